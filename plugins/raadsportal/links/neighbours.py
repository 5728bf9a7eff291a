"""The meeting before and the meeting after another one: only where a calendar leaves no meeting out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import MeetingId


@dataclass(frozen=True)
class _Row:
    """The meetings of a council or organ by day and place in the day; those not on the portal have no id."""

    meetings: dict[tuple[date, str], str | None]
    vague: tuple[tuple[date, date], ...]
    """The first and last day between which a meeting lies whose own day is not certain."""


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
        first, last = sorted((nearest[0], here.date))
        vague = any(start <= last and first <= end for start, end in row.vague)
        found = row.meetings[nearest]
        whole = self._has_all(here.council, organ, first.isoformat(), last.isoformat())
        return (found,) if found and not vague and whole else ()

    @cached_property
    def _rows(self) -> Mapping[tuple[str, str], _Row]:
        meetings = self._with_minutes()
        vague: dict[tuple[str, str], list[tuple[date, date]]] = defaultdict(list)
        for council in self.corpus.councils:
            for row in council.calendar.appointments:
                if not row.is_meeting or row.status is m.AppointmentStatus.CANCELLED:
                    continue
                whose = council.id, row.organ or ""
                day = row.now.day if row.now else None
                if day and (_is_certain(row) or (day, "") in meetings[whose]):
                    meetings[whose].setdefault((day, ""), None)
                else:
                    vague[whose].append(_where_it_may_be(row))
        return {whose: _Row(held, tuple(vague[whose])) for whose, held in meetings.items()}

    def _with_minutes(self) -> dict[tuple[str, str], dict[tuple[date, str], str | None]]:
        """Return the meetings of each council and organ that have minutes; hidden ones have no id."""
        found: dict[tuple[str, str], dict[tuple[date, str], str | None]] = defaultdict(dict)
        for hidden in self.corpus.held_back:
            whose = hidden.council, hidden.organ or ""
            found[whose][hidden.date, "" if hidden.organ else hidden.suffix] = None
        for meeting in self.corpus.meetings:
            if meeting.status is not m.Status.CANCELLED:
                whose = meeting.id.council, meeting.id.organ or ""
                place = meeting.id.date, meeting.id.suffix if not meeting.id.organ else ""
                found[whose][place] = str(meeting.id)
        return found

    def _has_all(self, council: str, organ: str, first: str, last: str) -> bool:
        """Tell whether one period of the calendar that is complete holds both days."""
        known = self.corpus.council.get(council)
        return any(
            (row.organ or "") == organ and row.start <= first and last[: len(row.end)] <= row.end
            for row in (known.calendar.complete if known else ())
        )


def _is_certain(row: m.Appointment) -> bool:
    """Tell whether nothing is doubtful about the day of a meeting."""
    return row.status is not m.AppointmentStatus.TENTATIVE and not (row.now and row.now.uncertain)


def _where_it_may_be(row: m.Appointment) -> tuple[date, date]:
    """Return the first and last day that a meeting may be on: any day, if nobody knows where it was moved."""
    if row.now is None:
        return date.min, date.max
    if _is_certain(row) and not row.now.approximate:
        return row.now.earliest, row.now.latest
    slack = timedelta(days=31)
    return max(row.now.earliest, date.min + slack) - slack, min(row.now.latest, date.max - slack) + slack
