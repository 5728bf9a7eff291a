"""Which pages councils, their meetings with items, municipalities and people have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from raadsportal import model as m
from raadsportal.bodies import item_body, meeting_body
from raadsportal.corpus import Corpus
from raadsportal.ids import decision_id, organ_id
from raadsportal.links.terms import Terms
from raadsportal.links.threads import threads
from raadsportal.lists.provenance import Touch, editions_by, touched
from raadsportal.pages.plan import PagePlan, in_a_row, links_to
from raadsportal.views.common import newest_first
from raadsportal.views.councils import council_view, councils_view, organ_view
from raadsportal.views.glossary import words_on
from raadsportal.views.item import Around, item_view
from raadsportal.views.lists.provenance import TouchedList, touched_lists
from raadsportal.views.meeting import meeting_view
from raadsportal.views.names import LinkTo
from raadsportal.views.people import people_view, person_views
from raadsportal.views.places import municipalities_view, municipality_view
from raadsportal.views.prepare import prepare_view
from raadsportal.vocabulary import Vocabulary


def plan_minutes(corpus: Corpus) -> tuple[PagePlan, ...]:
    """Return the pages of councils, organs, meetings, items, municipalities and people."""
    return (
        *_councils(corpus),
        *_meetings(corpus),
        *_municipalities(corpus),
        *_people(corpus),
    )


def _councils(corpus: Corpus) -> Iterator[PagePlan]:
    words = corpus.catalogue
    siblings = links_to(corpus.councils, lambda council: LinkTo(council.id, council.name))
    yield PagePlan("councils", words.text("Councils"), "councils", councils_view(corpus))
    for council in corpus.councils:
        yield PagePlan(
            council.id,
            council.name,
            "council",
            council_view(corpus, council),
            description=council.about,
            parent="councils",
            siblings=siblings,
            source=council.where.path,
        )
        yield from _organs(corpus, council)
        if corpus.meetings_of.get(council.id):
            yield _prepare(corpus, council)


def _prepare(corpus: Corpus, council: m.Council) -> PagePlan:
    words = corpus.catalogue
    title = words.text("Prepare for a meeting of {council}", council=council.name)
    view = prepare_view(corpus, council)
    terms = words_on(corpus, view, council.id)
    return PagePlan(
        view.id, title, "prepare", view, name=words.text("Prepare"), parent=council.id, terms=terms
    )


def _organs(corpus: Corpus, council: m.Council) -> Iterator[PagePlan]:
    siblings = links_to(council.organs, lambda organ: LinkTo(organ_id(council.id, organ.id), organ.name))
    for organ in council.organs:
        view = organ_view(corpus, council, organ)
        title = f"{organ.name}, {council.name}"
        yield PagePlan(
            view.id,
            title,
            "organ",
            view,
            name=organ.name,
            parent=council.id,
            siblings=siblings,
            source=council.where.path,
        )


def _meetings(corpus: Corpus) -> Iterator[PagePlan]:
    joined, behind = _threads_of_items(corpus), (touched(corpus), editions_by(corpus))
    for council in corpus.councils:
        ordered = list(reversed(newest_first(corpus.meetings_of.get(council.id, ()))))
        links = links_to(reversed(ordered), lambda meeting: LinkTo(str(meeting.id), meeting.title))
        plans = [_meeting(corpus, meeting, links) for meeting in ordered]
        yield from in_a_row(plans)
        for meeting in ordered:
            yield from _items(corpus, meeting, joined, behind)


def _threads_of_items(corpus: Corpus) -> Mapping[str, tuple[LinkTo, ...]]:
    """Return the links to the threads in which each item has a decision."""
    found: dict[str, dict[LinkTo, None]] = defaultdict(dict)
    for thread in threads(corpus):
        _, first, _ = thread.decisions[0]
        count = corpus.catalogue.plural("{count} decision", "{count} decisions", len(thread.decisions))
        for _, item, _ in thread.decisions:
            found[item.id][LinkTo(thread.id, first.title, count)] = None
    return {item: tuple(links) for item, links in found.items()}


def _meeting(corpus: Corpus, meeting: m.Meeting, siblings: tuple[LinkTo, ...]) -> PagePlan:
    words = corpus.catalogue
    council = corpus.council[meeting.id.council]
    vocabulary = _vocabulary(corpus, meeting)
    return PagePlan(
        str(meeting.id),
        f"{meeting.title}, {council.name}",
        "meeting",
        meeting_view(corpus, meeting),
        name=meeting.title,
        body=meeting_body(meeting, vocabulary, words, Terms(corpus.terms_on(meeting.id.date))),
        description=words.text(
            "Minutes of {council}, {day}", council=council.name, day=words.day(meeting.id.date)
        ),
        parent=council.id,
        siblings=siblings,
        source=meeting.where.path,
    )


def _items(
    corpus: Corpus,
    meeting: m.Meeting,
    threads: Mapping[str, tuple[LinkTo, ...]],
    behind: tuple[Mapping[str, tuple[Touch, ...]], Mapping[str, tuple[m.Edition, ...]]],
) -> Iterator[PagePlan]:
    council = corpus.council[meeting.id.council]
    vocabulary = _vocabulary(corpus, meeting)
    day = corpus.catalogue.day(meeting.id.date)
    terms = Terms(corpus.terms_on(meeting.id.date))
    links = links_to(meeting.items, lambda item: LinkTo(item.id, f"{item.number} {item.title}"))
    plans = [
        PagePlan(
            item.id,
            f"{item.title} ({council.name}, {day}, {item.number})",
            "item",
            item_view(corpus, meeting, item, Around(threads.get(item.id, ()), _lists(corpus, item, behind))),
            name=f"{item.number} {item.title}",
            body=item_body(item, vocabulary, corpus.catalogue, terms),
            description=_description(item),
            parent=str(meeting.id),
            siblings=links,
            source=meeting.where.path,
        )
        for item in meeting.items
    ]
    return in_a_row(plans)


def _lists(
    corpus: Corpus,
    item: m.Item,
    behind: tuple[Mapping[str, tuple[Touch, ...]], Mapping[str, tuple[m.Edition, ...]]],
) -> tuple[TouchedList, ...]:
    """Return the lists that an item, or one of its decisions, is behind."""
    names = (
        item.id,
        *(name for decision in item.decisions for name in (decision.id, decision_id(item.id, decision.key))),
    )
    return touched_lists(corpus, names, *behind)


def _description(item: m.Item) -> str:
    words = item.decisions[0].words if item.decisions else ""
    text = " ".join((words or item.title).split())
    return text if len(text) <= 200 else text[:199].rsplit(" ", 1)[0] + " …"


def _vocabulary(corpus: Corpus, meeting: m.Meeting) -> Vocabulary:
    return corpus.vocabularies.get(meeting.id.council, Vocabulary(""))


def _municipalities(corpus: Corpus) -> Iterator[PagePlan]:
    yield PagePlan(
        "municipalities",
        corpus.catalogue.text("Municipalities"),
        "municipalities",
        municipalities_view(corpus),
    )
    for municipality in corpus.municipalities:
        view = municipality_view(corpus, municipality)
        yield PagePlan(view.id, municipality.name, "municipality", view, parent="municipalities")


def _people(corpus: Corpus) -> Iterator[PagePlan]:
    views = person_views(corpus)
    yield PagePlan("people", corpus.catalogue.text("People"), "people", people_view(views))
    for view in views:
        yield PagePlan(view.id, view.name, "person", view, parent="people")
