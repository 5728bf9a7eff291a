"""Where a meeting is, by what stands around its day."""

from __future__ import annotations

import pytest

from tests.raadsportal.intake.minutes.papers import facts, made, said

TITLE = "Referat af møde i Haldrådet"
ITEM = "\n\n1. Kajen (B)\n\nBeslutning: Ja.\n"


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("Sted: Pakhuset", "Pakhuset"),
        ("3. marts 2025 i Pakhuset", "Pakhuset"),
        ("3. marts 2025 kl. 10-12, Teams", "Teams"),
        ("3. marts 2025\nkl. 10.00, Pakhuset, Kajgade 7", "Pakhuset, Kajgade 7"),
        ("3. marts 2025\nPakhuset, Kajgade 7, Hald", "Pakhuset, Kajgade 7, Hald"),
        ("3. marts 2025\nLokale 2", "Lokale 2"),
        ("3. marts 2025 kl. 10-12, havnemøde", ""),
        ("3. marts 2025 kl. 10-12, Haldmøde", ""),
        ("3. marts 2025, Haldrådet", ""),
        ("3. marts 2025", ""),
    ],
)
def test_the_place_of_a_meeting(lines: str, place: str) -> None:
    assert facts(f"{TITLE}\n{lines}{ITEM}").place == place


def test_the_body_in_a_title_is_no_place() -> None:
    assert facts(f"Referat af møde i Haldrådet 3. marts 2025{ITEM}").place == ""


def test_a_place_behind_a_time_is_likely_and_no_more() -> None:
    source = f"{TITLE}\n3. marts 2025 kl. 10-12, Teams{ITEM}"
    assert ("import-place-assumed", 2, {"place": "Teams"}) in said(made(source).doubts)
