"""A cell's value written in the form of the list's schema, with what is doubtful about it.

A text is left as it is, as far as it can be: `01234` keeps its zero. What a spreadsheet program holds as a
number or a date is written as the schema writes it, or, in a column of texts, as the program shows it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from raadsportal import model as m
from raadsportal.ids import slug
from raadsportal.intake.lists.tables import Raw
from raadsportal.intake.lists.texts import cleaned
from raadsportal.lists.cells import unguarded
from raadsportal.problems import closest
from raadsportal.rough import parse
from raadsportal.source.row_shapes import number_form

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]0?0[:.]00(?:[:.]00)?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[./-] ?(\d{1,2})(?:[./-] ?| )(\d{4})")
_MONTH = re.compile(r"(\d{1,2})[./-](\d{4})")
_ZEROS = re.compile(r"0+")
#: Thousands by points and decimals behind a comma, as Danish writes them.
_DANISH = number_form(".", ",")
_POINTED = number_form("", ".")
_IN_THREES = re.compile(r"[+-]?\d{1,3}\.\d{3}")
_QUOTED = re.compile(r'"[^"]*"|\\.')

#: Why a value cannot be read, as it is said to a person.
_REASONS = {
    "number": "a number is needed here",
    "comma": "decimals stand behind a comma here, as in 62,5",
    "whole": "a whole number is needed here",
    "percent": "the cell is a percentage, and the column is not",
    "day": "a day is needed here, as in 2024-03-18 or 18-03-2024",
    "month": "a month is needed here, as in 2024-03",
    "year": "a year is needed here, as in 2024",
    "truth": "yes or no is needed here",
    "text": "a text is needed here",
    "when": "a time is needed here, as in 18-03-2024, 2024-03, 2024-Q4 or 2024",
}


@dataclass(frozen=True)
class Known:
    """What the words in cells may stand for."""

    names: Mapping[m.Holds, Mapping[str, str]] = field(default_factory=dict)
    """The ids of municipalities and others by everything they are called, as slugs."""
    truths: Mapping[str, bool] = field(default_factory=dict)
    """The words for yes and no."""
    shown_truths: tuple[str, str] = ("false", "true")
    """How spreadsheet programs show no and yes in the portal's language."""
    point: str = "."
    """What stands before decimals in the portal's language."""
    has_points: bool = False
    """Whether numbers written as text have a point before their decimals."""


@dataclass(frozen=True)
class Told:
    """What a cell says."""

    text: str = ""
    """The value in the schema's form; empty if nothing is said, or nothing that can be read."""
    remark: str = ""
    """The rule that tells what is doubtful about it."""
    reason: str = ""
    """Why it cannot be read."""
    known: tuple[str, ...] = ()
    """What could stand there, if only certain values can."""
    suggestion: str = ""


def told(raw: Raw, column: m.Field, form: str, known: Known) -> Told:
    """Return what a cell says in a column; `form` is the cell's number format."""
    if isinstance(raw, str):
        raw = _text(raw, column)
    if raw is None or raw == "":
        return Told()
    return _OF_TYPE[column.type](raw, column, form, known)


def _text(raw: str, column: m.Field) -> str:
    return cleaned(raw if column.is_number else unguarded(raw))


def _number(raw: Raw, column: m.Field, form: str, known: Known) -> Told:
    whole = column.type is m.FieldType.INTEGER
    if isinstance(raw, bool) or not isinstance(raw, int | float | str):
        return Told(reason=_REASONS["number"])
    if isinstance(raw, str):
        bare = _bare_number(raw, column.unit)
        if known.has_points and _POINTED.fullmatch(bare) and not (whole and "." in bare):
            unclear = "number-unclear" if _IN_THREES.fullmatch(bare) else ""
            return Told(bare.replace(".", column.decimal_char), unclear)
        return _written_number(bare, column, whole=whole)
    number, is_percent = _decimal(raw), "%" in _QUOTED.sub("", form)
    if is_percent and column.unit != "%":
        return Told(reason=_REASONS["percent"])
    number = number * 100 if is_percent else number
    if whole and number != number.to_integral_value():
        return Told(reason=_REASONS["whole"])
    return Told(_schema_form(number, column), "percent-read" if is_percent else "")


def _decimal(raw: float) -> Decimal:
    """Return a number with the fifteen digits that spreadsheet programs show, without the noise behind."""
    return Decimal(raw) if isinstance(raw, int) else Decimal(f"{raw:.15g}")


def _schema_form(number: Decimal, column: m.Field) -> str:
    plain = format(number.normalize(), "f") if number else "0"
    return plain.replace(".", column.decimal_char)


def _bare_number(text: str, unit: str) -> str:
    """Return a number without its unit and the spaces between thousands, with the plain sign for minus."""
    return re.sub(r"(?<=\d) (?=\d{3}(?!\d))", "", _without_unit(text, unit).replace("−", "-"))


def _written_number(bare: str, column: m.Field, *, whole: bool) -> Told:
    """Read a number as the schema writes it, else as Danish does."""
    as_number = number_form(column.group_char, column.decimal_char).fullmatch(bare)
    if number_form(column.group_char, "").fullmatch(bare) if whole else as_number:
        unclear = not column.group_char and column.decimal_char == "." and _IN_THREES.fullmatch(bare)
        plain = bare.replace(column.group_char, "") if column.group_char else bare
        return Told(plain, "number-unclear" if unclear else "")
    if _DANISH.fullmatch(bare) and not (whole and "," in bare):
        return Told(bare.replace(".", "").replace(",", column.decimal_char))
    if not whole and column.decimal_char == "," and _POINTED.fullmatch(bare):
        return Told(reason=_REASONS["comma"])
    return Told(reason=_REASONS["whole" if whole and (as_number or _DANISH.fullmatch(bare)) else "number"])


