"""What the portal knows that helps to understand a document: its councils, people, places and words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from raadsportal.ids import slug
from raadsportal.intake.minutes.people import KnownPeople
from raadsportal.model import Council, Cue, Municipality, Person, Term
from raadsportal.source.loaded import Loaded
from raadsportal.source.vocabularies import Vocabularies
from raadsportal.vocabulary import Vocabulary

#: Words that tell one language from another.
_TELLING = (Cue.AND, Cue.TO, Cue.ON_DAY, Cue.OF_MEETING)
_WORD = re.compile(r"[^\W\d_]+")
#: A text of fewer words tells no language; a language has so many of its small words in any longer one.
_FEW, _SMALL = 20, 2


@dataclass(frozen=True)
class Knowing:
    """What is known before a document is read."""

    vocabularies: Vocabularies
    councils: tuple[Council, ...] = ()
    people: tuple[Person, ...] = ()
    municipalities: tuple[Municipality, ...] = ()
    glossary: tuple[Term, ...] = ()
    of_council: Mapping[str, Vocabulary] = field(default_factory=dict)

    def council(self, name: str | None) -> Council | None:
        """Return the council of an id."""
        return next((council for council in self.councils if council.id == name), None)

    def people_of(self, council: Council | None) -> KnownPeople:
        """Return the people of the portal, told who of them sits on a council."""
        return KnownPeople(self.people, council.memberships if council else ())

    def vocabulary(self, council: Council | None, text: str) -> Vocabulary:
        """Return the words of a council that is known; of others those of the language of a text."""
        own = self.of_council.get(council.id) if council else None
        return own or self.vocabularies.everything(self._language(text))

    def speaks(self, text: str) -> bool:
        """Tell whether a text may be in a language of a vocabulary: some of its small words are in it.

        A text of few words tells nothing; one small word may be another language's too.
        """
        words = _counted(text)
        own = (
            [word for word in told if len(word) > 1 and words[word]] for told in self._small_words.values()
        )
        return words.total() < _FEW or any(len(found) >= _SMALL for found in own)

    def _language(self, text: str) -> str:
        """Return the language whose small words a text has most of."""
        words = _counted(text)
        counts = {
            language: sum(words[word] for word in told)
            for language, told in sorted(self._small_words.items())
        }
        return max(counts, key=lambda language: counts[language], default="")

    @cached_property
    def _small_words(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for name in self.vocabularies.names():
            words = self.vocabularies.get(name)
            if words and words.language:
                told = {word.casefold() for cue in _TELLING for word in words.references.get(cue, ())}
                found.setdefault(words.language, set()).update(told)
        shared = frozenset.intersection(*map(frozenset, found.values())) if len(found) > 1 else frozenset()
        return {language: frozenset(words) - shared for language, words in found.items()}

    def named_in(self, text: str) -> Counter[str]:
        """Return how often a text names each council, in the genitive too."""
        return Counter(council for council, pattern in self._names for _ in pattern.finditer(text))

    def named_in_file(self, name: str) -> str | None:
        """Return the council that the name of a file or folder names by its id."""
        parts = f"-{slug(name)}-"
        found = [council.id for council in self.councils if f"-{council.id}-" in parts]
        longest = max(found, key=len, default=None)
        return longest if longest and all(one in longest for one in found) else None

    def municipality(self, name: str) -> Municipality | None:
        """Return the municipality that words are the name of."""
        return self._municipalities.get(" ".join(name.split()).casefold())

    @cached_property
    def _municipalities(self) -> Mapping[str, Municipality]:
        return {name.casefold(): one for one in self.municipalities for name in (one.name, *one.names)}

    @cached_property
    def _names(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        names = [(council, name) for council in self.councils for name in (council.name, council.full_name)]
        return tuple(
            (council.id, re.compile(rf"(?<!\w){re.escape(name)}(?:['’]?s)?(?!\w)", re.IGNORECASE))
            for council, name in names
            if name
        )


def _counted(text: str) -> Counter[str]:
    return Counter(word.casefold() for word in _WORD.findall(text[:200_000]))


def knowing(loaded: Loaded, vocabularies: Vocabularies) -> Knowing:
    """Return what a content folder knows."""
    corpus = loaded.corpus
    return Knowing(
        vocabularies,
        loaded.councils,
        corpus.people,
        corpus.municipalities,
        corpus.glossary,
        dict(corpus.vocabularies),
    )
