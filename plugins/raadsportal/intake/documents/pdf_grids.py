"""What stands beside each other on a page: tables with rules, label tables without any, columns of text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from raadsportal.intake.documents.pdf_lines import Box, Letter, Line, lines

MARKER = re.compile(r"[-–•·▪▫◦‣*○●■]|\(?(?:\d{1,3}|[a-zA-Zæøå])[.)]|\d{1,3}(?:\.\d{1,3}){1,3}\.?")
#: In points: as far may the beginnings of one column lie apart.
_SLACK = 3
#: So many rows make a table, or columns of text; such a share of its width a column of text fills.
_ROWS, _COLUMN_ROWS, _FILLED = 2, 8, 0.75
#: In points: so little may a line reach into the table below it.
_BESIDE = 2
#: In sizes: as far apart stand lines of one label, and lines of one table.
_TIGHT, _NEAR = 0.6, 2.5


@dataclass(frozen=True)
class Flow:
    """Lines below each other, and where the longest of them could end."""

    lines: tuple[Line, ...]
    right: float
    tables: tuple[Nested, ...] = ()
    """Tables that stand in a cell, the uppermost first."""

    @property
    def first(self) -> Line | None:
        """Its first line, or that of the first table in it."""
        nested = filter(None, (one.table.first for one in self.tables))
        return next(iter(self.lines), None) or next(nested, None)

    def parts(self) -> Iterator[Flow | Grid]:
        """Yield the lines and the tables of a cell in their order."""
        at = 0
        for one in self.tables:
            end = (one.page, one.top + _BESIDE)
            above = [line for line in self.lines[at:] if (line.page, line.bottom) <= end]
            yield Flow(tuple(above), self.right)
            yield one.table
            at += len(above)
        yield Flow(self.lines[at:], self.right)

    def with_(self, other: Flow) -> Flow:
        """Return these lines with those that go on from them."""
        return Flow(self.lines + other.lines, max(self.right, other.right), self.tables + other.tables)


@dataclass(frozen=True)
class Nested:
    """A table in a cell of another one."""

    page: int
    top: float
    table: Grid


@dataclass(frozen=True)
class Grid:
    """A table: rows of cells."""

    rows: tuple[tuple[Flow, ...], ...]

    @property
    def first(self) -> Line | None:
        """Its first line; None of a table without words."""
        return next(filter(None, (cell.first for row in self.rows for cell in row)), None)

    def lines(self) -> Iterator[Line]:
        """Yield the lines of its cells and of the tables in them."""
        for cell in (cell for row in self.rows for cell in row):
            yield from cell.lines
            for one in cell.tables:
                yield from one.table.lines()


Boxes = Sequence[Sequence[Box | None]]


def ruled(tables: Sequence[Boxes], inside: Sequence[Letter], numbered: Sequence[Line]) -> Iterator[Nested]:
    """Yield the tables with rules of a page by the boxes of their cells; one in a cell stands there.

    Letters belong to the smallest cell that holds their middle. `numbered` are the lines of the page, from
    which the lines in cells have their numbers.
    """
    own: dict[Box, list[Letter]] = defaultdict(list)
    cells = sorted({box for table in tables for row in table for box in row if box}, key=_area)
    for letter in inside:
        own[next(box for box in cells if box.holds(*letter.middle))].append(letter)
    homes = [_home(table, cells) for table in tables]
    within: dict[Box, list[int]] = defaultdict(list)
    for at, home in enumerate(homes):
        if home:
            within[home].append(at)

    def made(at: int) -> Nested:
        rows = tuple(tuple(cell(box) for box in row) for row in tables[at])
        kept = tuple(row for row in rows if any(one.first for one in row))
        return Nested(numbered[0].page, min(box.top for row in tables[at] for box in row if box), Grid(kept))

    def cell(box: Box | None) -> Flow:
        if box is None:
            return Flow((), 0)
        found = lines(own[box], numbered[0].page) if own[box] else ()
        nested = sorted((made(at) for at in within[box]), key=lambda one: one.top)
        return Flow(tuple(with_number(line, numbered) for line in found), box.x1, tuple(nested))

    yield from (made(at) for at, home in enumerate(homes) if home is None)


def _area(box: Box) -> float:
    return (box.x1 - box.x0) * (box.bottom - box.top)


def _home(table: Boxes, cells: Sequence[Box]) -> Box | None:
    """Return the smallest cell that a table stands in; `cells` are those of all, the smallest first."""
    boxes = {box for row in table for box in row if box}
    size = sum(map(_area, boxes))
    return next((one for one in cells if _area(one) > size and all(_holds(one, box) for box in boxes)), None)


def _holds(outer: Box, inner: Box) -> bool:
    """Tell whether a box holds another, but for the width of a rule."""
    return (
        outer.x0 - _SLACK <= inner.x0
        and inner.x1 <= outer.x1 + _SLACK
        and outer.top - _SLACK <= inner.top
        and inner.bottom <= outer.bottom + _SLACK
    )


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
