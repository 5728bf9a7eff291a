"""Decisions in figures: how many there were of each outcome in each year, as a picture and as a table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from raadsportal import model as m
from raadsportal import plots as p
from raadsportal.corpus import Corpus
from raadsportal.ids import register_id
from raadsportal.labels import label
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


def decision_figures(corpus: Corpus) -> FiguresView | None:
    """Return the decisions of each year by outcome; None where there are none."""
    words = corpus.catalogue
    counted = Counter((meeting.id.date.year, decision.outcome) for meeting, _, decision in corpus.decisions)
    years = sorted({year for year, _ in counted})
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
    picture = p.stacked(
        p.Figure("plot-decisions", title, described), p.Table(tuple(map(str, years)), series), words
    )
    rows = tuple(
        FigureRow(
            LinkTo(register_id("year", str(year)), str(year)),
            tuple(words.number(counted[year, outcome]) for outcome in outcomes),
            words.number(sum(counted[year, outcome] for outcome in outcomes)),
        )
        for year in years
    )
    return FiguresView(title, picture.markup if picture else "", names, rows)
