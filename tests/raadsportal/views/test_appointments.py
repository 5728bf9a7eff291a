"""Meetings and events: the calendar and the minutes tell of each meeting together, and of none twice."""

from __future__ import annotations

import pytest

from raadsportal.clock import moment
from raadsportal.corpus import Corpus
from raadsportal.source.load import load
from raadsportal.views.appointments import AppointmentRow, appointments, first_to_come, planned_after
from tests.conftest import MINUTES, NOW, Content

CALENDAR = "councils/hald/calendar.yml"
MEETING = "councils/hald/meetings/2024-03-18.md"
HELD = ("18. marts 2024", "Rådsmøde", "hald/2024-03-18", "Holdt")


def read(content: Content, calendar: str, files: dict[str, str | bytes | None] | None = None) -> Corpus:
    return load(content({CALENDAR: calendar + "\n", **(files or {})}), moment(NOW), "content").corpus


def rows(corpus: Corpus) -> tuple[AppointmentRow, ...]:
    return appointments(corpus, corpus.council["hald"])


def told(corpus: Corpus) -> list[tuple[str, str, str, str]]:
    """Return day, title, page and status of every row."""
    return [(row.day, row.title, row.page, row.status.label) for row in rows(corpus)]


def test_a_meeting_with_minutes_needs_no_row(content: Content) -> None:
    corpus = read(content, "events: []")
    assert told(corpus) == [HELD]
    assert rows(corpus)[0].papers == "Offentliggjort referat · 2 punkter"


def test_a_row_and_its_minutes_are_one(content: Content) -> None:
    corpus = read(
        content,
        "meetings: [{date: 2024-03-18, time: '12:30-16:00', place: Rådhuset, note: Sent, source: [hald/2024-03-18,"
        " hald/2024-03-18/1.2, nord/2024-01-01]}]",
        {"councils/nord/council.yml": "name: Rådet i Nord\n"},
    )
    (row,) = rows(corpus)
    assert told(corpus) == [HELD]
    assert (row.hours, row.place, row.note) == ("12.30–16.00", "Rådhuset", "Sent")
    assert [link.title for link in row.sources] == ["Rådet i Nord, 1. januar 2024 (ikke på portalen)"]


def test_the_minutes_know_best(content: Content) -> None:
    text = MINUTES.replace("status: approved\n", "status: approved\ntime: 13:00\nplace: Salen\n")
    corpus = read(
        content, "meetings: [{date: 2024-03-18, time: '12:30-16:00', place: Rådhuset}]", {MEETING: text}
    )
    (row,) = rows(corpus)
    assert (row.hours, row.place, row.status.value) == ("13.00", "Salen", "held")


