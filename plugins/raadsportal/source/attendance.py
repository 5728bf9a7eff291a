"""Those whom minutes name: present, absent, heard."""

from __future__ import annotations

from typing import Any

from raadsportal import model as m
from raadsportal.source.shapes import AttendanceShape, PersonNamed


def participant(row: PersonNamed, role: m.Role, org: str = "", **more: Any) -> m.Participant:
    """Return somebody named in minutes; an office-holder's name is filled in once people are known."""
    return m.Participant(
        row.name or row.id or "", None if row.name else row.id, row.org or org, role, title=row.title, **more
    )


def attendance(row: AttendanceShape) -> m.Attendance:
    """Return a row of attendance with its people."""
    people = tuple(
        participant(
            person,
            row.role,
            row.org,
            presence=row.presence,
            stands_for=row.stands_for,
            arrived=row.arrived,
            left=row.left,
        )
        for person in row.people
    )
    return m.Attendance(row.org, row.role, people)
