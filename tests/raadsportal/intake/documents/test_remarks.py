"""Remarks of HTML are left out of a text, each told of with its line; no other line moves."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from raadsportal.intake.documents.form import LeftOut, Place, Why
from raadsportal.intake.documents.remarks import without_remarks
from raadsportal.intake.documents.text import text_document


def test_remarks_are_blank_lines_and_told_of() -> None:
    text = "# Møde <!-- ingen oversigt -->\n<!-- husk\nprisen --> Kajen\nMolen <!--a--><!--b-->\n"
    kept, left = without_remarks(text)
    assert kept == "# Møde \n\n Kajen\nMolen \n"
    assert left == (
        LeftOut("ingen oversigt", Place(0, 1), Why.HIDDEN),
        LeftOut("husk prisen", Place(0, 2), Why.HIDDEN),
        LeftOut("a", Place(0, 4), Why.HIDDEN),
        LeftOut("b", Place(0, 4), Why.HIDDEN),
    )


def test_one_that_nothing_ends_is_text() -> None:
    assert without_remarks("Kajen <!-- er gammel") == ("Kajen <!-- er gammel", ())


def test_a_document_tells_of_them() -> None:
    found = text_document("Kajen <!-- er gammel -->\n\nMolen")
    assert [block.text for block in found.blocks] == ["Kajen", "Molen"]
    assert found.left_out == (LeftOut("er gammel", Place(0, 1), Why.HIDDEN),)


@given(st.lists(st.sampled_from(["<!--", "-->", "a", "\n", " "]), max_size=30))
def test_no_line_moves_and_no_word_is_lost(parts: list[str]) -> None:
    text = "".join(parts)
    kept, left = without_remarks(text)
    assert kept.count("\n") == text.count("\n")
    assert kept.count("a") + sum(one.text.count("a") for one in left) == text.count("a")
