"""A file with the minutes of several meetings, parted where headings or titles with other days begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from raadsportal.intake.documents.form import Block, BlockKind, Document, LeftOut, Place
from raadsportal.intake.minutes.days import days_in
from raadsportal.intake.minutes.fact_lines import lines_of
from raadsportal.intake.minutes.opening_lines import Words
from raadsportal.source.headings import read_heading
from raadsportal.vocabulary import Vocabulary, fold

#: A heading has no more words beside its day; no more blocks before the first are a title of them all.
_MOST_WORDS, _MOST_BEFORE = 8, 4


def meetings_in(document: Document, vocabulary: Vocabulary) -> tuple[Document, ...]:
    """Return a document for each meeting that a file holds; most hold one."""
    begins = _begins(document.blocks, vocabulary) or _titled(document.blocks, vocabulary)
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


def _titled(blocks: Sequence[Block], vocabulary: Vocabulary) -> list[int]:
    """Return where meetings begin whose titles are printed alike but for their days.

    Behind each of them the items begin anew; lines that stand above all of them alike belong to them.
    """
    words = Words(vocabulary)
    alike: dict[str, list[tuple[int, str]]] = {}
    for at, block in enumerate(blocks):
        day = _day(block, vocabulary) if block.kind is not BlockKind.TABLE else ""
        if day and all(map(words.is_title, lines_of((block,)))):
            (said,) = days_in(block.plain, vocabulary)
            rest = fold(block.plain[: said.start] + block.plain[said.end :])
            alike.setdefault(rest, []).append((at, day))
    found = max(alike.values(), key=len, default=[])
    places = [at for at, _ in found]
    ends = [*places[1:], len(blocks)]
    begin_anew = all(_has_first(blocks[at:end], vocabulary) for at, end in zip(places, ends, strict=False))
    is_sure = len(found) > 1 and len({day for _, day in found}) == len(found) and begin_anew
    return [at - _alike_above(blocks, places) for at in places] if is_sure else []


def _has_first(blocks: Sequence[Block], vocabulary: Vocabulary) -> bool:
    """Tell whether a heading or a line with the number 1 stands among blocks."""
    printed = (
        f"{block.marker} {block.plain}".strip() for block in blocks if block.kind is not BlockKind.TABLE
    )
    return any(read_heading(text, vocabulary).number == "1" for text in printed)


def _alike_above(blocks: Sequence[Block], places: Sequence[int]) -> int:
    """Return how many lines stand alike above all of several places."""
    count = 0
    while places[0] > count:
        above = {fold(blocks[at - count - 1].plain) for at in places}
        if len(above) > 1 or not above.pop():
            break
        count += 1
    return count


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
