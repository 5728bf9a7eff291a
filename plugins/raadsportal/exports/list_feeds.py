"""What is new of a list: its editions, and what changed each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import partial

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.exports.news import Entry, News, newest
from raadsportal.lists.standing import effect_of
from raadsportal.lists.stays import bound_of
from raadsportal.views.common import period
from raadsportal.views.lists.changes import ChangeRow, change_rows
from raadsportal.views.lists.edition import extent
from raadsportal.views.lists.standings import decided_by
from raadsportal.views.names import list_link


def list_entries(corpus: Corpus, series: m.Series) -> tuple[Entry, ...]:
    """Return the latest editions and changes of a list; one of which no day is known is not among them."""
    return newest(_news(corpus, series))


def _news(corpus: Corpus, series: m.Series) -> Iterator[News]:
    for edition in reversed(series.editions):
        made = _day(corpus, edition.decision, bound_of(edition.valid.start) or _told(corpus, edition))
        changes = zip(edition.changes, change_rows(corpus, series.type, edition), strict=True)
        for change, row in reversed(list(changes)):
            day = _day(corpus, change.by, change.on)
            if day:
                yield News(day, partial(_change, corpus, edition, row, day))
        if made:
            yield News(made, partial(_edition, corpus, series, edition, made))


def _day(corpus: Corpus, decision: str | None, otherwise: date | None) -> date | None:
    """Return the day of a decision, else the day on which it shows; None if that is still to come."""
    day = effect_of(corpus, decision).start or otherwise
    return day if day and day <= corpus.today else None


def _told(corpus: Corpus, edition: m.Edition) -> date | None:
    """Return the day of the first meeting here that tells of an edition."""
    items = (corpus.placed[source][0] for source in edition.sources if source in corpus.placed)
    meetings = (corpus.meeting[source] for source in edition.sources if source in corpus.meeting)
    return min((meeting.id.date for meeting in (*items, *meetings)), default=None)


def _edition(corpus: Corpus, series: m.Series, edition: m.Edition, day: date) -> Entry:
    words, held = corpus.catalogue, period(edition.valid, corpus.catalogue)
    label = words.text("Valid") if series.type.as_of else words.text("Period")
    facts = (
        # Of what nobody needs to decide, as a year's plan, it says nothing that nobody did.
        decided_by(corpus, edition.decision).standing.label if series.type.as_of or edition.decision else "",
        f"{label}: {held}" if held else "",
        extent(edition, series.type, words),
    )
    text = "\n".join(f"{fact}." for fact in facts if fact)
    return Entry(edition.id, list_link(corpus, edition.id).title, day, day, text)


def _change(corpus: Corpus, edition: m.Edition, row: ChangeRow, day: date) -> Entry:
    words = corpus.catalogue
    title = words.text("{list}: changed {day}", list=list_link(corpus, edition.id).title, day=row.day)
    counted = Counter(deed.label for deed in row.deeds)
    named = [
        f"{label}: {'; '.join(deed.row.title for deed in row.deeds if deed.label == label)}"
        for label in counted
    ]
    lines = (f"{row.decided.standing.label}.", row.stated, *named, row.note)
    return Entry(f"{edition.id}#{row.anchor}", title, day, day, "\n".join(line for line in lines if line))
