"""What an item did to lists: which rows it added, removed, refused and changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.lists.provenance import Deed, Touch
from raadsportal.views.lists.edition import extent
from raadsportal.views.lists.standings import DEEDS
from raadsportal.views.lists.tables import row_link
from raadsportal.views.names import LinkTo, list_link

#: As many rows as are named; the others are counted, and stand in the list.
_MOST = 25


@dataclass(frozen=True)
class TouchedRows:
    """Rows with which the same was done."""

    label: str
    rows: tuple[LinkTo, ...]
    more: str


@dataclass(frozen=True)
class TouchedList:
    """An edition that an item made, changed or tells of, with what it did to the rows."""

    link: LinkTo
    extent: str
    deeds: tuple[TouchedRows, ...]


def touched_lists(
    corpus: Corpus,
    names: Iterable[str],
    touches: Mapping[str, tuple[Touch, ...]],
    editions: Mapping[str, tuple[m.Edition, ...]],
) -> tuple[TouchedList, ...]:
    """Return the lists that an item, or one of its decisions, is behind; `names` are their ids."""
    told = list(dict.fromkeys(names))
    found = {edition.id: edition for name in told for edition in editions.get(name, ())}
    done = [touch for name in told for touch in touches.get(name, ())]
    found |= {touch.edition.id: touch.edition for touch in done}
    return tuple(
        _touched(corpus, edition, [touch for touch in done if touch.edition.id == edition.id])
        for edition in found.values()
    )


def _touched(corpus: Corpus, edition: m.Edition, done: list[Touch]) -> TouchedList:
    series, _ = corpus.edition[edition.id]
    link = list_link(corpus, edition.id)
    return TouchedList(
        link, extent(edition, series.type, corpus.catalogue), tuple(_deeds(corpus, series.type, done))
    )


def _deeds(corpus: Corpus, list_type: m.ListType, done: list[Touch]) -> Iterator[TouchedRows]:
    words, order = corpus.catalogue, list(Deed)
    ordered = sorted(done, key=lambda touch: order.index(touch.deed))
    for deed, group in groupby(ordered, key=lambda touch: touch.deed):
        rows = [row_link(corpus, list_type, touch.edition, touch.row) for touch in group if touch.row]
        left = len(rows) - _MOST
        more = words.plural("and {count} more", "and {count} more", left) if left > 0 else ""
        if rows:
            yield TouchedRows(words.text(DEEDS[deed]), tuple(rows[:_MOST]), more)
