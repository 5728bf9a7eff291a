"""How the decision behind a row stands: whether somebody decided it, or only proposed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import parse_target
from raadsportal.ledger import withdrawal
from raadsportal.states import is_decided


class Standing(StrEnum):
    """What is known of the decision behind a row."""

    DECIDED = "decided"
    PROPOSED = "proposed"
    """Nobody is known to have decided it."""
    REJECTED = "rejected"
    """It was rejected or put off."""
    DISCUSSED = "discussed"
    """It was dealt with, and the minutes name no decision."""
    WITHDRAWN = "withdrawn"
    """The item that would tell has been taken off the portal."""
    ELSEWHERE = "elsewhere"
    """The minutes that would tell are not on the portal."""
    UNSAID = "unsaid"
    """No decision is named."""


@dataclass(frozen=True)
class Effect:
    """How a decision stands, and between which days it has effect."""

    standing: Standing
    start: date | None = None
    """The day on which it was made: that of the meeting, or a later one in writing; None if not known."""
    end: date | None = None
    """The day on which a later decision withdrew or replaced it."""

    @property
    def counts(self) -> bool:
        """Whether a row may stand on a list by it; what is published without its decision does."""
        return self.standing in {Standing.DECIDED, Standing.ELSEWHERE, Standing.UNSAID}

    @property
    def is_rejected(self) -> bool:
        """Whether it is known that nothing came of it."""
        return self.standing is Standing.REJECTED

    @property
    def is_void(self) -> bool:
        """Whether nothing can stand on a list that was made by it, whatever was added later."""
        return self.standing in {Standing.REJECTED, Standing.WITHDRAWN}


_ENDING = frozenset({m.RelationKind.WITHDRAWS, m.RelationKind.SUPERSEDES})

#: How a decision stands by its outcome; with one that is not here the council only dealt with the matter.
#: Whoever names a decision behind a list whose words fit no outcome has read that it was one.
_STANDINGS = {
    m.Outcome.APPROVED: Standing.DECIDED,
    m.Outcome.APPROVED_AMENDED: Standing.DECIDED,
    m.Outcome.OTHER: Standing.DECIDED,
    m.Outcome.PROPOSED: Standing.PROPOSED,
    m.Outcome.REJECTED: Standing.REJECTED,
    m.Outcome.DEFERRED: Standing.REJECTED,
}


def effect_of(corpus: Corpus, identity: str | None) -> Effect:
    """Return how the decision, or the only or first weighty one of the item, of this id stands."""
    if identity is None:
        return Effect(Standing.UNSAID)
    if identity not in corpus.placed:
        return _elsewhere(corpus, identity)
    meeting, item = corpus.placed[identity]
    decision = _decision(item, identity)
    if decision is None or meeting.id.date > corpus.today:
        return Effect(Standing.PROPOSED)
    ended = [act.on for act in corpus.acts_on(decision) if act.kind in _ENDING]
    made = decision.decided_on or meeting.id.date
    return Effect(_standing(decision, corpus.today), made, min(ended, default=None))


def _standing(decision: m.Decision, day: date) -> Standing:
    outcome = decision.outcome
    if outcome is m.Outcome.PROPOSED and is_decided(decision, day):
        outcome = decision.proposed or m.Outcome.APPROVED
    return _STANDINGS.get(outcome, Standing.DISCUSSED)


def _elsewhere(corpus: Corpus, identity: str) -> Effect:
    """Return how a decision stands that the portal has no words of: one still to be made decides nothing."""
    if withdrawal(corpus.ledger, identity):
        return Effect(Standing.WITHDRAWN)
    target = parse_target(identity)
    if target is None:
        return Effect(Standing.ELSEWHERE)
    coming = str(target.meeting) in corpus.meeting or target.meeting.date > corpus.today
    return Effect(Standing.PROPOSED if coming else Standing.ELSEWHERE, target.meeting.date)


def _decision(item: m.Item, identity: str) -> m.Decision | None:
    named = [decision for decision in item.decisions if decision.id == identity]
    weighty = [decision for decision in item.decisions if not decision.routine]
    return next(iter(named or weighty or item.decisions), None)
