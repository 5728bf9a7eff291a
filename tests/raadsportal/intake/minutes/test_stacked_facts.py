"""Facts whose labels stand above what they tell: on a line of their own, or in the row above."""

from __future__ import annotations

import pytest

from raadsportal.intake.documents.text import text_document
from raadsportal.intake.minutes.stacked_facts import with_values_beside
from tests.raadsportal.intake.documents.docx import docx, p, run, table
from tests.raadsportal.intake.minutes.papers import facts, made, vocabulary

ITEM = "\n\n1. Kajen (B)\n\nBeslutning: Rådet vedtog at lave kajen.\n"


def beside(source: str) -> list[str]:
    return [one.text for one in with_values_beside(text_document(source).blocks, vocabulary())]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Dato:\n\n3. marts 2025", ["Dato: 3. marts 2025"]),
        ("**Sted**\n\nPakhuset, Hald", ["Sted: Pakhuset, Hald"]),
        ("Tid\n\n16.30-18", ["Tid: 16.30-18"]),
        ("Udvalg:\n\nHavneudvalget", ["Udvalg: Havneudvalget"]),
        ("Sted:\n\nDato:\n\n3. marts 2025", ["Sted:", "Dato: 3. marts 2025"]),
        ("Sted:\n\nTil stede\n\nBo Friis", ["Sted:", "Til stede", "Bo Friis"]),
        ("Tid\n\nflyver, når kajen laves", ["Tid", "flyver, når kajen laves"]),
        ("Sted:\n\nMødet blev holdt på kajen.", ["Sted:", "Mødet blev holdt på kajen."]),
        ("Kajen\n\nPakhuset", ["Kajen", "Pakhuset"]),
        ("Sted:", ["Sted:"]),
    ],
)
def test_a_value_below_its_label(source: str, found: list[str]) -> None:
    assert beside(source) == found


def test_facts_of_labels_on_lines_of_their_own() -> None:
    found = facts(f"Referat\nHaldrådet\n\nDato:\n3. marts 2025\nTid:\n16.30-18\nSted:\nPakhuset{ITEM}")
    assert (str(found.day), str(found.times), found.place) == ("2025-03-03", "16:30–18:00", "Pakhuset")


def test_a_table_with_the_labels_in_its_first_row() -> None:
    head = table(("Dato", "Tid", "Sted"), ("3. marts 2025", "16.30-18", "Pakhuset"))
    body = p(run("Referat, Haldrådet")) + head + p(run("1. Kajen (B)")) + p(run("Beslutning: Ja."))
    found = made(docx(body)).facts
    assert (str(found.day), str(found.times), found.place) == ("2025-03-03", "16:30–18:00", "Pakhuset")
