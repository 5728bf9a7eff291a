"""An edition's file with other rows, or one change more: all that people wrote in it stays as it is.

The text is edited, not written anew: remarks, notes and the form of rows that stay are kept to the letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from raadsportal import model as m
from raadsportal.intake.lists.yaml_rows import change_text, listed, row_text

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DASH_ALONE = re.compile(r"[ \t]*-[ \t]*(#.*)?")
_REMARK = re.compile(r"^[ \t]*(#.*)$", re.MULTILINE)


class EditionFormError(Exception):
    """The file has a form that cannot be written into without harm."""


@dataclass(frozen=True)
class _Edit:
    """A part of a text, and what comes in its place."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class _Item:
    """A row of a block in a file: from its dash to the end of its last line."""

    node: Any
    start: int
    end: int
    indent: str


def with_rows(text: str, list_type: m.ListType, before: Mapping[str, m.Row], after: Sequence[m.Row]) -> str:
    """Return the text with other first rows. Raises EditionFormError."""
    return _Editing(text, list_type).with_rows(before, after)


def with_change(text: str, list_type: m.ListType, change: m.Change) -> str:
    """Return the text with one change more, in the order of days. Raises EditionFormError."""
    return _Editing(text, list_type).with_change(change)


class _Editing:
    """A file's text with its top level."""

    def __init__(self, text: str, list_type: m.ListType) -> None:
        self.text, self.type = text, list_type
        self.end = "\r\n" if "\r\n" in text else "\n"
        root = yaml.compose(text, Loader=_LOADER)
        if not isinstance(root, yaml.MappingNode) or root.flow_style:
            raise EditionFormError
        self.parts: dict[str, tuple[Any, Any]] = {key.value: (key, value) for key, value in root.value}

    def with_rows(self, before: Mapping[str, m.Row], after: Sequence[m.Row]) -> str:
        items = self._items("rows")
        if not items:
            return self._with_part("rows", listed(self._texts(after), "  ", self.end), ahead_of="changes")
        wanted = {row.key: row for row in after}
        places = {_key_of(item.node): item for item in items}
        edits = [*self._new(places, after, items), *self._kept(places, before, wanted)]
        return self._edited(edits)

    def with_change(self, change: m.Change) -> str:
        items = self._items("changes")
        indent = items[0].indent if items else "  "
        told = change_text(self.type, change, indent, self.end)
        if not items:
            return self._with_part("changes", told)
        earlier = [item for item in items if _value_of(item.node, "on") <= change.on.isoformat()]
        at = earlier[-1].end if earlier else items[0].start
        return self._edited([_Edit(at, at, self._on_own_line(at, told))])

    def _texts(self, rows: Iterable[m.Row]) -> Iterator[str]:
        return (row_text(self.type, row) for row in rows)

    def _kept(
        self, places: Mapping[str, _Item], before: Mapping[str, m.Row], wanted: Mapping[str, m.Row]
    ) -> Iterator[_Edit]:
        """Yield what is to be done to the rows that are there: gone, or with other values."""
        for key, item in places.items():
            if key not in wanted:
                yield _Edit(item.start, item.end, "")
            elif not same(before[key], wanted[key]):
                start, end = item.node.start_mark.index, self._last(item.node)
                yield _Edit(start, end, row_text(self.type, wanted[key]))
                remarks = "".join(f"{item.indent}{told}{self.end}" for told in self._remarks(start, end))
                yield _Edit(item.start, item.start, remarks)

    def _remarks(self, start: int, end: int) -> list[str]:
        """Return the remarks on lines of their own within a row."""
        return [found[1].rstrip("\r") for found in _REMARK.finditer(self.text[start:end])]

    def _new(
        self, places: Mapping[str, _Item], after: Sequence[m.Row], items: Sequence[_Item]
    ) -> Iterator[_Edit]:
        """Yield the new rows, each behind the row that it stands behind in the document."""
        at, found = items[0].start, dict[int, list[m.Row]]()
        for row in after:
            if row.key in places:
                at = places[row.key].end
            else:
                found.setdefault(at, []).append(row)
        for place, rows in found.items():
            told = listed(self._texts(rows), items[0].indent, self.end)
            yield _Edit(place, place, self._on_own_line(place, told))

    def _on_own_line(self, at: int, told: str) -> str:
        return told if not at or self.text[at - 1] == "\n" else self.end + told

    def _edited(self, edits: Iterable[_Edit]) -> str:
        """Return the text with all edits; at one place those that only add come first, in the order given."""
        parts, done = [], 0
        for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
            parts += [self.text[done : edit.start], edit.text]
            done = edit.end
        return "".join((*parts, self.text[done:]))

    def _items(self, name: str) -> list[_Item]:
        """Return the rows of a part that stand behind dashes; none if it has another form or is empty."""
        _, node = self.parts.get(name, (None, None))
        if not isinstance(node, yaml.SequenceNode) or node.flow_style:
            return []
        return [self._item(child) for child in node.value]

    def _item(self, node: Any) -> _Item:
        start = self.text.rfind("\n", 0, node.start_mark.index) + 1
        while "-" not in self.text[start : node.start_mark.index] and start:
            before = self.text.rfind("\n", 0, start - 1) + 1
            if not _DASH_ALONE.fullmatch(self.text[before : start - 1].rstrip("\r")):
                raise EditionFormError
            start = before
        head = self.text[start : node.start_mark.index]
        end = self.text.find("\n", self._last(node))
        return _Item(
            node, start, end + 1 if end >= 0 else len(self.text), head[: len(head) - len(head.lstrip())]
        )

    def _last(self, node: Any) -> int:
        """Return where a value ends, without the blank lines that the marks of blocks leap over."""
        return len(self.text[: _end(node)].rstrip())

    def _with_part(self, name: str, told: str, ahead_of: str = "") -> str:
        """Return the text with a part that is not there yet, or holds nothing in a block."""
        if name in self.parts:
            return self._filled(name, told)
        part = f"{name}:{self.end}{told}"
        if ahead_of in self.parts:
            at = self.parts[ahead_of][0].start_mark.index
            return self.text[:at] + part + self.text[at:]
        return self.text + self._on_own_line(len(self.text), part)

    def _filled(self, name: str, told: str) -> str:
        key, node = self.parts[name]
        start, end = key.end_mark.index + 1, max(key.end_mark.index + 1, self._last(node))
        if "#" in self.text[start:end] and "\n" in self.text[start:end]:
            raise EditionFormError
        line = self.text.find("\n", end)
        rest = self.text[end : line if line >= 0 else len(self.text)].rstrip("\r")
        after = self.text[line + 1 :] if line >= 0 else ""
        return f"{self.text[:start]}{rest}{self.end}{told}{after}"


def same(one: m.Row, other: m.Row) -> bool:
    """Tell whether two rows say the same, wherever they stand."""
    told = ((row.key, row.values, row.source, row.note, row.extra) for row in (one, other))
    return next(told) == next(told)


def _end(node: Any) -> int:
    """Return where a node's last value ends: the mark of a block lies behind the remarks that follow it."""
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)


def _value_of(node: Any, name: str) -> str:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((str(value.value) for key, value in pairs if key.value == name), "")


def _key_of(node: Any) -> str:
    return _value_of(node, "key")
