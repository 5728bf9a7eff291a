"""Days and times of day as documents print them: `den 3. maj 2025`, `03-05-2025`, `kl. 13.00 til 16`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from raadsportal.mentions.dates import date_at
from raadsportal.mentions.tokens import tokens
from raadsportal.model import Cue
from raadsportal.phrases import compile_phrases
from raadsportal.vocabulary import Vocabulary

_DASHED = re.compile(r"(?<![\d./-])(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4}|\d{2})(?![\d-])")
_ISO = re.compile(r"(?<![\d./-])(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?![\d-])")
#: `22/8-24`, `22.8-2024`.
_MIXED = re.compile(
    r"(?<![\d./-])(?P<day>\d{1,2})[/.](?P<month>\d{1,2})\s?-\s?(?P<year>\d{4}|\d{2})(?![\d-])"
)
#: What English writes behind the number of a day: `14th May`.
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b(?: of\b)?")
#: A number of an item that may be a day and a month: a full stop or a slash ends neither.
_ITEM = re.compile(r"\s*(?P<number>\d{1,2}\.\d{2})(?=[):]|\s+[^\W\d_])")
#: Signs between the day, the month and the year in words: `15-maj-2002`.
_JOINT = re.compile(r"(?<=\d)-(?=[^\W\d_]{3})|(?<=[^\W\d_]{3})-(?=\d{4}|\d{2}(?!\d))")
_SLASHED = re.compile(r"(?<![\d./-])(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}|\d{2})(?![\d/])")

_HALF = r"\s?(?P<{0}half>[ap])\.?m\b\.?"
_TIME = r"(?P<{0}hour>\d{{1,2}})(?:[.:](?P<{0}minute>\d{{2}})(?![\d]|[./]\d))?(?:" + _HALF + ")?"
_HOUR_AND_MINUTE = re.compile(r"\d{1,2}\.\d{2}")
_HALF_BEHIND = re.compile(r"\s?[ap]\.?m\b", re.IGNORECASE)
_NOON = 12
#: As far before a time may the word for one begin.
_NEAR = 40


@dataclass(frozen=True)
class DaySaid:
    """A day as it is printed; `year` is None where only the day and the month are."""

    day: int
    month: int
    year: int | None
    start: int
    end: int

    def on(self, year: int | None = None) -> date | None:
        """Return the day in its own year, or in the one given; None without any."""
        told = self.year or year
        try:
            return date(told, self.month, self.day) if told else None
        except ValueError:
            return None


def days_in(text: str, vocabulary: Vocabulary) -> tuple[DaySaid, ...]:
    """Return the days that a text names, in their order; `5.01` at its begin is the number of an item."""
    number = _ITEM.match(text)
    found = [
        one
        for one in (*_in_figures(text), *_in_words(text, vocabulary))
        if not (number and one.start == number.start("number") and one.end == number.end("number"))
    ]
    kept: list[DaySaid] = []
    for one in sorted(found, key=lambda said: (said.start, -said.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _in_figures(text: str) -> Iterator[DaySaid]:
    for pattern in (_ISO, _DASHED, _MIXED, _SLASHED):
        for match in pattern.finditer(text):
            day, month, year = (int(match[name]) for name in ("day", "month", "year"))
            if pattern is _SLASHED and day <= _NOON:  # 3/4/2025 is the third of April where nothing tells
                continue
            if 1 <= month <= 12 and 1 <= day <= 31:
                yield DaySaid(day, month, year + 2000 if year < 100 else year, match.start(), match.end())


def _in_words(text: str, vocabulary: Vocabulary) -> Iterator[DaySaid]:
    found = tokens(_JOINT.sub(" ", _ORDINAL.sub(lambda match: " " * len(match[0]), text)))
    index = 0
    while index < len(found):
        said = date_at(found, index, vocabulary.months)
        if said is None:
            index += 1
            continue
        named, after = said
        yield DaySaid(named.day or 1, named.month, named.year, found[index].start, found[after - 1].end)
        index = after


@dataclass(frozen=True)
class TimesSaid:
    """When something begins and ends, as far as a text says."""

    start: time
    end: time | None = None

    def __str__(self) -> str:
        """Return the times as front matter has them."""
        end = f"–{self.end:%H:%M}" if self.end else ""
        return f"{self.start:%H:%M}{end}"


class Times:
    """Finds times of day by the words of a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        clock = compile_phrases(vocabulary.clock).pattern
        self._clock_before = re.compile(rf"{clock}\.?\s*$", re.IGNORECASE)
        words = "|".join(re.escape(word) for word in vocabulary.references.get(Cue.TO, ())) or "(?!)"
        first, last = _TIME.format("first_"), _TIME.format("last_")
        self.pattern = re.compile(
            rf"(?:(?P<clock>{clock}\.?\s*)|(?<![\d.:/,])){first}"
            rf"(?:\s*(?:[-–—]|{words})\s*(?:{clock}\.?\s*)?{last})?(?![\d.:/]*\d)",
            re.IGNORECASE,
        )

    def of(self, text: str, *, is_told: bool = False) -> TimesSaid | None:
        """Return the first time in a text; where a label tells that it is one, hours alone are enough."""
        blank = text
        for said in days_in(text, self.vocabulary):
            if self._is_time(text, said):
                continue
            blank = blank[: said.start] + "/" * (said.end - said.start) + blank[said.end :]
        for match in self.pattern.finditer(blank):
            if is_told or match["clock"] or ":" in match[0] or match["first_half"] or match["last_half"]:
                times = _times(match)
                if times:
                    return times
        return None

    def begin(self, text: str) -> bool:
        """Tell whether a text begins with a time."""
        found = self.pattern.match(text)
        return bool(found and _is_sure(found))

    def end(self, text: str) -> bool:
        """Tell whether a text ends with a time."""
        return any(match.end() == len(text) and _is_sure(match) for match in self.pattern.finditer(text))

    def without(self, text: str, instead: str) -> str:
        """Return a text with something instead of its times; an hour alone may be any number."""
        return self.pattern.sub(lambda match: instead if _is_sure(match) else match[0], text)

    def _is_time(self, text: str, said: DaySaid) -> bool:
        """Tell whether what looks like a day in figures is a time: `at 9.05`, `9.05 pm`."""
        if not _HOUR_AND_MINUTE.fullmatch(text[said.start : said.end]):
            return False
        before = self._clock_before.search(text[max(said.start - _NEAR, 0) : said.start])
        return bool(before or _HALF_BEHIND.match(text, said.end))


def _is_sure(match: re.Match[str]) -> bool:
    return any(match[name] for name in ("clock", "first_minute", "first_half", "last_hour"))


def _times(match: re.Match[str]) -> TimesSaid | None:
    last = _clock(match, "last_", "") if match["last_hour"] else None
    start = _clock(match, "first_", match["last_half"] or "")
    return TimesSaid(start, last) if start else None


def _clock(match: re.Match[str], which: str, half: str) -> time | None:
    hour, minute = int(match[f"{which}hour"]), int(match[f"{which}minute"] or 0)
    half = (match[f"{which}half"] or half).casefold()
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
