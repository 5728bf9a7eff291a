"""What decisions say of each other: never of themselves or of what comes later, never in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from raadsportal import model as m
from raadsportal.ids import parse_target
from raadsportal.problems import Problem, Where, problem
from raadsportal.source.load import Loaded
from raadsportal.source.minutes import Minutes

#: Relations that end or change what they lead to; one of them needs to say which decision it means.
_EXACT = frozenset({m.RelationKind.AMENDS, m.RelationKind.SUPERSEDES, m.RelationKind.WITHDRAWS})


def judge_relations(loaded: Loaded) -> Iterator[Problem]:
    """Yield a problem for each relation that cannot be."""
    items = {item.id: item for minutes in loaded.minutes for item in minutes.meeting.items}
    supersedes: dict[str, tuple[str, ...]] = {}
    for minutes in loaded.minutes:
        for item in minutes.meeting.items:
            for index, decision in enumerate(item.decisions):
                where = minutes.item_where(item.number, "decisions", index)
                for relation in decision.relations:
                    yield from _relation(decision, item, relation, minutes, items, where)
                supersedes[decision.id] = tuple(
                    relation.target
                    for relation in decision.relations
                    if relation.kind is m.RelationKind.SUPERSEDES
                )
    yield from _circles(supersedes, loaded)


def _relation(
    decision: m.Decision,
    item: m.Item,
    relation: m.Relation,
    minutes: Minutes,
    items: Mapping[str, m.Item],
    where: Where,
) -> Iterator[Problem]:
    target = parse_target(relation.target)
    if relation.target in {decision.id, item.id}:
        yield problem("relation-self", where, target=relation.target)
    elif target and target.meeting.date > minutes.meeting.id.date:
        yield problem("relation-later", where, kind=relation.kind.value, target=relation.target)
    meant = items.get(relation.target)
    if relation.kind in _EXACT and meant and len(meant.decisions) > 1:
        names = ", ".join(found.id for found in meant.decisions)
        yield problem("relation-several", where, target=relation.target, targets=names)


def _circles(supersedes: Mapping[str, tuple[str, ...]], loaded: Loaded) -> Iterator[Problem]:
    """Yield a problem for each decision that in the end supersedes itself."""
    for minutes in loaded.minutes:
        for item in minutes.meeting.items:
            for index, decision in enumerate(item.decisions):
                if decision.id in _all_superseded(decision.id, supersedes):
                    where = minutes.item_where(item.number, "decisions", index)
                    yield problem("relation-circle", where, target=decision.id)


def _all_superseded(start: str, supersedes: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Return all that a decision supersedes, directly or by way of others; itself only in a circle."""
    found: set[str] = set()
    waiting = list(supersedes.get(start, ()))
    while waiting:
        target = waiting.pop()
        if target not in found and target != start:
            waiting += supersedes.get(target, ())
        found.add(target)
    return found - ({start} if start in supersedes.get(start, ()) else set())
