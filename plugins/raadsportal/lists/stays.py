"""How long each row stood on a list: all of it derived from an edition's first rows and its changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from raadsportal import model as m

_DAY = timedelta(days=1)


class Turn(StrEnum):
    """What begins or ends a stay."""

    MADE = "made"
    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    RAN_OUT = "ran-out"
    REFUSED = "refused"
    """It was left out, and may have been taken on after all."""


@dataclass(frozen=True)
class Stay:
    """A row as it stood on a list, unchanged, from one day to another."""

    row: m.Row
    begun: Turn
    by: str | None
    """The decision that brought the row, or its present words, onto the list."""
    start: date | None
    """The first day; None where the edition's own first day is not known as a day."""
    ended: Turn = Turn.RAN_OUT
    ended_by: str | None = None
    end: date | None = None
    """The last day; None where the edition's own last day is not known as a day."""
    note: str = ""
    """What is said of the removal."""
    since: date | None = None
    """The day on which the row came, in whatever words; None if it was there from the beginning."""
    grounds: tuple[str | None, ...] = ()
    """Every decision that its being there in these words rests on."""

    def holds(self, day: date) -> bool:
        """Tell whether a day lies in it, as far as its bounds are known."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@lru_cache(maxsize=4096)
def bound_of(text: str | None) -> date | None:
    """Return a period's bound if it is a day."""
    return date.fromisoformat(text) if text and len(text) == len("2024-03-18") else None


def rows_on(edition: m.Edition, day: date) -> Mapping[str, m.Row]:
    """Return the rows on a day: the first ones plus all changes up to that day, in the order they came."""
    found = {row.key: row for row in edition.rows}
    for change in edition.changes:
        if change.on <= day:
            found = applied(found, change)
    return found


def rows_in_the_end(edition: m.Edition) -> Mapping[str, m.Row]:
    """Return the rows after all changes."""
    return rows_on(edition, date.max)


def applied(rows: Mapping[str, m.Row], change: m.Change) -> dict[str, m.Row]:
    """Return the rows after a change; what it removes or changes and is not there is left out of account."""
    gone = {removal.key for removal in change.remove}
    kept = {key: row for key, row in rows.items() if key not in gone}
    for row in change.change:
        if row.key in kept:
            kept[row.key] = rewritten(kept[row.key], row)
    return kept | {row.key: row for row in change.add}


def rewritten(row: m.Row, new: m.Row) -> m.Row:
    """Return a row with those values that are new."""
    return replace(
        row,
        values={name: value for name, value in {**row.values, **new.values}.items() if value is not None},
        source=tuple(dict.fromkeys((*row.source, *new.source))),
        note=new.note or row.note,
        extra={**row.extra, **new.extra},
    )


def stays(edition: m.Edition) -> tuple[Stay, ...]:
    """Return every stay of every row, in the order in which rows came onto the list.

    What a later change of the same day undid stood on no day, and is none.
    """
    first, last = bound_of(edition.valid.start), bound_of(edition.valid.end)
    found: dict[str, list[Stay]] = {
        row.key: [Stay(row, Turn.MADE, edition.decision, first, end=last, grounds=(edition.decision,))]
        for row in edition.rows
    }
    for change in edition.changes:
        _turned(found, change, last)
    return tuple(stay for of_row in found.values() for stay in of_row if not _is_empty(stay))


def _is_empty(stay: Stay) -> bool:
    ended = stay.ended is not Turn.RAN_OUT
    return ended and stay.start is not None and stay.end is not None and stay.end < stay.start


def _turned(found: dict[str, list[Stay]], change: m.Change, last: date | None) -> None:
    for removal in change.remove:
        _ended(found.get(removal.key), change, Turn.REMOVED, removal.note)
    for row in change.change:
        before = _ended(found.get(row.key), change, Turn.CHANGED)
        if before:
            now = rewritten(before.row, row)
            grounds = (*before.grounds, change.by)
            found[row.key].append(
                Stay(now, Turn.CHANGED, change.by, change.on, end=last, since=before.since, grounds=grounds)
            )
    for row in change.add:
        _ended(found.get(row.key), change, Turn.CHANGED)
        new = Stay(row, Turn.ADDED, change.by, change.on, end=last, since=change.on, grounds=(change.by,))
        found.setdefault(row.key, []).append(new)


def _ended(of_row: list[Stay] | None, change: m.Change, turn: Turn, note: str = "") -> Stay | None:
    """End the running stay of a row on the day before a change; None if the row is not on the list."""
    if not of_row or of_row[-1].ended is not Turn.RAN_OUT:
        return None
    before = of_row[-1]
    of_row[-1] = replace(before, ended=turn, ended_by=change.by, end=change.on - _DAY, note=note)
    return before


def refused(edition: m.Edition) -> Iterator[m.Row]:
    """Yield each row that was proposed and not taken on."""
    for change in edition.changes:
        yield from change.refuse
