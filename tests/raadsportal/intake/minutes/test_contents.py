"""The table of contents: found where titles are printed again, and nowhere else."""

from __future__ import annotations

import pytest

from raadsportal.intake.documents.text import text_document
from raadsportal.intake.minutes.contents import find_contents, without_page
from raadsportal.intake.minutes.glued import unglued, without_glued_contents
from tests.raadsportal.intake.minutes.test_understanding import vocabulary

DANISH = vocabulary("dansk")
BODY = "\n1. Kajen\n\nRevner.\n\n2. Molen (B)\n\nNy.\n\n3. Broen\n\nGammel.\n"


def found(text: str) -> tuple[list[str], int, int]:
    contents = find_contents(text_document(text).blocks, DANISH)
    return [title.text for title in contents.titles], contents.start, contents.end


@pytest.mark.parametrize(
    "rows",
    [
        "1. Kajen ..... 2\n2. Molen (B) ..... 3\n3. Broen ..... 4\n",
        "1. Kajen\t2\n2. Molen (B)\t3\n3. Broen\t3\n",
        "1. Kajen...ii\n2. Molen (B)...iv\n3. Broen...xi\n",
        "- 1. Kajen\n- 2. Molen (B) 3\n- 3. Broen\n",
    ],
)
def test_titles_with_pages_dots_and_marks(rows: str) -> None:
    assert found(f"Havnen\n\n{rows}{BODY}") == (["1. Kajen", "2. Molen (B)", "3. Broen"], 1, 4)


def test_titles_without_numbers_that_are_headings_below() -> None:
    text = "- Kajen\n- Molen\n- Broen\n\n## Kajen\n\nRevner.\n\n## Molen\n\nNy.\n\n## Broen\n"
    assert found(text) == (["Kajen", "Molen", "Broen"], 0, 3)


def test_what_is_said_twice_is_no_table_of_contents() -> None:
    assert (
        found(f"Ane Dahl\nBo Friis\nClara Gram\n{BODY}\nTil stede var\n\nAne Dahl\nBo Friis\nClara Gram\n")[0]
        == []
    )
    assert found("Beslutning\n\nBilag\n\nReferat\n\nKajen\n\nBeslutning\n\nBilag\n\nReferat\n")[0] == []
    assert found(BODY)[0] == []


def test_names_of_those_who_speak_are_none() -> None:
    talk = "".join(
        f"{name}\n\nJeg siger noget nyt om {at}.\n\n"
        for at in range(9)
        for name in ("Ane Dahl", "Bo Friis", "Eva Juul")
    )
    assert found(talk + BODY)[0] == []


def test_a_list_printed_twice_in_one_place_is_none() -> None:
    rows = "- [Kajen](https://havn.example/1)\n- [Molen](https://havn.example/2)\n- [Broen](https://havn.example/3)\n"
    text = "".join(f"\nAfsnit {at} er langt.\n" for at in range(40))
    assert found(f"{rows}\nIgen:\n\nog\n\n{rows}{text}")[0] == []


def test_a_row_that_is_not_printed_again_belongs_to_it() -> None:
    rows = (
        "1. Kajen ..... 2\n2. Havnens nye og meget lange mole ..... 3\n3. Broen ..... 4\n4. Vejen ..... 5\n"
    )
    body = "\n1. Kajen\n\nRevner.\n\n2. Molen\n\nNy.\n\n3. Broen\n\nGammel.\n\n4. Vejen\n\nLang.\n"
    titles, start, end = found(rows + body)
    assert (titles[1], start, end) == ("2. Havnens nye og meget lange mole", 0, 4)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Kajen ....... 12", "Kajen"),
        ("Kajen…… 12 .", "Kajen"),
        ("Kajen (B) 5", "Kajen (B)"),
        ("Kajen\t7", "Kajen"),
        ("Budget 2026", "Budget 2026"),
        ("Kaj 5", "Kaj 5"),
    ],
)
def test_the_number_of_a_page_is_no_word_of_a_title(text: str, title: str) -> None:
    assert without_page(text) == title


def test_two_headings_that_ran_together_are_two() -> None:
    rows = (
        "1. Havnen ..... 2\n1.1 Kajen (B) ..... 2\n1.2 Molen ..... 3\n1.3 Broen ..... 3\n1.4 Vejen ..... 4\n"
    )
    text = f"{rows}\n**1. Havnen- 1.1 Kajen (B)**\n\nRevner.\n\n1.2 Molen\n\nNy.\n\n1.3 Broen\n\n1.4 Vejen\n"
    blocks = text_document(text).blocks
    parted = unglued(blocks, find_contents(blocks, DANISH))
    assert [block.text for block in parted[5:8]] == ["1. Havnen", "1.1 Kajen (B)", "Revner."]


def test_the_heading_may_be_glued_to_the_first_row() -> None:
    blocks = text_document("Indholdsfortegnelse1. Kajen\n\n2. Molen\n\nBroen3. Kajen").blocks
    parted = [block.text for block in without_glued_contents(blocks, DANISH)]
    assert parted == ["Indholdsfortegnelse", "1. Kajen", "2. Molen", "Broen3. Kajen"]
