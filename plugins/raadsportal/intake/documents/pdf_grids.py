"""What stands beside each other on a page: tables with rules, label tables without any, columns of text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from raadsportal.intake.documents.pdf_lines import Box, Letter, Line, lines

MARKER = re.compile(r"[-–•·▪▫◦‣*○●■]|\(?(?:\d{1,3}|[a-zA-Zæøå])[.)]|\d{1,3}(?:\.\d{1,3}){1,3}\.?")
#: In points: as far may the beginnings of one column lie apart.
_SLACK = 3
#: So many rows make a table, or columns of text; such a share of its width a column of text fills.
_ROWS, _COLUMN_ROWS, _FILLED = 2, 8, 0.75
#: In sizes: as far apart stand lines of one label, and lines of one table.
_TIGHT, _NEAR = 0.6, 2.5


@dataclass(frozen=True)
class Flow:
    """Lines below each other, and where the longest of them could end."""

    lines: tuple[Line, ...]
    right: float


@dataclass(frozen=True)
class Grid:
    """A table: rows of cells."""

    rows: tuple[tuple[Flow, ...], ...]

    @property
    def first(self) -> Line | None:
        """Its first line; None of a table without words."""
        return next((line for row in self.rows for cell in row for line in cell.lines), None)


def ruled(boxes: Sequence[Sequence[Box | None]], inside: Sequence[Letter], numbered: Sequence[Line]) -> Grid:
    """Return a table with rules by the boxes of its cells; letters belong to the cell of their middle.

    `numbered` are the lines of the page, from which the lines in cells have their numbers.
    """
    rows = []
    for row in boxes:
        cells = []
        for box in row:
            chosen = [one for one in inside if box and box.holds(*one.middle)]
            found = (
                tuple(with_number(line, numbered) for line in lines(chosen, numbered[0].page))
                if chosen
                else ()
            )
            cells.append(Flow(found, box.x1 if box else 0))
        rows.append(tuple(cells))
    return Grid(tuple(row for row in rows if any(cell.lines for cell in row)))


def with_number(line: Line, numbered: Sequence[Line]) -> Line:
    """Return a line with the number of that line of its page which stands at its height."""
    middle = (line.top + line.bottom) / 2
    return replace(
        line, number=min(numbered, key=lambda one: abs((one.top + one.bottom) / 2 - middle)).number
    )


def arranged(flow: Sequence[Line], right: float) -> Iterator[Flow | Grid]:
    """Yield lines as flows and as the tables without rules among them, from the top to the bottom."""
    at = start = 0
    while at < len(flow):
        gutter = _gutter(flow[at])
        end = _end(flow, at, gutter) if gutter else at
        block = flow[at:end]
        if gutter and sum(len(_halves(line, gutter)) == _ROWS for line in block) >= _ROWS:
            if at > start:
                yield Flow(tuple(flow[start:at]), right)
            yield from _columns(block, gutter, right) or [_labelled(block, gutter, right)]
            start = at = end
        else:
            at += 1
    if start < len(flow):
        yield Flow(tuple(flow[start:]), right)


def _gutter(line: Line) -> float | None:
    """Return where the second part of a line begins; None of a line without one and of an entry."""
    parts = line.parts()
    return None if len(parts) == 1 or MARKER.fullmatch(parts[0].text) else parts[1].x0


def _halves(line: Line, gutter: float) -> tuple[Line, ...]:
    """Return what of a line stands left and right of a gutter; nothing of one that runs through it."""
    left = tuple(word for word in line.words if word.x1 < gutter - _SLACK)
    others = line.words[len(left) :]
    if others and others[0].x0 < gutter - _SLACK:
        return ()
    if left and others and abs(others[0].x0 - gutter) > _SLACK:
        return ()
    return tuple(replace(line, words=words) for words in (left, others) if words)


def _end(flow: Sequence[Line], at: int, gutter: float) -> int:
    """Return the index behind the lines that keep the gutter free; the last has words right of it."""
    end = at
    for index in range(at, len(flow)):
        halves = _halves(flow[index], gutter)
        gap = (flow[index].top - flow[index - 1].bottom) / flow[index].size if index > at else 0
        is_label = len(halves) == 1 and halves[0].x1 < gutter
        if not halves or gap > (_TIGHT if is_label else _NEAR):
            break
        if halves[-1].x1 > gutter:
            end = index + 1
    return end


def _columns(block: Sequence[Line], gutter: float, right: float) -> list[Flow | Grid]:
    """Return two columns of running text, the left one first; nothing if the lines are a table."""
    left = [half for line in block for half in _halves(line, gutter) if half.x1 < gutter]
    others = [half for line in block for half in _halves(line, gutter) if half.x0 >= gutter - _SLACK]
    if min(len(left), len(others)) < _COLUMN_ROWS:
        return []
    begin, end = min(line.x0 for line in left), max(line.x1 for line in left)
    filled = sum(line.x1 - line.x0 for line in left) / (len(left) * (gutter - begin))
    return [Flow(tuple(left), end), Flow(tuple(others), right)] if filled >= _FILLED else []


def _labelled(block: Sequence[Line], gutter: float, right: float) -> Grid:
    """Return a label table: a label at the left begins a row, unless it goes on from the line above."""
    rows: list[tuple[list[Line], list[Line]]] = []
    for line in block:
        halves = _halves(line, gutter)
        is_left = halves[0].x1 < gutter
        is_new = is_left and (len(halves) == _ROWS or not rows or not rows[-1][1])
        if is_new or not rows:
            rows.append(([], []))
        if is_left:
            rows[-1][0].append(halves[0])
        if not is_left or len(halves) == _ROWS:
            rows[-1][1].append(halves[-1])
    return Grid(tuple((Flow(tuple(one), gutter), Flow(tuple(other), right)) for one, other in rows))
