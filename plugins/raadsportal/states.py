"""How decisions and follow-ups stand, as far as the portal's content can say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from raadsportal.model import Decision, FollowUp, FollowUpState, Meeting, Outcome, RelationKind, State, Status

#: Outcomes by which a council has made up its mind.
DECIDED = frozenset({Outcome.APPROVED, Outcome.APPROVED_AMENDED, Outcome.REJECTED})

#: Outcomes that leave nothing which could be in force.
WITHOUT_EFFECT = frozenset(
    {
        Outcome.NOTED,
        Outcome.DISCUSSED,
        Outcome.OTHER,
        Outcome.NONE,
        Outcome.REJECTED,
        Outcome.DEFERRED,
    }
)

#: Outcomes that can do nothing to another decision, whatever relation is stated.
_WITHOUT_ACT = frozenset({Outcome.PROPOSED, Outcome.DEFERRED, Outcome.REJECTED, Outcome.NONE})

#: What a later decision makes of an earlier one, the strongest first.
_ENDS = ((RelationKind.WITHDRAWS, State.WITHDRAWN), (RelationKind.SUPERSEDES, State.SUPERSEDED))


@dataclass(frozen=True)
class Act:
    """What a later decision does to an earlier one, and from which day."""

    kind: RelationKind
    on: date
    by: str
    """The id of the later decision."""

    def supersedes_by(self, day: date) -> bool:
        """Tell whether it has put the earlier decision out of force by a day, and itself in its place."""
        return self.kind is RelationKind.SUPERSEDES and self.on <= day


def was_held(meeting: Meeting, day: date) -> bool:
    """Tell whether there are minutes of a meeting held by a day: an agenda has decided nothing yet."""
    return meeting.status not in {Status.AGENDA, Status.CANCELLED} and meeting.id.date <= day


def is_decided(decision: Decision, day: date) -> bool:
    """Tell whether a decision has been made by a day: at the table, or in writing later."""
    if decision.outcome is not Outcome.PROPOSED:
        return decision.outcome in DECIDED
    return decision.decided_on is not None and decision.decided_on <= day


def acts(decision: Decision, day: date) -> bool:
    """Tell whether what a decision is said to do to others has come about by a day.

    A relation that somebody has stated counts whatever words the decision uses, unless nothing was decided.
    """
    if decision.outcome is Outcome.PROPOSED:
        return decision.proposed not in _WITHOUT_ACT and is_decided(decision, day)
    return decision.outcome not in _WITHOUT_ACT


def state_on(decision: Decision, day: date, known_until: date | None, acts: Iterable[Act] = ()) -> State:
    """Return the decision's state on a day; `known_until` is the last day that the content can speak for.

    What was only proposed stays so until it is decided in writing. A period that has begun and whose end has
    not come is `unknown` once the day lies beyond what is known: a later meeting may have cut it short.
    """
    if decision.outcome is Outcome.PROPOSED and not is_decided(decision, day):
        return State.PROPOSED
    if decision.decided_on and day < decision.decided_on and decision.outcome in DECIDED:
        return State.PROPOSED
    done = {act.kind for act in acts if act.on <= day}
    for kind, state in _ENDS:
        if kind in done:
            return state
    period = decision.in_force
    if period and period.end and day.isoformat()[: len(period.end)] > period.end:
        return State.DECIDED if _effect(decision) in WITHOUT_EFFECT else State.EXPIRED
    if RelationKind.AMENDS in done:
        return State.AMENDED
    return _running(decision, day, known_until)


def _effect(decision: Decision) -> Outcome:
    """Return what was decided in the end: of a proposal, what was proposed."""
    proposed = decision.outcome is Outcome.PROPOSED and decision.proposed
    return decision.proposed or decision.outcome if proposed else decision.outcome


def _running(decision: Decision, day: date, known_until: date | None) -> State:
    """Return the state of a decision that nothing has ended."""
    period = decision.in_force
    if period is None or _effect(decision) in WITHOUT_EFFECT or not period.start:
        return State.DECIDED
    if day.isoformat()[: len(period.start)] < period.start:
        return State.DECIDED
    return State.IN_FORCE if known_until and day <= known_until else State.UNKNOWN


def followup_state(
    asked: FollowUp, day: date | None, known_until: date | None, *, proposed: bool = False
) -> FollowUpState:
    """Return what is known of a follow-up that was asked for on a day (None if that is not known).

    Without later minutes nothing is known; before it is due nobody can say that it was not reported; and
    what follows from a proposal (`proposed`) is not asked for until the proposal is decided.
    """
    if asked.reported or asked.closed:
        return FollowUpState.REPORTED
    if proposed:
        return FollowUpState.PROPOSED
    if known_until is None or day is None or known_until <= day:
        return FollowUpState.UNKNOWN
    due = asked.due is None or known_until.isoformat()[: len(asked.due)] >= asked.due
    return FollowUpState.NOT_REPORTED if due else FollowUpState.UNKNOWN
