"""Meetings with their items, what was decided under each, and those who took part."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time

from raadsportal.ids import MeetingId
from raadsportal.model.councils import Validity
from raadsportal.model.kinds import (
    Availability,
    Format,
    Kind,
    Outcome,
    Presence,
    Quorate,
    ReferenceKind,
    RelationKind,
    Role,
    SectionKind,
    Source,
    Status,
    TextForm,
)
from raadsportal.problems import Where


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
    section: str = ""
    """The anchor of the list that it stands in; empty if only the front matter tells of it."""


@dataclass(frozen=True)
class TextLink:
    """Characters `start` to `end` of a Markdown text that link to the thing with this id."""

    start: int
    end: int
    words: str
    target: str
    to_section: bool = False
    """Whether the target is a section of a page, and not the page or a decision on it."""


@dataclass(frozen=True)
class Section:
    """A labelled part of an item; the first may have no label."""

    kind: SectionKind
    label: str
    anchor: str
    markdown: str
    text: str
    where: Where
    """The line of its label, or of its item if it has none."""
    begins: int = 1
    """The line on which its Markdown begins."""
    links: tuple[TextLink, ...] = ()


@dataclass(frozen=True)
class Relation:
    """What a decision says it does to another."""

    kind: RelationKind
    target: str

    @property
    def target_kind(self) -> ReferenceKind:
        """What kind of thing the target is, by its id."""
        if "/lists/" in self.target:
            return ReferenceKind.LIST
        return ReferenceKind.ITEM if self.target.count("/") > 1 else ReferenceKind.MEETING


@dataclass(frozen=True)
class Decision:
    """One thing decided, noted or put off under an item."""

    id: str
    key: str | None
    """What tells it from the item's other decisions; an only decision may have one left from before."""
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
    """A thing named in prose; `target` is the id of its page, None while the portal does not hold it."""

    kind: ReferenceKind
    relation: RelationKind
    text: str
    target: str | None
    inferred: bool = False
    """Whether the words leave out the year, and the meeting's own day tells it."""


@dataclass(frozen=True)
class Passage:
    """Text that belongs to no item."""

    markdown: str = ""
    begins: int = 1
    """The line on which it begins."""
    links: tuple[TextLink, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class Group:
    """A heading over several items, with what is said below it before the first of them."""

    number: str
    title: str
    passage: Passage = Passage()


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
    def meant_to_decide(self) -> bool:
        """Whether the item was put on the agenda for a decision."""
        return Kind.DECISION in self.kinds

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
class Original:
    """The document that minutes were made from, published beside them as it was."""

    file: str
    sha256: str
    """The hash of its bytes (FIPS 180-4), 64 hexadecimal digits: by it a reader knows it is unchanged."""


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
    preamble: Passage
    """What is said before the first group and item."""
    attendance: tuple[Attendance, ...]
    groups: tuple[Group, ...]
    items: tuple[Item, ...]
    where: Where
    references: tuple[Reference, ...] = ()
    """What is named outside the items."""
    original: Original | None = None

    @property
    def files(self) -> tuple[str, ...]:
        """The names of the files that are published with it: public attachments, and the original."""
        papers = (paper for item in self.items for paper in item.attachments)
        public = (paper.file for paper in papers if paper.available is Availability.PUBLIC and paper.file)
        return (*public, *((self.original.file,) if self.original else ()))

    @property
    def participants(self) -> tuple[Participant, ...]:
        """Everybody named in the attendance, in its order."""
        return tuple(person for row in self.attendance for person in row.people)

    @property
    def present(self) -> tuple[Participant, ...]:
        """Those who were there."""
        return tuple(person for person in self.participants if person.presence is Presence.PRESENT)
