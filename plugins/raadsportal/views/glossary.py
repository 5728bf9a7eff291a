"""The glossary: what abbreviations stand for, as far as anybody has confirmed it."""

from __future__ import annotations

from dataclasses import dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import term_anchor
from raadsportal.views.common import period


@dataclass(frozen=True)
class TermRow:
    """A term with its explanation."""

    anchor: str
    term: str
    means: str
    about: str
    period: str
    unverified: bool


def glossary_view(corpus: Corpus) -> tuple[TermRow, ...]:
    """Return every term in alphabetical order."""
    words = corpus.catalogue
    ordered = sorted(corpus.glossary, key=lambda term: words.sort_key(term.term))
    return tuple(
        TermRow(
            term_anchor(term.term),
            term.term,
            term.means,
            term.about,
            period(m.Link("", start=term.start, end=term.end), words) if term.start or term.end else "",
            term.certainty is m.Certainty.UNVERIFIED,
        )
        for term in ordered
    )
