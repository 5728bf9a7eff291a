"""The shape of a list's rows, made from the schema of its type."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, TypeAdapter, ValidationError, create_model
from pydantic_core import PydanticCustomError, SchemaError

from raadsportal import model as m
from raadsportal.source.fields import Day, Shape, Text, WebAddress, When
from raadsportal.source.list_shapes import LARGEST, RowKey, Several

#: As many letters as a cell may hold.
_LONGEST = 5000
#: More digits than anybody writes; they are not worked out.
_DIGITS = 40
_OF_TEXTS = frozenset({"min_length", "max_length", "pattern"})
#: What stands before a column's name in a shape: pydantic has names of its own (`json`, `schema`, `copy`).
_COLUMN = "column_"


class RowShape(Shape):
    """What every row has beside its columns."""

    key: RowKey
    note: Text = ""
    source: Several = ()
    extra: dict[str, Text] = Field(default_factory=dict)

    def value(self, column: m.Field) -> m.Value:
        """Return what the row says in a column."""
        return getattr(self, _COLUMN + column.name)  # type: ignore[no-any-return]


@lru_cache(maxsize=256)
def row_shape(fields: tuple[m.Field, ...], *, partial: bool = False) -> type[RowShape]:
    """Return the shape of rows with these columns; in a `partial` one no column is required."""
    columns: dict[str, Any] = {
        _COLUMN + column.name: (_annotation(column) | None, Field(None, alias=column.name))
        if partial or not column.constraints.get("required")
        else (_annotation(column), Field(alias=column.name))
        for column in fields
    }
    return create_model("ListRow", __base__=RowShape, **columns)


def values_of(column: m.Field, texts: Iterable[str]) -> Mapping[str, m.Value]:
    """Return the values that texts are in a column; none for those that cannot stand there."""
    reader, read = TypeAdapter[m.Value](_annotation(column)), {}
    for text in texts:
        with suppress(ValidationError):
            read[text] = reader.validate_python(text)
    return {text: value for text, value in read.items() if value != text}


def unusable(column: m.Field) -> Iterator[str]:
    """Yield each constraint of a column that its values cannot be judged by, as Table Schema calls it."""
    told, is_text = column.constraints, column.type is m.FieldType.STRING and column.holds not in _FORMS
    for name in told:
        if name in _OF_TEXTS and not is_text:
            yield _CAMEL.get(name, name)
    for name in ("minimum", "maximum"):
        if name in told and not isinstance(told[name], _LIMITS.get(column.type, ())):
            yield name
    if "pattern" in told and is_text and not _is_pattern(told["pattern"]):
        yield "pattern"
    if "enum" in told and not told["enum"]:
        yield "enum"


_CAMEL = {"min_length": "minLength", "max_length": "maxLength"}


def _is_pattern(text: str) -> bool:
    try:
        TypeAdapter(Annotated[str, Field(pattern=text)])
    except SchemaError:
        return False
    return True


def _annotation(column: m.Field) -> Any:
    read = _FORMS.get(column.holds) or _OF_TYPE[column.type](column)
    allowed = column.constraints.get("enum")
    return Annotated[read, BeforeValidator(_one_of(tuple(allowed)))] if allowed else read


@dataclass(frozen=True)
class Listed:
    """The values that a column may have; an error that names them neither copies nor spells them."""

    values: tuple[str, ...] = field(repr=False)


def _one_of(allowed: tuple[str, ...]) -> Callable[[Any], Any]:
    known, told = frozenset(allowed), Listed(allowed)

    def read(value: Any) -> Any:
        if not isinstance(value, str) or value not in known:
            raise PydanticCustomError("value-unlisted", "none of the values", {"known": told})
        return value

    return read


def _string(column: m.Field) -> Any:
    told = column.constraints
    pattern, least = told.get("pattern"), told.get("min_length") or 0

    def long_enough(value: str) -> str:
        if len(value) < least:
            raise PydanticCustomError("text-short", "fewer letters than the schema asks for")
        return value

    return Annotated[
        str,
        Field(
            min_length=1,
            max_length=min(_LONGEST, told.get("max_length") or _LONGEST),
            # As Table Schema has it, a pattern is that of the whole value.
            pattern=f"^(?:{pattern})$" if pattern is not None else None,
        ),
        AfterValidator(long_enough),
    ]


def _limits(column: m.Field) -> AfterValidator:
    least, most = column.constraints.get("minimum"), column.constraints.get("maximum")

    def within(value: Any) -> Any:
        compared = int(value) if column.type is m.FieldType.YEAR else value
        if least is not None and compared < least:
            raise PydanticCustomError("greater_than_equal", "too small")
        if (most is not None and compared > most) or (column.is_number and abs(value) >= LARGEST):
            raise PydanticCustomError("less_than_equal", "too large")
        return value

    return AfterValidator(within)


def _integer(column: m.Field) -> Any:
    return Annotated[int, BeforeValidator(_plain(column)), _limits(column)]


def _number(column: m.Field) -> Any:
    return Annotated[Decimal, BeforeValidator(_plain(column)), _limits(column)]


def number_form(group_char: str, decimal_char: str) -> re.Pattern[str]:
    """Return the form of a number with these signs between thousands and before decimals.

    Without a sign before decimals it is the form of whole numbers.
    """
    group, point = re.escape(group_char), re.escape(decimal_char)
    # `62.5` where the point parts thousands is no 625 but a slip.
    whole = rf"[0-9]{{1,3}}(?:{group}[0-9]{{3}})+|[0-9]+" if group else r"[0-9]+"
    return re.compile(rf"[+-]?(?:{whole})" + (rf"(?:{point}[0-9]+)?" if point else ""))


def _plain(column: m.Field) -> Callable[[Any], Any]:
    """Return a function that writes a number as it is written everywhere: no groups, a point for decimals."""
    any_form = number_form(column.group_char, column.decimal_char)
    whole = column.type is m.FieldType.INTEGER
    form = number_form(column.group_char, "") if whole else any_form

    def plain(value: Any) -> Any:
        text = str(value).strip()
        if len(text) > _DIGITS:
            raise PydanticCustomError("number-long", "more digits than anybody writes")
        if not form.fullmatch(text):
            code = "number-unread" if any(map(str.isdigit, text)) else "decimal_parsing"
            code = "int_parsing" if any_form.fullmatch(text) else code
            raise PydanticCustomError(code, "no number in the schema's form")
        return text.replace(column.group_char, "").replace(column.decimal_char, ".")

    return plain


def _boolean(column: m.Field) -> Any:
    told = {word.casefold(): True for word in column.true_values}
    told |= {word.casefold(): False for word in column.false_values}

    def read(value: Any) -> Any:
        found = told.get(str(value).strip().casefold())
        if found is None:
            raise PydanticCustomError("truth-unread", "none of the words")
        return found

    return Annotated[bool, BeforeValidator(read)]


def _date(column: m.Field) -> Any:
    return Annotated[Day, _limits(column)]


def _year(column: m.Field) -> Any:
    return Annotated[str, Field(pattern=r"^[12][0-9]{3}$"), _limits(column)]


def _yearmonth(column: m.Field) -> Any:
    return Annotated[str, Field(pattern=r"^[12][0-9]{3}-(0[1-9]|1[0-2])$"), _limits(column)]


_OF_TYPE: Mapping[m.FieldType, Callable[[m.Field], Any]] = {
    m.FieldType.STRING: _string,
    m.FieldType.INTEGER: _integer,
    m.FieldType.NUMBER: _number,
    m.FieldType.BOOLEAN: _boolean,
    m.FieldType.DATE: _date,
    m.FieldType.YEAR: _year,
    m.FieldType.YEARMONTH: _yearmonth,
}
#: What is written in a form of its own, whatever its type.
_FORMS: Mapping[m.Holds | None, Any] = {m.Holds.WEB: WebAddress, m.Holds.WHEN: When}
_LIMITS: Mapping[m.FieldType, type] = {
    m.FieldType.INTEGER: Decimal,
    m.FieldType.NUMBER: Decimal,
    m.FieldType.YEAR: Decimal,
    m.FieldType.DATE: date,
    m.FieldType.YEARMONTH: str,
}
