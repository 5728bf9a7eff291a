"""The pages of people: their seats, and the meetings where minutes name them. Roles and attendance only."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import person_id
from raadsportal.labels import ROLES
from raadsportal.views.common import newest_first, tag
from raadsportal.views.councils import MembershipRow, membership_row
from raadsportal.views.names import LinkTo, council_link


@dataclass(frozen=True)
class Seat:
    """A seat with the council that it is in."""

    council: LinkTo
    row: MembershipRow


@dataclass(frozen=True)
class Attended:
    """A meeting whose minutes name the person."""

    meeting: LinkTo
    council: LinkTo
    day: str
    iso: str
    role: str
    unverified: bool
    org: str
    presence: str


@dataclass(frozen=True)
class PersonView:
    """What a person's page shows."""

    id: str
    name: str
    names: tuple[str, ...]
    note: str
    erased: str
    """The day on which the name was erased; empty for all others."""
    seats: tuple[Seat, ...]
    meetings: tuple[Attended, ...]


@dataclass(frozen=True)
class PeopleView:
    """What the list of people shows."""

    rows: tuple[tuple[LinkTo, tuple[LinkTo, ...]], ...]


def person_views(corpus: Corpus) -> tuple[PersonView, ...]:
    """Return what each person's page shows, in one walk through all meetings."""
    attended = _attended(corpus)
    seats = _seats(corpus)
    return tuple(
        PersonView(
            id=person_id(person.id),
            name=person.name,
            names=person.names,
            note=person.note,
            erased=corpus.catalogue.day(person.erased) if person.erased else "",
            seats=tuple(seats[person.id]),
            meetings=tuple(attended[person.id]),
        )
        for person in corpus.people
    )


def _attended(corpus: Corpus) -> dict[str, list[Attended]]:
    words = corpus.catalogue
    found: dict[str, list[Attended]] = defaultdict(list)
    for meeting in newest_first(corpus.meetings):
        for named in meeting.participants:
            if named.person:
                found[named.person].append(
                    Attended(
                        LinkTo(str(meeting.id), meeting.title),
                        council_link(corpus, meeting.id.council),
                        words.day(meeting.id.date),
                        meeting.id.date.isoformat(),
                        words.text(ROLES[named.role]),
                        named.role is m.Role.MEMBER
                        and corpus.has_doubtful_seat(meeting.id.council, named.person),
                        named.org,
                        "" if named.presence is m.Presence.PRESENT else tag(named.presence, words).label,
                    )
                )
    return found


def _seats(corpus: Corpus) -> dict[str, list[Seat]]:
    found: dict[str, list[Seat]] = defaultdict(list)
    for council in corpus.councils:
        names = {organ.id: organ.name for organ in council.organs}
        for seat in council.memberships:
            if seat.person in corpus.person:
                row = membership_row(corpus, seat, names.get(seat.organ or "", ""))
                found[seat.person].append(Seat(LinkTo(council.id, council.name), row))
    return found


def people_view(views: tuple[PersonView, ...]) -> PeopleView:
    """Return the list of people in alphabetical order, with the councils of each."""
    return PeopleView(
        tuple(
            (
                LinkTo(view.id, view.name),
                tuple(dict.fromkeys((*(s.council for s in view.seats), *(a.council for a in view.meetings)))),
            )
            for view in views
        )
    )
