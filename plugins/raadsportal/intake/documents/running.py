"""What every page prints of its own: running headers, footers and page numbers, told from the text itself.

A line is a page's own only where it stands at the edge of the page, at the same height as on other pages,
with the same words; numbers in it may be the page's. What stands only on left or on right pages is found
too, and what only some pages have, if it is set apart from the text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from raadsportal.intake.documents.form import LeftOut, Place, Why
from raadsportal.intake.documents.pdf_lines import Line

_NUMBER = re.compile(r"\d{1,4}")
#: As many lines at each edge of a page may be its own; the edge is this share of the page.
_LINES, _EDGE = 5, 0.16
_FEWEST = 2
#: In points: as far may a line lie from where other pages have it.
_SLACK = 3
#: A page's own line stands so many heights of a line off the text.
_OFF = 0.7
#: It is on so large a share of the pages, unless it stands where others have nothing.
_SHARE = 0.4
#: On so large a share, and on so many pages, no text stands at that height.
_NEARLY_ALL, _SEVERAL = 0.8, 4
#: On so large a share of the pages of the outermost line the others stand, too.
_WITH = 0.5
#: As many letters stand beside a page's number.
_SHORT = 12


@dataclass(frozen=True)
class Sheet:
    """A page with its lines from the top to the bottom."""

    number: int
    height: float
    lines: tuple[Line, ...]


def running(sheets: Sequence[Sheet]) -> dict[tuple[int, int], LeftOut]:
    """Return the lines that are pages' own, by page and line."""
    return {**_at(sheets, is_top=True), **_at(sheets, is_top=False)}


def _at(sheets: Sequence[Sheet], is_top: bool) -> dict[tuple[int, int], LeftOut]:
    alike = _alike(sheets, is_top)
    own = {(line.page, line.number): (words, found) for words, found in alike.items() for line in found}
    left: dict[tuple[int, int], LeftOut] = {}
    for sheet in sheets:
        edge = _edge(sheet, is_top)
        taken: list[Line] = []
        for line in edge:
            if (line.page, line.number) not in own:
                break
            outermost = own[taken[0].page, taken[0].number][1] if taken else []
            if len(own[line.page, line.number][1]) < _WITH * len(outermost):
                break
            taken.append(line)
        everywhere = all(_is_everywhere(own[one.page, one.number][1], sheets) for one in taken)
        if taken and (everywhere or _is_off(sheet, taken[-1], is_top)):
            left.update(
                {(one.page, one.number): _left_out(one, own[one.page, one.number][1]) for one in taken}
            )
    return left


def _edge(sheet: Sheet, is_top: bool) -> Sequence[Line]:
    """Return the lines at an edge of a page, the outermost first."""
    limit = sheet.height * _EDGE
    near = [
        line for line in sheet.lines if (line.bottom <= limit if is_top else line.top >= sheet.height - limit)
    ]
    return near[:_LINES] if is_top else near[::-1][:_LINES]


def _alike(sheets: Sequence[Sheet], is_top: bool) -> Mapping[tuple[str, int], list[Line]]:
    """Return the lines at the edge that stand on enough pages, by their words without the page's number."""
    found: dict[str, list[tuple[Line, float]]] = defaultdict(list)
    for sheet in sheets:
        for line in _edge(sheet, is_top):
            found[_NUMBER.sub("#", line.text)].append(
                (line, line.top if is_top else sheet.height - line.bottom)
            )
    groups: dict[tuple[str, int], list[Line]] = {}
    for words, lines in found.items():
        for height, together in enumerate(_together(lines)):
            if _is_enough(together, sheets, is_top) and _numbers_fit(together):
                groups[words, height] = together
    return groups


def _is_enough(lines: Sequence[Line], sheets: Sequence[Sheet], is_top: bool) -> bool:
    """Tell whether lines stand on enough pages; on few only where others have none so far out."""
    pages = {line.page for line in lines}
    if len(pages) >= max(_FEWEST, _SHARE * len(sheets)):
        return True
    others = [sheet.lines for sheet in sheets if sheet.lines and sheet.number not in pages]
    if is_top:
        is_free = all(one[0].top >= lines[0].bottom for one in others)
    else:
        is_free = all(one[-1].bottom <= lines[0].top for one in others)
    return is_free and len(pages) > _FEWEST


def _together(lines: Sequence[tuple[Line, float]]) -> Iterator[list[Line]]:
    """Yield the lines that stand at one height."""
    group: list[tuple[Line, float]] = []
    for line, height in sorted(lines, key=lambda one: one[1]):
        if group and height - group[0][1] > _SLACK:
            yield [one for one, _ in group]
            group = []
        group.append((line, height))
    if group:
        yield [one for one, _ in group]


def _numbers_fit(lines: Sequence[Line]) -> bool:
    """Tell whether each number in the lines is the same on all pages, or rises as the pages do."""
    rows = [
        (line.page, [int(number) for number in _NUMBER.findall(line.text)])
        for line in sorted(lines, key=lambda one: one.page)
    ]
    return all(
        len({numbers[at] for _, numbers in rows}) == 1
        or len({numbers[at] - page for page, numbers in rows}) == 1
        for at in range(len(rows[0][1]))
    )


def _is_off(sheet: Sheet, last: Line, is_top: bool) -> bool:
    """Tell whether the text keeps a distance from the innermost line that is the page's own."""
    at = sheet.lines.index(last)
    if is_top:
        inner = sheet.lines[at + 1] if at + 1 < len(sheet.lines) else None
        gap = inner.top - last.bottom if inner else last.size * _OFF
    else:
        inner = sheet.lines[at - 1] if at else None
        gap = last.top - inner.bottom if inner else last.size * _OFF
    return gap >= last.size * _OFF


def _is_everywhere(lines: Sequence[Line], sheets: Sequence[Sheet]) -> bool:
    """Tell whether lines stand on nearly every page: then the text may come close to them."""
    pages = {line.page for line in lines}
    return len(pages) >= max(_SEVERAL, _NEARLY_ALL * len(sheets))


def _left_out(line: Line, alike: Sequence[Line]) -> LeftOut:
    numbers = _NUMBER.findall(line.text)
    letters = sum(letter.isalpha() for letter in line.text)
    rises = any(_NUMBER.findall(one.text) != numbers for one in alike)
    is_number = bool(numbers) and rises and letters <= _SHORT
    return LeftOut(line.text, Place(line.page, line.number), Why.PAGE_NUMBER if is_number else Why.RUNNING)
