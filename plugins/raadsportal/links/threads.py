"""Threads: decisions that take up, change, replace or carry out one another, across meetings and councils."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import parse_target, thread_id

#: Relations that join decisions into one thread.
JOINING = frozenset(
    {
        m.RelationKind.FOLLOWS,
        m.RelationKind.AMENDS,
        m.RelationKind.SUPERSEDES,
        m.RelationKind.IMPLEMENTS,
        m.RelationKind.WITHDRAWS,
    }
)


@dataclass(frozen=True)
class Thread:
    """Decisions joined by relations, the earliest first."""

    id: str
    decisions: tuple[tuple[m.Meeting, m.Item, m.Decision], ...]
    missing: tuple[str, ...]
    """Meetings and items that the thread leads to and the portal does not hold."""


def threads(corpus: Corpus) -> tuple[Thread, ...]:
    """Return every thread of at least two decisions, by the day of its first decision."""
    placed = {
        decision.id: (meeting, item, decision)
        for meeting in sorted(corpus.meetings, key=lambda found: (found.id.date, found.id))
        for item in sorted(meeting.items, key=lambda found: found.order)
        for decision in item.decisions
    }
    joined = _Joined({name: name for name in placed})
    missing: dict[str, set[str]] = defaultdict(set)
    for name, (_, _, decision) in placed.items():
        for relation in decision.relations:
            if relation.kind not in JOINING:
                continue
            targets = _decisions_at(relation.target, placed, corpus)
            for target in targets:
                joined.join(name, target)
            if not targets:
                missing[name].add(relation.target)
    return tuple(_threads(joined, placed, missing))


def _decisions_at(
    target: str, placed: Mapping[str, tuple[m.Meeting, m.Item, m.Decision]], corpus: Corpus
) -> tuple[str, ...]:
    """Return the decisions that a relation leads to: one, or those of an item that are no mere routine."""
    if target in placed:
        return (target,)
    found = parse_target(target)
    meeting = corpus.meeting.get(str(found.meeting)) if found else None
    items = [item for item in meeting.items if item.id == target] if meeting else []
    return tuple(decision.id for item in items for decision in item.decisions if not decision.routine)


@dataclass
class _Joined:
    """Sets of decisions, each known by its first member (a disjoint-set forest)."""

    parent: dict[str, str]

    def first(self, name: str) -> str:
        while self.parent[name] != name:
            self.parent[name] = self.parent[self.parent[name]]
            name = self.parent[name]
        return name

    def join(self, one: str, other: str) -> None:
        self.parent[self.first(one)] = self.first(other)


def _threads(
    joined: _Joined,
    placed: Mapping[str, tuple[m.Meeting, m.Item, m.Decision]],
    missing: Mapping[str, set[str]],
) -> Iterator[Thread]:
    members: dict[str, list[str]] = defaultdict(list)
    for name in placed:
        members[joined.first(name)].append(name)
    for names in members.values():
        if len(names) > 1:
            gone = sorted({target for name in names for target in missing.get(name, ())})
            yield Thread(thread_id(names[0]), tuple(placed[name] for name in names), tuple(gone))
