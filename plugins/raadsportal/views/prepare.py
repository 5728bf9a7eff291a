"""One sheet for a member before a meeting: what is outstanding, and where each topic stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import prepare_id, topic_id
from raadsportal.views.appointments import AppointmentRow, planned_after
from raadsportal.views.common import DecisionRow, decision_row
from raadsportal.views.followups import CouncilFollowUps, council_followups
from raadsportal.views.names import LinkTo, council_link, thing_link


@dataclass(frozen=True)
class Standing:
    """An item with those of its decisions that are told here."""

    item: LinkTo
    decisions: tuple[DecisionRow, ...]

    @property
    def count(self) -> int:
        """How many decisions there are."""
        return len(self.decisions)


@dataclass(frozen=True)
class TopicStanding:
    """The last decisions on a topic: the council's own, and the last one of each other council."""

    topic: LinkTo
    own: tuple[Standing, ...]
    others: tuple[Standing, ...]


@dataclass(frozen=True)
class PrepareView:
    """What the sheet shows."""

    id: str
    council: LinkTo
    known_until: str
    proposals: tuple[Standing, ...]
    routine_proposals: str
    """How many proposals there are beside those, in a sentence; empty if there is none."""
    planned: tuple[AppointmentRow, ...]
    followups: CouncilFollowUps
    topics: tuple[TopicStanding, ...]


def prepare_view(corpus: Corpus, council: m.Council) -> PrepareView:
    """Return the sheet of a council."""
    until = corpus.known_until(council.id)
    own = [found for found in corpus.decisions if found[0].id.council == council.id]
    proposed = [found for found in own if corpus.state(found[0], found[2]) is m.State.PROPOSED]
    routine = sum(found[2].routine for found in proposed)
    return PrepareView(
        id=prepare_id(council.id),
        council=council_link(corpus, council.id),
        known_until=corpus.catalogue.day(until) if until else "",
        proposals=_standings(corpus, council.id, [found for found in proposed if not found[2].routine]),
        routine_proposals=corpus.catalogue.plural(
            "and {count} proposal of mere routine", "and {count} proposals of mere routine", routine
        )
        if routine
        else "",
        planned=planned_after(corpus, council, until) if until else (),
        followups=council_followups(corpus, council),
        topics=tuple(_topics(corpus, council)),
    )


def _topics(corpus: Corpus, council: m.Council) -> Iterator[TopicStanding]:
    for topic in (topic for topic in corpus.topics if not topic.routine):
        latest: dict[str, list[tuple[m.Meeting, m.Item, m.Decision]]] = {}
        for found in corpus.decisions_on.get(topic.id, ()):
            of_council = latest.setdefault(found[0].id.council, [])
            if not found[2].routine and (not of_council or of_council[0][0].id == found[0].id):
                of_council.append(found)
        latest = {name: rows for name, rows in latest.items() if rows}
        own = latest.pop(council.id, [])
        if own:
            yield TopicStanding(
                LinkTo(topic_id(topic.id), topic.name),
                _standings(corpus, council.id, own),
                _standings(corpus, council.id, [found[0] for found in latest.values()]),
            )


def _standings(
    corpus: Corpus, council: str, rows: Sequence[tuple[m.Meeting, m.Item, m.Decision]]
) -> tuple[Standing, ...]:
    """Return the decisions by item; the council's own items are named by day alone."""
    items: dict[str, list[tuple[m.Meeting, m.Item, m.Decision]]] = defaultdict(list)
    for row in rows:
        items[row[1].id].append(row)
    return tuple(
        Standing(
            _name(corpus, council, *found[0][:2]),
            tuple(decision_row(corpus, meeting, decision) for meeting, _, decision in found),
        )
        for found in items.values()
    )


def _name(corpus: Corpus, council: str, meeting: m.Meeting, item: m.Item) -> LinkTo:
    if meeting.id.council != council:
        return thing_link(corpus, item.id)
    return LinkTo(item.id, f"{corpus.catalogue.day(meeting.id.date)}: {item.number} {item.title}")
