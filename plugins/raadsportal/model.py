"""What things are: the field's nouns as frozen values, which know no files, pages or sites.

Names follow OParl 1.1 and Popolo where those have one (Body is called Council here, as the councils call
themselves).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from raadsportal.ids import MeetingId
from raadsportal.problems import Where

NOWHERE = Where("")


class Status(StrEnum):
    """The state of a meeting's minutes. Only a draft is not published."""

    AGENDA = "agenda"
    DRAFT = "draft"
    HEARING = "hearing"
    APPROVED = "approved"
    CANCELLED = "cancelled"


class TextForm(StrEnum):
    """Whether the words are the council's own."""

    VERBATIM = "verbatim"
    RETOLD = "retold"


class Source(StrEnum):
    """Where a fact comes from: said by the document, or read from its words."""

    STATED = "stated"
    INFERRED = "inferred"
    DERIVED = "derived"
    NONE = "none"


class Format(StrEnum):
    """How a meeting was held."""

    PHYSICAL = "physical"
    VIRTUAL = "virtual"
    MIXED = "mixed"
    WRITTEN = "written"


class Quorate(StrEnum):
    """Whether enough members were present to decide."""

    YES = "yes"
    NO = "no"
    PARTLY = "partly"


class Kind(StrEnum):
    """What an item is for."""

    DECISION = "decision"
    DISCUSSION = "discussion"
    INFORMATION = "information"


class SectionKind(StrEnum):
    """What a labelled part of an item holds."""

    SUMMARY = "summary"
    RECOMMENDATION = "recommendation"
    DECISION = "decision"
    REMARKS = "remarks"
    CASE = "case"
    PROCESS = "process"
    BACKGROUND = "background"
    ATTACHMENTS = "attachments"
    OTHER = "other"


class Outcome(StrEnum):
    """What became of a decision."""

    APPROVED = "approved"
    APPROVED_AMENDED = "approved-amended"
    NOTED = "noted"
    DISCUSSED = "discussed"
    DEFERRED = "deferred"
    REJECTED = "rejected"
    PROPOSED = "proposed"
    OTHER = "other"
    NONE = "none"


class State(StrEnum):
    """How a decision stands on a day."""

    PROPOSED = "proposed"
    DECIDED = "decided"
    IN_FORCE = "in-force"
    AMENDED = "amended"
    SUPERSEDED = "superseded"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


class RelationKind(StrEnum):
    """How one decision bears on another thing; `refers` is found in prose, the others are stated."""

    FOLLOWS = "follows"
    AMENDS = "amends"
    SUPERSEDES = "supersedes"
    IMPLEMENTS = "implements"
    WITHDRAWS = "withdraws"
    CHANGES = "changes"
    REFERS = "refers"


class ReferenceKind(StrEnum):
    """What a reference points at."""

    ITEM = "item"
    MEETING = "meeting"
    ATTACHMENT = "attachment"
    COUNCIL = "council"
    MUNICIPALITY = "municipality"
    LAW = "law"
    LIST = "list"


class Role(StrEnum):
    """In which capacity somebody takes part."""

    MEMBER = "member"
    SUBSTITUTE = "substitute"
    OBSERVER = "observer"
    CONSTITUENCY = "constituency"
    SECRETARIAT = "secretariat"
    GUEST = "guest"


class Seat(StrEnum):
    """In which capacity somebody belongs to a council or an organ."""

    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"
    MEMBER = "member"
    SUBSTITUTE = "substitute"
    OBSERVER = "observer"
    CONSTITUENCY = "constituency"


class Presence(StrEnum):
    """Whether somebody was there; `unknown` is not `absent`."""

    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"
    UNKNOWN = "unknown"


class Availability(StrEnum):
    """Who can get at an attachment."""

    PUBLIC = "public"
    EXTERNAL = "external"
    MEMBERS_ONLY = "members-only"
    NOT_PUBLISHED = "not-published"
    LINK_LOST = "link-lost"


class Certainty(StrEnum):
    """Whether somebody has confirmed a fact."""

    CONFIRMED = "confirmed"
    UNVERIFIED = "unverified"


@dataclass(frozen=True)
class Validity:
    """A period; a bound may be a year, a month or a day (EDTF level 0), and None where it is not known."""

    start: str | None = None
    end: str | None = None
    certainty: Certainty = Certainty.CONFIRMED
    note: str = ""

    def known_to_hold(self, day: date) -> bool | None:
        """Tell whether the period covers a day: None where the bounds cannot say."""
        if self.start and day.isoformat() < self.start:
            return False
        if self.end and day.isoformat()[: len(self.end)] > self.end:
            return False
        return True if self.start and self.end else None


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


