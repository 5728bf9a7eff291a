"""What several pages show: links by id, tags, periods, a decision in a row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import topic_id
from raadsportal.labels import PROPOSALS, label
from raadsportal.language import Catalogue
from raadsportal.prose import sentences
from raadsportal.views.names import LinkTo, council_link, organ_name, thing_link
from raadsportal.views.relations import LED_TO_BY
from raadsportal.vocabulary import Vocabulary


@dataclass(frozen=True)
class Tag:
    """A short word about a thing, with the value behind it."""

    value: str
    label: str


@dataclass(frozen=True)
class Replacement:
    """A later decision that changes or ends one."""

    label: str
    link: LinkTo
    short: str
    """What the link is called in a list: day and number."""


@dataclass(frozen=True)
class DecisionRow:
    """A decision as one row of a list."""

    id: str
    anchor: str
    words: str
    """The whole decision in plain text."""
    sentence: str
    """Its first sentence."""
    outcome: Tag
    proposed: Tag | None
    state: Tag
    source: str
    decided_by: str
    decided_on: str
    period: str
    period_unverified: bool
    note: str
    routine: bool
    replaced_by: tuple[Replacement, ...] = ()
    """The later decisions that amend, supersede or withdraw it, the latest first."""
    current: Replacement | None = None
    """The decision that holds in its place, if that is another than those."""
    is_over: bool = False
    """Whether a later decision has put it out of force."""

    @property
    def leads_on(self) -> tuple[Replacement, ...]:
        """Where a list leads from here: to what holds now, else to what changed it."""
        return (self.current,) if self.current else self.replaced_by


@dataclass(frozen=True)
class OutcomeCount:
    """An outcome with how many of an item's decisions have it."""

    outcome: Tag
    proposed: Tag | None
    count: int


@dataclass(frozen=True)
class ItemRow:
    """An item with its decisions, as it stands in lists."""

    id: str
    number: str
    title: str
    kinds: tuple[Tag, ...]
    presentation: bool
    topics: tuple[LinkTo, ...]
    decisions: tuple[DecisionRow, ...]
    outcomes: tuple[OutcomeCount, ...]
    routine: bool
    search: str = ""
    """Words under which a reader may look for it beside those that stand there: topics, municipalities."""
    moved: bool = False
    order: int = 0
    is_closed: bool = False

    @property
    def has_proposals(self) -> bool:
        """Whether something here is only proposed."""
        return any(decision.outcome.value == m.Outcome.PROPOSED.value for decision in self.decisions)


@dataclass(frozen=True)
class MeetingRow:
    """A meeting with some of its items, as it stands in lists."""

    id: str
    title: str
    day: str
    iso: str
    council: LinkTo
    organ: str
    status: Tag
    items: tuple[ItemRow, ...] = ()
    routine: tuple[ItemRow, ...] = ()
    """Items in which nothing but routine was decided."""
    item_count: str = ""

    @property
    def has_proposals(self) -> bool:
        """Whether something here is only proposed."""
        return any(row.has_proposals for row in (*self.items, *self.routine))


def tag(value: StrEnum, words: Catalogue) -> Tag:
    """Return the tag of a value of a closed vocabulary."""
    return Tag(value.value, words.text(label(value)))


def bound(text: str, words: Catalogue) -> str:
    """Return a period's bound as people write it: a day or a month in words, a year as it stands."""
    if len(text) == len("2024-03-18"):
        return words.day(date.fromisoformat(text))
    return words.month(date.fromisoformat(f"{text}-01")) if len(text) == len("2024-03") else text


def period(validity: m.Validity | m.Link | m.Membership | None, words: Catalogue) -> str:
    """Return a period in words, with a bound that nobody has confirmed; an empty text where none is known."""
    if validity is None:
        return ""
    start = bound(validity.start, words) if validity.start else ""
    end = bound(validity.end, words) if validity.end else ""
    doubtful = isinstance(validity, m.Validity) and validity.certainty is m.Certainty.UNVERIFIED
    if doubtful and not end:
        open_end = words.text("end not confirmed")
        return (
            f"{words.text('from {start}', start=start)}, {open_end}"
            if start
            else words.text("dates not confirmed")
        )
    if start and start == end:
        return start
    if start and end:
        return words.text("from {start} to {end}", start=start, end=end)
    if start:
        return words.text("from {start}", start=start)
    return words.text("until {end}", end=end) if end else ""


#: The mark that a list row brings along (`1) …`, `B) …`): alone in another list it counts nothing.
_OWN_MARK = re.compile(r"^(?:\(\w{1,2}\)|\w{1,2}\))\s+")


