"""Questions answered from the content alone: what says these words, and how its decisions stand on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import parse_target
from raadsportal.search.index import Hit, Index
from raadsportal.search.question import Lacking
from raadsportal.search.record import Record, RecordKind
from raadsportal.search.records import item_record

#: What answers at all has some worth.
_LEAST = 0.1


@dataclass(frozen=True)
class Answer:
    """A record that answers; an item with its decisions as they stand on the day that was asked for."""

    record: Record
    score: float
    """In tenths of the best answer's, which is 1."""
    meeting: m.Meeting | None = None
    item: m.Item | None = None
    decisions: tuple[tuple[m.Decision, m.State], ...] = ()


@dataclass(frozen=True)
class Answers:
    """What answers a question, the best first."""

    found: tuple[Answer, ...]
    meant: tuple[tuple[str, str], ...] = ()
    """Words that stand nowhere in the content, with what was looked for in their place."""
    unknown: tuple[str, ...] = ()
    """Words that stand nowhere, and are like none that does: they were left out."""
    lacking: Lacking | None = None
    """Why nothing was asked for, if so."""
    has_all: bool = True
    """Whether what answers has all the words."""
    has_exactly: bool = True
    """Whether any has the phrases with small words as they were typed."""


def ask(
    corpus: Corpus, question: str, day: date, council: str | None = None, kind: RecordKind | None = None
) -> Answers:
    """Return what answers a question on a day; what was decided later is left out.

    The question is the id of an item, a decision (`vestjylland/2024-03-18/2.2#b1`) or a meeting, or words, in
    whatever form they stand in the content.
    """
    if parse_target(question):
        named = _named(corpus, question, day)
        return Answers(tuple(one for one in named if kind in {None, one.record.kind}))

    def is_wanted(record: Record) -> bool:
        in_time = record.on is None or record.on <= day
        return in_time and council in {None, record.council} and kind in {None, record.kind}

    asked, hits, has_all, has_exactly = Index(corpus).ask(question, is_wanted)
    found = tuple(_answer(corpus, hit, day) for hit in hits)
    return Answers(found, asked.meant, asked.unknown, asked.lacking, has_all, has_exactly)


def _named(corpus: Corpus, question: str, day: date) -> Iterator[Answer]:
    """Yield the item of an id, or those of a meeting, if it was held by the day."""
    if question in corpus.placed:
        meeting, item = corpus.placed[question]
        chosen = [decision for decision in item.decisions if decision.id == question and "#" in question]
        pairs = [(meeting, item, tuple(chosen) or item.decisions)]
    else:
        meetings = [corpus.meeting[question]] if question in corpus.meeting else []
        pairs = [(meeting, item, item.decisions) for meeting in meetings for item in meeting.items]
    for meeting, item, decisions in pairs:
        if meeting.id.date <= day:
            standing = _standing(corpus, meeting, decisions, day)
            yield Answer(item_record(corpus, meeting, item), 1.0, meeting, item, standing)


def _answer(corpus: Corpus, hit: Hit, day: date) -> Answer:
    score = max(round(hit.score, 1), _LEAST)
    if hit.record.id not in corpus.placed:
        return Answer(hit.record, score)
    meeting, item = corpus.placed[hit.record.id]
    return Answer(hit.record, score, meeting, item, _standing(corpus, meeting, item.decisions, day))


def _standing(
    corpus: Corpus, meeting: m.Meeting, decisions: tuple[m.Decision, ...], day: date
) -> tuple[tuple[m.Decision, m.State], ...]:
    told = (decision for decision in decisions if decision.outcome is not m.Outcome.NONE)
    return tuple((decision, corpus.state(meeting, decision, day)) for decision in told)
