"""Tables that only lay out a text, and tables that tell something."""

from __future__ import annotations

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.intake.documents.text import text_document
from raadsportal.intake.minutes.unrolled import unrolled
from tests.raadsportal.intake.minutes.test_understanding import vocabulary


def told(text: str) -> list[str]:
    return [_told(block) for block in unrolled(text_document(text).blocks, vocabulary("dansk"))]


def _told(block: Block) -> str:
    return "table" if block.kind is BlockKind.TABLE else block.text


def test_a_table_of_labels_is_their_sections() -> None:
    text = "Resumé\tKajen revner.\n\tOg molen.\nIndstilling:\t\tLav dem.\n**Beslutning**\tJa"
    assert told(text) == [
        "**Resumé:**", "Kajen revner.", "Og molen.", "**Indstilling:**", "Lav dem.", "**Beslutning:**", "Ja",
    ]  # fmt: skip


def test_a_table_around_a_heading_is_the_heading() -> None:
    assert told("-\t1.4 Molen (B)\n---\t---") == ["**1.4 Molen (B)**"]
    assert told("| **Punkt 3: Broen** |\n|---|") == ["**Punkt 3: Broen**"]


def test_a_table_that_tells_something_stays() -> None:
    for text in ("Kaj\tBåde\nNord\t12", "Beslutning\tBåde\tKaj\tPris", "Nord\nSyd\t1", "|Kajen|\n|---|"):
        assert told(text)[-1] == "table"
