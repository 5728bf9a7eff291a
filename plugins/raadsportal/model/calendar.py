"""A council's calendar: meetings and events, to come and held, as far as documents state them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from raadsportal.model.kinds import Source
from raadsportal.problems import Where
from raadsportal.rough import RoughDate


class AppointmentStatus(StrEnum):
    """Whether what is in the calendar has taken place, when the document that states it was written."""

    TENTATIVE = "tentative"
    PLANNED = "planned"
    MOVED = "moved"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Appointment:
    """A meeting (`title` may be empty) or an event, as exactly dated as a document dates it."""

    on: RoughDate
    status: AppointmentStatus
    moved_to: RoughDate | None = None
    """When it is instead, if it was moved and that is known."""
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

    @property
    def now(self) -> RoughDate | None:
        """When it is or was, as far as is known; None if it was cancelled or moved to nobody knows when."""
        if self.status is AppointmentStatus.CANCELLED:
            return None
        return self.moved_to if self.status is AppointmentStatus.MOVED else self.on


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
    news: tuple[Appointment, ...] = ()
    """News and press releases: things that came out on a day, and nobody meets for."""
    complete: tuple[Complete, ...] = ()
