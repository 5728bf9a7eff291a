"""Dates in prose: `31. januar 2024`, `31. jan.`, `23.2.`, `6.2.2023`, `31/1-2024`, `January 31, 2024`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from raadsportal.mentions.named import DayNamed
from raadsportal.mentions.tokens import Token

_NUMERIC = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?")
_ISO = re.compile(r"\d{4}")
#: As many letters as the short name of a month has, without or with a full stop behind it: `feb.`, `Sept`.
_SHORT = (3, 4)
_YEAR = 12


def date_at(found: Sequence[Token], index: int, months: Sequence[str]) -> tuple[DayNamed, int] | None:
    """Return the date that begins at a token, and the index of the token behind it; None if none does."""
    return _in_words(found, index, months) or _month_first(found, index, months) or _in_figures(found, index)


def month_of(word: str, months: Sequence[str]) -> int | None:
    """Return the number of a month by its name or its first letters, whatever their case."""
    return _numbers(tuple(months)).get(word.casefold())


@lru_cache
def _numbers(months: tuple[str, ...]) -> Mapping[str, int]:
    named = [(name.casefold(), at % _YEAR + 1) for at, name in reversed(list(enumerate(months)))]
    short = {name[:count]: number for name, number in named for count in _SHORT}
    return {**short, **dict(named)}


def year_at(found: Sequence[Token], index: int) -> int | None:
    """Return the year that a token is."""
    text = _text(found, index)
    return int(text) if _ISO.fullmatch(text) and 1900 <= int(text) <= 2199 else None


def _in_words(found: Sequence[Token], index: int, months: Sequence[str]) -> tuple[DayNamed, int] | None:
    day = _text(found, index)
    after = index + 2 if _text(found, index + 1) == "." else index + 1
    month = month_of(_text(found, after), months)
    if not day.isdecimal() or month is None:
        return None
    behind = _behind_short(found, after)
    year = year_at(found, behind)
    return _named(int(day), month, year, behind + 1 if year else after + 1)


def _behind_short(found: Sequence[Token], index: int) -> int:
    """Return the index behind the name of a month, and behind the full stop of a short one."""
    is_short = len(_text(found, index)) in _SHORT and _text(found, index + 1) == "."
    return index + 2 if is_short else index + 1


def _month_first(found: Sequence[Token], index: int, months: Sequence[str]) -> tuple[DayNamed, int] | None:
    month, at = month_of(_text(found, index), months), _behind_short(found, index)
    day = _text(found, at)
    if month is None or not day.isdecimal() or len(day) > 2:
        return None
    after = at + 2 if _text(found, at + 1) == "," else at + 1
    year = year_at(found, after)
    return _named(int(day), month, year, after + 1 if year else at + 1)


def _in_figures(found: Sequence[Token], index: int) -> tuple[DayNamed, int] | None:
    match = _NUMERIC.fullmatch(_text(found, index))
    if not match:
        return None
    after = index + 1
    if match[3]:
        year = int(match[3])
        return _named(int(match[1]), int(match[2]), year + 2000 if year < 100 else year, after)
    dash = 1 if _text(found, after) in {"-", "–"} else 0
    later = year_at(found, after + dash)
    return _named(int(match[1]), int(match[2]), later, after + dash + 1 if later else after)


def _named(day: int, month: int, year: int | None, after: int) -> tuple[DayNamed, int] | None:
    try:
        date(year or 2000, month, day)
    except ValueError:
        return None
    return DayNamed(month, day, year), after


def _text(found: Sequence[Token], index: int) -> str:
    return found[index].text if 0 <= index < len(found) else ""
