"""A file with the minutes of several meetings, parted where headings with other days begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from raadsportal.intake.documents.form import Block, BlockKind, Document, LeftOut, Place
from raadsportal.intake.minutes.days import days_in
from raadsportal.source.headings import read_heading
from raadsportal.vocabulary import Vocabulary

#: A heading has no more words beside its day; no more blocks before the first are a title of them all.
_MOST_WORDS, _MOST_BEFORE = 8, 4


def meetings_in(document: Document, vocabulary: Vocabulary) -> tuple[Document, ...]:
    """Return a document for each meeting that a file holds; most hold one."""
    begins = _begins(document.blocks, vocabulary)
    if len(begins) < 2:
        return (document,)
    before = document.blocks[: begins[0]]
    ends = [*begins[1:], len(document.blocks)]
    pieces = [document.blocks[begin:end] for begin, end in zip(begins, ends, strict=True)]
    # What stands before the first is the title of all of them, or a part of the first.
    shared = before if len(before) <= _MOST_BEFORE else ()
    pieces[0] = (*(() if shared else before), *pieces[0])
    return tuple(
        replace(document, blocks=(*shared, *piece), left_out=_inside(document.left_out, piece, at == 0))
        for at, piece in enumerate(pieces)
    )


def _begins(blocks: Sequence[Block], vocabulary: Vocabulary) -> list[int]:
    """Return the headings of the highest level at which at least two have days, each another."""
    dated: dict[int, list[tuple[int, str]]] = {}
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            day = _day(block, vocabulary)
            if day:
                dated.setdefault(block.level, []).append((at, day))
    for level in sorted(dated):
        if len({day for _, day in dated[level]}) == len(dated[level]) > 1:
            return [at for at, _ in dated[level]]
    return []


def _day(block: Block, vocabulary: Vocabulary) -> str:
    """Return the day that is all a heading is about; empty if it has another purpose."""
    found = [said for said in days_in(block.plain, vocabulary) if said.on()]
    if len(found) != 1 or read_heading(block.plain, vocabulary).number:
        return ""
    rest = block.plain[: found[0].start] + block.plain[found[0].end :]
    return str(found[0].on()) if len(rest.split()) <= _MOST_WORDS else ""


def _inside(left: Sequence[LeftOut], piece: Sequence[Block], is_first: bool) -> tuple[LeftOut, ...]:
    """Return what was left out among the blocks of a piece; what stands above all belongs to the first."""
    begin, end = piece[0].place if not is_first else Place(0, 0), piece[-1].place
    return tuple(one for one in left if begin <= one.place <= end)
