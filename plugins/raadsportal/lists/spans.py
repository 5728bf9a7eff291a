"""The days for which a list answers: when a row is on it for sure, and when one that is missing is not.

All answers, on the page, in the data and on the command line, are looked up in these spans.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.lists.effects import Gaps, counting, doubts, gaps, pending, stated, touched
from raadsportal.lists.standing import Effect, effect_of
from raadsportal.lists.stays import Stay
from raadsportal.rough import RoughDate, parse

_DAY = timedelta(days=1)


@dataclass(frozen=True, order=True)
class Span:
    """Days from the first to the last, both in it."""

    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last


@dataclass(frozen=True)
class Reach:
    """What an edition as a whole can speak for."""

    edition: m.Edition
    """With those changes that count."""
    effect: Effect
    """How the decision behind it stands."""
    first: date | None
    last: date | None
    """Its first and its last day as far as they are certain."""
    until: date | None
    """The last day for which it can speak."""
    pending: tuple[Stay, ...]
    """Stays that rows may have had beside those that count."""
    doubts: Mapping[str, tuple[date, ...]]
    """From when rows are in doubt, by their keys."""
    gaps: Gaps
    rivals: tuple[Rival, ...]
    name_field: str
    """The column that holds the rows' names."""


@dataclass(frozen=True)
class Rival:
    """Another edition that may be in force in the place of one that began no later."""

    first: date
    """The first day on which it may be."""
    kept: Mapping[str, m.Row]
    """The rows that are on it whenever it is in force, by their keys."""

    def leaves_out(self, row: m.Row, name: str) -> bool:
        """Tell whether it may be without a row, or call it otherwise; `name` is the column of the name."""
        here = self.kept.get(row.key)
        return here is None or here.values.get(name) != row.values.get(name)


def reach_of(corpus: Corpus, edition: m.Edition) -> Reach:
    """Return what an edition can speak for."""
    held = counting(corpus, edition)
    first, last = certain(corpus, held)
    return Reach(
        held,
        effect_of(corpus, edition.decision),
        first,
        last,
        known_until(corpus, edition),
        pending(corpus, edition),
        doubts(corpus, edition),
        gaps(corpus, edition),
        tuple(_rivals(corpus, edition)),
        corpus.edition[edition.id][0].type.name_field,
    )


def _rivals(corpus: Corpus, edition: m.Edition) -> Iterator[Rival]:
    series, _ = corpus.edition[edition.id]
    for other in series.editions:
        if other.name != edition.name and begins_no_earlier(other, edition):
            effect, first = effect_of(corpus, other.decision), first_possible(corpus, other)
            if not effect.is_rejected:
                yield Rival(first or date.min, _kept(corpus, other))


def begins_no_earlier(other: m.Edition, edition: m.Edition) -> bool:
    """Tell whether an edition may begin when another one does, or later."""
    first, own = other.valid.start, edition.valid.start
    return first is None or own is None or first >= own


def _kept(corpus: Corpus, edition: m.Edition) -> Mapping[str, m.Row]:
    """Return the first rows that no change may have taken out or rewritten; none if some went unnamed."""
    if gaps(corpus, edition).thinned:
        return {}
    told = (change for change in edition.changes if not effect_of(corpus, change.by).is_rejected)
    moved = {key for change in told for key in touched(change)}
    return {row.key: row for row in edition.rows if row.key not in moved}


def first_possible(corpus: Corpus, edition: m.Edition) -> date | None:
    """Return the first day on which an edition may be in force; None if it may always have been.

    A first day that nobody has confirmed may be wrong; before its decision no list is in force.
    """
    valid, made = edition.valid, effect_of(corpus, edition.decision).start
    told = _rough(valid.start).earliest if valid.start else None
    if valid.certainty is m.Certainty.UNVERIFIED and made and told:
        return min(made, told)
    return told


def known_until(corpus: Corpus, edition: m.Edition) -> date | None:
    """Return the last day for which an edition can speak.

    Whoever calls an edition complete answers for every change up to today. An extract speaks for the days up
    to the council's latest minutes here, or to its own latest change.
    """
    until, silent = _told_until(corpus, edition), edition.silent_from
    if until is None or silent is None:
        return until
    return None if silent == date.min else min(until, silent - _DAY)


def _told_until(corpus: Corpus, edition: m.Edition) -> date | None:
    if edition.known_until:
        return min(edition.known_until, corpus.today)
    if edition.coverage is m.Coverage.COMPLETE:
        return corpus.today
    days = [corpus.known_until(edition.council), *moved_on(corpus, counting(corpus, edition))]
    return max((day for day in days if day and day <= corpus.today), default=None)


def moved_on(corpus: Corpus, edition: m.Edition) -> tuple[date, ...]:
    """Return the days on which an edition, of changes that count, moved, and so was in force for sure.

    One that was decided later than it was to count, or undone by then, proves nothing.
    """
    told = ((change.on, effect_of(corpus, change.by)) for change in edition.changes if moves(change))
    return tuple(
        on
        for on, effect in told
        if (effect.start is None or effect.start <= on) and (effect.end is None or on < effect.end)
    )


def moves(change: m.Change) -> bool:
    """Tell whether a change is one of the list itself: what was only refused never stood on it."""
    return bool(change.add or change.remove or change.change or change.added.total or change.removed)