@dataclass(frozen=True)
class Topic:
    """A subject that councils return to."""

    id: str
    name: str
    about: str = ""
    synonyms: tuple[str, ...] = ()
    routine: bool = False


@dataclass(frozen=True)
class Participant:
    """Somebody named in a meeting's list of those present, absent or heard."""

    name: str
    person: str | None
    org: str
    role: Role
    presence: Presence = Presence.PRESENT
    title: str = ""
    stands_for: str | None = None
    arrived: str | None = None
    left: str | None = None


@dataclass(frozen=True)
class Attendance:
    """One row of a meeting's attendance: an organisation in a role, with its people (who may be none)."""

    org: str
    role: Role
    people: tuple[Participant, ...]


@dataclass(frozen=True)
class Attachment:
    """A paper that belongs to an item."""

    number: str
    title: str
    url: str | None
    file: str | None
    available: Availability


@dataclass(frozen=True)
class Section:
    """A labelled part of an item; the first may have no label."""

    kind: SectionKind
    label: str
    anchor: str
    markdown: str
    text: str
    where: Where


@dataclass(frozen=True)
class Relation:
    """What a decision says it does to another."""

    kind: RelationKind
    target: str


@dataclass(frozen=True)
class Decision:
    """One thing decided, noted or put off under an item."""

    id: str
    key: str | None
    words: str
    """The decision in plain text: its sentence or list row, or the whole section for an only decision."""
    outcome: Outcome
    outcome_source: Source
    proposed: Outcome | None = None
    decided_by: str | None = None
    decided_on: date | None = None
    in_force: Validity | None = None
    relations: tuple[Relation, ...] = ()
    routine: bool = False
    note: str = ""


@dataclass(frozen=True)
class Reference:
    """A thing named in prose; `target` is None while the portal does not hold it."""

    kind: ReferenceKind
    relation: RelationKind
    text: str
    target: str | None


@dataclass(frozen=True)
class Group:
    """A heading over several items."""

    number: str
    title: str
    markdown: str = ""


@dataclass(frozen=True)
class Item:
    """An item of a meeting's agenda."""

    id: str
    number: str
    printed: str
    title: str
    kinds: tuple[Kind, ...]
    kinds_source: Source
    presentation: bool
    group: Group | None
    order: int
    """Its place, from 1, in the order in which the items were dealt with."""
    moved: bool
    topics: tuple[str, ...]
    presenters: tuple[Participant, ...]
    added: date | None
    closed: str
    note: str
    sections: tuple[Section, ...]
    attachments: tuple[Attachment, ...]
    decisions: tuple[Decision, ...]
    urls: tuple[str, ...]
    references: tuple[Reference, ...]
    where: Where

    @property
    def outcome(self) -> Outcome:
        """The outcome of the only or first decision."""
        return self.decisions[0].outcome if self.decisions else Outcome.NONE

    @property
    def routine(self) -> bool:
        """Whether nothing but routine was decided."""
        return all(decision.routine for decision in self.decisions)

    def section(self, kind: SectionKind) -> Section | None:
        """Return the first section of a kind."""
        return next((section for section in self.sections if section.kind is kind), None)


@dataclass(frozen=True)
class Correction:
    """What was changed in published minutes, and when."""

    on: date
    text: str


@dataclass(frozen=True)
class Meeting:
    """A meeting and its minutes."""

    id: MeetingId
    title: str
    status: Status
    text_form: TextForm
    date_source: Source
    start: time | None
    end: time | None
    place: str
    format: Format | None
    quorate: Quorate | None
    chair: str
    secretariat: str
    issued: date | None
    sent: date | None
    published: date | None
    source: str
    publish_from: datetime | None
    decided_by: str | None
    note: str
    corrections: tuple[Correction, ...]
    preamble: str
    attendance: tuple[Attendance, ...]
    groups: tuple[Group, ...]
    items: tuple[Item, ...]
    where: Where

    @property
    def participants(self) -> tuple[Participant, ...]:
        """Everybody named in the attendance, in its order."""
        return tuple(person for row in self.attendance for person in row.people)

    @property
    def present(self) -> tuple[Participant, ...]:
        """Those who were there."""
        return tuple(person for person in self.participants if person.presence is Presence.PRESENT)


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
