"""What is told of a change: parts with a heading, rows with the page they stand on, and details."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from raadsportal.language import Catalogue

#: As many names as a sentence bears; the others are counted.
_NAMED = 6


@dataclass(frozen=True)
class Told:
    """One thing that is new, other or gone."""

    text: str
    id: str = ""
    """The page on which it stands after the change; empty where it stands on none."""
    details: tuple[str, ...] = ()
    """What of it changes, a sentence each."""


@dataclass(frozen=True)
class Part:
    """Things of which the same is told."""

    title: str
    rows: tuple[Told, ...]


@dataclass(frozen=True)
class Report:
    """All that a change does in public; without a part it does nothing there."""

    parts: tuple[Part, ...]
    addresses: tuple[str, ...]
    """What becomes of addresses, a sentence each; it is told even if nothing becomes of them."""


def listed(names: Sequence[str], words: Catalogue) -> str:
    """Return names in one line; of many the first, and how many others there are."""
    shown = ", ".join(f"“{name}”" for name in names[:_NAMED])
    left = len(names) - _NAMED
    return (
        words.text("{names} and {count} more", names=shown, count=words.number(left)) if left > 0 else shown
    )


def part(title: str, rows: Iterable[Told]) -> tuple[Part, ...]:
    """Return the part of these rows, or none if there are none."""
    found = tuple(rows)
    return (Part(title, found),) if found else ()
