"""The meeting before and the meeting after another one: only where a calendar leaves no meeting out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import MeetingId


@dataclass(frozen=True)
class Neighbours:
    """Finds meetings by their place in a council's row of meetings."""

    corpus: Corpus

    def beside(self, here: MeetingId, organ: str, step: int) -> tuple[str, ...]:
        """Return the last meeting before another one (`step` below 0) or the first one after it.

        There are none if the calendar may have left a meeting out between the two, or if the portal does not
        hold the meeting; several if two were held that day.
        """
        days = self._days.get((here.council, organ), {})
        others = [day for day in days if (day < here.date if step < 0 else day > here.date)]
        if not others:
            return ()
        nearest = max(others) if step < 0 else min(others)
        first, last = sorted((nearest.isoformat(), here.date.isoformat()))
        return days[nearest] if self._has_all(here.council, organ, first, last) else ()

    @cached_property
    def _days(self) -> Mapping[tuple[str, str], Mapping[date, tuple[str, ...]]]:
        """The meetings of the portal by council, organ and day; a day that only a calendar knows has none."""
        found: dict[tuple[str, str], dict[date, tuple[str, ...]]] = defaultdict(dict)
        for council in self.corpus.councils:
            for row in council.calendar.appointments:
                if row.is_meeting and _took_place(row):
                    found[council.id, row.organ or ""].setdefault(date.fromisoformat(row.on), ())
        for meeting in self.corpus.meetings:
            held = found[meeting.id.council, meeting.id.organ or ""]
            held[meeting.id.date] = (*held.get(meeting.id.date, ()), str(meeting.id))
        return found

    def _has_all(self, council: str, organ: str, first: str, last: str) -> bool:
        """Tell whether one period of the calendar that is complete holds both days."""
        known = self.corpus.council.get(council)
        return any(
            (row.organ or "") == organ and row.start <= first and last[: len(row.end)] <= row.end
            for row in (known.calendar.complete if known else ())
        )


def _took_place(row: m.Appointment) -> bool:
    """Tell whether a meeting takes or took place on a day that is known."""
    return len(row.on) == len("2024-03-18") and row.status is not m.AppointmentStatus.CANCELLED
