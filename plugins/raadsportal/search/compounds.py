"""The words that a joined word is made of: `arbejdsmarkedsbalance` of `arbejde`, `marked` and `balance`.

A part is a word that stands alone in the content, or one that the language's list of parts has. Of several
ways to part a word the one with the fewest parts is taken, then the one whose shortest part is longest.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from raadsportal.search.grammar import Grammar

#: As few letters as a part has; shorter ones stand everywhere by chance.
_SHORTEST = 3
#: As few letters as the last part has if it is no part of the list: endings look like words.
_SHORTEST_LAST = 4
#: No longer word is parted: it is none.
_LONGEST = 60
#: No word is parted into more.
_MOST = 5


class Compounds:
    """The joined words of a language, with the words that may be their parts."""

    def __init__(self, known: Collection[str], grammar: Grammar) -> None:
        self.grammar = grammar
        endings = {ending for paradigm in grammar.paradigms for ending in paradigm}
        words = {word for word in known if len(word) >= _SHORTEST} - endings - grammar.alone
        self.known = frozenset(words) | grammar.parts
        self.forms = dict(_forms(grammar))
        self._parted = lru_cache(maxsize=None)(self._best)

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the parts of a word as they stand alone, or nothing if it has none.

        A form of a part on the list is that part (`formandskabet`), whatever could be read into it.
        """
        if word in self.grammar.whole or word in self.forms or len(word) > _LONGEST:
            return ()
        found = self._parted(word, _MOST)
        return found if len(found) > 1 else ()

    def _best(self, word: str, most: int) -> tuple[str, ...]:
        """Return the best way to part a word that may be a part itself; nothing if there is none."""
        ways = list(self._ways(word, most)) if most > 1 else []
        return min(ways, key=lambda way: (len(way), -min(map(len, way)), way), default=())

    def _ways(self, word: str, most: int) -> Iterator[tuple[str, ...]]:
        for at in range(_SHORTEST, len(word) - _SHORTEST + 1):
            last = self._last(word[at:])
            if last:
                yield from ((*before, last) for before in self._before(word[:at], most - 1))

    def _last(self, word: str) -> str:
        """Return the word that the last part is, or is a form of; an empty text if it is none."""
        if word in self.grammar.parts or (len(word) >= _SHORTEST_LAST and word in self.known):
            return word
        return self.forms.get(word, "")

    def _before(self, text: str, most: int) -> Iterator[tuple[str, ...]]:
        """Yield the parts of what stands before the last one, without what links them."""
        for link in self.grammar.links:
            word = text.removesuffix(link) if link else text
            if len(word) < _SHORTEST or not text.endswith(link):
                continue
            if word in self.known:
                yield (word,)
            elif f"{word}e" in self.known and link:
                yield (f"{word}e",)
            found = self._parted(word, most)
            if found:
                yield found


def _forms(grammar: Grammar) -> Iterator[tuple[str, str]]:
    """Yield the forms that a part of the list may have, each with the part; its own form comes last."""
    for part in sorted(grammar.parts):
        for paradigm in grammar.paradigms:
            for ending in (ending for ending in paradigm if part.endswith(ending)):
                stem = part.removesuffix(ending) if ending else part
                if len(stem) >= _SHORTEST:
                    yield from ((f"{stem}{other}", part) for other in paradigm)
    for row in grammar.irregular:
        yield from ((form, row[0]) for form in row if len(form) >= _SHORTEST_LAST)
    yield from ((part, part) for part in sorted(grammar.parts))
