"""The pages of councils and their organs, and the overview of them all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import municipality_id, organ_id, person_id
from raadsportal.labels import SEATS
from raadsportal.views.appointments import Glance, glance
from raadsportal.views.common import MeetingRow, meeting_row, newest_first, period
from raadsportal.views.followups import CouncilFollowUps, council_followups
from raadsportal.views.lists.overview import SeriesRow, council_lists
from raadsportal.views.names import LinkTo, thing_link


@dataclass(frozen=True)
class CouncilRow:
    """A council in the overview."""

    id: str
    name: str
    full_name: str
    period: str
    municipalities: str
    meetings: str
    successors: tuple[LinkRow, ...]
    predecessors: tuple[LinkRow, ...]


@dataclass(frozen=True)
class CouncilGroup:
    """The councils of one kind."""

    kind: str
    rows: tuple[CouncilRow, ...]


@dataclass(frozen=True)
class CouncilsView:
    """What the overview of councils shows."""

    lead: str
    groups: tuple[CouncilGroup, ...]


@dataclass(frozen=True)
class LinkRow:
    """A link with what is known of it."""

    link: LinkTo
    period: str
    unverified: bool
    note: str


@dataclass(frozen=True)
class SeatRow:
    """How many seats an organisation has."""

    org: str
    name: str
    count: int
    unverified: bool


@dataclass(frozen=True)
class MembershipRow:
    """Somebody's seat."""

    person: LinkTo
    org: str
    seat: str
    organ: str
    period: str
    stands_for: str
    unverified: bool
    note: str
    sources: tuple[LinkTo, ...] = ()
    """The items that tell of it."""


@dataclass(frozen=True)
class Year:
    """The meetings of one year."""

    year: str
    meetings: tuple[MeetingRow, ...]


@dataclass(frozen=True)
class CouncilView:
    """What a council's page shows."""

    id: str
    name: str
    full_name: str
    kind: str
    period: str
    validity_note: str
    about: str
    secretariat: str
    website: str
    predecessors: tuple[LinkRow, ...]
    successors: tuple[LinkRow, ...]
    neighbours: tuple[LinkRow, ...]
    municipalities: tuple[LinkRow, ...]
    organs: tuple[LinkRow, ...]
    seats: tuple[SeatRow, ...]
    seat_count: int
    members: tuple[MembershipRow, ...]
    doubtful_members: bool
    years: tuple[Year, ...]
    known_until: str
    decision_count: str
    followups: CouncilFollowUps | None
    lists: tuple[SeriesRow, ...]
    calendar: Glance | None
    sources: tuple[str, ...]


@dataclass(frozen=True)
class OrganView:
    """What an organ's page shows."""

    id: str
    name: str
    council: LinkTo
    unverified: bool
    note: str
    members: tuple[MembershipRow, ...]
    years: tuple[Year, ...]


def councils_view(corpus: Corpus) -> CouncilsView:
    """Return what the overview of councils shows: the kinds in the order of their oldest council."""
    kinds = dict.fromkeys(council.kind for council in corpus.councils)
    told = corpus.catalogue.text(
        "The portal knows {count} councils and has minutes of {held} of them.",
        count=len(corpus.councils),
        held=len(corpus.meetings_of),
    )
    return CouncilsView(
        told,
        tuple(
            CouncilGroup(kind, tuple(council_row(corpus, c) for c in corpus.councils if c.kind == kind))
            for kind in kinds
        ),
    )


def council_row(corpus: Corpus, council: m.Council) -> CouncilRow:
    """Return a council as a row of the overview."""
    words = corpus.catalogue
    meetings = len(corpus.meetings_of.get(council.id, ()))
    return CouncilRow(
        id=council.id,
        name=council.name,
        full_name=council.full_name,
        period=period(council.validity, words),
        municipalities=_municipality_count(corpus, council),
        meetings=words.plural("{count} meeting", "{count} meetings", meetings) if meetings else "",
        successors=_councils(corpus, council.successors),
        predecessors=_councils(corpus, council.predecessors),
    )


def _municipality_count(corpus: Corpus, council: m.Council) -> str:
    """Return how many municipalities are known to belong to a council, and how many may."""
    words = corpus.catalogue
    doubtful = sum(link.certainty is m.Certainty.UNVERIFIED for link in council.municipalities)
    known = len(council.municipalities) - doubtful
    counted = words.plural("{count} municipality", "{count} municipalities", known or doubtful)
    if not known and doubtful:
        return words.text("{count}, not confirmed", count=counted)
    return (
        words.text("{confirmed} and {count} not confirmed", confirmed=counted, count=doubtful)
        if doubtful
        else counted
    )


