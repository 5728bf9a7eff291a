"""Columns that a text keeps apart by spaces alone, as they come out of a PDF: with tabs they are tables.

Three lines below each other at least have their second column at the same letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

#: A left column is no wider; spaces between columns are no fewer.
_ROW = re.compile(r"(?P<left>\S.{0,39}?)(?P<gap> {3,})(?P<right>\S.*)")
_BELOW = re.compile(r"(?P<gap> {6,})(?P<right>\S.*)")
_FEWEST = 3


def with_tabs(lines: Sequence[str]) -> list[str]:
    """Return lines with a tab between columns that spaces alone keep apart; all others as they are."""
    found = list(lines)
    at = 0
    while at < len(lines):
        rows = list(_rows(lines[at:]))
        if len(rows) >= _FEWEST:
            found[at : at + len(rows)] = rows
        at += max(len(rows), 1)
    return found


def _rows(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines from the first on that have one second column; nothing if the first has none."""
    column = 0
    for line in lines:
        row = _ROW.fullmatch(line)
        if row and not row["right"].strip(" .").isdigit() and column in {0, row.start("right")}:
            column = row.start("right")
            yield f"{row['left']}\t{row['right']}"
            continue
        below = _BELOW.fullmatch(line)
        if not (column and below and below.start("right") == column):
            return
        yield f"\t{below['right']}"
