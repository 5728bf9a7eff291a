"""What many minutes teach: labels that no vocabulary has, and what they may head."""

from __future__ import annotations

from raadsportal.intake.minutes.learning import Learned, labels_in, learned, proposal
from raadsportal.intake.minutes.understanding import understood
from raadsportal.model import SectionKind
from tests.raadsportal.intake.minutes.papers import ENGLISH, document, vocabulary


def labels(source: str) -> dict[str, int]:
    return dict(labels_in(understood(document(source), vocabulary())))


def test_headings_bold_words_and_words_before_a_colon_may_be_labels() -> None:
    source = "1. Kajen (B)\n\n## Stemning\n\nGod.\n\n**Vejret:** Sol.\n\nTonen: Let.\n\nTonen: Stadig.\n\nBeslutning: Ja.\n"
    assert labels(source) == {"Stemning": 1, "Vejret": 1, "Tonen": 1}


def test_a_heading_without_a_number_may_be_a_label() -> None:
    assert labels("## Kajen\n\na\n\n## Molen\n\nb\n") == {"Kajen": 1, "Molen": 1}


def test_what_has_many_words_or_is_known_is_none() -> None:
    source = "1. Kajen (B)\n\nDet sagde formanden så til alle: Ja.\n\nSagen: Ja.\n\nKl. 13: Nej.\n"
    assert labels(source) == {}


def test_a_label_stands_in_enough_documents() -> None:
    counts = {"Stemning": 2, "STEMNING": 1, "Vejret": 2, "Beslutning": 9, "Bestyrelsens  indstilling": 9}
    assert learned(counts, vocabulary()) == (Learned("Stemning", 3, None),)


def test_what_most_have_stands_first_and_in_their_spelling() -> None:
    counts = {"stemning": 1, "Stemning": 4, "Vejret": 7, "Tonen": 5}
    assert [(one.label, one.documents) for one in learned(counts, vocabulary())] == [
        ("Vejret", 7),
        ("Stemning", 5),
        ("Tonen", 5),
    ]


def test_a_label_like_a_known_one_heads_the_same() -> None:
    found = learned({"Laugets beslutning": 3, "Inndstilling": 3, "Sejlads": 3}, vocabulary())
    assert {one.label: one.kind for one in found} == {
        "Inndstilling": SectionKind.RECOMMENDATION,
        "Laugets beslutning": SectionKind.DECISION,
        "Sejlads": None,
    }


def test_a_proposal_is_a_vocabulary_with_remarks() -> None:
    found = [
        Learned("Laugets beslutning", 9, SectionKind.DECISION),
        Learned('Det "sidste" ord', 4, SectionKind.DECISION),
        Learned("Sejlads", 3, None),
    ]
    assert proposal(found, "dansk", ENGLISH) == (
        "# Labels that these minutes use and no vocabulary has. Look them through.\n"
        "extends: dansk\n"
        "sections:\n"
        '  decision: ["Laugets beslutning", "Det \\"sidste\\" ord"]\n'
        "# What they head is not known. Move those that are labels to their kind:\n"
        "#   Sejlads  (3)\n"
    )


def test_a_proposal_without_guesses_or_a_base() -> None:
    assert proposal([Learned("Sejlads", 3, None)], "", ENGLISH).split("\n")[1:3] == [
        "# What they head is not known. Move those that are labels to their kind:",
        "#   Sejlads  (3)",
    ]