def _without_unit(text: str, unit: str) -> str:
    for before, after in (("", unit), (unit, "")):
        folded = text.casefold()
        if unit and folded.startswith(before.casefold()) and folded.endswith(after.casefold()):
            return text[len(before) : len(text) - len(after)].strip()
    return text


def _date(raw: Raw, _column: m.Field, _form: str, _known: Known) -> Told:
    day = _day_of(raw)
    return Told(day.isoformat()) if day else Told(reason=_REASONS["day"])


def _day_of(raw: Raw) -> date | None:
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    iso = _ISO.fullmatch(raw) if isinstance(raw, str) else None
    first = _DAY_FIRST.fullmatch(raw) if isinstance(raw, str) else None
    parts = (iso[1], iso[2], iso[3]) if iso else (first[3], first[2], first[1]) if first else None
    try:
        return date(*map(int, parts)) if parts else None
    except ValueError:
        return None


def _year(raw: Raw, _column: m.Field, _form: str, _known: Known) -> Told:
    if isinstance(raw, datetime | date):
        return Told(str(raw.year))
    text = as_text(raw, "", Known())
    return Told(text) if re.fullmatch(r"[12][0-9]{3}", text) else Told(reason=_REASONS["year"])


def _yearmonth(raw: Raw, _column: m.Field, _form: str, _known: Known) -> Told:
    if isinstance(raw, datetime | date):
        return Told(f"{raw.year:04}-{raw.month:02}")
    text = str(raw)
    turned = _MONTH.fullmatch(text)
    text = f"{turned[2]}-{int(turned[1]):02}" if turned else text
    is_month = re.fullmatch(r"[12][0-9]{3}-(0[1-9]|1[0-2])", text)
    return Told(text) if is_month else Told(reason=_REASONS["month"])


def _boolean(raw: Raw, column: m.Field, _form: str, known: Known) -> Told:
    words = {word.casefold(): True for word in column.true_values}
    words |= {word.casefold(): False for word in column.false_values}
    found = {**known.truths, **words}.get(as_text(raw, "", Known()).casefold())
    found = raw if isinstance(raw, bool) else found
    if found is None:
        return Told(reason=_REASONS["truth"])
    return Told((column.true_values if found else column.false_values)[0])


def _string(raw: Raw, column: m.Field, form: str, known: Known) -> Told:
    if isinstance(raw, timedelta):
        return Told(reason=_REASONS["text"])
    text, remark = as_text(raw, form, known), _doubt(raw)
    if column.holds is m.Holds.WHEN:
        text = _rough_day(raw, text, form)
        return Told(text) if parse(text) else Told(reason=_REASONS["when"])
    if column.constraints.get("enum"):
        return _one_of(text, _by_slug(column.constraints["enum"]), remark)
    names = known.names.get(column.holds) if column.holds else None
    return _one_of(text, names, remark) if names else Told(text, remark)


def _doubt(raw: Raw) -> str:
    """Return the rule about what a column of texts should not hold."""
    if isinstance(raw, date):
        return "date-as-text"
    return "" if isinstance(raw, str | time) else "number-as-text"


def as_text(raw: Raw, form: str, known: Known) -> str:
    """Return a value as it is shown: zeros in front that the number format puts there are part of it."""
    if isinstance(raw, datetime) and raw.time() != time():
        return f"{raw:%d-%m-%Y %H:%M}"
    if isinstance(raw, date | time):
        return f"{raw:%d-%m-%Y}" if isinstance(raw, date) else f"{raw:%H:%M}"
    if isinstance(raw, bool):
        return known.shown_truths[raw]
    if not isinstance(raw, int | float):
        return cleaned(str(raw))
    number = _decimal(raw)
    if "%" in _QUOTED.sub("", form):
        return format((number * 100).normalize(), "f").replace(".", known.point) + " %"
    if _ZEROS.fullmatch(form) and number == number.to_integral_value():
        return f"{int(number):0{len(form)}d}"
    return format(number.normalize(), "f").replace(".", known.point) if number else "0"


def _rough_day(raw: Raw, text: str, form: str) -> str:
    """Return a day where rough dates stand: as far as its format goes, and in the form of ISO 8601."""
    day = _day_of(raw)
    if day:
        has_day = not form or "d" in _QUOTED.sub("", form).lower()
        return f"{day:%Y-%m-%d}" if has_day else f"{day:%Y-%m}"
    turned = _MONTH.fullmatch(text)
    return f"{turned[2]}-{int(turned[1]):02}" if turned else text


def _by_slug(values: Sequence[str]) -> Mapping[str, str]:
    """Return values by how they are compared, and by themselves: two may be alike."""
    slugs = Counter(map(slug, values))
    return {value: value for value in values} | {slug(one): one for one in values if slugs[slug(one)] == 1}


def _one_of(text: str, names: Mapping[str, str], remark: str) -> Told:
    found = names.get(text) or names.get(slug(text))
    if found:
        return Told(found, remark)
    values = tuple(dict.fromkeys(names.values()))
    suggestion = names.get(closest(slug(text), tuple(names)), "")
    return Told(reason=_REASONS["text"], known=values, suggestion=suggestion)


_OF_TYPE: Mapping[m.FieldType, Callable[[Raw, m.Field, str, Known], Told]] = {
    m.FieldType.STRING: _string,
    m.FieldType.INTEGER: _number,
    m.FieldType.NUMBER: _number,
    m.FieldType.BOOLEAN: _boolean,
    m.FieldType.DATE: _date,
    m.FieldType.YEAR: _year,
    m.FieldType.YEARMONTH: _yearmonth,
}
