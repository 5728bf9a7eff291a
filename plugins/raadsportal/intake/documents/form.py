"""The one form that every document is read into: blocks in their order, each with its place in the document.

A reader changes no word. What it leaves out on purpose (a header that stands on every page) it tells of,
so that every word of the document can be accounted for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from raadsportal.prose import plain_text


class BlockKind(StrEnum):
    """What a block is in its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ENTRY = "entry"
    """An entry of a list."""
    TABLE = "table"


class Unit(StrEnum):
    """In what a document counts its lines."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    """A Word document has no lines: its paragraphs are counted."""


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands: the page, where the document has pages, and the line of it; both from 1."""

    page: int
    """0 where the document has no pages."""
    line: int


@dataclass(frozen=True)
class Block:
    """A piece of a document that belongs together."""

    kind: BlockKind
    place: Place
    text: str = ""
    """Its words as inline Markdown: bold, italic and links are kept; a break inside it is a line break."""
    level: int = 0
    """Of a heading 1 to 6; of an entry how deep it stands in its list, from 0."""
    marker: str = ""
    """What is printed before an entry: `-`, `1.`, `a)`."""
    rows: tuple[tuple[tuple[Block, ...], ...], ...] = ()
    """Of a table: rows of cells, each cell blocks in their order."""

    @cached_property
    def plain(self) -> str:
        """Its own words without signs of Markdown."""
        return plain_text(self.text)

    @property
    def is_strong(self) -> bool:
        """Whether all of its words are bold."""
        text = self.text.strip()
        return (
            len(text) > len("****")
            and text.startswith("**")
            and text.endswith("**")
            and "**" not in text[2:-2]
        )

    def all(self) -> Iterator[Block]:
        """Yield the block, and those in its cells, in reading order."""
        yield self
        for row in self.rows:
            for cell in row:
                for block in cell:
                    yield from block.all()


class Why(StrEnum):
    """Why words of a document are left out."""

    RUNNING = "running"
    """They stand at the top or the bottom of every page."""
    PAGE_NUMBER = "page-number"
    HIDDEN = "hidden"
    """They are hidden in the document and are not printed."""
    LINK = "link"
    """The address of a link, printed again apart from it."""
    COMMENT = "comment"
    """Somebody's remark in the margin; each is told of by itself."""


@dataclass(frozen=True)
class LeftOut:
    """Words that a reader left out on purpose."""

    text: str
    place: Place
    why: Why


@dataclass(frozen=True)
class Document:
    """A document as blocks in their order."""

    blocks: tuple[Block, ...]
    unit: Unit = Unit.LINE
    left_out: tuple[LeftOut, ...] = ()
    joined: tuple[tuple[str, Place], ...] = ()
    """Words that were broken at the end of a line and are whole again."""
    is_broken: bool = False
    """Whether its blocks are lines that end where the page did, not where a paragraph does."""

    def words(self) -> Iterator[str]:
        """Yield every word of the document in reading order, without what was left out."""
        for block in self.blocks:
            for part in block.all():
                yield from part.marker.split()
                yield from part.plain.split()
