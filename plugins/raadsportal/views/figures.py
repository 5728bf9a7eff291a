"""Decisions in figures: how many there were of each outcome in each year, as a picture and as a table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from raadsportal import model as m
from raadsportal import plots as p
from raadsportal.corpus import Corpus
from raadsportal.ids import register_id
from raadsportal.labels import label
from raadsportal.language import Catalogue
from raadsportal.views.names import LinkTo


@dataclass(frozen=True)
class FigureRow:
    """A year with its numbers, in the order of the heads."""

    year: LinkTo
    numbers: tuple[str, ...]
    total: str


@dataclass(frozen=True)
class FiguresView:
    """Decisions by year and outcome."""

    title: str
    drawing: str
    heads: tuple[str, ...]
    rows: tuple[FigureRow, ...]


def _head(words: Catalogue, year: int, meetings: int) -> str:
    """Return a year with the number of its meetings: without it, years would seem comparable that are not."""
    return f"{year} ({words.plural('{count} meeting', '{count} meetings', meetings)})"


def decision_figures(corpus: Corpus) -> FiguresView | None:
    """Return the decisions of each year by outcome; None where there are none."""
    words = corpus.catalogue
    counted = Counter((meeting.id.date.year, decision.outcome) for meeting, _, decision in corpus.decisions)
    years = sorted({year for year, _ in counted})
    met = Counter(year for year, _ in {(of.id.date.year, of.id) for of, _, _ in corpus.decisions})
    outcomes = [outcome for outcome in m.Outcome if any(counted[year, outcome] for year in years)]
    if not years:
        return None
    title = words.text("Decisions by year and outcome")
    described = words.text(
        "Only the minutes that the portal has are counted. The table beside it has the same numbers."
    )
    names = tuple(words.text(label(outcome)) for outcome in outcomes)
    series = tuple(
        p.Series(name, tuple(float(counted[year, outcome]) for year in years))
        for name, outcome in zip(names, outcomes, strict=True)
    )
    heads = tuple(_head(words, year, met[year]) for year in years)
    picture = p.stacked(p.Figure("plot-decisions", title, described), p.Table(heads, series), words)
    rows = tuple(
        FigureRow(
            LinkTo(register_id("year", str(year)), head),
            tuple(words.number(counted[year, outcome]) for outcome in outcomes),
            words.number(sum(counted[year, outcome] for outcome in outcomes)),
        )
        for year, head in zip(years, heads, strict=True)
    )
    return FiguresView(title, picture.markup if picture else "", names, rows)
