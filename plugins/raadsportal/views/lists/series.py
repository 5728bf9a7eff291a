"""A list through the years: the question of a day, its editions, and how long each row stood on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids.lists import list_type_id, row_id
from raadsportal.language import Catalogue
from raadsportal.lists.answer import neighbours
from raadsportal.lists.effects import counting, pending
from raadsportal.lists.spans import known_until
from raadsportal.lists.standing import Standing
from raadsportal.lists.stays import Stay, stays
from raadsportal.views.common import period
from raadsportal.views.lists.edition import extent
from raadsportal.views.lists.plots import size_drawing
from raadsportal.views.lists.standings import STOOD, DecidedBy, day_words, decided_by, is_only_proposed
from raadsportal.views.lists.tables import Cell, Column, TableGroup, TableRow, TableView, row_name
from raadsportal.views.names import LinkTo, council_link


@dataclass(frozen=True)
class EditionRow:
    """An edition in an overview."""

    link: LinkTo
    period: str
    unverified: bool
    extent: str
    decided: DecidedBy
    known_until: str


@dataclass(frozen=True)
class SeriesView:
    """What the page of a list through the years shows."""

    id: str
    title: str
    council: LinkTo
    type: LinkTo
    about: str
    row: str
    rows: str
    as_of: bool
    editions: tuple[EditionRow, ...]
    neighbours: tuple[LinkTo, ...]
    history: TableView | None
    only_proposed: bool
    otherwise: tuple[str, ...]
    secretariat: str
    website: str
    drawing: str
    """A picture of its size over time; empty where there is nothing to compare."""
    words: Mapping[str, Any]
    """What a script says when it answers a question of a day."""


def series_view(corpus: Corpus, series: m.Series) -> SeriesView:
    """Return what the page of a list through the years shows."""
    council, list_type = corpus.council[series.council], series.type
    return SeriesView(
        id=series.id,
        title=series.title,
        council=council_link(corpus, series.council),
        type=LinkTo(list_type_id(list_type.id), list_type.name),
        about=list_type.about,
        row=list_type.row,
        rows=list_type.rows,
        as_of=list_type.as_of,
        editions=tuple(edition_row(corpus, series, edition) for edition in reversed(series.editions)),
        neighbours=tuple(_named(corpus, other) for other in neighbours(corpus, series)),
        history=_history(corpus, series) if list_type.as_of else None,
        only_proposed=list_type.as_of and all(is_only_proposed(corpus, one) for one in series.editions),
        otherwise=list_type.otherwise,
        secretariat=council.secretariat,
        website=council.website,
        drawing=size_drawing(corpus, series),
        words=day_words(corpus.catalogue),
    )


def _named(corpus: Corpus, other: m.Series) -> LinkTo:
    return LinkTo(other.id, council_link(corpus, other.council).title)


def edition_row(corpus: Corpus, series: m.Series, edition: m.Edition) -> EditionRow:
    """Return an edition as a row."""
    words = corpus.catalogue
    until = known_until(corpus, edition) if series.type.as_of else None
    return EditionRow(
        link=LinkTo(edition.id, edition.title),
        period=period(edition.valid, words),
        unverified=edition.valid.certainty is m.Certainty.UNVERIFIED,
        extent=extent(edition, series.type, words),
        decided=decided_by(corpus, edition.decision),
        known_until=words.day(until) if until else "",
    )


def _history(corpus: Corpus, series: m.Series) -> TableView | None:
    """Return every row that ever stood on the list, with when, and by which decisions."""
    words, found = corpus.catalogue, dict[str, list[tuple[m.Edition, Stay]]]()
    for edition in series.editions:
        for stay in (*stays(counting(corpus, edition)), *pending(corpus, edition)):
            found.setdefault(stay.row.key, []).append((edition, stay))
    if not found:
        return None
    column = series.type.field(series.type.name_field)
    return TableView(
        name="-".join((series.council, series.name)),
        title=words.text("Everything that stood on the list"),
        rows_are=series.type.rows,
        has_days=True,
        columns=(
            Column(column.name, column.title, "string"),
            Column("stood", words.text("Stood on the list"), "string"),
            Column("edition", words.text("Edition"), "string", is_facet=len(series.editions) > 1),
            Column("by", words.text("Decision"), "string"),
        ),
        groups=(TableGroup("", tuple(_history_rows(corpus, series, found))),),
    )


def _history_rows(
    corpus: Corpus, series: m.Series, found: dict[str, list[tuple[m.Edition, Stay]]]
) -> Iterator[TableRow]:
    names = {key: row_name(corpus, series.type, of_row[-1][1].row) for key, of_row in found.items()}
    ordered = sorted(found, key=lambda key: (corpus.catalogue.sort_key(names[key]), key))
    for key in ordered:
        for at, (edition, stay) in enumerate(found[key]):
            decided = decided_by(corpus, stay.by)
            title = row_name(corpus, series.type, stay.row)
            by = Cell(decided.link.title, link=decided.link) if decided.link else Cell(decided.standing.label)
            yield TableRow(
                key=key if at == 0 else "",
                cells=(
                    Cell(title, link=LinkTo(row_id(edition.id, key), title)),
                    Cell(
                        stood(stay, decided, corpus.catalogue), stay.start.isoformat() if stay.start else ""
                    ),
                    Cell(edition.title, link=LinkTo(edition.id, edition.title)),
                    by,
                ),
                begins=stay.start.isoformat() if stay.start else "",
                ends=stay.end.isoformat() if stay.end else "",
            )


def stood(stay: Stay, decided: DecidedBy, words: Catalogue) -> str:
    """Return in words how long a row stood on a list; of what was only proposed, that it was."""
    told = m.Validity(
        stay.start.isoformat() if stay.start else None, stay.end.isoformat() if stay.end else None
    )
    when = period(told, words) or words.text("days not known")
    told_so = STOOD.get(Standing(decided.standing.value))
    return words.text(told_so, when=when) if told_so else when
