"""The shapes of list types and of editions of lists.

Only shape is judged here. What an edition says of itself and of others is judged in `raadsportal.checks`.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator
from pydantic_core import PydanticCustomError

from raadsportal import model as m
from raadsportal.ids.lists import is_of_page
from raadsportal.source.fields import Name, NearDay, Shape, Text, ValidityShape, row_of

#: No number of a list is so large.
LARGEST = Decimal(10) ** 18
_LIMIT = re.compile(r"[+-]?[0-9]{1,18}(?:\.[0-9]{1,18})?")
_MONTH = re.compile(r"[12][0-9]{3}-(0[1-9]|1[0-2])")

#: Keys that a row has beside its columns.
_OF_EVERY_ROW = frozenset({"key", "note", "source", "standing", "extra"})


def _free(value: str) -> str:
    """Refuse as a column what every row has."""
    if value in _OF_EVERY_ROW:
        raise PydanticCustomError("name-reserved", "of every row")
    return value


def _not_of_page(value: str) -> str:
    """Refuse as a row's key what the page itself is linked to by."""
    if is_of_page(value):
        raise PydanticCustomError("name-reserved", "of the page")
    return value


def _limit(value: Any) -> Decimal | date | str:
    """Read the least or largest value of a column: a number, a month or a day."""
    text = str(value).strip()
    if _LIMIT.fullmatch(text):
        return Decimal(text)
    if _MONTH.fullmatch(text):
        return text
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise PydanticCustomError("limit-unread", "neither a number nor a day") from None


Limit: TypeAlias = Annotated[Decimal | date | str, PlainValidator(_limit)]
FieldName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,49}$"), AfterValidator(_free)]
RowKey = Annotated[
    str, Field(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$", max_length=200), AfterValidator(_not_of_page)
]
Count = Annotated[int, Field(ge=0, le=10_000_000)]
#: One value may stand without brackets.
Several = Annotated[
    tuple[str, ...], BeforeValidator(lambda value: [value] if isinstance(value, str) else value)
]


class ConstraintsShape(Shape):
    """What the values of a column must be, as Table Schema has it."""

    required: bool = False
    unique: bool = False
    minimum: Limit | None = None
    maximum: Limit | None = None
    min_length: Annotated[int, Field(ge=0)] | None = Field(None, alias="minLength")
    max_length: Annotated[int, Field(ge=1)] | None = Field(None, alias="maxLength")
    pattern: str | None = None
    enum: tuple[str, ...] | None = None


class FieldShape(Shape):
    """A column, as Table Schema has it; `aliases`, `holds` and `unit` are the portal's own."""

    name: FieldName
    title: Name
    type: m.FieldType = m.FieldType.STRING
    description: Text = ""
    constraints: ConstraintsShape = ConstraintsShape()
    aliases: tuple[str, ...] = ()
    holds: m.Holds | None = None
    unit: str = ""
    decimal_char: Literal[".", ","] = Field(".", alias="decimalChar")
    group_char: Literal["", ".", ",", " "] = Field("", alias="groupChar")
    true_values: tuple[str, ...] = Field(("true", "1"), alias="trueValues")
    false_values: tuple[str, ...] = Field(("false", "0"), alias="falseValues")


class SchemaShape(Shape):
    """A Table Schema."""

    fields: tuple[FieldShape, ...]
    primary_key: Several = Field((), alias="primaryKey")


class PlotShape(Shape):
    """A picture of a list."""

    kind: m.PlotKind
    of: str = ""
    by: str = ""


class ShowShape(Shape):
    """How a list is shown."""

    name: str = ""
    group: str | None = None
    columns: tuple[str, ...] = ()
    facets: tuple[str, ...] = ()
    plots: tuple[PlotShape, ...] = ()


class ListTypeShape(Shape):
    """A file of list-types/."""

    name: Name
    about: Text = ""
    row: Name
    rows: Name
    words: tuple[str, ...] = ()
    as_of: bool = False
    otherwise: tuple[Text, ...] = ()
    table: SchemaShape = Field(alias="schema")
    show: ShowShape = ShowShape()
    built_in: m.BuiltIn | None = None


class CountsShape(Shape):
    """How many rows the council states."""

    total: Count | None = None
    by: dict[str, dict[str, Count]] = Field(default_factory=dict)


class ChangeCountsShape(Shape):
    """How many rows a decision adds, removes and refuses, as stated."""

    add: Count | None = None
    remove: Count | None = None
    refuse: Count | None = None
    by: dict[str, dict[str, Count]] = Field(default_factory=dict)


class StepShape(Shape):
    """A station on the way to a list."""

    what: Name
    count: Count
    taken_out: Count | None = None


class RemovalShape(Shape):
    """A row taken off a list; its key alone may stand for it."""

    key: RowKey
    note: Text = ""


class ChangeShape(Shape):
    """What one decision does to a list; its rows are judged by the list's own type."""

    on: NearDay
    by: str | None = None
    add: tuple[Any, ...] = ()
    remove: tuple[Annotated[RemovalShape, row_of("key")], ...] = ()
    change: tuple[Any, ...] = ()
    refuse: tuple[Any, ...] = ()
    counts: ChangeCountsShape = ChangeCountsShape()
    note: Text = ""


class EditionShape(Shape):
    """An edition of a list; its rows are judged by the list's own type."""

    type: str
    title: Text = ""
    valid: ValidityShape = ValidityShape()
    decision: str | None = None
    coverage: m.Coverage = m.Coverage.EXTRACT
    known_until: NearDay | None = None
    counts: CountsShape = CountsShape()
    steps: tuple[StepShape, ...] = ()
    source: Several = ()
    note: Text = ""
    rows: tuple[Any, ...] = ()
    changes: tuple[ChangeShape, ...] = ()
