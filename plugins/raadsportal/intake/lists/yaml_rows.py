"""Rows of a list as a person likes to read and edit them: one a line, quotation marks only where needed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from itertools import chain

from raadsportal import model as m
from raadsportal.lists.cells import cell_text

#: A text that YAML takes as it is, in brackets too. A colon is quoted even where it need not be.
_PLAIN = re.compile(r"[^\W_](?:[^,\[\]{}:#]|(?<![ ])#)*")
#: What other readers of YAML would take for a number, or for a word with a meaning.
_NUMERAL = re.compile(r"[^a-zæøå]*|\d[\d_.a-fox+-]*", re.IGNORECASE)
_WORDS = frozenset({"y", "n", "yes", "no", "true", "false", "on", "off", "null"})


def row_text(list_type: m.ListType, row: m.Row) -> str:
    """Return a row in braces: its key, its values in the order of columns, and what stands beside them."""
    return braces(_pairs(list_type, row))


def _pairs(list_type: m.ListType, row: m.Row) -> Iterator[tuple[str, str]]:
    yield "key", scalar(row.key)
    for column in list_type.fields:
        value = row.values.get(column.name)
        if value is not None:
            is_text = column.type is m.FieldType.STRING and column.holds is not m.Holds.WHEN
            yield column.name, scalar(cell_text(column, value), is_text=is_text)
        elif column.name in row.values:
            yield column.name, "null"
    if row.source:
        yield (
            "source",
            scalar(row.source[0]) if len(row.source) == 1 else f"[{', '.join(map(scalar, row.source))}]",
        )
    if row.note:
        yield "note", scalar(row.note)
    if row.extra:
        yield "extra", braces((scalar(head), scalar(told)) for head, told in row.extra.items())


def braces(pairs: Iterator[tuple[str, str]]) -> str:
    """Return keys and values, both as YAML writes them, as a mapping on one line."""
    return "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"


def scalar(text: str, *, is_text: bool = True) -> str:
    """Return a value as YAML writes it; what is no text to the schema needs quotation marks less often."""
    plain = bool(_PLAIN.fullmatch(text)) and text.isprintable() and text == text.strip()
    if plain and not (is_text and (_NUMERAL.fullmatch(text) or text.casefold() in _WORDS)):
        return text
    return json.dumps(text, ensure_ascii=False) if text.isprintable() else _escaped(text)


def _escaped(text: str) -> str:
    """Return a text in quotation marks, with every sign that nobody sees spelled out."""
    spelled = (sign if sign.isprintable() and sign not in '"\\' else f"\\U{ord(sign):08x}" for sign in text)
    return f'"{"".join(spelled)}"'


def listed(lines: Iterator[str] | tuple[str, ...], indent: str, end: str = "\n") -> str:
    """Return rows of a list, each on a line of its own behind a dash."""
    return "".join(f"{indent}- {line}{end}" for line in lines)


def change_text(list_type: m.ListType, change: m.Change, indent: str, end: str = "\n") -> str:
    """Return a change behind a dash, its rows one on a line."""
    within = f"{indent}  "
    parts: Mapping[str, tuple[str, ...]] = {
        "add": tuple(row_text(list_type, row) for row in change.add),
        "remove": tuple(scalar(gone.key) for gone in change.remove),
        "change": tuple(row_text(list_type, row) for row in change.change),
    }
    head = [f"{indent}- on: {change.on.isoformat()}{end}"]
    head += [f"{within}by: {scalar(change.by)}{end}"] if change.by else []
    told = (f"{within}{name}:{end}{listed(rows, f'{within}  ', end)}" for name, rows in parts.items() if rows)
    return "".join(chain(head, told))
