"""Minutes as they are understood from a document, before anybody has looked at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from raadsportal.intake.documents.form import Block, Place
from raadsportal.model import SectionKind
from raadsportal.source.headings import Heading


@dataclass(frozen=True)
class Part:
    """A section of an item: its label, and the blocks below it."""

    label: str
    """As it is printed, without a colon; empty for what stands before the first label."""
    kind: SectionKind
    blocks: tuple[Block, ...]
    is_made: bool = False
    """Whether the document does not print the label."""
    has_body: bool = False
    """Whether its first block says who decided, and when."""


@dataclass(frozen=True)
class DraftItem:
    """An item as the document has it."""

    heading: Heading
    number: str
    """By which it is called in the portal: printed, or made where none is printed or one is printed twice."""
    printed: str
    """Its heading as it stands there, with number and marks."""
    place: Place
    parts: tuple[Part, ...]
    is_doubtful: bool = False
    """Whether little speaks for it as an item."""


@dataclass(frozen=True)
class DraftGroup:
    """Items that stand below one heading, and what is said before the first of them."""

    number: str
    title: str
    printed: tuple[str, ...]
    """Its heading as it stands there, as often as it does; nothing for items without a group."""
    place: Place | None
    blocks: tuple[Block, ...] = ()
    items: tuple[DraftItem, ...] = ()


@dataclass(frozen=True)
class Draft:
    """A meeting as its document has it."""

    preamble: tuple[Block, ...]
    """What stands before the first heading, but for the table of contents."""
    groups: tuple[DraftGroup, ...]
    """In their order; items without a group stand in one without a title."""
    contents: tuple[Block, ...] = ()
    """The table of contents: its titles are printed again as headings."""
    nearly: tuple[tuple[Place, str], ...] = ()
    """Lines that were left as text and may be headings of items."""
    joined: tuple[tuple[str, Place], ...] = ()
    """Words that were broken at the end of a line and are whole again."""

    @property
    def items(self) -> Iterator[DraftItem]:
        """Yield all items in their order."""
        return (item for group in self.groups for item in group.items)
