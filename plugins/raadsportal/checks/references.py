"""Every id that content names must exist; a slip is met with the nearest id that does."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from raadsportal import model as m
from raadsportal.ids import decision_id, municipality_id, parse_target
from raadsportal.ids.lists import parse_list_target
from raadsportal.ledger import moved_to, withdrawal
from raadsportal.problems import Problem, Where, closest, problem
from raadsportal.source.loaded import Loaded
from raadsportal.source.minutes import Minutes


def judge_references(loaded: Loaded) -> Iterator[Problem]:
    """Yield a problem for each id that names nothing."""
    for council in loaded.councils:
        yield from _council(council, loaded)
    for minutes in loaded.minutes:
        yield from _meeting(minutes, loaded)
    for topic in loaded.topics:
        for target in (*topic.items, *(item for event in topic.events for item in event.items)):
            yield from judge_told(target, loaded, topic.where or Where(f"{loaded.shown}/topics.yml"))


def unknown(code: str, name: str, known: Collection[str], where: Where, key: str) -> Iterator[Problem]:
    """Yield a problem if a name is none of those that are known."""
    if name not in known:
        yield problem(
            code, where, **{key: name}, known=", ".join(sorted(known)), suggestion=closest(name, known)
        )


def _council(council: m.Council, loaded: Loaded) -> Iterator[Problem]:
    corpus = loaded.corpus
    for link in (*council.predecessors, *council.successors, *council.neighbours):
        yield from unknown("council-unknown", link.id, corpus.council, link.where or council.where, "council")
    for link in council.municipalities:
        yield from unknown(
            "municipality-unknown", link.id, corpus.municipality, link.where or council.where, "municipality"
        )
    for asked in council.followups:
        for target in (asked.source, *asked.reported, *((asked.closed,) if asked.closed else ())):
            yield from judge_told(target, loaded, asked.where or council.where)
    yield from _seats(council, loaded)
    for period in council.calendar.complete:
        yield from _organ(period.organ, council, period.where)
    for row in (*council.calendar.appointments, *council.calendar.news):
        yield from _organ(row.organ, council, row.where or council.where)
        for target in row.sources:
            yield from judge_told(target, loaded, row.where or council.where)


def _seats(council: m.Council, loaded: Loaded) -> Iterator[Problem]:
    for seat in council.memberships:
        where = seat.where or council.where
        for person in filter(None, (seat.person, seat.stands_for)):
            yield from unknown("person-unknown", person, loaded.corpus.person, where, "person")
        if seat.organ and seat.organ not in {organ.id for organ in council.organs}:
            yield problem("organ-unknown", where, organ=seat.organ, council=council.name)
        for source in seat.sources:
            yield from judge_told(source, loaded, where)


def _meeting(minutes: Minutes, loaded: Loaded) -> Iterator[Problem]:
    meeting, known = minutes.meeting, loaded.corpus.council
    council = known.get(meeting.id.council)
    if council is None:
        if meeting.id.council:
            where = minutes.where("council")
            yield from unknown("council-unknown", meeting.id.council, known, where, "council")
        return
    for organ, key in ((meeting.id.organ, "organ"), (meeting.decided_by, "decided_by")):
        yield from _organ(organ, council, minutes.where(key))
    for index, row in enumerate(meeting.attendance):
        yield from _people(row.people, loaded, minutes.where("attendance", index, "people"))
    for item in meeting.items:
        yield from _item(item, minutes, loaded)


def _organ(organ: str | None, council: m.Council, where: Where) -> Iterator[Problem]:
    known = {found.id for found in council.organs}
    if organ and organ not in known:
        suggestion = closest(organ, known)
        yield problem("organ-unknown", where, organ=organ, council=council.name, suggestion=suggestion)


def _people(people: Iterable[m.Participant], loaded: Loaded, where: Where) -> Iterator[Problem]:
    for person in people:
        for name in filter(None, (person.person, person.stands_for)):
            yield from unknown("person-unknown", name, loaded.corpus.person, where, "person")


def _item(item: m.Item, minutes: Minutes, loaded: Loaded) -> Iterator[Problem]:
    corpus = loaded.corpus
    for topic in item.topics:
        yield from unknown(
            "topic-unknown", topic, corpus.topic, minutes.item_where(item.number, "topics"), "topic"
        )
    # Those found in prose have their own spelling as text; what front matter states has the id.
    stated = (
        found
        for found in item.references
        if found.kind is m.ReferenceKind.MUNICIPALITY and found.target == municipality_id(found.text)
    )
    for reference in stated:
        where = minutes.item_where(item.number, "municipalities")
        yield from unknown("municipality-unknown", reference.text, corpus.municipality, where, "municipality")
    yield from _people(item.presenters, loaded, minutes.item_where(item.number, "presenters"))
    council = corpus.council[minutes.meeting.id.council]
    for decision in item.decisions:
        yield from _organ(decision.decided_by, council, minutes.item_where(item.number, "decisions"))
        for relation in decision.relations:
            yield from _target(relation.target, loaded, minutes.item_where(item.number, "decisions"))


def judge_told(text: str, loaded: Loaded, where: Where) -> Iterator[Problem]:
    """Judge the id of something that a row tells of: it must not tell of what was withdrawn."""
    if withdrawal(loaded.corpus.ledger, moved_to(loaded.corpus.ledger, text)):
        yield problem("withdrawn-told", where, target=text)
    else:
        yield from _target(text, loaded, where)


def _target(text: str, loaded: Loaded, where: Where) -> Iterator[Problem]:
    """Judge the id of a meeting, item or decision; a meeting that is not here yet is no error."""
    ledger = loaded.corpus.ledger
    now = moved_to(ledger, text)
    if now != text:
        yield problem("target-moved", where, target=text, now=now)
        text = now
    if withdrawal(ledger, text):
        return
    if parse_list_target(text):
        yield from _list(text, loaded, where)
        return
    target = parse_target(text)
    if target is None or target.meeting.council not in loaded.corpus.council:
        yield problem("target-unknown", where, target=text, suggestion=closest(text, _targets(loaded)))
        return
    meeting = loaded.meeting.get(str(target.meeting))
    known = _ids(meeting) if meeting else set[str]()
    if text in known or (meeting is None and text not in ledger.published) or target.number is None:
        return
    if text in ledger.published:
        yield problem("target-gone", where, target=text)
    else:
        yield problem("target-unknown", where, target=text, suggestion=closest(text, known))


def _list(text: str, loaded: Loaded, where: Where) -> Iterator[Problem]:
    """Judge the id of a list, an edition or a row."""
    if text in loaded.list_ids:
        return
    if text in loaded.corpus.ledger.published:
        yield problem("target-gone", where, target=text)
    else:
        yield problem("target-unknown", where, target=text, suggestion=closest(text, loaded.list_ids))


def _ids(meeting: m.Meeting) -> set[str]:
    keyed = {
        name for item in meeting.items for d in item.decisions for name in (d.id, decision_id(item.id, d.key))
    }
    return {item.id for item in meeting.items} | keyed


def _targets(loaded: Loaded) -> list[str]:
    return [item.id for found in loaded.minutes for item in found.meeting.items]
