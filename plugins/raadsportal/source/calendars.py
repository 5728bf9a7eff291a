"""calendar.yml: a council's meetings and events."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time
from pathlib import Path

from raadsportal import model as m
from raadsportal.problems import Where
from raadsportal.source import portal_shapes as s
from raadsportal.source.judging import judge_with_places
from raadsportal.source.trees import Found, read_tree


def read_calendar(path: Path, shown: str) -> Found[m.Calendar]:
    """Read calendar.yml; a council without one has an empty calendar."""
    if not path.is_file():
        return m.Calendar(), []
    tree, problems = read_tree(path, shown)
    if tree is None:
        return m.Calendar(), problems
    shape, found, tree = judge_with_places(tree, s.CalendarShape)
    if shape is None:
        return m.Calendar(), [*problems, *found]
    meetings = [_appointment(row, tree.where(("meetings", at))) for at, row in enumerate(shape.meetings)]
    events = [_appointment(row, tree.where(("events", at))) for at, row in enumerate(shape.events)]
    news = [_appointment(row, tree.where(("news", at))) for at, row in enumerate(shape.news)]
    complete = tuple(
        m.Complete(row.start, row.end, tree.where(("complete", at)), row.organ)
        for at, row in enumerate(shape.complete)
    )
    return m.Calendar(_in_order(meetings + events), _in_order(news), complete), [*problems, *found]


def _in_order(rows: Iterable[m.Appointment]) -> tuple[m.Appointment, ...]:
    return tuple(sorted(rows, key=lambda row: (row.on.key, row.organ or "", row.title)))


def _appointment(row: s.EventRowShape, where: Where) -> m.Appointment:
    start, end = (time(*clock) if clock else None for clock in row.time)
    return m.Appointment(
        on=row.date,
        status=row.status,
        moved_to=row.moved_to,
        is_meeting=isinstance(row, s.MeetingRowShape),
        organ=row.organ if isinstance(row, s.MeetingRowShape) else None,
        title=row.title,
        start=start,
        end=end,
        place=row.place,
        sources=row.source,
        date_source=m.Source(row.date_source),
        note=row.note,
        where=where,
    )
