"""How many rows stand under each value of a column, under the names that stated numbers have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.lists.cells import cell_text

#: The ids of things by what they are called: people state numbers under names.
Names: TypeAlias = Mapping[m.Holds | None, Mapping[str, str]]


def names_of(corpus: Corpus) -> Names:
    """Return the ids of municipalities, councils and people by their names."""
    return {
        m.Holds.MUNICIPALITY: {
            name: found.id for found in corpus.municipalities for name in (found.name, found.code)
        },
        m.Holds.COUNCIL: {found.name: found.id for found in corpus.councils},
        m.Holds.PERSON: {found.name: found.id for found in corpus.people},
    }


def counted(counts: m.Counts, column: m.Field, rows: Iterable[m.Row], names: Names) -> Mapping[str, int]:
    """Return how many rows there are of each value, spelled as it is in stated numbers if it stands there."""
    meant, ids = counts.meant.get(column.name, {}), names.get(column.holds, {})
    spelled = {meant.get(text, ids.get(text, text)): text for text in counts.by.get(column.name, ())}
    told = (row.values.get(column.name) for row in rows)
    return Counter(spelled.get(value) or cell_text(column, value) for value in told if value is not None)
