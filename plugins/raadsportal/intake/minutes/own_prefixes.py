"""Words before the numbers of items that no vocabulary has, as a document prints them: `Sak 12/24 Budget`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.vocabulary import Vocabulary, fold

#: So many numbers follow each other behind such a word; a title is no longer.
_FEWEST, _LONGEST = 3, 160
_ROW = re.compile(
    r"(?P<word>[^\W\d_]{1,20}\.?)\s+(?P<number>\d{1,4})(?:/\d{2,4})?[.:)]?\s+[–-]?\s*(?P<title>\w.*)"
)


def with_own_prefixes(blocks: Sequence[Block], vocabulary: Vocabulary) -> Vocabulary | None:
    """Return a vocabulary with the words before items that a document has; None if it has no others."""
    counts: dict[str, list[int]] = defaultdict(list)
    for block in blocks:
        row = _ROW.fullmatch(block.plain.strip()) if block.kind is not BlockKind.TABLE else None
        if row and _is_title(row["title"]):
            counts[row["word"]].append(int(row["number"]))
    known = {fold(word) for word in (*vocabulary.item_prefixes, *vocabulary.attachment_prefixes)}
    known |= {fold(word) for words in (vocabulary.clock, vocabulary.months) for word in words}
    found = [word for word, numbers in counts.items() if fold(word) not in known and _count_on(numbers)]
    return replace(vocabulary, item_prefixes=(*vocabulary.item_prefixes, *found)) if found else None


def _is_title(text: str) -> bool:
    return text[:1].isupper() and len(text) <= _LONGEST and not text.endswith((".", ":", ";", ","))


def _count_on(numbers: Sequence[int]) -> bool:
    return len(numbers) >= _FEWEST and list(numbers) == list(range(numbers[0], numbers[0] + len(numbers)))
