"""A value as it stands in a cell: in the form of the list's schema, or as a machine writes it."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from raadsportal import model as m

#: What a spreadsheet program takes for a formula, with marks that stand before it already.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)*")


def cell_text(column: m.Field, value: m.Value) -> str:
    """Return a value as the schema of its list writes it; nothing for a value that is not said."""
    if isinstance(value, bool):
        return (column.true_values if value else column.false_values)[0]
    if isinstance(value, Decimal):
        return plain_text(value).replace(".", column.decimal_char)
    return plain_text(value)


def plain_text(value: m.Value) -> str:
    """Return a value as data files have it: `62.5`, `true`, `2024-03-18`."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def guarded(text: str) -> str:
    """Return a text with an apostrophe before it if a spreadsheet program would work it out as a formula.

    Such a text begins with `=`, `+`, `-`, `@`, a tab or a line break, and is no plain number.
    """
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def unguarded(text: str) -> str:
    """Return a text without the apostrophe that `guarded` put before it."""
    return text[1:] if text.startswith("'") and guarded(text[1:]) == text else text
