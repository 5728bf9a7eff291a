"""The page of a meeting: facts, those who took part, and the agenda with what became of each item."""

from __future__ import annotations

from dataclasses import dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import attachment_id, person_id
from raadsportal.views.common import ItemRow, Tag, item_row, tag
from raadsportal.views.names import LinkTo, council_link, organ_name
from raadsportal.views.relations import RelationRow, meeting_rows


@dataclass(frozen=True)
class PersonRow:
    """Somebody in a meeting's attendance."""

    name: str
    page: str
    title: str
    remark: str


@dataclass(frozen=True)
class OrgRow:
    """An organisation with its people in one role."""

    org: str
    people: tuple[PersonRow, ...]


@dataclass(frozen=True)
class RoleRow:
    """A role with its organisations."""

    title: str
    count: int
    orgs: tuple[OrgRow, ...]


@dataclass(frozen=True)
class AgendaGroup:
    """A group of the agenda with its items; a group without a title holds items that stand alone."""

    number: str
    title: str
    rows: tuple[ItemRow, ...]


@dataclass(frozen=True)
class OriginalView:
    """The document that the minutes were made from."""

    id: str
    file: str
    sha256: str


@dataclass(frozen=True)
class MeetingView:
    """What a meeting's page shows."""

    id: str
    council: LinkTo
    council_full: str
    organ: str
    decided_by: str
    title: str
    day: str
    iso: str
    day_inferred: bool
    hours: str
    place: str
    format: Tag | None
    quorate: Tag | None
    status: Tag
    retold: bool
    source: str
    original: OriginalView | None
    dates: tuple[tuple[str, str], ...]
    secretariat: str
    chair: str
    note: str
    corrections: tuple[tuple[str, str], ...]
    attendance: tuple[RoleRow, ...]
    relations: tuple[RelationRow, ...]
    """What leads to the meeting as a whole."""
    agenda: tuple[AgendaGroup, ...]
    has_proposals: bool
    item_count: str
    decision_count: str


def meeting_view(corpus: Corpus, meeting: m.Meeting) -> MeetingView:
    """Return what the page of a meeting shows."""
    words, council = corpus.catalogue, meeting.id.council
    taken = [d for item in meeting.items for d in item.decisions if d.outcome is not m.Outcome.NONE]
    agenda = _agenda(corpus, meeting)
    return MeetingView(
        id=str(meeting.id),
        council=council_link(corpus, council),
        council_full=corpus.council[council].full_name,
        organ=organ_name(corpus, council, meeting.id.organ),
        decided_by=organ_name(corpus, council, meeting.decided_by),
        title=meeting.title,
        day=words.day(meeting.id.date),
        iso=meeting.id.date.isoformat(),
        day_inferred=meeting.date_source is m.Source.INFERRED,
        hours=_hours(meeting),
        place=meeting.place,
        format=tag(meeting.format, words) if meeting.format else None,
        quorate=tag(meeting.quorate, words) if meeting.quorate else None,
        status=tag(meeting.status, words),
        retold=meeting.text_form is m.TextForm.RETOLD,
        source=meeting.source or corpus.council[council].website,
        original=_original(meeting),
        dates=_dates(corpus, meeting),
        secretariat=meeting.secretariat,
        chair=meeting.chair,
        note=meeting.note,
        corrections=tuple((words.day(row.on), row.text) for row in meeting.corrections),
        attendance=_attendance(corpus, meeting),
        relations=meeting_rows(corpus, meeting),
        agenda=agenda,
        has_proposals=any(row.has_proposals for group in agenda for row in group.rows),
        item_count=words.plural("{count} item", "{count} items", len(meeting.items)),
        decision_count=words.plural("{count} decision", "{count} decisions", len(taken)),
    )


def _original(meeting: m.Meeting) -> OriginalView | None:
    told = meeting.original
    return OriginalView(attachment_id(str(meeting.id), told.file), told.file, told.sha256) if told else None


def _hours(meeting: m.Meeting) -> str:
    clock = [f"{moment:%H.%M}" for moment in (meeting.start, meeting.end) if moment]
    return "–".join(clock)


def _dates(corpus: Corpus, meeting: m.Meeting) -> tuple[tuple[str, str], ...]:
    words = corpus.catalogue
    told = (
        ("Minutes dated", meeting.issued),
        ("Sent to the members", meeting.sent),
        ("Published", meeting.published),
    )
    return tuple((words.text(label), words.day(day)) for label, day in told if day)


def _attendance(corpus: Corpus, meeting: m.Meeting) -> tuple[RoleRow, ...]:
    found: dict[m.Role, dict[str, list[PersonRow]]] = {}
    for row in meeting.attendance:
        orgs = found.setdefault(row.role, {})
        people = orgs.setdefault(row.org, [])
        people += [person_row(corpus, person) for person in row.people]
    return tuple(
        RoleRow(
            _role_label(corpus, meeting, role),
            sum(len(people) for people in found[role].values()),
            tuple(OrgRow(org, tuple(people)) for org, people in found[role].items()),
        )
        for role in m.Role
        if role in found
    )


def _role_label(corpus: Corpus, meeting: m.Meeting, role: m.Role) -> str:
    """Return what stands above the people of a role: an organ that decided for the council is named."""
    people = [person for row in meeting.attendance if row.role is role for person in row.people]
    if role is m.Role.MEMBER and meeting.decided_by:
        return organ_name(corpus, meeting.id.council, meeting.decided_by)
    doubtful = [corpus.has_doubtful_seat(meeting.id.council, person.person) for person in people]
    if role is m.Role.MEMBER and people and all(doubtful):
        return corpus.catalogue.text("Participants whose role is not stated")
    return tag(role, corpus.catalogue).label


def person_row(corpus: Corpus, person: m.Participant) -> PersonRow:
    """Return somebody named in minutes as a row."""
    words = corpus.catalogue
    remarks = []
    if person.presence is not m.Presence.PRESENT:
        remarks.append(tag(person.presence, words).label)
    if person.stands_for:
        known = corpus.person.get(person.stands_for)
        remarks.append(words.text("for {name}", name=known.name if known else person.stands_for))
    if person.arrived:
        remarks.append(words.text("came at item {number}", number=person.arrived))
    if person.left:
        remarks.append(words.text("left at item {number}", number=person.left))
    page = person_id(person.person) if person.person and person.person in corpus.person else ""
    return PersonRow(person.name, page, person.title, ", ".join(remarks))


def _agenda(corpus: Corpus, meeting: m.Meeting) -> tuple[AgendaGroup, ...]:
    groups: list[tuple[m.Group | None, list[ItemRow]]] = []
    for item in meeting.items:
        if not groups or groups[-1][0] is not item.group:
            groups.append((item.group, []))
        groups[-1][1].append(item_row(corpus, meeting, item))
    return tuple(
        AgendaGroup(group.number if group else "", group.title if group else "", tuple(rows))
        for group, rows in groups
    )
