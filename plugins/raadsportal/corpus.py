"""Everything that is public, loaded: immutable, looked up by id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from raadsportal.ids import MeetingId, decision_id, municipality_id
from raadsportal.language import Catalogue
from raadsportal.model import (
    Certainty,
    Council,
    Decision,
    Edition,
    FollowUp,
    FollowUpState,
    Item,
    Ledger,
    ListType,
    Meeting,
    Membership,
    Municipality,
    Outcome,
    Person,
    Portal,
    Reference,
    ReferenceKind,
    Series,
    State,
    Term,
    Topic,
)
from raadsportal.states import Act, acts, followup_state, state_on, was_held
from raadsportal.vocabulary import Vocabulary

#: States of a decision that holds no longer.
_ENDED = frozenset({State.SUPERSEDED, State.WITHDRAWN, State.EXPIRED})


@dataclass(frozen=True)
class Corpus:
    """The portal's content on one day, sorted: councils and others by name, meetings by id."""

    portal: Portal
    catalogue: Catalogue
    now: datetime
    councils: tuple[Council, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    municipalities: tuple[Municipality, ...] = ()
    people: tuple[Person, ...] = ()
    topics: tuple[Topic, ...] = ()
    glossary: tuple[Term, ...] = ()
    list_types: tuple[ListType, ...] = ()
    series: tuple[Series, ...] = ()
    """The lists of all councils: in the order of councils, then by name."""
    ledger: Ledger = field(default_factory=Ledger)
    held_back: frozenset[MeetingId] = frozenset()
    """Meetings that are not public: nothing tells of them, but no other is taken for one of them."""
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    """The vocabulary of each council, by the council's id."""
    referenced_by: Mapping[str, tuple[Reference, ...]] = field(default_factory=dict)
    """What leads to each id: references whose `target` is where they come from."""

    @property
    def today(self) -> date:
        """The day that the portal speaks of as today."""
        return self.now.date()

    @cached_property
    def council(self) -> Mapping[str, Council]:
        """Councils by id."""
        return {council.id: council for council in self.councils}

    @cached_property
    def person(self) -> Mapping[str, Person]:
        """People by id."""
        return {person.id: person for person in self.people}

    @cached_property
    def topic(self) -> Mapping[str, Topic]:
        """Topics by id."""
        return {topic.id: topic for topic in self.topics}

    @cached_property
    def municipality(self) -> Mapping[str, Municipality]:
        """Municipalities by id."""
        return {municipality.id: municipality for municipality in self.municipalities}

    @cached_property
    def municipality_of_page(self) -> Mapping[str, Municipality]:
        """Municipalities by the id of their page."""
        return {municipality_id(municipality.id): municipality for municipality in self.municipalities}

    def named_municipalities(self, item: Item) -> tuple[Municipality, ...]:
        """Return the municipalities that an item names, in the order of first mention."""
        pages = (found.target or "" for found in item.references if found.kind is ReferenceKind.MUNICIPALITY)
        return tuple(self.municipality_of_page[page] for page in pages if page in self.municipality_of_page)

    @cached_property
    def list_series(self) -> Mapping[str, Series]:
        """The lists of councils by id."""
        return {series.id: series for series in self.series}

    @cached_property
    def edition(self) -> Mapping[str, tuple[Series, Edition]]:
        """The editions of lists by id, each with its series."""
        return {edition.id: (series, edition) for series in self.series for edition in series.editions}

    @cached_property
    def meeting(self) -> Mapping[str, Meeting]:
        """Meetings by id."""
        return {str(meeting.id): meeting for meeting in self.meetings}

    @cached_property
    def placed(self) -> Mapping[str, tuple[Meeting, Item]]:
        """The meeting and item of each item's and each decision's id."""
        return {
            name: (meeting, item)
            for meeting in self.meetings
            for item in meeting.items
            for name in (item.id, *(name for decision in item.decisions for name in _names(item, decision)))
        }

    @cached_property
    def meetings_of(self) -> Mapping[str, tuple[Meeting, ...]]:
        """The meetings of each council, the latest first."""
        found: dict[str, list[Meeting]] = defaultdict(list)
        for meeting in self.meetings:
            found[meeting.id.council].append(meeting)
        return {council: tuple(reversed(meetings)) for council, meetings in found.items()}

    @cached_property
    def decisions(self) -> tuple[tuple[Meeting, Item, Decision], ...]:
        """Every decision with its item and meeting: the latest meeting first, items as printed.

        Where the minutes say that nothing was decided (`none`) there is nothing to list.
        """
        newest_first = sorted(self.meetings, key=lambda meeting: (meeting.id.date, meeting.id), reverse=True)
        return tuple(
            (meeting, item, decision)
            for meeting in newest_first
            if was_held(meeting, self.today)
            for item in meeting.items
            for decision in item.decisions
            if decision.outcome is not Outcome.NONE
        )

    @cached_property
    def matters_at(self) -> Mapping[str, Mapping[str, frozenset[str]]]:
        """The matters of each item: by the matter's id, the item's own id or those of its decisions."""
        found: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
        for topic in self.topics:
            for name in topic.items:
                item = name.partition("#")[0]
                found[item][topic.id] = found[item].get(topic.id, frozenset()) | {name}
        return found

    @cached_property
    def decisions_on(self) -> Mapping[str, tuple[tuple[Meeting, Item, Decision], ...]]:
        """The decisions of each topic and matter, by its id, in the order of `decisions`."""
        found: dict[str, list[tuple[Meeting, Item, Decision]]] = defaultdict(list)
        for row in self.decisions:
            _, item, decision = row
            told = self.matters_at.get(item.id, {})
            matters = (name for name, chosen in told.items() if {item.id, decision.id} & chosen)
            for name in dict.fromkeys((*item.topics, *matters)):
                found[name].append(row)
        return {name: tuple(rows) for name, rows in found.items()}

    @cached_property
    def councils_of(self) -> Mapping[str, tuple[Council, ...]]:
        """The councils that each municipality has belonged to."""
        found: dict[str, list[Council]] = defaultdict(list)
        for council in self.councils:
            for link in council.municipalities:
                found[link.id].append(council)
        return {municipality: tuple(councils) for municipality, councils in found.items()}

    @cached_property
    def items_naming(self) -> Mapping[str, tuple[tuple[Meeting, Item], ...]]:
        """The items that name each municipality, the latest first."""
        found: dict[str, list[tuple[Meeting, Item]]] = defaultdict(list)
        for meeting in sorted(self.meetings, key=lambda meeting: (meeting.id.date, meeting.id), reverse=True):
            for item in meeting.items:
                for municipality in self.named_municipalities(item):
                    found[municipality.id].append((meeting, item))
        return {municipality: tuple(pairs) for municipality, pairs in found.items()}

    def terms_on(self, day: date) -> tuple[Term, ...]:
        """Return the terms of the glossary that a text of this day may use."""
        iso = day.isoformat()
        return tuple(
            term
            for term in self.glossary
            if (not term.start or iso[: len(term.start)] >= term.start)
            and (not term.end or iso[: len(term.end)] <= term.end)
        )

    def has_doubtful_seat(self, council: str, person: str | None) -> bool:
        """Tell whether nothing confirmed says in which capacity a person sits in a council."""
        known = self.council.get(council)
        seats = [seat for seat in known.memberships if seat.person == person] if known else []
        return bool(seats) and all(seat.certainty is Certainty.UNVERIFIED for seat in seats)

    @cached_property
    def seats_at(self) -> Mapping[str, tuple[tuple[str, Membership], ...]]:
        """The seats that each item tells of, with the council's id."""
        found: dict[str, list[tuple[str, Membership]]] = defaultdict(list)
        for council in self.councils:
            for seat in council.memberships:
                for item in dict.fromkeys(source.partition("#")[0] for source in seat.sources):
                    found[item].append((council.id, seat))
        return {item: tuple(pairs) for item, pairs in found.items()}

    @cached_property
    def followups_at(self) -> Mapping[str, tuple[tuple[str, FollowUp], ...]]:
        """The follow-ups that each item asks for or reports on, with the council's id."""
        found: dict[str, list[tuple[str, FollowUp]]] = defaultdict(list)
        for council in self.councils:
            for asked in council.followups:
                told = (asked.source, *asked.reported, *((asked.closed,) if asked.closed else ()))
                for item in dict.fromkeys(target.partition("#")[0] for target in told):
                    found[item].append((council.id, asked))
        return {item: tuple(pairs) for item, pairs in found.items()}

    def followup_state(self, council: str, asked: FollowUp) -> FollowUpState:
        """Return what the minutes here say of a follow-up."""
        if asked.source not in self.placed:
            return followup_state(asked, None, self.known_until(council))
        meeting, item = self.placed[asked.source]
        own = [one for one in item.decisions if asked.source in _names(item, one) and one.id != item.id]
        told = own or [one for one in item.decisions if not one.routine]
        day = max((one.decided_on for one in told if one.decided_on), default=meeting.id.date)
        proposed = bool(told) and all(self.state(meeting, one) is State.PROPOSED for one in told)
        held = day if was_held(meeting, self.today) else None
        return followup_state(asked, held, self.known_until(council), proposed=proposed)

    @cached_property
    def acts(self) -> Mapping[str, tuple[Act, ...]]:
        """What later decisions do to each thing; what is only proposed does nothing."""
        found: dict[str, list[Act]] = defaultdict(list)
        for meeting in self.meetings:
            for item in meeting.items:
                for decision in item.decisions:
                    on = decision.decided_on or meeting.id.date
                    if acts(decision, on):
                        for relation in decision.relations:
                            found[relation.target].append(Act(relation.kind, on, decision.id))
        return {
            target: tuple(sorted(done, key=lambda act: (act.on, act.by))) for target, done in found.items()
        }

    def acts_on(self, decision: Decision) -> tuple[Act, ...]:
        """Return what later decisions do to a decision, by its own id or its item's."""
        item = decision.id.partition("#")[0]
        names = {item, decision.id, decision_id(item, decision.key)}
        done = {act for name in names for act in self.acts.get(name, ())}
        return tuple(sorted(done, key=lambda act: (act.on, act.by, act.kind)))

    def current(self, decision: Decision) -> str | None:
        """Return the id of the decision in a superseded one's place: the last in the row, if it may hold."""
        found = [decision.id]
        while True:
            later = [act.by for act in self.acts_on(decision) if act.supersedes_by(self.today)]
            if not later or later[-1] in found:
                break
            found.append(later[-1])
            meeting, item = self.placed[later[-1]]
            decision = next(one for one in item.decisions if one.id == later[-1])
        ended = len(found) > 1 and self.state(meeting, decision) in _ENDED
        return found[-1] if len(found) > 1 and not ended else None

    def state(self, meeting: Meeting, decision: Decision, day: date | None = None) -> State:
        """Return how a decision of a meeting stands on a day, today if none is given."""
        known = self.known_until(meeting.id.council)
        return state_on(decision, day or self.today, known, self.acts_on(decision))

    def known_until(self, council: str) -> date | None:
        """Return the last day that the portal's content can speak for in a council: its latest meeting."""
        held = [meeting for meeting in self.meetings_of.get(council, ()) if was_held(meeting, self.today)]
        return max((meeting.id.date for meeting in held), default=None)


def _names(item: Item, decision: Decision) -> tuple[str, ...]:
    """Return the ids of a decision: an only one may still be called by the key that it had beside others."""
    return decision.id, decision_id(item.id, decision.key)
