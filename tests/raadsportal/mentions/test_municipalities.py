"""Municipalities found in prose."""

from __future__ import annotations

import pytest

from raadsportal.mentions.municipalities import MunicipalityNames
from raadsportal.mentions.named import MunicipalityNamed
from raadsportal.mentions.tokens import quiet
from raadsportal.model import Municipality
from raadsportal.vocabulary import Vocabulary

NAMES = MunicipalityNames(
    (
        Municipality("aarhus", "Aarhus", "0751", ("Århus",)),
        Municipality("ikast-brande", "Ikast-Brande", "0756"),
        Municipality("vejen", "Vejen", "0575", (), ambiguous=True),
    )
)
WORDS = Vocabulary("x", municipality_before=("kommune",), municipality_after=("kommune",))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Aarhus og Ikast-Brande", ["aarhus", "ikast-brande"]),
        ("Århus Kommunes svar, Aarhus igen", ["aarhus", "aarhus"]),
        ("Vejen hertil går over Vejle", []),
        ("Vejen Kommune", ["vejen"]),
        ("Aarhusianere; RAR-Aarhus; https://aarhus.example/Aarhus", []),
        ("Aarhus' borgmester", ["aarhus"]),
        ("Ikast", []),
    ],
)
def test_municipalities(text: str, found: list[str]) -> None:
    named = [mention.named for mention in NAMES.find(quiet(text), WORDS)]
    assert named == [MunicipalityNamed(municipality) for municipality in found]
