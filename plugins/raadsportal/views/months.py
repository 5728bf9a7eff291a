"""Months as a calendar on the wall has them: weeks in rows, and on each day what is there."""

from __future__ import annotations

from calendar import Calendar
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from raadsportal.corpus import Corpus
from raadsportal.language import Catalogue
from raadsportal.rough import Precision, RoughDate
from raadsportal.views.appointments import AppointmentRow
from raadsportal.views.names import LinkTo

#: What takes more days than this says nothing of a single month.
_YEAR = 366


@dataclass(frozen=True)
class Day:
    """A day of a month, with what is on it."""

    number: int
    name: str
    """The whole day in words, with the day of the week; empty where nothing is on it."""
    iso: str
    rows: tuple[AppointmentRow, ...]


@dataclass(frozen=True)
class Week:
    """A week by its ISO number; days of another month are None."""

    number: int
    days: tuple[Day | None, ...]


@dataclass(frozen=True)
class Month:
    """A month with all that is in it."""

    anchor: str
    title: str
    weeks: tuple[Week, ...]
    undated: tuple[AppointmentRow, ...]
    """What is some time in the month."""
    around: tuple[AppointmentRow, ...]
    """What is some time in a quarter, a half-year or another time that the month is part of."""
    previous: LinkTo | None
    next: LinkTo | None


@dataclass(frozen=True)
class MonthsView:
    """Every month that has something."""

    months: tuple[Month, ...]
    years: tuple[tuple[str, tuple[LinkTo, ...]], ...]
    """The months by year, as links within the page."""
    weekdays: tuple[str, ...]
    nearest: str
    """The anchor of the month nearest to today that has a meeting, else anything; of two the one to come."""


def home(when: RoughDate) -> tuple[int, int | None]:
    """Return the year and the month in which a rough date stands; no month if it is longer than one."""
    if when.precision is Precision.WEEK:
        thursday = when.earliest + timedelta(days=3)  # the day whose month and year a week belongs to
        return thursday.year, thursday.month
    if when.days or (when.earliest.year, when.earliest.month) == (when.latest.year, when.latest.month):
        return when.earliest.year, when.earliest.month
    return (when.earliest if when.first else when.latest).year, None


def month_title(words: Catalogue, year: int, month: int) -> str:
    """Return a month as a heading."""
    title = words.month(date(year, month, 1))
    return title[:1].upper() + title[1:]


def months_view(corpus: Corpus, rows: Sequence[AppointmentRow]) -> MonthsView | None:
    """Return each month in which something is; None if there is none."""
    words, on_days, undated = corpus.catalogue, _by_day(rows), _undated(rows)
    known = sorted({(day.year, day.month) for day in on_days} | set(undated))
    if not known:
        return None
    links = {month: LinkTo(_anchor(*month), month_title(words, *month)) for month in known}
    around = [row for row in rows if home(row.when)[1] is None and _length(row.when) <= _YEAR]
    months = tuple(
        Month(
            links[month].id,
            links[month].title,
            _weeks(words, *month, on_days),
            tuple(undated[month]) if month in undated else (),
            tuple(row for row in around if _overlaps(row.when, *month)),
            links[known[at - 1]] if at else None,
            links[known[at + 1]] if at + 1 < len(known) else None,
        )
        for at, month in enumerate(known)
    )
    nearest = _nearest(corpus.today, [month for month in known if month in _met(rows)] or known)
    return MonthsView(months, tuple(_years(words, known)), words.weekdays(), _anchor(*nearest))


def _met(rows: Iterable[AppointmentRow]) -> set[tuple[int, int]]:
    """Return the months in which a meeting is."""
    found = {(day.year, day.month) for row in rows if row.is_meeting for day in row.when.days}
    homes = (home(row.when) for row in rows if row.is_meeting)
    return found | {(year, month) for year, month in homes if month}


def _nearest(today: date, months: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return the month that lies fewest months away; of two that do, the one to come."""
    away = {month: 12 * (month[0] - today.year) + month[1] - today.month for month in months}
    return min(months, key=lambda month: (abs(away[month]), -away[month]))


def _by_day(rows: Iterable[AppointmentRow]) -> Mapping[date, list[AppointmentRow]]:
    found: dict[date, list[AppointmentRow]] = defaultdict(list)
    for row in rows:
        for day in row.when.days:
            found[day].append(row)
    return dict(found)


def _undated(rows: Iterable[AppointmentRow]) -> Mapping[tuple[int, int], list[AppointmentRow]]:
    found: dict[tuple[int, int], list[AppointmentRow]] = defaultdict(list)
    for row in rows:
        year, month = home(row.when)
        if month and not row.when.days:
            found[year, month].append(row)
    return dict(found)


def _weeks(
    words: Catalogue, year: int, month: int, on_days: Mapping[date, list[AppointmentRow]]
) -> tuple[Week, ...]:
    return tuple(
        Week(
            days[0].isocalendar().week,
            tuple(_day(words, day, on_days.get(day, ())) if day.month == month else None for day in days),
        )
        for days in Calendar().monthdatescalendar(year, month)
    )


def _day(words: Catalogue, day: date, rows: Sequence[AppointmentRow]) -> Day:
    return Day(day.day, words.whole_day(day) if rows else "", day.isoformat(), tuple(rows))


def _years(words: Catalogue, months: Sequence[tuple[int, int]]) -> Iterator[tuple[str, tuple[LinkTo, ...]]]:
    for year in dict.fromkeys(year for year, _ in months):
        named = [(month, words.month_name(date(year, month, 1))) for of, month in months if of == year]
        yield str(year), tuple(LinkTo(_anchor(year, month), name) for month, name in named)


def _anchor(year: int, month: int) -> str:
    return f"month-{year}-{month:02}"


def _length(when: RoughDate) -> int:
    return (when.latest - when.earliest).days + 1


def _overlaps(when: RoughDate, year: int, month: int) -> bool:
    first, last = (when.earliest.year, when.earliest.month), (when.latest.year, when.latest.month)
    return first <= (year, month) <= last
