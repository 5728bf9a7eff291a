"""The question of a day: was this on the list, who decided it, and why it may be that nobody can say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.lists.editions import edition_on, others_on
from raadsportal.lists.effects import Refusal, refusals
from raadsportal.lists.matching import (
    Question,
    called,
    matches,
    named,
    names_of,
    nearly,
    question_of,
    words_of,
)
from raadsportal.lists.said import Reason, Said
from raadsportal.lists.spans import (
    Reach,
    covered,
    doubt_of,
    is_whole,
    left_of,
    lies_in,
    no_span,
    reach_of,
    tells_all,
    yes_span,
)
from raadsportal.lists.standing import Effect, Standing, effect_of
from raadsportal.lists.stays import Stay, Turn, stays

#: As many rows are suggested as a person looks through.
_MOST_NEAR = 5


#: Why nobody knows, by how a decision stands that does not count.
_UNDECIDED = {
    Standing.PROPOSED: Reason.PROPOSED,
    Standing.REJECTED: Reason.REJECTED,
    Standing.DISCUSSED: Reason.DISCUSSED,
    Standing.WITHDRAWN: Reason.WITHDRAWN,
}


@dataclass(frozen=True)
class Found:
    """A row that has the words, with how long it stood on the list."""

    reach: Reach
    stay: Stay
    effect: Effect
    is_on: bool
    """Whether it was on the list for sure on the day that is asked about."""
    is_named: bool
    """Whether the words name it, or begin its name, and do not only stand in it."""
    is_called: bool
    """Whether every word is one of its name."""

    @property
    def edition(self) -> m.Edition:
        """The edition on which it stood."""
        return self.reach.edition


@dataclass(frozen=True)
class Answer:
    """What one council's list says of a question on a day."""

    series: m.Series
    day: date
    said: Said
    reason: Reason | None
    edition: m.Edition | None
    rows: tuple[Found, ...] = ()
    """Rows on the list that day, or that may have been on it: those that are named and sure first."""
    others: tuple[Found, ...] = ()
    """Rows that came later or had gone."""
    refused: tuple[tuple[m.Edition, Refusal], ...] = ()
    turned_down: tuple[Refusal, ...] = ()
    """Those of them that are called so, and that had been left out for sure by that day."""
    near: tuple[m.Row, ...] = ()
    known_until: date | None = None
    asks_for_all: bool = False
    """Whether the question has no words."""

    @property
    def decision(self) -> str | None:
        """The decision behind the answer: the row's own, else the one that made the list."""
        if self.rows:
            return self.rows[0].stay.by
        return self.edition.decision if self.edition else None


def answer(corpus: Corpus, series: m.Series, question: str, day: date) -> Answer:
    """Return what a list says of a question on a day; an empty question means every row."""
    wanted = question_of(question, corpus.catalogue)
    if not series.type.as_of:
        return _of_record(corpus, series, wanted, day)
    edition = edition_on(corpus, series, day)
    if edition is None:
        return _without_list(corpus, series, wanted, day)
    return _Asked(corpus, series, wanted, day).of(edition)


