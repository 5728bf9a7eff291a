"""Danish personal numbers (CPR) in a text, told from other numbers of ten digits.

A number is a day of birth and four digits. The first of those gives the century (CPR-kontoret, Opbygning af
CPR-nummeret); whoever has no number yet gets one with 60 added to the day. The check digit (modulus 11) is
no proof either way: numbers given since 1 October 2007 may fail it, and a tenth of all others pass it.
So what stands around the digits tells as much: a dash, `cpr`, `sagsnr.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from raadsportal.model import Private
from raadsportal.privacy.suspected import Suspected
from raadsportal.vocabulary import Vocabulary

_DASH = "\\-\u2010\u2011\u2012\u2013\u2014\u2015\u2212_"
_NUMBER = re.compile(
    rf"(?<!\d)(?<!\d[./,:{_DASH}])(?P<day>\d\d)(?P<sign>[ ./{_DASH}]?)(?P<month>\d\d)(?P=sign)"
    rf"(?:(?<=[ ./{_DASH}])(?P<century>19|20))?(?P<year>\d\d)"
    rf"(?P<gap>\s{{0,2}}[{_DASH}]\s{{0,2}}|\s{{1,2}}|)(?P<serial>\d{{4}})(?!\d|[./,:{_DASH}]\d)"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
#: So many letters before a number, and behind it, may say what it is.
_BEFORE, _BEHIND = 40, 20
#: What stands between a word for a number and the number.
_BETWEEN = re.compile(r"[\s.:#()*|]+|\b(?:nr|no|nummer|er|is)\b", re.IGNORECASE)
#: The day of numbers for people without one of their own has this added.
_SUBSTITUTE = 60
_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
#: From here on the check digit proves nothing.
_UNCHECKED = date(2007, 10, 1)
#: Nobody is older.
_OLDEST = 120


def personal_numbers(text: str, vocabulary: Vocabulary, today: date) -> Iterator[Suspected]:
    """Yield what may be the number of a person born until `today`.

    `privacy-number` is a number that something else speaks for: a dash before its last four digits or a word
    for it; `privacy-number-likely` one that only looks like it, or that a word calls something else.
    """
    links = [match.span() for match in _ADDRESS.finditer(text)]
    own, other = (vocabulary.private_patterns[kind] for kind in (Private.NUMBER, Private.OTHER_NUMBER))
    for match in _NUMBER.finditer(text):
        born = _born(match, today)
        if born is None:
            continue
        before = text[max(match.start() - _BEFORE, 0) : match.start()]
        is_named = bool(own.search(before) or own.search(text[match.end() : match.end() + _BEHIND]))
        is_other = _is_called(other, before) or any(a <= match.start() < b for a, b in links)
        code = _code(match, born, is_named=is_named and not is_other, is_other=is_other)
        if code:
            yield Suspected(match.start(), match.end(), code, match[0])


def _code(match: re.Match[str], born: date, *, is_named: bool, is_other: bool) -> str:
    """Return the rule that a number breaks; nothing if it is most likely another number."""
    has_dash = bool(match["gap"].strip())
    if match["century"] and not is_named:
        return "privacy-number-likely" if has_dash else ""
    if is_named or (has_dash and not is_other):
        return "privacy-number"
    if is_other:
        return "privacy-number-likely" if has_dash else ""
    return "privacy-number-likely" if _may_be(match, born) and not match["sign"].strip(".") else ""


def _is_called(other: re.Pattern[str], before: str) -> bool:
    """Tell whether the word right before a number calls it another one: `sagsnr. `, `Konto: `."""
    ends = (match.end() for match in other.finditer(before))
    return any(not _BETWEEN.sub("", before[end:]) for end in ends)


def _born(match: re.Match[str], today: date) -> date | None:
    """Return the day of birth that a number has; None if there is none that somebody alive may have."""
    day, month, year, seventh = (
        int(match["day"]),
        int(match["month"]),
        int(match["year"]),
        int(match["serial"][0]),
    )
    day -= _SUBSTITUTE * (day > _SUBSTITUTE)
    try:
        century = int(match["century"] or 0) * 100 or _century(year, seventh)
        born = date(century + year, month, day)
    except ValueError:
        return None
    return born if born <= today and today.year - born.year <= _OLDEST else None


def _century(year: int, seventh: int) -> int:
    """Return the century of a birth by the two digits of its year and the seventh digit of the number."""
    if seventh <= 3:
        return 1900
    if seventh in {4, 9}:
        return 2000 if year <= 36 else 1900
    return 2000 if year <= 57 else 1800


def _may_be(match: re.Match[str], born: date) -> bool:
    """Tell whether the check digit allows a number."""
    digits = [int(sign) for part in ("day", "month", "year", "serial") for sign in match[part]]
    is_checked = sum(digit * weight for digit, weight in zip(digits, _WEIGHTS, strict=True)) % 11 == 0
    return is_checked or born >= _UNCHECKED
