"""Personal numbers are found however they are printed, and other numbers are let be."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.privacy.personal_numbers import personal_numbers
from raadsportal.source.vocabularies import Vocabularies
from tests.raadsportal.privacy.cases import near_misses, true_cases

WORDS = Vocabularies(None).everything()
TODAY = date(2026, 11, 23)


def codes(text: str) -> list[str]:
    return [found.code for found in personal_numbers(text, WORDS, TODAY)]


def test_three_hundred_numbers_are_all_found() -> None:
    missed = [text for text in true_cases(300) if codes(text) != ["privacy-number"]]
    assert missed == []


def test_of_three_hundred_other_numbers_none_blocks_and_none_is_asked_about() -> None:
    found = [(text, codes(text)) for text in near_misses(300)]
    assert [text for text, told in found if told] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("cpr 010190-1234", ["privacy-number"]),
        ("010190-1234 og 020290-1234", ["privacy-number", "privacy-number"]),
        ("sagsnr. 010190-1234", ["privacy-number-likely"]),
        ("sagsnr. 24/118, cpr 010190-1234", ["privacy-number"]),
        ("cpr-nummer oplyst i sag 0101901234", []),
        ("Nummeret 0101904008 står der", ["privacy-number-likely"]),
        ("Nummeret 0101904323 står der", []),
        ("Nummeret 0110085323 står der", ["privacy-number-likely"]),
        ("710190-1234", ["privacy-number"]),
        ("310290-1234", []),
        ("010127-4234", []),
        ("010190-12345", []),
        ("1010190-1234", []),
        ("https://hald.example/010190-1234", ["privacy-number-likely"]),
        ("01/01/90-1234", ["privacy-number"]),
        ("01-01-90-1234", ["privacy-number"]),
        ("mødet 2023-10-26 1400", []),
        ("010190_1234", ["privacy-number"]),
        ("01.01.1990-1234", ["privacy-number-likely"]),
        ("cpr 01.01.1990-1234", ["privacy-number"]),
        ("cpr 01-01-1990 1234", ["privacy-number"]),
        ("Mødet 01.01.2020 1400 ved kajen", []),
        ("cpr 01.01.2090-1234", []),
        ("", []),
    ],
)
def test_single_cases(text: str, told: list[str]) -> None:
    assert codes(text) == told


def test_the_message_does_not_print_the_number() -> None:
    (found,) = personal_numbers("cpr 010190-1234.", WORDS, TODAY)
    assert (found.words, found.masked, found.start, found.end) == ("010190-1234", "01••••-••••", 4, 15)


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("0123456789 -.–/"), max_size=60))
def test_any_text_can_be_read_and_what_is_found_stands_in_it(text: str) -> None:
    for found in personal_numbers(text, WORDS, TODAY):
        assert text[found.start : found.end] == found.words
        assert sum(sign.isdigit() for sign in found.words) == 10
