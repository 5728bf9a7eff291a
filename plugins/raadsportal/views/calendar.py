"""Rows of a council's calendar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.views.common import bound
from raadsportal.views.names import LinkTo, organ_name, thing_link


@dataclass(frozen=True)
class AppointmentRow:
    """A meeting or an event."""

    day: str
    iso: str
    title: str
    hours: str
    place: str
    inferred: bool
    note: str
    sources: tuple[LinkTo, ...]


def planned_after(corpus: Corpus, council: m.Council, day: date) -> tuple[AppointmentRow, ...]:
    """Return what was still to come on a day, as far as the calendar knows."""
    return tuple(
        appointment_row(corpus, council, row)
        for row in council.calendar.appointments
        if row.status is m.AppointmentStatus.PLANNED and row.on >= day.isoformat()[: len(row.on)]
    )


def appointment_row(corpus: Corpus, council: m.Council, row: m.Appointment) -> AppointmentRow:
    """Return a row of the calendar; a meeting without a title is called after who meets."""
    words = corpus.catalogue
    organ = organ_name(corpus, council.id, row.organ)
    met = words.text("Meeting: {organ}", organ=organ) if organ else words.text("Council meeting")
    return AppointmentRow(
        day=bound(row.on, words),
        iso=row.on,
        title=row.title or met,
        hours="–".join(f"{moment:%H.%M}" for moment in (row.start, row.end) if moment),
        place=row.place,
        inferred=row.date_source is m.Source.INFERRED,
        note=row.note,
        sources=tuple(_source(corpus, source) for source in row.sources),
    )


def _source(corpus: Corpus, source: str) -> LinkTo:
    """Return the link to what states a row, with day and number for where the council is known."""
    if source not in corpus.placed:
        return thing_link(corpus, source)
    words, (meeting, item) = corpus.catalogue, corpus.placed[source]
    note = words.text("{day}, item {number}", day=words.day(meeting.id.date), number=item.number)
    return replace(thing_link(corpus, source), note=note)
