"""Councils found among tokens: `RAR Østjylland`, `RAR-Hovedstaden`, `RAR Fyn, Bornholm og Sjælland`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from raadsportal.mentions.cues import Cues
from raadsportal.mentions.found import Found
from raadsportal.mentions.named import CouncilNamed
from raadsportal.mentions.tokens import Token
from raadsportal.model import Cue

#: As many councils as one enumeration may name.
_MOST = 20


@dataclass(frozen=True)
class CouncilNames:
    """The names of councils, by id; a name's first word is what kind of council it is, the rest where."""

    names: tuple[tuple[str, str], ...]

    @cached_property
    def _places(self) -> Mapping[str, Mapping[str, str]]:
        """The councils by the first word of their name, then by the rest of it."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for council, name in self.names:
            kind, _, place = name.casefold().partition(" ")
            if place and " " not in place:
                found[kind][place] = council
        return found

    @cached_property
    def _begun(self) -> dict[str, bool]:
        return {}

    def may_begin(self, word: str) -> bool:
        """Tell whether a council's name may begin with a folded word."""
        if word not in self._begun:
            self._begun[word] = word.partition("-")[0] in self._places
        return self._begun[word]

    def at(self, found: Sequence[Token], index: int, cues: Cues) -> Iterator[Found]:
        """Yield the councils that the words at a token name."""
        kind, _, joined = found[index].folded.partition("-")
        places = self._places.get(kind)
        if places is None:
            return
        if joined:
            council = _council(places, joined)
            if council:
                yield Found(index, index + 1, CouncilNamed(council))
            return
        yield from self._enumerated(found, index, places, cues)

    def _enumerated(
        self, found: Sequence[Token], index: int, places: Mapping[str, str], cues: Cues
    ) -> Iterator[Found]:
        first, at = index, index + 1
        for _ in range(_MOST):
            council = _council(places, found[at].folded) if at < len(found) else None
            if council is None:
                return
            yield Found(first, at + 1, CouncilNamed(council))
            comma = 1 if at + 1 < len(found) and found[at + 1].text == "," else 0
            joined = comma + cues.of(Cue.AND).length_at(found, at + 1 + comma)
            if not joined:
                return
            first = at = at + 1 + joined


def _council(places: Mapping[str, str], word: str) -> str | None:
    """Return the council of a place, in the genitive too."""
    return places.get(word) or places.get(word.removesuffix("s").rstrip("'’"))
