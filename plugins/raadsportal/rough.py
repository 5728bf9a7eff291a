"""Rough dates: a day, a month, a quarter … as a document gives it, and never a day that it does not give.

The notation is near to EDTF (ISO 8601-2), and easier to write: `2023`, `2023-06`, `2023-06-14`, `2023-H2`,
`2023-Q4`, `2023-W12`, `2023-06-early`, `-mid`, `-late`, from one to another with a slash (`2022-04/2023-12`,
`2022-04/..`); `?` at the end is not confirmed, `~` is about, `%` is both.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from raadsportal.language import Catalogue

_SPAN = re.compile(
    r"(?P<year>(?:1[0-9]|20|21)[0-9]{2})"
    r"(?:-(?P<month>0[1-9]|1[0-2])(?:-(?:(?P<day>[0-9]{2})|(?P<part>early|mid|late)))?"
    r"|-W(?P<week>[0-9]{2})|-Q(?P<quarter>[1-4])|-H(?P<half>[12]))?"
)
#: A month as documents divide it: ten days, ten days and the rest.
_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_MARKS = {"": (False, False), "?": (True, False), "~": (False, True), "%": (True, True)}
_OPEN = ".."
#: So many days in a row are days; more of them are a time.
_FEW = 14


class Precision(StrEnum):
    """How exactly a rough date is known, the most exact first."""

    DAY = "day"
    WEEK = "week"
    PART = "part"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    INTERVAL = "interval"


@dataclass(frozen=True)
class Span:
    """A stretch of the calendar that has a name of its own, from a day to a year."""

    precision: Precision
    earliest: date
    latest: date

    def __str__(self) -> str:
        """Return it in the portal's notation."""
        first, month = self.earliest, f"{self.earliest:%Y-%m}"
        match self.precision:
            case Precision.DAY:
                return first.isoformat()
            case Precision.WEEK:
                year, week, _ = first.isocalendar()
                return f"{year}-W{week:02}"
            case Precision.PART:
                return f"{month}-{next(name for name, (day, _) in _PARTS.items() if day == first.day)}"
            case Precision.MONTH:
                return month
            case Precision.QUARTER:
                return f"{first:%Y}-Q{self.number}"
            case Precision.HALF:
                return f"{first:%Y}-H{self.number}"
        return f"{first:%Y}"

    @property
    def number(self) -> int:
        """Which of its kind it is in its year: of weeks, quarters, halves, and months."""
        if self.precision is Precision.WEEK:
            return self.earliest.isocalendar().week
        months = {Precision.QUARTER: 3, Precision.HALF: 6}.get(self.precision, 1)
        return (self.earliest.month - 1) // months + 1

    @property
    def bounds(self) -> tuple[str, str]:
        """Its first and last year, month or day as plain dates: one text twice where one says it all."""
        if self.precision in {Precision.YEAR, Precision.MONTH, Precision.DAY}:
            return str(self), str(self)
        if self.precision in {Precision.QUARTER, Precision.HALF}:
            return f"{self.earliest:%Y-%m}", f"{self.latest:%Y-%m}"
        return self.earliest.isoformat(), self.latest.isoformat()

    @property
    def edtf(self) -> str:
        """It as EDTF: a quarter or half-year by its code, one day of a week or of a month's part as a set."""
        first, last = self.bounds
        if first == last:
            return first
        code = {Precision.QUARTER: 32, Precision.HALF: 39}.get(self.precision)
        return f"{self.earliest:%Y}-{code + self.number}" if code else f"[{first}..{last}]"

    def words(self, words: Catalogue) -> str:
        """Return it as people write it (`ultimo juni 2023`)."""
        month, year = words.month(self.earliest), f"{self.earliest:%Y}"
        match self.precision:
            case Precision.DAY:
                return words.day(self.earliest)
            case Precision.WEEK:
                year = str(self.earliest.isocalendar().year)
                return words.text("week {week}, {year}", week=self.number, year=year)
            case Precision.PART if self.earliest.day == 1:
                return words.text("early {month}", month=month)
            case Precision.PART if self.earliest.day == 11:
                return words.text("mid-{month}", month=month)
            case Precision.PART:
                return words.text("late {month}", month=month)
            case Precision.MONTH:
                return month
            case Precision.QUARTER:
                return words.text("quarter {number} of {year}", number=self.number, year=year)
            case Precision.HALF if self.number == 1:
                return words.text("first half of {year}", year=year)
            case Precision.HALF:
                return words.text("second half of {year}", year=year)
        return year


