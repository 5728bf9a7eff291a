"""Every id that is public, what became of those that were, and the ledger brought up to date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from raadsportal import ids
from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.fingerprints import fingerprint
from raadsportal.ids.lists import list_type_id, row_id
from raadsportal.ledger import GONE, Fate, Fates, above, withdrawal
from raadsportal.links.threads import threads
from raadsportal.lists.stays import refused, stays
from raadsportal.lists.used import is_used
from raadsportal.views.appointments import has_calendar
from raadsportal.views.register import register_parts

#: Overviews that the portal always has; they are in no ledger.
OVERVIEWS = frozenset(
    {
        "",
        "calendar",
        "councils",
        "decisions",
        "followups",
        "glossary",
        "lists",
        "municipalities",
        "people",
        "threads",
        "topics",
    }
)


@dataclass(frozen=True)
class Addresses:
    """The public ids of a corpus beside its ledger."""

    corpus: Corpus

    @cached_property
    def things(self) -> Mapping[str, object]:
        """What bears each public id; None for a page that only gathers what stands elsewhere."""
        corpus = self.corpus
        found: dict[str, object] = {}
        for council in corpus.councils:
            found |= _council(council, has_meetings=bool(corpus.meetings_of.get(council.id)))
            found |= {ids.calendar_id(council.id): None} if has_calendar(corpus, council) else {}
        for meeting in corpus.meetings:
            found |= _meeting(meeting)
        found |= {ids.municipality_id(one.id): one for one in corpus.municipalities}
        found |= {ids.person_id(person.id): person for person in corpus.people}
        found |= {ids.topic_id(topic.id): topic for topic in corpus.topics}
        found |= {thread.id: tuple(d.id for _, _, d in thread.decisions) for thread in threads(corpus)}
        found |= {part.id: None for part in register_parts(corpus) if part.axis != "topic"}
        found |= _lists(corpus)
        return found

    def fate(self, identity: str) -> Fate:
        """Return what became of an id; a page that only gathers leads on by itself when it ends."""
        found = self._fates.of(identity)
        following = self._following(identity) if found == GONE else None
        return Fate(following) if following else found

    def gone(self) -> Iterator[str]:
        """Yield the ids of the ledger that nobody has accounted for; not those below one that is yielded."""
        published = self.corpus.ledger.published
        lost = {identity for identity in published if self.fate(identity) == GONE}
        for identity in sorted(lost):
            if not any(name in lost for name in above(identity) if name != identity):
                yield identity

    def former(self, *, parts: bool = False) -> Iterator[tuple[str, Fate]]:
        """Yield each page that was public or is said to have been, or each part, with what became of it."""
        ledger = self.corpus.ledger
        told = (*(row.source for row in ledger.moved), *(row.id for row in ledger.withdrawn))
        for identity in sorted({*ledger.published, *told}):
            if ("#" in identity) is parts and not self._is_there(identity):
                yield identity, self.fate(identity)

    def brought_up_to_date(self, today: date) -> m.Ledger:
        """Return the ledger with what is public today; no id leaves it, and none is taken for gone."""
        old = self.corpus.ledger.published
        now = {
            identity: _published(old.get(identity), thing, today) for identity, thing in self.things.items()
        }
        left = {
            identity: replace(row, fingerprint="", changed=today if row.fingerprint else row.changed)
            for identity, row in old.items()
            if identity not in now
        }
        return replace(self.corpus.ledger, published=dict(sorted({**left, **now}.items())))

    @cached_property
    def _fates(self) -> Fates:
        return Fates(self.corpus.ledger, self._is_there)

    def _is_there(self, identity: str) -> bool:
        return identity in self.things or identity in OVERVIEWS

    def _following(self, identity: str) -> str | None:
        first, _, rest = identity.partition("/")
        page, _, key = identity.partition("#")
        if key:
            return self._page_of(page, key)
        if first == "threads":
            return self._threads.get(identity)
        if first == "decisions":
            return "decisions"
        gathering = {ids.prepare_id(first), ids.calendar_id(first)}
        return first if identity in gathering and first in self.corpus.council and rest else None

    def _page_of(self, page: str, key: str) -> str | None:
        """Return the page that stands for a part of it: an only decision's, or where the page is now."""
        now = self._fates.of(page).target
        only = self.corpus.placed[page][1].decisions if page in self.corpus.placed else ()
        return now if now != page or (len(only) == 1 and only[0].key == key) else None

    @cached_property
    def _threads(self) -> Mapping[str, str]:
        """Where the thread that once began with each decision is now; without a thread, the item itself."""
        ledger = self.corpus.ledger
        found = {ids.thread_id(name): "threads" for name in ledger.published if withdrawal(ledger, name)}
        found |= {
            ids.thread_id(name): here.partition("#")[0]
            for here in self.corpus.placed
            for name in self._names_of(here)
        }
        for thread in threads(self.corpus):
            for _, _, decision in thread.decisions:
                found |= {ids.thread_id(name): thread.id for name in self._names_of(decision.id)}
        return found

    def _names_of(self, identity: str) -> Iterator[str]:
        """Yield an id and what it was before each move that the ledger tells of."""
        yield identity
        for row in self.corpus.ledger.moved:
            if row.target in above(identity):
                yield row.source + identity[len(row.target) :]


def _council(council: m.Council, *, has_meetings: bool) -> dict[str, object]:
    found: dict[str, object] = {council.id: replace(council, followups=(), organs=(), calendar=m.Calendar())}
    found |= {ids.organ_id(council.id, organ.id): organ for organ in council.organs}
    found |= {ids.followup_id(council.id, asked.id): asked for asked in council.followups}
    return found | ({ids.prepare_id(council.id): None} if has_meetings else {})


def _meeting(meeting: m.Meeting) -> dict[str, object]:
    own = (replace(meeting, items=(), groups=()), tuple(item.id for item in meeting.items))
    found: dict[str, object] = {str(meeting.id): own}
    if meeting.original:
        found[ids.attachment_id(str(meeting.id), meeting.original.file)] = meeting.original
    for item in meeting.items:
        found[item.id] = item
        found |= {decision.id: decision for decision in item.decisions if decision.id != item.id}
        found |= {
            ids.attachment_id(str(meeting.id), paper.file): paper
            for paper in item.attachments
            if paper.available is m.Availability.PUBLIC and paper.file
        }
    return found


def _lists(corpus: Corpus) -> dict[str, object]:
    """Return the lists with their editions, and every row that ever stood on one."""
    found: dict[str, object] = {
        list_type_id(list_type.id): None for list_type in corpus.list_types if is_used(corpus, list_type)
    }
    for series in corpus.series:
        found[series.id] = None
        for edition in series.editions:
            found[edition.id] = replace(edition, rows=(), changes=())
            rows = (stay.row for stay in stays(edition))
            found |= {row_id(edition.id, row.key): row for row in (*rows, *refused(edition))}
    return found


def _published(old: m.Published | None, thing: object, today: date) -> m.Published:
    told = fingerprint(thing) if thing is not None else ""
    if old is None:
        return m.Published(today, today, told)
    return old if old.fingerprint == told else replace(old, changed=today, fingerprint=told)
