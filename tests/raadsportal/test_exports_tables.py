"""Rows as CSV: the form of the file, and that what is exported is read back unchanged."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from raadsportal import model as m
from raadsportal.exports.tables import csv_text
from raadsportal.intake.lists.merging import in_order
from raadsportal.intake.lists.plan import Target, first_rows
from raadsportal.intake.lists.texts import cleaned
from raadsportal.lists.cells import guarded, unguarded
from raadsportal.rough import parse
from tests.raadsportal.intake.lists.sheets import list_type, read

KEYS = st.from_regex(r"[a-z0-9]{1,8}([.-][a-z0-9]{1,8}){0,2}", fullmatch=True)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), max_size=30)
TEXT = ANY_TEXT.map(cleaned)
DECIMALS = st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=3)
COLUMNS: dict[str, st.SearchStrategy[Any]] = {
    "number": TEXT,
    "group": TEXT,
    "offered": st.sampled_from(["offentligt", "privat"]),
    "share": DECIMALS,
    "price": DECIMALS,
    "seats": st.integers(0, 10**9),
    "start": st.dates(date(1000, 1, 1)),
    "active": st.booleans(),
    "year": st.integers(1000, 2999).map(str),
    "month": st.dates(date(1000, 1, 1), date(2999, 12, 31)).map(lambda day: f"{day:%Y-%m}"),
    "town": st.just("hald"),
    "when": st.sampled_from(["2023", "2023-H2", "2022-04/2023-12?", "2023-06-14", "2023-06-early"]).map(
        parse
    ),
}
SOURCES = st.lists(st.from_regex(r"[a-z]{1,9}/20[0-9]{2}-01-01/[1-9]", fullmatch=True), max_size=2).map(tuple)


@st.composite
def rows(draw: st.DrawFn, text: st.SearchStrategy[str]) -> list[m.Row]:
    """Draw rows with keys of their own and any values, none said where a text is empty."""
    found = []
    for key in draw(st.lists(KEYS, min_size=1, max_size=6, unique=True)):
        columns = {**COLUMNS, "number": text, "group": text}
        told = draw(st.fixed_dictionaries({}, optional=columns))
        values = {"course": draw(text.filter(lambda name: cleaned(name))), **told}
        values = {name: value for name, value in values.items() if value != ""}
        found.append(m.Row(key, values, draw(SOURCES), draw(text)))
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tables")


def plain(found: Any) -> list[tuple[object, ...]]:
    return [(row.key, row.values, row.source, row.note) for row in found]


@given(told=rows(TEXT), titles=st.booleans())
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
def test_what_is_exported_is_imported(told: list[m.Row], titles: bool, folder: Path) -> None:
    text = csv_text(list_type(folder), told, titles=titles)
    assert plain(read(folder, text.encode()).rows) == plain(told)


@given(told=rows(ANY_TEXT))
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
def test_an_export_changes_nothing_in_the_list_that_it_is_from(told: list[m.Row], folder: Path) -> None:
    """Texts may have line breaks and spaces that a cell does not keep: the list's own stay."""
    kept, made = tuple(told), list_type(folder)
    edition = m.Edition("hald", "kurser", "2024", "kurser", "Kurser", m.Validity(), rows=kept)
    found = read(folder, csv_text(made, kept).encode())
    plan = first_rows(found, Target(made, ("hald", "kurser", "2024"), "x.yml", edition, ""), edition)
    assert (plan.text, bool(plan.difference), plan.others, plan.same) == (None, False, 0, len(in_order(kept)))


def test_the_form_of_the_file(folder: Path) -> None:
    values: dict[str, m.Value] = {
        "course": "=1+1", "number": "01234", "group": "a;b, \"c\"", "share": Decimal("-62.50"), "active": True,
        "seats": 1294, "start": date(2024, 3, 18),
    }  # fmt: skip
    rows = [m.Row("a", values, ("x/1", "y/2"), "-note")]
    text = csv_text(list_type(folder), rows, {"a": "proposed"})
    heads, row = text.split("\r\n", 1)
    assert (
        heads
        == "key,course,number,group,offered,share,price,seats,start,active,year,month,town,when,source,note,standing"
    )
    assert row == (
        'a,\'=1+1,01234,"a;b, ""c""",,-62.50,,1294,2024-03-18,true,,,,,x/1 y/2,\'-note,proposed\r\n'
    )


def test_heads_for_people(folder: Path) -> None:
    (heads,) = csv.reader(io.StringIO(csv_text(list_type(folder), [], titles=True)))
    assert heads[:4] == ["key", "Kursus", "Kursusnummer", "Erhvervsgruppe"]


NUMBER = re.compile(r"[+-][0-9]+([.,][0-9]+)*")


@given(ANY_TEXT)
@example("+0.0")
def test_a_guard_is_taken_off_again(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in {*"=+@\t\r\n＝＋－＠"} or NUMBER.fullmatch(text)


@pytest.mark.parametrize("text", ["=1+1", "'=1", "''@x", "-5-1", "+45 99 99 99 99", "＝1"])
def test_what_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=b", "'quoted'", "5-1", "’=1", "-5", "+1,5"])
def test_what_needs_no_guard(text: str) -> None:
    assert guarded(text) == text
