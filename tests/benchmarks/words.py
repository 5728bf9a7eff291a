"""An invented vocabulary of the size and the shape of a real one: joined words, inflected, a few very common.

The parts that the grammar lists are joined with each other and with stems that no language has. How often a word
stands follows Zipf's law, small words stand between the others as they do in Danish.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import accumulate

import yaml

from raadsportal.language import catalogue

#: How many of a text's words are small ones.
_SMALL = 0.42
#: How many words stand in another form than in the dictionary.
_INFLECTED = 0.45
#: How many words are joined of two others, and of three.
_JOINED, _JOINED_TWICE = 0.6, 0.15
#: How many letters a word may be longer than others and yet more common.
_SPREAD = 4
#: How steeply the words become rarer.
_STEEPNESS = 1.05
#: How syllables begin, what they have in the middle, and how they end.
_BEGINNINGS = "b bl br d dr f fl fr g gl gr h k kl kn kr l m n p pl r s sk sl sm sp st t tr v"
_MIDDLES = "a e i o u y æ ø å"
_ENDS = "b d f g k l ld ls lt m n nd ng nk r rd rk rm rn rt s sk st t v"
#: How the names of places end.
_PLACES = ("bjerg", "by", "dal", "holm", "køb", "lund", "rup", "skov", "sted", "strup", "toft", "ø")


class Words:
    """Words to write texts of; the same seed gives the same words and texts."""

    def __init__(self, seed: int, size: int) -> None:
        self.random = random.Random(seed)
        danish = catalogue("da")
        told = yaml.safe_load(danish.word_list)
        self.small = sorted(danish.small_words)
        self.parts: list[str] = sorted(set(str(told["parts"]).split()))
        self.links = ("", *str(told["links"]).split())
        self.endings = [
            [ending.removeprefix("-") for ending in line.removesuffix("+").split()]
            for line in told["paradigms"]
            if line.startswith("- ")
        ]
        found = dict.fromkeys(self._word() for _ in range(size))
        self.words = tuple(sorted(found, key=lambda word: len(word) + self.random.gauss(0, _SPREAD)))
        self._weights = list(accumulate(1 / (rank + 2.7) ** _STEEPNESS for rank in range(len(self.words))))

    def text(self, length: int) -> str:
        """Return sentences of about as many words altogether."""
        told: list[str] = []
        while length > 0:
            count = self.random.randint(7, 22)
            told.append(self.sentence(count))
            length -= count
        return " ".join(told)

    def sentence(self, length: int) -> str:
        """Return a sentence of so many words."""
        words = list(self._running(length))
        if length > 9:
            words[length // 2] += ","
        if self.random.random() < 0.12:
            words[-2] = str(self.random.randint(2, 4999))
        return f"{' '.join(words)}.".capitalize()

    def title(self) -> str:
        """Return a title of three to six words."""
        return " ".join(self._running(self.random.randint(3, 6), small=0.25)).capitalize()

    def name(self) -> str:
        """Return a word as it stands in the dictionary, an uncommon one."""
        return self.random.choice(self.words[200:])

    def place(self) -> str:
        """Return the name of a place that is nowhere."""
        return (self._syllable() + self.random.choice(_PLACES)).capitalize()

    def person(self) -> str:
        """Return the name of nobody."""
        return f"{self._stem().capitalize()} {self._stem().capitalize()}sen"

    def _running(self, length: int, small: float = _SMALL) -> Iterator[str]:
        common = self.random.choices(self.words, cum_weights=self._weights, k=length)
        for at, word in enumerate(common):
            if at and self.random.random() < small:
                yield self.random.choice(self.small)
            else:
                yield self._inflected(word)

    def _inflected(self, word: str) -> str:
        if self.random.random() > _INFLECTED:
            return word
        paradigm = self.endings[len(word) % len(self.endings)]
        return word + self.random.choice(paradigm)

    def _word(self) -> str:
        count = self.random.random()
        parts = [self._part()]
        parts += [self._part()] * (count < _JOINED) + [self._part()] * (count < _JOINED_TWICE)
        return self.random.choice(self.links).join(dict.fromkeys(parts))

    def _part(self) -> str:
        return self.random.choice(self.parts) if self.random.random() < 0.5 else self._stem()

    def _stem(self) -> str:
        return "".join(self._syllable() for _ in range(self.random.choice((1, 1, 2, 2))))

    def _syllable(self) -> str:
        return "".join(self.random.choice(letters.split()) for letters in (_BEGINNINGS, _MIDDLES, _ENDS))