@dataclass(frozen=True)
class _Asked:
    """A question to the editions of a list on a day."""

    corpus: Corpus
    series: m.Series
    wanted: Question
    day: date

    def of(self, edition: m.Edition) -> Answer:
        """Return what an edition says."""
        reach = reach_of(self.corpus, edition)
        here = self.matching(reach)
        on = tuple(sorted(filter(self._holds, here), key=_weight))
        said, reason, near = self._said(reach, on)
        others = tuple(one for one in here if self.wanted.words and not self._holds(one))
        return Answer(
            series=self.series,
            day=self.day,
            said=said,
            reason=reason,
            edition=edition,
            rows=_told_of(on),
            others=_told_of(others),
            refused=self.refused,
            turned_down=self.turned_down,
            near=near,
            known_until=reach.until,
            asks_for_all=self.wanted.asks_for_all,
        )

    def matching(self, reach: Reach) -> tuple[Found, ...]:
        """Return every stay on an edition that has the words."""
        return tuple(self._found(reach, stay) for stay in _all_stays(reach) if self._has_words(stay.row))

    def _has_words(self, row: m.Row) -> bool:
        return matches(self.wanted, words_of(self.corpus, row, self.series.type))

    @cached_property
    def refused(self) -> tuple[tuple[m.Edition, Refusal], ...]:
        """The rows with the words that were not taken on."""
        return tuple(
            (edition, told)
            for edition in self.series.editions
            for told in refusals(self.corpus, edition)
            if self.wanted.words and self._has_words(told.row)
        )

    @property
    def turned_down(self) -> tuple[Refusal, ...]:
        """Those that are called so, and that had been left out for sure by the day."""
        names = ((told, names_of(self.corpus, told.row, self.series.type)) for _, told in self.refused)
        return tuple(told for told, held in names if told.holds(self.day) and called(self.wanted, held))

    def _found(self, reach: Reach, stay: Stay) -> Found:
        span = yes_span(self.corpus, reach, stay)
        sure = span is not None and self.day in span
        names = names_of(self.corpus, stay.row, self.series.type)
        effect = effect_of(self.corpus, stay.by)
        return Found(reach, stay, effect, sure, named(self.wanted, names), called(self.wanted, names))

    def _said(self, reach: Reach, on: tuple[Found, ...]) -> tuple[Said, Reason | None, tuple[m.Row, ...]]:
        if self._is_sure(on):
            return Said.YES, None, ()
        if self.wanted.is_foreign or (not self.wanted.words and not self.wanted.asks_for_all):
            return Said.UNKNOWN, Reason.WORDING, ()
        near = () if on else self._near(reach)
        if not on and lies_in(self.day, no_span(reach)):
            if self._may_be_on_another(reach.edition):
                return Said.UNKNOWN, Reason.PERIOD, ()
            return (Said.UNKNOWN, Reason.SPELLING, near) if near else (Said.NO, None, ())
        return Said.UNKNOWN, self._reason(reach, on), near

    def _is_sure(self, on: tuple[Found, ...]) -> bool:
        """Tell whether the list has what is meant: a `Truck` that went is no `Truckvask`."""
        sure = [one for one in on if one.is_on and one.is_named]
        return any(one.is_called for one in sure) or (bool(sure) and not self._is_called_somewhere())

    def _is_called_somewhere(self) -> bool:
        """Tell whether any row, that ever was or was not taken on, has all the words in its name."""
        return any(
            called(self.wanted, names_of(self.corpus, row, self.series.type)) for row in self._all_rows
        )

    @cached_property
    def _all_rows(self) -> tuple[m.Row, ...]:
        """Every row of every edition in all words that it had, with those that were not taken on."""
        editions = self.series.editions
        stood = (stay.row for edition in editions for stay in _all_stays(reach_of(self.corpus, edition)))
        return *stood, *(told.row for edition in editions for told in refusals(self.corpus, edition))

    def _reason(self, reach: Reach, on: tuple[Found, ...]) -> Reason:
        """Return what keeps an edition from answering, the weightiest first."""
        effect, row = reach.effect, on[0] if on else None
        if row and row.effect.standing in _UNDECIDED:
            return _UNDECIDED[row.effect.standing]
        if effect.standing in _UNDECIDED and (row is None or effect.is_void):
            return _UNDECIDED[effect.standing]
        if effect.end and self.day >= effect.end:
            return Reason.DECISION
        if reach.until is None or self.day > reach.until:
            return Reason.BEYOND
        if covered(self.corpus, reach.edition, self.day) is None and not (row and row.is_on):
            return Reason.PERIOD
        return _reason_of_row(reach, row, self.day) if row else _reason_of_none(reach, self.day)

    def _may_be_on_another(self, edition: m.Edition) -> bool:
        """Tell whether another edition that may hold on the day may have it: nobody can then say no."""
        return any(
            not tells_all(reach, self.day)
            or any(self._may_stand(reach, one.stay) for one in self.matching(reach))
            or bool(self._near(reach))
            for reach in others_on(self.corpus, self.series, edition, self.day)
        )

    def _near(self, reach: Reach) -> tuple[m.Row, ...]:
        """Return rows of the day that are called nearly so, or are called so on some other day."""
        once = {row.key for row in self._all_rows if self._has_words(row)}
        found = (
            stay.row
            for stay in _all_stays(reach)
            if self._may_stand(reach, stay) and (stay.row.key in once or self._is_nearly(stay.row))
        )
        return tuple(row for _, row in zip(range(_MOST_NEAR), found, strict=False))

    def _is_nearly(self, row: m.Row) -> bool:
        return nearly(self.wanted, words_of(self.corpus, row, self.series.type))

    def _holds(self, one: Found) -> bool:
        return one.stay.holds(self.day)

    def _may_stand(self, reach: Reach, stay: Stay) -> bool:
        return stay.holds(self.day) or reach.edition.valid.certainty is m.Certainty.UNVERIFIED


def _weight(one: Found) -> tuple[bool, bool, bool]:
    """Return what puts first the row that is meant most surely, then the one that is on the list for sure."""
    return not one.is_called, not one.is_named, not one.is_on


def _told_of(found: Iterable[Found]) -> tuple[Found, ...]:
    """Return what is told of among rows; what was left out is told of apart."""
    return tuple(one for one in found if one.stay.begun is not Turn.REFUSED)


def _all_stays(reach: Reach) -> tuple[Stay, ...]:
    """Return the stays of an edition, then those that may have been."""
    return *stays(reach.edition), *reach.pending


def _reason_of_row(reach: Reach, row: Found, day: date) -> Reason:
    """Return why a row that stands on the list by a decision that counts does not answer yes."""
    if row.is_on:
        return Reason.WORDING
    doubt, left = doubt_of(reach, row.stay), left_of(reach, row.stay)
    if doubt and doubt <= day:
        return Reason.DOUBT
    return Reason.EXTRACT if left and left <= day else Reason.DECISION


def _reason_of_none(reach: Reach, day: date) -> Reason:
    return Reason.EXTRACT if not is_whole(reach, day) else Reason.DECISION


def _of_record(corpus: Corpus, series: m.Series, wanted: Question, day: date) -> Answer:
    """Return the rows of a record that have the words; it tells of no day."""
    return Answer(series, day, Said.UNKNOWN, Reason.RECORD, None, _everywhere(corpus, series, wanted, day))


def _without_list(corpus: Corpus, series: m.Series, wanted: Question, day: date) -> Answer:
    """Return the answer for a day of which the portal has no list: what it knows of other days."""
    others = tuple(one for one in _everywhere(corpus, series, wanted, day) if wanted.words)
    asked = _Asked(corpus, series, wanted, day)
    return Answer(
        series,
        day,
        Said.UNKNOWN,
        Reason.NO_LIST,
        None,
        others=others,
        refused=asked.refused,
        turned_down=asked.turned_down,
    )


def _everywhere(corpus: Corpus, series: m.Series, wanted: Question, day: date) -> tuple[Found, ...]:
    asked = _Asked(corpus, series, wanted, day)
    return _told_of(one for edition in series.editions for one in asked.matching(reach_of(corpus, edition)))
