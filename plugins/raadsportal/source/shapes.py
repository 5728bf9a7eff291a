"""The shapes of YAML in content/: which keys there are, and what each takes.

Only shape is judged here. What one file says of another is judged in `raadsportal.checks`.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from raadsportal import model as m

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PERIOD_BOUND = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?")
_TIME = re.compile(r"\s*(\d{1,2})[:.](\d{2})(?:\s*[-–—]\s*(\d{1,2})[:.](\d{2}))?\s*")

Clock: TypeAlias = tuple[tuple[int, int] | None, tuple[int, int] | None]


def _day(value: Any) -> Any:
    text = str(value)
    try:
        day = date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        raise PydanticCustomError("date-impossible", "not a day")
    return day


def _bound(value: Any) -> Any:
    text = str(value)
    if not _PERIOD_BOUND.fullmatch(text):
        raise PydanticCustomError("date-impossible", "not a day")
    if len(text) == 10:
        _day(text)
    return text


def _clock(value: Any) -> Any:
    match = _TIME.fullmatch(str(value))
    hours = [int(part) for part in match.groups() if part is not None] if match else []
    if not hours or any(hour > 23 for hour in hours[::2]) or any(minute > 59 for minute in hours[1::2]):
        raise PydanticCustomError("time-impossible", "not a time")
    return (hours[0], hours[1]), ((hours[2], hours[3]) if len(hours) == 4 else None)


def _moment(value: Any) -> Any:
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        raise PydanticCustomError("date-impossible", "not a moment") from None
    if moment.tzinfo is None:
        raise PydanticCustomError("moment-offset", "no offset")
    return moment


Day = Annotated[date, BeforeValidator(_day)]
Bound = Annotated[str, BeforeValidator(_bound)]
Times = Annotated[Clock, BeforeValidator(_clock)]
Moment = Annotated[datetime, BeforeValidator(_moment)]
Text = Annotated[str, Field(max_length=20_000)]


class Shape(BaseModel):
    """A mapping with known keys and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _null_is_unsaid(cls, value: Any) -> Any:
        """Read a key without a value as a key that is not there: null means unknown."""
        if not isinstance(value, dict):
            return value
        return {key: told for key, told in value.items() if told is not None}


def _row_of(key: str) -> BeforeValidator:
    """Let a plain string stand for a mapping with only `key`."""
    return BeforeValidator(lambda value: {key: value} if isinstance(value, str) else value)


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


LinkRow = Annotated[LinkShape, _row_of("id")]


class PersonNamed(Shape):
    """Somebody named in minutes: an office-holder by id, or a guest by name."""

    id: str | None = None
    name: str | None = None
    title: str = ""
    org: str = ""


PersonRow = Annotated[PersonNamed, _row_of("id")]


class AttendanceShape(Shape):
    """A row of attendance."""

    org: str = ""
    role: m.Role = m.Role.MEMBER
    people: list[PersonRow] = []
    presence: m.Presence = m.Presence.PRESENT
    stands_for: str | None = Field(None, alias="for")
    arrived: str | None = None
    left: str | None = None


class AttachmentShape(Shape):
    """What prose cannot say of an attachment."""

    number: str | None = None
    title: str | None = None
    file: str | None = None
    url: str | None = None
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
    follows: list[str] = []
    amends: list[str] = []
    supersedes: list[str] = []
    implements: list[str] = []
    withdraws: list[str] = []
    changes: list[str] = []


class ItemShape(Shape):
    """What prose cannot say of an item."""

    number: str
    printed: str | None = None
    topics: list[str] = []
    municipalities: list[str] = []
    presenters: list[PersonRow] = []
    added: Day | None = None
    order: Annotated[int, Field(ge=1, le=1000)] | None = None
    closed: Text = ""
    note: Text = ""
    decisions: list[DecisionShape] = []
    attachments: list[AttachmentShape] = []


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
    source: str = ""
    quorate: m.Quorate | None = None
    attendance: list[AttendanceShape] = []
    items: list[ItemShape] = []
    publish_from: Moment | None = None
    corrections: list[CorrectionShape] = []
    note: Text = ""


class SeatsShape(Shape):
    """The seats of one organisation."""

    org: str
    name: str = ""
    names: list[str] = []
    count: Annotated[int, Field(ge=0, le=1000)]
    certainty: m.Certainty = m.Certainty.CONFIRMED
    note: Text = ""


class OrganShape(Shape):
    """A part of a council that meets on its own."""

    id: str
    name: str
    kind: str = ""
    certainty: m.Certainty = m.Certainty.CONFIRMED
    note: Text = ""


class SecretariatShape(Shape):
    """Who serves a council."""

    name: str
    short: str = ""


class CouncilShape(Shape):
    """council.yml."""

    name: str
    full_name: str = ""
    kind: str = ""
    valid: ValidityShape = ValidityShape()
    predecessors: list[LinkRow] = []
    successors: list[LinkRow] = []
    neighbours: list[LinkRow] = []
    municipalities: list[LinkRow] = []
    secretariat: Annotated[SecretariatShape, _row_of("name")] | None = None
    website: str = ""
    seats: list[SeatsShape] = []
    organs: list[OrganShape] = []
    vocabulary: str = ""
    about: Text = ""
    sources: list[str] = []


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
    source: list[str] = []


class PersonShape(Shape):
    """A row of people.yml."""

    id: str
    name: str
    names: list[str] = []
    note: Text = ""


class MunicipalityShape(Shape):
    """A row of municipalities.yml."""

    id: str
    name: str
    code: Annotated[str, Field(pattern=r"^\d{4}$")]
    names: list[str] = []
    ambiguous: bool = False


class TopicShape(Shape):
    """A row of topics.yml."""

    id: str
    name: str
    about: Text = ""
    synonyms: list[str] = []
    routine: bool = False


class PortalShape(Shape):
    """portal.yml."""

    name: str
    address: str
    language: str = "en"
    vocabulary: str = ""
    about: Text = ""
    publisher: str = ""
    contact: str = ""
    licence_texts: str = ""
    licence_data: str = ""
    accessibility: str = ""

    @field_validator("address")
    @classmethod
    def _is_web_address(cls, value: str) -> str:
        if not re.match(r"https?://[^/\s]+", value):
            raise PydanticCustomError("address-wrong", "no web address")
        return value.rstrip("/") + "/"


class VocabularyShape(Shape):
    """A vocabulary's file."""

    title: str = ""
    language: str = ""
    extends: str | None = None
    sections: dict[m.SectionKind, list[str]] = {}
    marks: dict[m.Kind | Literal["presentation"], list[str]] = {}
    mark_separators: list[str] = []
    item_prefixes: list[str] = []
    attachment_prefixes: list[str] = []
    no_attachments: list[str] = []
    proposals: list[str] = []
    outcomes: dict[m.Outcome, list[str]] = {}
    amendments: list[str] = []
    recommendations: dict[m.Kind, list[str]] = {}
    routine: list[str] = []
    municipality_before: list[str] = []
    municipality_after: list[str] = []
    months: list[str] = []
    abbreviations: list[str] = []


def keys_of(shape: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys that a mapping of this shape may have, in the order of the guide."""
    return tuple(field.alias or name for name, field in shape.model_fields.items())
