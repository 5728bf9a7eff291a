"""Days and months in texts and questions, however they are written: `31. januar 2024`, `31/1 2024`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_WRITTEN = re.compile(
    r"(?P<iso>(?P<y>[12][0-9]{3})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2}))"
    r"|(?P<figures>(?P<d2>[0-9]{1,2})[./-](?P<m2>[0-9]{1,2})(?:[./-]|[. ]? )(?P<y2>[12][0-9]{3}))"
    r"|(?P<words>(?:(?P<d3>[0-9]{1,2})\.? ?)?\b(?P<name>[^\W\d_]{3,9})\.?(?: (?P<y3>[12][0-9]{3}))?)\b",
    re.UNICODE,
)


#: As many months as a year has.
_YEAR = 12


@dataclass(frozen=True)
class Day:
    """A day, or a month of a year, where it stands in a text."""

    start: int
    end: int
    names: tuple[str, ...]
    """What it is found by, the narrowest first: the day, the day of any year, the month, the year."""
    month: str
    """The name of its month, in lower case."""


def days(text: str, months: Sequence[str], near: date | None = None) -> Iterator[Day]:
    """Yield the days and months of a text in their order; `months` are the names of the twelve.

    Where the text leaves out the year, it is the one that is nearest to a day, if one is given; a month that
    stands alone is told only then.
    """
    lowered = tuple(name.lower() for name in months)
    for found in _WRITTEN.finditer(text):
        year, month, day = _read(found, lowered)
        if month and not year and near and (day or found["name"].lower() in lowered):
            year = near.year + round((near.month - month) / _YEAR)
        names = names_of(year, month, day) if month and (year or day) else ()
        if month and names:
            yield Day(found.start(), found.end(), names, lowered[month - 1])


def _read(found: re.Match[str], months: tuple[str, ...]) -> tuple[int | None, int | None, int | None]:
    """Return the year, month and day of what was found; what is not told is None."""
    if found["iso"]:
        return int(found["y"]), int(found["m"]), int(found["d"])
    if found["figures"]:
        return int(found["y2"]), int(found["m2"]), int(found["d2"])
    month = _month(found["name"].lower(), months)
    year, day = found["y3"], found["d3"]
    return int(year) if year else None, month, int(day) if day else None


@lru_cache(maxsize=1 << 16)
def _month(word: str, months: tuple[str, ...]) -> int | None:
    return next((number for number, name in enumerate(months, 1) if name.startswith(word)), None)


def names_of(year: int | None, month: int, day: int | None) -> tuple[str, ...]:
    """Return what a day, or a month, is found by; nothing if there is no such day."""
    try:
        date(year or 2000, month, day or 1)
    except ValueError:
        return ()
    of_year = f"{month:02}-{day:02}" if day else None
    names = (
        f"{year}-{of_year}" if year and of_year else None,
        of_year,
        f"{year}-{month:02}" if year else None,
        str(year) if year else None,
    )
    return tuple(name for name in names if name)
