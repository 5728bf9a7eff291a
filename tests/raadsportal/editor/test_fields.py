"""Forms made from shapes: no key is forgotten, none is called by its name in the code, and what fits is let through."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter

from raadsportal.editor import collections
from raadsportal.editor.fields import _NOT_SHOWN, _PATTERNS, Field, Forms
from raadsportal.language import Catalogue, catalogue
from raadsportal.model import Field as Column
from raadsportal.model import FieldType, Holds
from raadsportal.source import fields as kinds
from raadsportal.source.list_shapes import EditionShape
from raadsportal.source.portal_shapes import CalendarShape, PersonShape
from raadsportal.source.shapes import ItemShape, MeetingShape

SHAPES = [
    MeetingShape,
    EditionShape,
    *(shape for _, _, shape in (*collections._OF_COUNCIL, *collections._OF_ALL)),
]


def everywhere(fields: list[Field]) -> Iterator[Field]:
    """Yield every field of a form and of the forms in it."""
    for field in fields:
        yield field
        yield from everywhere(field.get("fields", []))


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_a_form_has_every_key_of_its_shape(shape: type[BaseModel]) -> None:
    form = Forms(Catalogue("en"), has_organs=True).fields(shape)
    keys = [key for key in kinds.keys_of(shape) if key not in _NOT_SHOWN]
    assert [field["name"] for field in form] == keys


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_a_form_is_danish_all_through(shape: type[BaseModel]) -> None:
    danish, english = (
        [*everywhere(Forms(words, has_organs=True).fields(shape))]
        for words in (catalogue("da"), Catalogue("en"))
    )
    same = {
        one["label"] for one, other in zip(danish, english, strict=True) if one["label"] == other["label"]
    }
    assert same <= {"Status", "Format", "Person", "Note", "Til", "Organisation"}, same


def test_fields_of_minutes() -> None:
    fields = {field["name"]: field for field in Forms(Catalogue("en")).fields(MeetingShape)}
    assert fields["date"] == {
        "name": "date",
        "label": "Day of the meeting",
        "required": True,
        "widget": "datetime",
        "format": "YYYY-MM-DD",
        "date_format": "DD.MM.YYYY",
        "time_format": False,
        "default": "",
    }
    assert fields["status"]["options"][0] == {"label": "Agenda", "value": "agenda"}
    assert fields["time"]["pattern"][1] == "Hours and minutes: 12.30–16.00 or 12.30"
    assert "organ" not in fields
    people = {field["name"]: field for field in fields["attendance"]["fields"]}["people"]
    assert (people["widget"], people["short"]) == ("list", "id")
    assert people["fields"][0]["options_of"] == "people"


def test_what_can_be_chosen_several_at_a_time() -> None:
    fields = {field["name"]: field for field in Forms(Catalogue("en")).fields(ItemShape)}
    assert (fields["topics"]["options_of"], fields["topics"]["multiple"]) == ("topics", True)
    assert fields["order"]["widget"] == "number"
    assert fields["note"]["widget"] == "text"


def test_the_columns_of_a_list() -> None:
    columns = (
        Column("course", "Kursus", constraints={"required": True}, description="Som det er trykt."),
        Column("days", "Dage", FieldType.INTEGER),
        Column("price", "Pris", FieldType.INTEGER, group_char="."),
        Column("group", "Gruppe", constraints={"enum": ("Metal", "Mad")}),
        Column("public", "Offentligt", FieldType.BOOLEAN, true_values=("ja",), false_values=("nej",)),
        Column("since", "Begyndt", FieldType.DATE),
        Column("place", "Kommune", holds=Holds.MUNICIPALITY),
    )
    form = {field["name"]: field for field in Forms(Catalogue("en")).columns(columns, "course")}
    assert [*form] == [
        "key",
        "course",
        "days",
        "price",
        "group",
        "public",
        "since",
        "place",
        "note",
        "source",
    ]
    assert form["course"] == {
        "name": "course",
        "label": "Kursus",
        "required": True,
        "hint": "Som det er trykt.",
        "widget": "string",
    }
    assert [form[name]["widget"] for name in ("days", "price", "since")] == ["number", "string", "datetime"]
    assert form["group"]["options"] == ["Metal", "Mad"]
    assert form["public"]["options"] == [{"label": "yes", "value": "ja"}, {"label": "no", "value": "nej"}]
    assert form["place"]["options_of"] == "municipalities"
    assert (form["key"]["slug_of"], form["key"]["required"]) == ("course", False)


def test_a_name_in_addresses_is_made_from_another_field() -> None:
    (field,) = (one for one in Forms(Catalogue("en")).fields(PersonShape) if one["name"] == "id")
    assert (field["slug_of"], field["required"]) == ("name", False)


def test_rows_of_a_list_stand_where_its_shape_has_rows() -> None:
    rows: tuple[Field, ...] = ({"name": "course", "label": "Kursus", "widget": "string", "required": True},)
    form = {field["name"]: field for field in Forms(Catalogue("en"), rows=rows).fields(EditionShape)}
    assert form["rows"]["fields"] == list(rows)
    changes = {field["name"]: field for field in form["changes"]["fields"]}
    assert changes["add"]["fields"] == list(rows)
    assert [field["required"] for field in changes["change"]["fields"]] == [False]
    assert changes["remove"]["short"] == "key"


@pytest.mark.parametrize(
    ("alias", "right", "wrong"),
    [
        (kinds.Bound, ["2025", "2025-04", "2025-04-01"], ["april", "25-04-01"]),
        (kinds.When, ["2025-04-01", "2025-Q2", "2025-W14", "2025"], ["april"]),
        (kinds.Times, ["12.30–16.00", "9:30", "12:30 - 16:00"], ["kl. 12", "12"]),
        (kinds.Moment, ["2025-04-01T08:00+02:00", "2025-04-01T06:00:00Z"], ["2025-04-01", "2025-04-01T08:00"]),
        (kinds.WebAddress, ["https://hald.example/x"], ["hald.example"]),
        (kinds.Slug, ["ane-holm"], ["Ane Holm", "ane_holm", "-ane"]),
    ],
)  # fmt: skip
def test_a_pattern_lets_through_what_the_shape_takes(alias: Any, right: list[str], wrong: list[str]) -> None:
    pattern = next(found for mark, found in _PATTERNS if mark == alias.__metadata__[0]).pattern
    for text in right:
        TypeAdapter(alias).validate_python(text)
        assert re.search(pattern, text), text
    assert [text for text in wrong if re.search(pattern, text)] == []


def test_a_calendar_is_a_form_of_several_lists() -> None:
    form = Forms(Catalogue("en")).fields(CalendarShape)
    assert [(field["name"], field["label_singular"]) for field in form] == [
        ("meetings", "meeting"),
        ("events", "event"),
        ("news", "event"),
        ("complete", "period"),
    ]
