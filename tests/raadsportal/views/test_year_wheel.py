"""The year wheel: every rough date has one sector, and the smallest that it belongs to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.rough import Precision, RoughDate, parse
from raadsportal.views.year_wheel import year_wheel
from tests.raadsportal.test_rough import ROUGH


def read(text: str) -> RoughDate:
    found = parse(text)
    assert found is not None
    return found


def test_the_sectors_of_a_year() -> None:
    shape = [(sector.precision, sector.number, sector.first, sector.months) for sector in year_wheel(())]
    assert shape[:12] == [(Precision.MONTH, number, number, 1) for number in range(1, 13)]
    assert shape[12:] == [
        (Precision.QUARTER, 1, 1, 3),
        (Precision.QUARTER, 2, 4, 3),
        (Precision.QUARTER, 3, 7, 3),
        (Precision.QUARTER, 4, 10, 3),
        (Precision.HALF, 1, 1, 6),
        (Precision.HALF, 2, 7, 6),
        (Precision.YEAR, 1, 1, 12),
    ]


@pytest.mark.parametrize(
    ("text", "precision", "number"),
    [
        ("2024-03-18", Precision.MONTH, 3),
        ("2024-12-late", Precision.MONTH, 12),
        ("2025-W01", Precision.MONTH, 1),
        ("2024-03-31/2024-04-01", Precision.MONTH, 3),
        ("2024-Q3", Precision.QUARTER, 3),
        ("2024-01/2024-02", Precision.QUARTER, 1),
        ("2024-03/2024-04", Precision.HALF, 1),
        ("2024-H2", Precision.HALF, 2),
        ("2024-06/2024-07", Precision.YEAR, 1),
        ("2024", Precision.YEAR, 1),
        ("2023-12/2024-01", Precision.YEAR, 1),
        ("2024-12/..", Precision.YEAR, 1),
        ("../2024-01", Precision.YEAR, 1),
    ],
)
def test_where_a_row_is(text: str, precision: Precision, number: int) -> None:
    (found,) = (sector for sector in year_wheel([(read(text), "row")]) if sector.rows)
    assert (found.precision, found.number, found.rows) == (precision, number, ((read(text), "row"),))


def test_rows_stand_in_the_order_of_their_days_whatever_the_year() -> None:
    rows = [(read("2025-03-01"), "c"), (read("2024-03"), "b"), (read("2024-03-02"), "a")]
    assert [what for _, what in year_wheel(rows)[2].rows] == ["b", "a", "c"]


@given(st.lists(ROUGH, max_size=20))
def test_no_row_is_lost_and_none_is_there_twice(dates: list[RoughDate]) -> None:
    sectors = year_wheel((when, at) for at, when in enumerate(dates))
    assert sorted(at for sector in sectors for _, at in sector.rows) == list(range(len(dates)))
    for sector in sectors:
        months = range(sector.first, sector.first + sector.months)
        for when, _ in sector.rows:
            ends = (when.earliest.month in months, when.latest.month in months)
            assert any(ends) if sector.precision is Precision.MONTH else all(ends)
