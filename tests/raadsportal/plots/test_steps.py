"""Sizes over time: days where they belong, gaps as gaps, and no line that fewer than three readings make."""

from __future__ import annotations

import itertools
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadsportal.plots import Reading, is_worth_a_plot, steps
from tests.raadsportal.plots.pictures import FIGURE, SIZES, WORDS, lines, roots, seen, texts


def places(path: str) -> list[float]:
    """Return how far to the right the corners of a line are."""
    return [float(x) for x in re.findall(r"[ML]([\d.]+),", path)]


def dots(drawing: str) -> list[float]:
    """Return how far to the right the points of a drawing are."""
    return [float(x) for x in re.findall(r'transform="translate\(([\d.]+),[\d.]+\)" d="M[\d.]+,0A', drawing)]


def test_two_readings_are_two_points() -> None:
    picture = seen(steps(FIGURE, SIZES[4:], WORDS, until=date(2025, 3, 30)))
    for root in roots(picture):
        assert lines(root) == []
        assert {"310", "292"} <= set(texts(root))
    assert len(dots(picture.wide)) == len(dots(picture.narrow)) == 2


def test_three_readings_make_a_line_that_ends_where_nothing_is_known() -> None:
    picture = seen(steps(FIGURE, SIZES, WORDS))
    for root, drawing in zip(roots(picture), (picture.wide, picture.narrow), strict=True):
        (line,) = lines(root)
        days = dots(drawing)
        assert len(days) == 5
        start, *_, end = places(line)
        assert start == days[0]
        assert days[2] < end < days[3]


def test_a_size_holds_until_it_changes() -> None:
    for root in roots(seen(steps(FIGURE, SIZES, WORDS))):
        (line,) = lines(root)
        corners = [
            tuple(map(float, corner.split(","))) for corner in re.findall(r"[ML]([\d.]+,[\d.]+)", line)
        ]
        assert all(len({*one} & {*other}) for one, other in itertools.pairwise(corners))


def test_gaps_are_named_where_there_is_room() -> None:
    for root in roots(seen(steps(FIGURE, SIZES, WORDS))):
        assert texts(root).count("not known") == 1


def test_days_lie_where_they_belong_in_time() -> None:
    days = [date(2020, 1, 1), date(2021, 1, 1), date(2024, 1, 1)]
    picture = seen(steps(FIGURE, [Reading(day, 5) for day in days], WORDS))
    first, second, third = dots(picture.wide)
    assert round((second - first) / (third - first), 3) == round(366 / 1461, 3)


def test_the_last_reading_holds_until_the_day_given() -> None:
    picture = seen(steps(FIGURE, SIZES[:3], WORDS, until=date(2021, 12, 31)))
    for root, drawing in zip(roots(picture), (picture.wide, picture.narrow), strict=True):
        (line,) = lines(root)
        assert max(places(line)) > max(dots(drawing))


def test_the_order_of_readings_does_not_matter_and_the_last_of_a_day_stands() -> None:
    twice = [Reading(SIZES[0].on, 1), *SIZES]
    assert steps(FIGURE, twice, WORDS) == steps(FIGURE, SIZES, WORDS)
    assert steps(FIGURE, SIZES[::-1], WORDS) == steps(FIGURE, SIZES, WORDS)


@pytest.mark.parametrize(
    "readings", [(), SIZES[:1], SIZES[3:5], (SIZES[0], SIZES[0]), (Reading(date(2020, 1, 1), 0),) * 3]
)
def test_one_day_is_no_picture(readings: tuple[Reading, ...]) -> None:
    assert not is_worth_a_plot(readings)
    assert steps(FIGURE, readings, WORDS) is None


def test_labels_that_would_touch_are_left_out_and_the_last_is_kept() -> None:
    crowd = [Reading(date(2024, 1, day), 290 + day) for day in range(1, 29)]
    _, narrow = roots(seen(steps(FIGURE, crowd, WORDS)))
    shown = [text for text in texts(narrow) if re.fullmatch(r"29\d|30\d|31\d", text)]
    assert "318" in shown
    assert len(shown) < 12


readings = st.lists(
    st.builds(Reading, st.dates(), st.none() | st.integers(0, 2000) | st.floats(allow_nan=True)), max_size=12
)


@settings(max_examples=60)
@given(readings=readings, until=st.none() | st.dates())
def test_never_a_line_from_two_points(readings: list[Reading], until: date | None) -> None:
    picture = steps(FIGURE, readings, WORDS, until=until)
    by_day = sorted({row.on: row for row in readings}.items())
    known = [row.value is not None and abs(row.value) < 1e15 for _, row in by_day]
    runs = [len(list(group)) for is_known, group in itertools.groupby(known) if is_known]
    if picture is None:
        assert not is_worth_a_plot(readings)
        return
    for root in roots(picture):
        assert len(lines(root)) == sum(length > 2 for length in runs)
    assert len(dots(picture.wide)) == len(dots(picture.narrow)) == sum(runs)
