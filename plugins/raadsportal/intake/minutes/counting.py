"""Headings for which only their numbers or their titles speak: `2. Economy` behind item 1, `Next meeting`.

Associations print their items so, without marks or labels. A list inside an item counts too: it begins
anew, and its lines stand below each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.intake.minutes.contents import Contents
from raadsportal.intake.minutes.days import days_in
from raadsportal.intake.minutes.labels import Label
from raadsportal.intake.minutes.outline import Outline, Spotted, steps_of, with_groups
from raadsportal.source.headings import Heading, read_heading
from raadsportal.vocabulary import Vocabulary, fold

#: A title has no more letters, and one that ends in a full stop no more words; so many make a row of items.
_LONGEST, _FEW_WORDS, _ENOUGH = 90, 8, 2


def counted(
    blocks: Sequence[Block],
    labels: Sequence[Label | None],
    contents: Contents,
    outline: Outline,
    vocabulary: Vocabulary,
) -> Outline:
    """Return an outline with the headings that are known by their numbers alone.

    A table of contents tells all headings; with one nothing is added.
    """
    if contents.titles:
        return outline
    added = list(_added(blocks, labels, outline.found, vocabulary))
    if not added or len(added) + len(outline.found) < _ENOUGH:
        return outline
    ordered = sorted((*outline.found, *added), key=lambda one: one.at)
    taken = {one.at for one in added}
    nearly = tuple(one for one in outline.nearly if one.at not in taken)
    return Outline(tuple(with_groups(ordered, labels)), nearly)


def _added(
    blocks: Sequence[Block],
    labels: Sequence[Label | None],
    found: Sequence[Spotted],
    vocabulary: Vocabulary,
) -> Iterator[Spotted]:
    known = {one.at: steps_of(one.heading.number) for one in found}
    depths = {len(steps) for steps in known.values() if steps}
    usual = frozenset(map(fold, vocabulary.item_titles))
    last: tuple[int, ...] = ()
    passed: tuple[int, tuple[int, ...]] | None = None
    for at, block in enumerate(blocks):
        if labels[at] or at in known:
            last = known.get(at) or last
            continue
        one = _numbered(at, block, vocabulary)
        if one is None:
            if last and fold(_title(block)) in usual:
                yield Spotted(at, Heading("", _title(block)), block.plain.strip(), 0, is_listed=False)
            continue
        steps = steps_of(one.heading.number)
        ahead = next((other for place, other in known.items() if place > at and other), (*steps, 1))
        is_next = _goes_on(last, steps, depths) and steps < ahead
        if is_next and not _is_in_list(at, steps, passed, blocks):
            last = steps
            yield one
        else:
            passed = (at, steps)


def _title(block: Block) -> str:
    return block.plain.strip(" .:")


def _is_in_list(
    at: int, steps: tuple[int, ...], passed: tuple[int, tuple[int, ...]] | None, blocks: Sequence[Block]
) -> bool:
    """Tell whether a line goes on from one right above it that is no heading, and no further below it."""
    if passed is None or passed[0] != at - 1 or steps != (*passed[1][:-1], passed[1][-1] + 1):
        return False
    return _gap(at, blocks) <= max(_gap(at - 1, blocks), 1)


def _gap(at: int, blocks: Sequence[Block]) -> int:
    """Return how many lines a block stands below the one before it; 1 over a page's end."""
    above, own = blocks[max(at - 1, 0)].place, blocks[at].place
    return own.line - above.line if above.page == own.page else 1


def _numbered(at: int, block: Block, vocabulary: Vocabulary) -> Spotted | None:
    """Return a line as a heading if it has a number and looks like a title, no sentence and no day."""
    if block.kind is BlockKind.TABLE or "\n" in block.plain:
        return None
    marker = block.marker if block.marker[:1].isalnum() else ""
    printed = f"{marker} {block.plain.strip()}".strip()
    heading = read_heading(printed, vocabulary)
    title = heading.title
    if not steps_of(heading.number) or heading.number.isalpha() or len(title) > _LONGEST:
        return None
    is_sentence = title.endswith((":", ";", ",")) or (title.endswith(".") and len(title.split()) > _FEW_WORDS)
    is_day = any(said.start == 0 for said in days_in(printed, vocabulary))
    if is_sentence or is_day or not title[:1].isupper():
        return None
    return Spotted(at, heading, printed, 0, is_listed=False)


def _goes_on(last: tuple[int, ...], steps: tuple[int, ...], depths: set[int]) -> bool:
    """Tell whether a number is the next one at its depth, at one above it, or the first one below."""
    if depths and len(steps) not in depths:
        return False
    if not last:
        return steps in {(0,), (1,), (1, 1)}
    nexts = {(*last[: depth - 1], last[depth - 1] + 1) for depth in range(1, len(last) + 1)}
    return steps in nexts | {(*last, 1)}
