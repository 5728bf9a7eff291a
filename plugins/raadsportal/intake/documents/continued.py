"""Lines of a text that go on from the line above them, as Markdown has it: those of entries and of sentences.

A text whose lines all end where a page did is left as it is: what belongs together there is known only to
those who know the labels of minutes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

_ENTRY = re.compile(r"(?P<indent>\s*)(?:[-*+•–·▪‣◦]|\d{1,3}[.)])\s+\S")
_APART = re.compile(r"\s*(?:#{1,6}\s|[|>]|```|~~~)|\s*(?:[-*_=]\s*){3,}$")
#: A line is as long at least if the next one goes on with its sentence.
_LONG = 40


@dataclass(frozen=True)
class TextLine:
    """A line of a text, counted from 1."""

    number: int
    text: str


def continued(lines: Sequence[TextLine]) -> list[TextLine]:
    """Return lines, those that go on joined to the one above them: its number is that of the whole."""
    found: list[TextLine] = []
    last = indent = -1
    for line in lines:
        entry = _ENTRY.match(line.text)
        if found and line.number == last + 1 and not entry and _goes_on(found[-1].text, line.text, indent):
            found[-1] = replace(found[-1], text=f"{found[-1].text} {line.text.strip()}")
        else:
            found.append(line)
            indent = len(entry["indent"]) if entry else -1
        last = line.number
    return found


def _goes_on(above: str, text: str, indent: int) -> bool:
    """Tell whether a line goes on from the one above it; `indent` is that of an entry there, else -1."""
    words = text.strip()
    if not words or not above.strip() or "\t" in above + text or _APART.match(text) or _APART.match(above):
        return False
    is_inside = indent >= 0 and len(text) - len(text.lstrip()) > indent
    is_sentence = len(above) >= _LONG and above.rstrip()[-1] not in ".!?:;-" and words[0].islower()
    return is_inside or is_sentence
