"""The review list beside imported minutes: every doubt with its place, and the lines that became fields."""

from __future__ import annotations

import pytest

from raadsportal.intake.documents.form import Place, Unit
from raadsportal.intake.minutes.doubts import NOWHERE
from raadsportal.intake.minutes.review import account_line, place_words, review
from tests.raadsportal.intake.minutes.papers import ENGLISH, MINUTES, made

LIST = """\
Look through: mappe/referat.docx
================================

This list is not published. Delete it when you have looked everything through.

Words: 36 in the text, 18 in fields, 0 printed again (contents, headings), 0 left out (headers, page numbers), 0 nowhere.

To be decided
-------------
[ ] Paragraph 6: “Ane Holmm” may be Ane Holm (ane-holm); the name stands as it is printed
    If it is the same person, write ane-holm instead of the name.

Lines that became fields
------------------------
Paragraph 1: Referat af møde i Haldrådet → the title
Paragraph 2: Mandag den 3. marts 2025 kl. 13.00-15.30 → date
Paragraph 3: Sted: Pakhuset, Kajgade 7, Hald → place
Paragraph 6: Til stede: Ane Holmm (FF), Dan Bach → attendance
"""


def test_a_review_list() -> None:
    found = made(MINUTES.replace("Ane Holm", "Ane Holmm (FF)"))
    told = review(found, "mappe/referat.docx", Unit.PARAGRAPH, ENGLISH)
    assert told == LIST.replace("18 in fields", "19 in fields")


def test_notes_stand_under_a_head_of_their_own() -> None:
    told = review(made(MINUTES.replace("Referatet er godkendt.\n", "")), "a.txt", Unit.LINE, ENGLISH)
    assert "To be decided" not in told
    assert (
        "\nChosen\n------\n[ ] Line 1: the document does not say how its minutes stand; "
        "they are taken for published ones\n    If nobody has approved them yet, write draft or hearing as status.\n"
    ) in told


@pytest.mark.parametrize(
    ("place", "unit", "words"),
    [
        (NOWHERE, Unit.LINE, "The document as a whole"),
        (Place(3, 12), Unit.LINE, "Page 3, line 12"),
        (Place(0, 12), Unit.LINE, "Line 12"),
        (Place(0, 12), Unit.PARAGRAPH, "Paragraph 12"),
    ],
)
def test_a_place_is_said_as_somebody_would_look_it_up(place: Place, unit: Unit, words: str) -> None:
    assert place_words(place, unit, ENGLISH) == words


def test_the_words_are_accounted_for_in_one_sentence() -> None:
    assert account_line(made(MINUTES), ENGLISH) == (
        "Words: 36 in the text, 18 in fields, 0 printed again (contents, headings), "
        "0 left out (headers, page numbers), 0 nowhere."
    )
