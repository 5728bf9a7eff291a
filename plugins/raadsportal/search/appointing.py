"""Items that give somebody a seat: formal, but what they say is looked for, so they are no routine.

Such an item says it in one line or sentence: a word for the appointing, one for the seat, and a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.search.grammar import grammar_of
from raadsportal.search.tokens import tokens

#: Where a sentence ends: a full stop behind a word, not behind an initial (`Hans A. Holm`).
_END = re.compile(r"(?<=[^\W\d_]{2})[.!?](?=\s)|\n")


def appoints(corpus: Corpus, item: m.Item) -> bool:
    """Tell whether an item says of somebody by name that a seat is theirs now, or no longer."""
    grammar = grammar_of(corpus.catalogue)
    told = ({token.word for token in tokens(sentence)} for sentence in _sentences(item))
    formal = [words for words in told if words & grammar.appointing and words & grammar.seats]
    return bool(formal) and any(name <= words for name in _names(corpus) for words in formal)


def _sentences(item: m.Item) -> Iterator[str]:
    for section in item.sections:
        yield from _END.split(section.text)


def _names(corpus: Corpus) -> list[frozenset[str]]:
    """Return the words of the names of all people, those of one word left out."""
    told = (name for person in corpus.people if not person.erased for name in (person.name, *person.names))
    words = (frozenset(token.word for token in tokens(name)) for name in told)
    return [name for name in words if len(name) > 1]
