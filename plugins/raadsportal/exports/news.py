"""What a feed tells: one entry for each thing that is new, the newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

#: As many entries as a feed has at most.
MOST = 50


@dataclass(frozen=True)
class Entry:
    """Something new, under the address at which it stands."""

    id: str
    title: str
    on: date
    """The day of the meeting."""
    changed: date
    """The day of the latest change."""
    text: str
    topics: tuple[str, ...] = ()


@dataclass(frozen=True)
class News:
    """When something was new, and how it is told: only what a feed has room for is put into words."""

    changed: date
    tell: Callable[[], Entry]


def newest(news: Iterable[News]) -> tuple[Entry, ...]:
    """Return the newest entries; those of one day keep their order."""
    ordered = sorted(news, key=lambda one: one.changed, reverse=True)
    return tuple(one.tell() for one in ordered[:MOST])
