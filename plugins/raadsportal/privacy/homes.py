"""Where somebody lives: an address with a floor and a door, or one behind a word for a home.

A street and a number alone may be where a board meets. Doors are written as Danish addresses are
(Adressebekendtgørelsen, BEK 271 of 13 April 2018, part 5): the floor, and on it the side or a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadsportal.model import Private
from raadsportal.privacy.suspected import Suspected
from raadsportal.vocabulary import Vocabulary

_WORD = r"(?:(?:[^\W\d_]{1,3}\.){1,3}|[^\W\d_][\w'’-]{0,30})"
_STREET = rf"(?P<street>{_WORD}(?: {_WORD}){{0,4}}) "
_NUMBER = r"\d{1,3} ?[A-ZÆØÅ]?(?!\w)"
_DOOR = re.compile(
    rf"(?<= ){_NUMBER},? {{0,2}}(?:st|kl|\d{{1,2}})\.?(?: sal)?,? {{0,2}}(?:tv|th|mf)\b\.?", re.IGNORECASE
)
_BEFORE = re.compile(rf"{_STREET}$")
#: Behind a number that is no share of people there stands a stop, a town, or nothing.
_ALONE = re.compile(rf"{_STREET}{_NUMBER}(?=\s*(?:[,.;:)|]|\d{{4}}\b|$))", re.MULTILINE)
_SMALL = frozenset({"af", "den", "det", "de", "ved", "of", "the"})
#: As far behind a word for a home may the street begin.
_BEHIND = 20
#: The name of a street, with a space behind it, is no longer.
_LONGEST = 80


def homes(text: str, vocabulary: Vocabulary) -> Iterator[Suspected]:
    """Yield addresses at which somebody most likely lives, each once."""
    found = {span for match in _DOOR.finditer(text) if (span := _with_street(text, match))}
    for word in vocabulary.private_patterns[Private.HOME].finditer(text):
        behind = text[word.end() : word.end() + _BEHIND].partition("\n")[0]
        start = next((at for at, sign in enumerate(behind) if sign.isupper()), None)
        house = _ALONE.match(text, word.end() + start) if start is not None else None
        if house and (at := _street(house)) is not None:
            found.add((house.start() + at, house.end()))
    for start, end in sorted(found):
        if not any((a, b) != (start, end) and a <= start and end <= b for a, b in found):
            yield Suspected(start, end, "privacy-home", text[start:end])


def _with_street(text: str, door: re.Match[str]) -> tuple[int, int] | None:
    """Return where an address stands that ends in a door; None if no street stands before it."""
    begin = max(door.start() - _LONGEST, 0)
    before = _BEFORE.search(text[begin : door.start()])
    at = _street(before) if before else None
    return None if before is None or at is None else (begin + before.start() + at, door.end())


def _street(match: re.Match[str]) -> int | None:
    """Return how far into a match the first words stand that are written as a street's name is."""
    words = match["street"].split(" ")
    for left in range(len(words)):
        if words[left][0].isupper() and all(word[0].isupper() or word in _SMALL for word in words[left:]):
            return len(" ".join(words[:left])) + bool(left)
    return None
