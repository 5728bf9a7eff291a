"""The page of an item: what was decided first, then where it stands, whom and what it concerns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import item_anchor, municipality_id, person_id, topic_id
from raadsportal.labels import SEATS
from raadsportal.states import DECIDED
from raadsportal.views.common import DecisionRow, ItemRow, Tag, item_row, tag
from raadsportal.views.followups import FollowUpRow, item_followups
from raadsportal.views.lists.provenance import TouchedList
from raadsportal.views.meeting import PersonRow, person_row
from raadsportal.views.names import LinkTo, council_link, organ_name
from raadsportal.views.relations import RelationRow, mention_rows, relation_rows


@dataclass(frozen=True)
class ItemView:
    """What an item's page shows beside its text."""

    id: str
    number: str
    printed: str
    title: str
    council: LinkTo
    organ: str
    meeting: LinkTo
    day: str
    iso: str
    place_in_meeting: str
    kinds: tuple[Tag, ...]
    kinds_source: str
    presentation: bool
    status: Tag
    retold: bool
    source: str
    decisions: tuple[DecisionRow, ...]
    topics: tuple[LinkTo, ...]
    municipalities: tuple[LinkTo, ...]
    presenters: tuple[PersonRow, ...]
    added: str
    moved: str
    closed: str
    note: str
    known_until: str
    tells_states: bool
    """Whether a decision has a state beside its outcome, which is told as of the build's day."""
    relations: tuple[RelationRow, ...]
    mentions: tuple[RelationRow, ...]
    threads: tuple[LinkTo, ...]
    matters: tuple[LinkTo, ...]
    followups: tuple[FollowUpRow, ...]
    seats: tuple[tuple[LinkTo, str], ...]
    """Whose seats the item tells of, and which."""
    heading: str
    """What stands above the decisions: what became of the item, not what it was meant for."""
    without_quorum: bool
    lists: tuple[TouchedList, ...]
    """The lists that the item made, changed or tells of, with what it did to their rows."""


@dataclass(frozen=True)
class Around:
    """What stands around an item, and is found for all items at once."""

    threads: tuple[LinkTo, ...] = ()
    lists: tuple[TouchedList, ...] = ()


def item_view(corpus: Corpus, meeting: m.Meeting, item: m.Item, around: Around) -> ItemView:
    """Return what the page of an item shows beside its text."""
    words, council = corpus.catalogue, meeting.id.council
    row = item_row(corpus, meeting, item)
    until = corpus.known_until(council)
    return ItemView(
        id=item.id,
        number=item.number,
        printed=item.printed if item.printed != item.number else "",
        title=item.title,
        council=council_link(corpus, council),
        organ=organ_name(corpus, council, meeting.id.organ or meeting.decided_by),
        meeting=LinkTo(str(meeting.id), meeting.title),
        day=words.day(meeting.id.date),
        iso=meeting.id.date.isoformat(),
        place_in_meeting=f"{meeting.id}#{item_anchor(item.number)}",
        kinds=row.kinds,
        kinds_source=item.kinds_source.value,
        presentation=item.presentation,
        status=tag(meeting.status, words),
        retold=meeting.text_form is m.TextForm.RETOLD,
        source=meeting.source or corpus.council[council].website,
        decisions=row.decisions,
        topics=row.topics,
        municipalities=_municipalities(corpus, item),
        presenters=tuple(person_row(corpus, person) for person in item.presenters),
        added=words.day(item.added) if item.added else "",
        moved=words.text("Dealt with as number {order}", order=item.order) if item.moved else "",
        closed=item.closed,
        note=item.note,
        known_until=words.day(until) if until else "",
        tells_states=_has_state(row),
        relations=relation_rows(corpus, meeting, item),
        mentions=mention_rows(corpus, meeting, item),
        threads=around.threads,
        matters=_matters(corpus, item),
        followups=item_followups(corpus, item),
        seats=tuple(_seats(corpus, item)),
        heading=_heading(corpus, item),
        lists=around.lists,
        without_quorum=meeting.quorate in {m.Quorate.NO, m.Quorate.PARTLY},
    )


def _matters(corpus: Corpus, item: m.Item) -> tuple[LinkTo, ...]:
    names = corpus.matters_at.get(item.id, {})
    return tuple(LinkTo(topic_id(name), corpus.topic[name].name) for name in names)


def _has_state(row: ItemRow) -> bool:
    plain = {m.State.DECIDED.value, m.State.PROPOSED.value}
    return any(decision.state.value not in plain for decision in row.decisions)


def _heading(corpus: Corpus, item: m.Item) -> str:
    words = corpus.catalogue
    outcomes = {decision.outcome for decision in item.decisions}
    if outcomes == {m.Outcome.PROPOSED}:
        return words.text("Only proposed, not decided")
    if outcomes & DECIDED:
        if outcomes <= DECIDED:
            return words.plural("What was decided", "What was decided ({count})", len(item.decisions))
        return words.plural("Decision and outcome", "Decisions and outcomes ({count})", len(item.decisions))
    return words.text("Outcome")


def _seats(corpus: Corpus, item: m.Item) -> Iterator[tuple[LinkTo, str]]:
    words = corpus.catalogue
    for council, seat in corpus.seats_at.get(item.id, ()):
        if seat.person in corpus.person:
            name = organ_name(corpus, council, seat.organ) or corpus.council[council].name
            told = f"{words.text(SEATS[seat.seat])}, {name}" + (f" ({seat.org})" if seat.org else "")
            yield LinkTo(person_id(seat.person), corpus.person[seat.person].name), told


def _municipalities(corpus: Corpus, item: m.Item) -> tuple[LinkTo, ...]:
    named = sorted(corpus.named_municipalities(item), key=lambda known: corpus.catalogue.sort_key(known.name))
    return tuple(LinkTo(municipality_id(known.id), known.name) for known in named)
