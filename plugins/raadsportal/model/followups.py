"""What meetings ask somebody to do afterwards, and whether it was reported back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from raadsportal.problems import Where


class FollowUpKind(StrEnum):
    """Whether something is to be done once, or again and again."""

    ONCE = "once"
    RECURRING = "recurring"


class Rhythm(StrEnum):
    """How often a recurring duty comes back."""

    WEEK = "week"
    MEETING = "meeting"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"


class FollowUpState(StrEnum):
    """What the portal's minutes say of a follow-up; never more than they do."""

    PROPOSED = "proposed"
    REPORTED = "reported"
    NOT_REPORTED = "not-reported"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class FollowUp:
    """One thing that an item or a decision asks for."""

    id: str
    what: str
    kind: FollowUpKind
    source: str
    """The id of the item or decision that asks for it."""
    who: str
    rhythm: Rhythm | None = None
    due: str | None = None
    """A day, month or year."""
    due_words: str = ""
    reported: tuple[str, ...] = ()
    closed: str | None = None
    note: str = ""
    where: Where | None = None
