"""Which changes of an edition count: what was only proposed or was turned down moves no row.

A change counts from the day that it names, or from the day on which it was decided if that was later. What is
open is told of beside the list: it neither begins nor ends a stay, and puts in doubt what it speaks of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.lists.standing import Effect, Standing, effect_of
from raadsportal.lists.stays import Stay, Turn, bound_of, rewritten, stays

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Refusal:
    """A row that was proposed and not taken on, and the change that says so."""

    change: m.Change
    row: m.Row
    standing: Standing
    """How the decision behind it stands: leaving a row out may itself be only proposed."""


@dataclass(frozen=True)
class Doubt:
    """The day from which nobody can be sure of a row, and whether a change of it was only proposed."""

    day: date
    proposed: bool


def counting(corpus: Corpus, edition: m.Edition) -> m.Edition:
    """Return an edition with only those changes that count, each on the day from which it does."""
    told = ((change, effect_of(corpus, change.by)) for change in edition.changes)
    held = [replace(change, on=_from(change, effect)) for change, effect in told if effect.counts]
    return replace(edition, changes=tuple(sorted(held, key=lambda change: change.on)))


def _from(change: m.Change, effect: Effect) -> date:
    return max(change.on, effect.start or change.on)


def pending(corpus: Corpus, edition: m.Edition) -> tuple[Stay, ...]:
    """Return the stays that rows would have by changes which are open, or were until they were decided."""
    return tuple(stay for change in edition.changes for stay in _would_be(corpus, edition, change))


def _would_be(corpus: Corpus, edition: m.Edition, change: m.Change) -> Iterator[Stay]:
    effect, end = effect_of(corpus, change.by), bound_of(edition.valid.end)
    if effect.is_rejected:
        return
    if effect.counts:
        end = _from(change, effect) - _DAY
        if end < change.on:
            return
    yield from (Stay(row, Turn.ADDED, change.by, change.on, end=end) for row in change.add)
    before = {stay.row.key: stay.row for stay in stays(counting(corpus, edition))} if change.change else {}
    for row in change.change:
        if row.key in before:
            yield Stay(rewritten(before[row.key], row), Turn.CHANGED, change.by, change.on, end=end)


def doubts(corpus: Corpus, edition: m.Edition) -> Mapping[str, tuple[Doubt, ...]]:
    """Return from when the rows that an open change would take out or change are in doubt, by their keys."""
    found: dict[str, list[Doubt]] = {}
    for change in edition.changes:
        effect = effect_of(corpus, change.by)
        if effect.is_rejected or (effect.counts and _from(change, effect) == change.on):
            continue
        for key in (*(gone.key for gone in change.remove), *(row.key for row in change.change)):
            found.setdefault(key, []).append(Doubt(change.on, not effect.counts))
    return {key: tuple(of_row) for key, of_row in found.items()}


def open_since(corpus: Corpus, edition: m.Edition) -> tuple[date | None, date | None]:
    """Return from when a list may have rows that nobody names, and from when any row may have left it.

    So it is where a decision adds, or takes out, more rows than are named.
    """
    told = [change for change in edition.changes if not effect_of(corpus, change.by).is_rejected]
    grown = [change.on for change in told if (change.added.total or 0) > len(change.add)]
    thinned = [change.on for change in told if (change.removed or 0) > len(change.remove)]
    return min(grown, default=None), min(thinned, default=None)


def refusals(corpus: Corpus, edition: m.Edition) -> Iterator[Refusal]:
    """Yield each row that was not taken on: refused by a change, or added by one that was turned down."""
    for change in edition.changes:
        standing = effect_of(corpus, change.by).standing
        rows = change.add if standing is Standing.REJECTED else ()
        yield from (Refusal(change, row, standing) for row in (*rows, *change.refuse))
