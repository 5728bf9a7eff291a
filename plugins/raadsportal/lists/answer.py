"""The question of a day: was this on the list, who decided it, and why it may be that nobody can say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.lists.matching import folded, matches, nearly, words_of
from raadsportal.lists.spans import covered, known_until, no_span, yes_span
from raadsportal.lists.standing import Effect, Standing, effect_of
from raadsportal.lists.stays import Stay, refused, rows_on, stays

#: As many rows are suggested as a person looks through.
_MOST_NEAR = 5


class Said(StrEnum):
    """The three answers."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Reason(StrEnum):
    """Why the answer is not yes or no."""

    NO_LIST = "no-list"
    """The portal has no edition for that day."""
    PROPOSED = "proposed"
    """The list, or the row, was only proposed."""
    REJECTED = "rejected"
    """The list was rejected or put off."""
    BEYOND = "beyond"
    """The day lies after what the portal knows."""
    PERIOD = "period"
    """The list's own period is not known to the day."""
    EXTRACT = "extract"
    """The portal has only some of the rows."""
    RECORD = "record"
    """Nothing comes and goes on it: it only records."""
    SPELLING = "spelling"
    """Something on the list is nearly spelled so."""


@dataclass(frozen=True)
class Found:
    """A row that has the words, with how long it stood on the list."""

    edition: m.Edition
    stay: Stay
    effect: Effect
    is_on: bool
    """Whether it was on the list for sure on the day that is asked about."""


@dataclass(frozen=True)
class Answer:
    """What one council's list says of a question on a day."""

    series: m.Series
    day: date
    said: Said
    reason: Reason | None
    edition: m.Edition | None
    rows: tuple[Found, ...]
    """Rows on the list that day, or that may have been on it."""
    others: tuple[Found, ...]
    """Rows that came later or had gone."""
    refused: tuple[tuple[m.Edition, m.Change, m.Row], ...]
    near: tuple[m.Row, ...]
    known_until: date | None
    asks_for_all: bool = False
    """Whether the question has no words."""

    @property
    def decision(self) -> str | None:
        """The decision behind the answer: the row's own, else the one that made the list."""
        told = self.rows[0].stay.by if self.rows else None
        return told or (self.edition.decision if self.edition else None)


def answer(corpus: Corpus, series: m.Series, question: str, day: date) -> Answer:
    """Return what a list says of a question on a day; an empty question means every row."""
    wanted = folded(question)
    if not series.type.as_of:
        return _of_record(corpus, series, wanted, day)
    edition = edition_on(corpus, series, day)
    if edition is None:
        return _without_list(corpus, series, wanted, day)
    here = tuple(_matching(corpus, series, edition, wanted, day))
    on = tuple(one for one in here if _holds(one.stay, day))
    said, reason, near = _said(corpus, series, edition, wanted, day, on)
    others = tuple(one for one in here if not _holds(one.stay, day))
    told = tuple(_refused(series, wanted))
    until = known_until(corpus, edition)
    return Answer(series, day, said, reason, edition, on, others, told, near, until, not wanted)


def edition_on(corpus: Corpus, series: m.Series, day: date) -> m.Edition | None:
    """Return the edition that covers a day, the latest one that counts before others; None if none does."""
    found = [edition for edition in series.editions if covered(edition, day) is not False]
    counting = [edition for edition in found if effect_of(corpus, edition.decision).counts]
    return next(reversed(counting or found), None)


def rows_of(corpus: Corpus, series: m.Series, day: date) -> Mapping[str, m.Row]:
    """Return the rows on a list on a day, those of a proposal among them; none where there is no edition."""
    edition = edition_on(corpus, series, day)
    return rows_on(edition, day) if edition else {}


def _matching(
    corpus: Corpus, series: m.Series, edition: m.Edition, wanted: tuple[str, ...], day: date
) -> Iterable[Found]:
    for stay in stays(edition):
        if matches(wanted, words_of(stay.row, series.type)):
            span = yes_span(corpus, edition, stay)
            yield Found(edition, stay, effect_of(corpus, stay.by), span is not None and day in span)


