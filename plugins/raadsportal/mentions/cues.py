"""The words of a vocabulary by which prose points at something, ready to be looked for among tokens."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from raadsportal.mentions.tokens import Token, tokens
from raadsportal.model import Cue
from raadsportal.vocabulary import Vocabulary


@dataclass(frozen=True)
class Phrases:
    """Phrases of one or several words; a word may begin or end with `*`."""

    phrases: tuple[str, ...]

    @cached_property
    def _by_first(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for phrase in self.phrases:
            words = tuple(token.folded for token in tokens(phrase))
            if words and "*" not in phrase:
                found[words[0]].append(words)
        return {first: tuple(sorted(rest, key=len, reverse=True)) for first, rest in found.items()}

    @cached_property
    def _endings(self) -> tuple[str, ...]:
        return tuple(
            phrase[1:].casefold() for phrase in self.phrases if phrase.startswith("*") and phrase[1:]
        )

    @cached_property
    def _beginnings(self) -> tuple[str, ...]:
        return tuple(
            phrase[:-1].casefold() for phrase in self.phrases if phrase.endswith("*") and phrase[:-1]
        )

    def may_begin(self, word: str) -> bool:
        """Tell whether a phrase may begin with a folded word."""
        return word in self._by_first or word.endswith(self._endings) or word.startswith(self._beginnings)

    def holds(self, word: str) -> bool:
        """Tell whether one folded word is a phrase by itself."""
        return (word,) in self._by_first.get(word, ())

    def length_at(self, found: Sequence[Token], index: int) -> int:
        """Return of how many tokens the longest phrase at an index is; 0 if none stands there."""
        if not 0 <= index < len(found):
            return 0
        word = found[index].folded
        for phrase in self._by_first.get(word, ()):
            if tuple(token.folded for token in found[index : index + len(phrase)]) == phrase:
                return len(phrase)
        return int(word.endswith(self._endings) or word.startswith(self._beginnings))


#: The cues with which a reference begins; the others stand within one.
_BEGINNING = (Cue.ITEM, Cue.ATTACHMENT, Cue.ONLY_ATTACHMENT, Cue.LAST, Cue.NEXT, Cue.LAW, Cue.LIST)


@dataclass(frozen=True)
class Cues:
    """All cues of a vocabulary."""

    vocabulary: Vocabulary

    @cached_property
    def _phrases(self) -> Mapping[Cue, Phrases]:
        told = self.vocabulary.references
        return {cue: Phrases(told.get(cue, ())) for cue in Cue}

    def of(self, cue: Cue) -> Phrases:
        """Return the phrases of a cue."""
        return self._phrases[cue]

    @cached_property
    def meetings(self) -> tuple[tuple[str | None, Phrases], ...]:
        """The words for a meeting, by organ; an empty name for the council's own, None for anybody's."""
        organs = sorted(self.vocabulary.organ_meetings.items())
        return (
            ("", self.of(Cue.MEETING)),
            *((organ, Phrases(words)) for organ, words in organs),
            (None, self.of(Cue.SOME_MEETING)),
        )

    @cached_property
    def _begun(self) -> dict[str, bool]:
        return {}

    def may_begin(self, word: str) -> bool:
        """Tell whether a reference may begin with a folded word; most words of a text begin none."""
        if word not in self._begun:
            begins = any(phrases.may_begin(word) for phrases in self._beginnings)
            self._begun[word] = begins or (word not in self._months and word.startswith(self._months))
        return self._begun[word]

    @cached_property
    def _beginnings(self) -> tuple[Phrases, ...]:
        return (*(self.of(cue) for cue in _BEGINNING), *(words for _, words in self.meetings))

    @cached_property
    def _months(self) -> tuple[str, ...]:
        return tuple(month.casefold() for month in self.vocabulary.months)

    def skip(self, found: Sequence[Token], index: int, cues: Iterable[Cue], most: int = 3) -> int:
        """Return the index behind at most so many words of some cues."""
        wanted = [self.of(cue) for cue in cues]
        for _ in range(most):
            length = max((phrases.length_at(found, index) for phrases in wanted), default=0)
            if not length:
                break
            index += length
        return index
