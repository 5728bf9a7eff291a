"""The glossary: what abbreviations stand for, as far as anybody has confirmed it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import term_anchor
from raadsportal.links.terms import Terms
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
    return _rows(corpus, corpus.glossary)


def words_on(corpus: Corpus, view: object, council: str | None = None) -> tuple[TermRow, ...]:
    """Return the terms that a page's facts use, as they were understood when its minutes were written."""
    day = (corpus.known_until(council) if council else None) or corpus.today
    return _rows(corpus, Terms(corpus.terms_on(day)).used_in(" ".join(_texts(view))))


def _texts(value: object) -> Iterator[str]:
    """Yield every text within a page's facts."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for own in fields(value):
            yield from _texts(getattr(value, own.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)


def _rows(corpus: Corpus, terms: Iterable[m.Term]) -> tuple[TermRow, ...]:
    words = corpus.catalogue
    ordered = sorted(terms, key=lambda term: words.sort_key(term.term))
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