def _said(
    corpus: Corpus,
    series: m.Series,
    edition: m.Edition,
    wanted: tuple[str, ...],
    day: date,
    on: tuple[Found, ...],
) -> tuple[Said, Reason | None, tuple[m.Row, ...]]:
    if any(one.is_on for one in on):
        return Said.YES, None, ()
    near = () if on else _near(series, edition, wanted, day)
    span = no_span(corpus, edition)
    if not on and span and day in span:
        if _on_another(series, edition, wanted, day):
            return Said.UNKNOWN, Reason.PERIOD, ()
        return (Said.UNKNOWN, Reason.SPELLING, near) if near else (Said.NO, None, ())
    effect = on[0].effect if on else effect_of(corpus, edition.decision)
    return Said.UNKNOWN, _reason(corpus, edition, day, effect), near


def _on_another(series: m.Series, edition: m.Edition, wanted: tuple[str, ...], day: date) -> bool:
    """Tell whether another edition that may hold on the day has the words: nobody can then say no."""
    others = (one for one in series.editions if one is not edition and covered(one, day) is not False)
    return any(
        _holds(stay, day) and matches(wanted, words_of(stay.row, series.type))
        for other in others
        for stay in stays(other)
    )


def _reason(corpus: Corpus, edition: m.Edition, day: date, effect: Effect) -> Reason:
    """Return what keeps an edition from answering, the weightiest first."""
    until = known_until(corpus, edition)
    if effect.standing is Standing.REJECTED:
        return Reason.REJECTED
    if effect.standing is Standing.PROPOSED:
        return Reason.PROPOSED
    if until is None or day > until or (effect.end and day >= effect.end):
        return Reason.BEYOND
    if covered(edition, day) is None:
        return Reason.PERIOD
    return Reason.EXTRACT if edition.coverage is m.Coverage.EXTRACT else Reason.PROPOSED


def _near(series: m.Series, edition: m.Edition, wanted: tuple[str, ...], day: date) -> tuple[m.Row, ...]:
    found = (
        stay.row
        for stay in stays(edition)
        if _holds(stay, day) and nearly(wanted, words_of(stay.row, series.type))
    )
    return tuple(row for _, row in zip(range(_MOST_NEAR), found, strict=False))


def _holds(stay: Stay, day: date) -> bool:
    return (stay.start is None or stay.start <= day) and (stay.end is None or day <= stay.end)


def _refused(series: m.Series, wanted: tuple[str, ...]) -> Iterable[tuple[m.Edition, m.Change, m.Row]]:
    for edition in series.editions:
        for change, row in refused(edition):
            if wanted and matches(wanted, words_of(row, series.type)):
                yield edition, change, row


def _of_record(corpus: Corpus, series: m.Series, wanted: tuple[str, ...], day: date) -> Answer:
    """Return the rows of a record that have the words; it tells of no day."""
    rows = tuple(
        one for edition in series.editions for one in _matching(corpus, series, edition, wanted, day)
    )
    return Answer(series, day, Said.UNKNOWN, Reason.RECORD, None, rows, (), (), (), None)


def _without_list(corpus: Corpus, series: m.Series, wanted: tuple[str, ...], day: date) -> Answer:
    """Return the answer for a day of which the portal has no list: what it knows of other days."""
    others = tuple(
        one for edition in series.editions for one in _matching(corpus, series, edition, wanted, day)
    )
    told = tuple(_refused(series, wanted))
    until = corpus.known_until(series.council)
    return Answer(series, day, Said.UNKNOWN, Reason.NO_LIST, None, (), others, told, (), until)


def neighbours(corpus: Corpus, series: m.Series) -> tuple[m.Series, ...]:
    """Return the lists of the same type of a council's neighbours, in the order in which those are named."""
    known = {(other.council, other.type.id): other for other in reversed(corpus.series)}
    named = (link.id for link in corpus.council[series.council].neighbours)
    pairs = (known.get((council, series.type.id)) for council in dict.fromkeys(named))
    return tuple(other for other in pairs if other and other.council != series.council)
