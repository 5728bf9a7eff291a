"""Lines of a PDF as blocks: which of them are one paragraph, a heading, an entry of a list, a table."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from raadsportal.intake.documents.form import Block, BlockKind, Place
from raadsportal.intake.documents.hyphens import Spelling, joined
from raadsportal.intake.documents.pdf_grids import MARKER, Flow, Grid
from raadsportal.intake.documents.pdf_inline import inline
from raadsportal.intake.documents.pdf_lines import Line, Run, Word

#: A heading is so much larger than the body; as many letters it has at most.
_LARGER, _LONGEST = 1.08, 200
#: A new paragraph stands so much further from the line above than lines do; sizes differ by more than this.
_FURTHER, _OTHER_SIZE = 1.25, 0.8
#: In sizes an indent; in spaces the gap behind the number of an entry.
_INDENT, _TAB = 0.8, 1.6
_DEEPEST = 6
_PITCH, _SPACE = 1.25, 0.3
#: A full line ends behind such a share of the longest; so many of them tell how far lines are apart.
_FULL, _FEWEST = 0.9, 5
#: So many lines end no further out than a full one.
_NEARLY_ALL = 0.95


@dataclass(frozen=True)
class Look:
    """How a document prints its text."""

    body: float
    pitch: float = _PITCH
    """From line to line, in sizes of its letters."""
    space: float = _SPACE
    """From word to word, in sizes of its letters."""
    levels: dict[tuple[float, bool], int] = field(default_factory=dict)
    """Of headings, by size and whether they are bold."""


def look(lines: Sequence[Line]) -> Look:
    """Return how most of the text is printed, and the levels of what is larger or bold."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    body = max(sizes, key=lambda size: (sizes[size], -size)) if sizes else 1.0
    styles = {(line.size, line.is_bold) for line in lines if line.size >= body * _LARGER or line.is_bold}
    ranked = sorted((style for style in styles if style[0] >= body), reverse=True)
    gaps = [gap / line.size for line in lines for gap in line.gaps]
    space = statistics.median(gaps) if gaps else _SPACE
    return Look(
        body, _pitch(lines, body), space, {style: min(rank, _DEEPEST) for rank, style in enumerate(ranked, 1)}
    )


def _pitch(lines: Sequence[Line], body: float) -> float:
    """Return how far lines of a paragraph are apart: by those below a full line, if there are enough."""
    steps = [
        (one, (other.top - one.top) / one.size)
        for one, other in pairwise(lines)
        if one.page == other.page and one.size == other.size == body and other.top > one.top
    ]
    # A table may stick out further than any line of the text.
    ends = sorted(one.x1 for one, _ in steps)
    full = _FULL * ends[int(_NEARLY_ALL * len(ends))] if ends else 0
    within = [step for one, step in steps if one.x1 >= full]
    if len(within) >= _FEWEST:
        return statistics.median(within)
    return statistics.mode(round(step, 1) for _, step in steps) if steps else _PITCH


def blocks(
    regions: Iterable[Flow | Grid], seen: Look, spelling: Spelling, made: list[tuple[str, Place]]
) -> Iterator[Block]:
    """Yield blocks in reading order; each word that is made whole is added to `made`, with its place."""
    for region in regions:
        if isinstance(region, Flow):
            yield from _flow(region, seen, spelling, made)
            continue
        first = region.first
        if first:
            rows = tuple(
                tuple(tuple(_cell(cell, seen, spelling, made)) for cell in row) for row in region.rows
            )
            yield Block(BlockKind.TABLE, Place(first.page, first.number), rows=rows)


def _cell(cell: Flow, seen: Look, spelling: Spelling, made: list[tuple[str, Place]]) -> Iterator[Block]:
    for part in cell.parts():
        if isinstance(part, Flow):
            yield from _flow(part, seen, spelling, made, in_cell=True)
        else:
            yield from blocks((part,), seen, spelling, made)


