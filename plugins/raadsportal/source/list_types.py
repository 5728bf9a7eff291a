"""List types read: the portal's own first, then those that come with the package."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from raadsportal import model as m
from raadsportal.ids import slug
from raadsportal.problems import Problem, Where, closest, problem
from raadsportal.shipped import shipped_list_types
from raadsportal.source import list_shapes as s
from raadsportal.source.judging import judge_with_places, reason_of
from raadsportal.source.row_shapes import unusable
from raadsportal.source.trees import Found, read_tree
from raadsportal.source.yaml_nodes import Tree


def read_list_types(root: Path, shown: str) -> Found[Mapping[str, m.ListType]]:
    """Read the portal's list types, and those that are shipped and not replaced, by their ids."""
    problems: list[Problem] = []
    found: dict[str, m.ListType] = {}
    for path, name in list_type_files(root, shown):
        list_type, slips = _read(path, name)
        problems += slips
        if list_type:
            found[path.stem] = list_type
    return dict(sorted(found.items())), problems


def unread_types(root: Path, shown: str, types: Mapping[str, m.ListType]) -> Mapping[str, Where]:
    """Return the files of those list types that are there and are not among `types`, as they are wrong."""
    files = ((path.stem, Where(name)) for path, name in list_type_files(root, shown))
    return {identity: where for identity, where in files if identity not in types}


def list_type_files(root: Path, shown: str) -> Iterator[tuple[Path, str]]:
    """Yield the file of each list type with the path people see; the portal's own hide the shipped ones."""
    own = sorted((root / "list-types").glob("*.yml"))
    names = {path.name for path in own}
    yield from ((path, f"{shown}/list-types/{path.name}") for path in own)
    for path in sorted(shipped_list_types().glob("*.yml")):
        if path.name not in names:
            yield path, path.name


def _read(path: Path, shown: str) -> Found[m.ListType | None]:
    if path.stem != slug(path.stem) or path.stem == "index":
        return None, [problem("list-name", Where(shown), name=path.stem)]
    tree, problems = read_tree(path, shown)
    if tree is None:
        return None, problems
    shape, found, tree = judge_with_places(tree, s.ListTypeShape)
    problems += found
    if shape is None:
        return None, problems
    if not shape.table.fields:
        # Columns that are wrong were told of; without them there is nothing to judge the rest by.
        where, reason = tree.where(("schema", "fields")), reason_of("too_short")
        return None, problems if found else [problem("value-wrong", where, key="fields", reason=reason)]
    made = _list_type(path.stem, shape, tree)
    slips = [
        *_unknown_columns(shape, tree),
        *_repeated(shape, tree),
        *_undrawable(shape, tree),
        *_unusable(made, tree),
        *_twice(made, tree),
    ]
    return (None if slips else made), [*problems, *slips]


def _list_type(identity: str, shape: s.ListTypeShape, tree: Tree) -> m.ListType:
    show, fields = shape.show, tuple(map(_field, shape.table.fields))
    names = tuple(column.name for column in fields)
    return m.ListType(
        id=identity,
        name=shape.name,
        row=shape.row,
        rows=shape.rows,
        fields=fields,
        about=shape.about,
        words=shape.words,
        as_of=shape.as_of,
        otherwise=shape.otherwise,
        primary_key=shape.table.primary_key or names[:1],
        name_field=show.name or names[0],
        group=show.group,
        columns=show.columns or names,
        facets=show.facets,
        plots=tuple(m.Plot(plot.kind, plot.of, plot.by) for plot in show.plots),
        built_in=shape.built_in,
        where=tree.where(()),
    )


def _field(shape: s.FieldShape) -> m.Field:
    return m.Field(
        name=shape.name,
        title=shape.title,
        type=shape.type,
        description=shape.description,
        constraints=shape.constraints.model_dump(exclude_defaults=True),
        aliases=shape.aliases,
        holds=shape.holds,
        unit=shape.unit,
        decimal_char=shape.decimal_char,
        group_char=shape.group_char,
        true_values=shape.true_values,
        false_values=shape.false_values,
    )


