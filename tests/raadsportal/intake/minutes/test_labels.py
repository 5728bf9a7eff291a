"""Labels of sections where they begin a block, however they are printed; and words that only look like them."""

from __future__ import annotations

import pytest

from raadsportal.intake.documents.form import Block
from raadsportal.intake.documents.text import text_document
from raadsportal.intake.minutes.labels import Form, Label, SpacedLabels, label_of
from raadsportal.model import SectionKind
from tests.raadsportal.intake.minutes.test_understanding import vocabulary

DANISH = vocabulary("midt-nord")


def block(text: str) -> Block:
    (only,) = text_document(text).blocks
    return only


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("#### Beslutning", Label("Beslutning", SectionKind.DECISION, "", Form.HEADING)),
        ("### **Bilag:** Ingen", Label("Bilag", SectionKind.ATTACHMENTS, "Ingen", Form.BOLD)),
        ("**Beslutning**", Label("Beslutning", SectionKind.DECISION, "", Form.HEADING)),
        (
            "**Sagen kort:** Kajen revner.",
            Label("Sagen kort", SectionKind.SUMMARY, "Kajen revner.", Form.BOLD),
        ),
        (
            "- **Indstilling:** Lav den.",
            Label("Indstilling", SectionKind.RECOMMENDATION, "Lav den.", Form.BOLD),
        ),
        ("Sagen kort:  Kajen revner.", Label("Sagen kort", SectionKind.SUMMARY, "Kajen revner.", Form.COLON)),
        (
            "Beslutning (enstemmig): Ja.",
            Label("Beslutning", SectionKind.DECISION, "Ja.", Form.COLON, "(enstemmig)"),
        ),
        ("Videre proces", Label("Videre proces", SectionKind.PROCESS, "", Form.ALONE)),
        (
            "#### **Sagen kort (tilføjet 14.3.)**",
            Label("Sagen kort", SectionKind.SUMMARY, "", Form.HEADING, "(tilføjet 14.3.)"),
        ),
    ],
)
def test_a_label_in_every_layout(text: str, label: Label) -> None:
    assert label_of(block(text), DANISH) == label


@pytest.mark.parametrize(
    "text",
    [
        "Baggrund for analysen af kajen er kendt.",
        "bemærkninger.",
        "Beslutninger tages på mødet: kajen laves.",
        "Kajen: den revner",
        "Kaj\tBåde",
        "## Kajen",
    ],
)
def test_what_is_no_label(text: str) -> None:
    assert label_of(block(text), DANISH) is None


SPACED = """\
Anledning Kajen revner.
Beslutning Rådet laver kajen.
Anledning Molen er ny.
Beslutning Taget til efterretning.
Baggrund for analysen er kendt.
Sagsfremstilling 88 både lå ved kajen i maj.
Sagsfremstilling Ingen.
Bilag Bilag 1.1: Tegning
Bilag 1.2 viser kajen
Bilag Ingen bilag
Opfølgning Det sker én gang.
"""


def spaced(text: str) -> list[str]:
    blocks = text_document(text).blocks
    labels = SpacedLabels(blocks, DANISH)
    return [f"{label.text}|{label.rest}" for label in map(labels.of, blocks) if label]


def test_labels_with_nothing_but_a_space_behind_them() -> None:
    assert spaced(SPACED) == [
        "Anledning|Kajen revner.",
        "Beslutning|Rådet laver kajen.",
        "Anledning|Molen er ny.",
        "Beslutning|Taget til efterretning.",
        "Sagsfremstilling|88 både lå ved kajen i maj.",
        "Sagsfremstilling|Ingen.",
        "Bilag|Bilag 1.1: Tegning",
        "Bilag|Ingen bilag",
    ]


def test_a_word_at_the_beginning_of_a_broken_line_is_none() -> None:
    broken = "Det var en lang sag, som rådet talte længe om på mødet i maj, og dets\nBeslutning Kajen laves\n"
    assert spaced(f"{SPACED}{broken}") == spaced(SPACED)


def test_a_document_that_never_prints_labels_so_has_none() -> None:
    assert spaced("Beslutning Rådet laver kajen.\n\nBaggrund Ukendt.\n") == []
    assert spaced("Beslutning: Ja.\n\nBeslutning Rådet laver kajen.\n") == ["Beslutning|Rådet laver kajen."]
