"""Rows of attendance as front matter has them, made of what the lists of people say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from raadsportal.intake.minutes.attended import Attended, Lists
from raadsportal.model import Presence, Role

#: Letters behind a name that may be somebody's initials; so many people have them then.
_LETTERS = re.compile(r"[^\W\d_a-zæøå]{2,4}")
_FEWEST = 3


@dataclass(frozen=True)
class AttendanceRow:
    """A row of attendance as front matter has it."""

    org: str
    role: Role
    presence: Presence
    arrived: str | None = None
    left: str | None = None
    people: tuple[Attended, ...] = ()


def rows_of(lists: Lists) -> tuple[AttendanceRow, ...]:
    """Return the rows of attendance: people together who have all but their names in common."""
    rows: dict[AttendanceRow, list[Attended]] = {}
    empty = list(lists.empty)
    people = _settled(lists)
    for at, one in enumerate((*(people.get(at) for at in range(len(lists.people))), None)):
        while empty and empty[0][0] <= at:
            _, org, role = empty.pop(0)
            rows.setdefault(AttendanceRow(org, role, Presence.PRESENT), [])
        if one:
            told = AttendanceRow(one.org, one.role, one.presence, one.named.arrived, one.named.left)
            rows.setdefault(told, []).append(one)
    return tuple(replace(row, people=tuple(people)) for row, people in rows.items())


def _settled(lists: Lists) -> dict[int, Attended]:
    """Return everybody once by where the lists name them first, with what all of them say."""
    found: dict[int, Attended] = {}
    first: dict[str, int] = {}
    for at, one in enumerate(_with_hosts(_with_initials(lists.people))):
        key = " ".join(one.named.name.split()).casefold()
        before = first.setdefault(key, at)
        found[before] = found[before].with_(one) if before in found else one
    return found


def _with_hosts(people: Sequence[Attended]) -> Sequence[Attended]:
    """Return people; those `in attendance` are guests only where others are members."""
    roles = {one.role for one in people if one.presence is Presence.PRESENT}
    if len(people) < _FEWEST or not roles <= {Role.GUEST, Role.SECRETARIAT}:
        return people
    return [replace(one, role=Role.MEMBER) if one.role is Role.GUEST else one for one in people]


def _with_initials(people: Sequence[Attended]) -> Sequence[Attended]:
    """Return people whose initials, printed behind the names, are no organisations.

    They are initials if all such letters are those of the names that they stand behind.
    """
    lettered = [one for one in people if _LETTERS.fullmatch(one.org)]
    if len(lettered) < _FEWEST or not all(_are_initials(one.org, one.named.name) for one in lettered):
        return people
    return [_titled(one) if _LETTERS.fullmatch(one.org) else one for one in people]


def _are_initials(letters: str, name: str) -> bool:
    """Tell whether letters come in a name in their order, the first of each its first."""
    left = iter(name.casefold())
    return name[:1] == letters[:1] and all(letter in left for letter in letters.casefold())


def _titled(one: Attended) -> Attended:
    title = ", ".join(filter(None, (one.org, one.named.title)))
    return replace(one, org="", named=replace(one.named, org="", title=title))
