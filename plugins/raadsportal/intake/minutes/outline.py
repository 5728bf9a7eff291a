"""Which blocks are the headings of groups and items: what they say, and what stands around them.

A heading is known by its number and marks, by the table of contents, by how it is printed, and by the label
of a section behind it. None of these is sure: numbers begin dates and rows of lists too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.intake.minutes.contents import Contents, Title
from raadsportal.intake.minutes.labels import Label
from raadsportal.intake.minutes.ordering import in_order, with_groups
from raadsportal.intake.minutes.spotted import ENOUGH, Outline, Spotted, is_letter, steps_of
from raadsportal.model import SectionKind
from raadsportal.phrases import compile_phrases
from raadsportal.source.headings import Heading, read_heading
from raadsportal.vocabulary import Vocabulary, fold

#: No heading is longer; as alike are a title and its row in the table of contents; one that this lacks loses.
_LONGEST, _ALIKE, _UNLISTED = 220, 88, 4
#: What speaks for a sure heading, against one below the level of those, for one behind `Item`.
_SURE, _BELOW, _PREFIXED = 6, 3, 1
#: So many sure headings show how a document prints them.
_SEVERAL = 4
#: Headings of items and of what stands beside them have these levels, those of sections lower ones.
_HIGH = 2
_WORD = re.compile(r"[^\W_]+")


def spotted(
    blocks: Sequence[Block], labels: Sequence[Label | None], contents: Contents, vocabulary: Vocabulary
) -> Outline:
    """Return the headings of a document; `labels` tells which blocks begin with a label."""
    candidates = [
        one
        for at in range(len(blocks))
        if at >= contents.end and not labels[at]
        for one in _candidate(at, blocks, labels, contents, vocabulary)
    ]
    covered = {one.at + 1 for one in candidates if one.score >= ENOUGH and one.blocks > 1}
    candidates = [one for one in candidates if one.at not in covered]
    found = [one for one in _at_their_level(candidates, blocks) if one.score >= ENOUGH]
    # Only a document with real headings prints all of them alike.
    sure = [one.is_heading for one in found if one.score >= _SURE]
    has_headings = 2 * sum(sure) > len(sure)
    numbers = _numbers(blocks, vocabulary)
    lists = _AttachmentLists(numbers, labels, has_headings)
    ordered = list(in_order(list(lists.without(found))))
    forms = {_form(blocks[one.at]) for one in ordered}
    lists = _AttachmentLists(numbers, labels, has_headings=False)
    weak = [one for one in candidates if one.score < ENOUGH and _is_likely(one, ordered, lists)]
    nearly = (
        one for one in weak if one.heading.kinds or one.heading.number or _form(blocks[one.at]) in forms
    )
    return Outline(tuple(with_groups(ordered, labels)), tuple(nearly))


def _at_their_level(candidates: Sequence[Spotted], blocks: Sequence[Block]) -> Iterator[Spotted]:
    """Yield candidates; headings below the level at which most sure ones stand are parts of an item.

    So are bold lines where several sure ones are headings proper.
    """
    sure = Counter(
        blocks[one.at].level
        for one in candidates
        if one.score >= _SURE and blocks[one.at].kind is BlockKind.HEADING
    )
    deepest = max(sure, key=lambda level: (sure[level], level), default=9)
    are_headings = sure[deepest] >= _SEVERAL
    for one in candidates:
        is_heading = blocks[one.at].kind is BlockKind.HEADING
        is_below = blocks[one.at].level > deepest if is_heading else are_headings
        yield replace(one, score=one.score - _BELOW) if is_below and not one.is_listed else one


def _form(block: Block) -> tuple[BlockKind, int, bool]:
    """Return how a heading is printed."""
    return block.kind, block.level, block.is_strong


def _is_likely(one: Spotted, ordered: Sequence[Spotted], lists: _AttachmentLists) -> bool:
    """Tell whether a line outside lists of attachments has marks and no number, or a number that goes on."""
    if not one.heading.number:
        return any(other.at < one.at for other in ordered) and not one.heading.title.endswith(
            (".", ":", ";", ",")
        )
    before = next((other for other in reversed(ordered) if other.at < one.at), None)
    last, parts = steps_of(before.heading.number) if before else (), steps_of(one.heading.number)
    goes_on = bool(parts) and (parts in {(*last[:-1], last[-1] + 1), (*last, 1)} if last else parts == (1,))
    return goes_on and not lists.have(one, ordered)


def _numbers(blocks: Sequence[Block], vocabulary: Vocabulary) -> Mapping[int, str]:
    """Return the numbers that blocks begin with, by their index."""
    told = ((at, _printed([block])) for at, block in enumerate(blocks) if block.kind is not BlockKind.TABLE)
    return {at: read_heading(printed, vocabulary).number for at, printed in told if printed[:1].isdigit()}


class _AttachmentLists:
    """Tells which lines stand in lists of attachments: their numbers go on from that of their item.

    `numbers` are those that lines begin with. In a document that `has_headings` any other line
    in such a list stands there, too; a heading proper never does, and ends the list.
    """

    def __init__(
        self, numbers: Mapping[int, str], labels: Sequence[Label | None], has_headings: bool
    ) -> None:
        self.numbers, self.labels, self.has_headings = numbers, labels, has_headings

    def without(self, found: Sequence[Spotted]) -> Iterator[Spotted]:
        """Yield headings without those that stand in such a list."""
        items: list[Spotted] = []
        for one in found:
            if one.is_listed or not self.have(one, items):
                items.append(one)
                yield one

    def have(self, one: Spotted, items: Sequence[Spotted]) -> bool:
        """Tell whether a line stands in such a list, that none of the headings `items` has ended."""
        at = next((at for at in reversed(range(one.at)) if self.labels[at]), 0)
        label = self.labels[at]
        if label is None or label.kind is not SectionKind.ATTACHMENTS or one.heading.kinds or one.is_heading:
            return False
        above = [other for other in items if other.at < one.at]
        if any(other.at > at for other in above):
            return False
        begin = max((other.at for other in above if other.heading.number), default=0)
        numbers = (number for place, number in self.numbers.items() if number and begin <= place < at)
        return self.has_headings or any(one.heading.number.startswith(f"{number}.") for number in numbers)


def _candidate(
    at: int,
    blocks: Sequence[Block],
    labels: Sequence[Label | None],
    contents: Contents,
    vocabulary: Vocabulary,
) -> Iterator[Spotted]:
    block, nearly = blocks[at], None
    if block.kind is BlockKind.TABLE or not block.plain.strip() or len(block.plain) > _LONGEST:
        return
    is_listed_whole = _is_listed_whole(blocks[at : at + 2], contents, vocabulary)
    for count in (1, 2):
        printed = _printed(blocks[at : at + count])
        heading = read_heading(printed, vocabulary)
        title = listed(heading, contents)
        goes_on = is_listed_whole or _goes_on(blocks[at : at + 2], heading, vocabulary)
        if count > 1 and (not goes_on or labels[at + 1]):
            break
        score = _score(at, count, heading, title, blocks, labels)
        if contents.titles and not title and "." not in heading.number:
            score -= _UNLISTED
        if heading.number and compile_phrases(vocabulary.item_prefixes).match(printed):
            score += _PREFIXED
        is_half = is_listed_whole or _better_together(at, blocks, vocabulary, title)
        if score >= ENOUGH and (count > 1 or not is_half):
            is_printed = block.kind is BlockKind.HEADING or block.is_strong
            yield Spotted(at, heading, printed, score, title is not None, False, count, is_printed)
            return
        is_alike = bool(heading.kinds) or block.kind is BlockKind.HEADING or block.is_strong
        if count == 1 and (score == ENOUGH - 1 or (is_alike and not heading.number)):
            nearly = Spotted(at, heading, printed, score, is_listed=False)
    if nearly:
        yield nearly


def _is_listed_whole(pair: Sequence[Block], contents: Contents, vocabulary: Vocabulary) -> bool:
    """Tell whether the contents have two blocks as one title, word for word, and not the first alone."""
    if len(pair) < 2 or any(block.kind is BlockKind.TABLE for block in pair):
        return False
    rows = {(title.heading.number, _key(title.heading.title)) for title in contents.titles}
    alone, whole = (read_heading(_printed(pair[:count]), vocabulary) for count in (1, 2))
    return (alone.number, _key(alone.title)) not in rows and (whole.number, _key(whole.title)) in rows


def _printed(blocks: Sequence[Block]) -> str:
    words = " ".join(block.plain.strip() for block in blocks)
    marker = blocks[0].marker
    return f"{marker} {words}" if marker[:1].isalnum() else words


def _goes_on(pair: Sequence[Block], heading: Heading, vocabulary: Vocabulary) -> bool:
    """Tell whether a heading goes on in the block below: that ends in marks, which the first one lacks."""
    return (
        len(pair) > 1
        and pair[1].kind is BlockKind.PARAGRAPH
        and len(_printed(pair)) <= _LONGEST
        and bool(heading.kinds)
        and _printed(pair).rstrip().endswith(")")
        and not pair[0].plain.rstrip().endswith((")", ".", ":"))
        and not read_heading(pair[1].plain, vocabulary).number
    )


def _better_together(at: int, blocks: Sequence[Block], vocabulary: Vocabulary, alone: Title | None) -> bool:
    """Tell whether a heading and the block below it are one: the contents say so, or marks end the second."""
    pair = blocks[at : at + 2]
    if len(pair) < 2 or pair[1].kind is not BlockKind.PARAGRAPH:
        return False
    first, both = read_heading(_printed(pair[:1]), vocabulary), read_heading(_printed(pair), vocabulary)
    return (
        not first.kinds
        and bool(first.number)
        and _goes_on(pair, both, vocabulary)
        and (alone is None or bool(both.kinds))
    )


def listed(heading: Heading, contents: Contents) -> Title | None:
    """Return the row of the contents that a heading has: the same title, or its number and nearly that."""
    key = _key(heading.title)
    rows = [(title, _key(title.heading.title)) for title in contents.titles] if key else []
    for title, other in rows:
        if title.heading.number == heading.number and fuzz.ratio(key, other) >= _ALIKE:
            return title
    return next((title for title, other in rows if other == key), None)


def _key(text: str) -> str:
    return " ".join(_WORD.findall(fold(text)))


def _is_above(label: Block, block: Block) -> bool:
    """Tell whether a label is a high heading behind what is none: that no row of a list is above it."""
    return label.kind is BlockKind.HEADING and label.level <= _HIGH and block.kind is not BlockKind.HEADING


def _score(
    at: int,
    count: int,
    heading: Heading,
    title: Title | None,
    blocks: Sequence[Block],
    labels: Sequence[Label | None],
) -> int:
    """Return how much speaks for a heading, less what speaks against it."""
    block, behind = blocks[at], at + count
    below = range(behind, min(behind + 2, len(labels)))
    has_label = any(labels[at_] and not _is_above(blocks[at_], block) for at_ in below)
    is_printed = block.kind is BlockKind.HEADING or block.is_strong
    speaks = (
        (4, title is not None),
        (2, bool(heading.number)),
        (2, "." in heading.number.rstrip(".")),
        (3, bool(heading.kinds)),
        (2, is_printed),
        (2, has_label),
        (3, has_label and bool(heading.kinds) and not heading.number),
        (-3, heading.title.endswith((".", ":", ";", ","))),
        (-2, not heading.number and not (title or is_printed)),
        (-2, is_letter(heading.number) and not (title or heading.kinds)),
        (-2, not heading.number and title is None),
        (-3, not heading.title[:1].isupper() and not heading.title[:1].isdigit() and title is None),
        (-2, bool(heading.number) and not (is_printed or heading.kinds or has_label or title)),
    )
    return sum(points for points, holds in speaks if holds)
