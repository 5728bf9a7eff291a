"""Bytes of a text made letters: by its marks, as UTF-8, else as one of the encodings of older machines.

A library that guesses encodings was tried (charset-normalizer): it took short Danish lists for Polish ones.
Here only what Danish programs write is thought of, and the letters æ, ø and å decide.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field

from raadsportal.problems import Problem, Where, problem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Older encodings: of Windows, of Excel for Mac, of DOS. The first holds unless another gives more letters.
_OLD = (("cp1252", "Windows-1252"), ("mac_roman", "Mac Roman"), ("cp850", "DOS (850)"))
_LETTERS = frozenset("æøåÆØÅéÉüÜöÖäÄ§–’“”")
_EXAMPLE = re.compile(r"\w*[^\x00-\x7f]\w*")


@dataclass
class Decoded:
    """A file's text, and what is to be said of how it was read."""

    text: str
    problems: list[Problem] = field(default_factory=list)


def decoded(raw: bytes, shown: str) -> Decoded | None:
    """Return the text of a file; None if it is none. A guessed encoding is told of."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw, encoding)
    if 0 in raw:
        return _strictly(raw, "utf-16-le" if raw[1::2].count(0) > raw[0::2].count(0) else "utf-16-be")
    return _strictly(raw, "utf-8") or _guessed(raw, shown)


def _strictly(raw: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(raw.decode(encoding))
    except UnicodeDecodeError:
        return None


def _guessed(raw: bytes, shown: str) -> Decoded:
    texts = [(raw.decode(encoding, errors="replace"), name) for encoding, name in _OLD]
    text, name = max(texts, key=lambda pair: sum(sign in _LETTERS for sign in pair[0]))
    example = _EXAMPLE.search(text)
    line = text.count("\n", 0, example.start()) + 1 if example else 1
    shown_word = example[0] if example else ""
    told = problem("encoding-guessed", Where(shown, line), encoding=name, example=shown_word)
    return Decoded(text, [told])
