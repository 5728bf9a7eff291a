"""The shape of the front matter of minutes: which keys there are, and what each takes.

Only shape is judged here. What one file says of another is judged in `raadsportal.checks`.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from raadsportal import model as m
from raadsportal.source.fields import (
    Day,
    Moment,
    Name,
    NearDay,
    OptionalAddress,
    Shape,
    Text,
    Times,
    ValidityShape,
    WebAddress,
    row_of,
)


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
    decided_on: NearDay | None = None
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

    holding_back = frozenset({"closed"})

    number: Annotated[str, Field(min_length=1, max_length=40)]
    printed: str | None = None
    topics: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()
    presenters: tuple[PersonRow, ...] = ()
    added: Day | None = None
    order: Annotated[int, Field(ge=1, le=1000)] | None = None
    closed: Annotated[Text, Field(min_length=1)] = ""
    note: Text = ""
    decisions: tuple[DecisionShape, ...] = ()
    attachments: tuple[AttachmentShape, ...] = ()


class OriginalShape(Shape):
    """The document that the minutes were made from."""

    file: Text
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class CorrectionShape(Shape):
    """A dated correction."""

    on: Day
    text: Text


class MeetingShape(Shape):
    """The front matter of minutes."""

    holding_back = frozenset({"publish_from"})

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
    source: OptionalAddress = ""
    original: OriginalShape | None = None
    quorate: m.Quorate | None = None
    attendance: tuple[AttendanceShape, ...] = ()
    items: tuple[ItemShape, ...] = ()
    publish_from: Moment = None
    corrections: tuple[CorrectionShape, ...] = ()
    note: Text = ""
