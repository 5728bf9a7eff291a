"""Questions answered from the content alone: which decisions say these words, and how they stand on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import slug

#: What a word of the question counts for where it is found; a word that only begins with it counts half.
_TITLE, _TOPIC, _DECISION, _TEXT = 8, 6, 4, 2
#: As few letters as are looked for inside a longer word, for Danish joins its words.
_SHORTEST_PART = 4


class AnswerType(StrEnum):
    """What answers a question: an item under which something was decided, or one without a decision."""

    DECISION = "decision"
    ITEM = "item"


@dataclass(frozen=True)
class Answer:
    """An item that answers, with its decisions as they stand on the day that was asked for."""

    meeting: m.Meeting
    item: m.Item
    decisions: tuple[tuple[m.Decision, m.State], ...]
    score: float
    """Between 0 and 1; the more, the better."""

    @property
    def type(self) -> AnswerType:
        """What kind of answer it is."""
        return AnswerType.DECISION if self.decisions else AnswerType.ITEM


def ask(corpus: Corpus, question: str, day: date, council: str | None = None) -> tuple[Answer, ...]:
    """Return what answers a question on a day, the best first; what was decided later is left out.

    The question is the id of an item, a decision (`vestjylland/2024-03-18/2.2#b1`) or a meeting, or words,
    all of which must stand in the item, its title or its topics.
    """
    if question in corpus.placed:
        found = [(*corpus.placed[question], 1.0)]
    elif question in corpus.meeting:
        found = [(corpus.meeting[question], item, 1.0) for item in corpus.meeting[question].items]
    else:
        found = sorted(
            _found(corpus, _folded(question), council),
            key=lambda one: (-one[2], -one[0].id.date.toordinal(), one[1].id),
        )
    return tuple(
        Answer(meeting, item, _standing(corpus, meeting, item, question, day), score)
        for meeting, item, score in found
        if meeting.id.date <= day
    )


def _standing(
    corpus: Corpus, meeting: m.Meeting, item: m.Item, question: str, day: date
) -> tuple[tuple[m.Decision, m.State], ...]:
    """Return an item's decisions with their states, or only the one that is asked for by its own id."""
    chosen = [decision for decision in item.decisions if decision.id == question and "#" in question]
    return tuple(
        (decision, corpus.state(meeting, decision, day))
        for decision in chosen or item.decisions
        if decision.outcome is not m.Outcome.NONE
    )


def _found(
    corpus: Corpus, wanted: list[str], council: str | None
) -> Iterator[tuple[m.Meeting, m.Item, float]]:
    for meeting in corpus.meetings:
        for item in meeting.items if council in {None, meeting.id.council} else ():
            held = _weights(corpus, item)
            points = [
                max((_points(word, have, weight) for have, weight in held), default=0) for word in wanted
            ]
            if points and all(points):
                yield meeting, item, round(sum(points) / (_TITLE * len(points)), 3)


def _weights(corpus: Corpus, item: m.Item) -> list[tuple[frozenset[str], int]]:
    """Return the words of an item's title, topics, decisions and text, with what they count for."""
    topics = [corpus.topic[topic] for topic in item.topics if topic in corpus.topic]
    return [
        (_words(item.title), _TITLE),
        (_words(*(word for topic in topics for word in (topic.name, *topic.synonyms))), _TOPIC),
        (_words(*(decision.words for decision in item.decisions)), _DECISION),
        (_words(*(section.text for section in item.sections)), _TEXT),
    ]


def _words(*texts: str) -> frozenset[str]:
    return frozenset(_folded(" ".join(texts)))


def _folded(text: str) -> list[str]:
    """Return a text's words as they are compared: in lower case, and æ, ø and å spelled out."""
    return slug(text).split("-") if text.strip() else []


def _points(wanted: str, words: frozenset[str], weight: int) -> float:
    if wanted in words:
        return weight
    if any(word.startswith(wanted) for word in words):
        return weight / 2
    inside = len(wanted) >= _SHORTEST_PART and any(wanted in word for word in words)
    return weight / 4 if inside else 0
