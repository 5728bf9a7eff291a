"""What was decided, read from a decision's own words with the phrases of a vocabulary.

The mark of an item does not tell: an item for information may decide, an item for decision may only note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from raadsportal.model import Kind, Outcome
from raadsportal.prose import sentences
from raadsportal.vocabulary import Vocabulary

#: Of several phrases in one sentence the first of these kinds wins: "godkendte … og tog … til
#: efterretning" approves, "besluttede at udsætte" defers.
_IN_A_SENTENCE = (
    Outcome.REJECTED,
    Outcome.DEFERRED,
    Outcome.APPROVED_AMENDED,
    Outcome.APPROVED,
    Outcome.NOTED,
    Outcome.DISCUSSED,
    Outcome.NONE,
    Outcome.OTHER,
)

#: Outcomes that a later sentence may outdo: a council that notes a report and then decides has decided.
_WEAK = (Outcome.NOTED, Outcome.DISCUSSED, Outcome.NONE, Outcome.OTHER)

#: A line that breaks off within a sentence: `blev ikke` above `godkendt`, as text from a PDF has it.
_BROKEN_LINE = re.compile(r"(?<=\w)\n(?=[^\W\d_A-ZÆØÅ])")

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
    parts = sentences(_BROKEN_LINE.sub(" ", words), vocabulary)
    told = [_of_sentence(part, vocabulary) for part in parts]
    strong = next((outcome for outcome in told if outcome and outcome not in _WEAK), None)
    if strong is Outcome.APPROVED and _is_amended(parts, told, vocabulary):
        return Reading(Outcome.APPROVED_AMENDED)
    return Reading(strong or next((outcome for outcome in _WEAK if outcome in told), _unread(words)))


def strong_outcomes(words: str, vocabulary: Vocabulary) -> tuple[Outcome, ...]:
    """Return the different things that the sentences of a decision decide, in the order of their telling."""
    told = (_of_sentence(part, vocabulary) for part in sentences(words, vocabulary))
    plain = (Outcome.APPROVED if one is Outcome.APPROVED_AMENDED else one for one in told)
    return tuple(dict.fromkeys(one for one in plain if one and one not in _WEAK))


def _is_amended(parts: Sequence[str], told: Sequence[Outcome | None], vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence that approves, or the one after it, says that something was changed."""
    return any(
        outcome is Outcome.APPROVED
        and vocabulary.amendment_pattern.search(" ".join(parts[index : index + 2]))
        for index, outcome in enumerate(told)
    )


def _unread(words: str) -> Outcome:
    return Outcome.OTHER if words.strip() else Outcome.NONE


def _of_sentence(sentence: str, vocabulary: Vocabulary) -> Outcome | None:
    """Return what a sentence tells; its main clause before its asides, and not what it only reports."""
    own = vocabulary.report_pattern.sub(lambda match: match["opening"], sentence)
    main = vocabulary.aside_pattern.sub("", own)
    told = _of_clauses(main, vocabulary)
    return told if main == own or (told and told not in _WEAK) else _of_clauses(own, vocabulary)


def _of_clauses(sentence: str, vocabulary: Vocabulary) -> Outcome | None:
    """Return what clauses tell; a phrase that lies inside a longer one tells nothing of its own."""
    found = sorted(
        (match.start(), -match.end(), outcome)
        for outcome, pattern in _patterns(sentence, vocabulary)
        for match in pattern.finditer(sentence)
    )
    told = set(_outermost(found))
    return next((outcome for outcome in _IN_A_SENTENCE if outcome in told), None)


def _patterns(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[Outcome, re.Pattern[str]]]:
    yield from vocabulary.outcome_patterns.items()
    if vocabulary.not_yet_pattern.search(sentence):
        yield Outcome.DEFERRED, vocabulary.not_yet_pattern
    else:
        yield Outcome.REJECTED, vocabulary.refusal_pattern


def _outermost(found: Sequence[tuple[int, int, Outcome]]) -> Iterator[Outcome]:
    """Yield the outcomes of spans that lie inside no other; spans come by start, the longer first."""
    furthest, last = -1, (-1, 0)
    for start, turned_end, outcome in found:
        if -turned_end > furthest or (start, turned_end) == last:
            yield outcome
            furthest, last = -turned_end, (start, turned_end)


def derive_kinds(outcomes: list[Reading], recommendation: str, vocabulary: Vocabulary) -> tuple[Kind, ...]:
    """Return what an unmarked item is for: first by what was decided, else by what was recommended."""
    decided = {_KIND_OF.get(reading.proposed or reading.outcome) for reading in outcomes}
    kinds = tuple(kind for kind in Kind if kind in decided)
    patterns = vocabulary.recommendation_patterns
    return kinds or tuple(kind for kind in Kind if kind in patterns and patterns[kind].search(recommendation))


def is_routine(words: str, outcome: Outcome, vocabulary: Vocabulary) -> bool:
    """Tell whether a decision is one that every meeting makes: nothing decided, or nothing but routine.

    A routine phrase counts for its own outcome only: words that note a report and approve a budget are no
    routine.
    """
    if outcome is Outcome.NONE:
        return True
    told = [(said, _plain_outcome(said, vocabulary)) for said in sentences(words, vocabulary)]
    strong = [pair for pair in told if pair[1] not in _WEAK]
    routine = [_has_routine_phrase(said, meant, vocabulary) for said, meant in strong or told]
    return all(routine) if strong else any(routine)


def _plain_outcome(words: str, vocabulary: Vocabulary) -> Outcome:
    reading = read_outcome(words, vocabulary)
    outcome = reading.proposed or reading.outcome
    return Outcome.APPROVED if outcome is Outcome.APPROVED_AMENDED else outcome


def _has_routine_phrase(words: str, outcome: Outcome, vocabulary: Vocabulary) -> bool:
    found = vocabulary.routine_pattern.finditer(words)
    return any(_plain_outcome(match[0], vocabulary) is outcome for match in found)
