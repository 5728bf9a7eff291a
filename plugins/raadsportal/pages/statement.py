"""The page that leads to the accessibility statement, at the address that Danish public sites have for it."""

from __future__ import annotations

from raadsportal.corpus import Corpus
from raadsportal.pages.plan import FRONT, PagePlan

#: Where readers and the authority look for the statement (act 692 of 8 June 2018).
STATEMENT = "was"


def plan_statement(corpus: Corpus) -> PagePlan:
    """Return the page; what it shows is the statement's address, empty if the portal has none."""
    title = corpus.catalogue.text("Accessibility statement")
    return PagePlan(STATEMENT, title, "statement", corpus.portal.accessibility, parent=FRONT)
