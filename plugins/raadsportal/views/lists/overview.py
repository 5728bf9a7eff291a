"""All lists by type, and one type across councils: what only one has, and what all have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids.lists import list_type_id
from raadsportal.lists.used import is_used
from raadsportal.views.lists.built_in import built_in_table
from raadsportal.views.lists.series import EditionRow, edition_row
from raadsportal.views.lists.side_by_side import side_by_side
from raadsportal.views.lists.standings import day_words
from raadsportal.views.lists.tables import TableView
from raadsportal.views.names import LinkTo, council_link


@dataclass(frozen=True)
class SeriesRow:
    """A council's list in an overview, with its editions."""

    link: LinkTo
    council: LinkTo
    editions: tuple[EditionRow, ...]


@dataclass(frozen=True)
class TypeRow:
    """A type of list with the councils that have one."""

    id: str
    title: str
    about: str
    row: str
    """What one of its rows is called."""
    as_of: bool
    series: tuple[SeriesRow, ...]


@dataclass(frozen=True)
class CompareView:
    """What the page of one type of list shows: the same rows across councils."""

    type: TypeRow
    built_in: bool
    row: str
    rows: str
    table: TableView | None
    otherwise: tuple[str, ...]
    as_of: bool
    series: tuple[str, ...]
    """The ids of the councils' lists."""
    words: Mapping[str, Any]


def type_rows(corpus: Corpus) -> tuple[TypeRow, ...]:
    """Return the types that are used: first those that one can ask of a day, then those of most councils."""
    used = [found for found in corpus.list_types if is_used(corpus, found)]
    often = Counter(series.type.id for series in corpus.series)
    ordered = sorted(
        used,
        key=lambda found: (not found.as_of, -often[found.id], corpus.catalogue.sort_key(found.name)),
    )
    return tuple(_type_row(corpus, found) for found in ordered)


def _type_row(corpus: Corpus, list_type: m.ListType) -> TypeRow:
    return TypeRow(
        id=list_type_id(list_type.id),
        title=list_type.name,
        about=list_type.about,
        row=list_type.row,
        as_of=list_type.as_of,
        series=tuple(
            series_row(corpus, series) for series in corpus.series if series.type.id == list_type.id
        ),
    )


def series_row(corpus: Corpus, series: m.Series) -> SeriesRow:
    """Return a council's list as a row."""
    editions = tuple(edition_row(corpus, series, edition) for edition in reversed(series.editions))
    return SeriesRow(LinkTo(series.id, series.title), council_link(corpus, series.council), editions)


def council_lists(corpus: Corpus, council: str) -> tuple[SeriesRow, ...]:
    """Return the lists of a council."""
    return tuple(series_row(corpus, series) for series in corpus.series if series.council == council)


def compare_view(corpus: Corpus, list_type: m.ListType) -> CompareView:
    """Return one type of list across the councils that have one."""
    of_type = [series for series in corpus.series if series.type.id == list_type.id]
    return CompareView(
        type=_type_row(corpus, list_type),
        built_in=list_type.built_in is not None,
        row=list_type.row,
        rows=list_type.rows,
        table=_table(corpus, list_type, of_type),
        otherwise=list_type.otherwise,
        as_of=list_type.as_of,
        series=tuple(series.id for series in of_type),
        words=day_words(corpus.catalogue),
    )


def _table(corpus: Corpus, list_type: m.ListType, of_type: Sequence[m.Series]) -> TableView | None:
    """Return a built-in list of all councils, or what they have side by side if there are several."""
    if list_type.built_in:
        return built_in_table(corpus, list_type)
    return side_by_side(corpus, list_type, of_type) if list_type.as_of and len(of_type) > 1 else None
