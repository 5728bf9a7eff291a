"""What decisions say of each other: never of themselves or of what comes later, never in a circle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from raadsportal import model as m
from raadsportal.ids import MeetingId, parse_target
from raadsportal.ledger import moved_to
from raadsportal.problems import Problem, Where, problem
from raadsportal.source.loaded import Loaded
from raadsportal.source.minutes import Minutes

#: Relations that end or change what they lead to; one of them needs to say which decision it means.
_EXACT = frozenset({m.RelationKind.AMENDS, m.RelationKind.SUPERSEDES, m.RelationKind.WITHDRAWS})


def judge_relations(loaded: Loaded) -> Iterator[Problem]:
    """Yield a problem for each relation that cannot be."""
    items = {item.id: item for minutes in loaded.minutes for item in minutes.meeting.items}
    leads_to: dict[str, set[str]] = defaultdict(set)
    ledger = loaded.corpus.ledger
    for minutes in loaded.minutes:
        for item in minutes.meeting.items:
            for index, decision in enumerate(item.decisions):
                where = minutes.item_where(item.number, "decisions", index)
                for stated in decision.relations:
                    relation = replace(stated, target=moved_to(ledger, stated.target))
                    yield from _relation(decision, item, relation, minutes, items, where)
                targets = {moved_to(ledger, one.target) for one in decision.relations}
                leads_to[decision.id] |= targets - {decision.id, item.id}
                if decision.id != item.id and decision.relations:
                    leads_to[item.id].add(decision.id)
    yield from _circles(leads_to, loaded)


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
    elif target and _is_later(target.meeting, minutes.meeting.id):
        yield problem("relation-later", where, kind=relation.kind.value, target=relation.target)
    meant = items.get(relation.target)
    if relation.kind in _EXACT and meant and len(meant.decisions) > 1:
        names = ", ".join(found.id for found in meant.decisions)
        yield problem("relation-several", where, target=relation.target, targets=names)


def _is_later(one: MeetingId, other: MeetingId) -> bool:
    """Tell whether a meeting came after another: on a later day, or later that day in the same council."""
    if one.council == other.council:
        return (one.date, one.suffix) > (other.date, other.suffix)
    return one.date > other.date


def _circles(leads_to: Mapping[str, set[str]], loaded: Loaded) -> Iterator[Problem]:
    """Yield a problem for each decision that in the end leads back to itself."""
    turned: dict[str, set[str]] = defaultdict(set)
    for source, target in _in_a_row(leads_to):
        turned[target].add(source)
    circles = _endless(leads_to) & _endless(turned)
    for minutes in loaded.minutes:
        for item in minutes.meeting.items:
            for index, decision in enumerate(item.decisions):
                if decision.id in circles and leads_to[decision.id] & circles:
                    where = minutes.item_where(item.number, "decisions", index)
                    yield problem("relation-circle", where, target=decision.id)


def _in_a_row(leads_to: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    for source, targets in leads_to.items():
        for target in sorted(targets):
            yield source, target


def _endless(leads_to: Mapping[str, set[str]]) -> set[str]:
    """Return the ids from which one can go on for ever; each id and each step is looked at once."""
    left = {source: len(targets) for source, targets in leads_to.items()}
    before: dict[str, list[str]] = defaultdict(list)
    for source, target in _in_a_row(leads_to):
        before[target].append(source)
    ended = [name for name in before if not left.get(name)]
    while ended:
        for source in before[ended.pop()]:
            left[source] -= 1
            if not left[source]:
                ended.append(source)
    return {name for name, count in left.items() if count}
