"""The pages of topics and matters: what every council did about one thing, in its order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import topic_id
from raadsportal.views.common import DecisionRow, MeetingRow, bound, decision_row, meeting_row, newest_first
from raadsportal.views.names import LinkTo, council_link, thing_link

#: States of decisions that hold today, or may.
_HOLDING = frozenset({m.State.IN_FORCE, m.State.AMENDED, m.State.UNKNOWN})

Dealt = tuple[m.Meeting, m.Item]


@dataclass(frozen=True)
class CouncilCount:
    """What one council did about a topic, in figures."""

    council: LinkTo
    items: int
    decisions: int
    latest: str


@dataclass(frozen=True)
class EventRow:
    """Something that happened in a matter, and where the minutes tell of it."""

    day: str
    what: str
    items: tuple[LinkTo, ...]


@dataclass(frozen=True)
class TopicView:
    """What the page of a topic or a matter shows."""

    id: str
    title: str
    about: str
    is_matter: bool
    organisations: tuple[str, ...]
    events: tuple[EventRow, ...]
    holding: tuple[tuple[LinkTo, DecisionRow], ...]
    """The decisions that hold today or may, each with its item."""
    holds_nothing_known: bool
    """Whether of none of them it is known that it holds."""
    councils: tuple[CouncilCount, ...]
    meetings: tuple[MeetingRow, ...]
    count: str


@dataclass(frozen=True)
class TopicsView:
    """What the overview of topics shows; those of mere routine come last."""

    matters: tuple[TopicView, ...]
    topics: tuple[TopicView, ...]


def topics_view(corpus: Corpus) -> TopicsView:
    """Return all matters and topics with what their pages show."""
    dealt = _dealt_with(corpus)
    views = [(topic, _topic(corpus, topic, dealt.get(topic.id, ()))) for topic in corpus.topics]
    ordered = sorted(views, key=lambda pair: pair[0].routine)
    return TopicsView(
        tuple(view for topic, view in ordered if topic.is_matter),
        tuple(view for topic, view in ordered if not topic.is_matter),
    )


def _dealt_with(corpus: Corpus) -> Mapping[str, tuple[Dealt, ...]]:
    """Return the items of each topic, the latest meeting first; a matter names its items itself."""
    found: dict[str, list[Dealt]] = defaultdict(list)
    for meeting in newest_first(corpus.meetings):
        for item in meeting.items:
            for name in item.topics:
                found[name].append((meeting, item))
            for name, chosen in corpus.matters_at.get(item.id, {}).items():
                found[name].append((meeting, _only(item, chosen)))
    return {name: tuple(pairs) for name, pairs in found.items()}


def _only(item: m.Item, chosen: frozenset[str]) -> m.Item:
    """Return an item with those of its decisions that are named; all of them if none is named alone."""
    own = tuple(decision for decision in item.decisions if decision.id in chosen)
    return item if item.id in chosen or not own else replace(item, decisions=own)


def _topic(corpus: Corpus, topic: m.Topic, dealt: tuple[Dealt, ...]) -> TopicView:
    words, holding = corpus.catalogue, tuple(_holding(corpus, dealt))
    decisions = sum(len(item.decisions) for _, item in dealt)
    return TopicView(
        id=topic_id(topic.id),
        title=topic.name,
        about=topic.about,
        is_matter=topic.is_matter,
        organisations=topic.organisations,
        events=tuple(_event(corpus, event) for event in sorted(topic.events, key=lambda event: event.on)),
        holding=holding,
        holds_nothing_known=all(row.state.value == m.State.UNKNOWN.value for _, row in holding),
        councils=_councils(corpus, dealt),
        meetings=tuple(
            meeting_row(corpus, meeting, tuple(item for _, item in pairs), fold=False)
            for meeting, pairs in groupby(dealt, key=lambda pair: pair[0])
        ),
        count=", ".join(
            (
                words.plural("{count} item", "{count} items", len(dealt)),
                words.plural("{count} decision", "{count} decisions", decisions),
            )
        ),
    )


def _event(corpus: Corpus, event: m.Event) -> EventRow:
    links = (thing_link(corpus, item) for item in event.items)
    return EventRow(bound(event.on, corpus.catalogue), event.what, tuple(links))


def _holding(corpus: Corpus, dealt: Iterable[Dealt]) -> Iterable[tuple[LinkTo, DecisionRow]]:
    for meeting, item in dealt:
        for decision in item.decisions:
            if corpus.state(meeting, decision) in _HOLDING:
                yield (
                    replace(thing_link(corpus, item.id), id=decision.id),
                    decision_row(corpus, meeting, decision),
                )


def _councils(corpus: Corpus, dealt: tuple[Dealt, ...]) -> tuple[CouncilCount, ...]:
    items = Counter(meeting.id.council for meeting, _ in dealt)
    decisions: Counter[str] = Counter()
    latest: dict[str, m.Meeting] = {}
    for meeting, item in dealt:
        decisions[meeting.id.council] += len(item.decisions)
        latest.setdefault(meeting.id.council, meeting)
    return tuple(
        CouncilCount(
            council_link(corpus, council.id),
            items[council.id],
            decisions[council.id],
            corpus.catalogue.day(latest[council.id].id.date),
        )
        for council in corpus.councils
        if council.id in latest
    )
