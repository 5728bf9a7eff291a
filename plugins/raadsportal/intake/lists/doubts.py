"""Rows beside each other: one that comes twice, and one that looks like a title among the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from raadsportal import model as m
from raadsportal.intake.lists.heads import Heads
from raadsportal.intake.lists.keys import Primary, primary_of
from raadsportal.intake.lists.rows import Given
from raadsportal.intake.lists.tables import Table
from raadsportal.problems import Problem, problem

#: As few columns as a table has in which a row with only one value is odd.
_FEWEST_COLUMNS = 3
#: Of how many rows one may be such a row; where more are, it is the way of the table.
_ONE_IN = 5


def without_repeated(
    table: Table, rows: Sequence[Given], list_type: m.ListType
) -> tuple[list[Given], list[Problem]]:
    """Return the rows without those that only say again what another says; two that differ are a problem."""
    kept: list[Given] = []
    problems: list[Problem] = []
    first: dict[tuple[Primary, str], Given] = {}
    for row in rows:
        primary, where = primary_of(list_type, row), table.where(row.line)
        before = first.setdefault((primary, row.key), row)
        if not any(primary):
            column = list_type.field(list_type.primary_key[0]).title
            problems.append(problem("cell-missing", where, column=column))
        elif before is row:
            kept.append(row)
        elif replace(row, line=before.line) == before:
            problems.append(problem("row-repeated", where, first=before.line))
        else:
            name = ", ".join(filter(None, _names(list_type, row)))
            problems.append(problem("row-doubled", where, name=name, first=before.line))
    return kept, problems


def _names(list_type: m.ListType, row: Given) -> list[str]:
    return [str(row.values.get(name, "")) for name in list_type.primary_key]


def judge_sparse(table: Table, heads: Heads, rows: Sequence[Given]) -> list[Problem]:
    """Return a problem for each row with only one value in a table whose other rows have more."""
    columns = [column for column in heads.columns if column.field]
    odd = [row for row in rows if len(row.values) == 1]
    if len(columns) < _FEWEST_COLUMNS or _ONE_IN * len(odd) > len(rows):
        return []
    return [_sparse(table, heads, row) for row in odd]


def _sparse(table: Table, heads: Heads, row: Given) -> Problem:
    ((name, value),) = row.values.items()
    column = heads.of(name)
    where = table.where(row.line, column.at if column else 0)
    return problem("row-sparse", where, value=value, column=column.head if column else name)
