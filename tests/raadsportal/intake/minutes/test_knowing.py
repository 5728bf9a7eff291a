"""What the portal knows before it reads: names of councils, languages, municipalities."""

from __future__ import annotations

import pytest

from tests.raadsportal.intake.minutes.papers import HALD, MUNICIPALITIES, knowing, vocabulary

KNOWING = knowing()


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Haldrådet og Tangerådets møder", {"hald": 1, "tange": 1}),
        ("HALDRÅDET, haldrådet og Rådet for Hald og omegn", {"hald": 3}),
        ("Nyhaldrådet og Haldrådsmøder", {}),
        ("", {}),
    ],
)
def test_councils_that_a_text_names(text: str, counts: dict[str, int]) -> None:
    assert dict(KNOWING.named_in(text)) == counts


@pytest.mark.parametrize(
    ("name", "council"),
    [
        ("2025/referat hald", "hald"),
        ("Hald_2025-03-03", "hald"),
        ("haldum", None),
        ("hald tange", None),
        ("referat", None),
    ],
)
def test_the_council_that_a_files_name_tells(name: str, council: str | None) -> None:
    assert KNOWING.named_in_file(name) == council


@pytest.mark.parametrize(
    ("name", "at"), [("Hald", 0), ("hald  kommune", 0), ("SKUM", 1), ("Haldum", None), ("", None)]
)
def test_municipalities_by_their_names(name: str, at: int | None) -> None:
    assert KNOWING.municipality(name) == (None if at is None else MUNICIPALITIES[at])


def test_the_words_of_a_council_are_its_own() -> None:
    assert KNOWING.vocabulary(HALD, "the meeting of the board and the harbour") is vocabulary("dansk")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mødet i rådet den 3. marts og mødet den 4. april til og med juni", "da"),
        ("The meeting of the board on the third of March and the meeting of the council to the end", "en"),
    ],
)
def test_a_text_tells_its_language_by_its_small_words(text: str, language: str) -> None:
    assert KNOWING.vocabulary(None, text).language == language


def test_people_are_told_where_they_sit() -> None:
    assert KNOWING.people_of(HALD).seat("ane-holm") is not None
    assert KNOWING.people_of(None).seat("ane-holm") is None
    assert KNOWING.people_of(None).match("Ane Holm").person is not None


def test_a_council_that_is_not_known() -> None:
    assert (KNOWING.council("hald"), KNOWING.council("havn"), KNOWING.council(None)) == (HALD, None, None)
