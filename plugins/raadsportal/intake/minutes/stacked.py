"""Headings whose number stands alone, on the line above the title: `Case no. 4`, then `The quay`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.phrases import compile_phrases
from raadsportal.source.headings import read_heading
from raadsportal.vocabulary import Vocabulary

#: No title is longer.
_LONGEST = 160


def unstacked(blocks: Sequence[Block], vocabulary: Vocabulary) -> tuple[Block, ...]:
    """Return blocks with each number that stands alone in one line with the title below it."""
    return tuple(_joined(blocks, vocabulary))


def _joined(blocks: Sequence[Block], vocabulary: Vocabulary) -> Iterator[Block]:
    prefixes = compile_phrases(vocabulary.item_prefixes)
    at = 0
    while at < len(blocks):
        block, below = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
        begins = prefixes.match(block.plain.strip(" *")) and _is_bare(block, vocabulary)
        if begins and below and _is_title(below, vocabulary):
            yield replace(block, text=f"{block.plain.strip()} {below.plain.strip()}")
            at += 2
        else:
            yield block
            at += 1


def _is_bare(block: Block, vocabulary: Vocabulary) -> bool:
    """Tell whether a block is a word for an item and its number, and nothing else."""
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING}:
        return False
    heading = read_heading(block.plain, vocabulary)
    return bool(heading.number) and not heading.title and not heading.kinds


def _is_title(block: Block, vocabulary: Vocabulary) -> bool:
    """Tell whether a block may be a title: one short line that ends as no sentence does."""
    text = block.plain.strip(" *")
    is_line = block.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING} and "\n" not in text
    is_short = 0 < len(text) <= _LONGEST and text[:1].isupper() and not text.endswith((".", ":", ";", ","))
    return is_line and is_short and not read_heading(block.plain, vocabulary).number
