"""What can be found: one record for each item, list, row, topic, council, place, person and term."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import (
    calendar_id,
    followup_id,
    municipality_id,
    organ_id,
    person_id,
    prepare_id,
    term_anchor,
    topic_id,
)
from raadsportal.ids.lists import list_type_id
from raadsportal.labels import SEATS
from raadsportal.links.threads import threads
from raadsportal.lists.used import is_used
from raadsportal.search.appointing import appoints
from raadsportal.search.list_records import edition_records
from raadsportal.search.record import Record, RecordKind, texts_of
from raadsportal.views.names import meeting_name, organ_name


def records(corpus: Corpus) -> tuple[Record, ...]:
    """Return everything that can be found, in the order of ids."""
    found = (
        *_meetings(corpus),
        *_lists(corpus),
        *_topics(corpus),
        *_threads(corpus),
        *_followups(corpus),
        *_councils(corpus),
        *_places(corpus),
        *_people(corpus),
        *_terms(corpus),
    )
    return tuple(sorted(found, key=lambda record: record.id))


def _meetings(corpus: Corpus) -> Iterator[Record]:
    for meeting in corpus.meetings:
        name, council = meeting_name(corpus, meeting.id), meeting.id.council
        yield Record(
            str(meeting.id), RecordKind.MEETING, name, keys=_day(corpus, meeting.id.date), council=council,
            on=meeting.id.date,
        )  # fmt: skip
        for item in meeting.items:
            yield item_record(corpus, meeting, item)


def item_record(corpus: Corpus, meeting: m.Meeting, item: m.Item) -> Record:
    """Return the record of an item: a decision's if something was decided."""
    council = corpus.council[meeting.id.council].name
    topics = [corpus.topic[topic] for topic in item.topics if topic in corpus.topic]
    names = [found.name for found in corpus.named_municipalities(item)]
    return Record(
        id=item.id,
        kind=RecordKind.DECISION if item.decisions else RecordKind.ITEM,
        title=item.title,
        keys=texts_of(
            (council, item.number, _day(corpus, meeting.id.date), *(t.name for t in topics), *names)
        ),
        said=texts_of(decision.words for decision in item.decisions),
        body=texts_of(
            (*(section.text for section in item.sections), *(one.title for one in item.attachments))
        ),
        council=meeting.id.council,
        on=meeting.id.date,
        is_routine=bool(item.decisions) and item.routine and not appoints(corpus, item),
        number=item.number,
        related=texts_of((*(word for topic in topics for word in topic.synonyms), *_numbers(item.urls))),
    )


def _numbers(addresses: Iterable[str]) -> Iterator[str]:
    """Yield the numbers that addresses end in: laws are called by them."""
    for address in addresses:
        last = address.rstrip("/").rpartition("/")[2]
        if last.isdecimal():
            yield last


def _lists(corpus: Corpus) -> Iterator[Record]:
    for list_type in corpus.list_types:
        if is_used(corpus, list_type):
            told = texts_of((*list_type.words, list_type.rows))
            yield Record(list_type_id(list_type.id), RecordKind.LIST, list_type.name, told, list_type.about)
    for series in corpus.series:
        for edition in series.editions:
            yield from edition_records(corpus, series, edition)


def _topics(corpus: Corpus) -> Iterator[Record]:
    for topic in corpus.topics:
        events = texts_of(event.what for event in topic.events)
        yield Record(topic_id(topic.id), RecordKind.TOPIC, topic.name, texts_of(topic.synonyms), events)


def _threads(corpus: Corpus) -> Iterator[Record]:
    for thread in threads(corpus):
        _, first, _ = thread.decisions[0]
        councils = dict.fromkeys(meeting.id.council for meeting, _, _ in thread.decisions)
        titles = dict.fromkeys(item.title for _, item, _ in thread.decisions)
        names = texts_of(corpus.council[council].name for council in councils)
        meeting, _, _ = thread.decisions[-1]
        yield Record(thread.id, RecordKind.THREAD, first.title, names, texts_of(titles), on=meeting.id.date)


def _followups(corpus: Corpus) -> Iterator[Record]:
    words = corpus.catalogue
    for council in corpus.councils:
        for asked in council.followups:
            meeting, _ = corpus.placed.get(asked.source, (None, None))
            on, told = meeting.id.date if meeting else None, texts_of((asked.who, asked.due_words))
            yield Record(
                followup_id(council.id, asked.id), RecordKind.FOLLOWUP, asked.what, council.name, told,
                asked.note, council.id, on,
            )  # fmt: skip
    if any(council.followups for council in corpus.councils):
        told = words.text("What the meetings asked somebody to follow up on, and what came of it.")
        yield Record("followups", RecordKind.FOLLOWUP, words.text("Follow-ups"), said=told)


def _councils(corpus: Corpus) -> Iterator[Record]:
    for council in corpus.councils:
        places = (corpus.municipality[link.id].name for link in council.municipalities)
        told, own = texts_of((council.full_name, council.secretariat)), council.id
        orgs = (text for seats in council.seats for text in (seats.org, seats.name, *seats.names))
        body = texts_of((*places, *orgs, council.validity.note))
        yield Record(own, RecordKind.COUNCIL, council.name, told, council.about, body, own)
        for organ in council.organs:
            yield Record(
                organ_id(own, organ.id), RecordKind.ORGAN, organ_name(corpus, own, organ.id),
                council.name, organ.note, council=own,
            )  # fmt: skip
        if council.calendar.appointments:
            yield _calendar(corpus, council)
        if corpus.meetings_of.get(council.id):
            yield _preparation(corpus, council)


def _calendar(corpus: Corpus, council: m.Council) -> Record:
    title = corpus.catalogue.text("Calendar of {council}", council=council.name)
    told = texts_of(row.title for row in council.calendar.appointments)
    return Record(calendar_id(council.id), RecordKind.CALENDAR, title, body=told, council=council.id)


def _preparation(corpus: Corpus, council: m.Council) -> Record:
    words = corpus.catalogue
    title = words.text("Prepare for a meeting of {council}", council=council.name)
    told = words.text(
        "What the council has yet to follow up on, what is only proposed, and where each topic stands."
    )
    return Record(prepare_id(council.id), RecordKind.PREPARATION, title, said=told, council=council.id)


def _places(corpus: Corpus) -> Iterator[Record]:
    for place in corpus.municipalities:
        yield Record(
            municipality_id(place.id),
            RecordKind.MUNICIPALITY,
            place.name,
            texts_of((*place.names, place.code)),
        )


def _people(corpus: Corpus) -> Iterator[Record]:
    for person in corpus.people:
        if not person.erased:
            seats = texts_of(_seats(corpus, person))
            names = texts_of(person.names)
            yield Record(person_id(person.id), RecordKind.PERSON, person.name, names, seats)


def _seats(corpus: Corpus, person: m.Person) -> Iterator[str]:
    for council in corpus.councils:
        for seat in council.memberships:
            if seat.person == person.id:
                role = corpus.catalogue.text(SEATS[seat.seat])
                yield f"{role} {council.name} {seat.org} {organ_name(corpus, council.id, seat.organ)}"


def _terms(corpus: Corpus) -> Iterator[Record]:
    for term in corpus.glossary:
        yield Record(f"glossary#{term_anchor(term.term)}", RecordKind.TERM, term.term, term.means, term.about)


def _day(corpus: Corpus, day: date) -> str:
    return corpus.catalogue.day(day)
