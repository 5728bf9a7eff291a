"""The day in the name of a file and of the folders that it lies in: `2024-03-18`, `2024/minutes-03-18`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from raadsportal.intake.minutes.days import DaySaid, days_in
from raadsportal.vocabulary import Vocabulary

_YEAR = re.compile(r"(?:19|20)\d{2}")
#: `03-18` in the folder of a year; where the first number is no month, it is the day.
_TWO = re.compile(r"(?<!\d)(?<!\d-)(?P<first>\d{2})[-. ](?P<second>\d{2})(?!-?\d{3})(?!\d)")
_MONTHS = 12
#: A dash that stands for a space beside a word, as in addresses: `2024-06-10-referat`, `4.-juni-2024`.
_DASH = re.compile(r"-(?=[^\W\d_])|(?<=[^\W\d_])-")


def day_in_name(name: str, vocabulary: Vocabulary) -> date | None:
    """Return the day that a path names: `2024-03-18`, `18.03.2024`, `20240318`, `2024/18. marts`.

    `name` is the path inside the folder that is imported, without its ending.
    """
    year = year_in_name(name)
    days = (said.on(year) for said in _said(_parts(name)[-1], vocabulary))
    return next(filter(None, days), None)


def year_in_name(name: str) -> int | None:
    """Return the year that the nearest folder of a path is called."""
    return next((int(folder) for folder in reversed(_parts(name)[:-1]) if _YEAR.fullmatch(folder)), None)


def _parts(name: str) -> list[str]:
    return re.split(r"[/\\]", name.replace("_", " "))


def _said(words: str, vocabulary: Vocabulary) -> Iterator[DaySaid]:
    yield from days_in(words, vocabulary)
    yield from days_in(_DASH.sub(" ", words), vocabulary)
    yield from _compact(words)
    yield from _two(words)


def _compact(words: str) -> Iterator[DaySaid]:
    for part in "".join(sign if sign.isdigit() else " " for sign in words).split():
        if len(part) == 8 and part.startswith(("19", "20")):
            yield DaySaid(int(part[6:]), int(part[4:6]), int(part[:4]), 0, 0)


def _two(words: str) -> Iterator[DaySaid]:
    for found in _TWO.finditer(words):
        month, day = int(found["first"]), int(found["second"])
        month, day = (month, day) if month <= _MONTHS else (day, month)
        yield DaySaid(day, month, None, found.start(), found.end())
