"""Headings for which only their numbers or their titles speak: `2. Economy` behind item 1, `Next meeting`.

Associations print their items so, without marks or labels. A list inside an item counts too: it begins
anew, and its lines stand below each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.intake.minutes.contents import Contents
from raadsportal.intake.minutes.days import days_in
from raadsportal.intake.minutes.labels import Label
from raadsportal.intake.minutes.ordering import with_groups
from raadsportal.intake.minutes.spotted import Outline, Spotted, is_letter, steps_of
from raadsportal.model import SectionKind
from raadsportal.source.headings import Heading, read_heading
from raadsportal.vocabulary import Vocabulary, fold

#: A title has no more letters, and one that ends in a full stop no more words; so many make a row of items.
_LONGEST, _FEW_WORDS, _ENOUGH = 90, 8, 2
#: So many headings without numbers show how a document prints its headings.
_SEVERAL = 4
Steps = tuple[int, ...]
#: Where minutes begin to count; elsewhere so many numbers must follow each other.
_FIRST = frozenset({(0,), (1,), (1, 1)})
_ROW = 3


def counted(
    blocks: Sequence[Block],
    labels: Sequence[Label | None],
    contents: Contents,
    outline: Outline,
    vocabulary: Vocabulary,
) -> Outline:
    """Return an outline with the headings that are known by their numbers alone.

    A table of contents tells all headings; with one only parts of those in it are added. Where headings
    without numbers are printed as such, a row of numbers is a list.
    """
    only_parts = bool(contents.titles)
    if not outline.found and _has_headings(blocks, labels, vocabulary):
        return outline
    counting = _Counting(blocks, labels, contents.end, outline.found, vocabulary, only_parts=only_parts)
    added = list(_as_others(counting.added(), outline.found, blocks))
    if not added or len(added) + len(outline.found) < _ENOUGH:
        return outline
    ordered = sorted((*outline.found, *added), key=lambda one: one.at)
    taken = {one.at for one in added}
    nearly = tuple(one for one in outline.nearly if one.at not in taken)
    return Outline(tuple(with_groups(ordered, labels)), nearly)


def _has_headings(blocks: Sequence[Block], labels: Sequence[Label | None], vocabulary: Vocabulary) -> bool:
    """Tell whether a document has several headings printed as such, most of them without numbers."""
    headings = [
        block
        for block, label in zip(blocks, labels, strict=True)
        if block.kind is BlockKind.HEADING and not label
    ]
    bare = [block for block in headings if not read_heading(block.plain, vocabulary).number]
    return len(bare) >= _SEVERAL and 2 * len(bare) > len(headings)


def _as_others(
    added: Iterator[Spotted], found: Sequence[Spotted], blocks: Sequence[Block]
) -> Iterator[Spotted]:
    """Yield headings; where several that are sure are all headings proper, no others than such."""
    proper = sum(blocks[one.at].kind is BlockKind.HEADING for one in found)
    only_proper = proper == len(found) >= _SEVERAL
    return (one for one in added if not only_proper or blocks[one.at].kind is BlockKind.HEADING)


class _Counting:
    """Goes through the blocks that are neither labels nor headings yet, and counts on."""

    def __init__(
        self,
        blocks: Sequence[Block],
        labels: Sequence[Label | None],
        begin: int,
        found: Sequence[Spotted],
        vocabulary: Vocabulary,
        *,
        only_parts: bool,
    ) -> None:
        self.blocks, self.labels, self.only_parts = blocks, labels, only_parts
        self.usual = frozenset() if only_parts else frozenset(map(fold, vocabulary.item_titles))
        self.known = {one.at: steps_of(one.heading.number) for one in found}
        self.depths = {len(steps) for steps in self.known.values() if steps}
        free = (at for at in range(begin, len(blocks)) if not labels[at] and at not in self.known)
        self.lines = {at: _numbered(at, blocks[at], vocabulary) for at in free}
        numbers = [one.heading.number for one in (*found, *filter(None, self.lines.values()))]
        self.years = Counter(number.partition("/")[2] for number in numbers)

    def _steps(self, number: str) -> Steps:
        """Return the steps of a number; `12/24` is a case of a year where the others have that year too."""
        case, _, year = number.partition("/")
        return steps_of(case if year and self.years[year] >= _ROW else number)

    def added(self) -> Iterator[Spotted]:
        """Yield the headings that the numbers tell, and those with usual titles behind another."""
        last: Steps = ()
        above = 0
        passed: tuple[int, Steps] | None = None
        for at, block in enumerate(self.blocks):
            if self.known.get(at):
                last, above = self.known[at], at
            one = self.lines.get(at)
            if one is None:
                if at in self.lines and last and fold(_title(block)) in self.usual:
                    yield Spotted(at, Heading("", _title(block)), block.plain.strip(), 0, is_listed=False)
                continue
            if is_letter(one.heading.number):
                if self._is_part(at, above, one.heading.number):
                    above = at
                    yield one
                continue
            steps = self._steps(one.heading.number)
            if self._is_next(at, steps, last, above) and not self._is_in_list(at, steps, passed):
                last, above = steps, at
                yield one
            else:
                passed = (at, steps)

    def _is_part(self, at: int, above: int, letter: str) -> bool:
        """Tell whether a letter is the next part of the item above it: apart, and no label between.

        One letter alone is none.
        """
        before = self.lines.get(above)
        number = before.heading.number if before else ""
        wanted = chr(ord(number) + 1) if is_letter(number) else "a"
        later = (
            one.heading.number
            for place, one in self.lines.items()
            if place > at and one and self._is_apart(place)
        )
        goes_on = letter == wanted and (letter != "a" or next(later, "") == "b")
        has_item = bool(before) or above in self.known
        return has_item and goes_on and self._is_apart(at) and not any(self.labels[above:at])

    def _is_apart(self, at: int) -> bool:
        """Tell whether a line stands between blank ones, or is printed as a heading."""
        block = self.blocks[at]
        is_printed = block.kind is BlockKind.HEADING or block.is_strong
        return is_printed or (self._gap(at) > 1 and (at + 1 == len(self.blocks) or self._gap(at + 1) > 1))

    def _is_next(self, at: int, steps: Steps, last: Steps, above: int) -> bool:
        """Tell whether a number goes on from the last, and comes before that of the next heading.

        One of another depth than the headings that are sure stands apart, or has its own dots.
        """
        if self._is_attachment(at, steps, last, above):
            return False
        if self.only_parts and not (last and len(steps) > min(self.depths, default=0)):
            return False
        is_as_others = not self.depths or len(steps) in self.depths
        if not is_as_others and not (self._is_apart(at) or (len(steps) > 1 and steps != (*last, 1))):
            return False
        ahead = next((other for place, other in self.known.items() if place > at and other), None)
        goes_on = steps in _nexts(last) if last else steps in _FIRST or self._begins_row(at, steps)
        return goes_on and (ahead is None or steps < ahead)

    def _is_attachment(self, at: int, steps: Steps, last: Steps, above: int) -> bool:
        """Tell whether a number goes on from that of the item `above` it in a list of attachments."""
        label = next((label for label in reversed(self.labels[above:at]) if label), None)
        in_list = label is not None and label.kind is SectionKind.ATTACHMENTS
        return in_list and len(steps) > len(last) > 0 and steps[: len(last)] == last

    def _begins_row(self, at: int, steps: Steps) -> bool:
        """Tell whether the next numbers follow: `24/31`, `24/32`, `24/33` go on from another meeting's."""
        told = {
            place: self._steps(one.heading.number) for place, one in self.lines.items() if one
        } | self.known
        last, count = steps, 1
        for place in sorted(told):
            if place > at and len(told[place]) == len(steps) and told[place] in _nexts(last):
                last, count = told[place], count + 1
        return count >= _ROW

    def _is_in_list(self, at: int, steps: Steps, passed: tuple[int, Steps] | None) -> bool:
        """Tell whether a line goes on from one right above it that is no heading, and no further below it."""
        if passed is None or passed[0] != at - 1 or steps != (*passed[1][:-1], passed[1][-1] + 1):
            return False
        return self._gap(at) <= max(self._gap(at - 1), 1)

    def _gap(self, at: int) -> int:
        """Return how many lines a block stands below the one before it; 1 over a page's end."""
        above, own = self.blocks[max(at - 1, 0)].place, self.blocks[at].place
        return own.line - above.line if above.page == own.page else 1


