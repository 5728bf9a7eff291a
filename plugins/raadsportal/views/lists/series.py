"""A list through the years: the question of a day, its editions, and how long each row stood on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids.lists import list_type_id
from raadsportal.lists.editions import neighbours
from raadsportal.lists.spans import known_until
from raadsportal.views.common import period
from raadsportal.views.lists.edition import extent
from raadsportal.views.lists.history import history
from raadsportal.views.lists.plots import size_drawing
from raadsportal.views.lists.standings import DecidedBy, day_words, decided_by, is_only_proposed
from raadsportal.views.lists.tables import TableView
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
        history=history(corpus, series) if list_type.as_of else None,
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
        unverified=edition.valid.certainty is m.Certainty.UNVERIFIED and bool(edition.valid.end),
        extent=extent(edition, series.type, words),
        decided=decided_by(corpus, edition.decision),
        known_until=words.day(until) if until else "",
    )
