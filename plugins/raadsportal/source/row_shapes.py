"""The shape of a list's rows, made from the schema of its type."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, create_model
from pydantic_core import PydanticCustomError, SchemaError

from raadsportal import model as m
from raadsportal.source.fields import Day, Shape, Text, WebAddress, When
from raadsportal.source.list_shapes import RowKey, Several

#: As many letters as a cell may hold.
_LONGEST = 5000
_LARGEST = Decimal(10) ** 18


class RowShape(Shape):
    """What every row has beside its columns."""

    key: RowKey
    note: Text = ""
    source: Several = ()
    extra: dict[str, Text] = Field(default_factory=dict)


def row_shape(fields: tuple[m.Field, ...], *, partial: bool = False) -> type[RowShape]:
    """Return the shape of rows with these columns; in a `partial` one no column is required."""
    columns: dict[str, Any] = {
        column.name: (_annotation(column) | None, None)
        if partial or not column.constraints.get("required")
        else (_annotation(column), ...)
        for column in fields
    }
    return create_model("ListRow", __base__=RowShape, **columns)


def is_usable(column: m.Field) -> bool:
    """Tell whether values can be judged by a column's constraints: a pattern may be none."""
    try:
        row_shape((column,))
    except SchemaError:
        return False
    return True


def _annotation(column: m.Field) -> Any:
    if column.constraints.get("enum"):
        return Literal[tuple(column.constraints["enum"])]
    if column.holds is m.Holds.WEB:
        return WebAddress
    if column.holds is m.Holds.WHEN:
        return When
    return _OF_TYPE[column.type](column)


def _string(column: m.Field) -> Any:
    told = column.constraints
    return Annotated[
        str,
        Field(
            min_length=max(1, told.get("min_length") or 0),
            max_length=min(_LONGEST, told.get("max_length") or _LONGEST),
            pattern=told.get("pattern"),
        ),
    ]


def _limits(column: m.Field) -> Any:
    return Field(ge=column.constraints.get("minimum"), le=column.constraints.get("maximum"))


def _integer(column: m.Field) -> Any:
    return Annotated[int, BeforeValidator(_plain(column)), _limits(column)]


def _number(column: m.Field) -> Any:
    return Annotated[Decimal, BeforeValidator(_plain(column)), AfterValidator(_shown), _limits(column)]


def number_form(group_char: str, decimal_char: str) -> re.Pattern[str]:
    """Return the form of a number with these signs between thousands and before decimals."""
    group, point = re.escape(group_char), re.escape(decimal_char)
    # `62.5` where the point parts thousands is no 625 but a slip.
    whole = rf"\d{{1,3}}(?:{group}\d{{3}})+|\d+" if group else r"\d+"
    return re.compile(rf"[+-]?(?:{whole})(?:{point}\d+)?")


def _plain(column: m.Field) -> Callable[[Any], Any]:
    """Return a function that writes a number as it is written everywhere: no groups, a point for decimals."""
    form = number_form(column.group_char, column.decimal_char)

    def plain(value: Any) -> Any:
        text = str(value).strip()
        if not form.fullmatch(text):
            code = "number-unread" if any(map(str.isdigit, text)) else "decimal_parsing"
            raise PydanticCustomError(code, "no number in the schema's form")
        return text.replace(column.group_char, "").replace(column.decimal_char, ".")

    return plain


def _shown(value: Decimal) -> Decimal:
    if abs(value) < _LARGEST:
        return value
    raise PydanticCustomError("less_than_equal", "more than can be shown")


def _boolean(column: m.Field) -> Any:
    told = {word.casefold(): True for word in column.true_values}
    told |= {word.casefold(): False for word in column.false_values}

    def read(value: Any) -> Any:
        found = told.get(str(value).strip().casefold())
        if found is None:
            raise PydanticCustomError("truth-unread", "none of the words")
        return found

    return Annotated[bool, BeforeValidator(read)]


def _date(_column: m.Field) -> Any:
    return Day


def _year(_column: m.Field) -> Any:
    return Annotated[str, Field(pattern=r"^[12][0-9]{3}$")]


def _yearmonth(_column: m.Field) -> Any:
    return Annotated[str, Field(pattern=r"^[12][0-9]{3}-(0[1-9]|1[0-2])$")]


_OF_TYPE: dict[m.FieldType, Callable[[m.Field], Any]] = {
    m.FieldType.STRING: _string,
    m.FieldType.INTEGER: _integer,
    m.FieldType.NUMBER: _number,
    m.FieldType.BOOLEAN: _boolean,
    m.FieldType.DATE: _date,
    m.FieldType.YEAR: _year,
    m.FieldType.YEARMONTH: _yearmonth,
}