def _flow(
    flow: Flow, seen: Look, spelling: Spelling, made: list[tuple[str, Place]], in_cell: bool = False
) -> Iterator[Block]:
    groups = list(_groups(flow, seen))
    indents = sorted({round(group[0].x0 / 6) for group in groups if _marker(group[0], seen)})
    for group in groups:
        marker = _marker(group[0], seen)
        place = Place(group[0].page, group[0].number)
        words = _joined(group, spelling, made)
        level = 0 if in_cell else _level(group, seen)
        if level:
            yield Block(BlockKind.HEADING, place, inline(_plainly(words), is_heading=True), level=level)
        elif marker:
            depth = indents.index(round(group[0].x0 / 6))
            yield Block(BlockKind.ENTRY, place, inline(words[1:]), level=depth, marker=marker)
        else:
            yield Block(BlockKind.PARAGRAPH, place, inline(words))


def _groups(flow: Flow, seen: Look) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in flow.lines:
        if group and _is_new(group, line, flow.right, seen):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _is_new(group: Sequence[Line], line: Line, right: float, seen: Look) -> bool:
    """Tell whether a line begins something of its own below the lines of a group."""
    last = group[-1]
    if _marker(line, seen) or abs(line.size - last.size) > _OTHER_SIZE:
        return True
    if line.page == last.page and line.top > last.top and _is_apart(last, line, seen):
        return True
    if last.words[-1].text.endswith(("-", "\u00ad")) and len(last.words[-1].text) > 1:
        return False
    if last.x1 + 0.3 * line.size + line.words[0].x1 - line.words[0].x0 <= right - 1:
        return not _is_larger(line, seen) or not last.is_bold
    if line.page != last.page:
        return last.text[-1] in ".!?:" and not line.text[0].islower()
    return line.x0 - last.x0 > _INDENT * line.size and not _marker(last, seen)


def _is_apart(last: Line, line: Line, seen: Look) -> bool:
    return line.top - last.top > _FURTHER * seen.pitch * max(last.size, line.size)


def _is_larger(line: Line, seen: Look) -> bool:
    return line.size >= seen.body * _LARGER


def _level(group: Sequence[Line], seen: Look) -> int:
    """Return the level of a heading; 0 of what is none. A bold label with its colon is none."""
    text = " ".join(line.text for line in group)
    is_bold = all(line.is_bold for line in group)
    is_heading = _is_larger(group[0], seen) or (is_bold and not text.endswith((":", ".")) and len(group) <= 2)
    is_short = len(text) <= _LONGEST and any(letter.isalpha() for letter in text)
    return seen.levels.get((group[0].size, group[0].is_bold), 0) if is_heading and is_short else 0


def _marker(line: Line, seen: Look) -> str:
    """Return what marks a line as an entry of a list; a number only where a wide gap follows it."""
    first = line.words[0]
    if len(line.words) == 1 or not MARKER.fullmatch(first.text):
        return ""
    is_sign = not any(letter.isalnum() for letter in first.text)
    space = max(seen.space * line.size, statistics.median(line.gaps[1:] or [0]))
    return first.text if is_sign or line.gaps[0] > _TAB * space else ""


def _joined(group: Sequence[Line], spelling: Spelling, made: list[tuple[str, Place]]) -> list[Word]:
    words = list(group[0].words)
    for last, line in pairwise(group):
        whole = joined(words[-1].text, line.words[0].text, spelling)
        following = list(line.words)
        if whole is not None:
            made.append((whole, Place(last.page, last.number)))
            words[-1] = _merged(words[-1], following.pop(0), whole)
        words += following
    return words


def _merged(before: Word, after: Word, whole: str) -> Word:
    """Return the word made of two, each letter in its style."""
    cut = len(before.text) + len(after.text) - len(whole)
    last = before.runs[-1]
    runs = (*before.runs[:-1], replace(last, text=last.text[: len(last.text) - cut]), *after.runs)
    return Word(tuple(run for run in runs if run.text), before.x0, after.x1, before.size)


def _plainly(words: Sequence[Word]) -> list[Word]:
    """Return the words of a heading without bold: that they are a heading says as much."""
    return [
        replace(word, runs=tuple(Run(r.text, False, r.is_italic, r.link) for r in word.runs))
        for word in words
    ]
