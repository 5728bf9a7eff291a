"""Minutes without any item become one item, and say so."""

from __future__ import annotations

from tests.raadsportal.intake.minutes.papers import imported, made, said

SOURCE = "Referat af møde i Haldrådet 3. marts 2025\n\nTil stede: Ane Holm\n\nVi talte om kajen.\n\nBeslutning: Ja.\n"


def test_all_of_the_text_is_one_item_called_as_the_minutes() -> None:
    found = made(SOURCE)
    assert found.is_whole
    assert found.text.split("\n---\n")[1] == (
        "# Referat af møde i Haldrådet 3. marts 2025\n\n### Referat af møde i Haldrådet 3. marts 2025\n\n"
        "Vi talte om kajen.\n\n#### Beslutning\n\nJa.\n"
    )
    assert ("import-items-none", 5, {}) in said(found.doubts)


def test_minutes_with_items_stay_as_they_are() -> None:
    found = made(SOURCE.replace("Vi talte", "1. Kajen (B)\n\nVi talte"))
    assert not found.is_whole
    assert "import-items-none" not in [one.code for one in found.doubts]


def test_without_items_a_document_must_say_that_it_is_minutes_and_who_was_there() -> None:
    assert imported(SOURCE).made is not None
    bare = SOURCE.replace("Til stede: Ane Holm\n\n", "")
    assert imported(bare.replace("møde i ", "")).made is None
    assert imported(SOURCE.replace(" 3. marts 2025", "")).made is None


def test_a_title_that_says_all_is_enough() -> None:
    found = imported(SOURCE.replace("Til stede: Ane Holm\n\n", "")).made
    assert found is not None
    assert found.is_whole
