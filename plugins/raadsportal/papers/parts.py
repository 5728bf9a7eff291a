"""The parts of a file, each with its words and its place in the file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PartKind(StrEnum):
    """What a part of a file is to somebody who opens it."""

    SHOWN = "shown"
    REMARK = "remark"
    CHANGE = "change"
    """A change that is tracked: what it took away can still be read."""
    HIDDEN = "hidden"
    PROPERTY = "property"
    """What the file says of itself: who made it, with what."""
    SPOT = "spot"
    """Where a picture was taken."""
    UNREAD = "unread"
    """A file that could not be looked into."""


@dataclass(frozen=True, order=True)
class Part:
    """A part of a file."""

    kind: PartKind
    page: int = 0
    """Its page, if the file has pages, counted from 1."""
    name: str = ""
    """What it is called in the file: a sheet, a property, a file in the file; empty for the file itself."""
    words: str = ""


class UnreadableError(ValueError):
    """A file cannot be looked into: damaged, locked, or made to fill the memory."""
