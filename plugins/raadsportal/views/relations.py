"""What a decision rests on, what came of it, and what names it: links with the words that say how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import MeetingId, parse_target
from raadsportal.ledger import withdrawal
from raadsportal.views.common import LinkTo, council_link, organ_name

#: What stands before the links to what a decision leads to, and before those that lead to it.
_LEADS_TO = {
    m.RelationKind.FOLLOWS: "Takes up",
    m.RelationKind.AMENDS: "Changes",
    m.RelationKind.SUPERSEDES: "Replaces",
    m.RelationKind.IMPLEMENTS: "Carries out",
    m.RelationKind.WITHDRAWS: "Withdraws",
    m.RelationKind.CHANGES: "Changes the list",
    m.RelationKind.REFERS: "Names",
}
_LED_TO_BY = {
    m.RelationKind.FOLLOWS: "Taken up in",
    m.RelationKind.AMENDS: "Changed by",
    m.RelationKind.SUPERSEDES: "Replaced by",
    m.RelationKind.IMPLEMENTS: "Carried out by",
    m.RelationKind.WITHDRAWS: "Withdrawn by",
    m.RelationKind.REFERS: "Named in",
}
_NAMED = frozenset({m.ReferenceKind.ITEM, m.ReferenceKind.MEETING})


@dataclass(frozen=True)
class RelationRow:
    """One way of being related, with the things so related; those without an id are not on the portal."""

    label: str
    links: tuple[LinkTo, ...]


def relation_rows(corpus: Corpus, meeting: m.Meeting, item: m.Item) -> tuple[RelationRow, ...]:
    """Return the stated relations of an item's decisions: first what they rest on, then what came of them."""
    stated = [relation for decision in item.decisions for relation in decision.relations]
    outgoing = [(relation.kind, relation.target) for relation in stated]
    incoming = [pair for pair in _incoming(corpus, item) if pair[0] is not m.RelationKind.REFERS]
    return (
        *_rows(corpus, meeting, outgoing, _LEADS_TO),
        *_rows(corpus, meeting, incoming, _LED_TO_BY),
    )


def mention_rows(corpus: Corpus, meeting: m.Meeting, item: m.Item) -> tuple[RelationRow, ...]:
    """Return what an item's text names, and which texts name the item."""
    refers = m.RelationKind.REFERS
    told = (found.target for found in item.references if found.kind in _NAMED and found.target)
    outgoing = [(refers, target) for target in told if target != item.id]
    incoming = [pair for pair in _incoming(corpus, item) if pair[0] is refers]
    return (
        *_rows(corpus, meeting, outgoing, _LEADS_TO),
        *_rows(corpus, meeting, incoming, _LED_TO_BY),
    )


def _incoming(corpus: Corpus, item: m.Item) -> Iterator[tuple[m.RelationKind, str]]:
    for name in dict.fromkeys((item.id, *(decision.id for decision in item.decisions))):
        for reference in corpus.referenced_by.get(name, ()):
            yield reference.relation, reference.target or ""


def _rows(
    corpus: Corpus,
    here: m.Meeting,
    pairs: Iterable[tuple[m.RelationKind, str]],
    labels: dict[m.RelationKind, str],
) -> Iterator[RelationRow]:
    told = list(dict.fromkeys(pairs))
    for kind, label in labels.items():
        links = tuple(thing_link(corpus, target, here) for found, target in told if found is kind)
        if links:
            yield RelationRow(corpus.catalogue.text(label), tuple(dict.fromkeys(links)))


def thing_link(corpus: Corpus, target: str, here: m.Meeting | None = None) -> LinkTo:
    """Return the link to a meeting, an item, a decision or a list, as one says it in the meeting `here`."""
    if target in corpus.placed:
        meeting, item = corpus.placed[target]
        name = f"{item.number} {item.title}"
        return LinkTo(target, name if meeting is here else f"{meeting_name(corpus, meeting.id)}: {name}")
    if target in corpus.meeting:
        return LinkTo(target, meeting_name(corpus, corpus.meeting[target].id))
    if withdrawal(corpus.ledger, target):
        return LinkTo(target, corpus.catalogue.text("{thing} (withdrawn)", thing=thing_name(corpus, target)))
    return LinkTo("", _missing_name(corpus, target))


def meeting_name(corpus: Corpus, meeting: MeetingId) -> str:
    """Return what a meeting is called where its council is not known: council, organ and day."""
    organ = organ_name(corpus, meeting.council, meeting.organ)
    council = council_link(corpus, meeting.council).title
    return f"{council}{f' ({organ})' if organ else ''}, {corpus.catalogue.day(meeting.date)}"


def thing_name(corpus: Corpus, target: str) -> str:
    """Return what a meeting or an item is called by its id alone: council, day and number; else its id."""
    found = parse_target(target)
    if found is None or found.meeting.council not in corpus.council:
        return target
    name = meeting_name(corpus, found.meeting)
    return f"{name}: {corpus.catalogue.text('item {number}', number=found.number)}" if found.number else name


def _missing_name(corpus: Corpus, target: str) -> str:
    """Return what a thing that is not on the portal is called: a meeting by council and day, else its id."""
    words, found = corpus.catalogue, parse_target(target)
    council, _, rest = target.partition("/lists/")
    if rest and council in corpus.council:
        return words.text(
            "{list} of {council}", list=rest.replace("/", " "), council=corpus.council[council].name
        )
    if found is None or found.meeting.council not in corpus.council:
        return target
    return words.text("{meeting} (not on the portal)", meeting=meeting_name(corpus, found.meeting))