def _nexts(last: Steps) -> set[Steps]:
    """Return the numbers that may follow: the next at its depth or one above it, or the first of either."""
    nexts = {(*last[: depth - 1], last[depth - 1] + 1) for depth in range(1, len(last) + 1)}
    return nexts | {(*last, 1)} | {(*one, 1) for one in nexts if len(one) == len(last) - 1}


def _title(block: Block) -> str:
    return block.plain.strip(" .:")


def _numbered(at: int, block: Block, vocabulary: Vocabulary) -> Spotted | None:
    """Return a line as a heading if it has a number and looks like a title, no sentence and no day."""
    if block.kind is BlockKind.TABLE or "\n" in block.plain:
        return None
    marker = block.marker if block.marker[:1].isalnum() else ""
    printed = f"{marker} {block.plain.strip()}".strip()
    heading = read_heading(printed, vocabulary)
    title = heading.title
    if not heading.number or len(title) > _LONGEST:
        return None
    is_sentence = title.endswith((":", ";", ",")) or (title.endswith(".") and len(title.split()) > _FEW_WORDS)
    days = [said for said in days_in(printed, vocabulary) if said.start == 0]
    is_day = any(said.year or printed[: said.end] != heading.number for said in days)
    if is_sentence or is_day or not title[:1].isupper():
        return None
    return Spotted(at, heading, printed, 0, is_listed=False)
