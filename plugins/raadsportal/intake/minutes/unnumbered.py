"""Minutes whose items have no numbers and stand in no table of contents: their headings are their items."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.intake.minutes.labels import Label
from raadsportal.intake.minutes.spotted import Spotted
from raadsportal.source.headings import Heading, read_heading
from raadsportal.vocabulary import Vocabulary

#: No heading is longer.
_LONGEST = 160
#: A line in capitals with fewer letters is an abbreviation.
_FEWEST_LETTERS = 5


def unnumbered(
    blocks: Sequence[Block],
    labels: Sequence[Label | None],
    is_other: Callable[[Block], bool],
    vocabulary: Vocabulary,
) -> tuple[Spotted, ...]:
    """Return the headings that are items: those of the highest level below the title that has several.

    Where a document has no headings, lines in bold are, or in capitals, else short lines above a label.
    `is_other` tells of headings over something else: over those present, or the line with the day.
    """
    free = [at for at, block in enumerate(blocks) if not labels[at] and not is_other(block)]
    headings = [at for at in free if blocks[at].kind is BlockKind.HEADING and _is_short(blocks[at])]
    for is_printed in (_is_bold, _is_in_capitals):
        headings = headings or [at for at in free if is_printed(blocks[at])]
    below = _without_title(headings, blocks) or [at for at in free if _is_over_label(at, blocks, labels)]
    level = min((blocks[at].level for at in below), default=0)
    return tuple(
        Spotted(at, _heading(blocks[at], vocabulary), blocks[at].plain.strip(), 0, is_listed=False)
        for at in below
        if blocks[at].level == level
    )


def _without_title(headings: Sequence[int], blocks: Sequence[Block]) -> Sequence[int]:
    """Return headings without the title: the first one, if it is the only one of its level or the highest."""
    if len(headings) < 2:
        return ()
    first, levels = blocks[headings[0]].level, [blocks[at].level for at in headings[1:]]
    return headings[1:] if first not in levels and first < min(levels) else headings


def _heading(block: Block, vocabulary: Vocabulary) -> Heading:
    """Return what a heading says; a number in it is none, as the others have none either."""
    found = read_heading(block.plain, vocabulary)
    return replace(found, number="", title=block.plain.strip(" *:")) if found.number else found


def _is_bold(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and block.is_strong and _is_short(block)


def _is_in_capitals(block: Block) -> bool:
    """Tell whether a line stands in capitals, as typewriters set headings off; no abbreviation alone."""
    text = block.plain.strip()
    letters = [sign for sign in text if sign.isalpha()]
    is_line = block.kind is BlockKind.PARAGRAPH and _is_short(block) and "\n" not in text
    return is_line and len(letters) >= _FEWEST_LETTERS and text.isupper() and not text.endswith((".", ","))


def _is_over_label(at: int, blocks: Sequence[Block], labels: Sequence[Label | None]) -> bool:
    """Tell whether a line is short and plain, and the label of a section stands right below it."""
    block, text = blocks[at], blocks[at].plain.strip()
    is_line = block.kind is BlockKind.PARAGRAPH and _is_short(block) and "\n" not in text
    is_title = text[:1].isupper() and not text.endswith((".", ":", ";", ",", "!", "?"))
    return is_line and is_title and any(labels[at + 1 : at + 2])


def _is_short(block: Block) -> bool:
    return 0 < len(block.plain.strip()) <= _LONGEST
