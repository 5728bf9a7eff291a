"""lists/<series>/<edition>.yml: one edition of a list, with the changes made during its life."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from raadsportal import model as m
from raadsportal.ids import slug
from raadsportal.problems import Problem, Where, closest, problem
from raadsportal.source import list_shapes as s
from raadsportal.source.judging import judge, judge_with_places
from raadsportal.source.row_shapes import RowShape, row_shape, values_of
from raadsportal.source.text_files import TextFile, read_text
from raadsportal.source.trees import Found
from raadsportal.source.yaml_nodes import Place, Tree, parse_yaml


def read_lists(
    folder: Path, shown: str, council: str, types: Mapping[str, m.ListType], unread: Mapping[str, Where]
) -> Found[list[m.Edition]]:
    """Read every edition below a council's folder `lists`, in the order of series and names.

    `unread` are the files of the types that are wrong themselves.
    """
    editions, problems = [], []
    for path in sorted(folder.glob("*/*.yml")) if folder.is_dir() and not folder.is_symlink() else ():
        edition, found = _read(path, f"{shown}/{path.parent.name}/{path.name}", council, types, unread)
        problems += found
        if edition:
            editions.append(edition)
    return editions, problems


def _read(
    path: Path, shown: str, council: str, types: Mapping[str, m.ListType], unread: Mapping[str, Where]
) -> Found[m.Edition | None]:
    strange = next(
        (name for name in (path.parent.name, path.stem) if name != slug(name) or name == "index"), None
    )
    if strange:
        return None, [problem("list-name", Where(shown), name=strange)]
    return edition_in(read_text(path, shown), (council, path.parent.name, path.stem), types, unread)


def edition_in(
    file: TextFile,
    place: tuple[str, str, str],
    types: Mapping[str, m.ListType],
    unread: Mapping[str, Where] = MappingProxyType({}),
) -> Found[m.Edition | None]:
    """Return the edition that a file holds; its place is the council, the series and its own name."""
    if file.text is None:
        return None, list(file.problems)
    tree = parse_yaml(file.text, file.path)
    shape, found, tree = judge_with_places(tree, s.EditionShape)
    problems = [*file.problems, *tree.problems, *found]
    if shape is None:
        return None, problems
    list_type = types.get(shape.type)
    if list_type is None and shape.type in unread:
        return None, [*problems, problem("list-type-unread", unread[shape.type], type=shape.type)]
    if list_type is None:
        suggestion = closest(shape.type, types)
        where = tree.where(("type",))
        known = ", ".join(types)
        return None, [
            *problems,
            problem("list-type-unknown", where, type=shape.type, known=known, suggestion=suggestion),
        ]
    reading = _Reading(tree, shape, list_type)
    edition = reading.edition(*place)
    return edition, [*problems, *reading.problems]


class _Reading:
    """An edition on its way from its file to the model."""

    def __init__(self, tree: Tree, shape: s.EditionShape, list_type: m.ListType) -> None:
        self.tree, self.given, self.type = tree, shape, list_type
        self.whole = row_shape(list_type.fields)
        self.part = row_shape(list_type.fields, partial=True)
        self.problems: list[Problem] = []

    def edition(self, council: str, series: str, name: str) -> m.Edition:
        given, valid = self.given, self.given.valid
        return m.Edition(
            council=council,
            series=series,
            name=name,
            type=given.type,
            title=given.title or f"{self.type.name} {name}",
            valid=m.Validity(valid.start, valid.end, valid.certainty, valid.note),
            decision=given.decision,
            coverage=given.coverage,
            known_until=given.known_until,
            counts=self._counts(given.counts.total, given.counts.by),
            steps=tuple(m.Step(step.what, step.count, step.taken_out) for step in given.steps),
            rows=self._rows(("rows",)),
            changes=tuple(self._change(at, change) for at, change in enumerate(given.changes)),
            sources=given.source,
            note=given.note,
            places={key: self.tree.where((key,)) for key in self.tree.value},
        )

    def _change(self, at: int, given: s.ChangeShape) -> m.Change:
        place: Place = ("changes", at)
        where, counts = self.tree.where(place), given.counts
        return m.Change(
            on=given.on,
            by=given.by,
            add=self._rows((*place, "add")),
            remove=tuple(
                m.Removal(row.key, row.note, self.tree.where((*place, "remove", index)))
                for index, row in enumerate(given.remove)
            ),
            change=self._rows((*place, "change"), self.part),
            refuse=self._rows((*place, "refuse")),
            added=self._counts(counts.add, counts.by),
            removed=counts.remove,
            refused=counts.refuse,
            note=given.note,
            where=where,
        )

    def _counts(self, total: int | None, by: Mapping[str, Mapping[str, int]]) -> m.Counts:
        known = {column.name: column for column in self.type.fields}
        meant = {name: values_of(known[name], groups) for name, groups in by.items() if name in known}
        return m.Counts(total, by, {name: told for name, told in meant.items() if told})

    def _rows(self, place: Place, shape: type[RowShape] | None = None) -> tuple[m.Row, ...]:
        return tuple(self._judged(place, shape or self.whole))

    def _judged(self, place: Place, shape: type[RowShape]) -> Iterator[m.Row]:
        for at in range(len(_at(self.tree.value, place))):
            row, found = judge(self.tree, shape, (*place, at))
            self.problems += found
            if row:
                cleared = self._cleared((*place, at)) if shape is self.part else frozenset[str]()
                yield self._row(row, self.tree.where((*place, at)), cleared)

    def _cleared(self, place: Place) -> frozenset[str]:
        """Return the columns that a changed row empties: those that are null in it."""
        given = _value_at(self.tree.value, place)
        cleared = [column for column in self.type.fields if given.get(column.name, "") is None]
        for column in cleared:
            if column.constraints.get("required"):
                where = self.tree.where((*place, column.name))
                self.problems.append(problem("key-missing", where, key=column.name))
        return frozenset(column.name for column in cleared)

    def _row(self, row: RowShape, where: Where, cleared: frozenset[str]) -> m.Row:
        told = {column.name: row.value(column) for column in self.type.fields}
        values = {name: value for name, value in told.items() if value is not None or name in cleared}
        return m.Row(row.key, values, row.source, row.note, where, row.extra)


def _at(value: Any, place: Place) -> list[Any]:
    """Return the rows at a place, none where nothing stands there."""
    found = _value_at(value, place)
    return list(found) if isinstance(found, list) else []


def _value_at(value: Any, place: Place) -> Any:
    for part in place:
        value = value.get(part) if isinstance(value, dict) else value[part]
        if value is None:
            return None
    return value
