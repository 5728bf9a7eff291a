"""What the rules say of an edition to be and did not say of it before, at places that people can look up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from raadsportal import model as m
from raadsportal.checks.lists.rows import Counts, judge_rows_through_time
from raadsportal.checks.lists.totals import judge_totals
from raadsportal.problems import Problem, Where


def new_problems(
    old: m.Edition | None, new: m.Edition, list_type: m.ListType, rows: Sequence[m.Row], counts: Counts
) -> list[Problem]:
    """Return the problems that an edition would bring: at rows of the document, else at places of today."""
    known = Counter(_said(one) for one in _judged(old, list_type, counts)) if old else Counter[object]()
    places = {**(_moved(old, new) if old else {}), **_in_document(new, rows)}
    found = []
    for one in _judged(new, list_type, counts):
        known[_said(one)] -= 1
        if known[_said(one)] < 0:
            found.append(replace(one, where=places.get(one.where, one.where)))
    return found


def _judged(edition: m.Edition, list_type: m.ListType, counts: Counts) -> list[Problem]:
    return [*judge_rows_through_time(edition, list_type, counts), *judge_totals(edition, list_type)]


def _said(one: Problem) -> object:
    return one.code, tuple(pair for pair in one.values if pair[0] != "first")


def _in_document(new: m.Edition, rows: Sequence[m.Row]) -> Mapping[Where, Where]:
    """Return where the rows of a document stand in it, by their places in the file to be."""
    places = {row.key: row.where for row in rows}
    told = (*new.rows, *(row for change in new.changes for row in (*change.add, *change.change)))
    pairs = ((row.where, places.get(row.key)) for row in told)
    return {there: here for there, here in pairs if there and here}


def _moved(old: m.Edition, new: m.Edition) -> Mapping[Where, Where]:
    """Return where what was in the file before stands in it now, by the places in the file to be."""
    before, after = list(old.changes), list(new.changes)
    if len(after) > len(before):
        inserted = next(at for at, one in enumerate(after) if at == len(before) or not _same(one, before[at]))
        del after[inserted]
    pairs = (pair for one, other in zip(before, after, strict=False) for pair in _places(one, other))
    return {there: here for here, there in pairs if there and here}


def _same(one: m.Change, other: m.Change) -> bool:
    return (one.on, one.by, _keys(one)) == (other.on, other.by, _keys(other))


def _keys(change: m.Change) -> tuple[str, ...]:
    rows = (*change.add, *change.change, *change.refuse)
    return (*(row.key for row in rows), *(gone.key for gone in change.remove))


def _places(old: m.Change, new: m.Change) -> Iterator[tuple[Where | None, Where | None]]:
    yield old.where, new.where
    for before, after in ((old.add, new.add), (old.change, new.change), (old.refuse, new.refuse)):
        yield from ((one.where, other.where) for one, other in zip(before, after, strict=False))
    yield from ((one.where, other.where) for one, other in zip(old.remove, new.remove, strict=False))
