"""What stands around the items, line by line: facts of a meeting are told in lines and rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from raadsportal.intake.documents.form import Block, BlockKind, Place
from raadsportal.prose import plain_text

#: For a line that is not of the blocks before the first item.
ELSEWHERE = (-1, 0)
#: The level of a line that is no heading but is bold from end to end.
BOLD = 7


@dataclass(frozen=True)
class Line:
    """A line of a block, or a row of a table."""

    at: tuple[int, int]
    """Which block it is of, and which line or row of that."""
    place: Place
    cells: tuple[str, ...]
    """Its words; of a row those of each cell that has any."""
    level: int = 0
    """Of a heading 1 to 6, of a bold line BOLD, else 0."""
    is_entry: bool = False
    """Whether it is an entry of a list."""
    columns: tuple[int, ...] = ()
    """In which columns the cells of a row stand, from 0."""

    @property
    def text(self) -> str:
        """Its words in one."""
        return " ".join(self.cells)


def lines_of(blocks: Sequence[Block]) -> tuple[Line, ...]:
    """Return the lines of blocks in their order; those without words are left out."""
    return tuple(line for at, block in enumerate(blocks) for line in _lines(at, block) if line.cells)


def _lines(at: int, block: Block) -> Iterator[Line]:
    if block.kind is BlockKind.TABLE:
        for number, row in enumerate(block.rows):
            told = {column: words for column, cell in enumerate(row) if (words := "\n".join(_words(cell)))}
            cells, columns = tuple(told.values()), tuple(told)
            place = next((part.place for cell in row for part in cell), block.place)
            yield Line((at, number), place, cells, columns=columns)
        return
    level = block.level if block.kind is BlockKind.HEADING else BOLD if block.is_strong else 0
    marker = f"{block.marker} " if block.marker[:1].isalnum() else ""
    for number, text in enumerate(block.text.split("\n")):
        words = plain_text(text).strip()
        cells = (marker + words,) if words else ()
        yield Line((at, number), block.place, cells, level, block.kind is BlockKind.ENTRY)


def _words(cell: Sequence[Block]) -> Iterator[str]:
    for part in cell:
        for block in part.all():
            if block.plain.strip():
                yield block.plain.strip()


def without(blocks: Sequence[Block], used: Collection[Line]) -> tuple[Block, ...]:
    """Return blocks without the lines that have become facts; a block that has no other is gone."""
    gone: dict[int, set[int]] = defaultdict(set)
    for line in used:
        gone[line.at[0]].add(line.at[1])
    kept = (_rest(block, gone[at]) if at in gone else block for at, block in enumerate(blocks))
    return tuple(block for block in kept if block is not None)


def _rest(block: Block, gone: Collection[int]) -> Block | None:
    if block.kind is BlockKind.TABLE:
        rows = tuple(row for at, row in enumerate(block.rows) if at not in gone)
        return replace(block, rows=rows) if any(cell for row in rows for cell in row) else None
    text = "\n".join(line for at, line in enumerate(block.text.split("\n")) if at not in gone)
    return replace(block, text=text) if text.strip() else None
