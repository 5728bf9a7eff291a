"""Labels of facts with what they tell below them: `Place:` on one line, `Town Hall` on the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.intake.minutes.days import Times, days_in
from raadsportal.intake.minutes.labels import label_of
from raadsportal.model import Fact
from raadsportal.phrases import compile_phrases
from raadsportal.prose import plain_text
from raadsportal.vocabulary import Vocabulary, fold

#: Whose values are no names of people: those stand in lists, which are read as such.
_FACTS = frozenset({Fact.WHEN, Fact.PLACE, Fact.BODY, Fact.ISSUED, Fact.SENT})
_OF_DAYS = frozenset({Fact.WHEN, Fact.ISSUED, Fact.SENT})
#: No value is longer.
_LONGEST = 120
_FEWEST = 2


def with_values_beside(blocks: Sequence[Block], vocabulary: Vocabulary) -> tuple[Block, ...]:
    """Return the opening of minutes with each value in the line or the row of its label."""
    return tuple(_Stacked(vocabulary).joined(blocks))


class _Stacked:
    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary, self.times = vocabulary, Times(vocabulary)
        self.labels: Mapping[str, Fact] = {
            fold(label): fact for fact in sorted(_FACTS) for label in vocabulary.facts.get(fact, ())
        }
        presences = (word for words in vocabulary.presences.values() for word in words)
        self.attendance = compile_phrases((*vocabulary.attendance, *presences))

    def joined(self, blocks: Sequence[Block]) -> Iterator[Block]:
        at = 0
        while at < len(blocks):
            block, below = self._inside(blocks[at]), blocks[at + 1] if at + 1 < len(blocks) else None
            if below and self._is_stack(block, below):
                yield replace(below, place=block.place, kind=BlockKind.PARAGRAPH, marker="", level=0,
                              text=_beside(block.text, below.text))  # fmt: skip
                at += 2
            else:
                yield block
                at += 1

    def _inside(self, block: Block) -> Block:
        """Return a block with the values of its own lines or rows beside their labels."""
        if block.kind is BlockKind.TABLE:
            return replace(block, rows=tuple(self._rows(block.rows)))
        lines, told = block.text.split("\n"), list[str]()
        for line in lines:
            if told and self._tells(plain_text(told[-1]), plain_text(line)):
                told[-1] = _beside(told[-1], line)
            else:
                told.append(line)
        return replace(block, text="\n".join(told))

    def _is_stack(self, block: Block, below: Block) -> bool:
        are_lines = BlockKind.TABLE not in {block.kind, below.kind} and "\n" not in block.text + below.text
        is_value = below.kind is not BlockKind.HEADING and not label_of(below, self.vocabulary)
        return are_lines and is_value and self._tells(block.plain, below.plain)

    def _tells(self, label: str, value: str) -> bool:
        """Tell whether a line is a label, and the next what it tells."""
        fact, text = self.labels.get(fold(label)), value.strip()
        if fact is None or not text or len(text) > _LONGEST:
            return False
        if fact in _OF_DAYS:
            return bool(days_in(text, self.vocabulary) or self.times.of(text, is_told=text[:1].isdigit()))
        is_other = text.endswith((".", ":")) or fold(text) in self.labels or self.attendance.fullmatch(text)
        return not is_other and not days_in(text, self.vocabulary)

    def _rows(self, rows: Sequence[tuple[tuple[Block, ...], ...]]) -> Iterator[tuple[tuple[Block, ...], ...]]:
        """Yield rows; one of labels alone and the values below it as a row for each label."""
        at = 0
        while at < len(rows):
            below = rows[at + 1] if at + 1 < len(rows) else ()
            if len(rows[at]) == len(below) >= _FEWEST and all(map(self._is_label, rows[at])):
                yield from zip(rows[at], below, strict=True)
                at += 2
            else:
                yield rows[at]
                at += 1

    def _is_label(self, cell: Sequence[Block]) -> bool:
        return len(cell) == 1 and fold(cell[0].plain) in self.labels


def _beside(label: str, value: str) -> str:
    return f"{label.strip().strip('*').rstrip(': ')}: {value.strip()}"
