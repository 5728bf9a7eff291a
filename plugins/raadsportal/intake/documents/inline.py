"""Words with bold, italic and links as inline Markdown: what was printed, no sign more or less.

A sign that Markdown would take for markup is escaped. Markup is put only where the words stay as they are:
`plain_text` of the result is always the words given, with white space as one space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from raadsportal.prose import is_table_rule, plain_text

_ALWAYS = re.compile(r"[\\`*\[\]]|(?<!\w)_|_(?!\w)|<(?=\S)")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_SIGN = re.compile(r"[-+](?=\s|$)|#{1,6}(?=\s|$)|[>|]|=+$")
_FENCE_OR_UNDERLINE = re.compile(r"\s*(?:~{3}|=+\s*$)")
_OUTER = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
_SCHEME = re.compile(r"(?:https?|mailto|tel|ftp):\S", re.IGNORECASE)
_UNSAFE = {sign: f"%{ord(sign):02X}" for sign in "()[]<>|\\ \t\n\"'*`"}
#: As many letters as a link's words and its address have in Markdown that every reader understands.
_LONGEST_LINK, _LONGEST_ADDRESS = 400, 1900


@dataclass(frozen=True)
class Piece:
    """Words that look alike; a line break in them is a line break."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    address: str = ""
    """Where a link leads; empty of words that are none."""


def inline_markdown(pieces: Sequence[Piece]) -> str:
    """Return pieces as inline Markdown; a line break between two lines of words stays one."""
    lines = [line for line in _lines(_evened(pieces)) if any(piece.text.strip() for piece in line)]
    if not lines:
        return ""
    texts = [_line(line) for line in lines]
    words = [_words(line) for line in lines]
    held = [text for text in texts if not _FENCE_OR_UNDERLINE.match(text)]
    separator = "\n" if len(held) == len(texts) else " "
    joined = separator.join(texts)
    return joined if plain_text(joined) == " ".join(words) else _escaped(" ".join(words))


def _words(line: Sequence[Piece]) -> str:
    return " ".join("".join(piece.text for piece in line).split())


def _line(line: Sequence[Piece]) -> str:
    """Return a line with as much of its markup as leaves its words alone."""
    words = _words(line)
    bare = tuple(replace(piece, is_bold=False, is_italic=False) for piece in line)
    for attempt in (line, bare):
        text = _at_start("".join(_marked(piece) for piece in _evened(attempt)).strip())
        if plain_text(text) == words:
            return text
    return _escaped(words)


def _escaped(words: str) -> str:
    return _at_start(_ALWAYS.sub(r"\\\g<0>", words))


def _at_start(text: str) -> str:
    """Return a line of which the first signs are words, not those of a list, a heading or a rule."""
    if is_table_rule(text):
        return text.replace("-", r"\-", 1)
    text = _NUMBER.sub(r"\1\\\2", text, count=1) if _NUMBER.match(text) else text
    return f"\\{text}" if _SIGN.match(text) and not text.startswith("=") else text


def _marked(piece: Piece) -> str:
    found = _OUTER.fullmatch(piece.text)
    before, words, after = found.groups() if found else ("", piece.text, "")
    if not words:
        return piece.text
    text = _ALWAYS.sub(r"\\\g<0>", words)
    address = _address(piece.address)
    if address and len(text) <= _LONGEST_LINK:
        text = f"[{text}]({address})"
    signs = "*" * (2 * piece.is_bold + piece.is_italic)
    return f"{before}{signs}{text}{signs}{after}"


def _address(address: str) -> str:
    """Return an address as it may stand in Markdown; nothing of one that leads nowhere outside."""
    if not _SCHEME.match(address.strip()):
        return ""
    safe = "".join(_UNSAFE.get(sign, sign) for sign in address.strip())
    return safe if len(safe) <= _LONGEST_ADDRESS else ""


def _lines(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    line: list[Piece] = []
    for piece in pieces:
        first, *others = piece.text.split("\n")
        line.append(replace(piece, text=first))
        for other in others:
            yield tuple(line)
            line = [replace(piece, text=other)]
    yield tuple(line)


def _evened(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return pieces joined where they look alike; white space looks like what stands around it."""
    following: list[Piece | None] = [None]
    for piece in reversed(pieces):
        following.append(piece if piece.text.strip() else following[-1])
    shown: list[Piece] = []
    for piece, after in zip(pieces, reversed(following[:-1]), strict=True):
        before = shown[-1] if shown else None
        is_within = before and after and _look(before) == _look(after)
        blank = before if before and is_within else Piece("")
        shown.append(piece if piece.text.strip() else replace(blank, text=piece.text))
    return tuple(
        replace(one, text=one.text + "".join(other.text for other in others))
        for _, (one, *others) in groupby(shown, key=_look)
    )


def _look(piece: Piece | None) -> tuple[bool, bool, str] | None:
    return (piece.is_bold, piece.is_italic, piece.address) if piece else None
