"""Rows as YAML: quotation marks where they are needed, and every text comes back as it was."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from raadsportal import model as m
from raadsportal.intake.lists.yaml_rows import listed, row_text, scalar
from raadsportal.source.lists import edition_in
from raadsportal.source.text_files import text_of, without_invisible
from tests.raadsportal.intake.lists.sheets import list_type

PLACE = ("hald", "kurser", "2024")
SHOWN = "content/councils/hald/lists/kurser/2024.yml"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("MAG-svejsning", "MAG-svejsning"), ("3D-print", "3D-print"), ("A/B (C)", "A/B (C)"), ("Æ's", "Æ's"),
        ("01234", '"01234"'), ("2024", '"2024"'), ("1,5", '"1,5"'), ("0x1F", '"0x1F"'), ("1e5", '"1e5"'),
        ("No", '"No"'), ("null", '"null"'), ("~", '"~"'), ("a: b", '"a: b"'), ("a:b", '"a:b"'), ("a #b", '"a #b"'),
        ("C#", "C#"), ("- a", '"- a"'), ("[a]", '"[a]"'), ('a "b"', 'a "b"'), ('"a"', '"\\"a\\""'), ("", '""'),
        (" a", '" a"'), ("a\n\tb", '"a\\U0000000a\\U00000009b"'), ("é", '"é"'), ("\u2028", '"\\U00002028"'),
    ],
)  # fmt: skip
def test_quotation_marks_stand_only_where_needed(text: str, written: str) -> None:
    assert scalar(text) == written


@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), min_size=1))
@example(text="a\xadb")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_text_is_read_back(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    # A row whose name cannot be seen has none, and that is told of.
    assume(without_invisible(text))
    folder = tmp_path_factory.getbasetemp()
    visible = m.Row("a", {"course": text}, note=text)
    whole = "type: kurser\nrows:\n" + listed((row_text(list_type(folder), visible),), "  ")
    made, problems = edition_in(text_of(whole.encode(), SHOWN), PLACE, {"kurser": list_type(folder)})
    codes = {one.code for one in problems}
    assert codes <= {"text-control", "text-decomposed", "yaml-too-deep"}
    if made and not codes:
        assert (made.rows[0].values["course"], made.rows[0].note) == (text, text)
