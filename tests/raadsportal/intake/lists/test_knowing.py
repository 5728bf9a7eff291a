"""What names in cells mean: municipalities, councils and people by all they are called, each name one thing's."""

from __future__ import annotations

import pytest

from raadsportal import model as m
from raadsportal.clock import moment
from raadsportal.intake.lists.cells import Known, told
from raadsportal.intake.lists.knowing import known_on
from raadsportal.source.load import load
from tests.conftest import NOW, ROOT


@pytest.fixture(scope="module")
def known() -> Known:
    return known_on(load(ROOT / "content", moment(NOW), "content").corpus)


@pytest.mark.parametrize(
    ("holds", "text", "meant"),
    [
        (m.Holds.MUNICIPALITY, "herning", "herning"),
        (m.Holds.MUNICIPALITY, "Herning Kommune", "herning"),
        (m.Holds.MUNICIPALITY, "0657", "herning"),
        (m.Holds.MUNICIPALITY, "657", "herning"),
        (m.Holds.MUNICIPALITY, "Århus", "aarhus"),
        (m.Holds.COUNCIL, "RAR Vestjylland", "vestjylland"),
        (m.Holds.PERSON, "Jakob B. Watjen", "jakob-b-watjen"),
    ],
)
def test_a_name_is_read_as_an_id(holds: m.Holds, text: str, meant: str, known: Known) -> None:
    assert told(text, m.Field("x", "X", holds=holds), "", known).text == meant


def test_an_unknown_name_is_told_of_with_what_may_be_meant(known: Known) -> None:
    found = told("Hernning", m.Field("x", "X", holds=m.Holds.MUNICIPALITY), "", known)
    assert (found.text, found.suggestion, len(found.known)) == ("", "herning", 98)


def test_where_nobody_is_known_names_are_let_by() -> None:
    names = Known({m.Holds.PERSON: {}})
    assert told("Ane Holm", m.Field("x", "X", holds=m.Holds.PERSON), "", names).text == "Ane Holm"


def test_a_value_that_is_allowed_goes_before_one_that_is_like_it() -> None:
    column = m.Field("x", "X", constraints={"enum": ("C", "C#")})
    assert [told(text, column, "", Known()).text for text in ("C", "C#", "c")] == ["C", "C#", ""]


def test_yes_and_no_in_the_portals_language(known: Known) -> None:
    column = m.Field("x", "X", m.FieldType.BOOLEAN, true_values=("nok",), false_values=("ikke nok",))
    words = ("ja", "SAND", "1", "Nok", "nej", "falsk", "0")
    assert [told(word, column, "", known).text for word in words] == [*["nok"] * 4, *["ikke nok"] * 3]
