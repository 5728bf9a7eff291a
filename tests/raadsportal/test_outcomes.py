"""What was decided, read from a decision's words; the sentences are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from raadsportal.model import Kind, Outcome
from raadsportal.outcomes import Reading, derive_kinds, is_routine, read_outcome
from raadsportal.source.vocabularies import Vocabularies
from raadsportal.vocabulary import Vocabulary

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


PHRASES = Vocabulary(
    "test",
    outcomes={
        Outcome.APPROVED: ("agreed", "planted"),
        Outcome.REJECTED: ("not agreed", "felled"),
        Outcome.NOTED: ("told us that ...",),
        Outcome.NONE: ("nothing",),
        Outcome.OTHER: ("once planted", "a motion ... felled"),
    },
    amendments=(", yet", ". yet", "but smaller"),
)


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        pytest.param("It was not agreed.", Outcome.REJECTED, id="the longer phrase counts"),
        pytest.param("We saw the once planted tree.", Outcome.OTHER, id="other takes the force from words"),
        pytest.param("Once planted, it was felled.", Outcome.REJECTED, id="and only from those"),
        pytest.param(
            "A motion for a pond was felled. Oaks were planted.", Outcome.APPROVED, id="across words"
        ),
        pytest.param("They told us that oaks were planted in May.", Outcome.NOTED, id="to the clause's end"),
        pytest.param("They told us that, and it was agreed.", Outcome.APPROVED, id="not past a comma"),
        pytest.param("There was nothing against it, so it was agreed.", Outcome.APPROVED, id="none is weak"),
        pytest.param(
            "It was agreed, yet without oaks.", Outcome.APPROVED_AMENDED, id="a phrase with a comma"
        ),
        pytest.param(
            "It was agreed. Yet no oaks.", Outcome.APPROVED_AMENDED, id="a phrase from end to opening"
        ),
        pytest.param("It was agreed. The oaks are yet small.", Outcome.APPROVED, id="not in the middle"),
        pytest.param(
            "It was agreed. We ate. The pie was good but smaller.", Outcome.APPROVED, id="not far away"
        ),
    ],
)
def test_phrases_are_weighed_in_their_sentence(words: str, outcome: Outcome) -> None:
    assert read_outcome(words, PHRASES) == Reading(outcome)


@pytest.mark.parametrize(
    ("words", "routine"),
    [
        ("Dagsordenen blev godkendt.", True),
        ("Rådet tog orienteringen til efterretning.", True),
        ("Forslag til beslutning: Taget til efterretning.", True),
        ("Rådet tog orienteringen til efterretning og godkendte budgettet.", False),
        ("Dagsordenen blev godkendt. Ane Holm blev valgt til formand.", False),
        ("Rådet drøftede havnen.", False),
        ("", True),
    ],
)
def test_routine(words: str, routine: bool) -> None:
    vocabulary = Vocabularies(None).get("dansk")
    assert vocabulary is not None
    assert is_routine(words, read_outcome(words, vocabulary).outcome, vocabulary) is routine
