"""Days in a body that cannot be right: on another weekday, or later than the meeting that tells of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from raadsportal.mentions.dates import date_at
from raadsportal.mentions.named import DayNamed
from raadsportal.mentions.tokens import tokens, without_code
from raadsportal.model import Cue
from raadsportal.problems import Problem, Where, problem
from raadsportal.source.front_matter import Document
from raadsportal.vocabulary import Vocabulary

#: A day stands within so many letters of its weekday or of the word for what happened on it.
_NEAR = 48
#: As many words lead from one to the other: `så udsendte rådet den 3. maj`.
_MOST_WORDS = 2
_WEEK = 7


def judge_days(
    document: Document, path: str, meeting: date, last: date, vocabulary: Vocabulary
) -> list[Problem]:
    """Judge the days of a body; `last` is the last day on which its words can have been written.

    A day without a year may be of the meeting's year or of one beside it.
    """
    found: list[Problem] = []
    for at, line in enumerate(without_code(document.body).split("\n"), document.body_line):
        found += _weekdays(line, Where(path, at), meeting, vocabulary)
        found += _later(line, Where(path, at), last, vocabulary)
    return found


@dataclass(frozen=True)
class _Told:
    """A day that a line tells, as it is printed and from which letter on."""

    named: DayNamed
    words: str
    start: int


def _weekdays(line: str, where: Where, meeting: date, vocabulary: Vocabulary) -> Iterator[Problem]:
    names = [name.casefold() for name in vocabulary.weekdays]
    for match in vocabulary.weekday_pattern.finditer(line):
        told = _day_behind(line, match.end(), 0, vocabulary)
        name = match[0].casefold()
        days = _days(told.named, meeting) if told else ()
        if days and names.index(name) % _WEEK not in {day.weekday() for day in days}:
            right = names[names.index(name) // _WEEK * _WEEK + days[0].weekday()]
            at = Where(where.path, where.line, match.start() + 1)
            yield problem("weekday-differs", at, weekday=name, day=days[0].isoformat(), right=right)


def _days(named: DayNamed, meeting: date) -> tuple[date, ...]:
    """Return the days that may be meant, the one of the meeting's own year first."""
    years = (named.year,) if named.year else (meeting.year, meeting.year - 1, meeting.year + 1)
    return tuple(filter(None, (_on(year, named) for year in years)))


def _later(line: str, where: Where, last: date, vocabulary: Vocabulary) -> Iterator[Problem]:
    for match in vocabulary.happened_pattern.finditer(line):
        told = _day_behind(line, match.end(), _MOST_WORDS, vocabulary)
        on = _on(told.named.year, told.named) if told else None
        if told and on and on > last:
            at = Where(where.path, where.line, told.start + 1)
            yield problem("date-later", at, words=told.words, last=last.isoformat())


def _day_behind(line: str, end: int, most: int, vocabulary: Vocabulary) -> _Told | None:
    """Return the day behind a place in a line; `most` words may stand between, besides those for days."""
    found = tokens(line[end : end + _NEAR])
    leading = {word.casefold() for word in vocabulary.references.get(Cue.ON_DAY, ())}
    for index, token in enumerate(found):
        dated = date_at(found, index, vocabulary.months)
        if dated:
            words = line[end + token.start : end + found[dated[1] - 1].end]
            return _Told(dated[0], words, end + token.start)
        is_end = token.text == "." and (index == 0 or len(found[index - 1].text) > 1)
        most -= token.folded not in leading
        if is_end or most < 0 or not (token.folded in leading or token.text.isalpha()):
            return None
    return None


def _on(year: int | None, named: DayNamed) -> date | None:
    try:
        return date(year, named.month, named.day) if year and named.day else None
    except ValueError:
        return None
