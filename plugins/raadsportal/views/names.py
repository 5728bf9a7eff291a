"""What things are called in links: councils, organs, meetings, items, and what is not on the portal."""

from __future__ import annotations

from dataclasses import dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import MeetingId, parse_target
from raadsportal.ids.lists import list_type_id
from raadsportal.ledger import withdrawal


@dataclass(frozen=True)
class LinkTo:
    """A link to a page of the portal."""

    id: str
    title: str
    note: str = ""
    current: bool = False


def council_link(corpus: Corpus, council: str) -> LinkTo:
    """Return the link to a council's page."""
    return LinkTo(council, corpus.council[council].name)


def organ_name(corpus: Corpus, council: str, organ: str | None) -> str:
    """Return what an organ of a council is called; an empty text for the council itself."""
    if not organ:
        return ""
    known = {found.id: found.name for found in corpus.council[council].organs}
    return known.get(organ, organ)


def thing_link(corpus: Corpus, target: str, here: m.Meeting | None = None) -> LinkTo:
    """Return the link to a meeting, an item, a decision or a list, as one says it in the meeting `here`."""
    if target in corpus.placed:
        meeting, item = corpus.placed[target]
        name = f"{item.number} {item.title}"
        return LinkTo(target, name if meeting is here else f"{meeting_name(corpus, meeting.id)}: {name}")
    if target in corpus.meeting:
        return LinkTo(target, meeting_name(corpus, corpus.meeting[target].id))
    if target.partition("#")[0] in corpus.edition or target in corpus.list_series:
        return list_link(corpus, target)
    for list_type in corpus.list_types:
        if target == list_type_id(list_type.id):
            return LinkTo(target, list_type.name)
    if withdrawal(corpus.ledger, target):
        return LinkTo(target, corpus.catalogue.text("{thing} (withdrawn)", thing=thing_name(corpus, target)))
    return LinkTo("", _missing_name(corpus, target))


def list_link(corpus: Corpus, target: str) -> LinkTo:
    """Return the link to a list of a council, to an edition of it or to a row, named with its council."""
    page = target.partition("#")[0]
    series, edition = corpus.edition.get(page, (corpus.list_series.get(page), None))
    if series is None:
        return LinkTo("", target)
    title = edition.title if edition else series.title
    return LinkTo(target, f"{title}, {council_link(corpus, series.council).title}")


def meeting_name(corpus: Corpus, meeting: MeetingId) -> str:
    """Return what a meeting is called where its council is not known: council, organ and day."""
    organ = organ_name(corpus, meeting.council, meeting.organ)
    council = council_link(corpus, meeting.council).title
    return f"{council}{f' ({organ})' if organ else ''}, {corpus.catalogue.day(meeting.date)}"


def thing_name(corpus: Corpus, target: str) -> str:
    """Return what a meeting or an item is called by its id alone: council, day and number; else its id."""
    found = parse_target(target)
    if found is None or found.meeting.council not in corpus.council:
        return target
    name = meeting_name(corpus, found.meeting)
    return f"{name}: {corpus.catalogue.text('item {number}', number=found.number)}" if found.number else name


def _missing_name(corpus: Corpus, target: str) -> str:
    """Return what a thing that is not on the portal is called: a meeting by council and day, else its id."""
    words, found = corpus.catalogue, parse_target(target)
    council, _, rest = target.partition("/lists/")
    if rest and council in corpus.council:
        return words.text(
            "{list} of {council}", list=rest.replace("/", " "), council=corpus.council[council].name
        )
    if found is None or found.meeting.council not in corpus.council:
        return target
    return words.text("{meeting} (not on the portal)", meeting=meeting_name(corpus, found.meeting))
