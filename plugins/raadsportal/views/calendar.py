"""The calendars, of all councils together and of each one: what is to come and what has been."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import calendar_id
from raadsportal.views.appointments import (
    AppointmentRow,
    appointments,
    has_calendar,
    in_order,
    is_coming,
    news,
    was_planned,
)
from raadsportal.views.lists.plots import when_column
from raadsportal.views.months import MonthsView, home, month_title, months_view
from raadsportal.views.names import LinkTo, council_link

#: The address of the calendar of all councils.
CALENDAR = "calendar"
#: About as many earlier rows as the calendar of all councils shows: half a megabyte.
MOST = 500


@dataclass(frozen=True)
class MonthPart:
    """A month of a list: its days in order, then what has no day."""

    title: str
    rows: tuple[AppointmentRow, ...]


@dataclass(frozen=True)
class YearPart:
    """A year of a list."""

    year: str
    loose: tuple[AppointmentRow, ...]
    """What stands under the year itself: quarters, half-years, the whole year."""
    months: tuple[MonthPart, ...]


@dataclass(frozen=True)
class CalendarView:
    """What a calendar shows."""

    id: str
    council: LinkTo | None
    """The council whose calendar it is; None if it is that of all."""
    councils: tuple[LinkTo, ...]
    """Every calendar there is, with the one that is shown marked."""
    known_until: str
    """The day of the latest minutes."""
    coming: tuple[YearPart, ...]
    coming_count: int
    held: tuple[YearPart, ...]
    """What has been, and what was cancelled or moved, the latest first."""
    held_count: int
    planned: tuple[YearPart, ...]
    """What was planned for a time that has passed, and nobody says whether it took place."""
    planned_count: int
    is_cut: bool
    """Whether earlier years are left out here; the councils' own calendars have them."""
    months: MonthsView | None
    news: tuple[AppointmentRow, ...]
    some_unminuted: bool
    """Whether there is a meeting of which the portal has no minutes."""
    some_inferred: bool
    """Whether there is a day or a year that is inferred."""
    wheels: tuple[LinkTo, ...]
    """The council's editions that are drawn as a year wheel, the newest first."""

    @property
    def lists(self) -> tuple[object, ...]:
        """Everything once: the months show it again."""
        return self.coming, self.held, self.planned, self.news


def calendar_view(corpus: Corpus, council: m.Council | None = None) -> CalendarView:
    """Return the calendar of a council, or of all councils together."""
    councils = (council,) if council else corpus.councils
    known = in_order(row for one in councils for row in appointments(corpus, one))
    rows = known if council else _of_late(corpus, known)
    coming = [row for row in rows if is_coming(corpus, row)]
    planned = [row for row in rows if was_planned(corpus, row)]
    held = [row for row in rows if not is_coming(corpus, row) and not was_planned(corpus, row)]
    told = tuple(reversed(in_order(row for one in councils for row in news(corpus, one))))
    until = max(filter(None, (corpus.known_until(one.id) for one in councils)), default=None)
    return CalendarView(
        id=calendar_id(council.id) if council else CALENDAR,
        council=council_link(corpus, council.id) if council else None,
        councils=tuple(_calendars(corpus, council)),
        known_until=corpus.catalogue.day(until) if until else "",
        coming=_years(corpus, coming, newest_first=False),
        coming_count=len(coming),
        held=_years(corpus, held, newest_first=True),
        held_count=len(held),
        planned=_years(corpus, planned, newest_first=True),
        planned_count=len(planned),
        is_cut=len(rows) < len(known),
        months=months_view(corpus, rows),
        news=told,
        some_unminuted=any(row.is_unminuted for row in rows),
        some_inferred=any(row.inferred for row in (*rows, *told)),
        wheels=tuple(_wheels(corpus, council)) if council else (),
    )


def _wheels(corpus: Corpus, council: m.Council) -> Iterator[LinkTo]:
    for series in corpus.series:
        if series.council == council.id and when_column(series.type):
            for edition in reversed(series.editions):
                yield LinkTo(edition.id, edition.title)


def _of_late(corpus: Corpus, rows: Sequence[AppointmentRow]) -> tuple[AppointmentRow, ...]:
    """Return all that is to come, and as many whole years before it as a page can hold."""
    past = Counter(home(row.when)[0] for row in rows if not is_coming(corpus, row))
    years: set[int] = set()
    for year in sorted(past, reverse=True):
        if years and sum(past[one] for one in years) + past[year] > MOST:
            break
        years.add(year)
    return tuple(row for row in rows if is_coming(corpus, row) or home(row.when)[0] in years)


def _calendars(corpus: Corpus, shown: m.Council | None) -> Iterator[LinkTo]:
    yield LinkTo(CALENDAR, corpus.catalogue.text("All councils"), current=shown is None)
    for council in corpus.councils:
        if has_calendar(corpus, council):
            yield LinkTo(calendar_id(council.id), council.name, current=council is shown)


def _years(corpus: Corpus, rows: Sequence[AppointmentRow], *, newest_first: bool) -> tuple[YearPart, ...]:
    """Return rows by year and month."""
    at: dict[tuple[int, int | None], list[AppointmentRow]] = defaultdict(list)
    for row in rows:
        at[home(row.when)].append(row)
    months = sorted(range(1, 13), reverse=newest_first)
    return tuple(
        YearPart(
            str(year),
            tuple(at.get((year, None), ())),
            tuple(
                MonthPart(month_title(corpus.catalogue, year, month), _ordered(at[year, month], newest_first))
                for month in months
                if (year, month) in at
            ),
        )
        for year in sorted({year for year, _ in at}, reverse=newest_first)
    )


def _ordered(rows: Sequence[AppointmentRow], newest_first: bool) -> tuple[AppointmentRow, ...]:
    """Return the rows of a month: its days in order, and behind them what has no day."""
    dated = [row for row in rows if row.when.days]
    dated.sort(key=lambda row: row.when.earliest, reverse=newest_first)
    return (*dated, *(row for row in rows if not row.when.days))
