"""The calendars: what stands where, in lists and in months."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.clock import moment
from raadsportal.corpus import Corpus
from raadsportal.pages.calendars import plan_calendars
from raadsportal.rough import on_day, parse
from raadsportal.source.load import load
from raadsportal.views.calendar import CalendarView, YearPart, calendar_view
from raadsportal.views.months import home
from tests.conftest import NOW, ROOT, Content

CALENDAR = """\
meetings:
  - {date: 2024-05-02, organ: formandskab, status: held}
  - {date: 2024-05-16}
  - {date: 2024-05, status: held}
  - {date: 2024-11-12, status: cancelled}
  - {date: 2026-12-09}
  - {date: 2026-12-02, organ: formandskab}
  - {date: 2027-Q1, organ: formandskab}
events:
  - {date: 2022-04/2023-12, title: Projekt, status: held}
  - {date: 2026-12-late, title: Hilsen}
  - {date: 2026-W53, title: Besøg}
  - {date: 2026-12-31/2027-01-02, title: Nytår}
  - {date: "2027-01-20~", title: Omkring da}
  - {date: 2027-H2, title: Evaluering}
  - {date: 2026-02/.., title: Forsøg}
news:
  - {date: 2024-03-19, title: Ældst, status: held}
  - {date: 2024-03-20, title: Nyest, status: held}
"""
DAL = {
    "councils/dal/council.yml": "name: Rådet for Dal\n",
    "councils/nord/council.yml": "name: Rådet i Nord\n",
}
DAL["councils/dal/calendar.yml"] = "meetings: [{date: 2026-12-09, time: '8:00'}]\n"


@pytest.fixture
def corpus(content: Content) -> Corpus:
    return load(content({"councils/hald/calendar.yml": CALENDAR, **DAL}), moment(NOW), "content").corpus


def listed(years: tuple[YearPart, ...]) -> list[object]:
    """Return a list's years with days and titles; months by name."""
    return [
        [year.year, *(row.day for row in year.loose)]
        + [(month.title, *(f"{row.day}: {row.title}" for row in month.rows)) for month in year.months]
        for year in years
    ]


def test_what_is_to_come_stands_first_and_in_order(corpus: Corpus) -> None:
    view = calendar_view(corpus, corpus.council["hald"])
    assert view.coming_count == 9
    assert listed(view.coming) == [
        [
            "2026",
            "fra februar 2026",
            (
                "December 2026",
                "2. december 2026: Møde: Formandskabet",
                "9. december 2026: Rådsmøde",
                "31. december 2026 til 2. januar 2027: Nytår",
                "ultimo december 2026: Hilsen",
                "uge 53, 2026: Besøg",
            ),
        ],
        ["2027", "1. kvartal 2027", "2. halvår 2027", ("Januar 2027", "omkring 20. januar 2027: Omkring da")],
    ]


def test_what_has_been_stands_behind_with_the_latest_first(corpus: Corpus) -> None:
    view = calendar_view(corpus, corpus.council["hald"])
    assert listed(view.held) == [
        [
            "2024",
            ("November 2024", "12. november 2024: Rådsmøde"),
            ("Maj 2024", "2. maj 2024: Møde: Formandskabet", "maj 2024: Rådsmøde"),
            ("Marts 2024", "18. marts 2024: Rådsmøde"),
        ],
        ["2022", "april 2022 til december 2023"],
    ]
    assert listed(view.planned) == [["2024", ("Maj 2024", "16. maj 2024: Rådsmøde")]]
    assert (view.held_count, view.planned_count, view.known_until) == (5, 1, "18. marts 2024")
    assert [row.title for row in view.news] == ["Nyest", "Ældst"]


def test_a_month_has_its_weeks_with_their_numbers(corpus: Corpus) -> None:
    view = calendar_view(corpus)
    assert view.months is not None
    assert view.months.weekdays == ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
    december = next(month for month in view.months.months if month.anchor == "month-2026-12")
    assert december.title == "December 2026"
    assert [week.number for week in december.weeks] == [49, 50, 51, 52, 53]
    assert [day and day.number for day in december.weeks[0].days] == [None, 1, 2, 3, 4, 5, 6]
    held = {
        day.iso: [row.title for row in day.rows]
        for week in december.weeks
        for day in week.days
        if day and day.rows
    }
    assert held == {
        "2026-12-02": ["Møde: Formandskabet"],
        "2026-12-09": ["Rådsmøde", "Rådsmøde"],
        "2026-12-31": ["Nytår"],
    }
    ninth = december.weeks[1].days[2]
    assert ninth is not None
    assert (ninth.name, [row.council.id for row in ninth.rows]) == (
        "onsdag den 9. december 2026",
        ["dal", "hald"],
    )
    assert [row.title for row in december.undated] == ["Hilsen", "Besøg"]
    assert december.around == ()


def test_only_months_that_have_something_are_there(corpus: Corpus) -> None:
    view = calendar_view(corpus, corpus.council["hald"])
    assert view.months is not None
    assert [(year, [link.title for link in links]) for year, links in view.months.years] == [
        ("2024", ["marts", "maj", "november"]),
        ("2026", ["december"]),
        ("2027", ["januar"]),
    ]
    assert [(m.previous and m.previous.title, m.next and m.next.title) for m in view.months.months] == [
        (None, "Maj 2024"),
        ("Marts 2024", "November 2024"),
        ("Maj 2024", "December 2026"),
        ("November 2024", "Januar 2027"),
        ("December 2026", None),
    ]
    assert view.months.nearest == "month-2026-12"
    january = view.months.months[-1]
    assert [day.number for week in january.weeks for day in week.days if day and day.rows] == [1, 2]
    assert [row.day for row in january.around] == ["1. kvartal 2027"]


