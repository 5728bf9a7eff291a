"""Tables in a body that begin or end with a total, which ought to be that of the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from raadsportal.problems import Problem, Where, problem
from raadsportal.prose import is_table_rule, lines_outside_code, plain_text
from raadsportal.source.front_matter import Document
from raadsportal.vocabulary import Vocabulary

#: A whole number as it is printed, its thousands set apart by a full stop, a comma or a space.
_WHOLE = re.compile(r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3}){1,5}|\d{1,15}")
#: What stands where there is no number to tell, as statistics print it.
_NO_NUMBER = frozenset({"", ".", "..", "...", "-", "–", "—", "*", "x"})
_EDGE = re.compile(r"(?<!\\)\|")
#: Parts that sum up to this are shares, each rounded.
_WHOLE_OF_SHARES = 100


@dataclass(frozen=True)
class _Cell:
    text: str
    where: Where

    @property
    def number(self) -> int | None:
        """The whole number that the cell holds, and nothing beside it."""
        return int(re.sub(r"\D", "", self.text)) if _WHOLE.fullmatch(self.text) else None


_Row = Sequence[_Cell]


def judge_sums(document: Document, path: str, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield a problem for each total of a table that its rows, or its columns, do not come to.

    Only columns of whole numbers are judged. A total that is smaller than one of its parts is an average;
    where a part is not told, the total may be greater than the others together; rounded parts may come to a
    little more or less.
    """
    for table in _tables(document, path):
        yield from _judge(table, vocabulary)
        # Columns may measure different things: a total of them is one if it is right in most of the rows.
        turned = [list(cells) for cells in zip(*table, strict=True)]
        found = list(_judge(turned, vocabulary))
        if len(found) * 2 < len(table) - 1:
            yield from found


def _tables(document: Document, path: str) -> Iterator[list[_Row]]:
    lines = [
        ("" if code else line, Where(path, document.body_line + index))
        for index, line, code in lines_outside_code(document.body)
    ]
    table: list[_Row] = []
    for (line, where), (following, _) in pairwise([*lines, ("", Where(path))]):
        head = not table and "|" in line and is_table_rule(following) and "|" in following
        if head or (table and "|" in line):
            row = _cells(line, where)
            table += [] if is_table_rule(line) else [_as_wide(row, table[0] if table else row)]
        elif table:
            yield table
            table = []
    if table:
        yield table


def _cells(line: str, where: Where) -> list[_Cell]:
    """Return the cells of a line; a bar at its start or end opens and closes the row."""
    edges = [match.start() for match in _EDGE.finditer(line)]
    starts = [0, *(edge + 1 for edge in edges)]
    ends = [*edges, len(line)]
    cells = [_cell(line, start, end, where) for start, end in zip(starts, ends, strict=True)]
    stripped = line.strip()
    return cells[stripped.startswith("|") : len(cells) - stripped.endswith("|")]


def _cell(line: str, start: int, end: int, where: Where) -> _Cell:
    inner = line[start:end].lstrip()
    column = end - len(inner) if inner else start
    return _Cell(plain_text(inner.rstrip()), Where(where.path, where.line, column + 1))


def _as_wide(row: list[_Cell], head: _Row) -> _Row:
    """Return a row with as many cells as the head, as a table prints it."""
    missing = [_Cell("", row[-1].where if row else Where(""))] * (len(head) - len(row))
    return [*row, *missing][: len(head)]


def _judge(table: Sequence[_Row], vocabulary: Vocabulary) -> Iterator[Problem]:
    """Judge the columns of a table against its only row of totals, which is its first or its last."""
    body = [row for row in table[1:] if row]
    totals = [row for row in body if vocabulary.is_total(row[0].text)]
    parts = [row for row in body if not vocabulary.is_total(row[0].text)]
    part_of_part = any(vocabulary.part_pattern.match(row[0].text) for row in parts)
    if len(totals) != 1 or len(parts) < 2 or part_of_part or totals[0] not in (body[0], body[-1]):
        return
    for stated, *column in zip(totals[0][1:], *(row[1:] for row in parts), strict=True):
        told = [cell.number for cell in column if cell.text not in _NO_NUMBER]
        numbers = [number for number in told if number is not None]
        total = stated.number
        if total is None or len(numbers) < 2 or len(numbers) < len(told):
            continue
        if not _agree(total, numbers, is_whole=len(numbers) == len(column)):
            come_to = _printed(sum(numbers), stated.text)
            yield problem("sum-differs", stated.where, total=stated.text, sum=come_to)


def _agree(total: int, numbers: Sequence[int], *, is_whole: bool) -> bool:
    """Tell whether a total can be that of its parts; `is_whole` if all of them are told."""
    difference = sum(numbers) - total
    if total < max(numbers) or (difference < 0 and not is_whole):
        return True
    unit = 1 if total == _WHOLE_OF_SHARES else _unit([total, *numbers])
    rounded = total == _WHOLE_OF_SHARES or unit > 1
    return abs(difference) * 2 <= (unit * (len(numbers) + 1) if rounded else 0)


def _printed(number: int, like: str) -> str:
    """Return a number with its thousands set apart as in another."""
    return f"{number:,}".replace(",", next((sign for sign in like if not sign.isdigit()), ""))


def _unit(numbers: Sequence[int]) -> int:
    """Return the power of ten that all numbers are multiples of: they are rounded to it."""
    unit = 1
    while any(numbers) and not any(number % (unit * 10) for number in numbers):
        unit *= 10
    return unit
