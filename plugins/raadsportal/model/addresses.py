"""The ledger: every id that has ever been public, and what became of those that are so no longer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from raadsportal.problems import Where


@dataclass(frozen=True)
class Published:
    """An id that has been public: since when, when what it names last changed, and a hash of that."""

    first: date
    changed: date
    fingerprint: str = ""
    """Empty for pages that only gather what stands elsewhere, and for what is public no longer."""


@dataclass(frozen=True)
class Moved:
    """An id whose thing has another id now; what lies below it has moved along."""

    source: str
    target: str
    where: Where
    on: date | None = None


@dataclass(frozen=True)
class Withdrawn:
    """An id whose thing is public no longer, nor is what lies below it."""

    id: str
    on: date
    why: str
    where: Where
    title: str = ""
    """A neutral title; without it only the number is told."""


@dataclass(frozen=True)
class Ledger:
    """`addresses.yml`, as it is kept by `raadsportal publish` and by those who move or withdraw things."""

    published: Mapping[str, Published] = field(default_factory=dict)
    moved: tuple[Moved, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    places: Mapping[str, Where] = field(default_factory=dict)
    """Where each published id stands in the file."""

    @cached_property
    def moves(self) -> Mapping[str, str]:
        """Where each id that has moved is said to be now; the first row counts."""
        return {row.source: row.target for row in reversed(self.moved)}

    @cached_property
    def withdrawals(self) -> Mapping[str, Withdrawn]:
        """What was withdrawn, by its id."""
        return {row.id: row for row in reversed(self.withdrawn)}
