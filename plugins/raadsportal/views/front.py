"""The front page: the latest decisions as single sentences, and an honest line on what the portal holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import municipality_id
from raadsportal.states import DECIDED
from raadsportal.views.appointments import AppointmentRow, first_to_come
from raadsportal.views.common import DecisionRow, MeetingRow, decision_row, meeting_row, newest_first
from raadsportal.views.lists.overview import TypeRow, type_rows
from raadsportal.views.names import LinkTo, council_link

#: How many decisions the front page shows, and at most from one meeting, so that one long meeting does not
#: hide the others.
SHOWN = 10
FROM_ONE_MEETING = 2
#: A sentence of fewer words ("The council agreed.") says little by itself and comes after the others.
TELLS_ENOUGH = 7


@dataclass(frozen=True)
class Latest:
    """A recent decision."""

    decision: DecisionRow
    item: LinkTo
    council: LinkTo
    day: str
    iso: str


@dataclass(frozen=True)
class FrontView:
    """What the front page shows."""

    about: str
    latest: tuple[Latest, ...]
    coming: tuple[AppointmentRow, ...]
    """The next meetings and events of all councils."""
    meetings: tuple[MeetingRow, ...]
    meeting_count: str
    decision_count: str
    councils: tuple[LinkTo, ...]
    former: int
    municipalities: tuple[LinkTo, ...]
    asked_list: TypeRow | None
    """The type of list that most councils have, to ask what stood on it on a day."""


def front_view(corpus: Corpus) -> FrontView:
    """Return what the front page shows."""
    words = corpus.catalogue
    return FrontView(
        about=corpus.portal.about,
        latest=_latest(corpus),
        coming=first_to_come(corpus, *corpus.councils),
        meetings=tuple(meeting_row(corpus, meeting) for meeting in newest_first(corpus.meetings)),
        meeting_count=words.plural("{count} meeting", "{count} meetings", len(corpus.meetings)),
        decision_count=words.plural("{count} decision", "{count} decisions", len(corpus.decisions)),
        councils=tuple(LinkTo(council.id, council.name) for council in corpus.councils),
        former=sum(bool(council.successors) for council in corpus.councils),
        municipalities=tuple(
            LinkTo(municipality_id(found.id), found.name) for found in corpus.municipalities
        ),
        asked_list=next((row for row in type_rows(corpus) if row.as_of), None),
    )


def _latest(corpus: Corpus) -> tuple[Latest, ...]:
    shown: list[Latest] = []
    for meeting in newest_first(corpus.meetings):
        first_of_each: dict[str, tuple[m.Item, Latest]] = {}
        for item, decision in _telling(corpus, meeting):
            first_of_each.setdefault(item.id, (item, _row(corpus, meeting, item, decision)))
        rows = sorted(first_of_each.values(), key=lambda pair: _rank(corpus, *pair))
        shown += [row for _, row in rows][:FROM_ONE_MEETING]
    return tuple(shown[:SHOWN])


def _rank(corpus: Corpus, item: m.Item, row: Latest) -> tuple[bool, bool, bool]:
    """Return what puts an item behind others: a council's own affairs, no mark to decide, a curt sentence."""
    own_affairs = any(corpus.topic[topic].routine for topic in item.topics if topic in corpus.topic)
    return own_affairs, not item.meant_to_decide, _is_curt(row)


def _telling(corpus: Corpus, meeting: m.Meeting) -> Iterable[tuple[m.Item, m.Decision]]:
    """Yield what a meeting decided in substance: no routine, nothing only noted."""
    for item in meeting.items:
        formal = bool(item.topics) and all(corpus.topic[t].routine for t in item.topics if t in corpus.topic)
        for decision in item.decisions:
            if (decision.proposed or decision.outcome) in DECIDED and not decision.routine and not formal:
                yield item, decision


def _is_curt(row: Latest) -> bool:
    return len(row.decision.sentence.split()) < TELLS_ENOUGH


def _row(corpus: Corpus, meeting: m.Meeting, item: m.Item, decision: m.Decision) -> Latest:
    return Latest(
        decision_row(corpus, meeting, decision),
        LinkTo(item.id, item.title),
        council_link(corpus, meeting.id.council),
        corpus.catalogue.day(meeting.id.date),
        meeting.id.date.isoformat(),
    )
