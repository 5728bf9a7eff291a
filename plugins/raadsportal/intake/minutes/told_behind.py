"""Items with their text behind their title: `2. Elections: Bo Friis was elected`.

Small associations write their minutes so, as one numbered list. It is taken apart only where the numbers
count from one without a gap and nothing else in the document is an item.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.source.headings import read_heading
from raadsportal.vocabulary import Vocabulary

#: So many numbers follow each other; a title has no more words and letters.
_FEWEST, _MOST_WORDS, _LONGEST = 3, 10, 90
_TITLE = re.compile(rf"(?P<title>[^:\n]{{2,{_LONGEST}}}):(?:\s+(?P<rest>\S.*))?", re.DOTALL)


def with_titles_apart(
    blocks: Sequence[Block], found: Collection[int], vocabulary: Vocabulary
) -> tuple[Block, ...] | None:
    """Return blocks with each item's title in one of its own; None if they are no such list.

    `found` are the indices of what was found to be a heading: if there are several, the rows of the list must
    be all of them and stand below each other, without a text of their own.
    """
    rows = _rows(blocks, vocabulary)
    together = sum(other == one + 1 for one, other in pairwise(rows))
    if len(found) > 1 and not (set(found) <= set(rows) and 2 * together >= len(rows) - 1):
        return None
    titles = {at: _TITLE.fullmatch(blocks[at].text) for at in rows}
    told = [at for at, title in titles.items() if title and _is_title(title["title"])]
    bare = [at for at in rows if at not in told and _is_title(blocks[at].plain.rstrip("."))]
    if len(rows) < _FEWEST or not told or len(told) + len(bare) < len(rows):
        return None
    parted: list[Block] = []
    for at, block in enumerate(blocks):
        title = titles.get(at) if at in told else None
        parted += _parted(block, title) if title else [block]
    return tuple(parted)


def _rows(blocks: Sequence[Block], vocabulary: Vocabulary) -> list[int]:
    """Return the indices of the blocks whose numbers count from one, the first of each number."""
    rows: list[int] = []
    for at, block in enumerate(blocks):
        if block.kind in {BlockKind.PARAGRAPH, BlockKind.ENTRY} and not block.level:
            marker = block.marker if block.marker[:1].isdigit() else ""
            number = read_heading(f"{marker} {block.plain}".strip(), vocabulary).number
            if number == str(len(rows) + 1):
                rows.append(at)
    return rows


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST and len(text.split()) <= _MOST_WORDS


def _parted(block: Block, title: re.Match[str]) -> list[Block]:
    marker = f"{block.marker} " if block.marker[:1].isdigit() else ""
    head = replace(block, kind=BlockKind.PARAGRAPH, text=f"{marker}{title['title']}", marker="", level=0)
    rest = replace(head, text=title["rest"] or "")
    return [head, rest] if rest.text else [head]
