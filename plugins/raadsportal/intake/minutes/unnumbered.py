"""Minutes whose items have no numbers and stand in no table of contents: their headings are their items."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.intake.minutes.fact_lines import lines_of
from raadsportal.intake.minutes.labels import Label
from raadsportal.intake.minutes.opening_lines import Words
from raadsportal.intake.minutes.spotted import Spotted
from raadsportal.source.headings import Heading, read_heading
from raadsportal.vocabulary import fold

#: No heading is longer; a line in capitals with fewer letters is an abbreviation.
_LONGEST, _FEWEST_LETTERS = 160, 5
#: What stands more often as a line of its own is the name of somebody who speaks.
_OFTEN = 2


def unnumbered(blocks: Sequence[Block], labels: Sequence[Label | None], words: Words) -> tuple[Spotted, ...]:
    """Return the headings that are groups and items: those of the highest level below the title.

    Where a document has no headings, lines in bold are, or in capitals, else short lines above a label.
    """
    free = [at for at, block in enumerate(blocks) if not labels[at] and _is_short(block)]
    headings = [at for at in free if blocks[at].kind is BlockKind.HEADING]
    below = _without_title(headings, blocks, words)
    if below:
        return tuple(_Nested(blocks, words, below).spotted())
    often = Counter(fold(blocks[at].plain) for at in free)
    free = [at for at in free if often[fold(blocks[at].plain)] <= _OFTEN and not _is_other(blocks[at], words)]
    printed = [at for at in free if _is_bold(blocks[at])] or [
        at for at in free if _is_in_capitals(blocks[at])
    ]
    lines = _without_title(printed, blocks, words)
    lines = lines or [at for at in free if _is_over_label(at, blocks, labels)]
    return tuple(_spotted(at, blocks, words) for at in lines)


@dataclass(frozen=True)
class _Top:
    """A heading with those below it, down to the next one of its own level."""

    at: int
    inner: tuple[int, ...]
    is_bare: bool
    """Whether the first one below it stands right behind it."""


class _Nested:
    """Headings of several levels: which of them are items, and which stand over those.

    A heading such as `Agenda` or `Meeting notes` only holds the items. One without a text of its own stands
    over a group, but if items without a group come behind: those would seem to belong to it.
    """

    def __init__(self, blocks: Sequence[Block], words: Words, headings: Sequence[int]) -> None:
        self.blocks, self.words = blocks, words
        self.headings = headings
        self.often = Counter(fold(blocks[at].plain) for at in headings)

    def spotted(self) -> Iterator[Spotted]:
        """Yield groups and items in their order."""
        tops = list(self._tops(self.headings))
        last = max((at for at, top in enumerate(tops) if not self._is_group(top)), default=-1)
        for at, top in enumerate(tops):
            is_group = at > last
            yield _spotted(top.at, self.blocks, self.words, is_group=is_group)
            if is_group:
                level = min(self.blocks[one].level for one in top.inner)
                inner = (one for one in top.inner if self.blocks[one].level == level)
                yield from (_spotted(one, self.blocks, self.words) for one in inner)

    def _tops(self, headings: Sequence[int]) -> Iterator[_Top]:
        """Yield the headings of the highest level, instead of one that only holds others those below it."""
        level = min((self.blocks[at].level for at in headings), default=0)
        tops = [at for at in headings if self.blocks[at].level == level]
        for at, end in zip(tops, [*tops[1:], len(self.blocks)], strict=True):
            inner = tuple(one for one in headings if at < one < end)
            if inner and self._only_holds(at):
                yield from self._tops(inner)
            elif not _is_other(self.blocks[at], self.words):
                own = [one for one in inner if not _is_other(self.blocks[one], self.words)]
                yield _Top(at, tuple(own), is_bare=bool(own) and own[0] == at + 1)

    def _only_holds(self, at: int) -> bool:
        text = self.blocks[at].plain.strip(" :*")
        return fold(text) in self.words.contents or bool(self.words.minutes.fullmatch(text))

    def _is_group(self, top: _Top) -> bool:
        """Tell whether a heading has no text of its own, and what is below it is no label that recurs."""
        recurring = sum(self.often[fold(self.blocks[at].plain)] > 1 for at in top.inner)
        return top.is_bare and 2 * recurring <= len(top.inner)


def _spotted(at: int, blocks: Sequence[Block], words: Words, *, is_group: bool = False) -> Spotted:
    block = blocks[at]
    return Spotted(at, _heading(block, words), block.plain.strip(), 0, is_listed=False, is_group=is_group)


def _without_title(headings: Sequence[int], blocks: Sequence[Block], words: Words) -> Sequence[int]:
    """Return headings without the title and what goes on with it: the first ones, of which each stands alone.

    None other is as high as such a one, or it names the meeting's day.
    """
    rest = headings
    while len(rest) > 1:
        first, levels = blocks[rest[0]].level, [blocks[at].level for at in rest[1:]]
        stands_alone = first < min(levels) and (rest is headings or levels.count(min(levels)) > 1)
        if not stands_alone and not _is_title(blocks[rest[0]], words):
            break
        rest = rest[1:]
    return rest if len(headings) > 1 else ()


def _is_title(block: Block, words: Words) -> bool:
    lines = lines_of((block,))
    return any(words.is_title(line) and words.days(words.said(line)) for line in lines)


def _is_other(block: Block, words: Words) -> bool:
    """Tell whether a heading stands over something else than an item: over those present, the day."""
    line = next(iter(lines_of((block,))), None)
    if line is None or len(line.cells) > 1:
        return True
    text = line.text.strip(" :*")
    if not any(sign.isalpha() for sign in text):  # a day, a rule of signs
        return True
    is_head = words.attendance.fullmatch(text) or fold(text) in words.contents
    return bool(is_head) or words.said(line).fact is not None


def _heading(block: Block, words: Words) -> Heading:
    """Return what a heading says; a number in it is none, as the others have none either."""
    found = read_heading(block.plain, words.vocabulary)
    return replace(found, number="", title=block.plain.strip(" *:")) if found.number else found


def _is_bold(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and block.is_strong


def _is_in_capitals(block: Block) -> bool:
    """Tell whether a line stands in capitals, as typewriters set headings off; no abbreviation alone."""
    text = block.plain.strip()
    letters = [sign for sign in text if sign.isalpha()]
    is_line = block.kind is BlockKind.PARAGRAPH and "\n" not in text
    return is_line and len(letters) >= _FEWEST_LETTERS and text.isupper() and not text.endswith((".", ","))


def _is_over_label(at: int, blocks: Sequence[Block], labels: Sequence[Label | None]) -> bool:
    """Tell whether a line is short and plain, and the label of a section stands right below it."""
    block, text = blocks[at], blocks[at].plain.strip()
    is_line = block.kind is BlockKind.PARAGRAPH and "\n" not in text
    is_title = text[:1].isupper() and not text.endswith((".", ":", ";", ",", "!", "?"))
    return is_line and is_title and any(labels[at + 1 : at + 2])


def _is_short(block: Block) -> bool:
    return 0 < len(block.plain.strip()) <= _LONGEST
