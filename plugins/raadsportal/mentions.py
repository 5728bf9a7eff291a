"""References found in prose: which municipalities a text names.

An ordinary word that is also a municipality's name counts only beside a word that says so ("Vejen Kommune").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from raadsportal.model import Municipality, Reference, ReferenceKind, RelationKind
from raadsportal.vocabulary import Vocabulary

_ADDRESS = re.compile(r"https?://\S+|(?<![^\s(<])[^\s@]{1,100}@\S+")
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

    def find(self, text: str, vocabulary: Vocabulary) -> tuple[Reference, ...]:
        """Return a reference to each municipality that the text names, in the order of first mention."""
        masked = _ADDRESS.sub(lambda match: " " * len(match[0]), text)
        found: dict[str, Reference] = {}
        for match in self.pattern.finditer(masked):
            municipality = self.by_spelling[match["name"]]
            if municipality.ambiguous and not _is_announced(masked, match, vocabulary):
                continue
            found.setdefault(municipality.id, _reference(match["name"], municipality))
        return tuple(found.values())


def _is_announced(text: str, match: re.Match[str], vocabulary: Vocabulary) -> bool:
    after = text[match.end() :].split(maxsplit=1)
    before = text[: match.start()].rsplit(maxsplit=1)
    next_word = after[0].strip(".,;:()").casefold() if after else ""
    last_word = before[-1].casefold() if before else ""
    return next_word in _folded(vocabulary.municipality_after) or last_word in _folded(
        vocabulary.municipality_before
    )


def _folded(words: Iterable[str]) -> set[str]:
    return {word.casefold() for word in words}


def _reference(text: str, municipality: Municipality) -> Reference:
    return Reference(ReferenceKind.MUNICIPALITY, RelationKind.REFERS, text, municipality.id)
