"""What single values in YAML look like: days, periods, times, rows written short."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, ClassVar, TypeAlias
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from raadsportal import model as m
from raadsportal.rough import RoughDate, parse

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PERIOD_BOUND = re.compile(r"(1[0-9]|20|21)[0-9]{2}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?")
_ADDRESS = re.compile(r"https?://[^\s<>\"'\\^`{|}\x00-\x20\x7f-\x9f]+")
_TIME = re.compile(r"\s*(\d{1,2})[:.](\d{2})(?:\s*[-–—]\s*(\d{1,2})[:.](\d{2}))?\s*")

#: A meeting may go on past midnight, but one that ends later in the day than this began before it ended.
_MORNING = (6, 0)
#: Days that lie outside these years are slips, as they are in rough dates.
_FIRST_YEAR, _LAST_YEAR = 1000, 2199

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


def _near(day: date) -> date:
    """Refuse a day of no council: the days beside it are reckoned with."""
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise PydanticCustomError("date-impossible", "not a day")
    return day


def _bound(value: Any) -> Any:
    text = str(value)
    if not _PERIOD_BOUND.fullmatch(text):
        raise PydanticCustomError("date-impossible", "not a day")
    if len(text) == 10:
        _day(text)
    return text


def _when(value: Any) -> Any:
    found = parse(str(value))
    if found is None:
        raise PydanticCustomError("when-impossible", "no rough date")
    return found


def _clock(value: Any) -> Any:
    match = _TIME.fullmatch(str(value))
    hours = [int(part) for part in match.groups() if part is not None] if match else []
    if not hours or any(hour > 23 for hour in hours[::2]) or any(minute > 59 for minute in hours[1::2]):
        raise PydanticCustomError("time-impossible", "not a time")
    start, end = (hours[0], hours[1]), ((hours[2], hours[3]) if len(hours) == 4 else None)
    if end and _MORNING <= end <= start:
        raise PydanticCustomError("time-impossible", "ends before it begins")
    return start, end


def _moment(value: Any) -> Any:
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        raise PydanticCustomError("moment-offset", "not a moment") from None
    if moment.tzinfo is None:
        raise PydanticCustomError("moment-offset", "no offset")
    return moment


def _address(value: Any) -> Any:
    text = str(value)
    try:
        host = urlsplit(text).hostname
    except ValueError:
        host = None
    if not host or not _ADDRESS.fullmatch(text):
        raise PydanticCustomError("address-wrong", "no web address")
    return text


def _free(value: str) -> str:
    """Refuse the name of a folder's own page: `topics/index` would be the page `topics`."""
    if value == "index":
        raise PydanticCustomError("name-reserved", "an index")
    return value


WebAddress = Annotated[str, BeforeValidator(_address)]
OptionalAddress = Annotated[str, BeforeValidator(lambda value: _address(value) if value else "")]
Name = Annotated[str, Field(min_length=1, max_length=500)]
Day = Annotated[date, BeforeValidator(_day)]
NearDay = Annotated[Day, AfterValidator(_near)]
Bound = Annotated[str, BeforeValidator(_bound)]
When = Annotated[RoughDate, PlainValidator(_when)]
Times = Annotated[Clock, BeforeValidator(_clock)]
Moment = Annotated[datetime | None, BeforeValidator(_moment)]
Text = Annotated[str, Field(max_length=20_000)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100), AfterValidator(_free)]


class Shape(BaseModel):
    """A mapping with known keys and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    holding_back: ClassVar[frozenset[str]] = frozenset()
    """The keys that keep something from being public: without a value they are wrong, not unsaid."""

    @model_validator(mode="before")
    @classmethod
    def _null_is_unsaid(cls, value: Any) -> Any:
        """Read a key without a value as a key that is not there: null means unknown."""
        if not isinstance(value, dict):
            return value
        return {key: told for key, told in value.items() if told is not None or key in cls.holding_back}


@dataclass(frozen=True)
class Short:
    """Reads a plain string as a mapping with only `key`."""

    key: str

    def __call__(self, value: Any) -> Any:
        """Return the mapping that a string stands for; anything else as it is."""
        return {self.key: value} if isinstance(value, str) else value


def row_of(key: str) -> BeforeValidator:
    """Let a plain string stand for a mapping with only `key`."""
    return BeforeValidator(Short(key))


class ValidityShape(Shape):
    """A period."""

    start: Bound | None = Field(None, alias="from")
    end: Bound | None = Field(None, alias="to")
    certainty: m.Certainty = m.Certainty.CONFIRMED
    note: Text = ""


def keys_of(shape: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys that a mapping of this shape may have, in the order of the guide."""
    return tuple(field.alias or name for name, field in shape.model_fields.items())
