"""The letters of a PDF's page put together: words with their style, and lines from the top to the bottom.

Lengths are points, 72 an inch; y runs downwards from the top of the page.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import groupby, pairwise
from typing import Any

_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|kursiv", re.IGNORECASE)
#: Fonts of signs have their bullets where no letter stands.
_SIGNS = str.maketrans({"\uf0b7": "•", "\uf0a7": "▪", "\uf02d": "-", "\u00a0": " "})
#: In sizes of the letters: a gap that is a space, one that no space is, and how far a line's letters differ.
_SPACE, _WIDE, _APART = 0.15, 1.3, 0.45
#: In sizes: letters that are no further apart touch each other.
_TOUCHING = 0.05


@dataclass(frozen=True)
class Box:
    """A place on a page."""

    x0: float
    top: float
    x1: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom


@dataclass(frozen=True)
class Letter:
    """One printed letter."""

    text: str
    box: Box
    size: float
    is_bold: bool
    is_italic: bool
    link: str = ""

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return (self.box.x0 + self.box.x1) / 2, (self.box.top + self.box.bottom) / 2


@dataclass(frozen=True)
class Run:
    """Letters of one style inside a word."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    link: str = ""


@dataclass(frozen=True)
class Word:
    """Letters without a space between them."""

    runs: tuple[Run, ...]
    x0: float
    x1: float
    size: float

    @cached_property
    def text(self) -> str:
        """Its letters."""
        return "".join(run.text for run in self.runs)

    @property
    def is_bold(self) -> bool:
        """Whether all its letters are."""
        return all(run.is_bold for run in self.runs)


@dataclass(frozen=True)
class Line:
    """Words that stand beside each other; a wide gap parts what is left of it from what is right of it."""

    page: int
    number: int
    words: tuple[Word, ...]
    top: float
    bottom: float

    @cached_property
    def text(self) -> str:
        """Its words."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return self.words[-1].x1

    @cached_property
    def size(self) -> float:
        """The size that most of its letters have, in half points."""
        return statistics.mode(
            size for word in self.words for size in [round(word.size * 2) / 2] * len(word.text)
        )

    @cached_property
    def gaps(self) -> tuple[float, ...]:
        """How far its words stand apart."""
        return tuple(other.x0 - one.x1 for one, other in pairwise(self.words))

    @property
    def is_bold(self) -> bool:
        """Whether all its words are."""
        return all(word.is_bold for word in self.words)

    def parts(self) -> tuple[Line, ...]:
        """Return the line cut at its wide gaps."""
        found: list[list[Word]] = [[self.words[0]]]
        for word in self.words[1:]:
            if word.x0 - found[-1][-1].x1 > _WIDE * self.size:
                found.append([])
            found[-1].append(word)
        return tuple(replace(self, words=tuple(words)) for words in found)


def letters(chars: Iterable[Mapping[str, Any]], links: Sequence[tuple[Box, str]]) -> tuple[Letter, ...]:
    """Return the upright letters of a page, each once: some programs print bold ones twice."""
    found: dict[tuple[str, int, int], Letter] = {}
    for char in chars:
        text = str(char["text"]).translate(_SIGNS)
        box = Box(*(float(char[key]) for key in ("x0", "top", "x1", "bottom")))
        if char.get("upright", True):
            is_bold, is_italic = _style(str(char["fontname"]))
            link = next(
                (to for area, to in links if area.holds((box.x0 + box.x1) / 2, (box.top + box.bottom) / 2)),
                "",
            )
            letter = Letter(text, box, float(char["size"]), is_bold, is_italic, link)
            found.setdefault((text, round(box.x0 * 2), round(box.top * 2)), letter)
    return tuple(found.values())


@lru_cache(maxsize=1000)
def _style(font: str) -> tuple[bool, bool]:
    """Return whether a font is bold and whether it is italic, by its name."""
    return bool(_BOLD.search(font)), bool(_ITALIC.search(font))


def lines(chosen: Iterable[Letter], page: int, first: int = 1) -> tuple[Line, ...]:
    """Return letters as lines from the top to the bottom, numbered from `first`."""
    rows = [row for row in map(_words, _rows(chosen)) if row]
    return tuple(
        Line(
            page,
            number,
            tuple(word for word, _ in row),
            min(b.top for _, b in row),
            max(b.bottom for _, b in row),
        )
        for number, row in enumerate(rows, first)
    )


def _rows(chosen: Iterable[Letter]) -> Iterator[list[Letter]]:
    """Yield the letters of each line: those whose middles lie at about the same height."""
    row: list[Letter] = []
    height = 0.0
    for letter in sorted(chosen, key=lambda one: (one.middle[1], one.box.x0)):
        if row and letter.middle[1] - height > _APART * max(letter.size, row[-1].size):
            yield row
            row = []
        height = letter.middle[1] if not row else max(height, height + (letter.middle[1] - height) / len(row))
        row.append(letter)
    if row:
        yield row


def _words(row: Sequence[Letter]) -> list[tuple[Word, Box]]:
    words: list[list[Letter]] = []
    space: Letter | None = None
    for letter in sorted(row, key=lambda one: one.box.x0):
        if not letter.text.strip():
            space = letter
            continue
        if not words or _is_next(words[-1][-1], space, letter):
            words.append([])
        words[-1].append(letter)
        space = None
    return [(_word(word), _around(word)) for word in words]


def _is_next(before: Letter, space: Letter | None, letter: Letter) -> bool:
    """Tell whether a letter begins a word of its own behind another.

    A space that has a width and leaves no gap lies over the letters: LibreOffice prints such in links.
    """
    gap = letter.box.x0 - before.box.x1
    if space is None:
        return gap > _SPACE * letter.size
    touching = _TOUCHING * letter.size
    return gap > touching or space.box.x1 - space.box.x0 <= touching


def _word(parts: Sequence[Letter]) -> Word:
    styles = groupby(parts, key=lambda one: (one.is_bold, one.is_italic, one.link))
    runs = tuple(Run("".join(one.text.strip() for one in group), *style) for style, group in styles)
    return Word(runs, parts[0].box.x0, parts[-1].box.x1, max(one.size for one in parts))


def _around(parts: Sequence[Letter]) -> Box:
    return Box(
        parts[0].box.x0,
        min(one.box.top for one in parts),
        parts[-1].box.x1,
        max(one.box.bottom for one in parts),
    )
