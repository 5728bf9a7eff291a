"""A council's calendar: meetings and events, to come and held, as far as documents state them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from raadsportal.model.kinds import Source
from raadsportal.problems import Where


class AppointmentStatus(StrEnum):
    """Whether what is in the calendar has taken place, when the document that states it was written."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Appointment:
    """A meeting (`title` may be empty) or an event on a day or in a month."""

    on: str
    """A day or a month."""
    status: AppointmentStatus
    is_meeting: bool = False
    organ: str | None = None
    title: str = ""
    start: time | None = None
    end: time | None = None
    place: str = ""
    sources: tuple[str, ...] = ()
    date_source: Source = Source.STATED
    note: str = ""
    where: Where | None = None


@dataclass(frozen=True)
class Complete:
    """A period of which the calendar has every meeting of the council, or of one of its organs."""

    start: str
    end: str
    where: Where
    organ: str | None = None


@dataclass(frozen=True)
class Calendar:
    """What `calendar.yml` holds, the earliest first."""

    appointments: tuple[Appointment, ...] = ()
    complete: tuple[Complete, ...] = ()
