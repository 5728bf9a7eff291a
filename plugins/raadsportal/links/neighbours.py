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
class _Row:
    """The meetings of a council or organ by day and place in the day; those not on the portal have no id."""

    meetings: dict[tuple[date, str], str | None]
    months: tuple[str, ...]
    """Months in which a meeting lies whose day is not known."""


@dataclass(frozen=True)
class Neighbours:
    """Finds meetings by their place in a council's row of meetings."""

    corpus: Corpus

    def beside(self, here: MeetingId, organ: str, step: int) -> tuple[str, ...]:
        """Return the last meeting before another one (`step` below 0) or the first one after it.

        There is none if the calendar may have left a meeting out between the two, or if the portal does not
        show that meeting.
        """
        row = self._rows.get((here.council, organ), _Row({}, ()))
        place = (here.date, "" if here.organ else here.suffix)
        others = [when for when in row.meetings if (when < place if step < 0 else when > place)]
        if not others:
            return ()
        nearest = max(others) if step < 0 else min(others)
        first, last = sorted((nearest[0].isoformat(), here.date.isoformat()))
        vague = any(first[: len(month)] <= month <= last[: len(month)] for month in row.months)
        found = row.meetings[nearest]
        return (found,) if found and not vague and self._has_all(here.council, organ, first, last) else ()

    @cached_property
    def _rows(self) -> Mapping[tuple[str, str], _Row]:
        meetings: dict[tuple[str, str], dict[tuple[date, str], str | None]] = defaultdict(dict)
        months: dict[tuple[str, str], list[str]] = defaultdict(list)
        for council in self.corpus.councils:
            for row in council.calendar.appointments:
                whose = council.id, row.organ or ""
                if row.is_meeting and row.status is not m.AppointmentStatus.CANCELLED:
                    if len(row.on) == len("2024-03-18"):
                        meetings[whose].setdefault((date.fromisoformat(row.on), ""), None)
                    else:
                        months[whose].append(row.on)
        for hidden in self.corpus.held_back:
            whose = hidden.council, hidden.organ or ""
            meetings[whose][hidden.date, "" if hidden.organ else hidden.suffix] = None
        for meeting in self.corpus.meetings:
            if meeting.status is not m.Status.CANCELLED:
                whose = meeting.id.council, meeting.id.organ or ""
                place = meeting.id.date, meeting.id.suffix if not meeting.id.organ else ""
                meetings[whose][place] = str(meeting.id)
        return {whose: _Row(held, tuple(months[whose])) for whose, held in meetings.items()}

    def _has_all(self, council: str, organ: str, first: str, last: str) -> bool:
        """Tell whether one period of the calendar that is complete holds both days."""
        known = self.corpus.council.get(council)
        return any(
            (row.organ or "") == organ and row.start <= first and last[: len(row.end)] <= row.end
            for row in (known.calendar.complete if known else ())
        )