def decision_row(corpus: Corpus, meeting: m.Meeting, decision: m.Decision) -> DecisionRow:
    """Return a decision as a row."""
    words = corpus.catalogue
    vocabulary = corpus.vocabularies.get(meeting.id.council, Vocabulary(""))
    first = sentences(decision.words, vocabulary)[:1]
    replaced_by = tuple(_replacements(corpus, decision))
    direct, current = {row.link.id for row in replaced_by}, corpus.current(decision)
    return DecisionRow(
        id=decision.id,
        anchor=decision.key or "",
        words=decision.words,
        sentence=_OWN_MARK.sub("", first[0]) if first else "",
        outcome=tag(decision.outcome, words),
        proposed=_proposed(decision.proposed, words),
        state=state_tag(decision, corpus.state(meeting, decision), words),
        source=decision.outcome_source.value,
        decided_by=organ_name(corpus, meeting.id.council, decision.decided_by),
        decided_on=words.day(decision.decided_on) if decision.decided_on else "",
        period=period(decision.in_force, words),
        period_unverified=bool(decision.in_force and decision.in_force.certainty is m.Certainty.UNVERIFIED),
        note=decision.note,
        routine=decision.routine,
        replaced_by=replaced_by,
        current=_replacement(corpus, current) if current and current not in direct else None,
        is_over=corpus.state(meeting, decision) in {m.State.SUPERSEDED, m.State.WITHDRAWN},
    )


def _proposed(outcome: m.Outcome | None, words: Catalogue) -> Tag | None:
    """Return what a proposal is for, where there is a word for it."""
    return Tag(outcome.value, words.text(PROPOSALS[outcome])) if outcome and outcome in PROPOSALS else None


def state_tag(decision: m.Decision, state: m.State, words: Catalogue) -> Tag:
    """Return the tag of a decision's state; where nobody has confirmed its period, with that doubt."""
    doubtful = decision.in_force is not None and decision.in_force.certainty is m.Certainty.UNVERIFIED
    told = _DOUBTFUL.get(state) if doubtful else None
    return Tag(state.value, words.text(told or label(state)))


_DOUBTFUL = {m.State.IN_FORCE: "Probably in force", m.State.EXPIRED: "Probably expired"}


def _replacements(corpus: Corpus, decision: m.Decision) -> Iterator[Replacement]:
    for act in reversed(corpus.acts_on(decision)):
        if act.kind in _REPLACING and act.on <= corpus.today:
            yield replace(_replacement(corpus, act.by), label=corpus.catalogue.text(LED_TO_BY[act.kind]))


def _replacement(corpus: Corpus, identity: str) -> Replacement:
    words, (meeting, item) = corpus.catalogue, corpus.placed[identity]
    short = words.text("{day}, item {number}", day=words.day(meeting.id.date), number=item.number)
    return Replacement(words.text("Holds now:"), thing_link(corpus, identity), short)


_REPLACING = frozenset({m.RelationKind.AMENDS, m.RelationKind.SUPERSEDES, m.RelationKind.WITHDRAWS})


def item_row(corpus: Corpus, meeting: m.Meeting, item: m.Item) -> ItemRow:
    """Return an item as a row."""
    decisions = tuple(decision_row(corpus, meeting, decision) for decision in item.decisions)
    counted = Counter((row.outcome, row.proposed) for row in decisions)
    return ItemRow(
        id=item.id,
        number=item.number,
        title=item.title,
        kinds=tuple(tag(kind, corpus.catalogue) for kind in item.kinds),
        presentation=item.presentation,
        topics=topic_links(corpus, item),
        decisions=decisions,
        outcomes=tuple(OutcomeCount(*pair, count) for pair, count in counted.items()),
        routine=item.routine,
        search=_search_words(corpus, item),
        moved=item.moved,
        order=item.order,
        is_closed=bool(item.closed),
    )


def _search_words(corpus: Corpus, item: m.Item) -> str:
    topics = [corpus.topic[topic] for topic in item.topics if topic in corpus.topic]
    words = [word for topic in topics for word in (topic.name, *topic.synonyms)]
    return " ".join((*words, *(place.name for place in corpus.named_municipalities(item))))


def topic_links(corpus: Corpus, item: m.Item) -> tuple[LinkTo, ...]:
    """Return links to an item's topics."""
    known = (corpus.topic.get(topic) for topic in item.topics)
    return tuple(LinkTo(topic_id(topic.id), topic.name) for topic in known if topic)


def meeting_row(
    corpus: Corpus, meeting: m.Meeting, items: tuple[m.Item, ...] = (), *, fold: bool = True
) -> MeetingRow:
    """Return a meeting as a row with some of its items; `fold` sets those of mere routine apart."""
    rows = tuple(item_row(corpus, meeting, item) for item in items)
    return MeetingRow(
        id=str(meeting.id),
        title=meeting.title,
        day=corpus.catalogue.day(meeting.id.date),
        iso=meeting.id.date.isoformat(),
        council=council_link(corpus, meeting.id.council),
        organ=organ_name(corpus, meeting.id.council, meeting.id.organ or meeting.decided_by),
        status=tag(meeting.status, corpus.catalogue),
        items=tuple(row for row in rows if not (fold and row.routine)),
        routine=tuple(row for row in rows if fold and row.routine),
        item_count=corpus.catalogue.plural("{count} item", "{count} items", len(meeting.items)),
    )


def newest_first(meetings: tuple[m.Meeting, ...]) -> list[m.Meeting]:
    """Return meetings with the latest day first; on one day, by id."""
    return sorted(sorted(meetings, key=lambda found: found.id), key=lambda found: found.id.date, reverse=True)
