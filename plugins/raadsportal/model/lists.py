"""Lists with a memory: what a type of list holds, and each edition with the changes made during its life."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeAlias

from raadsportal.ids.lists import edition_id, series_id
from raadsportal.model.councils import Validity
from raadsportal.problems import Where
from raadsportal.rough import RoughDate

#: What a cell holds; None where nothing is said.
Value: TypeAlias = str | int | Decimal | bool | date | RoughDate | None


class FieldType(StrEnum):
    """The types of a column that are read, as Frictionless Table Schema names them."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    YEAR = "year"
    YEARMONTH = "yearmonth"


class Holds(StrEnum):
    """What the values of a column lead to, or how they are written."""

    MUNICIPALITY = "municipality"
    COUNCIL = "council"
    PERSON = "person"
    THING = "thing"
    WEB = "web"
    WHEN = "when"


class PlotKind(StrEnum):
    """What a list can be drawn as."""

    GROUPS = "groups"
    SIZE = "size"
    VALUES = "values"
    WHEEL = "wheel"


class Coverage(StrEnum):
    """Whether every row and every change of an edition is here; an extract never says no."""

    COMPLETE = "complete"
    EXTRACT = "extract"


class BuiltIn(StrEnum):
    """Lists whose rows stand in files of their own."""

    MEMBERS = "members"
    SEATS = "seats"
    CALENDAR = "calendar"
    FOLLOWUPS = "followups"


@dataclass(frozen=True)
class Field:
    """A column of a list."""

    name: str
    title: str
    type: FieldType = FieldType.STRING
    description: str = ""
    constraints: Mapping[str, Any] = field(default_factory=dict, hash=False)
    aliases: tuple[str, ...] = ()
    """Other heads that the column has in spreadsheets."""
    holds: Holds | None = None
    unit: str = ""
    decimal_char: str = "."
    group_char: str = ""
    true_values: tuple[str, ...] = ("true", "1")
    false_values: tuple[str, ...] = ("false", "0")

    @property
    def is_number(self) -> bool:
        """Whether its values are numbers to be added and compared; a year is a name."""
        return self.type in {FieldType.INTEGER, FieldType.NUMBER}


@dataclass(frozen=True)
class Plot:
    """A picture of a list: of which column, by which other."""

    kind: PlotKind
    of: str = ""
    by: str = ""


@dataclass(frozen=True)
class ListType:
    """What lists of one type hold and how they are shown: a Table Schema and what stands around it."""

    id: str
    name: str
    row: str
    rows: str
    fields: tuple[Field, ...]
    about: str = ""
    words: tuple[str, ...] = ()
    as_of: bool = False
    """Whether rows come and go by decision, so that one can ask what stood there on a day."""
    otherwise: tuple[str, ...] = ()
    primary_key: tuple[str, ...] = ()
    name_field: str = ""
    group: str | None = None
    columns: tuple[str, ...] = ()
    facets: tuple[str, ...] = ()
    plots: tuple[Plot, ...] = ()
    built_in: BuiltIn | None = None
    where: Where | None = None

    def field(self, name: str) -> Field:
        """Return a column by its name."""
        return next(found for found in self.fields if found.name == name)


@dataclass(frozen=True)
class Row:
    """A row of a list under a key that stays."""

    key: str
    values: Mapping[str, Value]
    """What is said, by the column's name."""
    source: tuple[str, ...] = ()
    note: str = ""
    where: Where | None = None
    extra: Mapping[str, str] = field(default_factory=dict)
    """What stood in columns of a spreadsheet that the list's type does not have; it is kept and not shown."""


@dataclass(frozen=True)
class Removal:
    """A row taken off a list."""

    key: str
    note: str = ""
    where: Where | None = None


@dataclass(frozen=True)
class Counts:
    """How many rows the council states, in all and by the values of a column, here or not."""

    total: int | None = None
    by: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    meant: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    """The values that are meant by what stands in `by`, as the schema reads them."""


@dataclass(frozen=True)
class Step:
    """A station on the way to a list: what was counted, and how many had been taken out before."""

    what: str
    count: int
    taken_out: int | None = None


@dataclass(frozen=True)
class Change:
    """What one decision does to a list from a day on."""

    on: date
    by: str | None
    add: tuple[Row, ...] = ()
    remove: tuple[Removal, ...] = ()
    change: tuple[Row, ...] = ()
    """Rows with only those values that are new; None takes a value away."""
    refuse: tuple[Row, ...] = ()
    """Rows that were proposed and not taken on."""
    added: Counts = field(default_factory=Counts)
    """How many were added, as stated."""
    removed: int | None = None
    refused: int | None = None
    note: str = ""
    where: Where | None = None


@dataclass(frozen=True)
class Edition:
    """One edition of a list: its first rows, and what changed them, in the order of days."""

    council: str
    series: str
    name: str
    type: str
    title: str
    valid: Validity
    decision: str | None = None
    coverage: Coverage = Coverage.EXTRACT
    known_until: date | None = None
    silent_from: date | None = None
    """The first day of which the portal may not speak: what was decided for it is not public yet."""
    counts: Counts = field(default_factory=Counts)
    steps: tuple[Step, ...] = ()
    rows: tuple[Row, ...] = ()
    changes: tuple[Change, ...] = ()
    sources: tuple[str, ...] = ()
    note: str = ""
    places: Mapping[str, Where] = field(default_factory=dict)
    """Where each key of the file stands."""

    def where(self, key: str = "type") -> Where:
        """Return where a key stands in the file."""
        return self.places.get(key) or self.places.get("type") or Where("")

    @property
    def id(self) -> str:
        """The edition's id, which is its page's address."""
        return edition_id(self.council, self.series, self.name)


@dataclass(frozen=True)
class Series:
    """The editions of one list of a council, the earliest first."""

    council: str
    name: str
    type: ListType
    editions: tuple[Edition, ...]
    title: str
    """What it is called: as its type, or as its last edition where the council has several of one type."""

    @property
    def id(self) -> str:
        """The series' id, which is its page's address."""
        return series_id(self.council, self.name)
