"""What a person asks for: words, exact phrases, words that may not stand there, and what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from enum import StrEnum

from raadsportal.search.days import days
from raadsportal.search.grammar import Grammar
from raadsportal.search.knowing import Known, known
from raadsportal.search.lexicon import Lexicon
from raadsportal.search.tokens import Token, is_number, tokens

_QUOTED = re.compile(r"(-?)[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]")
#: What Python or a browser, but not both, takes for a space; lines end nothing in a question.
_BLANK = re.compile(r"[\s\x00-\x20\x7f-\xa0\ufeff]")
_WITHOUT = re.compile(r"(?:^|(?<=\s))[-−–]([^\s\"-]\S*)")
#: As few letters as a last word has that is told of, for fewer may be how one begins.
_WORD = 3
#: A longer question is no question.
_LONGEST = 1000
#: How items are numbered: 2.4, 0.1.1, 5.a.
_NUMBER = re.compile(r"[0-9]{1,2}(?:\.(?:[0-9]{1,2}|[a-z]))+")


class Sought(StrEnum):
    """What a question asks for, whatever its words are: a meeting, as of the day on which it is asked."""

    NEXT = "next"
    LAST = "last"
    WHO = "who"
    """Not a meeting: those who have a seat."""


class Lacking(StrEnum):
    """Why a question asks for nothing."""

    SMALL = "small"
    """It has no more than words that stand everywhere."""
    WITHOUT = "without"
    """It says only what may not stand there."""
    WORDS = "words"
    """It has no word at all."""


@dataclass(frozen=True)
class Question:
    """A question taken apart; its words are what stands for all forms of them."""

    words: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...] = ()
    without: tuple[tuple[str, ...], ...] = ()
    """Words and phrases that may not stand there."""
    unknown: tuple[str, ...] = ()
    """Words that stand nowhere in the content, as they were typed."""
    meant: tuple[tuple[str, str], ...] = ()
    """Words that stand nowhere, and what was looked for in their place."""
    exact: tuple[str, ...] = ()
    """Phrases with small words or days, as `Lexicon.sequence` tells them: no index has them so."""
    numbers: tuple[str, ...] = ()
    """Numbers that are written as those of items are."""
    sought: Sought | None = None
    lacking: Lacking | None = None


def question(text: str, lexicon: Lexicon) -> Question:
    """Return what a text asks for; of a very long one only how it begins."""
    text = _BLANK.sub(" ", text[:_LONGEST])
    quoted = [(bool(sign), _Run.of(words, lexicon)) for sign, words in _QUOTED.findall(text)]
    rest = _QUOTED.sub(" ", text)
    barred = [_Run.of(words, lexicon) for words in _WITHOUT.findall(rest)]
    barred += [run for is_barred, run in quoted if is_barred]
    without = tuple(dict.fromkeys(run.barred for run in barred if run.barred))
    rest, told = _without_days(_WITHOUT.sub(" ", rest), lexicon)
    read = list(tokens(rest))
    written = {token.word: rest[token.start : token.end] for token in read}
    typed = [token.word for token in read]
    sought = _sought(typed, lexicon.grammar)
    asked = _without_begun(_asked(typed, lexicon, _codes(read), sought, has_day=bool(told)), typed)
    told += [day for is_barred, run in quoted if not is_barred for day in run.days]
    words = (*_with_names([head for one in asked for head in one.heads], lexicon), *told)
    phrases = tuple(words for is_barred, run in quoted if not is_barred for words in run.words)
    return Question(
        words=tuple(dict.fromkeys(words)),
        phrases=phrases,
        without=without,
        unknown=tuple(written[one.word] for one in asked if not one.heads),
        meant=tuple((written[one.word], one.meant) for one in asked if one.meant),
        exact=tuple(_exact(text, lexicon)),
        numbers=tuple(dict.fromkeys(_numbers(typed, lexicon.grammar))),
        sought=sought,
        lacking=None if asked or words or phrases else _lacking(text, without, lexicon),
    )


@dataclass(frozen=True)
class _Run:
    """Words that are asked for as they stand behind one another, parted where a day stands between them."""

    words: tuple[tuple[str, ...], ...]
    days: tuple[str, ...]
    """The narrowest name of each day."""
    barred: tuple[str, ...]
    """What stands in an index in a row: all of it, or how it begins up to its first day."""

    @classmethod
    def of(cls, text: str, lexicon: Lexicon) -> _Run:
        found = list(days(text, lexicon.months))
        bounds = zip(
            (0, *(day.end for day in found)), (*(day.start for day in found), len(text)), strict=True
        )
        pieces = [tuple(lexicon.words(text[start:end])) for start, end in bounds]
        names = tuple(day.names[0] for day in found)
        return cls(tuple(filter(None, pieces)), names, (*pieces[0], *names[:1]))


def _codes(read: Sequence[Token]) -> set[str]:
    """Return the short names in capitals; a question of capitals alone has none, unless it is one word."""
    codes = {token.word for token in read if token.is_code}
    return codes if len(read) == 1 or not all(token.is_code for token in read) else set()


def _lacking(text: str, without: Sequence[object], lexicon: Lexicon) -> Lacking:
    if without:
        return Lacking.WITHOUT
    return Lacking.SMALL if any(token.word in lexicon.small for token in tokens(text)) else Lacking.WORDS


def _exact(text: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the phrases of a text that have small words or days among theirs."""
    for sign, words in _QUOTED.findall(text):
        has_small = any(map(lexicon.is_small, tokens(words)))
        if not sign and (has_small or any(days(words, lexicon.months))):
            yield lexicon.sequence(words)