def certain(corpus: Corpus, edition: m.Edition) -> tuple[date | None, date | None]:
    """Return the first and the last day on which an edition, of changes that count, was in force for sure.

    A bound that is a month or a year says nothing of the days in it, and one that is not verified says
    nothing at all: then what moved the list tells that it was in force. A list without an end is in force as
    long as somebody answers for it.
    """
    moved, valid = moved_on(corpus, edition), edition.valid
    verified = valid.certainty is not m.Certainty.UNVERIFIED
    answered = edition.known_until is not None or edition.coverage is m.Coverage.COMPLETE
    start = _day_after(valid.start) if verified and valid.start else None
    end = _day_before(valid.end) if verified and valid.end else None
    if end is None and not valid.end and answered:
        end = date.max
    return start or min(moved, default=None), end or max(moved, default=None)


def _day_after(bound: str) -> date:
    """Return a day, or the first one after a month or a year."""
    told = _rough(bound)
    return told.day or told.latest + _DAY


def _day_before(bound: str) -> date:
    told = _rough(bound)
    return told.day or day_before(told.earliest)


def _rough(bound: str) -> RoughDate:
    found = parse(bound)
    if found is None:
        raise ValueError(bound)  # periods are read as days, months or years
    return found


def covered(corpus: Corpus, edition: m.Edition, day: date) -> bool | None:
    """Tell whether a day lies in an edition's period; None where a bound that would tell is not known."""
    if lies_outside(edition, day):
        return False
    first, last = certain(corpus, counting(corpus, edition))
    return True if first and last and first <= day <= last else None


def may_hold(corpus: Corpus, edition: m.Edition, day: date) -> bool:
    """Tell whether an edition may be in force on a day, its first day being confirmed or not."""
    first, end = first_possible(corpus, edition), edition.valid.end
    return (first is None or first <= day) and not (end and day.isoformat()[: len(end)] > end)


def lies_outside(edition: m.Edition, day: date) -> bool:
    """Tell whether a day lies before or after an edition's period."""
    valid, iso = edition.valid, day.isoformat()
    early = valid.start and iso[: len(valid.start)] < valid.start
    return bool(early or (valid.end and iso[: len(valid.end)] > valid.end))


def yes_span(corpus: Corpus, reach: Reach, stay: Stay) -> Span | None:
    """Return the days on which a row was on the list for sure; None if there are none.

    Every decision that it rests on must hold: the one that brought it, and those that rewrote it.
    """
    effects = [effect_of(corpus, by) for by in stay.grounds]
    sure = bool(effects) and all(effect.counts for effect in effects) and not reach.effect.is_void
    if not sure or not reach.first or not reach.last or not reach.until:
        return None
    firsts = (reach.first, stay.start, *(effect.start for effect in effects))
    ends = (effect.end for effect in (*effects, reach.effect))
    stops = (*ends, doubt_of(reach, stay), left_of(reach, stay))
    lasts = (stay.end, reach.last, reach.until, *(day_before(day) for day in stops if day))
    return _span(max(filter(None, firsts)), min(filter(None, lasts)))


def doubt_of(reach: Reach, stay: Stay) -> date | None:
    """Return the day from which a row is in doubt, for to take it out was proposed, or a list without it."""
    came = stay.since or date.min
    doubts = (day for day in reach.doubts.get(stay.row.key, ()) if day >= came)
    without = (one.first for one in reach.rivals if one.leaves_out(stay.row, reach.name_field))
    return min((*doubts, *without), default=None)


def left_of(reach: Reach, stay: Stay) -> date | None:
    """Return the day from which a row may be among those that left without being named."""
    came, found = stay.since or date.min, []
    for gone in reach.gaps.thinned:
        if came < gone.on or (came == gone.on and stay.row.key not in gone.after):
            found.append(gone.on)
        elif gone.on < came < gone.decided:
            found.append(gone.decided)
    return min(found, default=None)


def no_span(reach: Reach) -> Span | None:
    """Return the days on which what is not on the list was not on it; None if not all rows are here."""
    first, last, until, effect = reach.first, reach.last, reach.until, reach.effect
    if not first or not last or not until or not effect.counts or not has_all_rows(reach.edition):
        return None
    stops = (day_before(day) for day in (effect.end, reach.gaps.grown) if day)
    return _span(max(first, effect.start or first), min(last, until, *stops))


def is_whole(reach: Reach, day: date) -> bool:
    """Tell whether every row that may stand on an edition on a day is here."""
    return has_all_rows(reach.edition) and (reach.gaps.grown is None or day < reach.gaps.grown)


def tells_all(reach: Reach, day: date) -> bool:
    """Tell whether an edition names every row that may stand on it on a day, if it is in force."""
    return is_whole(reach, day) and reach.until is not None and day <= reach.until


def has_all_rows(edition: m.Edition) -> bool:
    """Tell whether all rows with which an edition began are here: it says so, and does not state more."""
    return edition.coverage is m.Coverage.COMPLETE and stated(edition.counts) <= len(edition.rows)


def day_before(day: date) -> date:
    """Return the day before another; the first of all days has none, and is returned itself."""
    return day - _DAY if day > date.min else day


def lies_in(day: date, span: Span | None) -> bool:
    """Tell whether a day is one of a span's, if there is one."""
    return span is not None and day in span


def _span(first: date, last: date) -> Span | None:
    return Span(first, last) if first <= last else None
