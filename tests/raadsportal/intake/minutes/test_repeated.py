"""A title printed again on every page is taken out of the items; a reference to the meeting stays."""

from __future__ import annotations

from datetime import date

from raadsportal.intake.minutes.opening_lines import Words
from raadsportal.intake.minutes.repeated import Repeated, without_repeated_titles
from raadsportal.intake.minutes.understanding import understood
from tests.raadsportal.intake.minutes.papers import document, vocabulary

AGAIN = "Referat af møde 3. marts 2025"
ITEMS = "1. Kajen (B)\n\nEt.\n\n{0}\n\nTo.\n\n2. Molen (B)\n\n{1}\n\nTre.\n"
DAY = date(2025, 3, 3)


def without(source: str, day: date | None = DAY) -> Repeated:
    draft = understood(document(source), vocabulary())
    return without_repeated_titles(draft, Words(vocabulary()), day, frozenset({"haldrådet"}))


def texts(found: Repeated) -> list[str]:
    return [block.plain for item in found.draft.items for part in item.parts for block in part.blocks]


def test_a_title_that_stands_there_twice_is_taken_out_and_told_of() -> None:
    found = without(ITEMS.format(AGAIN, AGAIN))
    assert texts(found) == ["Et.", "To.", "Tre."]
    assert [(line.text, line.place.line) for line in found.lines] == [(AGAIN, 5), (AGAIN, 11)]


def test_the_name_of_the_council_above_it_goes_too() -> None:
    found = without(ITEMS.format(f"Haldrådet\n\n{AGAIN}", AGAIN))
    assert texts(found) == ["Et.", "To.", "Tre."]
    assert [line.text for line in found.lines] == ["Haldrådet", AGAIN, AGAIN]


def test_what_stands_there_once_or_names_another_day_stays() -> None:
    assert texts(without(ITEMS.format(AGAIN, "Fire."))) == ["Et.", AGAIN, "To.", "Fire.", "Tre."]
    other = AGAIN.replace("marts", "april")
    assert texts(without(ITEMS.format(other, other))) == ["Et.", other, "To.", other, "Tre."]
    assert without(ITEMS.format(AGAIN, AGAIN), None).lines == ()


def test_a_sentence_stays_however_often_it_comes() -> None:
    sentence = "Rådet holdt møde 3. marts 2025."
    assert texts(without(ITEMS.format(sentence, sentence))) == ["Et.", sentence, "To.", sentence, "Tre."]
