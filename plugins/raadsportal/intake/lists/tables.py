"""A spreadsheet as plain rows of cells, whatever kind of file it came from, with what is odd about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from raadsportal.problems import Where

_PLAIN_NAME = re.compile(r"[^\W\d]\w*")


@dataclass(frozen=True)
class Broken:
    """A cell without a value: it shows an error (`#N/A`), or a formula that was never worked out."""

    shown: str = ""
    """The error; empty for a formula without a value."""


#: What a cell can hold.
Raw: TypeAlias = str | int | float | bool | datetime | date | time | timedelta | Broken | None


@dataclass(frozen=True)
class Line:
    """A row of a spreadsheet that has something in it."""

    number: int
    """The row's number in the sheet, or its first line in the file, counted from 1."""
    cells: tuple[Raw, ...]

    def cell(self, at: int) -> Raw:
        """Return what stands in a column, counted from 0; nothing behind the last cell."""
        return self.cells[at] if at < len(self.cells) else None


@dataclass(frozen=True)
class Block:
    """Merged cells: from the first row and column to the last, rows as they are numbered, columns from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Marks:
    """What a workbook says of its cells beside their values."""

    formats: Mapping[tuple[int, int], str] = field(default_factory=dict)
    """The number format of numbers and dates that have one, by row and column."""
    formulas: frozenset[tuple[int, int]] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Block, ...] = ()


@dataclass(frozen=True)
class Table:
    """The rows of a file, or of one sheet of it."""

    path: str
    """The file as people see it in messages."""
    lines: tuple[Line, ...]
    sheet: str | None = None
    """The sheet's name; None for a text file."""
    marks: Marks = field(default_factory=Marks)
    has_points: bool = False
    """Whether numbers written as text have a point before their decimals, as where commas part the cells."""

    def where(self, line: int, at: int = 0) -> Where:
        """Return the place of a cell: by the row's number and the column, counted from 0."""
        return place(self.path, self.sheet, line, at)


def place(path: str, sheet: str | None, line: int, at: int = 0) -> Where:
    """Return the place of a cell in a file; in a text its column is the number of the cell in its row."""
    cell = "" if sheet is None else f"{quoted(sheet)}!{letters(at)}{line}"
    return Where(path, line, at + 1, cell)


def quoted(sheet: str) -> str:
    """Return a sheet's name as formulas spell it: in quotation marks unless it is one plain word."""
    return sheet if _PLAIN_NAME.fullmatch(sheet) else "'" + sheet.replace("'", "''") + "'"


def letters(at: int) -> str:
    """Return the letters over a column that is counted from 0 (`A`, `Z`, `AA`)."""
    found = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def spans(numbers: Iterator[int] | list[int]) -> str:
    """Return sorted numbers as a person writes them (`3–5, 9`)."""
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return ", ".join(f"{first}–{last}" if first != last else str(first) for first, last in found)
