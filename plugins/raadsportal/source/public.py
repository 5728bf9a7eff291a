"""What of the content is public: drafts and minutes held back are in nothing that the portal shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import parse_target
from raadsportal.source.minutes import NO_DAY


def is_public(meeting: m.Meeting, now: datetime) -> bool:
    """Tell whether minutes may be on the site: no draft, and not before the moment they are held back to."""
    held_back = meeting.publish_from is not None and meeting.publish_from > now
    return meeting.status is not m.Status.DRAFT and not held_back and meeting.id.date != NO_DAY


def public_corpus(corpus: Corpus, meetings: Sequence[m.Meeting]) -> Corpus:
    """Return the corpus with those of the meetings that are public, and without a word of the others."""
    public = [completed(meeting, corpus) for meeting in meetings if is_public(meeting, corpus.now)]
    hidden = {str(meeting.id) for meeting in meetings} - {str(meeting.id) for meeting in public}
    shown = sorted((_without(hidden, meeting) for meeting in public), key=lambda found: found.id)
    if not hidden:
        return replace(corpus, meetings=tuple(shown))
    return replace(
        corpus,
        councils=tuple(_council(council, hidden) for council in corpus.councils),
        topics=tuple(_topic(topic, hidden) for topic in corpus.topics),
        meetings=tuple(shown),
    )


def _council(council: m.Council, hidden: set[str]) -> m.Council:
    seats = (replace(seat, sources=_open(seat.sources, hidden)) for seat in council.memberships)
    asked = (_followup(found, hidden) for found in council.followups if not _is_in(found.source, hidden))
    calendar = replace(council.calendar, appointments=_appointments(council.calendar, hidden))
    return replace(council, memberships=tuple(seats), followups=tuple(asked), calendar=calendar)


def _appointments(calendar: m.Calendar, hidden: set[str]) -> tuple[m.Appointment, ...]:
    """Return the calendar without what only a hidden meeting tells."""
    told = (row for row in calendar.appointments if not row.sources or _open(row.sources, hidden))
    return tuple(replace(row, sources=_open(row.sources, hidden)) for row in told)


def _followup(found: m.FollowUp, hidden: set[str]) -> m.FollowUp:
    closed = None if found.closed and _is_in(found.closed, hidden) else found.closed
    return replace(found, reported=_open(found.reported, hidden), closed=closed)


def _topic(topic: m.Topic, hidden: set[str]) -> m.Topic:
    """Return a topic without what only a hidden meeting tells."""
    told = (event for event in topic.events if not event.items or _open(event.items, hidden))
    events = (replace(event, items=_open(event.items, hidden)) for event in told)
    return replace(topic, events=tuple(events), items=_open(topic.items, hidden))


def _open(targets: Sequence[str], hidden: set[str]) -> tuple[str, ...]:
    return tuple(target for target in targets if not _is_in(target, hidden))


def _without(hidden: set[str], meeting: m.Meeting) -> m.Meeting:
    """Return a meeting that does not tell of meetings which are on the portal and not public yet."""
    if not hidden:
        return meeting
    items = (
        replace(item, decisions=tuple(_related(decision, hidden) for decision in item.decisions))
        for item in meeting.items
    )
    return replace(meeting, items=tuple(items))


def _related(decision: m.Decision, hidden: set[str]) -> m.Decision:
    kept = (relation for relation in decision.relations if not _is_in(relation.target, hidden))
    return replace(decision, relations=tuple(kept))


def _is_in(target: str, hidden: set[str]) -> bool:
    found = parse_target(target)
    return found is not None and str(found.meeting) in hidden


def completed(meeting: m.Meeting, corpus: Corpus) -> m.Meeting:
    """Return a meeting with the names of those whom it names by id."""
    return replace(
        meeting,
        attendance=tuple(
            replace(row, people=tuple(_named(person, corpus) for person in row.people))
            for row in meeting.attendance
        ),
        items=tuple(
            replace(item, presenters=tuple(_named(person, corpus) for person in item.presenters))
            for item in meeting.items
        ),
    )


def _named(participant: m.Participant, corpus: Corpus) -> m.Participant:
    known = corpus.person.get(participant.person or "")
    return replace(participant, name=known.name) if known else participant
