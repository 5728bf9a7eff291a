"""Which changes of an edition count, and what each may have done that nobody can be sure of.

What was only proposed or was turned down moves no row. A change that counts does from the day on which it was
decided, until a later decision undoes it; before and after that, what it did may be so or not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.lists.standing import Effect, effect_of
from raadsportal.lists.stays import Stay, Turn, applied, bound_of, rewritten

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Refusal:
    """A row that was proposed and not taken on, and the change that says so."""

    change: m.Change
    row: m.Row
    effect: Effect
    """How the decision behind it stands: leaving a row out may itself be only proposed."""
    is_told: bool
    """Whether it was left out, and not only proposed to be."""

    def holds(self, day: date) -> bool:
        """Tell whether it is sure that the row had been left out by a day."""
        decided = self.effect.start is None or self.effect.start <= day
        undone = self.effect.end is not None and self.effect.end <= day
        return self.is_told and self.change.on <= day and decided and not undone


@dataclass(frozen=True)
class Gaps:
    """What a list does not name: rows that were added, and rows that were taken out."""

    grown: date | None = None
    """The first day from which there may be rows that nobody names."""
    thinned: tuple[Thinned, ...] = ()


@dataclass(frozen=True)
class Thinned:
    """A change that took more rows out than it names."""

    on: date
    decided: date
    after: frozenset[str]
    """The keys of rows that it, or a later change of the same day, added: none of those was taken out."""


def counting(corpus: Corpus, edition: m.Edition) -> m.Edition:
    """Return an edition with only those changes that count."""
    held = (change for change in edition.changes if effect_of(corpus, change.by).counts)
    return replace(edition, changes=tuple(held))


def pending(corpus: Corpus, edition: m.Edition) -> tuple[Stay, ...]:
    """Return the stays that rows may have had beside those that count."""
    return tuple(_pending(corpus, edition))


def proposed(corpus: Corpus, edition: m.Edition) -> tuple[Stay, ...]:
    """Return the stays that rows would have by changes that have not been decided."""
    found = (stay for stay in pending(corpus, edition) if stay.begun is not Turn.REFUSED)
    return tuple(stay for stay in found if not effect_of(corpus, stay.by).counts)


def _pending(corpus: Corpus, edition: m.Edition) -> Iterator[Stay]:
    rows = {row.key: row for row in edition.rows}
    behind = dict.fromkeys(rows, edition.decision)
    for change in edition.changes:
        effect = effect_of(corpus, change.by)
        for first, last in _windows(change, effect, bound_of(edition.valid.end)):
            yield from _new(change, effect, rows, first, last)
            if effect.counts:
                yield from _old(change, rows, behind, first, last)
        if effect.counts:
            rows = applied(rows, change)
            behind |= {row.key: change.by for row in (*change.add, *change.change)}


def _windows(change: m.Change, effect: Effect, last: date | None) -> Iterator[tuple[date, date | None]]:
    """Yield the days on which nobody is sure of a change: before it was decided, and after it was undone."""
    if not effect.counts:
        if not effect.is_rejected:
            yield change.on, last
        return
    if effect.start and effect.start > change.on:
        decided = effect.start - _DAY
        yield change.on, min(decided, last or decided)
    if effect.end and (last is None or effect.end <= last):
        yield max(effect.end, change.on), last


def _new(
    change: m.Change, effect: Effect, rows: Mapping[str, m.Row], first: date, last: date | None
) -> Iterator[Stay]:
    """Yield what a change would have brought; a row that it leaves out may have been taken on after all."""
    yield from (Stay(row, Turn.REFUSED, change.by, first, end=last) for row in change.refuse)
    if not effect.counts:
        yield from (Stay(row, Turn.ADDED, change.by, first, end=last) for row in change.add)
        for row in change.change:
            if row.key in rows:
                now = rewritten(rows[row.key], row)
                yield Stay(now, Turn.CHANGED, change.by, first, end=last)


def _old(
    change: m.Change,
    rows: Mapping[str, m.Row],
    behind: Mapping[str, str | None],
    first: date,
    last: date | None,
) -> Iterator[Stay]:
    """Yield what a change took out or rewrote, as it was before."""
    for key in touched(change):
        if key in rows:
            yield Stay(rows[key], Turn.CHANGED, behind[key], first, end=last)


def doubts(corpus: Corpus, edition: m.Edition) -> Mapping[str, tuple[date, ...]]:
    """Return from when the rows that an open change would take out or rewrite are in doubt, by their keys."""
    found: dict[str, list[date]] = {}
    for change in edition.changes:
        effect = effect_of(corpus, change.by)
        if effect.counts or effect.is_rejected:
            continue
        for key in touched(change):
            found.setdefault(key, []).append(change.on)
    return {key: tuple(days) for key, days in found.items()}


def touched(change: m.Change) -> tuple[str, ...]:
    """Return the keys of the rows that a change takes out or rewrites."""
    return *(gone.key for gone in change.remove), *(row.key for row in change.change)


def gaps(corpus: Corpus, edition: m.Edition) -> Gaps:
    """Return what a list does not name of what was added and taken out."""
    told = [(change, effect_of(corpus, change.by)) for change in edition.changes]
    open_or_done = [(change, effect) for change, effect in told if not effect.is_rejected]
    grown = [change.on for change, _ in open_or_done if stated(change.added) > len(change.add)]
    thinned = (
        Thinned(change.on, max(change.on, effect.start or change.on), _added_since(edition, change))
        for change, effect in open_or_done
        if (change.removed or 0) > len(change.remove)
    )
    return Gaps(min(grown, default=None), tuple(thinned))


def _added_since(edition: m.Edition, change: m.Change) -> frozenset[str]:
    """Return the keys of the rows that a change and those after it of the same day added."""
    later = edition.changes[edition.changes.index(change) :]
    return frozenset(row.key for one in later if one.on == change.on for row in one.add)


def stated(counts: m.Counts) -> int:
    """Return how many rows are stated, in all or by groups."""
    return max(counts.total or 0, *(sum(groups.values()) for groups in counts.by.values()), 0)


def refusals(corpus: Corpus, edition: m.Edition) -> Iterator[Refusal]:
    """Yield each row that was not taken on: refused by a change, or added by one that was turned down."""
    for change in edition.changes:
        effect = effect_of(corpus, change.by)
        rows = change.add if effect.is_rejected else ()
        yield from (Refusal(change, row, effect, is_told=True) for row in rows)
        yield from (Refusal(change, row, effect, effect.counts) for row in change.refuse)
