"""What tells two states of a list apart: rows that came, rows that went, rows with other values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from raadsportal.model import Row, Value


@dataclass(frozen=True)
class Difference:
    """What is to be done to one state of a list to get another."""

    added: tuple[Row, ...] = ()
    removed: tuple[Row, ...] = ()
    changed: tuple[tuple[Row, Row], ...] = ()
    """Rows before and after."""

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def difference(before: Mapping[str, Row], after: Mapping[str, Row]) -> Difference:
    """Return what makes `after` of `before`, by the rows' keys and values; notes and sources do not count."""
    return Difference(
        added=tuple(row for key, row in after.items() if key not in before),
        removed=tuple(row for key, row in before.items() if key not in after),
        changed=tuple(
            (before[key], row)
            for key, row in after.items()
            if key in before and before[key].values != row.values
        ),
    )


def applied(rows: Mapping[str, Row], told: Difference) -> dict[str, Row]:
    """Return the rows after a difference."""
    gone = {row.key for row in told.removed}
    kept = {key: row for key, row in rows.items() if key not in gone}
    kept |= {after.key: after for _, after in told.changed}
    return kept | {row.key: row for row in told.added}


def changed_values(before: Row, after: Row) -> tuple[tuple[str, Value, Value], ...]:
    """Return the columns in which two versions of a row differ, with both values."""
    names = dict.fromkeys((*before.values, *after.values))
    pairs = ((name, before.values.get(name), after.values.get(name)) for name in names)
    return tuple((name, old, new) for name, old, new in pairs if old != new)
