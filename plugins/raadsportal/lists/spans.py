"""The days for which a list answers: when a row is on it for sure, and when one that is missing is not.

All answers, on the page, in the data and on the command line, are looked up in these spans.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.lists.standing import Effect, effect_of
from raadsportal.lists.stays import Stay, bound_of

_DAY = timedelta(days=1)


@dataclass(frozen=True, order=True)
class Span:
    """Days from the first to the last, both in it."""

    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last


def known_until(corpus: Corpus, edition: m.Edition) -> date | None:
    """Return the last day for which an edition can speak.

    Whoever calls an edition complete answers for every change up to today. An extract speaks for the days up
    to the council's latest minutes here, or to its own latest change.
    """
    if edition.known_until:
        return min(edition.known_until, corpus.today)
    if edition.coverage is m.Coverage.COMPLETE:
        return corpus.today
    moved = (change.on for change in edition.changes if moves(change))
    days = [corpus.known_until(edition.council), *moved]
    return max((day for day in days if day and day <= corpus.today), default=None)


def moves(change: m.Change) -> bool:
    """Tell whether a change is one of the list itself: what was only refused never stood on it."""
    return bool(change.add or change.remove or change.change or change.added.total or change.removed)


def covered(edition: m.Edition, day: date) -> bool | None:
    """Tell whether a day lies in an edition's period; None where a bound that would tell is not known."""
    valid, iso = edition.valid, day.isoformat()
    if valid.start and iso[: len(valid.start)] < valid.start:
        return False
    if valid.end and iso[: len(valid.end)] > valid.end:
        return False
    vague = [bound for bound in (valid.start, valid.end) if bound and len(bound) < len(iso)]
    if any(iso.startswith(bound) for bound in vague):
        return None
    return True if valid.start and valid.end else None


def yes_span(corpus: Corpus, edition: m.Edition, stay: Stay) -> Span | None:
    """Return the days on which a row was on the list for sure; None if there are none."""
    effect, until = effect_of(corpus, stay.by), known_until(corpus, edition)
    if not effect.counts or until is None or stay.start is None:
        return None
    ended = effect_of(corpus, edition.decision).end
    ends = (stay.end, until, bound_of(edition.valid.end), ended - _DAY if ended else None)
    return _within(stay.start, min(filter(None, ends)), effect)


def no_span(corpus: Corpus, edition: m.Edition) -> Span | None:
    """Return the days on which what is not on the list was not on it; None for an extract."""
    effect, until = effect_of(corpus, edition.decision), known_until(corpus, edition)
    first, last = bound_of(edition.valid.start), bound_of(edition.valid.end)
    complete = edition.coverage is m.Coverage.COMPLETE
    if not complete or not effect.counts or not first or not last or not until:
        return None
    open_changes = [change.on for change in edition.changes if not effect_of(corpus, change.by).counts]
    return _within(first, min(last, until, *(on - _DAY for on in open_changes)), effect)


def _within(first: date, last: date, effect: Effect) -> Span | None:
    """Return the days between two on which a decision has effect."""
    first = max(first, effect.start or first)
    last = min(last, effect.end - _DAY) if effect.end else last
    return Span(first, last) if first <= last else None
