"""What counts as a word in a text: words, joined words, codes, numbers as they are printed, and days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from raadsportal.ids import plain_words

APOSTROPHES = "'’‘ʼ´`"
#: Numbers keep the signs inside them: 1.294, 62,5, 2.2, 31/1; 3F, 5.a and § 31 are one word.
_TOKEN = re.compile(
    r"(?:§ ?)?[0-9]+(?:[.,/:][0-9]+)*(?:\.[^\W\d_]|[^\W\d_]{0,2})\b"
    rf"|[^\W\d_]+[0-9]*(?:[{APOSTROPHES}][^\W\d_]+)*",
    re.UNICODE,
)
#: An ending behind an apostrophe.
GENITIVE = rf"[{APOSTROPHES}](?:s|erne|ernes|en|ens|er|et|ets)?$"
_GENITIVE = re.compile(GENITIVE, re.IGNORECASE)

_CODE = re.compile("[A-ZÆØÅ]{2,5}")
#: Nothing is added to a word that is longer: in a row without end every word would have all before it.
_LONGEST_JOINED = 60
_LETTERS = re.compile(r"oe|ae|aa|[oa]")


class Token(NamedTuple):
    """A word in a text, as it is compared, and where it stands; a tuple, for a large portal has millions."""

    word: str
    """In lower-case ASCII; a number with its signs as they are printed."""
    start: int
    end: int
    is_code: bool = False
    """Whether it is written in capitals as short names are: `DA` is no small word, though `da` is."""

    @property
    def is_number(self) -> bool:
        """Whether it begins with a digit, or with the sign of a section of a law."""
        return is_number(self.word)


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of a text in their order, without an ending behind an apostrophe (`RAR’s`)."""
    for found in _TOKEN.finditer(text):
        word = spelled_token(found[0])
        if word:
            yield Token(word, found.start(), found.end(), bool(_CODE.fullmatch(found[0])))


def hyphened(text: str) -> Iterator[str]:
    """Yield the words that hyphens join, as one word each; numbers that one joins are two (`uge 1-2`)."""
    if "-" not in text:
        return
    word, end = "", -1
    for token in tokens(text):
        if word and text[end : token.start] == "-" and len(word) < _LONGEST_JOINED:
            word += token.word
            yield word
        else:
            word = "" if token.is_number else token.word
        end = token.end


@lru_cache(maxsize=1 << 18)
def spelled_token(text: str) -> str:
    """Return a word as it is compared: `RAR’s` is `rar`, `Århus` is `aarhus`, `1.294` stays."""
    if is_number(text):
        return "".join(plain_words(text)) if text.isalnum() else text.lower().replace(" ", "")
    return "".join(plain_words(_GENITIVE.sub("", text)))


def as_written(text: str) -> str:
    """Return a word as a reader knows it: in small letters, without an ending behind an apostrophe."""
    return _GENITIVE.sub("", text).lower()


def loose(word: str) -> str:
    """Return a word as it is typed without æ, ø and å: `oestjylland` and `ostjylland` are one."""
    return _LETTERS.sub(lambda found: found[0][0], word)


def is_number(word: str) -> bool:
    """Tell whether a word is a number, or a section of a law: `1.294`, `3f`, `§31`."""
    return word[:1].isdecimal() or word[:1] == "§"


def number_parts(word: str) -> list[str]:
    """Return the numbers that a stroke joins (`1656/2024`), or what a section's sign stands before."""
    if word[:1] == "§":
        return [word[1:]]
    parts = word.split("/")
    return parts if len(parts) > 1 and is_number(word) else []
