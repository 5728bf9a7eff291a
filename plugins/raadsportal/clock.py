"""The clock: the moment that a build speaks of, given and never guessed at."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

#: Councils meet in Denmark; a day begins and ends there.
ZONE = ZoneInfo("Europe/Copenhagen")


class ClockError(ValueError):
    """The moment given is none."""


def moment(given: str | None = None, environment: Mapping[str, str] | None = None) -> datetime:
    """Return the moment of a build: `given`, else SOURCE_DATE_EPOCH, else the system's clock.

    A day without a time is noon; a moment without an offset is Danish time. Raises ClockError.
    """
    variables = os.environ if environment is None else environment
    if given:
        return _parsed(given)
    epoch = variables.get("SOURCE_DATE_EPOCH", "")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), UTC).astimezone(ZONE)
        except (ValueError, OverflowError, OSError):
            raise ClockError(epoch) from None
    return datetime.now(ZONE)


def _parsed(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
        if len(text) == len("2024-03-18"):
            found = found.replace(hour=12)
        return found.replace(tzinfo=ZONE) if found.tzinfo is None else found.astimezone(ZONE)
    except (ValueError, OverflowError):
        raise ClockError(text) from None
