"""Days and times of day in every form in which documents print them, and what only looks like one."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.intake.minutes.days import DaySaid, Times, TimesSaid, days_in
from tests.raadsportal.intake.minutes.papers import vocabulary


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3. marts 2025", [(3, 3, 2025, "3. marts 2025")]),
        ("Mandag den 3. marts 2025 i Hald", [(3, 3, 2025, "3. marts 2025")]),
        ("den 3. marts", [(3, 3, None, "3. marts")]),
        ("03-04-2025", [(3, 4, 2025, "03-04-2025")]),
        ("03.04.25", [(3, 4, 2025, "03.04.25")]),
        ("2025-04-03", [(3, 4, 2025, "2025-04-03")]),
        ("3/4/2025", [(3, 4, 2025, "3/4/2025")]),
        ("4/25/2025", [(25, 4, 2025, "4/25/2025")]),
        ("3. marts 2025 og 4. april", [(3, 3, 2025, "3. marts 2025"), (4, 4, None, "4. april")]),
        ("15-maj-2002", [(15, 5, 2002, "15-maj-2002")]),
        ("3-mar-25", [(3, 3, None, "3-mar")]),
        ("12. feb. 2025 i Hald", [(12, 2, 2025, "12. feb. 2025")]),
        ("3. maj. Og 2025", [(3, 5, None, "3. maj")]),
        ("5.01) Kajen", []),
        ("5.01 Kajen", []),
        ("5.01. kl. 13", [(5, 1, None, "5.01")]),
        ("sag 12-34-5678-9", []),
        ("32-01-2025", []),
        ("2025-13-01", []),
        ("marts 2025", []),
        ("", []),
    ],
)
def test_days_as_they_are_printed(text: str, found: list[tuple[int, int, int | None, str]]) -> None:
    days = days_in(text, vocabulary())
    assert [(one.day, one.month, one.year, text[one.start : one.end]) for one in days] == found


def test_english_days() -> None:
    days = days_in("Held on March 3, 2025 and 4 April 2025", vocabulary("committee-en"))
    assert [(one.day, one.month, one.year) for one in days] == [(3, 3, 2025), (4, 4, 2025)]


def test_a_day_has_its_own_year_before_the_one_given() -> None:
    assert DaySaid(3, 3, 2025, 0, 1).on(1999) == date(2025, 3, 3)
    assert DaySaid(3, 3, None, 0, 1).on(1999) == date(1999, 3, 3)
    assert DaySaid(3, 3, None, 0, 1).on() is None
    assert DaySaid(31, 2, 2025, 0, 1).on() is None


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y"]))
def test_every_day_in_figures_is_found(day: date, form: str) -> None:
    text = f"Møde {day.strftime(form)} i Hald"
    assert [one.on() for one in days_in(text, vocabulary())] == [day]


@given(st.text())
def test_days_lie_in_their_text_one_behind_the_other(text: str) -> None:
    last = 0
    for one in days_in(text, vocabulary()):
        assert last <= one.start < one.end <= len(text)
        last = one.end


@pytest.mark.parametrize(
    ("text", "free", "told"),
    [
        ("kl. 13.00-15.30", "13:00–15:30", "13:00–15:30"),
        ("kl. 9 til 11", "09:00–11:00", "09:00–11:00"),
        ("kl. 9", "09:00", "09:00"),
        ("13:00", "13:00", "13:00"),
        ("13.00 – 15.00", "None", "13:00–15:00"),
        ("15-16", "None", "15:00–16:00"),
        ("den 3. marts 2025 kl. 8.30", "08:30", "08:30"),
        ("den 3. marts 2025", "None", "None"),
        ("kl. 25.00", "None", "None"),
        ("punkt 3.4", "None", "None"),
    ],
)
def test_times_need_a_word_or_a_colon_unless_a_label_tells_that_they_are(
    text: str, free: str, told: str
) -> None:
    times = Times(vocabulary())
    assert (str(times.of(text)), str(times.of(text, is_told=True))) == (free, told)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2:30 pm", "14:30"),
        ("3 pm to 5 pm", "15:00–17:00"),
        ("1-2 pm", "13:00–14:00"),
        ("12 a.m.", "00:00"),
        ("12 pm", "12:00"),
    ],
)
def test_halves_of_the_day(text: str, found: str) -> None:
    assert str(Times(vocabulary("committee-en")).of(text)) == found


#: 11.10 is a day as well as a time.
NO_DAYS = st.times().filter(lambda one: one.minute > 12)


@given(NO_DAYS, NO_DAYS)
def test_every_time_with_its_word_is_found(start: time, end: time) -> None:
    found = Times(vocabulary()).of(f"Mødet blev holdt kl. {start:%H.%M}-{end:%H.%M}")
    assert str(found) == f"{start:%H:%M}–{end:%H:%M}"


@given(st.text())
def test_no_text_is_too_odd_for_times(text: str) -> None:
    assert isinstance(Times(vocabulary()).of(text, is_told=True), TimesSaid | None)
