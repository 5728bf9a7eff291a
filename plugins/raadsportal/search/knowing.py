"""What stands in the content for a word of a question: a form of it, its parts, or what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from raadsportal.search.days import names_of
from raadsportal.search.grammar import VOWELS
from raadsportal.search.lexicon import Lexicon
from raadsportal.search.tokens import is_number, loose

#: As many letters as a word has in which a slip is looked for, and in which two are.
_ONE_SLIP, _TWO_SLIPS = 5, 10
_SHORTEST_STEM = 3
#: A day without a year as people type it: 31/10.
_DAY = re.compile(r"(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})")


@dataclass(frozen=True)
class Known:
    """What stands for a word of a question in the content; nothing where it does not stand there."""

    word: str
    heads: tuple[str, ...] = ()
    meant: str = ""
    """The word that it was taken for, if it stands nowhere, as it is written."""
    is_begun: bool = False
    """Whether that is how a word begins that stands there."""


def known(word: str, lexicon: Lexicon) -> Known:
    """Return what stands for a word; the surest way is taken that leads to something."""
    if lexicon.stands(word):
        return Known(word, (lexicon.head(word),))
    if is_number(word):
        return Known(word, (_number(word, lexicon),))
    other = _inflected(word, lexicon) or _with_letters(word, lexicon)
    if other:
        return Known(word, (lexicon.head(other),))
    parts = lexicon.compounds.parts(word)
    if parts and all(map(lexicon.stands, parts)):
        return Known(word, tuple(map(lexicon.head, parts)))
    begun = _begun(word, lexicon)
    # What the language knows is no slip, though the content has only longer words that begin so.
    meant = begun or ("" if word in lexicon.heads else _slip(word, lexicon))
    if not meant:
        return Known(word)
    return Known(word, (lexicon.head(meant),), lexicon.written.get(meant, meant), bool(begun))


def _number(word: str, lexicon: Lexicon) -> str:
    """Return a number that stands nowhere as the day or the hour that it may be, if that stands there."""
    day = _DAY.fullmatch(word)
    other = names_of(None, int(day["month"]), int(day["day"])) if day else (word.replace(":", "."),)
    return lexicon.head(other[0] if other and lexicon.stands(other[0]) else word)


def _inflected(word: str, lexicon: Lexicon) -> str:
    """Return another form of the word that the content has, or an empty text."""
    none = lexicon.grammar.alone | lexicon.small
    return _commonest(
        (form for form in _forms(word, lexicon) if form in lexicon.counts and form not in none), lexicon
    )


def _forms(word: str, lexicon: Lexicon) -> Iterator[str]:
    for paradigm in lexicon.grammar.paradigms:
        for ending in paradigm:
            stem = word.removesuffix(ending) if ending else word
            if word.endswith(ending) and len(stem) >= _SHORTEST_STEM:
                yield from (f"{stem}{other}" for other in paradigm)
                yield from _doubled(stem, ending, paradigm)


def _doubled(stem: str, ending: str, paradigm: tuple[str, ...]) -> Iterator[str]:
    """Yield the forms in which the last letter is doubled before a vowel (`busser`), or is so no longer."""
    if stem[-1] in VOWELS:
        return
    if ending[:1] not in VOWELS:
        yield from (f"{stem}{stem[-1]}{other}" for other in paradigm if other[:1] in VOWELS)
    elif len(stem) > _SHORTEST_STEM and stem[-1] == stem[-2]:
        yield from (f"{stem[:-1]}{other}" for other in paradigm if other[:1] not in VOWELS)


def _with_letters(word: str, lexicon: Lexicon) -> str:
    """Return the word of the content that is this one with ø, æ and å for o and a, or an empty text."""
    letters = loose(word)
    near = lexicon.beginning({letters[:1]})
    return _commonest((other for other in near if loose(other) == letters), lexicon)


def _commonest(words: Iterator[str], lexicon: Lexicon) -> str:
    return max(words, key=lambda word: (lexicon.counts[word], word), default="")


def _begun(word: str, lexicon: Lexicon) -> str:
    """Return the commonest word that begins so, for a reader who is still typing; or an empty text."""
    letters = loose(word)
    if len(letters) < _SHORTEST_STEM:
        return ""
    near = lexicon.beginning({letters[:1]})
    return _commonest((other for other in near if loose(other).startswith(letters)), lexicon)


def _slip(word: str, lexicon: Lexicon) -> str:
    """Return the word of the content that is spelled most like this one, or an empty text.

    It begins with the first or the second letter of this one: a browser could not fetch all words.
    """
    most = 0 if len(word) < _ONE_SLIP else 1 if len(word) < _TWO_SLIPS else 2
    near = process.extract(
        word, lexicon.beginning(set(loose(word)[:2])), scorer=DamerauLevenshtein.distance, score_cutoff=most,
        limit=None,
    )  # fmt: skip
    found = [(distance, other[:1] != word[:1], -lexicon.counts[other], other) for other, distance, _ in near]
    return min(found)[-1] if found and most else ""
