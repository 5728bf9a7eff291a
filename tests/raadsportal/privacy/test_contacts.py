"""Mail addresses and telephones that may be somebody's own."""

from __future__ import annotations

import pytest

from raadsportal.privacy.contacts import contacts
from raadsportal.source.vocabularies import Vocabularies

WORDS = Vocabularies(None).everything()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Skriv til ann.dahl+raad@gmail.com.", ["ann.dahl+raad@gmail.com"]),
        ("ANN@Hotmail.DK", ["ANN@Hotmail.DK"]),
        ("ring på 12 34 56 78", ["12 34 56 78"]),
        ("Tlf.: 12345678", ["12345678"]),
        ("mobil 12.34.56.78 eller 87 65 43 21", ["12.34.56.78"]),
        ("+45 12 34 56 78", ["+45 12 34 56 78"]),
        ("0045 12345678", ["0045 12345678"]),
    ],
)
def test_what_may_be_private(text: str, words: list[str]) -> None:
    assert [found.words for found in contacts(text, WORDS)] == words


@pytest.mark.parametrize(
    "text",
    [
        "raadet@hald.example",
        "ann@gmail.com.hald.example",
        "@gmail.com",
        "Puljen er på 12.345.678 kr.",
        "12345678",
        "telefonen har virket siden 2012. Der er 12345678 poster",
        "tlf. 1234",
        "sag 12-34-56-78",
        "tlf. 12 34 56 78 90",
    ],
)
def test_what_is_not(text: str) -> None:
    assert list(contacts(text, WORDS)) == []
