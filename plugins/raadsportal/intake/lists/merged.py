"""Merged cells: a value beside several rows is each row's; one across the columns may name a group."""

from __future__ import annotations

from collections.abc import Mapping

from raadsportal import model as m
from raadsportal.intake.lists.heads import Heads
from raadsportal.intake.lists.tables import Block, Line, Raw, Table, letters
from raadsportal.intake.lists.texts import cleaned
from raadsportal.problems import Problem, problem


class Merged:
    """The merged cells of a table, and the group whose title stands across the columns above a row."""

    def __init__(self, table: Table, heads: Heads, list_type: m.ListType) -> None:
        self.table, self.heads = table, heads
        lines = {line.number: line for line in table.lines}
        below = [block for block in table.marks.merged if block.top > heads.line.number]
        self.filled = {
            (row, block.left): lines[block.top].cell(block.left)
            for block in below
            for row in range(block.top, min(block.bottom, table.lines[-1].number) + 1)
            if block.top in lines
        }
        self.across = {
            block.top: block for block in below if block.right > block.left and block.top == block.bottom
        }
        self.group = (
            list_type.field(list_type.group) if list_type.group and not heads.of(list_type.group) else None
        )
        self.grouped: Mapping[str, str] = {}
        """The group of the rows to come, by its column."""
        self.problems: list[Problem] = [
            self._told(block) for block in below if block.bottom > block.top and block.top in lines
        ]

    def value(self, line: Line, at: int) -> Raw:
        """Return what stands in a cell, or in the merged cell that it is a part of."""
        return self.filled.get((line.number, at)) if (line.number, at) in self.filled else line.cell(at)

    def is_group(self, line: Line) -> bool:
        """Tell whether a row is only the title of those below it; it is then their group."""
        block = self.across.get(line.number)
        others = [at for at, raw in enumerate(line.cells) if raw is not None and block and at != block.left]
        if block is None or others or self.group is None:
            return False
        value = cleaned(str(line.cell(block.left) or ""))
        self.grouped = {self.group.name: value}
        where = self.table.where(line.number, block.left)
        self.problems.append(problem("merged-group", where, value=value, column=self.group.title))
        return True

    def _told(self, block: Block) -> Problem:
        cells = f"{letters(block.left)}{block.top}:{letters(block.right)}{block.bottom}"
        value = next(line for line in self.table.lines if line.number == block.top).cell(block.left)
        where = self.table.where(block.top, block.left)
        return problem(
            "merged-filled", where, cells=cells, value=cleaned(str(value)) if value is not None else ""
        )
