"""Decisions of other days: they stand as background, and tell the meeting's day where nothing else does."""

from __future__ import annotations

from datetime import date

from raadsportal.model import Source
from tests.raadsportal.intake.minutes.papers import made, said

HEAD = "Referat af møde i Haldrådet\nDen 3. marts 2025\n\n1. Kajen (B)\n\n"
OWN = "Haldrådets beslutning den 3. marts 2025:\nGodkendt.\n"


def below(source: str) -> str:
    return made(source).text.split("### 1 Kajen (B)\n\n")[1]


def test_a_decision_of_another_day_is_background() -> None:
    source = f"{HEAD}Kajudvalgets beslutning den 1. februar 2025:\nAnbefales.\n\n{OWN}"
    assert below(source) == (
        "#### Baggrund\n\nKajudvalgets beslutning den 1. februar 2025\n\nAnbefales.\n\n"
        "#### Beslutning\n\nHaldrådets beslutning den 3. marts 2025\n\nGodkendt.\n"
    )
    moved = ("import-decision-earlier", 6, {"day": "2025-02-01", "title": "Baggrund"})
    assert moved in said(made(source).doubts)


def test_the_label_that_is_printed_is_kept() -> None:
    beside = f"{HEAD}Beslutning i Kajudvalget den 1. februar 2025: Anbefales.\n\nBeslutning: Godkendt.\n"
    assert below(beside).startswith(
        "#### Baggrund\n\nBeslutning i Kajudvalget den 1. februar 2025\n\nAnbefales.\n\n#### Beslutning\n"
    )
    above = f"{HEAD}Beslutning\n\nKajudvalget den 1. februar 2025:\n\nAnbefales.\n\n{OWN}"
    assert below(above).startswith(
        "#### Baggrund\n\nBeslutning\n\nKajudvalget den 1. februar 2025:\n\nAnbefales.\n\n#### Beslutning\n"
    )


def test_decisions_of_the_day_and_days_inside_a_decision_stay() -> None:
    source = f"{HEAD}{OWN}\n2. Molen (B)\n\nBeslutning: Arbejdet begynder den 1. april 2025.\n"
    assert "Baggrund" not in made(source).text
    assert not [one for one in said(made(source).doubts) if one[0] == "import-decision-earlier"]


def test_no_word_is_lost() -> None:
    source = f"{HEAD}Beslutning i Kajudvalget den 1. februar 2025: Anbefales.\n\n{OWN}"
    assert not made(source).account.unplaced


def test_the_day_of_most_decisions_is_the_meetings() -> None:
    items = (
        f"1. Kajen (B)\n\nKajudvalgets beslutning den 1. februar 2025:\nJa.\n\n{OWN}\n2. Molen (B)\n\n{OWN}"
    )
    found = made(f"Haldrådet\n\n{items}")
    assert (found.facts.day, found.facts.day_source) == (date(2025, 3, 3), Source.INFERRED)
    told = {"day": "2025-03-03", "reason": "the day that the decisions are of"}
    assert ("import-day-inferred", 0, told) in said(found.doubts)
