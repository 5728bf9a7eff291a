"""What a person asks for: words, exact phrases, words that may not stand there, and what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from raadsportal.search.days import days
from raadsportal.search.grammar import Grammar
from raadsportal.search.lexicon import Lexicon
from raadsportal.search.tokens import is_number, loose, tokens

_QUOTED = re.compile(r"(-?)[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]")
#: What Python or a browser, but not both, takes for a space; lines end nothing in a question.
_BLANK = re.compile(r"[\s\x00-\x20\x7f-\xa0\ufeff]")
_WITHOUT = re.compile(r"(?:^|(?<=\s))[-−–]([^\s\"-]\S*)")
#: A longer question is no question.
_LONGEST = 1000
#: As many letters as a word has in which a slip is looked for, and in which two are.
_ONE_SLIP, _TWO_SLIPS = 4, 6
_SHORTEST_STEM = 3
#: How items are numbered: 2.4, 0.1.1, 5.a.
_NUMBER = re.compile(r"[0-9]{1,2}(?:\.(?:[0-9]{1,2}|[a-z]))+")


class Sought(StrEnum):
    """The meeting for which a question asks, as of the day on which it is asked."""

    NEXT = "next"
    LAST = "last"


class Lacking(StrEnum):
    """Why a question asks for nothing."""

    SMALL = "small"
    """It has no more than words that stand everywhere."""
    WITHOUT = "without"
    """It says only what may not stand there."""
    WORDS = "words"
    """It has no word at all."""


@dataclass(frozen=True)
class Known:
    """What stands for a word of a question in the content; nothing where it does not stand there."""

    word: str
    heads: tuple[str, ...] = ()
    meant: str = ""
    """The word that it was taken for, if it stands nowhere."""


@dataclass(frozen=True)
class Question:
    """A question taken apart; its words are what stands for all forms of them."""

    words: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...] = ()
    without: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    """Words that stand nowhere in the content."""
    meant: tuple[tuple[str, str], ...] = ()
    """Words that stand nowhere, and what was looked for in their place."""
    exact: tuple[str, ...] = ()
    """Phrases with small words among theirs, as `Lexicon.sequence` tells them: no index has those words."""
    numbers: tuple[str, ...] = ()
    """Numbers that are written as those of items are."""
    sought: Sought | None = None
    lacking: Lacking | None = None


def question(text: str, lexicon: Lexicon) -> Question:
    """Return what a text asks for; of a very long one only how it begins."""
    text = _BLANK.sub(" ", text[:_LONGEST])
    quoted = [(sign, lexicon.words(words)) for sign, words in _QUOTED.findall(text)]
    rest = _QUOTED.sub(" ", text)
    without = [word for words in _WITHOUT.findall(rest) for word in lexicon.words(words)]
    without += [word for sign, words in quoted if sign for word in words]
    rest, told = _without_days(_WITHOUT.sub(" ", rest), lexicon)
    typed = [token.word for token in tokens(rest)]
    sought = _sought(typed, lexicon.grammar)
    asked = _asked(typed, lexicon, sought, has_day=bool(told))
    words = (*_with_names([head for known in asked for head in known.heads], lexicon), *told)
    phrases = tuple(tuple(words) for sign, words in quoted if not sign and words)
    return Question(
        words=tuple(dict.fromkeys(words)),
        phrases=phrases,
        without=tuple(dict.fromkeys(without)),
        unknown=tuple(known.word for known in asked if not known.heads),
        meant=tuple((known.word, known.meant) for known in asked if known.meant),
        exact=tuple(_exact(text, lexicon)),
        numbers=tuple(dict.fromkeys(_numbers(typed, lexicon.grammar))),
        sought=sought,
        lacking=None if asked or words or phrases else _lacking(text, without, lexicon),
    )


def _lacking(text: str, without: Sequence[str], lexicon: Lexicon) -> Lacking:
    if without:
        return Lacking.WITHOUT
    return Lacking.SMALL if any(token.word in lexicon.small for token in tokens(text)) else Lacking.WORDS


def _exact(text: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the phrases of a text that have small words among theirs."""
    for sign, words in _QUOTED.findall(text):
        if not sign and any(token.word in lexicon.small for token in tokens(words)):
            yield lexicon.sequence(words)


def _numbers(typed: Sequence[str], grammar: Grammar) -> Iterator[str]:
    """Yield the numbers that are written as those of items are, or stand behind a word for an item."""
    for before, word in zip(("", *typed), typed, strict=False):
        if _NUMBER.fullmatch(word) or (is_number(word) and before in grammar.items):
            yield word


def _sought(typed: Sequence[str], grammar: Grammar) -> Sought | None:
    """Return the meeting for which words ask, if they do: the last one if they could ask for either."""
    words = set(typed)
    if words & grammar.meetings and words & grammar.latest:
        return Sought.LAST
    return Sought.NEXT if words & grammar.meetings and words & grammar.coming else None


def _without_days(text: str, lexicon: Lexicon) -> tuple[str, list[str]]:
    """Return a text without its days, and the narrowest name of each."""
    found = list(days(text, lexicon.months))
    for day in reversed(found):
        text = f"{text[: day.start]} {text[day.end :]}"
    return text, [day.names[0] for day in found]


def _asked(typed: Sequence[str], lexicon: Lexicon, sought: Sought | None, *, has_day: bool) -> list[Known]:
    """Return what is known of the words that name something, or of all if none does."""
    grammar = lexicon.grammar
    silent = lexicon.small | grammar.asking
    if sought:
        silent |= grammar.meetings | grammar.coming | grammar.latest
    naming = [
        word
        for word, after in zip(typed, (*typed[1:], ""), strict=False)
        if word not in silent and not (word in grammar.items and is_number(after))
    ]
    rest = [word for word in typed if word in grammar.meetings or not (sought or word in lexicon.small)]
    return [_known(word, lexicon) for word in naming or ([] if has_day else rest)]


def _with_names(words: list[str], lexicon: Lexicon) -> list[str]:
    """Return words with short names in the place of long ones: those stand beside them everywhere."""
    found: list[str] = []
    for word in words:
        found.append(word)
        for name in lexicon.names.get(word, ()):
            if name.ends(found):
                found[-len(name.long) :] = [name.short]
    return found


def _known(word: str, lexicon: Lexicon) -> Known:
    """Return what stands for a word: a form of it, one with other letters, its parts, or what was meant."""
    if word in lexicon.counts or word in lexicon.grammar.parts or is_number(word):
        return Known(word, (lexicon.head(word),))
    other = _inflected(word, lexicon) or _with_letters(word, lexicon)
    if other:
        return Known(word, (lexicon.head(other),))
    parts = lexicon.compounds.parts(word)
    if parts:
        return Known(word, tuple(map(lexicon.head, parts)))
    if lexicon.heads.get(word, word) != word:
        return Known(word, (lexicon.head(word),))
    meant = _begun(word, lexicon) or _slip(word, lexicon)
    return Known(word, (lexicon.head(meant),), meant) if meant else Known(word)


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
