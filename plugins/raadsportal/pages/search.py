"""The page on which a reader searches the whole portal."""

from __future__ import annotations

from raadsportal.corpus import Corpus
from raadsportal.ids import SEARCH
from raadsportal.pages.plan import FRONT, PagePlan
from raadsportal.views.search import search_view


def plan_search(corpus: Corpus) -> tuple[PagePlan, ...]:
    """Return the search page; it stands below the front page, beside all others."""
    words = corpus.catalogue
    return (
        PagePlan(
            SEARCH,
            words.text("Search"),
            "search",
            search_view(corpus),
            description=words.text("Search everything that {portal} holds.", portal=corpus.portal.name),
            parent=FRONT,
        ),
    )
