"""A text as tokens, without what is not prose: code, links, headings and addresses are left alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from raadsportal.prose import LINK, URL, lines_outside_code

#: A blank line or the start of a list row parts what stands on its two sides; a line that goes on does not.
_BREAK = r"\n(?=[ \t]*(?:\n|[-*+|#>]\s|\d{1,3}[.)]\s))"
_TOKEN = re.compile(_BREAK + r"|\d+(?:[./]\d+)*(?:\.?[^\W\d_](?!\w))?|[^\W\d_]+(?:[-’'/][^\W\d_]+)*|\S")
_INLINE_CODE = re.compile(r"(`{1,3})[^`\n]{1,2000}\1")
_MAIL = re.compile(r"(?<![^\s(<])[^\s@]{1,100}@[^\s@]{1,100}")
_REFERENCE_LINK = re.compile(r"!?\[[^\[\]\n]{1,500}\](?:\[[^\[\]\n]{0,200}\]|(?=:\s))")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s")
#: What stands for something that is no prose: no space, so that no phrase reaches across it.
_BLANK = "\ufffc"


class Token(NamedTuple):
    """A word, a number or a sign, with its place in the text."""

    text: str
    folded: str
    start: int
    end: int


def quiet(markdown: str) -> str:
    """Return a text of the same length in which everything that is no prose is blanked out."""
    lines = [
        _blank(line) if in_code or _HEADING.match(line) else line
        for _, line, in_code in lines_outside_code(markdown)
    ]
    text = "\n".join(lines)
    for pattern in (_INLINE_CODE, LINK, _REFERENCE_LINK, URL, _MAIL):
        text = pattern.sub(lambda match: _blank(match[0]), text)
    return text


def _blank(text: str) -> str:
    return "".join("\n" if sign == "\n" else _BLANK for sign in text)


def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text; a date's or a number's dots belong to it, the last full stop does not."""
    return tuple(
        Token(match[0], match[0].casefold(), match.start(), match.end()) for match in _TOKEN.finditer(text)
    )
