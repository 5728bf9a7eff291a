"""Which lines head an item where a document prints its headings as such, and lines inside items look alike."""

from __future__ import annotations

from raadsportal.intake.minutes.understanding import understood
from tests.raadsportal.intake.minutes.papers import document, vocabulary

TITLES = ("Kajen", "Molen", "Broen", "Tårnet")
ITEMS = [f"### {number}. {title} (B)\n\nBeslutning: Ja." for number, title in enumerate(TITLES, 1)]


def numbers(source: str) -> list[str]:
    return [item.number for item in understood(document(source), vocabulary()).items]


def with_(inside: str) -> list[str]:
    """Return the numbers of a document with four headings; `inside` stands in its second item."""
    return numbers("\n\n".join([*ITEMS[:2], inside, *ITEMS[2:]]))


def test_bold_numbers_and_letters_inside_an_item_are_none() -> None:
    assert with_("**3. Sten**\n\nGrå.\n\n**4. Tov**\n\nLangt.") == ["1", "2", "3", "4"]
    assert with_("**A) Sten**\n\nGrå.\n\n**B) Tov**\n\nLangt.") == ["1", "2", "3", "4"]


def test_rows_with_the_next_number_are_none() -> None:
    assert with_("Bilag\n\n- 2.1 Tegning af molen\n- 2.2 Midler til molen") == ["1", "2", "3", "4"]


def test_a_bold_line_with_marks_is_one() -> None:
    items = [ITEMS[0], ITEMS[1], "**3. Broen (O)**\n\nBeslutning: Nej.", *ITEMS[2:]]
    assert numbers("\n\n".join(items).replace("### 3. B", "### 4. B").replace("### 4. T", "### 5. T")) == [
        "1", "2", "3", "4", "5",
    ]  # fmt: skip


def test_few_headings_bar_no_others() -> None:
    assert numbers(f"{ITEMS[0]}\n\n**2. Sten**\n\nGrå.\n\n**3. Tov**\n\nLangt.") == ["1", "2", "3"]


def test_numbers_of_cases_that_begin_anywhere() -> None:
    found = numbers("Council Minutes\n\n4.01) Quay\n\nOld.\n\n4.02) Mole\n\nNew.\n\n5.01) Bridge\n\nLong.\n")
    assert found == ["4.01", "4.02", "5.01"]
