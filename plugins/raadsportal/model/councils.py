"""Councils with all that stands around them: seats, organs, municipalities, people, topics, the portal."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from raadsportal.model.calendar import Calendar
from raadsportal.model.followups import FollowUp
from raadsportal.model.kinds import Certainty, Seat
from raadsportal.problems import Where

NOWHERE = Where("")


@dataclass(frozen=True)
class Validity:
    """A period; a bound may be a year, a month or a day (EDTF level 0), and None where it is not known."""

    start: str | None = None
    end: str | None = None
    certainty: Certainty = Certainty.CONFIRMED
    note: str = ""


@dataclass(frozen=True)
class Link:
    """A council's relation to another thing by id: a neighbour, a municipality."""

    id: str
    certainty: Certainty = Certainty.CONFIRMED
    start: str | None = None
    end: str | None = None
    note: str = ""
    where: Where | None = None


@dataclass(frozen=True)
class Seats:
    """How many seats one organisation has by law."""

    org: str
    count: int
    name: str = ""
    names: tuple[str, ...] = ()
    """How documents print the organisation otherwise."""
    certainty: Certainty = Certainty.CONFIRMED
    note: str = ""


@dataclass(frozen=True)
class Organ:
    """A part of a council that meets on its own: its chair's office, a committee."""

    id: str
    name: str
    kind: str = ""
    certainty: Certainty = Certainty.CONFIRMED
    note: str = ""


@dataclass(frozen=True)
class Membership:
    """Who sat where, for whom, in which role, from when to when."""

    person: str
    org: str
    seat: Seat
    organ: str | None = None
    start: str | None = None
    end: str | None = None
    stands_for: str | None = None
    certainty: Certainty = Certainty.CONFIRMED
    note: str = ""
    sources: tuple[str, ...] = ()
    where: Where | None = None


@dataclass(frozen=True)
class Council:
    """A body whose meetings the portal holds, or could hold."""

    id: str
    name: str
    full_name: str
    kind: str
    validity: Validity
    predecessors: tuple[Link, ...] = ()
    successors: tuple[Link, ...] = ()
    neighbours: tuple[Link, ...] = ()
    municipalities: tuple[Link, ...] = ()
    secretariat: str = ""
    website: str = ""
    seats: tuple[Seats, ...] = ()
    organs: tuple[Organ, ...] = ()
    vocabulary: str = ""
    about: str = ""
    sources: tuple[str, ...] = ()
    memberships: tuple[Membership, ...] = ()
    followups: tuple[FollowUp, ...] = ()
    calendar: Calendar = field(default_factory=Calendar)
    where: Where = NOWHERE


@dataclass(frozen=True)
class Municipality:
    """A municipality of the country, with the spellings that documents use."""

    id: str
    name: str
    code: str
    names: tuple[str, ...] = ()
    ambiguous: bool = False
    """The name is an ordinary word too, and counts only where the text says that it is a municipality."""


@dataclass(frozen=True)
class Person:
    """An office-holder, across councils."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    note: str = ""
    erased: date | None = None
    """The day on which the name was deleted; the id is a hash from then on."""


@dataclass(frozen=True)
class Term:
    """A term of the glossary: what it stands for, from when to when, and how certain that is."""

    term: str
    means: str
    about: str = ""
    start: str | None = None
    end: str | None = None
    certainty: Certainty = Certainty.CONFIRMED
    where: Where | None = None


@dataclass(frozen=True)
class Event:
    """Something that happened in a matter: when, one sentence, and the items that tell of it."""

    on: str
    what: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True)
class Topic:
    """A subject that councils return to, or a matter: one case with its events."""

    id: str
    name: str
    about: str = ""
    synonyms: tuple[str, ...] = ()
    routine: bool = False
    is_matter: bool = False
    organisations: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    items: tuple[str, ...] = ()
    """The items of a matter; those of a topic name it themselves."""
    where: Where | None = None


@dataclass(frozen=True)
class Editor:
    """Where the secretariat's editor saves: a repository at a forge."""

    forge: str
    """`github`, `gitlab` or `gitea`."""
    repository: str
    branch: str = "main"
    folder: str = "content"
    """Where the content lies in the repository."""
    server: str = ""
    """The forge's own address; GitHub has only one."""
    app_id: str = ""
    """What the forge calls this portal's editor when somebody signs in."""
    bridge: str = ""
    """The address of the service that keeps the secret by which GitHub lets somebody sign in."""


@dataclass(frozen=True)
class Portal:
    """What a portal says of itself."""

    name: str
    address: str
    language: str
    vocabulary: str
    about: str = ""
    publisher: str = ""
    contact: str = ""
    licence_texts: str = ""
    licence_data: str = ""
    accessibility: str = ""
    hosts: tuple[str, ...] = ()
    """Hosts of web addresses that are right, though they look like slips of others."""
    editor: Editor | None = None
