"""Tables that only lay out a text, as the text that they lay out.

Secretariats write an item as a table with the labels in its left column, and a heading as a table of one
cell. Tables that tell something in rows and columns stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.intake.minutes.labels import label_of
from raadsportal.source.headings import read_heading
from raadsportal.vocabulary import Vocabulary

#: A table that lays out a text has no more columns.
_MOST_COLUMNS = 3

Cell = tuple[Block, ...]


def unrolled(blocks: Sequence[Block], vocabulary: Vocabulary) -> tuple[Block, ...]:
    """Return blocks with the text of tables that only lay it out; every other block is as it was."""
    return tuple(part for block in blocks for part in _unrolled(block, vocabulary))


def _unrolled(block: Block, vocabulary: Vocabulary) -> Iterator[Block]:
    if block.kind is not BlockKind.TABLE:
        yield block
    elif _has_labels(block, vocabulary):
        for row in block.rows:
            yield from _of_row([cell for cell in row if cell], vocabulary)
    elif _is_heading(block, vocabulary):
        yield from (replace(part, text=_strong(part.text)) for part in _filled(block)[-1])
    else:
        yield block


def _has_labels(block: Block, vocabulary: Vocabulary) -> bool:
    """Tell whether a label stands alone in the first cell of a row."""
    rows = [[cell for cell in row if cell] for row in block.rows if any(row)]
    if any(len(row) > _MOST_COLUMNS for row in rows):
        return False
    return any(len(row) > 1 and _is_label(row[0], vocabulary) for row in rows)


def _is_label(cell: Cell, vocabulary: Vocabulary) -> bool:
    found = label_of(cell[0], vocabulary) if len(cell) == 1 else None
    return found is not None and not found.rest


def _of_row(cells: Sequence[Cell], vocabulary: Vocabulary) -> Iterator[Block]:
    """Yield the blocks of a row; a label in its first cell becomes one in bold."""
    if len(cells) > 1 and _is_label(cells[0], vocabulary):
        label = cells[0][0]
        yield replace(label, kind=BlockKind.PARAGRAPH, text=f"**{label.plain.rstrip(' :')}:**")
        cells = cells[1:]
    for cell in cells:
        for part in cell:
            yield from _unrolled(part, vocabulary)


def _is_heading(block: Block, vocabulary: Vocabulary) -> bool:
    """Tell whether a table holds nothing but a heading with a number, or with marks."""
    cells = _filled(block)
    if len(cells) != 1 or len(cells[0]) != 1 or cells[0][0].kind is BlockKind.TABLE:
        return False
    heading = read_heading(cells[0][0].plain, vocabulary)
    return bool(heading.title) and bool(heading.number or heading.kinds)


def _filled(block: Block) -> list[Cell]:
    """Return the cells of a table that have words."""
    return [cell for row in block.rows for cell in row if any(part.plain.strip(" -–•") for part in cell)]


def _strong(text: str) -> str:
    bare = text.strip().strip("*")
    return f"**{bare}**" if "**" not in bare else text