@pytest.mark.parametrize(
    ("calendar", "minutes", "expected"),
    [
        # of another organ, moved, or cancelled while minutes tell that it was held: not the same
        (
            "{date: 2024-03-18, organ: formandskab}",
            {},
            [HELD, ("18. marts 2024", "Møde: Formandskabet", "", "Planlagt")],
        ),
        ("{date: 2024-03-18, status: cancelled}", {}, [("18. marts 2024", "Rådsmøde", "", "Aflyst"), HELD]),
        ("{date: 2024-03-18, status: moved}", {}, [("18. marts 2024", "Rådsmøde", "", "Flyttet"), HELD]),
        ("{date: 2024-03}", {}, [("marts 2024", "Rådsmøde", "", "Planlagt"), HELD]),
        ("{date: 2024-03-18~}", {}, [HELD, ("omkring 18. marts 2024", "Rådsmøde", "", "Planlagt")]),
        ("{date: 2024-03-18?, status: tentative}", {}, [HELD]),
        (
            "{date: 2024-03-18, status: held, title: Temamøde}",
            {},
            [("18. marts 2024", "Temamøde", *HELD[2:])],
        ),
        # what the minutes say of themselves
        (
            "{date: 2024-03-18}",
            {"status: approved": "status: cancelled"},
            [("18. marts 2024", "Rådsmøde", "hald/2024-03-18", "Aflyst")],
        ),
        (
            "{date: 2024-03-18, status: cancelled}",
            {"status: approved": "status: cancelled"},
            [("18. marts 2024", "Rådsmøde", "hald/2024-03-18", "Aflyst")],
        ),
        (
            "{date: 2024-03-18}",
            {"status: approved": "status: agenda"},
            [("18. marts 2024", "Rådsmøde", "hald/2024-03-18", "Planlagt")],
        ),
        # an organ that met in the council's place
        (
            "{date: 2024-03-18, organ: formandskab, status: held}, {date: 2024-03-18, status: cancelled}",
            {"status: approved": "status: approved\ndecided_by: formandskab"},
            [("18. marts 2024", "Rådsmøde", "", "Aflyst"), HELD],
        ),
        (
            "{date: 2024-03-18, status: held}",
            {"status: approved": "status: approved\ndecided_by: formandskab"},
            [HELD],
        ),
    ],
)
def test_what_is_the_same_meeting(
    calendar: str, minutes: dict[str, str], expected: list[tuple[str, str, str, str]], content: Content
) -> None:
    text = MINUTES
    for old, new in minutes.items():
        text = text.replace(old, new)
    corpus = read(content, f"meetings: [{calendar}]", {MEETING: text})
    assert sorted(told(corpus)) == sorted(expected)


def test_two_meetings_on_one_day_take_a_row_each(content: Content) -> None:
    second = MINUTES.replace("# Rådsmøde 18. marts 2024", "# Ekstra møde den 18. marts 2024")
    corpus = read(
        content,
        "meetings: [{date: 2024-03-18, time: '9:00'}, {date: 2024-03-18, time: '13:00'}, {date: 2024-03-18, time: '15:00'}]",
        {"councils/hald/meetings/2024-03-18-2.md": second},
    )
    assert [(row.hours, row.title, row.page) for row in rows(corpus)] == [
        ("09.00", "Rådsmøde", "hald/2024-03-18"),
        ("13.00", "Ekstra møde", "hald/2024-03-18-2"),
        ("15.00", "Rådsmøde", ""),
    ]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Rådsmøde 18. marts 2024", "Rådsmøde"),
        ("RAR-møde den 18. marts 2024", "RAR-møde"),
        ("18. marts 2024", "Rådsmøde"),
        ("18. marts 2024: Temamøde", "Temamøde"),
        ("Mødet 18. marts 2024 i stedet for seminaret", "Mødet i stedet for seminaret"),
        ("Møde nr. 2, 18. marts 2024", "Møde nr. 2"),
        ("Vi er på vej", "Vi er på vej"),
    ],
)
def test_a_title_does_not_repeat_the_day(title: str, expected: str, content: Content) -> None:
    text = MINUTES.replace("# Rådsmøde 18. marts 2024", f"# {title}")
    (row,) = rows(read(content, "events: []", {MEETING: text}))
    assert row.title == expected


def test_a_meeting_that_was_moved_is_on_both_days(content: Content) -> None:
    corpus = read(
        content,
        "meetings: [{date: 2027-01-13, status: moved, moved_to: 2027-02-10, note: Sne, time: '9:00'}]\n"
        "events: [{date: 2027-03, title: Seminar, status: moved, moved_to: 2027-Q4}, {date: 2027-05, title: Fest,"
        " status: moved}]",
    )
    assert [
        (row.day, row.title, row.status.label, row.moved_from, row.remark, row.note) for row in rows(corpus)
    ][1:] == [
        ("13. januar 2027", "Rådsmøde", "Flyttet til 10. februar 2027", "", "", "Sne"),
        ("10. februar 2027", "Rådsmøde", "", "13. januar 2027", "", ""),
        ("marts 2027", "Seminar", "Flyttet til 4. kvartal 2027", "", "", ""),
        ("maj 2027", "Fest", "Flyttet", "", "Den nye dag kendes ikke.", ""),
        ("4. kvartal 2027", "Seminar", "", "marts 2027", "", ""),
    ]


