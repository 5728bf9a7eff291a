"""What a decision rests on, what came of it, and what names it: links with the words that say how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.states import acts
from raadsportal.views.names import LinkTo, thing_link

#: What stands before the links to what a decision leads to, and before those that lead to it.
_LEADS_TO = {
    m.RelationKind.FOLLOWS: "Takes up",
    m.RelationKind.AMENDS: "Changes",
    m.RelationKind.SUPERSEDES: "Replaces",
    m.RelationKind.IMPLEMENTS: "Carries out",
    m.RelationKind.WITHDRAWS: "Withdraws",
    m.RelationKind.CHANGES: "Is about the list",
    m.RelationKind.REFERS: "Names",
}
LED_TO_BY = {
    m.RelationKind.FOLLOWS: "Taken up in",
    m.RelationKind.AMENDS: "Changed by",
    m.RelationKind.SUPERSEDES: "Replaced by",
    m.RelationKind.IMPLEMENTS: "Carried out by",
    m.RelationKind.WITHDRAWS: "Withdrawn by",
    m.RelationKind.REFERS: "Named in",
}
#: The same where nothing has come about: a proposal, or a decision that was put off or rejected.
_WOULD = {
    m.RelationKind.AMENDS: "Was proposed to change",
    m.RelationKind.SUPERSEDES: "Was proposed to replace",
    m.RelationKind.WITHDRAWS: "Was proposed to withdraw",
    m.RelationKind.IMPLEMENTS: "Was proposed to carry out",
}
_WOULD_BY = {
    m.RelationKind.AMENDS: "Change proposed in",
    m.RelationKind.SUPERSEDES: "Replacement proposed in",
    m.RelationKind.WITHDRAWS: "Withdrawal proposed in",
    m.RelationKind.IMPLEMENTS: "Carrying out proposed in",
}
_NAMED = frozenset({m.ReferenceKind.ITEM, m.ReferenceKind.MEETING})


@dataclass(frozen=True)
class RelationRow:
    """One way of being related, with the things so related; those without an id are not on the portal."""

    label: str
    links: tuple[LinkTo, ...]


def relation_rows(corpus: Corpus, meeting: m.Meeting, item: m.Item) -> tuple[RelationRow, ...]:
    """Return the stated relations of an item's decisions: first what they rest on, then what came of them."""
    done = [pair for decision in item.decisions for pair in _stated(corpus, decision, happened=True)]
    would = [pair for decision in item.decisions for pair in _stated(corpus, decision, happened=False)]
    incoming = [pair for pair in _incoming(corpus, _names(item)) if pair[0] is not m.RelationKind.REFERS]
    return (
        *_rows(corpus, meeting, done, _LEADS_TO),
        *_rows(corpus, meeting, would, _WOULD),
        *_rows(corpus, meeting, (pair for pair in incoming if _happened(corpus, *pair)), LED_TO_BY),
        *_rows(corpus, meeting, (pair for pair in incoming if not _happened(corpus, *pair)), _WOULD_BY),
    )


def _stated(corpus: Corpus, decision: m.Decision, *, happened: bool) -> Iterator[tuple[m.RelationKind, str]]:
    for relation in decision.relations:
        if _happened(corpus, relation.kind, decision.id) is happened:
            yield relation.kind, relation.target


def _happened(corpus: Corpus, kind: m.RelationKind, acting: str) -> bool:
    """Tell whether a relation has come about; those that do something to others may not have."""
    if kind not in _WOULD or acting not in corpus.placed:
        return True
    _, item = corpus.placed[acting]
    return any(acts(decision, corpus.today) for decision in item.decisions if decision.id == acting)


def mention_rows(corpus: Corpus, meeting: m.Meeting, item: m.Item) -> tuple[RelationRow, ...]:
    """Return what an item's text names, and which texts name the item."""
    refers = m.RelationKind.REFERS
    told = (found.target for found in item.references if found.kind in _NAMED and found.target)
    outgoing = [(refers, target) for target in told if target != item.id]
    incoming = [pair for pair in _incoming(corpus, _names(item)) if pair[0] is refers]
    return (
        *_rows(corpus, meeting, outgoing, _LEADS_TO),
        *_not_here(corpus, item),
        *_rows(corpus, meeting, incoming, LED_TO_BY),
    )


def _not_here(corpus: Corpus, item: m.Item) -> Iterator[RelationRow]:
    """Yield what an item's text names and the portal does not hold, in its own words."""
    words = (found.text for found in item.references if found.kind in _NAMED and not found.target)
    links = tuple(LinkTo("", text) for text in dict.fromkeys(words))
    if links:
        yield RelationRow(corpus.catalogue.text("Names, but not on the portal"), links)


def meeting_rows(corpus: Corpus, meeting: m.Meeting) -> tuple[RelationRow, ...]:
    """Return what leads to a meeting as a whole, its own items apart."""
    identity = str(meeting.id)
    pairs = [pair for pair in _incoming(corpus, (identity,)) if not pair[1].startswith(f"{identity}/")]
    return tuple(_rows(corpus, meeting, pairs, LED_TO_BY))


def _names(item: m.Item) -> tuple[str, ...]:
    """Return the ids by which something can lead to an item."""
    return tuple(dict.fromkeys((item.id, *(decision.id for decision in item.decisions))))


def _incoming(corpus: Corpus, names: Iterable[str]) -> Iterator[tuple[m.RelationKind, str]]:
    for name in names:
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