def council_view(corpus: Corpus, council: m.Council) -> CouncilView:
    """Return what a council's page shows."""
    words = corpus.catalogue
    until = corpus.known_until(council.id)
    return CouncilView(
        id=council.id,
        name=council.name,
        full_name=council.full_name,
        kind=council.kind,
        period=period(council.validity, words),
        validity_note=council.validity.note,
        about=council.about,
        secretariat=council.secretariat,
        website=council.website,
        predecessors=_councils(corpus, council.predecessors),
        successors=_councils(corpus, council.successors),
        neighbours=_councils(corpus, council.neighbours),
        municipalities=_municipalities(corpus, council.municipalities),
        organs=tuple(_organ(council, organ) for organ in council.organs),
        seats=tuple(
            SeatRow(row.org, row.name, row.count, row.certainty is m.Certainty.UNVERIFIED)
            for row in council.seats
        ),
        seat_count=sum(row.count for row in council.seats),
        members=_members(corpus, council, None),
        doubtful_members=any(seat.certainty is m.Certainty.UNVERIFIED for seat in council.memberships),
        years=_years(corpus, corpus.meetings_of.get(council.id, ())),
        known_until=words.day(until) if until else "",
        decision_count=words.plural(
            "{count} decision",
            "{count} decisions",
            sum(meeting.id.council == council.id for meeting, _, _ in corpus.decisions),
        ),
        followups=council_followups(corpus, council) if council.followups else None,
        lists=council_lists(corpus, council.id),
        calendar=glance(corpus, council),
        sources=council.sources,
    )


def organ_view(corpus: Corpus, council: m.Council, organ: m.Organ) -> OrganView:
    """Return what an organ's page shows: its seats, and the meetings that it held or decided at."""
    meetings = tuple(
        meeting
        for meeting in corpus.meetings_of.get(council.id, ())
        if organ.id in {meeting.id.organ, meeting.decided_by}
    )
    return OrganView(
        id=organ_id(council.id, organ.id),
        name=organ.name,
        council=LinkTo(council.id, council.name),
        unverified=organ.certainty is m.Certainty.UNVERIFIED,
        note=organ.note,
        members=_members(corpus, council, organ.id),
        years=_years(corpus, meetings),
    )


def _organ(council: m.Council, organ: m.Organ) -> LinkRow:
    link = LinkTo(organ_id(council.id, organ.id), organ.name)
    return LinkRow(link, "", organ.certainty is m.Certainty.UNVERIFIED, organ.note)


def _councils(corpus: Corpus, links: Iterable[m.Link]) -> tuple[LinkRow, ...]:
    return tuple(
        _link_row(corpus, link, LinkTo(link.id, corpus.council[link.id].name))
        for link in links
        if link.id in corpus.council
    )


def _municipalities(corpus: Corpus, links: Iterable[m.Link]) -> tuple[LinkRow, ...]:
    known = [(corpus.municipality[link.id].name, link) for link in links if link.id in corpus.municipality]
    known.sort(key=lambda pair: corpus.catalogue.sort_key(pair[0]))
    return tuple(_link_row(corpus, link, LinkTo(municipality_id(link.id), name)) for name, link in known)


def _link_row(corpus: Corpus, link: m.Link, target: LinkTo) -> LinkRow:
    unverified = link.certainty is m.Certainty.UNVERIFIED
    return LinkRow(target, period(link, corpus.catalogue), unverified, link.note)


def _members(corpus: Corpus, council: m.Council, organ: str | None) -> tuple[MembershipRow, ...]:
    names = {found.id: found.name for found in council.organs}
    return tuple(
        membership_row(corpus, seat, names.get(seat.organ or "", ""))
        for seat in council.memberships
        if (organ is None or seat.organ == organ) and seat.person in corpus.person
    )


def membership_row(corpus: Corpus, seat: m.Membership, organ: str) -> MembershipRow:
    """Return a seat as a row."""
    words = corpus.catalogue
    other = corpus.person.get(seat.stands_for or "")
    return MembershipRow(
        person=LinkTo(person_id(seat.person), corpus.person[seat.person].name),
        org=seat.org,
        seat=words.text(SEATS[seat.seat]),
        organ=organ,
        period=period(seat, words),
        stands_for=other.name if other else "",
        unverified=seat.certainty is m.Certainty.UNVERIFIED,
        note=seat.note,
        sources=tuple(thing_link(corpus, source) for source in seat.sources if source in corpus.placed),
    )


def _years(corpus: Corpus, meetings: tuple[m.Meeting, ...]) -> tuple[Year, ...]:
    ordered = newest_first(meetings)
    years = dict.fromkeys(meeting.id.date.year for meeting in ordered)
    return tuple(
        Year(str(year), tuple(meeting_row(corpus, found) for found in ordered if found.id.date.year == year))
        for year in years
    )
