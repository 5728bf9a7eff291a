"""Lines that a page broke: joined into paragraphs, and no further than that."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.intake.documents.form import Block, Document
from raadsportal.intake.documents.hyphens import Spelling
from raadsportal.intake.documents.text import text_document
from raadsportal.intake.minutes.joining import Joined, Joining
from raadsportal.intake.minutes.labels import Label, label_of
from tests.raadsportal.intake.minutes.test_understanding import vocabulary

DANISH = vocabulary("dansk")
WORDS = frozenset({"kajen", "formandskabet", "molen", "havnens", "både"})
SPELLING = Spelling(lambda word: word.casefold() in WORDS, has_dictionary=True)


def label(block: Block) -> Label | None:
    return label_of(block, DANISH)


def join(document: Document) -> Joined:
    return Joining(document, label, DANISH, SPELLING).joined()


def texts(*lines: str) -> list[str]:
    return [block.text for block in join(text_document("\n".join(lines))).blocks]


def test_lines_of_a_sentence_are_one_paragraph() -> None:
    assert texts("Rådet talte om", "kajen og om", "både.") == ["Rådet talte om kajen og om både."]
    assert texts("- nord for", "kajen", "- syd") == ["nord for kajen", "syd"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Rådet talte om", "", "kajen."),
        ("Rådet talte om kajen:", "den revner"),
        ("Rådet talte om", "Beslutning: Ja"),
        ("Rådet talte om", "1. maj. Møde"),
        ("Rådet talte om", "2) vejen"),
        ("Rådet talte om", "- kajen"),
        ("Rådet talte om kajen den", "Afbud: Bo Friis"),
        ("Rådet talte om kajen den", "Sted: Kajen"),
        ("Rådet talte om", "Kaj\tBåde"),
        ("# Kajen", "Den revner."),
        ("1.1 Kajen (B)", "Den revner."),
    ],
)
def test_what_begins_anew(lines: tuple[str, ...]) -> None:
    assert len(texts(*lines)) == 2


def test_a_short_line_with_a_full_stop_ends_its_paragraph() -> None:
    full = "Rådet talte længe om kajen og om molen, som de to gange før har talt om."
    assert texts(*[full] * 8, "Det var det.", "Så kom vejen.")[-1] == "Så kom vejen."
    assert len(texts(*[full] * 8)) == 1


def test_broken_words_and_addresses_are_whole_again() -> None:
    found = join(
        text_document("Rådet så ka-\njen og formandska\nbet. Se https://havn.example/en-\nside og mo-\nlen-")
    )
    assert [block.text for block in found.blocks] == [
        "Rådet så kajen og formandskabet. Se https://havn.example/en-side og molen-"
    ]
    assert [(word, place.line) for word, place in found.words] == [
        ("kajen", 2),
        ("formandskabet.", 3),
        ("molen-", 5),
    ]


@given(
    st.lists(
        st.sampled_from(
            ["Rådet ka-", "jen", "er", "", "- nord", "1. vej", "Bilag: a", "x.", "http://a.b/c-"]
        ),
        max_size=20,
    )
)
def test_no_letter_is_lost_or_made(lines: list[str]) -> None:
    document = text_document("\n".join(lines))
    before = Counter("".join(block.plain for block in document.blocks))
    after = Counter("".join(block.plain for block in join(document).blocks))
    ignored = {" ", "-"}
    assert {k: n for k, n in before.items() if k not in ignored} == {
        k: n for k, n in after.items() if k not in ignored
    }
