"""Which rows of lists each decision added, removed, refused or changed; and the history of one row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.lists.stays import bound_of


class Deed(StrEnum):
    """What a decision does to a row."""

    MADE = "made"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    REFUSED = "refused"
    NAMED = "named"
    """It only tells of the row."""


@dataclass(frozen=True)
class Touch:
    """What a decision does to one row of an edition, and from which day."""

    edition: m.Edition
    deed: Deed
    key: str
    row: m.Row | None
    """None for a removed row that never was on the list."""
    on: date | None
    note: str = ""


def touched(corpus: Corpus) -> Mapping[str, tuple[Touch, ...]]:
    """Return what each decision, or item, does to rows, by its id."""
    found: dict[str, list[Touch]] = defaultdict(list)
    for series in corpus.series:
        for edition in series.editions:
            for by, touch in _touches(edition):
                found[by].append(touch)
    return {by: tuple(touches) for by, touches in found.items()}


def _touches(edition: m.Edition) -> Iterator[tuple[str, Touch]]:
    rows = {row.key: row for row in edition.rows}
    for row in edition.rows:
        for by, deed in _tellers(edition, row):
            yield by, Touch(edition, deed, row.key, row, bound_of(edition.valid.start))
    for change in edition.changes:
        rows |= {row.key: row for row in change.add}
        if change.by:
            yield from ((change.by, touch) for touch in _of_change(edition, change, rows))


def _tellers(edition: m.Edition, row: m.Row) -> Iterator[tuple[str, Deed]]:
    """Yield who tells of a first row: the decision that made the list, and each source beside it."""
    if edition.decision:
        yield edition.decision, Deed.MADE
    made = (edition.decision or "").partition("#")[0]
    for source in row.source:
        if "://" not in source and source.partition("#")[0] != made:
            yield source, Deed.NAMED


def _of_change(edition: m.Edition, change: m.Change, rows: Mapping[str, m.Row]) -> Iterator[Touch]:
    yield from (Touch(edition, Deed.ADDED, row.key, row, change.on, row.note) for row in change.add)
    for gone in change.remove:
        yield Touch(edition, Deed.REMOVED, gone.key, rows.get(gone.key), change.on, gone.note)
    yield from (
        Touch(edition, Deed.CHANGED, row.key, rows.get(row.key), change.on, row.note) for row in change.change
    )
    yield from (Touch(edition, Deed.REFUSED, row.key, row, change.on, row.note) for row in change.refuse)


def editions_by(corpus: Corpus) -> Mapping[str, tuple[m.Edition, ...]]:
    """Return the editions that each decision made or changed, or that tell of it, by its id."""
    found: dict[str, dict[str, m.Edition]] = defaultdict(dict)
    for series in corpus.series:
        for edition in series.editions:
            named = (edition.decision, *(change.by for change in edition.changes), *edition.sources)
            for by in named:
                if by and "://" not in by:
                    found[by][edition.id] = edition
    return {by: tuple(editions.values()) for by, editions in found.items()}
