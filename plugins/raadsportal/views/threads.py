"""The pages of threads: what happened in a matter, in the order of its days, across councils."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.links.threads import JOINING, Thread
from raadsportal.views.common import DecisionRow, decision_row, item_row
from raadsportal.views.followups import FollowUpRow, outstanding_of
from raadsportal.views.names import LinkTo, council_link, thing_link
from raadsportal.views.relations import RelationRow, relation_rows


@dataclass(frozen=True)
class Step:
    """An item of a thread, with those of its decisions that belong to it."""

    day: str
    iso: str
    council: LinkTo
    item: LinkTo
    decisions: tuple[DecisionRow, ...]
    relations: tuple[RelationRow, ...]


@dataclass(frozen=True)
class ThreadView:
    """What a thread's page shows."""

    id: str
    title: str
    lead: str
    councils: tuple[LinkTo, ...]
    steps: tuple[Step, ...]
    proposals: tuple[LinkTo, ...]
    """Items with a decision of the thread that is only proposed."""
    followups: tuple[FollowUpRow, ...]
    """What the thread's items asked for, and what no later minutes here report on."""
    missing: tuple[str, ...]
    """Meetings that the thread leads to and the portal does not hold."""


def thread_view(corpus: Corpus, thread: Thread) -> ThreadView:
    """Return what a thread's page shows."""
    _, first, _ = thread.decisions[0]
    councils = dict.fromkeys(meeting.id.council for meeting, _, _ in thread.decisions)
    return ThreadView(
        id=thread.id,
        title=first.title,
        lead=_lead(corpus, thread),
        councils=tuple(council_link(corpus, council) for council in councils),
        steps=_steps(corpus, thread),
        proposals=tuple(dict.fromkeys(_proposals(corpus, thread))),
        followups=_outstanding(corpus, thread),
        missing=tuple(thing_link(corpus, target).title for target in thread.missing),
    )


def _proposals(corpus: Corpus, thread: Thread) -> Iterator[LinkTo]:
    for meeting, item, decision in thread.decisions:
        if corpus.state(meeting, decision) is m.State.PROPOSED:
            yield thing_link(corpus, item.id)


def _outstanding(corpus: Corpus, thread: Thread) -> tuple[FollowUpRow, ...]:
    """Return what the thread's own decisions asked for, or an item that decided nothing else."""
    named = {decision.id for _, _, decision in thread.decisions}
    items = {item.id: item for _, item, _ in thread.decisions}
    whole = {name for name, item in items.items() if all(d.routine or d.id in named for d in item.decisions)}
    return tuple(row for item in items for row in outstanding_of(corpus, item, named | whole))


def _lead(corpus: Corpus, thread: Thread) -> str:
    words = corpus.catalogue
    days = sorted({meeting.id.date for meeting, _, _ in thread.decisions})
    count = words.plural("{count} decision", "{count} decisions", len(thread.decisions))
    first, last = words.day(days[0]), words.day(days[-1])
    if first == last:
        return words.text("{decisions} of {day}", decisions=count, day=first)
    return words.text("{decisions} from {first} to {last}", decisions=count, first=first, last=last)


def _steps(corpus: Corpus, thread: Thread) -> tuple[Step, ...]:
    items: dict[str, tuple[m.Meeting, m.Item, list[m.Decision]]] = {}
    for meeting, item, decision in thread.decisions:
        items.setdefault(item.id, (meeting, item, []))[2].append(decision)
    return tuple(_step(corpus, *found) for found in items.values())


def _step(corpus: Corpus, meeting: m.Meeting, item: m.Item, decisions: list[m.Decision]) -> Step:
    row = item_row(corpus, meeting, item)
    joining = [
        relation for decision in decisions for relation in decision.relations if relation.kind in JOINING
    ]
    return Step(
        day=corpus.catalogue.day(meeting.id.date),
        iso=meeting.id.date.isoformat(),
        council=council_link(corpus, meeting.id.council),
        item=LinkTo(item.id, f"{row.number} {row.title}"),
        decisions=tuple(decision_row(corpus, meeting, decision) for decision in decisions),
        relations=relation_rows(corpus, meeting, item) if joining else (),
    )
