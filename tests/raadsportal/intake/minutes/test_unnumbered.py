"""Items without numbers: the headings of the level that has several of them."""

from __future__ import annotations

from raadsportal.intake.minutes.labels import label_of
from raadsportal.intake.minutes.unnumbered import unnumbered
from tests.raadsportal.intake.minutes.papers import document, vocabulary


def titles(source: str, others: tuple[str, ...] = ()) -> list[str]:
    blocks = document(source).blocks
    labels = [label_of(block, vocabulary()) for block in blocks]
    found = unnumbered(blocks, labels, lambda block: block.plain in others, vocabulary())
    return [one.heading.title for one in found]


def test_headings_below_the_title_are_items() -> None:
    assert titles("# Referat\n\n## Kajen\n\na\n\n### Sten\n\nb\n\n## Molen\n\nc\n") == ["Kajen", "Molen"]


def test_headings_of_one_level_are_all_items() -> None:
    assert titles("## Kajen\n\na\n\n## Molen\n\nb\n") == ["Kajen", "Molen"]


def test_bold_lines_are_items_where_there_are_no_headings() -> None:
    assert titles("**Kajen**\n\na\n\n**Molen**\n\nb\n") == ["Kajen", "Molen"]
    assert titles("## Kajen\n\n**Sten**\n\n## Molen\n\n**Tov**\n") == ["Kajen", "Molen"]


def test_labels_and_other_headings_are_none() -> None:
    source = "# Referat\n\n## Deltagere\n\na\n\n## Kajen\n\n## Beslutning\n\nb\n\n## Molen\n\nc\n"
    assert titles(source, ("Deltagere",)) == ["Kajen", "Molen"]


def test_one_heading_alone_is_a_title() -> None:
    assert titles("## Kajen\n\na\n") == []
    assert titles("Kajen\n\nMolen\n") == []


def test_a_heading_as_long_as_a_paragraph_is_none() -> None:
    assert titles(f"## Kajen\n\n## {'Molen ' * 30}\n\n## Vejen\n\na\n") == ["Kajen", "Vejen"]


def test_a_number_in_a_heading_is_a_part_of_it() -> None:
    blocks = document("## Kajen\n\na\n\n## 7. Molen\n\nb\n").blocks
    found = unnumbered(blocks, [None] * len(blocks), lambda _: False, vocabulary())
    assert [(one.heading.number, one.heading.title) for one in found] == [("", "Kajen"), ("", "7. Molen")]
