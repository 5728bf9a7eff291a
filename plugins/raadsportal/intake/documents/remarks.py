"""Remarks of HTML in a text (`<!-- … -->`): Markdown hides them, so they are left out and told of."""

from __future__ import annotations

from collections.abc import Iterator

from raadsportal.intake.documents.form import LeftOut, Place, Why

_BEGIN, _END = "<!--", "-->"


def without_remarks(text: str) -> tuple[str, tuple[LeftOut, ...]]:
    """Return a text whose remarks are blank, line for line, and the remarks with the lines they begin on."""
    pieces, left = list[str](), list[LeftOut]()
    last, line = 0, 1
    for begin, end in _remarks(text):
        line += text.count("\n", last, begin)
        words = " ".join(text[begin + len(_BEGIN) : end - len(_END)].split())
        left.append(LeftOut(words, Place(0, line), Why.HIDDEN))
        breaks = text.count("\n", begin, end)
        pieces += [text[last:begin], "\n" * breaks]
        last, line = end, line + breaks
    return "".join([*pieces, text[last:]]), tuple(left)


def _remarks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where remarks begin and end; one that nothing ends is a text like any other."""
    at = text.find(_BEGIN)
    while at >= 0:
        end = text.find(_END, at + len(_BEGIN))
        if end < 0:
            return
        yield at, end + len(_END)
        at = text.find(_BEGIN, end)