@dataclass(frozen=True)
class RoughDate:
    """A span of the calendar, or the time from one span to another; one of the two may be open."""

    first: Span | None
    last: Span | None
    """The same as `first`, unless it is an interval."""
    uncertain: bool = False
    """Whether nobody has confirmed it."""
    approximate: bool = False
    """Whether it is only about then."""

    def __str__(self) -> str:
        """Return it in the portal's notation, so that `parse` gives it back."""
        first, last = str(self.first or _OPEN), str(self.last or _OPEN)
        return (first if self.first == self.last else f"{first}/{last}") + self._mark

    @property
    def earliest(self) -> date:
        """The first day that it may mean; the first of all days if its beginning is open."""
        return self.first.earliest if self.first else date.min

    @property
    def latest(self) -> date:
        """The last day that it may mean; the last of all days if its end is open."""
        return self.last.latest if self.last else date.max

    @property
    def key(self) -> tuple[date, date, str]:
        """What puts rough dates in order: by the earliest day, then by the latest; none equals another."""
        return self.earliest, self.latest, str(self)

    @property
    def precision(self) -> Precision:
        """How exactly it is known."""
        return self.first.precision if self.first and self.first == self.last else Precision.INTERVAL

    @property
    def day(self) -> date | None:
        """The day that it is, if it is one; that may still have to be confirmed."""
        return self.earliest if self.precision is Precision.DAY and not self.approximate else None

    @property
    def days(self) -> tuple[date, ...]:
        """The days that it names, one or a few in a row; none if it leaves them open."""
        named = {span.precision if span else None for span in (self.first, self.last)} == {Precision.DAY}
        count = (self.latest - self.earliest).days + 1
        if not named or self.approximate or count > _FEW:
            return ()
        return tuple(self.earliest + timedelta(days=step) for step in range(count))

    @property
    def edtf(self) -> str:
        """It as EDTF, level 1, or 2 for quarters, half-years and one day of several.

        EDTF has no weeks and marks no quarter and no set as doubtful; those become the days or months from
        first to last, each of them marked.
        """
        mark = self._mark
        start, end = self.first.bounds[0] if self.first else None, self.last.bounds[1] if self.last else None
        if self.first and self.first == self.last and (not mark or start == end):
            return self.first.edtf + mark
        return "/".join(bound + mark if bound else _OPEN for bound in (start, end))

    @property
    def datetime(self) -> str:
        """It as HTML's `datetime` takes it: a day, week, month or year; an empty text for anything else."""
        known = {Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.YEAR}
        return str(self.first) if self.precision in known else ""

    def words(self, words: Catalogue) -> str:
        """Return it in plain words (`omkring marts 2024 (ikke bekræftet)`)."""
        said = self._plain(words)
        return words.text("{when} (not confirmed)", when=said) if self.uncertain else said

    def _plain(self, words: Catalogue) -> str:
        first, last = self.first, self.last
        if not first or not last:
            start, end = self._side(first, words), self._side(last, words)
            return words.text("from {start}", start=start) if start else words.text("until {end}", end=end)
        if first == last:
            return self._side(first, words)
        if {first.precision, last.precision} == {Precision.DAY} and str(first)[:7] == str(last)[:7]:
            return self._about(words.days(first.earliest, last.earliest), words)
        return words.text("{start} to {end}", start=self._side(first, words), end=self._side(last, words))

    def _side(self, span: Span | None, words: Catalogue) -> str:
        return self._about(span.words(words), words) if span else ""

    def _about(self, said: str, words: Catalogue) -> str:
        return words.text("about {when}", when=said) if self.approximate else said

    @property
    def _mark(self) -> str:
        return next(mark for mark, told in _MARKS.items() if told == (self.uncertain, self.approximate))


def parse(text: str) -> RoughDate | None:
    """Read a rough date; None if it is none, or if it ends before it begins."""
    mark = text[-1:] if text[-1:] in _MARKS else ""
    parts = text.removesuffix(mark).split("/")
    spans = [_span(part) for part in parts]
    unread = any(span is None and part != _OPEN for part, span in zip(parts, spans, strict=True))
    if len(parts) > 2 or unread or not any(spans):
        return None
    found = RoughDate(spans[0], spans[-1], *_MARKS[mark])
    return found if found.earliest <= found.latest else None


def on_day(day: date) -> RoughDate:
    """Return the rough date that is one day, confirmed."""
    only = Span(Precision.DAY, day, day)
    return RoughDate(only, only)


def _span(text: str) -> Span | None:
    match = _SPAN.fullmatch(text)
    try:
        return _named(match) if match else None
    except ValueError:  # the year has no such day or week
        return None


def _named(match: re.Match[str]) -> Span:
    year, month = int(match["year"]), int(match["month"] or 1)
    if match["day"]:
        day = date(year, month, int(match["day"]))
        return Span(Precision.DAY, day, day)
    if match["week"]:
        monday = date.fromisocalendar(year, int(match["week"]), 1)
        return Span(Precision.WEEK, monday, monday + timedelta(days=6))
    if match["part"]:
        start, end = _PARTS[match["part"]]
        length = monthrange(year, month)[1]
        return Span(Precision.PART, date(year, month, start), date(year, month, min(end, length)))
    if match["month"]:
        return _months(Precision.MONTH, year, month, 1)
    if match["quarter"]:
        return _months(Precision.QUARTER, year, int(match["quarter"]), 3)
    if match["half"]:
        return _months(Precision.HALF, year, int(match["half"]), 6)
    return _months(Precision.YEAR, year, 1, 12)


def _months(precision: Precision, year: int, number: int, months: int) -> Span:
    """Return one of the equal parts of a year, each of so many months."""
    last = number * months
    return Span(precision, date(year, last - months + 1, 1), date(year, last, monthrange(year, last)[1]))
