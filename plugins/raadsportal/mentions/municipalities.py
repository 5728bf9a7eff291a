"""Municipalities found in prose.

An ordinary word that is also a municipality's name counts only beside a word that says so ("Vejen Kommune").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from raadsportal.mentions.named import Mention, MunicipalityNamed
from raadsportal.model import Municipality
from raadsportal.vocabulary import Vocabulary

#: As far as the word beside a name is looked for.
_NEAR = 60
_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True)
class MunicipalityNames:
    """The spellings of municipalities, ready to be looked for."""

    municipalities: tuple[Municipality, ...]

    @cached_property
    def by_spelling(self) -> dict[str, Municipality]:
        """Every spelling with the municipality that it stands for."""
        return {name: known for known in self.municipalities for name in (known.name, *known.names)}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any spelling as a whole word, in the genitive too; the longest first."""
        names = sorted(self.by_spelling, key=lambda name: (-len(name), name))
        if not names:
            return _NOTHING
        return re.compile(rf"(?<![\w-])(?P<name>{'|'.join(map(re.escape, names))})s?(?!\w)")

    def find(self, text: str, vocabulary: Vocabulary) -> Iterator[Mention]:
        """Yield each place where a text names a municipality."""
        for match in self.pattern.finditer(text):
            municipality = self.by_spelling[match["name"]]
            if not municipality.ambiguous or _is_announced(text, match, vocabulary):
                start, end = match.span("name")
                yield Mention(start, end, match["name"], MunicipalityNamed(municipality.id))


def _is_announced(text: str, match: re.Match[str], vocabulary: Vocabulary) -> bool:
    after = text[match.end() : match.end() + _NEAR].split(maxsplit=1)
    before = text[max(0, match.start() - _NEAR) : match.start()].rsplit(maxsplit=1)
    next_word = after[0].strip(".,;:()").casefold() if after else ""
    last_word = before[-1].casefold() if before else ""
    return next_word in _folded(vocabulary.municipality_after) or last_word in _folded(
        vocabulary.municipality_before
    )


def _folded(words: Iterable[str]) -> set[str]:
    return {word.casefold() for word in words}
