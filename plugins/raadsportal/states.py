"""How a decision stands on a day, as far as the portal's content can say."""

from __future__ import annotations

from datetime import date

from raadsportal.model import Decision, Outcome, State

#: Outcomes by which a council has made up its mind.
DECIDED = frozenset({Outcome.APPROVED, Outcome.APPROVED_AMENDED, Outcome.REJECTED})

#: Outcomes that leave nothing which could be in force.
WITHOUT_EFFECT = frozenset({Outcome.NOTED, Outcome.DISCUSSED, Outcome.OTHER, Outcome.NONE})


def state_on(decision: Decision, day: date, known_until: date | None) -> State:
    """Return the decision's state on a day; `known_until` is the last day that the content can speak for.

    What was only proposed stays so until the content says more. A period that has begun and whose end has not
    come is `unknown` once the day lies beyond what is known: a later meeting may have cut it short.
    """
    if decision.outcome is Outcome.PROPOSED:
        return State.PROPOSED
    period = decision.in_force
    if period is None or decision.outcome in WITHOUT_EFFECT:
        return State.DECIDED
    if period.end and day.isoformat()[: len(period.end)] > period.end:
        return State.EXPIRED
    if not period.start or day.isoformat()[: len(period.start)] < period.start:
        return State.DECIDED
    return State.IN_FORCE if known_until and day <= known_until else State.UNKNOWN
