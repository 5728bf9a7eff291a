"""Texts that fit: cleaned, measured by estimate, broken into lines; marks of axes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.plots.text import clean, value_label, width, wrap
from raadsportal.plots.ticks import on_time, round_numbers
from tests.raadsportal.plots.pictures import WORDS


def test_a_text_is_one_line_that_xml_can_hold() -> None:
    assert clean("  Bygge\n og\t\x00anlæg \ud800\ufffe ") == "Bygge og anlæg"


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (1294, "", "1.294"),
        (4.9, "%", "4,9\u00a0%"),
        (36, " mio.  kr. ", "36\u00a0mio. kr."),
        (-0.0001, "", "0"),
        (10**400, "", "not known"),
        (None, "%", "not known"),
        (float("inf"), "", "not known"),
    ],
)
def test_values_are_printed_as_the_language_writes_them(value: float | None, unit: str, said: str) -> None:
    assert value_label(value, unit, WORDS) == said


def test_lines_end_between_words_and_after_hyphens() -> None:
    assert wrap("Transport, post, lager- og maskinførerarbejde", 160, 3) == (
        "Transport, post,",
        "lager- og",
        "maskinførerarbejde",
    )
    assert wrap("Ikast-Brande", 70, 3) == ("Ikast-", "Brande")
    assert wrap("", 100, 3) == ("",)


def test_a_word_wider_than_its_line_is_cut_and_the_rest_goes_on() -> None:
    lines = wrap("arbejdsmarkedsuddannelser", 100, 3)
    assert "".join(lines) == "arbejdsmarkedsuddannelser"
    assert len(lines) == 3


def test_what_does_not_fit_ends_with_dots() -> None:
    assert wrap("et to tre fire fem seks syv otte", 60, 2) == ("et to tre", "fire fe…")


@given(st.text(max_size=200), st.floats(40, 300), st.integers(1, 4))
def test_lines_fit_and_lose_nothing_unless_they_say_so(text: str, room: float, most: int) -> None:
    lines = wrap(text, room, most)
    assert 1 <= len(lines) <= most
    assert all(width(line) <= room for line in lines)
    if not lines[-1].endswith("…"):
        assert "".join(lines).replace(" ", "") == clean(text).replace(" ", "")


@pytest.mark.parametrize(
    ("highest", "levels"),
    [
        (470, (0, 100, 200, 300, 400, 500)),
        (4, (0, 1, 2, 3, 4)),
        (0.3, (0, 0.1, 0.2, 0.3)),
        (1294, (0, 500, 1000, 1500)),
    ],
)
def test_levels_are_round(highest: float, levels: tuple[float, ...]) -> None:
    assert round_numbers(highest) == levels


@given(st.floats(1e-6, 1e15))
def test_levels_reach_over_the_highest_value_and_are_few(highest: float) -> None:
    levels = round_numbers(highest)
    assert levels[0] == 0
    assert levels[-1] >= highest * 0.999999
    assert 2 <= len(levels) <= 6


@pytest.mark.parametrize(
    ("first", "last", "marks"),
    [
        (date(2019, 4, 1), date(2025, 3, 30), [(f"{year}",) for year in range(2020, 2026)]),
        (
            date(2023, 4, 1),
            date(2024, 4, 1),
            [("april", "2023"), ("juli", "2023"), ("oktober", "2023"), ("januar", "2024"), ("april", "2024")],
        ),
        (date(2024, 4, 2), date(2024, 4, 20), [("2. april", "2024"), ("20. april", "2024")]),
        (date(1900, 1, 1), date(2024, 1, 1), [(f"{year}",) for year in range(1900, 2021, 20)]),
    ],
)
def test_time_is_marked_where_years_and_months_begin(
    first: date, last: date, marks: list[tuple[str, ...]]
) -> None:
    assert [tick.text for tick in on_time(first, last, 7, WORDS)] == marks


@given(st.dates(), st.dates(), st.integers(2, 9))
def test_marks_lie_in_their_stretch_and_are_not_too_many(one: date, other: date, most: int) -> None:
    first, last = sorted((one, other))
    ticks = on_time(first, last, most, WORDS)
    assert all(first <= tick.day <= last for tick in ticks)
    assert len(ticks) <= most
