"""The alphabet, numbers and dates of Danish, and a catalogue that lacks nothing."""

from __future__ import annotations

import re
from datetime import date

import pytest

from raadsportal.language import Catalogue, catalogue, languages
from tests.messages import messages

DANISH = catalogue("da")
ENGLISH = Catalogue("en")


def test_every_message_is_said_in_danish_and_none_is_left_over() -> None:
    assert set(DANISH.messages) == messages()


def test_a_translation_keeps_the_places_of_its_message() -> None:
    place = re.compile(r"\{(\w+)\}")
    for message, translated in DANISH.messages.items():
        forms = (translated,) if isinstance(translated, str) else translated
        for form in forms:
            assert set(place.findall(form)) <= {*place.findall(message), "count"}, message
        if isinstance(translated, str):
            assert set(place.findall(translated)) == set(place.findall(message)), message


def test_the_danish_alphabet_ends_with_ae_oe_aa() -> None:
    names = ["Aarhus", "Ærø", "Odense", "Ølstykke", "Åbenrå", "Aabenraa", "Vejle"]
    assert DANISH.sorted(names) == ["Odense", "Vejle", "Ærø", "Ølstykke", "Aabenraa", "Åbenrå", "Aarhus"]


@pytest.mark.parametrize(("name", "letter"), [("Aarhus", "Å"), ("Allerød", "A"), ("Ærø", "Æ")])
def test_initials(name: str, letter: str) -> None:
    assert DANISH.initial(name) == letter


def test_days_and_numbers() -> None:
    assert DANISH.day(date(2024, 3, 18)) == "18. marts 2024"
    assert ENGLISH.day(date(2024, 3, 18)) == "18 March 2024"
    assert DANISH.whole_day(date(2024, 3, 18)) == "mandag den 18. marts 2024"
    assert (DANISH.weekday(date(2024, 3, 18)), DANISH.month_name(date(2024, 3, 18))) == ("mandag", "marts")
    assert DANISH.weekdays() == ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
    assert DANISH.days(date(2024, 3, 9), date(2024, 3, 10)) == "9.–10. marts 2024"
    assert ENGLISH.days(date(2024, 3, 9), date(2024, 3, 10)) == "9–10 March 2024"
    assert DANISH.plural("{count} decision", "{count} decisions", 1) == "1 beslutning"
    assert DANISH.plural("{count} decision", "{count} decisions", 1294) == "1.294 beslutninger"
    assert ENGLISH.plural("{count} decision", "{count} decisions", 2) == "2 decisions"
    assert [DANISH.number(number) for number in (1294, 4.9, 1294.25)] == ["1.294", "4,9", "1.294,25"]


def test_months_from_january() -> None:
    assert DANISH.month_names()[:5] == ("januar", "februar", "marts", "april", "maj")
    assert DANISH.month_names(short=True)[:5] == ("jan.", "feb.", "mar.", "apr.", "maj")
    assert ENGLISH.month_names()[11] == "December"


def test_languages() -> None:
    assert languages() == ("da", "en")
    assert catalogue("xx").text("Councils") == "Councils"
