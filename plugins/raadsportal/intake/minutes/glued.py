"""Two headings that a document has run together, taken apart where the table of contents says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.intake.minutes.contents import Contents, Title

_WORD = re.compile(r"[^\W_]+")
#: Signs of a list and of emphasis that stand between two headings.
_SIGNS = " *_-–•"


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
