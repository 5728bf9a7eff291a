"""What a list says of a question of a day, and why it may be that nobody can tell."""

from __future__ import annotations

from enum import StrEnum


class Said(StrEnum):
    """The three answers."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Reason(StrEnum):
    """Why the answer is not yes or no."""

    NO_LIST = "no-list"
    """The portal has no edition for that day."""
    PROPOSED = "proposed"
    """The list, or the row, was only proposed."""
    REJECTED = "rejected"
    """The list was rejected or put off."""
    DISCUSSED = "discussed"
    """The meeting dealt with it, and no decision is named."""
    WITHDRAWN = "withdrawn"
    """The item that decided it has been taken off the portal."""
    DECISION = "decision"
    """The decision did not hold on that day: it was made later, or undone before."""
    DOUBT = "doubt"
    """To take the row off the list, or to change it, was proposed by that day."""
    BEYOND = "beyond"
    """The day lies after what the portal knows."""
    PERIOD = "period"
    """The list's own period is not known to the day."""
    EXTRACT = "extract"
    """The portal has only some of the rows."""
    RECORD = "record"
    """Nothing comes and goes on it: it only records."""
    SPELLING = "spelling"
    """Something on the list is nearly spelled so."""
    WORDING = "wording"
    """The words do not name a row, though rows may have them."""
