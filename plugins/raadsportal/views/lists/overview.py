"""All lists by type, and one type across councils: what only one has, and what all have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import slug
from raadsportal.ids.lists import list_type_id, row_id
from raadsportal.lists.stays import Stay, stays
from raadsportal.views.lists.built_in import built_in_table, has_rows
from raadsportal.views.lists.series import EditionRow, edition_row, stood
from raadsportal.views.lists.standings import day_words, decided_by
from raadsportal.views.lists.tables import Cell, Column, TableGroup, TableRow, TableView, row_name
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


def is_used(corpus: Corpus, list_type: m.ListType) -> bool:
    """Tell whether a council has a list of a type, or something in one of the portal's own."""
    if list_type.built_in:
        return has_rows(corpus, list_type.built_in)
    return any(series.type.id == list_type.id for series in corpus.series)


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
    return _across(corpus, list_type, of_type) if list_type.as_of and len(of_type) > 1 else None


def _across(corpus: Corpus, list_type: m.ListType, of_type: Sequence[m.Series]) -> TableView | None:
    """Return a table with a row for each name and a column for each council."""
    words, name = corpus.catalogue, list_type.name_field
    found: dict[str, dict[str, list[tuple[m.Edition, Stay]]]] = {}
    titles: dict[str, str] = {}
    for series in of_type:
        for edition in series.editions:
            for stay in stays(edition):
                title = row_name(corpus, list_type, stay.row)
                titles.setdefault(slug(title), title)
                found.setdefault(slug(title), {}).setdefault(series.id, []).append((edition, stay))
    if not found:
        return None
    ordered = sorted(found, key=lambda key: words.sort_key(titles[key]))
    column = list_type.field(name)
    councils = tuple(
        Column(series.council, council_link(corpus, series.council).title, "string") for series in of_type
    )
    who = Column("only", words.text("Which councils"), "string", is_facet=True)
    return TableView(
        name=f"{list_type.id}-councils",
        title=words.text("{title} across councils", title=list_type.name),
        rows_are=list_type.rows,
        columns=(Column(name, column.title, "string"), *councils, who),
        groups=(
            TableGroup("", tuple(_row(corpus, of_type, key, titles[key], found[key]) for key in ordered)),
        ),
    )


def _row(
    corpus: Corpus,
    of_type: Sequence[m.Series],
    key: str,
    title: str,
    found: dict[str, list[tuple[m.Edition, Stay]]],
) -> TableRow:
    words = corpus.catalogue
    have = [council_link(corpus, series.council).title for series in of_type if series.id in found]
    who = words.text("Only {council}", council=have[0]) if len(have) == 1 else ", ".join(have)
    cells = tuple(_cell(corpus, found.get(series.id, [])) for series in of_type)
    return TableRow(key, (Cell(title), *cells, Cell(who)))


def _cell(corpus: Corpus, found: Sequence[tuple[m.Edition, Stay]]) -> Cell:
    if not found:
        return Cell("")
    told = tuple(_stood(corpus, found))
    edition, stay = found[-1]
    text = "; ".join(dict.fromkeys(told))
    return Cell(text, link=LinkTo(row_id(edition.id, stay.row.key), text))


def _stood(corpus: Corpus, found: Sequence[tuple[m.Edition, Stay]]) -> Iterator[str]:
    for _, stay in found:
        yield stood(stay, decided_by(corpus, stay.by), corpus.catalogue)
