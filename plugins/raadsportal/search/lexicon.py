"""The words of the content: forms of one word, words joined of others, and what stands for longer names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from raadsportal import model as m
from raadsportal.ids import plain_words
from raadsportal.language import Catalogue
from raadsportal.search.compounds import Compounds
from raadsportal.search.days import Day, days
from raadsportal.search.families import families
from raadsportal.search.grammar import Grammar, spelled
from raadsportal.search.tokens import Token, as_written, hyphened, loose, number_parts, tokens

#: A word that stands there at least so often may be a part of longer ones.
_OFTEN = 2
_SHORTEST_PART = 4
_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")


@dataclass(frozen=True)
class Name:
    """A short name, and the words of the long one for which it stands (`veu`)."""

    short: str
    long: tuple[str, ...]

    def ends(self, words: Sequence[str]) -> bool:
        """Tell whether words end in the long name."""
        return tuple(words[-len(self.long) :]) == self.long


@dataclass(frozen=True)
class Lexicon:
    """What is known of the words that stand in the content."""

    grammar: Grammar
    small: frozenset[str]
    months: tuple[str, ...]
    """The names of the months, from January."""
    counts: Mapping[str, int]
    heads: Mapping[str, str]
    """The word that stands for all forms of it, by each form."""
    compounds: Compounds
    names: Mapping[str, tuple[Name, ...]] = field(default_factory=dict)
    """Short names by the last word of the long ones."""
    written: Mapping[str, str] = field(default_factory=dict)
    """How words are written that are not written as they are compared: `løntilskud` by `loentilskud`."""
    standing: frozenset[str] = frozenset()
    """The heads that stand in some record."""
    _parted: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)

    def head(self, word: str) -> str:
        """Return what stands for a word and its forms; a number without the signs between its thousands."""
        if _GROUPED.fullmatch(word):
            return word.replace(".", "")
        return self.heads.get(word, word)

    def is_small(self, token: Token) -> bool:
        """Tell whether a word stands everywhere and names nothing."""
        return token.word in self.small and not token.is_code

    def stands(self, word: str) -> bool:
        """Tell whether a word, or another of its family, stands in some record."""
        return self.head(word) in self.standing

    def words(self, text: str, near: date | None = None) -> list[str]:
        """Return the heads of the words of a text in their order, with short names where long ones stand.

        Days without a year are of the one that is nearest to a day.
        """
        found: list[str] = []
        for words in self._read(text, near):
            found += words
            found += [name.short for name in self.names.get(words[-1], ()) if name.ends(found)]
        return found

    def _read(self, text: str, near: date | None) -> Iterator[tuple[str, ...]]:
        """Yield what each word, or each day, of a text is found by."""
        told, at = tuple(days(text, self.months, near)), 0
        for token in tokens(text):
            while at < len(told) and told[at].end <= token.start:
                yield self._day(told[at])
                at += 1
            if (at == len(told) or token.end <= told[at].start) and not self.is_small(token):
                yield (self.head(token.word),)
        yield from (self._day(day) for day in told[at:])

    def _day(self, day: Day) -> tuple[str, ...]:
        """Return what a day is found by, the name of its month as a word among it."""
        return (*day.names, self.head(spelled(day.month)))

    def sequence(self, text: str) -> str:
        """Return the heads of all words of a text, the small ones too, with a space around each."""
        return f" {' '.join(self.head(token.word) for token in tokens(text))} "

    def joined(self, text: str) -> list[str]:
        """Return what stands for the parts of the joined words of a text; `off-shore` is `offshore` too."""
        whole = list(hyphened(text))
        words = (*(token.word for token in tokens(text)), *whole)
        return [self.head(word) for word in whole] + [head for word in words for head in self.parts(word)]

    def parts(self, word: str) -> tuple[str, ...]:
        """Return what stands for the parts of a joined word, or of a number."""
        if word not in self._parted:
            self._parted[word] = tuple(map(self.head, (*self._parts(word), *number_parts(word))))
        return self._parted[word]

    def beginning(self, letters: Set[str]) -> list[str]:
        """Return the words that begin with one of some letters, however å, æ and ø are typed."""
        return [word for letter in sorted(letters) for word in self._initials.get(letter, ())]

    @cached_property
    def _initials(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self.counts):
            found[loose(word)[:1]].append(word)
        return found

    def _parts(self, word: str) -> Iterator[str]:
        """Yield the parts of a word, and theirs: `arbejdsmarkedskontor` has `arbejdsmarked` and `marked`."""
        for part in self.compounds.parts(word):
            yield part
            yield from self._parts(part)


def lexicon(
    texts: Iterable[str],
    terms: Iterable[m.Term],
    grammar: Grammar,
    words: Catalogue,
    people: Iterable[str] = (),
) -> Lexicon:
    """Return what is known of the words of texts; the glossary's terms stand for what they mean.

    People are told by their names.
    """
    told = (*texts, *grammar.kinds.values())
    counts = Counter(word for text in told for word in _words(text))
    small = words.small_words - {word for _, several in grammar.split for word in plain_words(several)}
    often = (word for word, count in counts.items() if count >= _OFTEN and len(word) >= _SHORTEST_PART)
    found = Lexicon(
        grammar=grammar,
        small=small,
        months=words.month_names(),
        counts=counts,
        written=_written(told),
        heads=families(
            {*counts, *grammar.parts}, grammar, {word for name in people for word in _words(name)}
        ),
        compounds=Compounds([word for word in often if word not in small], grammar),
    )
    return replace(found, names=_names(found, terms))


def _words(text: str) -> Iterator[str]:
    yield from (token.word for token in tokens(text) if not token.is_number)
    yield from hyphened(text)


def _written(texts: Iterable[str]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for text in texts:
        for token in tokens(text):
            if token.word not in found and not token.is_number:
                found[token.word] = as_written(text[token.start : token.end])
    return {word: written for word, written in found.items() if written != word}


def _names(bare: Lexicon, terms: Iterable[m.Term]) -> Mapping[str, tuple[Name, ...]]:
    """Return the names of one word, each with the several that say the same, by the last of those."""
    found: dict[str, set[Name]] = defaultdict(set)
    told = [(spelled(term.term), term.means) for term in terms if len(list(tokens(term.term))) == 1]
    told += [(bare.head(word), words) for word, words in bare.grammar.split]
    for short, means in told:
        name = Name(short, tuple(bare.words(means)))
        if len(name.long) > 1:
            found[name.long[-1]].add(name)
    return {last: tuple(sorted(names, key=lambda name: name.short)) for last, names in found.items()}
