"""Where an axis is marked, and what stands there: round numbers, and years or months as they begin."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

from raadsportal.language import Catalogue


@dataclass(frozen=True)
class Tick:
    """A mark on an axis of time: a day, and what is written there in one or two lines."""

    day: date
    text: tuple[str, ...]


def round_numbers(highest: float, most: int = 5) -> tuple[float, ...]:
    """Return round numbers from zero, evenly spaced, of which the last is as high as the highest value."""
    power = 10.0 ** math.floor(math.log10(highest / most))
    size = next(size for size in (1, 2, 5, 10) if size * power * most >= highest) * power
    count = math.ceil(round(highest / size, 9))
    return tuple(round(size * place, 9) for place in range(count + 1))


def on_time(first: date, last: date, most: int, words: Catalogue) -> tuple[Tick, ...]:
    """Return the marks of a stretch of time: so many months or years at most, else its first and last day."""
    if last.year - first.year <= most:
        for size in (1, 3, 6):
            months = _months(first, last, size)
            if 1 < len(months) <= most:
                return tuple(Tick(day, _two_lines(words.month(day))) for day in months)
    for size in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000):
        years = _years(first, last, size)
        if 1 < len(years) <= most:
            return tuple(Tick(day, (str(day.year),)) for day in years)
    return tuple(Tick(day, _two_lines(words.day(day))) for day in (first, last))


def _months(first: date, last: date, size: int) -> list[date]:
    """Return the first day of every month (of every third, of every sixth) in a stretch of time."""
    since = first.year * 12 + first.month - (1 if first.day == 1 else 0)
    months = (month for month in range(since, last.year * 12 + last.month) if month % size == 0)
    return [date(month // 12, month % 12 + 1, 1) for month in months]


def _years(first: date, last: date, size: int) -> list[date]:
    """Return New Year's Day of every so many years in a stretch of time."""
    since = first.year if (first.month, first.day) == (1, 1) else first.year + 1
    return [date(year, 1, 1) for year in range(since, last.year + 1) if year % size == 0]


def _two_lines(text: str) -> tuple[str, ...]:
    """Return a day or a month with its year under it."""
    start, _, year = text.rpartition(" ")
    return (start, year) if start else (year,)
