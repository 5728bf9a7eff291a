"""Which forms belong to one word: told by the words that stand in the content, and by a short list.

Two words that both stand there belong together if the endings that tell them apart are those of one paradigm:
`indsats` and `indsatsen` do, `råd` and `rådighed` do not. No ending is cut off a word that stands alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from raadsportal.search.grammar import VOWELS, Grammar

#: Of a shorter stem than this more forms are needed, for short words are alike by chance.
_LONG_STEM = 4
#: No stem is shorter.
_SHORTEST_STEM = 2


class _Stem(NamedTuple):
    """What words share that are forms of one word, if they are."""

    paradigm: int
    letters: str
    is_doubled: bool = False
    """Whether its last letter is doubled before a vowel (`grøn`, `grønne`)."""


def families(words: Iterable[str], grammar: Grammar, names: Collection[str] = ()) -> Mapping[str, str]:
    """Return the head of each word's family, the shortest of its forms, then the first by the alphabet.

    Names of people have no forms: `Jensen` is nobody's `Jens`.
    """
    told = (*grammar.irregular, *grammar.same)
    known = sorted({*words, *(word for row in told for word in row)})
    joined = _Joined(known)
    free = [word for word in known if word not in grammar.alone and word not in names]
    for stem, forms in _by_stem(free, grammar).items():
        if _is_word(stem, forms, grammar):
            joined.join(forms)
    ending = _by_tail(known)
    for row in grammar.irregular:
        joined.join(row)
        joined.join_all(_joined_forms(row, ending))
    joined.join_all(grammar.same)
    return joined.heads()


def _is_word(stem: _Stem, forms: Sequence[str], grammar: Grammar) -> bool:
    """Tell whether forms are those of one word: few letters are alike by chance, unless the word is there."""
    if len(stem.letters) >= _LONG_STEM:
        return len(forms) > 1
    plain = min(grammar.paradigms[stem.paradigm], key=len)
    return len(forms) > 2 and f"{stem.letters}{plain}" in forms


def _by_stem(words: Iterable[str], grammar: Grammar) -> Mapping[_Stem, list[str]]:
    """Return the words that share a stem in a paradigm."""
    found: dict[_Stem, list[str]] = defaultdict(list)
    having = _having(grammar)
    longest = max(map(len, having), default=0)
    for word in words:
        keys = {
            _Stem(number, *stem)
            for length in range(min(longest, len(word)) + 1)
            for number in having.get(word[len(word) - length :], ())
            for stem in _stems(word, word[len(word) - length :])
        }
        for key in keys:
            found[key].append(word)
    return found


def _having(grammar: Grammar) -> Mapping[str, list[int]]:
    """Return the paradigms that have each ending."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, endings in enumerate(grammar.paradigms):
        for ending in endings:
            found[ending].append(number)
    return found


def _stems(word: str, ending: str) -> Iterator[tuple[str, bool]]:
    """Yield what is before an ending, and what the word would be whose last letter is doubled before a vowel.

    A letter is doubled before a vowel and nowhere else: `bus` and `busser` are one word, and `læge` and
    `lægge` are two.
    """
    stem = word.removesuffix(ending) if ending else word
    if len(stem) < _SHORTEST_STEM or not VOWELS & set(stem):
        return
    yield stem, False
    if stem[-1] in VOWELS:
        return
    if ending[:1] not in VOWELS:
        yield stem, True
    elif len(stem) >= _LONG_STEM and stem[-1] == stem[-2]:
        yield stem[:-1], True


def _by_tail(words: Iterable[str]) -> Mapping[str, list[str]]:
    """Return words by their last letters, so that those with an ending are found without asking all."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        found[word[-_LONG_STEM:]].append(word)
    return found


def _joined_forms(row: tuple[str, ...], ending: Mapping[str, list[str]]) -> Iterator[list[str]]:
    """Yield longer words that end in forms of one irregular word (`udvalgsformand`, `udvalgsformænd`)."""
    found: dict[str, list[str]] = defaultdict(list)
    for form in (form for form in row if len(form) >= _LONG_STEM):
        for word in ending.get(form[-_LONG_STEM:], ()):
            if word.endswith(form) and len(word) > len(form) + 2:
                found[word.removesuffix(form)].append(word)
    yield from found.values()


class _Joined:
    """Words that are put together step by step."""

    def __init__(self, words: Iterable[str]) -> None:
        self.parent = {word: word for word in words}

    def join(self, words: Iterable[str]) -> None:
        first, *others = words
        for other in others:
            one, two = self._root(first), self._root(other)
            if one != two:
                self.parent[max(one, two, key=_order)] = min(one, two, key=_order)

    def join_all(self, groups: Iterable[Iterable[str]]) -> None:
        for group in groups:
            self.join(group)

    def heads(self) -> dict[str, str]:
        return {word: self._root(word) for word in self.parent}

    def _root(self, word: str) -> str:
        while self.parent[word] != word:
            self.parent[word] = self.parent[self.parent[word]]
            word = self.parent[word]
        return word


def _order(word: str) -> tuple[int, str]:
    return len(word), word