@pytest.mark.parametrize(
    ("now", "nearest"),
    [
        ("2026-11-22", "month-2026-12"),
        ("2027-01-20", "month-2026-12"),
        ("2024-08-05", "month-2024-11"),
        ("2024-07-05", "month-2024-05"),
    ],
)
def test_months_open_where_a_meeting_is_nearest(now: str, nearest: str, content: Content) -> None:
    """January 2027 has events alone; August 2024 lies as far from May as from November."""
    found = load(content({"councils/hald/calendar.yml": CALENDAR}), moment(f"{now}T12:00"), "content").corpus
    view = calendar_view(found)
    assert view.months is not None
    assert view.months.nearest == nearest


def test_what_many_rows_have_in_common_is_told_once(corpus: Corpus) -> None:
    hald = calendar_view(corpus, corpus.council["hald"])
    assert (hald.some_unminuted, hald.some_inferred, hald.wheels) == (True, False, ())
    dal = calendar_view(corpus, corpus.council["dal"])
    assert (dal.some_unminuted, dal.some_inferred) == (False, False)


def test_without_anything_to_come_the_last_month_is_nearest(content: Content) -> None:
    corpus = load(content(), moment(NOW), "content").corpus
    view = calendar_view(corpus)
    assert view.months is not None
    assert (view.months.nearest, view.coming, view.coming_count) == ("month-2024-03", (), 0)


@pytest.mark.parametrize(
    ("most", "years", "cut"),
    [(4, ["2024"], True), (5, ["2024"], True), (6, ["2024", "2022"], False), (0, ["2024"], True)],
)
def test_the_calendar_of_all_holds_whole_years_and_not_too_many(
    most: int, years: list[str], cut: bool, corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("raadsportal.views.calendar.MOST", most)
    view = calendar_view(corpus)
    assert ([year.year for year in view.held], view.is_cut, view.coming_count) == (years, cut, 10)
    own = calendar_view(corpus, corpus.council["hald"])
    assert ([year.year for year in own.held], own.is_cut) == (["2024", "2022"], False)


def test_a_portal_without_any_meeting(content: Content) -> None:
    corpus = load(content({"councils/hald/meetings/2024-03-18.md": None}), moment(NOW), "content").corpus
    (plan,) = plan_calendars(corpus)
    view: CalendarView = plan.view
    assert (view.months, view.coming, view.held, view.known_until) == (None, (), (), "")
    assert [(link.title, link.current) for link in view.councils] == [("Alle råd", True)]


def test_each_council_that_has_anything_has_a_calendar(corpus: Corpus) -> None:
    assert [(plan.id, plan.title, plan.name, plan.parent) for plan in plan_calendars(corpus)] == [
        ("calendar", "Kalender", "", None),
        ("hald/calendar", "Kalender for Rådet for Hald", "Kalender", "hald"),
        ("dal/calendar", "Kalender for Rådet for Dal", "Kalender", "dal"),
    ]
    view = calendar_view(corpus, corpus.council["dal"])
    assert [(link.id, link.current) for link in view.councils] == [
        ("calendar", False),
        ("hald/calendar", False),
        ("dal/calendar", True),
    ]


@pytest.mark.parametrize(
    ("text", "year", "month"),
    [
        ("2024-03-18", 2024, 3),
        ("2024-03-18~", 2024, 3),
        ("2024-03", 2024, 3),
        ("2024-03-late", 2024, 3),
        ("2024-03-18/2024-03-30", 2024, 3),
        ("2024-03-31/2024-04-01", 2024, 3),
        ("2024-03-31/2024-04-30", 2024, None),
        ("2024-03-31/2024-04-01~", 2024, None),
        # a week is where its Thursday is
        ("2024-W05", 2024, 2),
        ("2025-W01", 2025, 1),
        ("2026-W53", 2026, 12),
        ("2024-Q1", 2024, None),
        ("2024", 2024, None),
        ("2022-04/2023-12", 2022, None),
        ("2022-04/..", 2022, None),
        ("../2023-12", 2023, None),
    ],
)
def test_where_a_rough_date_stands(text: str, year: int, month: int | None) -> None:
    when = parse(text)
    assert when is not None
    assert home(when) == (year, month)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 20))
def test_days_in_a_row_stand_in_the_month_of_the_first(first: date, more: int) -> None:
    last = first + timedelta(days=more)
    when = parse(f"{first}/{last}")
    assert when is not None
    same_month = (first.year, first.month) == (last.year, last.month)
    assert home(when) == (first.year, first.month if more < 14 or same_month else None)
    assert (len(when.days) == more + 1) == (more < 14)
    assert on_day(first).days == (first,)


def test_the_portals_own_calendars_leave_nothing_out() -> None:
    corpus = load(ROOT / "content", moment(NOW), "content").corpus
    views = {plan.id: plan.view for plan in plan_calendars(corpus)}
    whole = views.pop("calendar")
    assert whole.held_count == sum(view.held_count for view in views.values())
    rows = [row for council in corpus.councils for row in council.calendar.appointments]
    with_minutes = {
        row.page for year in whole.held for month in year.months for row in month.rows if row.page
    }
    assert with_minutes == set(corpus.meeting)
    assert whole.coming_count + whole.held_count + whole.planned_count == len(rows)
    assert len(whole.news) == sum(len(council.calendar.news) for council in corpus.councils) == 18
