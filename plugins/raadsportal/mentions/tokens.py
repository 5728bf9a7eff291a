"""A text as tokens, without what is not prose: code, links, headings and addresses are left alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from raadsportal.prose import LINK, URL, lines_outside_code

#: A blank line or the start of a list row parts what stands on its two sides; a line that goes on does not.
_BREAK = r"\n(?=[ \t]*(?:\n|[-*+|#>]\s|\d{1,3}[.)]\s))"
_TOKEN = re.compile(_BREAK + r"|\d+(?:[./]\d+)*(?:\.?[^\W\d_](?!\w))?|[^\W\d_]+(?:[-’'/][^\W\d_]+)*|\S")
_TICKS = re.compile(r"(?<!\\)`+")
_INDENTED = re.compile(r"(?: {4}|\t)\s*\S")
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
    text = without_code(markdown)
    text = "\n".join(_blank(line) if _HEADING.match(line) else line for line in text.split("\n"))
    for pattern in (LINK, _REFERENCE_LINK, URL, _MAIL):
        text = pattern.sub(lambda match: _blank(match[0]), text)
    return text


def without_code(markdown: str) -> str:
    """Return a text of the same length in which code is blanked out: fenced, indented, and within a line."""
    lines, blank, indented = [], True, False
    for _, line, in_code in lines_outside_code(markdown):
        indented = bool(_INDENTED.match(line)) and (blank or indented)
        lines.append(_blank(line) if in_code or indented else line)
        blank = not line.strip()
    text = "\n".join(lines)
    if "`" not in text:
        return text
    return "\n\n".join(_without_spans(paragraph) for paragraph in text.split("\n\n"))


def _without_spans(paragraph: str) -> str:
    """Blank out what stands between runs of backticks of one length; a run without its like is no code."""
    runs = [(match.start(), match.end()) for match in _TICKS.finditer(paragraph)]
    last = {end - start: index for index, (start, end) in enumerate(runs)}
    parts, done, index = [], 0, 0
    while index < len(runs):
        start, end = runs[index]
        if last[end - start] > index:
            index = next(at for at in range(index + 1, len(runs)) if runs[at][1] - runs[at][0] == end - start)
            parts += [paragraph[done:start], _blank(paragraph[start : runs[index][1]])]
            done = runs[index][1]
        index += 1
    return "".join((*parts, paragraph[done:]))


def _blank(text: str) -> str:
    return "".join("\n" if sign == "\n" else _BLANK for sign in text)


def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text; a date's or a number's dots belong to it, the last full stop does not."""
    return tuple(
        Token(match[0], match[0].casefold(), match.start(), match.end()) for match in _TOKEN.finditer(text)
    )
