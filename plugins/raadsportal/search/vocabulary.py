"""The words of the content as files that a browser fetches by a word's first letters.

A file has the words whose letters, typed without æ, ø and å, begin alike: so all spellings and most
forms of a word stand in one. A beginning that too many words have is divided by one letter more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from raadsportal.search.lexicon import Lexicon
from raadsportal.search.standing import Standing
from raadsportal.search.tokens import loose

#: As many words as a file has at most, if they can be told apart.
_MOST = 700
#: What a word that is shorter than a beginning is taken to go on with.
_PADDING = "_"
_LONGEST = 12


def shards(lexicon: Lexicon, standing: Mapping[str, Standing]) -> Mapping[str, Any]:
    """Return what is known of the words, and of the heads under which they stand, by how both begin."""
    names = sorted({*lexicon.heads, *lexicon.counts, *standing})
    found = {}
    for begin, words in _divided("", [(padded(word), word) for word in names]):
        found[begin] = {
            "words": [
                _word(word, lexicon) for word in words if word in lexicon.heads or word in lexicon.counts
            ],
            "heads": {word: _standing(standing[word]) for word in words if word in standing},
        }
    return dict(sorted(found.items()))


def padded(word: str) -> str:
    """Return the letters by which the file of a word is found."""
    return loose(word)[:_LONGEST].ljust(_LONGEST, _PADDING)


def _divided(begin: str, words: Sequence[tuple[str, str]]) -> Iterator[tuple[str, list[str]]]:
    """Yield beginnings with the words that have them."""
    if begin and (len(words) <= _MOST or len(begin) == _LONGEST):
        yield begin, [word for _, word in words]
        return
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, word in words:
        found[key[: len(begin) + 1]].append((key, word))
    for longer, some in sorted(found.items()):
        yield from _divided(longer, some)


def _word(word: str, lexicon: Lexicon) -> list[Any]:
    """Return a word, how often it stands there, its head, whether it may be a part, and how it is written.

    What is as the word itself, or nothing, is told by a 0, or left out at the end.
    """
    head = lexicon.heads.get(word, word)
    told = [
        word,
        lexicon.counts.get(word, 0),
        head if head != word else 0,
        int(word in lexicon.compounds.known),
        lexicon.written.get(word, 0),
    ]
    while told[-1] == 0:
        told.pop()
    return told


def _standing(told: Standing) -> list[Any]:
    found = [told.records, told.columns]
    return [*found, told.common, told.file] if told.common else found
