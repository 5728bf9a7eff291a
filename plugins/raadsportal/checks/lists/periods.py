"""Periods of editions: in their order, joining, and changes within them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise

from raadsportal import model as m
from raadsportal.lists.spans import lies_outside, moves
from raadsportal.lists.stays import bound_of
from raadsportal.problems import Problem, problem

_DAY = timedelta(days=1)
#: A period that ends so near to a whole number of years was meant to be one.
_SLIP = 3


def judge_list_periods(editions: Sequence[m.Edition], types: Mapping[str, m.ListType]) -> Iterator[Problem]:
    """Yield a problem for each period of an edition that cannot be or does not join the next."""
    for edition in editions:
        yield from _own(edition, dated=types[edition.type].as_of)
    ordered = sorted(editions, key=lambda one: (one.council, one.series, one.valid.start or "", one.name))
    for _, group in groupby(ordered, key=lambda one: (one.council, one.series)):
        reaching, *others = group
        for after in others:
            yield from _joined(reaching, after, dated=types[after.type].as_of)
            # A long list may reach over several short ones.
            reaching = max(reaching, after, key=lambda one: one.valid.end or "")


def _own(edition: m.Edition, *, dated: bool) -> Iterator[Problem]:
    where = edition.where("valid")
    start, end = edition.valid.start, edition.valid.end
    if start and end and end < start[: len(end)]:
        yield problem("validity-turned", where)
        return
    known = edition.known_until
    if start and known and known.isoformat()[: len(start)] < start:
        yield problem("known-early", edition.where("known_until"), day=known)
    if dated:
        yield from _whole_years(edition)
    for before, after in pairwise(edition.changes):
        if after.on < before.on:
            yield problem("changes-order", after.where or where, day=after.on, before=before.on)
    for change in edition.changes:
        if moves(change) and lies_outside(edition, change.on):
            yield _noted(problem("change-outside", change.where or where, day=change.on), change.note)


def _whole_years(edition: m.Edition) -> Iterator[Problem]:
    """Yield a problem for a period some days short of whole years: on those no list would be in force."""
    first, last = bound_of(edition.valid.start), bound_of(edition.valid.end)
    if first is None or last is None or last - first < timedelta(days=300):
        return
    meant = _years_on(first, round((last - first).days / 365.2425)) - _DAY
    if last != meant and abs((last - meant).days) <= _SLIP:
        found = problem("validity-short", edition.where("valid"), end=last, meant=meant)
        yield _noted(found, edition.note or edition.valid.note)


def _years_on(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return date(day.year + years, 3, 1)


def _joined(before: m.Edition, after: m.Edition, *, dated: bool) -> Iterator[Problem]:
    where = after.where("valid")
    if before.type != after.type:
        yield problem(
            "list-type-differs", after.where(), type=after.type, other=before.type, before=before.id
        )
    last, first = bound_of(before.valid.end), bound_of(after.valid.start)
    if not dated or last is None or first is None or last + _DAY == first:
        return
    code = "editions-overlap" if first <= last else "editions-gap"
    found = problem(code, where, before=before.id, end=last, start=first)
    yield _noted(found, after.note or before.note)


def _noted(found: Problem, note: str) -> Problem:
    return found.noted() if note else found
