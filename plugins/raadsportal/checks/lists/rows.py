"""Rows through time: a key names one row, and a change finds the rows that it removes and changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from raadsportal import model as m
from raadsportal.lists.stays import applied
from raadsportal.problems import Problem, Where, closest, problem

#: Tells whether a change has been decided, and so moved rows.
Counts: TypeAlias = Callable[[m.Change], bool]


def every_change(_: m.Change) -> bool:
    """Count every change, whoever is behind it."""
    return True


def judge_rows_through_time(edition: m.Edition, list_type: m.ListType, counts: Counts) -> Iterator[Problem]:
    """Yield a problem for each row that comes twice or goes without having come, and each value twice.

    A change that was only proposed, or turned down, is judged by the rows of its day and moves none of them.
    """
    yield from _twice(edition.rows, {}, edition)
    rows = {row.key: row for row in edition.rows}
    yield from _recurring(rows, list_type, edition.rows)
    for change in edition.changes:
        yield from _change(change, rows, edition)
        yield from _idle(change, edition)
        after = applied(rows, change)
        yield from _recurring(after, list_type, (*change.change, *change.add))
        rows = after if counts(change) else rows


def _idle(change: m.Change, edition: m.Edition) -> Iterator[Problem]:
    """Yield a problem for a change, and for each changed row, that says nothing."""
    counts = change.added.total, change.removed, change.refused
    stated = change.added.by or any(count is not None for count in counts)
    if not (change.add or change.remove or change.change or change.refuse or stated or change.note):
        yield problem("change-empty", change.where or edition.where("changes"), day=change.on)
    for row in change.change:
        if not (row.values or row.source or row.note or row.extra) and row.where:
            yield problem("row-unchanged", row.where, key=row.key)


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
    told = {row.key: row for row in new}
    # What stood there before comes first: the new row is the one that is wrong.
    ordered = sorted(rows.values(), key=lambda row: row.key in told)
    for column in (column for column in list_type.fields if column.constraints.get("unique")):
        first: dict[m.Value, str] = {}
        for row in ordered:
            value = row.values.get(column.name)
            other = first.setdefault(value, row.key) if value is not None else row.key
            is_said = row.key in told and column.name in told[row.key].values
            where = told[row.key].where if other != row.key and is_said else None
            if where:
                yield problem("value-twice", where, column=column.name, value=value, key=other)
