"""All that may be private in one text."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from raadsportal.privacy.contacts import contacts
from raadsportal.privacy.homes import homes
from raadsportal.privacy.personal_numbers import personal_numbers
from raadsportal.privacy.persons import persons
from raadsportal.privacy.suspected import Suspected
from raadsportal.vocabulary import Vocabulary


def suspected(text: str, words: Vocabulary, today: date, known: Collection[str]) -> list[Suspected]:
    """Return what may be private in a text in the order it stands; `known` are names in small letters."""
    return sorted(
        {
            *personal_numbers(text, words, today),
            *contacts(text, words),
            *homes(text, words),
            *persons(text, words, known),
        }
    )
