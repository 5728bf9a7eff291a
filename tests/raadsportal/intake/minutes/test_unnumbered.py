"""Items without numbers: the headings of the level that has several of them."""

from __future__ import annotations

from raadsportal.intake.minutes.labels import label_of
from raadsportal.intake.minutes.opening_lines import Words
from raadsportal.intake.minutes.unnumbered import unnumbered
from tests.raadsportal.intake.minutes.papers import document, vocabulary

WORDS = Words(vocabulary())


def titles(source: str) -> list[str]:
    """Return the titles of groups and items; a group's ends in a colon."""
    blocks = document(source).blocks
    labels = [label_of(block, vocabulary()) for block in blocks]
    return [one.heading.title + ":" * one.is_group for one in unnumbered(blocks, labels, WORDS)]


def test_headings_below_the_title_are_items() -> None:
    assert titles("# Referat\n\n## Kajen\n\na\n\n### Sten\n\nb\n\n## Molen\n\nc\n") == ["Kajen", "Molen"]


def test_headings_of_one_level_are_all_items() -> None:
    assert titles("## Kajen\n\na\n\n## Molen\n\nb\n") == ["Kajen", "Molen"]


def test_bold_lines_are_items_where_there_are_no_headings() -> None:
    assert titles("**Kajen**\n\na\n\n**Molen**\n\nb\n") == ["Kajen", "Molen"]
    assert titles("## Kajen\n\n**Sten**\n\n## Molen\n\n**Tov**\n") == ["Kajen", "Molen"]


def test_labels_and_other_headings_are_none() -> None:
    source = "# Referat\n\n## Deltagere\n\na\n\n## Kajen\n\n## Beslutning\n\nb\n\n## Molen\n\nc\n"
    assert titles(source) == ["Kajen", "Molen"]


def test_one_heading_alone_is_a_title() -> None:
    assert titles("## Kajen\n\na\n") == []
    assert titles("Kajen\n\nMolen\n") == []


def test_a_heading_as_long_as_a_paragraph_is_none() -> None:
    assert titles(f"## Kajen\n\n## {'Molen ' * 30}\n\n## Vejen\n\na\n") == ["Kajen", "Vejen"]


def test_a_number_in_a_heading_is_a_part_of_it() -> None:
    blocks = document("## Kajen\n\na\n\n## 7. Molen\n\nb\n").blocks
    found = unnumbered(blocks, [None] * len(blocks), WORDS)
    assert [(one.heading.number, one.heading.title) for one in found] == [("", "Kajen"), ("", "7. Molen")]


def test_a_heading_over_others_without_a_text_is_a_group() -> None:
    source = "# Referat\n\n## Havnen\n\n### Kajen\n\na\n\n### Molen\n\nb\n\n## Byen\n\n### Vejen\n\nc\n"
    assert titles(source) == ["Havnen:", "Kajen", "Molen", "Byen:", "Vejen"]


def test_items_without_a_group_behind_it_would_seem_to_belong_to_it() -> None:
    source = "# Referat\n\n## Havnen\n\n### Kajen\n\na\n\n## Byen\n\nb\n\n## Landet\n\n### Vejen\n\nc\n"
    assert titles(source) == ["Havnen", "Byen", "Landet:", "Vejen"]


def test_what_recurs_below_several_headings_is_a_label() -> None:
    source = "# Referat\n\n## Kajen\n\n### Status\n\na\n\n## Molen\n\n### Status\n\nb\n"
    assert titles(source) == ["Kajen", "Molen"]


def test_a_heading_that_only_holds_the_items_is_none() -> None:
    source = "# Referat\n\n## Velkomst\n\na\n\n## Dagsorden\n\nUdsendt den 3.\n\n### Kajen\n\nb\n\n## Eventuelt\n\nc\n"
    assert titles(source) == ["Velkomst", "Kajen", "Eventuelt"]


def test_capitals_are_headings_where_nothing_else_is() -> None:
    assert titles("VELKOMST\n\na\n\nKAJEN\n\nb\n\nMED\n\nc\n") == ["VELKOMST", "KAJEN"]
    assert titles("**Kajen**\n\nNORD\n\n**Molen**\n\nSYDVEST\n") == ["Kajen", "Molen"]
