"""Labels that name the body and the day of a decision, and sentences that only begin like one."""

from __future__ import annotations

import pytest

from raadsportal.intake.minutes.body_labels import BodyLabel, body_label
from raadsportal.model import SectionKind
from tests.raadsportal.intake.minutes.papers import vocabulary

DANISH, ENGLISH = vocabulary(), vocabulary("committee-en")
DECISION = SectionKind.DECISION


@pytest.mark.parametrize(
    ("printed", "text", "beside"),
    [
        ("Beslutning i Byrådet den 3. maj 2025", "Beslutning", "i Byrådet den 3. maj 2025"),
        ("Udvalgets beslutning, Havneudvalget 3. maj", "Udvalgets beslutning", "Havneudvalget 3. maj"),
    ],
)
def test_a_label_goes_on_with_who_and_when(printed: str, text: str, beside: str) -> None:
    assert body_label(printed, DANISH, has_colon=False) == BodyLabel(text, DECISION, beside)


@pytest.mark.parametrize(
    "printed",
    [
        "Forretningsudvalgets beslutning den 8. november 2025",
        "Havne- og kajudvalgets beslutning den 8. november 2025",
        "Udvalget for Kajers beslutning 8.11.2025",
    ],
)
def test_a_body_may_stand_before_the_word_for_a_decision(printed: str) -> None:
    found = BodyLabel("Beslutning", DECISION, printed, is_made=True)
    assert body_label(printed, DANISH, has_colon=False) == found


@pytest.mark.parametrize(
    "printed",
    ["Kommunalbestyrelsen den 15-05-2002", "Byrådet, 3. maj 2025, pkt. 12", "Byrådet d. 3. maj 2025"],
)
def test_a_body_and_a_day_are_a_label_before_a_colon(printed: str) -> None:
    assert body_label(printed, DANISH, has_colon=True) == BodyLabel(
        "Beslutning", DECISION, printed, is_made=True
    )
    assert body_label(printed, DANISH, has_colon=False) is None


def test_a_recommendation_has_a_body_too() -> None:
    found = body_label("Havneudvalgets indstilling den 3. maj 2025", DANISH, has_colon=True)
    assert found == BodyLabel(
        "Indstilling", SectionKind.RECOMMENDATION, "Havneudvalgets indstilling den 3. maj 2025", is_made=True
    )


def test_an_english_genitive() -> None:
    found = body_label("The Committee’s decision of 3 May 2025", ENGLISH, has_colon=True)
    assert found == BodyLabel("Decision", DECISION, "The Committee’s decision of 3 May 2025", is_made=True)


@pytest.mark.parametrize(
    "printed",
    [
        "Byrådet drøftede sagen den 3. maj 2025",
        "Byrådet",
        "Kajen den 3. maj 2025",
        "byrådet den 3. maj 2025",
        "Byrådet den 3. maj 2025 gav kajen et nyt navn",
        "Beslutning i byrådet",
        "",
    ],
)
def test_what_only_begins_like_one(printed: str) -> None:
    assert body_label(printed, DANISH, has_colon=True) is None