def _unknown_columns(shape: s.ListTypeShape, tree: Tree) -> Iterator[Problem]:
    """Yield a problem for each column that is to be shown and is none."""
    known = [column.name for column in shape.table.fields]
    for name, place in _named(shape):
        if name not in known:
            where, suggestion = tree.where(place), closest(name, known)
            yield problem("column-unknown", where, column=name, known=", ".join(known), suggestion=suggestion)


def _named(shape: s.ListTypeShape) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    show = shape.show
    yield from ((name, ("schema", "primaryKey")) for name in shape.table.primary_key)
    yield from ((name, ("show", key)) for key, name in (("name", show.name), ("group", show.group)) if name)
    yield from ((name, ("show", "columns", at)) for at, name in enumerate(show.columns))
    yield from ((name, ("show", "facets", at)) for at, name in enumerate(show.facets))
    for at, plot in enumerate(show.plots):
        yield from (
            (name, ("show", "plots", at, key)) for key, name in (("of", plot.of), ("by", plot.by)) if name
        )


def _unusable(list_type: m.ListType, tree: Tree) -> Iterator[Problem]:
    for at, column in enumerate(list_type.fields):
        place = ("schema", "fields", at)
        if column.type is m.FieldType.NUMBER and column.group_char == column.decimal_char:
            yield problem(
                "constraint-unusable", tree.where(place), column=column.name, constraint="groupChar"
            )
        for name in _unreadable_words(column):
            yield problem(
                "constraint-unusable", tree.where((*place, name)), column=column.name, constraint=name
            )
        for name in unusable(column):
            where = tree.where((*place, "constraints", name))
            yield problem("constraint-unusable", where, column=column.name, constraint=name)


def _unreadable_words(column: m.Field) -> Iterator[str]:
    """Yield the key of words for yes and no that are none, or that mean both."""
    yes, no = ({word.casefold() for word in words} for words in (column.true_values, column.false_values))
    if not yes:
        yield "trueValues"
    if not no or yes & no:
        yield "falseValues"


def _undrawable(shape: s.ListTypeShape, tree: Tree) -> Iterator[Problem]:
    """Yield a problem for each picture that does not say of which column, or has no column to be drawn by."""
    timed = any(column.holds is m.Holds.WHEN for column in shape.table.fields)
    for at, plot in enumerate(shape.show.plots):
        if plot.kind is m.PlotKind.WHEEL and not timed:
            yield problem("key-missing", tree.where(("show", "plots", at)), key="holds: when")
        for key, name in (("of", plot.of), ("by", plot.by)):
            if plot.kind is m.PlotKind.VALUES and not name:
                yield problem("key-missing", tree.where(("show", "plots", at)), key=key)


def _repeated(shape: s.ListTypeShape, tree: Tree) -> Iterator[Problem]:
    """Yield a problem for each column that is named twice where once is meant."""
    named = {
        ("schema", "primaryKey"): shape.table.primary_key,
        ("show", "columns"): shape.show.columns,
        ("show", "facets"): shape.show.facets,
    }
    for place, names in named.items():
        for at, name in enumerate(names):
            if name in names[:at]:
                yield problem("column-repeated", tree.where((*place, at)), column=name, key=place[-1])


def _twice(list_type: m.ListType, tree: Tree) -> Iterator[Problem]:
    """Yield a problem for each head of a spreadsheet that would mean two columns."""
    first: dict[str, int] = {}
    for at, column in enumerate(list_type.fields):
        for head in heads(column):
            if first.setdefault(head, at) != at:
                yield problem(
                    "column-twice", tree.where(("schema", "fields", at)), column=column.name, head=head
                )


def heads(column: m.Field) -> Iterable[str]:
    """Return every head under which a column may stand in a spreadsheet, as heads are compared."""
    return dict.fromkeys(slug(head) for head in (column.name, column.title, *column.aliases))
