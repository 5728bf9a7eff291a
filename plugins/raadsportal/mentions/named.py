"""What prose can point at, as far as its own words tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from raadsportal.model import ReferenceKind


@dataclass(frozen=True)
class DayNamed:
    """A day, a month or a year as it is written; None for what is not."""

    month: int
    day: int | None = None
    year: int | None = None


@dataclass(frozen=True)
class MeetingNamed:
    """A meeting on a day, or the last or next one."""

    organ: str | None = ""
    """Whose: the council's (empty), an organ's, or None where the words do not say it (`sit møde`)."""
    when: DayNamed | None = None
    step: int = 0
    """-1 for the meeting before, 1 for the one after."""
    council: str | None = None
    """The council that the words right before name, if they do."""


@dataclass(frozen=True)
class ItemNamed:
    """An item by its number, of the meeting that the words name, else of the meeting at hand."""

    number: str
    meeting: MeetingNamed | None = None


@dataclass(frozen=True)
class AttachmentNamed:
    """An attachment by its number; without one, the only attachment of its item."""

    number: str


@dataclass(frozen=True)
class CouncilNamed:
    """A council."""

    council: str


@dataclass(frozen=True)
class MunicipalityNamed:
    """A municipality."""

    municipality: str


@dataclass(frozen=True)
class LawNamed:
    """An act, an order or a political agreement; the portal holds none of them."""


@dataclass(frozen=True)
class ListNamed:
    """A list by the word for its series, and its edition's year if that is written."""

    word: str
    year: int | None = None
    council: str | None = None
    """The council whose list it is, if the words say so."""


@dataclass(frozen=True)
class IdNamed:
    """A thing by its id, in a link made on purpose: `[words][vestjylland/2024-03-18/2.2]`."""

    id: str


Named: TypeAlias = (
    ItemNamed
    | MeetingNamed
    | AttachmentNamed
    | CouncilNamed
    | MunicipalityNamed
    | LawNamed
    | ListNamed
    | IdNamed
)

_KINDS: dict[type, ReferenceKind] = {
    ItemNamed: ReferenceKind.ITEM,
    MeetingNamed: ReferenceKind.MEETING,
    AttachmentNamed: ReferenceKind.ATTACHMENT,
    CouncilNamed: ReferenceKind.COUNCIL,
    MunicipalityNamed: ReferenceKind.MUNICIPALITY,
    LawNamed: ReferenceKind.LAW,
    ListNamed: ReferenceKind.LIST,
    IdNamed: ReferenceKind.ITEM,
}


@dataclass(frozen=True)
class Mention:
    """A place in a text that points at something: characters `start` to `end`, which read `text`."""

    start: int
    end: int
    text: str
    named: Named

    @property
    def kind(self) -> ReferenceKind:
        """What is pointed at."""
        return _KINDS[type(self.named)]
