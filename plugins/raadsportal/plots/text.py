"""Texts in a picture: made safe for XML, measured by estimate, broken into lines.

The page's font is the reader's, so that no width is known when a picture is drawn. The estimates err to the
wide side, and they are the same on every machine.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from raadsportal.language import Catalogue
from raadsportal.plots.facts import as_printed

#: Size of all texts and height of a line, in the units of the drawing.
SIZE = 14.0
LINE = 17.0

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SLIM = frozenset("fijlrtI.,:;!'|()[]{}/\\-`\" \u00a0")
_BROAD = frozenset("mwMWGOQÆŒ@%&—…–")


def clean(text: str) -> str:
    """Return a text on one line, without the characters that XML has no place for."""
    return " ".join(_NOT_XML.sub("", text).split())


def value_label(value: float | None, unit: str, words: Catalogue) -> str:
    """Return a value as it is printed in a picture (`4,9 %`)."""
    known = as_printed(value)
    if known is None:
        return clean(words.text("not known"))
    number = words.number(known)
    return f"{number}\u00a0{clean(unit)}" if clean(unit) else number


def width(text: str, size: float = SIZE) -> float:
    """Return about how wide a text is, rather too much than too little."""
    return size * sum(map(_em, text))


@cache
def _em(letter: str) -> float:
    """Return the width of one character as a part of the size of the text."""
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0.0
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return 1.4
    if letter in _SLIM:
        return 0.38
    if letter in _BROAD:
        return 0.96
    return 0.76 if letter.isupper() else 0.62


def wrap(text: str, room: float, most: int, size: float = SIZE) -> tuple[str, ...]:
    """Return a text in lines that fit; what does not fit in the last line allowed ends with dots."""
    lines: list[str] = []
    for piece in _pieces(clean(text), room, size):
        if lines and width(lines[-1] + piece.rstrip(), size) <= room:
            lines[-1] += piece
        else:
            lines.append(piece)
    lines = [line.strip() for line in lines] or [""]
    return tuple(lines) if len(lines) <= most else (*lines[: most - 1], _cut(lines[most - 1], room, size))


def _pieces(text: str, room: float, size: float) -> Iterator[str]:
    """Yield the parts between which a line may end; a word that fits on no line is cut."""
    for word in re.findall(r"\S+?[-/](?=\w)|\S+\s*|\s+", text):
        rest = word
        while width(rest.rstrip(), size) > room and len(rest) > 1:
            start = _start(rest, room, size)
            yield start
            rest = rest[len(start) :]
        yield rest


def _cut(line: str, room: float, size: float) -> str:
    fitting = line if width(line + "…", size) <= room else _start(line, room - width("…", size), size)
    return fitting.rstrip(" ,;-") + "…"


def _start(text: str, room: float, size: float) -> str:
    """Return as much of the start of a text as fits, and at least one character."""
    end = 1
    while end < len(text) and width(text[: end + 1], size) <= room:
        end += 1
    return text[:end]
