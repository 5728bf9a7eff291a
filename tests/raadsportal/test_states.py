"""How a decision stands on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from raadsportal.model import (
    Decision,
    FollowUp,
    FollowUpKind,
    FollowUpState,
    Outcome,
    Source,
    State,
    Validity,
)
from raadsportal.states import acts, followup_state, state_on

DECIDED = Decision("x", None, "", Outcome.APPROVED, Source.DERIVED)
YEAR = Validity("2024-04-01", "2025-03-30")


KNOWN = date(2024, 6, 30)


@pytest.mark.parametrize(
    ("decision", "day", "state"),
    [
        (DECIDED, date(2024, 1, 1), State.DECIDED),
        (replace(DECIDED, in_force=YEAR), date(2024, 3, 31), State.DECIDED),
        (replace(DECIDED, in_force=YEAR), date(2024, 4, 1), State.IN_FORCE),
        (replace(DECIDED, in_force=YEAR), date(2024, 6, 30), State.IN_FORCE),
        (replace(DECIDED, in_force=YEAR), date(2024, 7, 1), State.UNKNOWN),
        (replace(DECIDED, in_force=YEAR), date(2025, 3, 31), State.EXPIRED),
        (replace(DECIDED, in_force=Validity("2024")), date(2024, 1, 1), State.IN_FORCE),
        (replace(DECIDED, in_force=Validity("2024")), date(2030, 1, 1), State.UNKNOWN),
        (replace(DECIDED, in_force=Validity(None, "2024-05")), date(2024, 5, 31), State.DECIDED),
        (replace(DECIDED, outcome=Outcome.PROPOSED, in_force=YEAR), date(2024, 5, 1), State.PROPOSED),
        (replace(DECIDED, outcome=Outcome.NOTED, in_force=YEAR), date(2024, 5, 1), State.DECIDED),
        (replace(DECIDED, outcome=Outcome.REJECTED, in_force=YEAR), date(2024, 7, 1), State.DECIDED),
        (replace(DECIDED, outcome=Outcome.DEFERRED, in_force=YEAR), date(2026, 5, 1), State.DECIDED),
        (replace(DECIDED, decided_on=date(2024, 5, 1)), date(2024, 4, 30), State.PROPOSED),
        (replace(DECIDED, decided_on=date(2024, 5, 1)), date(2024, 5, 1), State.DECIDED),
    ],
)
def test_states(decision: Decision, day: date, state: State) -> None:
    assert state_on(decision, day, KNOWN) is state


def test_nothing_is_in_force_where_nothing_is_known() -> None:
    assert state_on(replace(DECIDED, in_force=YEAR), date(2024, 5, 1), None) is State.UNKNOWN


@pytest.mark.parametrize(
    ("decision", "happened"),
    [
        (DECIDED, True),
        (replace(DECIDED, outcome=Outcome.OTHER), True),
        (replace(DECIDED, outcome=Outcome.NOTED), True),
        (replace(DECIDED, outcome=Outcome.REJECTED), False),
        (replace(DECIDED, outcome=Outcome.DEFERRED), False),
        (replace(DECIDED, outcome=Outcome.NONE), False),
        (replace(DECIDED, outcome=Outcome.PROPOSED), False),
        (replace(DECIDED, outcome=Outcome.PROPOSED, decided_on=KNOWN), True),
        (replace(DECIDED, outcome=Outcome.PROPOSED, decided_on=date(2024, 7, 1)), False),
    ],
)
def test_what_does_something_to_other_decisions(decision: Decision, *, happened: bool) -> None:
    assert acts(decision, KNOWN) is happened


ASKED = FollowUp("f", "Something", FollowUpKind.ONCE, "x/2024-03-18/1", "")


@pytest.mark.parametrize(
    ("asked", "day", "until", "state"),
    [
        (ASKED, date(2024, 3, 18), date(2024, 6, 10), FollowUpState.NOT_REPORTED),
        (ASKED, date(2024, 3, 18), date(2024, 3, 18), FollowUpState.UNKNOWN),
        (ASKED, date(2024, 3, 18), None, FollowUpState.UNKNOWN),
        (ASKED, None, date(2024, 6, 10), FollowUpState.UNKNOWN),
        (replace(ASKED, due="2024-07"), date(2024, 3, 18), date(2024, 6, 10), FollowUpState.UNKNOWN),
        (replace(ASKED, due="2024-06"), date(2024, 3, 18), date(2024, 6, 10), FollowUpState.NOT_REPORTED),
        (replace(ASKED, closed="x/2024-06-10/1"), None, None, FollowUpState.REPORTED),
        (replace(ASKED, reported=("x/2024-06-10/1",)), None, None, FollowUpState.REPORTED),
    ],
)
def test_followups(asked: FollowUp, day: date | None, until: date | None, state: FollowUpState) -> None:
    assert followup_state(asked, day, until) is state
