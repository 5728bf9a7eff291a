"""The facts of a meeting found in its document; each choice that is not certain is told of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from raadsportal.intake.documents.form import Document, Why
from raadsportal.intake.minutes.days import DaySaid, TimesSaid, days_in
from raadsportal.intake.minutes.doubts import NOWHERE, Doubt, doubt
from raadsportal.intake.minutes.draft import Draft
from raadsportal.intake.minutes.earlier import day_decided
from raadsportal.intake.minutes.fact_lines import ELSEWHERE, Line, lines_of
from raadsportal.intake.minutes.facts import Told
from raadsportal.intake.minutes.name_days import day_in_name, year_in_name
from raadsportal.intake.minutes.opening_lines import Said, Words
from raadsportal.intake.minutes.places import LONGEST_PLACE, NEAR_DAY
from raadsportal.model import Fact, Format, SectionKind, Source, Status
from raadsportal.vocabulary import Vocabulary, fold

#: What speaks for a day: its label, words for a meeting beside it, times, a line of its own, every page.
_LABELLED, _NAMED, _TIMED, _ALONE, _RUNNING = 5, 3, 2, 1, 1
#: A line with a day has fewer letters besides if it is only the day's and the place's.
_FEW_LETTERS = 30
#: What tells the day, if the document does not say it as a whole.
_REASONS = {
    "file": "the file's name",
    "year": "a day without its year",
    "decisions": "the day that the decisions are of",
}


@dataclass(frozen=True)
class Day:
    """The day of a meeting, and the line that says it."""

    on: date | None
    source: Source
    line: Line | None = None
    doubts: tuple[Doubt, ...] = ()


class Opening:
    """What stands before the first item of a document, and what the rest says of the meeting."""

    def __init__(self, draft: Draft, document: Document, vocabulary: Vocabulary) -> None:
        self.draft, self.document, self.words = draft, document, Words(vocabulary)
        self.vocabulary = vocabulary
        self.said = [self.words.said(line) for line in lines_of(draft.preamble)]

    @cached_property
    def title(self) -> Line | None:
        """The line that is the document's title; None if it has none."""
        titles = [one.line for one in self.said if not one.fact and self.words.is_title(one.line)]
        named = [one for one in titles if one.text.casefold().rstrip(":") not in self.words.contents]
        headings = [
            one.line for one in self.said if one.line.level and not one.fact and not self._is_head(one)
        ]
        first = headings[0] if headings else None
        if first and self._is_highest(first) and (first in named or days_in(first.text, self.vocabulary)):
            return first
        named = [line for line in named if line.level <= 1 or line == first or not self._is_bare(line)]
        return max(named, key=self._title_points, default=next(iter(headings), None))

    def _is_highest(self, heading: Line) -> bool:
        """Tell whether no other heading of the opening is as high, and this one says more than `Minutes`."""
        levels = [one.line.level for one in self.said if one.line.level and one.line != heading]
        return not self._is_bare(heading) and all(heading.level < level for level in levels)

    def _is_bare(self, line: Line) -> bool:
        return bool(self.words.minutes.fullmatch(line.text.strip(" :*")))

    def _is_head(self, said: Said) -> bool:
        """Tell whether a heading stands over a list of people or a table of contents."""
        text = said.line.text.strip(" :*")
        return bool(self.words.attendance.fullmatch(text)) or fold(text) in self.words.contents

    def _title_points(self, line: Line) -> tuple[int, int]:
        points = 2 * bool(self.words.minutes.search(line.text)) + bool(
            self.words.gatherings.search(line.text)
        )
        points += bool(line.level) + bool(days_in(line.text, self.vocabulary))
        points += line == self.said[0].line
        return points, -line.at[0]

    def day(self, told: Told) -> Day:
        """Return the day of the meeting: as said from outside, in the document, in its name."""
        inside = self._day_inside(self._year or year_in_name(told.name))
        by_name = day_in_name(told.name, self.vocabulary)
        if told.day:
            differs = inside.on and inside.on != told.day
            doubts = (_differs(told.day, inside.on, inside.line),) if differs and inside.on else ()
            return Day(told.day, Source.STATED, inside.line if not differs else None, doubts)
        if inside.on:
            differs = by_name and by_name != inside.on
            doubts = (_differs(inside.on, by_name, inside.line),) if differs and by_name else ()
            return Day(inside.on, inside.source, inside.line, (*inside.doubts, *doubts))
        decided = day_decided(self.draft, self.vocabulary)
        inferred = by_name or decided
        if inferred:
            said = doubt(
                "import-day-inferred", day=inferred, reason=_REASONS["file" if by_name else "decisions"]
            )
            return Day(inferred, Source.INFERRED, doubts=(said,))
        return Day(None, Source.NONE, doubts=(doubt("import-day-unknown"),))

    def _day_inside(self, told_year: int | None) -> Day:
        found = sorted(self._candidates(), key=lambda one: -one[0])
        if not found or found[0][0] < 1:
            return Day(None, Source.NONE)
        points, line, said = found[0]
        year = said.year or told_year
        on = said.on(year)
        if on is None:
            return Day(None, Source.NONE)
        others = {other.on(year) for score, _, other in found if score == points} - {on, None}
        doubts = [_differs(on, other, line) for other in sorted(filter(None, others))]
        if not said.year:
            doubts.append(doubt("import-day-inferred", line.place, day=on, reason=_REASONS["year"]))
        return Day(on, Source.STATED if said.year else Source.INFERRED, line, tuple(doubts))

    def _candidates(self) -> Iterator[tuple[int, Line, DaySaid]]:
        """Yield the days that may be the meeting's, with how much speaks for each and where it stands."""
        for one in self.said:
            days = self.words.days(one)
            points = self._line_points(one) if days else 0
            yield from ((points - (said.year is None), one.line, said) for said in days)
        for left in self.document.left_out:
            if left.why is Why.RUNNING and self._names_meeting(left.text):
                line = Line(ELSEWHERE, left.place, (left.text,))
                yield from ((_RUNNING, line, said) for said in days_in(left.text, self.vocabulary))

    def _line_points(self, one: Said) -> int:
        """Return how much speaks for the days of a line; one without its year has a point less."""
        if one.fact in {Fact.ISSUED, Fact.SENT, Fact.CHAIR}:
            return -_LABELLED
        text = one.line.text
        points = _LABELLED * (one.fact is Fact.WHEN) + _NAMED * self._names_meeting(text)
        points += _NAMED * bool(self.words.held.search(text)) + _TIMED * bool(self.words.times_of(one))
        points += _ALONE * (len(self.words.rest_of(text)) < _FEW_LETTERS)
        points += _NAMED * (one.line == self.title)
        points -= 2 * _ALONE * (one.fact is None and self.words.has_label(text))
        return points - _NAMED * text.endswith(".") * (len(text) > LONGEST_PLACE)

    def _names_meeting(self, text: str) -> bool:
        return bool(self.words.minutes.search(text) or self.words.gatherings.search(text))

    @cached_property
    def _year(self) -> int | None:
        """The year that the opening names first."""
        said = (said for one in self.said for said in days_in(one.line.text, self.vocabulary))
        return next((one.year for one in said if one.year), None)

    def times(self, day: Day) -> tuple[TimesSaid | None, Line | None]:
        """Return when the meeting begins and ends, and the line of the opening that says so."""
        labelled = [one for one in self.said if one.fact is Fact.WHEN]
        at_day = [one for one in self.said if day.line and one.line == day.line]
        about = [one for one in self.said if not one.fact and self._is_about_meeting(one.line.text)]
        told = [(one, self.words.times_of(one)) for one in (*labelled, *at_day, *about)]
        told += [(one, times) for one in self.said if (times := self.words.times_of(one)) and times.end]
        told += [(one, self.words.times_of(one)) for one in self._at_times(day)]
        for one, times in told:
            if times:
                return self._with_end(times), one.line
        return self._with_end(self._times_below()), None

    def _at_times(self, day: Day) -> Iterator[Said]:
        """Yield the lines right below the day that begin with a time: `6.30 pm, Town Hall`."""
        at = next((at for at, one in enumerate(self.said) if one.line == day.line), len(self.said))
        yield from (one for one in self.said[at + 1 : at + NEAR_DAY] if self.words.times.begin(one.line.text))

    def _is_about_meeting(self, text: str) -> bool:
        return bool(self.words.held.search(text)) or (
            self._names_meeting(text) and len(text) <= LONGEST_PLACE
        )

    def _times_below(self) -> TimesSaid | None:
        """Return the times that a sentence below the items' headings gives for the meeting itself."""
        for text in self._texts_below():
            found = self.words.held.search(text)
            times = self.words.times.of(text[found.start() :][:LONGEST_PLACE]) if found else None
            if times and found and not found.start():
                return times
        return None

    def _with_end(self, times: TimesSaid | None) -> TimesSaid | None:
        """Return times with the end that the opening or the last lines of the document tell."""
        if times is None or times.end:
            return times
        for text in (*(one.line.text for one in self.said), *reversed(self._texts_below())):
            found = self.words.ended.search(text)
            ended = self.words.ended_at(text[found.start() :]) if found else None
            if ended and ended.start > times.start:
                return TimesSaid(times.start, ended.start)
        return times

    def _texts_below(self) -> Sequence[str]:
        return self._below

    @cached_property
    def _below(self) -> tuple[str, ...]:
        blocks = (block for item in self.draft.items for part in item.parts for block in part.blocks)
        return tuple(block.plain for block in blocks if block.plain)

    def format(self, place: str, place_line: Line | None) -> Format | None:
        """Return how the meeting was held, by the words around its day and place."""
        lines = [one.line for one in self.said if one.fact in {Fact.PLACE, Fact.WHEN}]
        lines += [line for line in (self.title, place_line) if line]
        lines += [one.line for one in self.said if self.words.held.search(one.line.text)]
        texts = [place, *(line.text for line in lines if len(line.text) <= LONGEST_PLACE)]
        return next(filter(None, map(self.words.format, texts)), None)

    def status(self) -> tuple[Status, Doubt | None]:
        """Return how the minutes stand, with the doubt where the document does not say it."""
        opening = [one.line.text for one in self.said]
        # Below the items only a sentence about the minutes themselves tells: drafts of much else stand there.
        closing = [text for text in self._below[-3:] if self._names_meeting(text)]
        said = self.words.status([*opening, *closing])
        if said:
            return said[0], None
        decided = any(
            part.blocks
            for item in self.draft.items
            for part in item.parts
            if part.kind is SectionKind.DECISION
        )
        title = self.title.text if self.title else ""
        has_notes = any(self.words.minutes.fullmatch(text.strip(" :*")) for text in (*opening, *self._below))
        if title and self.words.is_agenda(title) and not (decided or has_notes):
            return Status.AGENDA, None
        place = self.title.place if self.title else NOWHERE
        return Status.APPROVED, doubt("import-status-assumed", place)

    def labelled_day(self, fact: Fact) -> tuple[date | None, Line | None]:
        """Return the day beside a label such as `Udsendt`, and its line."""
        for one in self.said:
            days = days_in(one.value, self.vocabulary) if one.fact is fact else ()
            if days:
                return days[0].on(self._year), one.line
        return None, None

    def sent(self, year: int | None) -> date | None:
        """Return the day on which the minutes were sent out, by its label or a sentence that says so."""
        labelled, _ = self.labelled_day(Fact.SENT)
        if labelled:
            return labelled
        for one in self.said:
            days = days_in(one.line.text, self.vocabulary) if self.words.is_out(one.line.text) else ()
            if days:
                return days[0].on(year)
        return None


def _differs(chosen: date, other: date, line: Line | None) -> Doubt:
    place = line.place if line else NOWHERE
    return doubt("import-day-differs", place, day=chosen.isoformat(), other=other.isoformat())
