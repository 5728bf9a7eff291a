"""What was decided, read from a decision's words; the sentences are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from raadsportal.model import Kind, Outcome
from raadsportal.outcomes import Reading, derive_kinds, read_outcome
from raadsportal.source.vocabularies import Vocabularies

CASES = yaml.safe_load((Path(__file__).parents[1] / "golden" / "outcomes.yml").read_text(encoding="utf-8"))
ROWS = [
    pytest.param(name, row["words"], row["outcome"], row.get("proposed"), id=f"{name}-{index}")
    for name, rows in CASES.items()
    for index, row in enumerate(rows)
]


@pytest.mark.parametrize(("name", "words", "outcome", "proposed"), ROWS)
def test_outcomes(name: str, words: str, outcome: str, proposed: str | None) -> None:
    vocabulary = Vocabularies(None).get(name)
    assert vocabulary is not None
    expected = Reading(Outcome(outcome), Outcome(proposed) if proposed else None)
    assert read_outcome(words, vocabulary) == expected


@pytest.mark.parametrize(
    ("outcomes", "recommendation", "kinds"),
    [
        ([Outcome.NOTED], "Til godkendelse", (Kind.INFORMATION,)),
        ([Outcome.NOTED, Outcome.APPROVED], "", (Kind.DECISION, Kind.INFORMATION)),
        ([], "Til efterretning", (Kind.INFORMATION,)),
        ([Outcome.OTHER], "AMK indstiller, at rådet drøfter sagen", (Kind.DISCUSSION,)),
        ([], "", ()),
    ],
)
def test_kinds_follow_the_decision_before_the_recommendation(
    outcomes: list[Outcome], recommendation: str, kinds: tuple[Kind, ...]
) -> None:
    vocabulary = Vocabularies(None).get("oest")
    assert vocabulary is not None
    assert derive_kinds([Reading(outcome) for outcome in outcomes], recommendation, vocabulary) == kinds
