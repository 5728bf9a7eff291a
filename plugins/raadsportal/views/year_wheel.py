"""The year as a wheel: twelve months, four quarters, two halves and the whole of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from raadsportal.rough import Precision, RoughDate
from raadsportal.views.months import home

T = TypeVar("T")


@dataclass(frozen=True)
class Sector(Generic[T]):
    """A part of the year with what is some time in it; what is in a month is in no larger part beside it."""

    precision: Precision
    number: int
    """Which of its kind it is, from 1."""
    first: int
    """Its first month, from 1."""
    months: int
    """How many months it has: 1, 3, 6 or 12."""
    rows: tuple[tuple[RoughDate, T], ...]
    """What is in it, the earliest first."""


#: The parts of a year, the smallest first: what they are, and of how many months.
_PARTS = ((Precision.MONTH, 1), (Precision.QUARTER, 3), (Precision.HALF, 6), (Precision.YEAR, 12))


def year_wheel(rows: Iterable[tuple[RoughDate, T]]) -> tuple[Sector[T], ...]:
    """Return all nineteen sectors, months first; each row is in the smallest that its time belongs to.

    A wheel turns every year, so of which year a date is does not matter. What goes beyond one year, or has an
    open side, is in the sector of the whole year; a week, or a few days in a row, are in one month.
    """
    held: dict[tuple[int, int], list[tuple[RoughDate, T]]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row[0].key):
        held[_sector_of(row[0])].append(row)
    return tuple(
        Sector(precision, number, (number - 1) * months + 1, months, tuple(held[months, number]))
        for precision, months in _PARTS
        for number in range(1, 12 // months + 1)
    )


def _sector_of(when: RoughDate) -> tuple[int, int]:
    """Return of how many months the sector of a date is, and which of these it is."""
    _, month = home(when)
    first, last = (month, month) if month else (when.earliest.month, when.latest.month)
    if not month and when.earliest.year != when.latest.year:
        return 12, 1
    months = next(months for _, months in _PARTS if (first - 1) // months == (last - 1) // months)
    return months, (first - 1) // months + 1
