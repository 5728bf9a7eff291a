"""What minutes say of their meeting: the day, the times, the place, the council, how the minutes stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from raadsportal.intake.minutes.attendance_rows import AttendanceRow
from raadsportal.intake.minutes.days import TimesSaid
from raadsportal.intake.minutes.doubts import Doubt
from raadsportal.intake.minutes.fact_lines import Line
from raadsportal.model import Format, Source, Status


@dataclass(frozen=True)
class Told:
    """What is known of a document from outside of it."""

    name: str = ""
    """Of its file, with the folders that it lies in, without its ending."""
    council: str | None = None
    day: date | None = None
    status: Status | None = None
    folder: str = ""
    """The folder that tells whose it is among others of a whole folder; empty if none does."""
    beside: str = ""
    """The id of the council that most documents beside it are of; empty if that is not known."""


@dataclass(frozen=True)
class Placed:
    """A line of the document that became facts, and which."""

    line: Line
    as_: tuple[str, ...]
    """Keys of the front matter, or `title`, `contents`, `columns`, `again`, `municipalities`."""


@dataclass(frozen=True)
class Facts:
    """What a document says of its meeting; what it does not say is None or empty."""

    title: str
    status: Status
    day: date | None = None
    day_source: Source = Source.NONE
    council: str | None = None
    body: str = ""
    """The name of a council that the portal does not know, as it is printed."""
    organ: str | None = None
    decided_by: str | None = None
    times: TimesSaid | None = None
    place: str = ""
    format: Format | None = None
    chair: str = ""
    secretariat: str = ""
    issued: date | None = None
    sent: date | None = None
    attendance: tuple[AttendanceRow, ...] = ()
    placed: tuple[Placed, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def name(self) -> str | None:
        """What a file with the minutes is called: the day and the organ; None if the day is not known."""
        day = self.day.isoformat() if self.day else None
        return f"{day}-{self.organ}" if day and self.organ else day
