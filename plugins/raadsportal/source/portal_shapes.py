"""The shapes of the files around the minutes: the portal, councils, calendars, people, topics, vocabularies.

Only shape is judged here. What one file says of another is judged in `raadsportal.checks`.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from raadsportal import model as m
from raadsportal.source.fields import (
    Bound,
    Day,
    Name,
    OptionalAddress,
    Shape,
    Slug,
    Text,
    Times,
    ValidityShape,
    WebAddress,
    When,
    row_of,
)


class LinkShape(Shape):
    """A relation by id, dated and with its certainty where these are known."""

    id: str
    start: Bound | None = Field(None, alias="from")
    end: Bound | None = Field(None, alias="to")
    certainty: m.Certainty = m.Certainty.CONFIRMED
    note: Text = ""


LinkRow = Annotated[LinkShape, row_of("id")]


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
    website: OptionalAddress = ""
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


class FollowUpShape(Shape):
    """A row of followups.yml."""

    id: Slug
    what: Name
    kind: m.FollowUpKind = m.FollowUpKind.ONCE
    every: m.Rhythm | None = None
    source: str = Field(alias="from")
    who: Text = ""
    due: Bound | None = None
    due_words: Text = ""
    reported: tuple[str, ...] = ()
    closed: str | None = None
    note: Text = ""


class EventRowShape(Shape):
    """A row of `events` or `news` in calendar.yml."""

    date: When
    date_source: Literal["stated", "inferred"] = "stated"
    title: Name
    time: Times = (None, None)
    place: str = ""
    status: m.AppointmentStatus = m.AppointmentStatus.PLANNED
    moved_to: When | None = None
    source: tuple[str, ...] = ()
    note: Text = ""

    @field_validator("moved_to")
    @classmethod
    def _only_what_is_moved_is_elsewhere(cls, value: When | None, info: ValidationInfo) -> When | None:
        """Refuse another day for what is still where it was."""
        moved = m.AppointmentStatus.MOVED
        if value and info.data.get("status", moved) is not moved:
            raise PydanticCustomError("moved-to", "not moved")
        return value


class MeetingRowShape(EventRowShape):
    """A row of `meetings` in calendar.yml."""

    title: str = ""
    organ: str | None = None


class CompleteShape(Shape):
    """A row of `complete` in calendar.yml."""

    start: Bound = Field(alias="from")
    end: Bound = Field(alias="to")
    organ: str | None = None
    note: Text = ""


class CalendarShape(Shape):
    """calendar.yml."""

    meetings: tuple[MeetingRowShape, ...] = ()
    events: tuple[EventRowShape, ...] = ()
    news: tuple[EventRowShape, ...] = ()
    complete: tuple[CompleteShape, ...] = ()


class PersonShape(Shape):
    """A row of people.yml."""

    id: Slug
    name: Name
    names: tuple[str, ...] = ()
    note: Text = ""
    erased: Day | None = None

    @model_validator(mode="before")
    @classmethod
    def _erased_has_no_name(cls, value: Any) -> Any:
        """Let the row of an erased person be without a name."""
        return {"name": "–", **value} if isinstance(value, dict) and value.get("erased") else value


class MunicipalityShape(Shape):
    """A row of municipalities.yml."""

    id: Slug
    name: Name
    code: Annotated[str, Field(pattern=r"^\d{4}$")]
    names: tuple[str, ...] = ()
    ambiguous: bool = False


class TermShape(Shape):
    """A row of glossary.yml."""

    term: Annotated[Name, Field(pattern=r"^\w([^\[\]()<>{}*_`\\\n]*[\w.])?$")]
    means: Name
    about: Text = ""
    start: Bound | None = Field(None, alias="from")
    end: Bound | None = Field(None, alias="to")
    certainty: m.Certainty = m.Certainty.CONFIRMED


class EventShape(Shape):
    """Something that happened in a matter."""

    on: Bound
    what: Annotated[str, Field(min_length=1, max_length=500)]
    items: tuple[str, ...] = ()


class TopicShape(Shape):
    """A row of topics.yml."""

    id: Slug
    name: Name
    about: Text = ""
    synonyms: tuple[str, ...] = ()
    routine: bool = False
    kind: Literal["topic", "matter"] = "topic"
    organisations: tuple[str, ...] = ()
    events: tuple[EventShape, ...] = ()
    items: tuple[str, ...] = ()


class PrivacyExceptionShape(Shape):
    """A row of privacy.yml."""

    file: Name
    rule: Literal[
        "privacy-number",
        "privacy-number-likely",
        "privacy-mail",
        "privacy-phone",
        "privacy-home",
        "privacy-person",
        "paper-remarks",
        "paper-changes",
        "paper-hidden",
        "paper-spot",
        "paper-unread",
    ]
    words: Name
    reason: Name
    by: Name
    on: Day


class EditorShape(Shape):
    """Where the secretariat's editor saves."""

    forge: Literal["github", "gitlab", "gitea"]
    repository: Annotated[str, Field(pattern=r"^[\w.-]+(/[\w.-]+)+$")]
    branch: Annotated[str, Field(pattern=r"^[\w./-]+$")] = "main"
    folder: Annotated[str, Field(pattern=r"^[\w.-]+(/[\w.-]+)*$")] = "content"
    server: OptionalAddress = ""
    app_id: str = ""
    bridge: OptionalAddress = ""

    @model_validator(mode="after")
    def _can_sign_in(self) -> Self:
        """Refuse an editor at which nobody could sign in."""
        needed = (self.bridge,) if self.forge == "github" else (self.server, self.app_id)
        if not all(needed):
            raise PydanticCustomError("editor-incomplete", "nobody could sign in")
        return self


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
    accessibility: OptionalAddress = ""
    hosts: tuple[str, ...] = ()
    editor: EditorShape | None = None

    @field_validator("address")
    @classmethod
    def _ends_with_slash(cls, value: str) -> str:
        return value.rstrip("/") + "/"
