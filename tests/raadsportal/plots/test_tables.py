"""Bars, columns and stacks: values printed as they are, from zero, in the order given, never joined."""

from __future__ import annotations

import re

import pytest

from raadsportal.plots import Figure, Picture, Series, Table, bars, columns, is_worth_a_plot, stacked
from raadsportal.plots.paint import series
from tests.raadsportal.plots.pictures import FIGURE, GROUPS, SHARES, WORDS, YEARS, lines, roots, seen, texts

KINDS = (bars, columns, stacked)


def table(*values: float | None, heads: tuple[str, ...] = ("a", "b", "c")) -> Table:
    """Return a table of one series."""
    return Table(heads[: len(values)], (Series("antal", values),))


def widths(picture: Picture) -> list[list[float]]:
    """Return how long the horizontal bars of each drawing are, from the top."""
    path = re.compile(r'<path d="M[\d.]+,[\d.]+h(-?[\d.]+)v(?:16|24)h')
    return [[float(found) for found in path.findall(drawing)] for drawing in (picture.wide, picture.narrow)]


def test_bars_are_as_long_as_their_values_and_come_in_the_order_given() -> None:
    for found in widths(seen(bars(FIGURE, table(10, 30, 20), WORDS))):
        assert [round(length / found[0], 2) for length in found] == [1, 3, 2]


def test_names_and_values_are_printed() -> None:
    wide, narrow = roots(seen(bars(FIGURE, GROUPS, WORDS)))
    assert texts(wide) == [
        *(
            "2023",
            "2024",
            "Bygge og anlæg",
            "Landbrug, skovbrug, gartneri, fiskeri|og dyrepleje",
            "Jern og metal",
        ),
        *("20", "22", "3", "not known", "54", "50"),
    ]
    assert texts(narrow)[3] == "Landbrug, skovbrug, gartneri, fiskeri og|dyrepleje"


def test_a_single_series_needs_no_legend() -> None:
    wide, _ = roots(seen(bars(FIGURE, table(10, 30), WORDS)))
    assert texts(wide) == ["a", "b", "10", "30"]


def test_columns_stand_with_their_values_over_them_and_lie_on_a_phone() -> None:
    wide, narrow = roots(seen(columns(FIGURE, SHARES, WORDS)))
    assert texts(wide) == ["2021", "2022", "2023", "98\u00a0%", "76,5\u00a0%", "4,9\u00a0%"]
    assert sorted(texts(narrow)) == sorted(texts(wide))
    heights = [
        float(found)
        for found in re.findall(
            r"M[\d.]+,[\d.]+h[\d.]+v(-?[\d.]+)h", seen(columns(FIGURE, SHARES, WORDS)).wide
        )
    ]
    assert [round(abs(height) / 260 * 98, 1) for height in heights] == [98, 76.5, 4.9]


def test_columns_without_room_for_their_values_lie_down() -> None:
    years = tuple(str(year) for year in range(2013, 2025))
    picture = seen(columns(FIGURE, Table(years, (Series("kr.", (1_294_000.0,) * 12),), "kr."), WORDS))
    assert len(widths(picture)[0]) == 12


@pytest.mark.parametrize("kind", [columns, stacked])
def test_two_heads_do_not_stand_side_by_side_as_if_they_were_a_development(kind: type[object]) -> None:
    assert len(widths(seen(kind(FIGURE, table(1, 2), WORDS)))[0]) == 2  # type: ignore[call-arg, arg-type]


def test_stacks_print_their_sums_and_the_values_that_have_room() -> None:
    wide, narrow = roots(seen(stacked(FIGURE, YEARS, WORDS)))
    assert texts(wide) == [
        *("Vedtaget", "Drøftet", "Udsat"),
        *("12", "3", "7", "4", "2", "9", "2", "8"),
        *("2021", "2022", "2023", "2024"),
        *("16", "8", "6", "19"),
    ]
    assert texts(narrow)[7:] == [
        *("12", "3", "1", "7", "1", "4", "2", "9", "2", "8"),
        *("16", "8", "6", "19"),
    ]


def test_stacks_begin_with_the_first_series() -> None:
    drawn = seen(stacked(FIGURE, Table(("a", "b"), (Series("x", (1, 2)), Series("y", (3, 6)))), WORDS)).wide
    segments = re.findall(r'd="M([\d.]+),[\d.]+h[\d.]+v24h[^"]*" fill="([^"]*)"', drawn)
    assert [paint for _, paint in segments] == ["#2b7a9e", "url(#kurser-wide-series-2-1)"] * 2
    assert float(segments[0][0]) < float(segments[1][0])


def test_what_is_not_known_is_not_drawn_as_none() -> None:
    unknown = Table(("2021", "2022", "2023"), (Series("a", (1, None, 3)), Series("b", (2, None, None))))
    wide, _ = roots(seen(stacked(FIGURE, unknown, WORDS)))
    assert texts(wide)[-3:] == ["3", "not known", "3"]


@pytest.mark.parametrize("kind", KINDS)
def test_no_line_joins_the_values_of_a_table(kind: type[object]) -> None:
    for root in roots(seen(kind(FIGURE, YEARS, WORDS))):  # type: ignore[call-arg, arg-type]
        assert lines(root) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "facts",
    [
        table(),
        table(7),
        table(None, 7, None),
        table(0, 0),
        table(float("nan"), 7),
        table(0.0001, 0),
        Table(("a",), ()),
    ],
)
def test_a_single_value_is_no_picture(kind: type[object], facts: Table) -> None:
    assert not is_worth_a_plot(facts)
    assert kind(FIGURE, facts, WORDS) is None  # type: ignore[call-arg, arg-type]


def test_two_values_are_a_picture() -> None:
    assert is_worth_a_plot(table(0, 7))
    assert is_worth_a_plot(Table(("2024",), (Series("a", (1,)), Series("b", (2,)))))


def test_values_below_zero_lie_on_the_other_side() -> None:
    (first, second), _ = widths(seen(bars(FIGURE, table(-10, 20), WORDS)))
    assert round(abs(first) * 2 - second) == 0
    wide, _ = roots(seen(bars(FIGURE, table(-10, 20), WORDS)))
    assert texts(wide)[-2:] == ["-10", "20"]


def test_a_hundred_series_can_be_told_apart() -> None:
    assert len({series(place) for place in range(100)}) == 100
    assert [series(place) for place in (0, 1, 9, 10)] == [
        "series-1-0",
        "series-2-1",
        "series-10-9",
        "series-1-1",
    ]


def test_each_series_has_a_texture_of_its_own() -> None:
    picture = seen(stacked(Figure("p", "", ""), YEARS, WORDS))
    assert re.findall(r'<pattern id="([^"]*)"', picture.wide) == ["p-wide-series-2-1", "p-wide-series-3-2"]
