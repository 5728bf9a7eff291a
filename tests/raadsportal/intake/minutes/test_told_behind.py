"""Items whose text stands behind their title: taken apart where the numbers count, and nowhere else."""

from __future__ import annotations

import pytest

from raadsportal.intake.minutes.told_behind import with_titles_apart
from tests.raadsportal.intake.minutes.papers import document, made, vocabulary

ROWS = "1. Valg: Bo Friis blev valgt.\n\n2. Kajen\n\n3. Økonomi: Pengene rækker.\n"


def texts(source: str) -> list[str] | None:
    found = with_titles_apart(document(source).blocks, (), vocabulary())
    return None if found is None else [block.text for block in found]


def test_titles_and_texts_are_apart() -> None:
    assert texts(f"Referat\n\n{ROWS}") == [
        "Referat", "1. Valg", "Bo Friis blev valgt.", "2. Kajen", "3. Økonomi", "Pengene rækker.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "source",
    [
        "1. Valg: Bo Friis blev valgt.\n\n2. Økonomi: Pengene rækker.\n",
        "1. Valg\n\n2. Kajen\n\n3. Økonomi\n",
        ROWS.replace("3.", "4."),
        ROWS.replace("Valg:", f"Valg af {'mange gode ' * 5}folk:"),
        ROWS.replace("2. Kajen", f"2. {'Kajen er lang og '.capitalize() * 6}"),
    ],
)
def test_what_is_no_such_list(source: str) -> None:
    assert texts(source) is None


def test_they_are_items() -> None:
    source = f"Referat af møde i Haldrådet 3. marts 2025\nTil stede: Ane Holm\n\n{ROWS}"
    items = [(item.number, item.heading.title, len(item.parts)) for item in made(source).draft.items]
    assert items == [("1", "Valg", 1), ("2", "Kajen", 0), ("3", "Økonomi", 1)]
    assert "### 1 Valg\n\nBo Friis blev valgt.\n" in made(source).text


def test_titles_with_colons_above_their_texts_stay() -> None:
    rows = ROWS.replace("\n\n", "\n\nDet talte rådet om.\n\n") + "\nDet også.\n"
    assert [item.heading.title for item in made(rows).draft.items][1:] == [
        "Kajen",
        "Økonomi: Pengene rækker.",
    ]


def test_headings_with_numbers_go_before_such_a_list() -> None:
    source = f"1. Kajen (B)\n\nBeslutning: Ja.\n\n2. Molen (B)\n\nBeslutning:\n\n{ROWS}"
    assert [item.heading.title for item in made(source).draft.items] == ["Kajen", "Molen"]