def test_the_new_day_is_joined_with_what_is_there(content: Content) -> None:
    corpus = read(
        content,
        "meetings: [{date: 2024-03-11, status: moved, moved_to: 2024-03-18}, {date: 2024-04-01, status: moved,"
        " moved_to: 2024-04-08}, {date: 2024-04-08, status: held}]",
    )
    assert [(row.day, row.page, row.status.label, row.moved_from) for row in rows(corpus)] == [
        ("11. marts 2024", "", "Flyttet til 18. marts 2024", ""),
        ("18. marts 2024", "hald/2024-03-18", "Holdt", "11. marts 2024"),
        ("1. april 2024", "", "Flyttet til 8. april 2024", ""),
        ("8. april 2024", "", "Holdt", "1. april 2024"),
    ]


def test_how_a_row_stands_is_said_where_it_is_not_plain(content: Content) -> None:
    corpus = read(
        content,
        "meetings: [{date: 2024-05-02, status: held, organ: formandskab}, {date: 2024-06-01}, {date: 2027-06-01},"
        " {date: 2027-06-02, status: tentative}]\n"
        "events: [{date: 2024-05-03, title: Seminar, status: held, date_source: inferred}]",
    )
    assert [(row.day, row.title, row.status.label, row.remark, row.inferred) for row in rows(corpus)][1:] == [
        ("2. maj 2024", "Møde: Formandskabet", "Holdt", "Referatet er ikke på portalen.", False),
        ("3. maj 2024", "Seminar", "", "", True),
        ("1. juni 2024", "Rådsmøde", "Planlagt", "", False),
        ("1. juni 2027", "Rådsmøde", "", "", False),
        ("2. juni 2027", "Rådsmøde", "Foreløbig", "", False),
    ]


def test_the_organ_is_said_once(content: Content) -> None:
    corpus = read(
        content, "meetings: [{date: 2027-05-02, organ: formandskab, title: Julefrokost, place: Kroen}]"
    )
    assert [row.facts for row in rows(corpus)] == [(), ("Formandskabet", "Kroen")]
    assert read(content, "meetings: [{date: 2027-05-02, organ: formandskab}]") is not None


def test_what_lies_nearest_ahead(content: Content) -> None:
    corpus = read(
        content,
        "meetings: [{date: 2026-11-22}, {date: 2026-12-15}, {date: 2026-11-21}, {date: 2027, status: cancelled}]\n"
        "events: [{date: 2026, title: Hele året}, {date: 2026-12-14/2026-12-16, title: Seminar}, {date: 2026/..,"
        " title: Forsøg}, {date: 2026-11, title: Måneden}, {date: 2026-12-24, title: Alt for sent}]",
    )
    assert [(row.day, row.title) for row in first_to_come(corpus, *corpus.councils)] == [
        ("22. november 2026", "Rådsmøde"),
        ("november 2026", "Måneden"),
        ("14.–16. december 2026", "Seminar"),
        ("15. december 2026", "Rådsmøde"),
        ("24. december 2026", "Alt for sent"),
    ]


def test_what_was_planned_when_the_minutes_were_written(content: Content) -> None:
    corpus = read(
        content,
        "meetings: [{date: 2024-03-18}, {date: 2024-03-17}, {date: 2024-04, status: cancelled}, {date: 2024-05-01,"
        " status: moved, moved_to: 2024-05-02}]\n"
        "events: [{date: 2024-03, title: Seminar}, {date: 2024-Q1, title: Rapport, status: tentative}]\n"
        "news: [{date: 2024-04-01, title: Nyt}]",
    )
    until = corpus.known_until("hald")
    assert until is not None
    assert [(row.day, row.title) for row in planned_after(corpus, corpus.council["hald"], until)] == [
        ("1. kvartal 2024", "Rapport"),
        ("marts 2024", "Seminar"),
        ("2. maj 2024", "Rådsmøde"),
    ]
