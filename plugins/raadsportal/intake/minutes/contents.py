"""The table of contents: titles that are printed again further down, where what they head begins."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.intake.minutes.labels import Label, label_of
from raadsportal.model import SectionKind
from raadsportal.prose import plain_text
from raadsportal.source.headings import Heading, read_heading
from raadsportal.vocabulary import Vocabulary, fold

#: As few titles as a table of contents has, and so many that are not printed again may stand between two.
_FEWEST, _BETWEEN = 3, 2
#: A title is not printed more often: in the contents, above the text, and once more or twice.
_OFTEN = 4
#: A title has so many letters, and no more.
_SHORTEST, _LONGEST = 4, 250
#: More than so many of its titles are different, and they are spread over such a part of the text below.
_DISTINCT, _PART = 0.7, 0.25
_OF_ITEMS = frozenset({SectionKind.SUMMARY, SectionKind.RECOMMENDATION, SectionKind.DECISION})
#: Dots, a tab or spaces before the number of a page.
_LEADER = re.compile(
    r"(?:[.…·_\s]{3,}\d{0,3}|[.…·_]{3,}\s*[ivxlc]{1,7}|\t\s*\d{1,3}|(?<=[)\]])\s+\d{1,3})[\s.]*$"
)


@dataclass(frozen=True)
class Title:
    """A row of a table of contents."""

    heading: Heading
    text: str
    """As it is printed, without dots and the number of the page."""


@dataclass(frozen=True)
class Contents:
    """A table of contents, and which blocks it is made of."""

    titles: tuple[Title, ...] = ()
    start: int = 0
    end: int = 0
    """The index behind its last block."""


def find_contents(blocks: Sequence[Block], vocabulary: Vocabulary) -> Contents:
    """Return the table of contents of a document; an empty one if it has none.

    It is the longest run of titles that are all printed again below it, but for a few that the document left
    out or wrote otherwise; half of them at least look like titles, here or there. Most are different, and
    what they head is a good part of the text below.
    """
    labels = [label_of(block, vocabulary) for block in blocks]
    last = _begin_of_items(labels)
    texts = ["" if label else _title(block) for block, label in zip(blocks, labels, strict=True)]
    below = _printed_below([read_heading(text, vocabulary).title for text in texts])
    runs = (_until_text(run, below) for run in _runs(sorted(at for at in below if at < last)))
    titles = {at for at, other in below.items() if _is_title(blocks, at, other, vocabulary)}
    keys = {at: next(_keys(texts[at])) for at in below}
    sure = [
        run
        for run in runs
        if 2 * len(titles.intersection(run)) >= len(run)
        and len({keys[at] for at in run}) > _DISTINCT * len(run)
        and _is_spread([below[at] for at in run], run[-1], len(blocks))
    ]
    run = max(sure, key=len, default=())
    if len(run) < _FEWEST:
        return Contents()
    start, end = _with_pages(blocks, run[0], run[-1] + 1)
    rows = [at for at in range(start, end) if texts[at]]
    told = [_row(texts[at], blocks[at].marker, vocabulary) for at in rows]
    has_page = [bool(_LEADER.search(blocks[at].text)) for at in rows]
    return Contents(tuple(_whole(told, has_page)), start, end)


def _is_spread(places: Sequence[int], end: int, length: int) -> bool:
    """Tell whether titles are printed again over a good part of the text below, and not all in one place."""
    return max(places) - min(places) >= _PART * (length - min(places)) or min(places) - end <= _BETWEEN + 1


def _whole(rows: Sequence[Title], has_page: Sequence[bool]) -> Iterator[Title]:
    """Yield rows; one without a page goes on in the next, if that has one and no number."""
    above: Title | None = None
    for row, is_end in zip(rows, has_page, strict=True):
        goes_on = above is not None and is_end and not row.heading.number
        if above is not None and not goes_on:
            yield above
        if above is not None and goes_on:
            title = f"{above.heading.title} {row.heading.title}"
            row = Title(
                replace(above.heading, title=title, kinds=row.heading.kinds), f"{above.text} {row.text}"
            )
        above = None if is_end or not any(has_page) else row
        if above is None:
            yield row
    if above is not None:
        yield above


def _begin_of_items(labels: Sequence[Label | None]) -> int:
    """Return the index behind which no table of contents comes: that of a second kind of section.

    One word for a section may stand above all of it: minutes are a section's label and a title.
    """
    kinds = set[SectionKind]()
    for at, label in enumerate(labels):
        kinds |= {label.kind} & _OF_ITEMS if label else set()
        if len(kinds) > 1:
            return at
    return len(labels)


def _printed_below(texts: Sequence[str]) -> dict[int, int]:
    """Return where each text stands next, by its own index, if it stands there again further down.

    A group and its only item may have one title: what stands right below is not meant. What is printed again
    and again is the name of somebody who speaks, or a label.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        for key in _keys(text):
            places[key].append(at)
    once = (found for found in places.values() if len(found) <= _OFTEN)
    pairs = ((at, [one for one in found if one > at + _BETWEEN]) for found in once for at in found)
    return {at: later[0] for at, later in pairs if later}


def _until_text(run: tuple[int, ...], below: Mapping[int, int]) -> tuple[int, ...]:
    """Return a run up to where the first of its titles is printed again: there the text begins."""
    text = min(below[at] for at in run)
    return tuple(at for at in run if at < text)


def _is_title(blocks: Sequence[Block], at: int, below: int, vocabulary: Vocabulary) -> bool:
    """Tell whether words look like a title: by a number or a page here, or as they are printed below."""
    text = f"{blocks[at].marker}{_title(blocks[at])}".lstrip("-*+• ")
    is_printed = blocks[below].kind is BlockKind.HEADING or blocks[below].is_strong
    has_number = text[:1].isdigit() or bool(read_heading(text, vocabulary).number)
    return has_number or bool(_LEADER.search(blocks[at].text)) or is_printed


def _with_pages(blocks: Sequence[Block], start: int, end: int) -> tuple[int, int]:
    """Return the bounds of a run with the rows beside it that print the number of a page too."""
    while start > 0 and _LEADER.search(blocks[start - 1].text):
        start -= 1
    while end < len(blocks) and _LEADER.search(blocks[end].text):
        end += 1
    return start, end


def _title(block: Block) -> str:
    """Return the title that a block may be; an empty text if it cannot be one."""
    if block.kind is BlockKind.TABLE:
        cells = [part.plain for part in block.all() if part.text.strip(" -–")]
        return " ".join(cells) if len(block.rows) == 1 else ""
    text = plain_text(without_page(block.text))
    return "" if "\n" in text or "://" in text or len(text) > _LONGEST else text


def _keys(text: str) -> Iterator[str]:
    """Yield a title as it is compared: without numbers before it, pages behind it, marks and signs."""
    words = re.findall(r"[^\W_]+", fold(text))
    while words and words[0].isdigit():
        words = words[1:]
    if len("".join(words)) >= _SHORTEST:
        yield " ".join(words)


def _runs(found: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield runs of indices between which few are missing."""
    run: list[int] = []
    for at in found:
        if run and at - run[-1] > _BETWEEN + 1:
            yield tuple(run)
            run = []
        run.append(at)
    if run:
        yield tuple(run)


def _row(text: str, marker: str, vocabulary: Vocabulary) -> Title:
    printed = f"{marker} {text}" if marker[:1].isalnum() else text
    return Title(read_heading(printed, vocabulary), printed)


def without_page(text: str) -> str:
    """Return a title without the dots and the page's number that a table of contents prints behind it."""
    found = _LEADER.search(text)
    return text[: found.start()].rstrip(" .…") if found else text
