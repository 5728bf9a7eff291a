"""What was decided, read from a decision's own words with the phrases of a vocabulary.

The mark of an item does not tell: an item for information may decide, an item for decision may only note.
"""

from __future__ import annotations

from dataclasses import dataclass

from raadsportal.model import Kind, Outcome
from raadsportal.prose import sentences
from raadsportal.vocabulary import Vocabulary

#: Within one sentence the first of these that has a phrase there wins: "godkendte … og tog … til
#: efterretning" approves, "godkendte ikke" rejects.
_IN_A_SENTENCE = (
    Outcome.NONE,
    Outcome.REJECTED,
    Outcome.DEFERRED,
    Outcome.APPROVED_AMENDED,
    Outcome.APPROVED,
    Outcome.NOTED,
    Outcome.DISCUSSED,
    Outcome.OTHER,
)

#: Outcomes that a later sentence may outdo: a council that notes a report and then decides has decided.
_WEAK = (Outcome.NOTED, Outcome.DISCUSSED, Outcome.OTHER, Outcome.NONE)

_KIND_OF = {
    Outcome.NOTED: Kind.INFORMATION,
    Outcome.DISCUSSED: Kind.DISCUSSION,
    Outcome.APPROVED: Kind.DECISION,
    Outcome.APPROVED_AMENDED: Kind.DECISION,
    Outcome.REJECTED: Kind.DECISION,
    Outcome.DEFERRED: Kind.DECISION,
}


@dataclass(frozen=True)
class Reading:
    """What the words of a decision say."""

    outcome: Outcome
    proposed: Outcome | None = None
    """What is proposed, where the words only propose."""


def read_outcome(words: str, vocabulary: Vocabulary) -> Reading:
    """Return the outcome that the words tell: `none` for no words, `other` for no known phrase."""
    opening = vocabulary.proposal_pattern.match(words)
    if opening:
        return Reading(Outcome.PROPOSED, read_outcome(words[opening.end() :], vocabulary).outcome)
    found = [_of_sentence(sentence, vocabulary) for sentence in sentences(words, vocabulary)]
    told = [outcome for outcome in found if outcome is not None]
    return Reading(_strongest(told, words, vocabulary))


def _strongest(told: list[Outcome], words: str, vocabulary: Vocabulary) -> Outcome:
    strong = next((outcome for outcome in told if outcome not in _WEAK), None)
    if strong is Outcome.APPROVED and vocabulary.amendment_pattern.search(words):
        return Outcome.APPROVED_AMENDED
    if strong is not None:
        return strong
    return next((outcome for outcome in _WEAK if outcome in told), _unread(words))


def _unread(words: str) -> Outcome:
    return Outcome.OTHER if words.strip() else Outcome.NONE


def _of_sentence(sentence: str, vocabulary: Vocabulary) -> Outcome | None:
    patterns = vocabulary.outcome_patterns
    return next(
        (kind for kind in _IN_A_SENTENCE if kind in patterns and patterns[kind].search(sentence)), None
    )


def derive_kinds(outcomes: list[Reading], recommendation: str, vocabulary: Vocabulary) -> tuple[Kind, ...]:
    """Return what an unmarked item is for: first by what was decided, else by what was recommended."""
    decided = {_KIND_OF.get(reading.proposed or reading.outcome) for reading in outcomes}
    kinds = tuple(kind for kind in Kind if kind in decided)
    patterns = vocabulary.recommendation_patterns
    return kinds or tuple(kind for kind in Kind if kind in patterns and patterns[kind].search(recommendation))
