"""Headings that were spotted in a document, and the numbers before them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from raadsportal.source.headings import Heading

#: What speaks for a heading must come to so much.
ENOUGH = 4
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")


@dataclass(frozen=True)
class Spotted:
    """A block that is the heading of a group or an item."""

    at: int
    """Its index among the blocks."""
    heading: Heading
    printed: str
    """Its words as they stand there."""
    score: int
    is_listed: bool
    """Whether the table of contents has it."""
    is_group: bool = False
    blocks: int = 1
    """Over how many blocks it is printed."""
    is_heading: bool = False
    """Whether it is printed as one: the document calls it so, or it is bold."""

    @property
    def is_weak(self) -> bool:
        """Whether no more speaks for it than must."""
        return self.score <= ENOUGH and not self.is_listed and not self.is_group


@dataclass(frozen=True)
class Outline:
    """The headings of a document in their order."""

    found: tuple[Spotted, ...] = ()
    nearly: tuple[Spotted, ...] = ()
    """Lines for which a little less speaks than must, though their numbers or marks are those of items."""


def steps_of(number: str) -> tuple[int, ...]:
    """Return the numbers in an item's number, the uppermost first: `2.10` is 2 and 10, `5.b` is 5 and 2.

    `IV` is 4.
    """
    if number and _ROMAN.fullmatch(number):
        return (_of_roman(number),)
    parts = re.findall(r"\d+|(?<=[\d.])[a-z](?![a-z])", number.casefold())
    return tuple(int(part) if part.isdigit() else ord(part) - ord("a") + 1 for part in parts)


def _of_roman(number: str) -> int:
    values = [_ROMAN_DIGITS[digit] for digit in number]
    pairs = zip(values, (*values[1:], 0), strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def is_letter(number: str) -> bool:
    """Tell whether an item is called by a letter alone, which counts below the number above it."""
    return number.isalpha() and not _ROMAN.fullmatch(number)
