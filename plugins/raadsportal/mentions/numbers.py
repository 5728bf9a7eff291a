"""Numbers in a row: `0.1.1 og 0.1.2`, `1) og 2)`, `3-7`, `5.a, 5.b og 6`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from raadsportal.mentions.cues import Cues
from raadsportal.mentions.tokens import Token
from raadsportal.model import Cue

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,4}(?:\.?[a-zæøå])?", re.IGNORECASE)
_SIGNS = frozenset({")", ":", "("})
_DASHES = frozenset({"-", "–", "—"})
#: As many numbers as one enumeration or range may name.
_MOST = 30


def numbers_at(found: Sequence[Token], index: int, cues: Cues) -> Iterator[tuple[str, int]]:
    """Yield the numbers that begin at a token, each with the index of the token that stands for it.

    Those within a range (`3-7` names 4, 5 and 6 too) stand at the range's last number, behind it.
    """
    last: str | None = None
    for _ in range(_MOST):
        if index < len(found) and found[index].text == "(":
            index += 1
        if index >= len(found) or not _NUMBER.fullmatch(found[index].text):
            return
        number = _whole(last, found[index].text)
        yield number, index
        for between in _between(last, number):
            yield between, index
        index = _behind(found, index + 1)
        joined, spans = _join(found, index, cues)
        if not joined:
            return
        last = number if spans else None
        index += joined


def _whole(first: str | None, number: str) -> str:
    """Return the end of a range in full: in `2.1-4` the 4 is 2.4."""
    head = first.rpartition(".")[0] if first and number.isdecimal() else ""
    return f"{head}.{number}" if head else number


def _behind(found: Sequence[Token], index: int) -> int:
    """Return the index behind the signs that may follow a number (`1)`)."""
    return index + 1 if index < len(found) and found[index].text in _SIGNS else index


def _join(found: Sequence[Token], index: int, cues: Cues) -> tuple[int, bool]:
    """Return of how many tokens a join of numbers is, and whether it spans what lies between them."""
    if index < len(found) and found[index].text == ",":
        return 1 + cues.of(Cue.AND).length_at(found, index + 1), False
    if index < len(found) and found[index].text in _DASHES:
        return 1, True
    length = cues.of(Cue.TO).length_at(found, index)
    return (length, True) if length else (cues.of(Cue.AND).length_at(found, index), False)


def _between(first: str | None, last: str) -> Iterator[str]:
    """Yield the numbers between the ends of a range whose numbers differ in their last part only."""
    if first is None:
        return
    head, _, low = first.rpartition(".")
    other, _, high = last.rpartition(".")
    if low.isdigit() and high.isdigit() and other in {head, ""} and 0 < int(high) - int(low) <= _MOST:
        for number in range(int(low) + 1, int(high)):
            yield f"{head}.{number}" if head else str(number)
