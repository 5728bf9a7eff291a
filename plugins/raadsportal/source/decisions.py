"""An item's decisions: its decision section's words, with what the front matter says of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from raadsportal.ids import decision_id, parse_target
from raadsportal.model import Decision, Outcome, Relation, RelationKind, Source, Validity
from raadsportal.outcomes import Reading, is_routine, read_outcome, strong_outcomes
from raadsportal.problems import Problem, Where, closest, problem
from raadsportal.prose import sentences
from raadsportal.source.fields import ValidityShape
from raadsportal.source.shapes import DecisionShape
from raadsportal.vocabulary import Vocabulary

_STATED_RELATIONS = tuple(kind for kind in RelationKind if kind is not RelationKind.REFERS)


@dataclass(frozen=True)
class DecisionRow:
    """A row of `decisions` with its place."""

    shape: DecisionShape
    where: Where


def read_decisions(
    item: str,
    number: str,
    text: str | None,
    rows: Sequence[DecisionRow],
    vocabulary: Vocabulary,
    where: Where,
) -> tuple[tuple[Decision, ...], list[Problem]]:
    """Return the decisions of an item; `text` is its decision section in plain words, None if it has none."""
    if not rows:
        if text is None:
            return (), []
        only = _decision(item, text, DecisionShape(), vocabulary)
        return (only,), _judge_only(only, number, vocabulary, where)
    problems = _judge_keys(rows) if len(rows) > 1 else []
    decisions = []
    for row in rows:
        words, found = _words_of(row, text or "", vocabulary)
        problems += [*found, *_judge_day(item, row)]
        identity = decision_id(item, row.shape.key if len(rows) > 1 else None)
        decisions.append(_decision(identity, words, row.shape, vocabulary))
    return tuple(decisions), problems


def _judge_day(item: str, row: DecisionRow) -> list[Problem]:
    """Judge the day on which a decision was made: one made before its meeting is not that meeting's."""
    target, day = parse_target(item), row.shape.decided_on
    if target is None or day is None or day >= target.meeting.date:
        return []
    return [problem("decided-early", row.where, day=day, meeting=target.meeting.date)]


def _judge_only(decision: Decision, number: str, vocabulary: Vocabulary, where: Where) -> list[Problem]:
    """Judge a decision of which the front matter says nothing: that it was read, and that it is one."""
    if decision.outcome is Outcome.OTHER:
        return [problem("outcome-unread", where, number=number)]
    told = strong_outcomes(decision.words, vocabulary)
    if len(told) < 2:
        return []
    return [problem("outcomes-differ", where, number=number, outcomes=", ".join(o.value for o in told))]


def _judge_keys(rows: Sequence[DecisionRow]) -> list[Problem]:
    problems = [problem("decision-key-missing", row.where) for row in rows if not row.shape.key]
    seen: set[str] = set()
    for row in rows:
        if row.shape.key in seen:
            problems.append(problem("decision-key-twice", row.where, key=row.shape.key))
        seen.add(row.shape.key or "")
    return problems


def _words_of(row: DecisionRow, text: str, vocabulary: Vocabulary) -> tuple[str, list[Problem]]:
    """Return the sentence or list row that `words` points at; the whole text where it points at none."""
    wanted = " ".join(row.shape.words.split())
    if not wanted:
        return text, []
    parts = sentences(text, vocabulary)
    found = next((part for part in parts if part.startswith(wanted)), None) or next(
        (part for part in parts if wanted in part), None
    )
    if found:
        return found, []
    line = next((line for line in text.split("\n") if wanted in line), None)
    if line:
        return line[line.index(wanted) :], []
    return wanted, [
        problem("decision-words-unknown", row.where, words=wanted, suggestion=closest(wanted, parts))
    ]


def _decision(identity: str, words: str, shape: DecisionShape, vocabulary: Vocabulary) -> Decision:
    reading = read_outcome(words, vocabulary)
    outcome = shape.outcome or reading.outcome
    return Decision(
        id=identity,
        key=shape.key,
        words=words,
        outcome=outcome,
        outcome_source=Source.STATED if shape.outcome else Source.DERIVED,
        proposed=_proposed(outcome, shape, reading),
        decided_by=shape.decided_by,
        decided_on=shape.decided_on,
        in_force=_validity(shape.in_force),
        relations=tuple(
            Relation(kind, target) for kind in _STATED_RELATIONS for target in getattr(shape, kind.value)
        ),
        routine=is_routine(words, outcome, vocabulary),
        note=shape.note,
    )


def _proposed(outcome: Outcome, shape: DecisionShape, reading: Reading) -> Outcome | None:
    if outcome is not Outcome.PROPOSED:
        return None
    return shape.proposed or reading.proposed


def _validity(shape: ValidityShape | None) -> Validity | None:
    return Validity(shape.start, shape.end, shape.certainty, shape.note) if shape else None
