"""The ids that lists bear: series, editions, and every row that ever stood on one or was refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from raadsportal import model as m
from raadsportal.ids.lists import row_id, series_id


def list_ids(editions: Iterable[m.Edition]) -> frozenset[str]:
    """Return the ids of lists, of their editions and of their rows."""
    return frozenset(found for edition in editions for found in _ids(edition))


def _ids(edition: m.Edition) -> Iterator[str]:
    yield series_id(edition.council, edition.series)
    yield edition.id
    yield from (row_id(edition.id, row.key) for row in edition.rows)
    for change in edition.changes:
        yield from (row_id(edition.id, row.key) for row in (*change.add, *change.refuse))
