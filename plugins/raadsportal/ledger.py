"""What became of an id: it is there, it has moved, it was withdrawn, or it is gone without a word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from raadsportal.model import Ledger, Moved, Withdrawn

#: As many moves as are followed; a chain that is longer is a circle.
_MOST = 50


@dataclass(frozen=True)
class Fate:
    """Where an id leads: to the thing that bears `target` now, to a tombstone, or nowhere (neither)."""

    target: str | None = None
    withdrawn: Withdrawn | None = None


GONE = Fate()


@dataclass(frozen=True)
class Fates:
    """Follows ids through a ledger; `is_there` tells which ids are public now."""

    ledger: Ledger
    is_there: Callable[[str], bool]

    def of(self, identity: str) -> Fate:
        """Return what became of an id. What was moved or withdrawn takes along all that lies below it."""
        for _ in range(_MOST):
            if self.is_there(identity):
                return Fate(identity)
            found = self._nearest(identity)
            if isinstance(found, Withdrawn):
                return Fate(withdrawn=found)
            if found is None:
                return GONE
            identity = found.target + identity[len(found.source) :]
        return GONE

    def _nearest(self, identity: str) -> Moved | Withdrawn | None:
        return next((self._told[name] for name in above(identity) if name in self._told), None)

    @cached_property
    def _told(self) -> dict[str, Moved | Withdrawn]:
        moved = {row.source: row for row in reversed(self.ledger.moved)}
        return {**moved, **self.ledger.withdrawals}


def withdrawal(ledger: Ledger, identity: str) -> Withdrawn | None:
    """Return the withdrawal that an id falls under: its own, or that of what it lies below."""
    told = ledger.withdrawals
    return next((told[name] for name in above(identity) if name in told), None) if told else None


def moved_to(ledger: Ledger, identity: str) -> str:
    """Return where the ledger says that an id has moved to, or the id itself; a circle leads nowhere."""
    found = identity
    for _ in range(_MOST if ledger.moves else 0):
        source = next((name for name in above(found) if name in ledger.moves), None)
        if source is None:
            return found
        if source in above(ledger.moves[source]):
            return identity
        found = ledger.moves[source] + found[len(source) :]
    return identity if ledger.moves else found


def above(identity: str) -> Iterator[str]:
    """Yield an id and every id that it lies below, the nearest first: `a/b/c#d`, `a/b/c`, `a/b`, `a`."""
    yield identity
    path, mark, _ = identity.partition("#")
    if mark:
        yield path
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path