def _numbers(typed: Sequence[str], grammar: Grammar) -> Iterator[str]:
    """Yield the numbers that are written as those of items are, or stand behind a word for an item."""
    for before, word in zip(("", *typed), typed, strict=False):
        if _NUMBER.fullmatch(word) or (is_number(word) and before in grammar.items):
            yield word


def _without_begun(asked: list[Known], typed: Sequence[str]) -> list[Known]:
    """Return what is known of words without what would disturb somebody who is still typing the last one."""
    if not asked or asked[-1].word != typed[-1]:
        return asked
    *others, last = asked
    if others and not last.heads and len(last.word) < _WORD:
        return others
    return [*others, replace(last, meant="")] if last.is_begun else asked


def _sought(typed: Sequence[str], grammar: Grammar) -> Sought | None:
    """Return what words ask for, if they do: the last meeting if they could ask for either."""
    words = set(typed)
    if words & grammar.who and words & (grammar.seats | grammar.sitting):
        return Sought.WHO
    if words & grammar.meetings and words & grammar.latest:
        return Sought.LAST
    return Sought.NEXT if words & grammar.meetings and words & grammar.coming else None


def _without_days(text: str, lexicon: Lexicon) -> tuple[str, list[str]]:
    """Return a text without its days, and the narrowest name of each."""
    found = list(days(text, lexicon.months))
    for day in reversed(found):
        text = f"{text[: day.start]} {text[day.end :]}"
    return text, [day.names[0] for day in found]


def _asked(
    typed: Sequence[str], lexicon: Lexicon, codes: Set[str], sought: Sought | None, *, has_day: bool
) -> list[Known]:
    """Return what is known of the words that name something, or of all if none does."""
    grammar = lexicon.grammar
    silent = lexicon.small | grammar.asking
    if sought is Sought.WHO:
        silent |= grammar.who | grammar.sitting
    elif sought:
        silent |= grammar.meetings | grammar.coming | grammar.latest
    silent -= codes
    naming = [
        word
        for word, after in zip(typed, (*typed[1:], ""), strict=False)
        if word not in silent and not (word in grammar.items and is_number(after))
    ]
    asked_for = grammar.meetings | grammar.sitting
    rest = [word for word in typed if word in asked_for or not (sought or word in lexicon.small)]
    return [known(word, lexicon) for word in naming or ([] if has_day else rest)]


def _with_names(words: list[str], lexicon: Lexicon) -> list[str]:
    """Return words with short names in the place of long ones: those stand beside them everywhere."""
    found: list[str] = []
    for word in words:
        found.append(word)
        for name in lexicon.names.get(word, ()):
            if name.ends(found):
                found[-len(name.long) :] = [name.short]
    return found
