"""How the decision behind a row stands: whether somebody decided it, or only proposed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import parse_target
from raadsportal.states import acts


class Standing(StrEnum):
    """What is known of the decision behind a row."""

    DECIDED = "decided"
    PROPOSED = "proposed"
    """Nobody is known to have decided it."""
    REJECTED = "rejected"
    """It was rejected or put off."""
    ELSEWHERE = "elsewhere"
    """The minutes that would tell are not on the portal."""
    UNSAID = "unsaid"
    """No decision is named."""


@dataclass(frozen=True)
class Effect:
    """How a decision stands, and between which days it has effect."""

    standing: Standing
    start: date | None = None
    """The day on which it was made, if that was later than the meeting: in writing."""
    end: date | None = None
    """The day on which a later decision withdrew or replaced it."""

    @property
    def counts(self) -> bool:
        """Whether a row may stand on a list by it; what is published without its decision does."""
        return self.standing in {Standing.DECIDED, Standing.ELSEWHERE, Standing.UNSAID}


_ENDING = frozenset({m.RelationKind.WITHDRAWS, m.RelationKind.SUPERSEDES})


def effect_of(corpus: Corpus, identity: str | None) -> Effect:
    """Return how the decision, or the only or first weighty one of the item, of this id stands."""
    if identity is None:
        return Effect(Standing.UNSAID)
    if identity not in corpus.placed:
        return Effect(_elsewhere(corpus, identity))
    meeting, item = corpus.placed[identity]
    decision = _decision(item, identity)
    if decision is None or meeting.id.date > corpus.today:
        return Effect(Standing.PROPOSED)
    ended = [act.on for act in corpus.acts_on(decision) if act.kind in _ENDING]
    end = min(ended, default=None)
    if not acts(decision, corpus.today):
        proposed = decision.outcome is m.Outcome.PROPOSED
        return Effect(Standing.PROPOSED if proposed else Standing.REJECTED, end=end)
    return Effect(Standing.DECIDED, decision.decided_on, end)


def _elsewhere(corpus: Corpus, identity: str) -> Standing:
    """Return how a decision stands that the portal has no words of: one still to be made decides nothing."""
    target = parse_target(identity)
    known = target is not None and str(target.meeting) in corpus.meeting
    coming = target is not None and target.meeting.date > corpus.today
    return Standing.PROPOSED if known or coming else Standing.ELSEWHERE


def _decision(item: m.Item, identity: str) -> m.Decision | None:
    named = [decision for decision in item.decisions if decision.id == identity]
    weighty = [decision for decision in item.decisions if not decision.routine]
    return next(iter(named or weighty or item.decisions), None)
