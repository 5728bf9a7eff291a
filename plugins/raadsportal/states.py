"""How a decision stands on a day, as far as the portal's content can say."""

from __future__ import annotations

from datetime import date

from raadsportal.model import Decision, Outcome, State

#: Outcomes that leave nothing which could be in force.
_WITHOUT_EFFECT = frozenset({Outcome.NOTED, Outcome.DISCUSSED, Outcome.OTHER, Outcome.NONE})


def state_on(decision: Decision, day: date) -> State:
    """Return the decision's state: what was only proposed stays so until the content says more."""
    if decision.outcome is Outcome.PROPOSED:
        return State.PROPOSED
    period = decision.in_force
    if period is None or decision.outcome in _WITHOUT_EFFECT:
        return State.DECIDED
    if period.end and day.isoformat()[: len(period.end)] > period.end:
        return State.EXPIRED
    if period.start and day.isoformat()[: len(period.start)] >= period.start:
        return State.IN_FORCE
    return State.DECIDED
