"""CSV read: its separator and its quotation marks found out; every cell stays a text."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence

from raadsportal.intake.decoding import decoded
from raadsportal.intake.lists.tables import Line, Table, place
from raadsportal.intake.opening import too_large, unreadable
from raadsportal.problems import Problem, problem

MOST_ROWS = 100_000
_LONGEST_CELL = 100_000
#: As many lines at the top as tell which sign parts the cells.
_SAMPLE = 60
_SEPARATORS = (";", ",", "\t", "|")
#: A line that Excel writes at the top for itself.
_TOLD = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)

#: How many of the list's columns the heads in these rows name.
Likeness = Callable[[Sequence[Line]], int]


def read_text_table(raw: bytes, shown: str, likeness: Likeness) -> tuple[Table | None, list[Problem]]:
    """Read a CSV file with the separator that gives most heads of the list's columns."""
    found = decoded(raw, shown)
    if found is None:
        return None, [unreadable("other", shown)]
    text, shift = found.text, 0
    told = _TOLD.match(text)
    if told:
        text, shift = text[told.end() :], 1
    separator = told[1] if told else _separator(text, likeness)
    lines: list[Line] = []
    try:
        for line in _lines(text, separator, shift):
            lines.append(line)
            if len(lines) > MOST_ROWS:
                return None, [too_large("rows", shown)]
    except _QuoteOpenError as error:
        return None, [*found.problems, problem("quote-open", place(shown, None, error.line))]
    except csv.Error:
        return None, [too_large("cell", shown)]
    return Table(shown, tuple(lines), has_points=separator == ","), found.problems


class _QuoteOpenError(Exception):
    """A quotation mark swallows the rest of the file."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def _separator(text: str, likeness: Likeness) -> str:
    """Return the sign that gives most heads, then fewest rows of another length than the first full one."""
    return max(_SEPARATORS, key=lambda sign: _fit(text, sign, likeness))


def _fit(text: str, sign: str, likeness: Likeness) -> tuple[int, int]:
    sample: list[Line] = []
    try:
        for line in _lines(text, sign, 0):
            sample.append(line)
            if len(sample) == _SAMPLE:
                break
    except (csv.Error, _QuoteOpenError):
        return likeness(sample), -_SAMPLE
    widths = [len(line.cells) for line in sample]
    return likeness(sample), -sum(width != max(widths, default=0) for width in widths)


def _lines(text: str, separator: str, shift: int) -> Iterator[Line]:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            if "end of data" in str(error):
                raise _QuoteOpenError(number + shift) from None
            raise
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield Line(number + shift, tuple(cells))
        number = reader.line_num + 1
