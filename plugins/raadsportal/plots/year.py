"""Where the entries of a year go on its wheel: into slots of their month, or into lanes inside the months."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from raadsportal.plots.facts import Entry

_MONTHS = range(1, 13)


@dataclass(frozen=True)
class Span:
    """An entry over several months, from the start of its first month, and the lane it lies in."""

    entry: Entry
    first: int
    months: int
    lane: int


@dataclass(frozen=True)
class Slot:
    """What stands at one place of a month: which ring, which place of how many in it, and the text.

    The last slot of a full month says how many more there are.
    """

    month: int
    ring: int
    place: int
    beside: int
    text: str
    certain: bool
    more: bool


def in_lanes(entries: Sequence[Entry], most_lanes: int) -> tuple[tuple[Span, ...], int, tuple[int, ...]]:
    """Return the long entries in lanes, how many lanes there are, and the numbers that found no place."""
    ends: list[set[int]] = []
    spans, elsewhere = [], [entry.number for entry in entries if not _is_placed(entry)]
    for entry in sorted(
        filter(_is_long, entries), key=lambda entry: (-_months(entry), entry.first, entry.number)
    ):
        taken = {(_first(entry) + step - 1) % 12 for step in range(_months(entry))}
        lane = next((place for place, full in enumerate(ends) if not full & taken), len(ends))
        if lane == most_lanes:
            elsewhere.append(entry.number)
            continue
        if lane == len(ends):
            ends.append(set())
        ends[lane] |= taken
        spans.append(Span(entry, _first(entry), _months(entry), lane))
    return tuple(spans), len(ends), tuple(sorted(elsewhere))


def in_slots(entries: Sequence[Entry], room: Sequence[int]) -> tuple[Slot, ...]:
    """Return the entries of single months in rings that hold so many each; the last slot counts the rest."""
    found: list[Slot] = []
    for month in _MONTHS:
        held = [
            entry for entry in entries if _is_placed(entry) and not _is_long(entry) and entry.first == month
        ]
        marks = [(str(entry.number), entry.certain, False) for entry in held]
        if len(marks) > sum(room):
            kept = max(sum(room) - 1, 0)
            marks = [*marks[:kept], (f"+{len(marks) - kept}", True, True)]
        for ring, count in enumerate(room):
            here, marks = marks[:count], marks[count:]
            found += (Slot(month, ring, place, len(here), *mark) for place, mark in enumerate(here))
    return tuple(found)


def _is_placed(entry: Entry) -> bool:
    return entry.first in _MONTHS and (entry.last is None or entry.last in _MONTHS)


def _is_long(entry: Entry) -> bool:
    return _is_placed(entry) and entry.last is not None and entry.last != entry.first


def _first(entry: Entry) -> int:
    return entry.first or 1


def _months(entry: Entry) -> int:
    """Return over how many months an entry goes; one that ends before it begins goes into the next year."""
    return ((entry.last or _first(entry)) - _first(entry)) % 12 + 1
