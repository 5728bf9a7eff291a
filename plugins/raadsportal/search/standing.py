"""Where words stand: in how many records, in which columns, and how often in each.

Pagefind tells every place of a word, and of one that stands nearly everywhere that is much to fetch and
slow to read. How often it stands in each record is enough to put records in order; only a phrase needs
more.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

#: A word is common in a column in which it stands in more records.
COMMON = 1000

#: The words of a record, a text for each column.
Columns = Sequence[str]


@dataclass(frozen=True)
class Standing:
    """In how many records a word stands, in which columns, and in which of those it is common."""

    records: int
    columns: str
    common: str = ""
    file: int = 0
    """The number of the file that counts it where it is common."""


def standings(rows: Iterable[Columns]) -> Mapping[str, Standing]:
    """Return where each word stands; those that are common somewhere have numbers in their order, from 0."""
    records: Counter[str] = Counter()
    columns: dict[str, Counter[int]] = defaultdict(Counter)
    for row in rows:
        told = [set(text.split()) for text in row]
        records.update(set().union(*told))
        for column, words in enumerate(told):
            for word in words:
                columns[word][column] += 1
    found: dict[str, Standing] = {}
    file = 0
    for word, counts in sorted(columns.items()):
        common = "".join(str(column) for column in sorted(counts) if counts[column] > COMMON)
        found[word] = Standing(records[word], "".join(map(str, sorted(counts))), common, file)
        file += bool(common)
    return found


def counts(rows: Iterable[Columns], found: Mapping[str, Standing]) -> Iterable[Mapping[str, list[list[int]]]]:
    """Return for each common word in order how often it stands where it is common.

    By column: how many records each that has it is behind the one before, and how often it stands there.
    """
    told = {word: {column: _Counted() for column in one.common} for word, one in found.items() if one.common}
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            for word, count in Counter(text.split()).items():
                if word in told and str(column) in told[word]:
                    told[word][str(column)].add(number, count)
    return [{column: [one.steps, one.counts] for column, one in told[word].items()} for word in sorted(told)]


class _Counted:
    """How often a word stands in each record that has it, as it is written down."""

    def __init__(self) -> None:
        self.steps: list[int] = []
        self.counts: list[int] = []
        self.last = 0

    def add(self, record: int, count: int) -> None:
        self.steps.append(record - self.last)
        self.counts.append(count)
        self.last = record
