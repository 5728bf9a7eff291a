"""Two headings that a document has run together, taken apart where something says that they are two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.intake.minutes.contents import Contents, Title
from raadsportal.vocabulary import Vocabulary, fold

_WORD = re.compile(r"[^\W_]+")
#: Words right before a number.
_LETTERS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,3}(?=\d)")
#: Signs of a list and of emphasis that stand between two headings.
_SIGNS = " *_-–•"


def without_glued_contents(blocks: Sequence[Block], vocabulary: Vocabulary) -> tuple[Block, ...]:
    """Return blocks, `Contents1. Apologies` as two: the heading of a table of contents and its first row."""
    heads = frozenset(map(fold, vocabulary.contents))
    return tuple(part for block in blocks for part in _without_head(block, heads))


def _without_head(block: Block, heads: frozenset[str]) -> Iterator[Block]:
    found = _LETTERS.match(block.text) if block.kind is not BlockKind.TABLE else None
    end = found.end() if found and fold(found[0]) in heads else 0
    if end:
        yield replace(block, text=block.text[:end])
    yield replace(block, text=block.text[end:])


def unglued(blocks: Sequence[Block], contents: Contents) -> tuple[Block, ...]:
    """Return blocks, those with two headings of the table of contents in a row as two."""
    pairs = [(one, other) for one, other in pairwise(contents.titles) if other.heading.number]
    told = enumerate(blocks)
    return tuple(
        part for at, block in told for part in (_parted(block, pairs) if at >= contents.end else (block,))
    )


def _parted(block: Block, pairs: Sequence[tuple[Title, Title]]) -> Iterator[Block]:
    for one, other in pairs if block.kind is not BlockKind.TABLE else ():
        at = _seam(block.text, one, other)
        if at:
            first, second = block.text[:at].rstrip(_SIGNS), block.text[at:].rstrip(_SIGNS)
            yield replace(block, text=first.lstrip(_SIGNS))
            yield replace(block, text=second)
            return
    yield block


def _seam(text: str, one: Title, other: Title) -> int:
    """Return where the second of two headings begins in a text; 0 if the text is not the two of them."""
    words, first, second = (_WORD.findall(told.casefold()) for told in (text, one.text, other.text))
    if words[: len(first)] != first or words[len(first) : len(first) + len(second)] != second:
        return 0
    return [found.start() for found in _WORD.finditer(text)][len(first)]
