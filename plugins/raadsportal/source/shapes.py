"""The shapes of YAML in content/: which keys there are, and what each takes.

Only shape is judged here. What one file says of another is judged in `raadsportal.checks`.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BaseModel, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from raadsportal import model as m
from raadsportal.source.fields import Bound, Day, Moment, Name, Shape, Slug, Text, Times, WebAddress, row_of


class ValidityShape(Shape):
    """A period."""

    start: Bound | None = Field(None, alias="from")
    end: Bound | None = Field(None, alias="to")
    certainty: m.Certainty = m.Certainty.CONFIRMED
    note: Text = ""


class LinkShape(Shape):
    """A relation by id, dated and with its certainty where these are known."""

    id: str
    start: Bound | None = Field(None, alias="from")
    end: Bound | None = Field(None, alias="to")
    certainty: m.Certainty = m.Certainty.CONFIRMED
    note: Text = ""


LinkRow = Annotated[LinkShape, row_of("id")]


class PersonNamed(Shape):
    """Somebody named in minutes: an office-holder by id, or a guest by name."""

    id: Name | None = None
    name: Name | None = None
    title: str = ""
    org: str = ""

    @model_validator(mode="after")
    def _is_one_of_both(self) -> Self:
        if (self.id is None) == (self.name is None):
            raise PydanticCustomError("id-or-name", "either is needed")
        return self


PersonRow = Annotated[PersonNamed, row_of("id")]


class AttendanceShape(Shape):
    """A row of attendance."""

    org: str = ""
    role: m.Role = m.Role.MEMBER
    people: tuple[PersonRow, ...] = ()
    presence: m.Presence = m.Presence.PRESENT
    stands_for: str | None = Field(None, alias="for")
    arrived: str | None = None
    left: str | None = None


class AttachmentShape(Shape):
    """What prose cannot say of an attachment."""

    number: str | None = None
    title: str | None = None
    file: str | None = None
    url: WebAddress | None = None
    available: m.Availability | None = None


class DecisionShape(Shape):
    """What prose cannot say of a decision."""

    key: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,15}$")] | None = None
    words: Text = ""
    outcome: m.Outcome | None = None
    proposed: m.Outcome | None = None
    decided_by: str | None = None
    decided_on: Day | None = None
    in_force: ValidityShape | None = None
    note: Text = ""
    follows: tuple[str, ...] = ()
    amends: tuple[str, ...] = ()
    supersedes: tuple[str, ...] = ()
    implements: tuple[str, ...] = ()
    withdraws: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()


class ItemShape(Shape):
    """What prose cannot say of an item."""

    number: Annotated[str, Field(min_length=1, max_length=40)]
    printed: str | None = None
    topics: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()
    presenters: tuple[PersonRow, ...] = ()
    added: Day | None = None
    order: Annotated[int, Field(ge=1, le=1000)] | None = None
    closed: Text = ""
    note: Text = ""
    decisions: tuple[DecisionShape, ...] = ()
    attachments: tuple[AttachmentShape, ...] = ()


class CorrectionShape(Shape):
    """A dated correction."""

    on: Day
    text: Text


class MeetingShape(Shape):
    """The front matter of minutes."""

    date: Day
    date_source: Literal["stated", "inferred"] = "stated"
    status: m.Status
    council: str | None = None
    organ: str | None = None
    decided_by: str | None = None
    text: m.TextForm = m.TextForm.VERBATIM
    title: Text = ""
    time: Times | None = None
    place: Text = ""
    format: m.Format | None = None
    chair: str = ""
    secretariat: str = ""
    issued: Day | None = None
    sent: Day | None = None
    published: Day | None = None
    source: WebAddress | Literal[""] = ""
    quorate: m.Quorate | None = None
    attendance: tuple[AttendanceShape, ...] = ()
    items: tuple[ItemShape, ...] = ()
    publish_from: Moment | None = None
    corrections: tuple[CorrectionShape, ...] = ()
    note: Text = ""


class SeatsShape(Shape):
    """The seats of one organisation."""

    org: str
    name: str = ""
    names: tuple[str, ...] = ()
    count: Annotated[int, Field(ge=0, le=1000)]
    certainty: m.Certainty = m.Certainty.CONFIRMED
    note: Text = ""


class OrganShape(Shape):
    """A part of a council that meets on its own."""

    id: Slug
    name: Name
    kind: str = ""
    certainty: m.Certainty = m.Certainty.CONFIRMED
    note: Text = ""


class SecretariatShape(Shape):
    """Who serves a council."""

    name: str
    short: str = ""


class CouncilShape(Shape):
    """council.yml."""

    name: Name
    full_name: str = ""
    kind: str = ""
    valid: ValidityShape = ValidityShape()
    predecessors: tuple[LinkRow, ...] = ()
    successors: tuple[LinkRow, ...] = ()
    neighbours: tuple[LinkRow, ...] = ()
    municipalities: tuple[LinkRow, ...] = ()
    secretariat: Annotated[SecretariatShape, row_of("name")] | None = None
    website: WebAddress | Literal[""] = ""
    seats: tuple[SeatsShape, ...] = ()
    organs: tuple[OrganShape, ...] = ()
    vocabulary: str = ""
    about: Text = ""
    sources: tuple[WebAddress, ...] = ()


class MembershipShape(Shape):
    """A row of members.yml."""

    person: str
    org: str = ""
    role: m.Seat = m.Seat.MEMBER
    organ: str | None = None
    start: Bound | None = Field(None, alias="from")
    end: Bound | None = Field(None, alias="to")
    stands_for: str | None = Field(None, alias="for")
    certainty: m.Certainty = m.Certainty.CONFIRMED
    note: Text = ""
    source: tuple[str, ...] = ()


class PersonShape(Shape):
    """A row of people.yml."""

    id: Slug
    name: Name
    names: tuple[str, ...] = ()
    note: Text = ""


class MunicipalityShape(Shape):
    """A row of municipalities.yml."""

    id: Slug
    name: Name
    code: Annotated[str, Field(pattern=r"^\d{4}$")]
    names: tuple[str, ...] = ()
    ambiguous: bool = False


class TopicShape(Shape):
    """A row of topics.yml."""

    id: Slug
    name: Name
    about: Text = ""
    synonyms: tuple[str, ...] = ()
    routine: bool = False


class PortalShape(Shape):
    """portal.yml."""

    name: Name
    address: WebAddress
    language: str = "en"
    vocabulary: str = ""
    about: Text = ""
    publisher: str = ""
    contact: str = ""
    licence_texts: str = ""
    licence_data: str = ""
    accessibility: WebAddress | Literal[""] = ""

    @field_validator("address")
    @classmethod
    def _ends_with_slash(cls, value: str) -> str:
        return value.rstrip("/") + "/"


class VocabularyShape(Shape):
    """A vocabulary's file."""

    title: str = ""
    language: str = ""
    extends: str | None = None
    sections: dict[m.SectionKind, tuple[str, ...]] = Field(default_factory=dict)
    marks: dict[Literal["decision", "discussion", "information", "presentation"], tuple[str, ...]] = Field(
        default_factory=dict
    )
    mark_separators: tuple[str, ...] = ()
    item_prefixes: tuple[str, ...] = ()
    attachment_prefixes: tuple[str, ...] = ()
    no_attachments: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    outcomes: dict[m.Outcome, tuple[str, ...]] = Field(default_factory=dict)
    amendments: tuple[str, ...] = ()
    recommendations: dict[m.Kind, tuple[str, ...]] = Field(default_factory=dict)
    routine: tuple[str, ...] = ()
    municipality_before: tuple[str, ...] = ()
    municipality_after: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()


def keys_of(shape: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys that a mapping of this shape may have, in the order of the guide."""
    return tuple(field.alias or name for name, field in shape.model_fields.items())
