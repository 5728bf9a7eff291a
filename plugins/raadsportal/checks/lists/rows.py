"""Rows through time: a key names one row, and a change finds the rows that it removes and changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from raadsportal import model as m
from raadsportal.lists.stays import applied
from raadsportal.problems import Problem, Where, closest, problem


def judge_rows_through_time(edition: m.Edition, list_type: m.ListType) -> Iterator[Problem]:
    """Yield a problem for each row that comes twice or goes without having come, and each value twice."""
    yield from _twice(edition.rows, {}, edition)
    rows = {row.key: row for row in edition.rows}
    for change in edition.changes:
        yield from _change(change, rows, edition)
        rows = applied(rows, change)
        yield from _recurring(rows, list_type, change.add)
    yield from _recurring({row.key: row for row in edition.rows}, list_type, edition.rows)


def _change(change: m.Change, rows: Mapping[str, m.Row], edition: m.Edition) -> Iterator[Problem]:
    gone = {removal.key for removal in change.remove}
    for removal in change.remove:
        yield from _missing(removal.key, rows, removal.where or edition.where("rows"))
    kept = {key: row for key, row in rows.items() if key not in gone}
    for row in change.change:
        yield from _missing(row.key, kept, row.where)
    yield from _twice((*change.add, *change.refuse), kept, edition)


def _twice(rows: tuple[m.Row, ...], there: Mapping[str, m.Row], edition: m.Edition) -> Iterator[Problem]:
    first = {key: row.where for key, row in there.items()}
    for row in rows:
        if row.key in first:
            yield problem("row-twice", row.where or edition.where("rows"), key=row.key, first=first[row.key])
        first.setdefault(row.key, row.where)


def _missing(key: str, rows: Mapping[str, m.Row], where: Where | None) -> Iterator[Problem]:
    if key not in rows and where:
        yield problem("row-unknown", where, key=key, suggestion=closest(key, rows))


def _recurring(rows: Mapping[str, m.Row], list_type: m.ListType, new: tuple[m.Row, ...]) -> Iterator[Problem]:
    """Yield a problem for each new row with a value that is another's and may be only one's."""
    for column in (column for column in list_type.fields if column.constraints.get("unique")):
        first: dict[m.Value, str] = {}
        for row in rows.values():
            value = row.values.get(column.name)
            if value is not None and first.setdefault(value, row.key) != row.key and row in new and row.where:
                yield problem("value-twice", row.where, column=column.name, value=value, key=first[value])
