"""What pictures are drawn from (values under names, readings on days, entries of a year), and a picture."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

#: No council counts further; beyond it, arithmetic with fractions would no longer be exact.
_LARGEST = 1e15
#: What is too small to be printed is not drawn either.
_DECIMALS = 3


@dataclass(frozen=True)
class Figure:
    """What a picture says of itself; the ids in it begin with the prefix, which is unique on the page."""

    prefix: str
    title: str
    description: str


@dataclass(frozen=True)
class Series:
    """Values under one name, one for each head of the table; None where nothing is known."""

    name: str
    values: tuple[float | None, ...]

    def at(self, place: int) -> float | None:
        """Return the value under a head, or None where nothing is known."""
        return as_printed(self.values[place]) if place < len(self.values) else None


@dataclass(frozen=True)
class Table:
    """Heads (groups, years) with the values of one or more series under each, in the order given."""

    heads: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""

    def known(self) -> tuple[float, ...]:
        """Return all values that are known."""
        found = (series.at(place) for series in self.series for place in range(len(self.heads)))
        return tuple(value for value in found if value is not None)


@dataclass(frozen=True)
class Reading:
    """A value that holds from a day until the next reading; None says that nothing is known from that day."""

    on: date
    value: float | None


@dataclass(frozen=True)
class Entry:
    """A row of the table beside a year wheel, by its number there.

    Months count from 1 to 12. An entry of one month has no last one, an entry without a month neither; a last
    month before the first lies in the next year.
    """

    number: int
    first: int | None
    last: int | None = None
    certain: bool = True
    name: str = ""
    anchor: str = ""
    """Where on the page its row stands."""


@dataclass(frozen=True)
class Picture:
    """The same facts drawn twice, for a wide place and for a phone; the stylesheet shows one of them."""

    wide: str
    narrow: str
    key: str = ""
    """What the numbers in it mean, for where the table does not stand beside it."""

    @property
    def markup(self) -> str:
        """Return both drawings for a page; without the stylesheet only the wide one shows."""
        return f'<div class="rp-plot">{self.wide}{self.narrow}{self.key}</div>'


def as_printed(value: float | None) -> float | None:
    """Return a value with as many decimals as are printed, or None if it is no number that can be drawn."""
    if value is None or abs(value) >= _LARGEST or math.isnan(value):
        return None
    # Adding nothing turns what is rounded to minus nought into nought.
    return round(value, _DECIMALS) + 0.0


def readings_by_day(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return readings in the order of their days; of several on one day the last one given stands."""
    values = {row.on: as_printed(row.value) for row in readings}
    return tuple(Reading(day, values[day]) for day in sorted(values))


def is_worth_a_plot(facts: Table | Sequence[Reading] | Sequence[Entry]) -> bool:
    """Return whether there is more than one thing to see: a single value is a sentence, not a picture."""
    found = facts.known() if isinstance(facts, Table) else tuple(_comparable(facts))
    return len(found) > 1 and any(found)


def _comparable(rows: Sequence[Reading] | Sequence[Entry]) -> Iterator[float]:
    """Yield the known value of each day, or the month of each entry that has one."""
    for reading in readings_by_day([row for row in rows if isinstance(row, Reading)]):
        if reading.value is not None:
            yield reading.value
    yield from (row.first for row in rows if isinstance(row, Entry) and row.first is not None)
