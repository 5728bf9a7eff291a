"""Tables with an item in each row: its number, its title, and what was said of it in the columns behind.

Parish councils and small boards write so. Saved as text, a cell of several lines breaks its row: what follows
belongs to the row until the next number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.intake.minutes.spotted import steps_of
from raadsportal.source.headings import read_heading
from raadsportal.vocabulary import Vocabulary, fold

#: So many items in a row make such a table; a title is no longer.
_FEWEST, _LONGEST = 3, 200
_TITLE, _TEXT = 1, 2

Row = tuple[tuple[Block, ...], ...]
At = tuple[int, int]


def without_item_tables(blocks: Sequence[Block], vocabulary: Vocabulary) -> tuple[Block, ...]:
    """Return blocks with each such row as a heading and the text below it; every other block is as it was."""
    items = _items(blocks, vocabulary)
    return tuple(_Laying(blocks, items, vocabulary).laid()) if items else tuple(blocks)


def _items(blocks: Sequence[Block], vocabulary: Vocabulary) -> frozenset[At]:
    """Return the rows that are items: their numbers follow each other, and text stands behind the titles."""
    chain: list[At] = []
    last: tuple[int, ...] = ()
    has_text = False
    for at, row, cells in _rows(blocks):
        steps = _number(cells, vocabulary)
        if steps and (not last or steps == (*last[:-1], last[-1] + 1)):
            chain.append((at, row))
            last = steps
            has_text |= len(cells) > _TEXT or len(_lines(cells[_TITLE])) > 1
    return frozenset(chain) if len(chain) >= _FEWEST and has_text else frozenset()


def _rows(blocks: Sequence[Block]) -> Iterator[tuple[int, int, Row]]:
    for at, block in enumerate(blocks):
        for number, row in enumerate(block.rows if block.kind is BlockKind.TABLE else ()):
            yield at, number, row


def _number(cells: Row, vocabulary: Vocabulary) -> tuple[int, ...]:
    """Return the number in the first cell of a row that has a title in the second; nothing of other rows."""
    if len(cells) <= _TITLE or len(cells[0]) != 1 or not cells[_TITLE]:
        return ()
    heading, title = read_heading(cells[0][0].plain, vocabulary), _lines(cells[_TITLE])[:1]
    is_item = heading.number and not heading.title and title and len(title[0].plain) <= _LONGEST
    return steps_of(heading.number) if is_item and cells[_TITLE][0].kind is not BlockKind.TABLE else ()


def _lines(cell: Sequence[Block]) -> list[Block]:
    """Return the lines of a cell as blocks."""
    return [
        replace(block, text=line)
        for block in cell
        for line in (block.text.split("\n") if block.kind is not BlockKind.TABLE else [block.text])
        if line.strip() or block.kind is BlockKind.TABLE
    ]


@dataclass
class _Laying:
    """Lays the rows out as text."""

    blocks: Sequence[Block]
    items: frozenset[At]
    vocabulary: Vocabulary
    column: int = 0
    """In which column the text of the last item stands; 0 before the first."""

    def laid(self) -> Iterator[Block]:
        """Yield the blocks of the whole document."""
        first = min(self.items)
        self.labels = self._labels(first)
        last = max(self.items)
        for at, block in enumerate(self.blocks):
            if block.kind is not BlockKind.TABLE or not first[0] <= at <= last[0]:
                yield block
                continue
            for number, row in enumerate(block.rows):
                yield from self._row((at, number), block, row)

    def _labels(self, first: At) -> Mapping[int, str]:
        """Return the labels at the heads of the columns."""
        heads = self.blocks[first[0]].rows[first[1] - 1] if first[1] else ()
        words = {column: " ".join(block.plain for block in cell) for column, cell in enumerate(heads)}
        return {column: text for column, text in words.items() if fold(text) in self.vocabulary.labels}

    def _row(self, at: At, block: Block, row: Row) -> Iterator[Block]:
        if at in self.items:
            title, *more = _lines(row[_TITLE])
            words = f"{row[0][0].plain.strip()} {title.plain.strip().rstrip('.')}"
            yield replace(title, kind=BlockKind.HEADING, text=words, level=3, marker="")
            yield from more
            self.column = _TITLE
            for column, cell in enumerate(row[_TEXT:], _TEXT):
                yield from self._cell(column, cell)
        elif self.column and len(row) == _TEXT and not any(_is_number(cell) for cell in row[:1]):
            yield from _lines(row[0])
            yield from self._cell(self.column + 1, row[1])
        else:
            yield replace(block, rows=(row,))

    def _cell(self, column: int, cell: Sequence[Block]) -> Iterator[Block]:
        """Yield the text of a cell below the label at the head of its column."""
        lines = _lines(cell)
        if lines and column in self.labels:
            label = f"**{self.labels[column].strip(' :')}:**"
            yield replace(lines[0], kind=BlockKind.PARAGRAPH, text=label, marker="", rows=())
        if lines:
            self.column = column
        yield from lines


def _is_number(cell: Sequence[Block]) -> bool:
    return any(block.plain.strip(" .)").isdigit() for block in cell)
