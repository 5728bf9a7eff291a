"""A document understood as minutes: its groups and items with their sections, and what stands before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from raadsportal.intake.documents.form import Block, Document, Place
from raadsportal.intake.documents.hyphens import Spelling
from raadsportal.intake.minutes.contents import find_contents
from raadsportal.intake.minutes.counting import counted
from raadsportal.intake.minutes.draft import Draft, DraftGroup, DraftItem
from raadsportal.intake.minutes.glued import unglued, without_glued_contents
from raadsportal.intake.minutes.item_tables import without_item_tables
from raadsportal.intake.minutes.joining import Joined, Joining
from raadsportal.intake.minutes.labels import Label, SpacedLabels, label_of
from raadsportal.intake.minutes.numbers import Numbers
from raadsportal.intake.minutes.opening_lines import Words
from raadsportal.intake.minutes.outline import spotted
from raadsportal.intake.minutes.own_prefixes import with_own_prefixes
from raadsportal.intake.minutes.sections import parts_of
from raadsportal.intake.minutes.spotted import Spotted, is_letter
from raadsportal.intake.minutes.stacked import unstacked
from raadsportal.intake.minutes.stacked_facts import with_values_beside
from raadsportal.intake.minutes.told_behind import with_titles_apart
from raadsportal.intake.minutes.unnumbered import unnumbered
from raadsportal.intake.minutes.unrolled import unrolled
from raadsportal.vocabulary import Vocabulary

#: Of headings that are all printed alike none is doubtful: at most one in so many is.
_FEW = 3


def understood(document: Document, vocabulary: Vocabulary, spelling: Spelling | None = None) -> Draft:
    """Return what a document says as minutes do; every block of it is in one place of the draft.

    `spelling` tells what is a word where lines were broken; without it the document's own words do.
    """
    whole = _whole(document, vocabulary, spelling or Spelling())
    parted = unstacked(without_glued_contents(whole.blocks, vocabulary), vocabulary)
    laid_out = unrolled(without_item_tables(parted, vocabulary), vocabulary)
    contents = find_contents(laid_out, vocabulary)
    blocks = unglued(laid_out, contents)
    spaced = SpacedLabels(blocks, vocabulary)
    labels = [label_of(block, vocabulary) or spaced.of(block) for block in blocks]
    strong = spotted(blocks, labels, contents, vocabulary)
    outline = counted(blocks, labels, contents, strong, vocabulary)
    own = None if outline.found else with_own_prefixes(blocks, vocabulary)
    if own:
        return understood(document, own, spelling)
    apart = with_titles_apart(blocks, [one.at for one in outline.found], vocabulary)
    if apart:
        return understood(replace(document, blocks=apart, is_broken=False, joined=whole.words), vocabulary)
    found = outline.found or unnumbered(blocks, labels, Words(vocabulary))
    first = found[0].at if found else len(blocks)
    opening = (*blocks[: contents.start], *blocks[contents.end : first])
    return Draft(
        preamble=with_values_beside(opening, vocabulary),
        groups=tuple(_Gathering(blocks, labels).groups(found)),
        contents=blocks[contents.start : contents.end],
        nearly=tuple((blocks[one.at].place, one.printed) for one in outline.nearly),
        joined=whole.words,
    )


def _whole(document: Document, vocabulary: Vocabulary, spelling: Spelling) -> Joined:
    """Return the blocks of a document, joined where its lines were broken."""
    if not document.is_broken:
        return Joined(document.blocks, document.joined)
    spaced = SpacedLabels(document.blocks, vocabulary)
    return Joining(
        document, lambda block: label_of(block, vocabulary) or spaced.of(block), vocabulary, spelling
    ).joined()


@dataclass
class _Open:
    """A group while its items are gathered."""

    number: str = ""
    title: str = ""
    place: Place | None = None
    printed: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    items: list[DraftItem] = field(default_factory=list)

    def closed(self) -> DraftGroup:
        """Return the group with all that was gathered."""
        return DraftGroup(
            self.number, self.title, tuple(self.printed), self.place, tuple(self.blocks), tuple(self.items)
        )


class _Gathering:
    """Puts blocks into the items that they stand in, and items into their groups."""

    def __init__(self, blocks: Sequence[Block], labels: Sequence[Label | None]) -> None:
        self.blocks, self.labels = blocks, labels
        self.opened: list[_Open] = []

    def groups(self, found: Sequence[Spotted]) -> Iterator[DraftGroup]:
        """Yield the groups in their order; one that is printed again goes on."""
        self.numbers = Numbers(is_any_printed=any(one.heading.number for one in found))
        self.doubtful = _doubtful(found)
        for one, end in zip(found, [*(other.at for other in found[1:]), len(self.blocks)], strict=False):
            if one.is_group:
                self._begin(one, end)
            else:
                if not self.opened or not _belongs(one, self.opened[-1]):
                    self.opened.append(_Open())
                self.opened[-1].items.append(self._item(one, end, self.opened[-1].number))
        return (one.closed() for one in self.opened)

    def _begin(self, one: Spotted, end: int) -> None:
        named = (one.heading.number, one.heading.title)
        if not self.opened or (self.opened[-1].number, self.opened[-1].title) != named:
            self.opened.append(_Open(*named, self.blocks[one.at].place))
        self.opened[-1].printed.append(one.printed)
        self.opened[-1].blocks += self.blocks[one.at + one.blocks : end]

    def _item(self, one: Spotted, end: int, group: str) -> DraftItem:
        start = one.at + one.blocks
        return DraftItem(
            heading=one.heading,
            number=self.numbers.of(one.heading.number, group),
            printed=one.printed,
            place=self.blocks[one.at].place,
            parts=parts_of(self.blocks[start:end], self.labels[start:end]),
            is_doubtful=one in self.doubtful,
        )


def _doubtful(found: Sequence[Spotted]) -> Sequence[Spotted]:
    """Return the headings for which little speaks, where most others of the document have more."""
    weak = [one for one in found if one.is_weak]
    return weak if len(weak) * _FEW <= len(found) else ()


def _belongs(one: Spotted, group: _Open) -> bool:
    """Tell whether an item stands in a group: its number is deeper, whatever it begins with, or a letter."""
    number = one.heading.number
    if group.place is None or not number:
        return True
    return is_letter(number) or number.count(".") > group.number.count(".")
