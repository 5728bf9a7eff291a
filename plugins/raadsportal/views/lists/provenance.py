"""What an item did to lists: which rows it added, removed, refused and changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids.lists import list_type_id
from raadsportal.lists.provenance import Deed, Touch
from raadsportal.lists.standing import effect_of
from raadsportal.views.lists.edition import extent
from raadsportal.views.lists.standings import deeds_of
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
    beside: LinkTo | None
    """The same list of other councils, if there are such."""


def touched_lists(
    corpus: Corpus,
    names: Iterable[str],
    touches: Mapping[str, tuple[Touch, ...]],
    editions: Mapping[str, tuple[m.Edition, ...]],
) -> tuple[TouchedList, ...]:
    """Return the lists that an item, or one of its decisions, is behind; `names` are their ids."""
    told = list(dict.fromkeys(names))
    found = {edition.id: edition for name in told for edition in editions.get(name, ())}
    done = [(name, touch) for name in told for touch in touches.get(name, ())]
    found |= {touch.edition.id: touch.edition for _, touch in done}
    # What the item decided stands before what it only tells of.
    ordered = sorted(found.values(), key=lambda edition: edition.decision not in told)
    return tuple(
        _touched(corpus, edition, [pair for pair in done if pair[1].edition.id == edition.id])
        for edition in ordered
    )


def _touched(corpus: Corpus, edition: m.Edition, done: list[tuple[str, Touch]]) -> TouchedList:
    series, _ = corpus.edition[edition.id]
    return TouchedList(
        link=list_link(corpus, edition.id),
        extent=extent(edition, series.type, corpus.catalogue),
        deeds=tuple(_deeds(corpus, series.type, done)),
        beside=_beside(corpus, series),
    )


def _beside(corpus: Corpus, series: m.Series) -> LinkTo | None:
    councils = {other.council for other in corpus.series if other.type.id == series.type.id}
    title = corpus.catalogue.text("The same list of other councils")
    return LinkTo(list_type_id(series.type.id), title) if councils - {series.council} else None


def _deeds(corpus: Corpus, list_type: m.ListType, done: list[tuple[str, Touch]]) -> Iterator[TouchedRows]:
    words, order = corpus.catalogue, list(Deed)
    told = [(_label(corpus, name, touch.deed), touch) for name, touch in done]
    told.sort(key=lambda pair: (order.index(pair[1].deed), pair[0]))
    for label, group in groupby(told, key=lambda pair: pair[0]):
        rows = [row_link(corpus, list_type, touch.edition, touch.row) for _, touch in group if touch.row]
        left = len(rows) - _MOST
        more = words.plural("and {count} more", "and {count} more", left) if left > 0 else ""
        if rows:
            yield TouchedRows(words.text(label), tuple(rows[:_MOST]), more)


def _label(corpus: Corpus, by: str, deed: Deed) -> str:
    """Return what a decision did to a row; of one that does not count, what it would do."""
    return deeds_of(effect_of(corpus, by))[deed]
