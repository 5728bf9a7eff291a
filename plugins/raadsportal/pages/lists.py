"""Which pages lists have: an overview, one for each type, each council's list, and each edition of it."""

from __future__ import annotations

from collections.abc import Iterator

from raadsportal.corpus import Corpus
from raadsportal.lists.used import is_used
from raadsportal.model import ListType, Series
from raadsportal.pages.plan import PagePlan, in_a_row
from raadsportal.views.glossary import words_on
from raadsportal.views.lists.edition import edition_view
from raadsportal.views.lists.overview import compare_view, type_rows
from raadsportal.views.lists.series import series_view
from raadsportal.views.names import LinkTo

OVERVIEW = "lists"


def plan_lists(corpus: Corpus) -> tuple[PagePlan, ...]:
    """Return the pages of all lists."""
    return tuple(_plans(corpus))


def _plans(corpus: Corpus) -> Iterator[PagePlan]:
    yield PagePlan(OVERVIEW, corpus.catalogue.text("Lists"), "lists", type_rows(corpus))
    for list_type in corpus.list_types:
        if is_used(corpus, list_type):
            yield _type(corpus, list_type)
    for series in corpus.series:
        yield from _series(corpus, series)


def _type(corpus: Corpus, list_type: ListType) -> PagePlan:
    view = compare_view(corpus, list_type)
    title = corpus.catalogue.text("{title}: all councils", title=list_type.name)
    return PagePlan(
        view.type.id,
        title,
        "list-type",
        view,
        name=list_type.name,
        description=list_type.about,
        parent=OVERVIEW,
    )


def _series(corpus: Corpus, series: Series) -> Iterator[PagePlan]:
    view = series_view(corpus, series)
    yield PagePlan(
        view.id,
        f"{view.title}, {view.council.title}",
        "series",
        view,
        name=view.title,
        description=view.about,
        parent=series.council,
        siblings=_siblings(corpus, series),
    )
    editions = [
        PagePlan(
            edition.id,
            f"{edition.title}, {view.council.title}",
            "edition",
            found := edition_view(corpus, series, edition),
            name=edition.title,
            description=view.about,
            parent=series.id,
            source=edition.where().path,
            terms=words_on(corpus, found, series.council),
        )
        for edition in series.editions
    ]
    yield from in_a_row(editions)


def _siblings(corpus: Corpus, series: Series) -> tuple[LinkTo, ...]:
    """Return links to all lists of a council."""
    own = (other for other in corpus.series if other.council == series.council)
    return tuple(LinkTo(other.id, other.title, current=other is series) for other in own)
