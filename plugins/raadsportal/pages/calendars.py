"""Which calendars there are: that of all councils, and one for each council that has anything in it."""

from __future__ import annotations

from collections.abc import Iterator

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.pages.plan import PagePlan
from raadsportal.views.appointments import has_calendar
from raadsportal.views.calendar import calendar_view
from raadsportal.views.glossary import words_on


def plan_calendars(corpus: Corpus) -> tuple[PagePlan, ...]:
    """Return the calendar of all councils and those of each one."""
    return tuple(_plans(corpus))


def _plans(corpus: Corpus) -> Iterator[PagePlan]:
    view = calendar_view(corpus)
    terms = words_on(corpus, view.lists)
    yield PagePlan(view.id, corpus.catalogue.text("Calendar"), "calendar", view, terms=terms)
    for council in corpus.councils:
        if has_calendar(corpus, council):
            yield _of_council(corpus, council)


def _of_council(corpus: Corpus, council: m.Council) -> PagePlan:
    words, view = corpus.catalogue, calendar_view(corpus, council)
    return PagePlan(
        view.id,
        words.text("Calendar of {council}", council=council.name),
        "calendar",
        view,
        name=words.text("Calendar"),
        parent=council.id,
        terms=words_on(corpus, view.lists, council.id),
    )
