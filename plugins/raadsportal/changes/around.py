"""All that stands around meetings, before and after: councils, members, calendars, people, topics, words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from raadsportal import model as m
from raadsportal.changes.facts import differs, fact_changes
from raadsportal.changes.told import Told, listed
from raadsportal.corpus import Corpus
from raadsportal.language import Catalogue
from raadsportal.views.common import bound

_PORTAL_FACTS: Mapping[str, str] = {
    "name": "The portal's name",
    "address": "The portal's address",
    "language": "Language",
    "vocabulary": "Vocabulary",
    "about": "About the portal",
    "publisher": "Publisher",
    "contact": "Contact",
    "licence_texts": "Licence of texts",
    "licence_data": "Licence of data",
    "accessibility": "Accessibility",
}
_FACTS: Mapping[str, str] = {
    "name": "Name",
    "full_name": "Full name",
    "kind": "Kind",
    "validity": "Period",
    "predecessors": "Predecessors",
    "successors": "Successors",
    "neighbours": "Neighbours",
    "municipalities": "Municipalities",
    "secretariat": "Secretariat",
    "website": "Website",
    "seats": "Seats",
    "organs": "Organs",
    "vocabulary": "Vocabulary",
    "about": "About the council",
    "sources": "Sources",
}


@dataclass(frozen=True)
class _Kind:
    """A kind of things that a portal has many of: where they are, and what tells one from another."""

    title: str
    of: Callable[[Any], Iterable[Any]]
    key: Callable[[Any], object]
    name: Callable[[Any], str]
    page: str = ""

    def changes(self, old: Any, new: Any, words: Catalogue) -> tuple[str, ...]:
        """Return which things are new, gone or changed between two holders of them."""
        before, after = ({self.key(one): one for one in self.of(side)} for side in (old, new))
        came = [self.name(one) for key, one in after.items() if key not in before]
        went = [self.name(one) for key, one in before.items() if key not in after]
        other = [self.name(one) for key, one in after.items() if key in before and differs(before[key], one)]
        told = []
        if came:
            told.append(
                words.text("{count} new: {names}", count=words.number(len(came)), names=listed(came, words))
            )
        if went:
            told.append(
                words.text("{count} gone: {names}", count=words.number(len(went)), names=listed(went, words))
            )
        if other:
            told.append(
                words.text(
                    "{count} changed: {names}", count=words.number(len(other)), names=listed(other, words)
                )
            )
        return tuple(told)


def changed_around(old: Corpus, new: Corpus) -> Iterator[Told]:
    """Yield what changes beside meetings and lists: of the portal, of each council, of people and topics."""
    words = new.catalogue
    told = tuple(fact_changes(old.portal, new.portal, _PORTAL_FACTS, words))
    if told:
        yield Told(words.text("The portal itself"), "", told)
    for council in new.councils:
        before = old.council.get(council.id)
        if before is None:
            yield Told(words.text("{thing} is new", thing=council.name), council.id)
        elif own := tuple(_of_council(before, council, new)):
            yield Told(council.name, council.id, own)
    for identity, council in old.council.items():
        if identity not in new.council:
            yield Told(words.text("{thing} is gone", thing=council.name))
    for kind in _kinds(words):
        if own := kind.changes(old, new, words):
            yield Told(kind.title, kind.page, own)


def _kinds(words: Catalogue) -> tuple[_Kind, ...]:
    def identity(one: Any) -> object:
        return one.id

    def name(one: Any) -> str:
        return str(one.name)

    def term(one: Any) -> str:
        return str(one.term)

    def vocabularies(corpus: Any) -> Iterable[Any]:
        return {found.name: found for found in corpus.vocabularies.values()}.values()

    return (
        _Kind(words.text("People"), lambda corpus: corpus.people, identity, name, "people"),
        _Kind(words.text("Topics"), lambda corpus: corpus.topics, identity, name, "topics"),
        _Kind(
            words.text("Municipalities"),
            lambda corpus: corpus.municipalities,
            identity,
            name,
            "municipalities",
        ),
        _Kind(
            words.text("Glossary"),
            lambda corpus: corpus.glossary,
            lambda one: (one.term, one.start),
            term,
            "glossary",
        ),
        _Kind(words.text("Types of lists"), lambda corpus: corpus.list_types, identity, name, "lists"),
        _Kind(words.text("Vocabularies"), vocabularies, name, name),
    )


def _of_council(old: m.Council, new: m.Council, corpus: Corpus) -> Iterator[str]:
    words = corpus.catalogue
    yield from fact_changes(old, new, _FACTS, words)
    for kind in _kinds_of_councils(corpus):
        yield from (f"{kind.title}: {told}" for told in kind.changes(old, new, words))
    if old.calendar.complete != new.calendar.complete and differs(
        old.calendar.complete, new.calendar.complete
    ):
        yield words.text("{what}: changed", what=words.text("What the calendar knows all meetings of"))


def _kinds_of_councils(corpus: Corpus) -> tuple[_Kind, ...]:
    words = corpus.catalogue

    def member(seat: Any) -> str:
        known = corpus.person.get(seat.person)
        return known.name if known else str(seat.person)

    def seat_key(seat: Any) -> object:
        return seat.person, seat.organ, seat.seat, seat.org, seat.start

    def day_key(row: Any) -> object:
        return str(row.on), row.title, row.organ, row.is_meeting

    def day(row: Any) -> str:
        return f"{bound(str(row.on), words)} {row.title or words.text('Meeting').lower()}"

    return (
        _Kind(words.text("Members"), lambda council: council.memberships, seat_key, member),
        _Kind(words.text("Calendar"), lambda council: council.calendar.appointments, day_key, day),
        _Kind(words.text("News"), lambda council: council.calendar.news, day_key, day),
        _Kind(
            words.text("Follow-ups"),
            lambda council: council.followups,
            lambda one: one.id,
            lambda one: str(one.what),
        ),
    )
