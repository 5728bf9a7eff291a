"""The title of minutes printed again in the midst of items, where every page had it at its top."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.intake.minutes.draft import Draft, DraftItem, Part
from raadsportal.intake.minutes.fact_lines import ELSEWHERE, Line
from raadsportal.intake.minutes.opening_lines import Words
from raadsportal.vocabulary import fold

#: It stands there so often; fewer may be a reference to the meeting.
_FEWEST = 2


@dataclass(frozen=True)
class Repeated:
    """A draft without its repeated titles, and those."""

    draft: Draft
    lines: tuple[Line, ...]


def without_repeated_titles(draft: Draft, words: Words, day: date | None, names: frozenset[str]) -> Repeated:
    """Return a draft without the lines that say again which minutes these are.

    Such a line names minutes and the meeting's day, stands in the items word for word more than once, and
    may have the name of the council (`names`, folded) as a heading above it.
    """
    titles = _titles(draft, words, day)
    lines: list[Line] = []

    def kept(blocks: Sequence[Block]) -> Iterator[Block]:
        for at, block in enumerate(blocks):
            following = blocks[at + 1] if at + 1 < len(blocks) else None
            heads = following is not None and fold(following.plain) in titles and fold(block.plain) in names
            if fold(block.plain) in titles or (heads and block.kind is not BlockKind.TABLE):
                lines.append(Line(ELSEWHERE, block.place, (block.plain,)))
            else:
                yield block

    def part(one: Part) -> Part:
        return replace(one, blocks=tuple(kept(one.blocks)))

    def item(one: DraftItem) -> DraftItem:
        parts = tuple(map(part, one.parts))
        return replace(one, parts=tuple(part for part in parts if part.label or part.blocks))

    groups = tuple(
        replace(group, blocks=tuple(kept(group.blocks)), items=tuple(map(item, group.items)))
        for group in draft.groups
    )
    return Repeated(replace(draft, groups=groups), tuple(lines)) if titles else Repeated(draft, ())


def _titles(draft: Draft, words: Words, day: date | None) -> frozenset[str]:
    """Return the lines that are titles printed again, folded."""
    blocks = [block for item in draft.items for part in item.parts for block in part.blocks]
    blocks += [block for group in draft.groups for block in group.blocks]
    counts = Counter(fold(block.plain) for block in blocks if block.kind is not BlockKind.TABLE)
    often = {block for block in blocks if counts[fold(block.plain)] >= _FEWEST}
    return frozenset(fold(block.plain) for block in often if day and _is_title(block, words, day))


def _is_title(block: Block, words: Words, day: date) -> bool:
    line = Line(ELSEWHERE, block.place, (block.plain,))
    said = words.days(words.said(line))
    return bool(block.plain) and words.is_title(line) and any(one.on(day.year) == day for one in said)
