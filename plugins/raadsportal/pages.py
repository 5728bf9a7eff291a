"""Which pages exist: address, text, the facts they show, and where they stand among the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from raadsportal import model as m
from raadsportal.bodies import item_body, meeting_body
from raadsportal.corpus import Corpus
from raadsportal.ids import organ_id
from raadsportal.links.terms import Terms
from raadsportal.links.threads import threads
from raadsportal.problems import Problem, Where, problem
from raadsportal.views.common import LinkTo, newest_first
from raadsportal.views.councils import council_view, councils_view, organ_view
from raadsportal.views.followups import followups_view
from raadsportal.views.front import front_view
from raadsportal.views.glossary import glossary_view
from raadsportal.views.item import item_view
from raadsportal.views.meeting import meeting_view
from raadsportal.views.people import people_view, person_views
from raadsportal.views.places import municipalities_view, municipality_view
from raadsportal.views.prepare import prepare_view
from raadsportal.views.register import register_parts, register_view
from raadsportal.views.threads import thread_view
from raadsportal.views.topics import topics_view
from raadsportal.vocabulary import Vocabulary

FRONT = ""


@dataclass(frozen=True)
class PagePlan:
    """A page that is to be made."""

    id: str
    """Its address under the site's root; empty for the front page."""
    title: str
    kind: str
    """Which template shows it."""
    view: Any
    body: str = ""
    name: str = ""
    """What it is called where its council is known: the title, unless this says less."""
    description: str = ""
    parent: str | None = None
    previous: str | None = None
    next: str | None = None
    siblings: tuple[LinkTo, ...] = ()
    source: str | None = None
    """The content file that a reader who finds an error would correct."""


def plan_minutes(corpus: Corpus) -> tuple[PagePlan, ...]:
    """Return the pages of councils, organs, meetings, items, municipalities and people."""
    return (
        *_councils(corpus),
        *_meetings(corpus),
        *_municipalities(corpus),
        *_people(corpus),
    )


def plan_decisions(corpus: Corpus) -> tuple[PagePlan, ...]:
    """Return the front page, the register with its parts, topics, threads, follow-ups and glossary."""
    return (
        _front(corpus),
        *_register(corpus),
        *_topics(corpus),
        *_threads(corpus),
        *_followups(corpus),
        *_glossary(corpus),
    )


def judge_addresses(plans: Iterable[PagePlan], taken: Iterable[str] = ()) -> tuple[Problem, ...]:
    """Return a problem for each address that two pages would have, those of hand-written pages among them."""
    first: dict[str, str] = {page: f"docs/{page or 'index'}.md" for page in taken}
    found = []
    for plan in plans:
        source = plan.source or plan.kind
        if plan.id in first:
            found.append(problem("address-twice", Where(source), address=plan.id, first=first[plan.id]))
        first.setdefault(plan.id, source)
    return tuple(found)


def _front(corpus: Corpus) -> PagePlan:
    return PagePlan(FRONT, corpus.portal.name, "front", front_view(corpus), description=corpus.portal.about)


def _councils(corpus: Corpus) -> Iterator[PagePlan]:
    words = corpus.catalogue
    siblings = _links(corpus.councils, lambda council: LinkTo(council.id, council.name))
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
    return PagePlan(view.id, title, "prepare", view, name=words.text("Prepare"), parent=council.id)


def _organs(corpus: Corpus, council: m.Council) -> Iterator[PagePlan]:
    siblings = _links(council.organs, lambda organ: LinkTo(organ_id(council.id, organ.id), organ.name))
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
    joined = _threads_of_items(corpus)
    for council in corpus.councils:
        ordered = list(reversed(newest_first(corpus.meetings_of.get(council.id, ()))))
        links = _links(reversed(ordered), lambda meeting: LinkTo(str(meeting.id), meeting.title))
        plans = [_meeting(corpus, meeting, links) for meeting in ordered]
        yield from _in_a_row(plans)
        for meeting in ordered:
            yield from _items(corpus, meeting, joined)


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
    corpus: Corpus, meeting: m.Meeting, threads: Mapping[str, tuple[LinkTo, ...]]
) -> Iterator[PagePlan]:
    council = corpus.council[meeting.id.council]
    vocabulary = _vocabulary(corpus, meeting)
    day = corpus.catalogue.day(meeting.id.date)
    terms = Terms(corpus.terms_on(meeting.id.date))
    links = _links(meeting.items, lambda item: LinkTo(item.id, f"{item.number} {item.title}"))
    plans = [
        PagePlan(
            item.id,
            f"{item.title} ({council.name}, {day}, {item.number})",
            "item",
            item_view(corpus, meeting, item, threads.get(item.id, ())),
            name=f"{item.number} {item.title}",
            body=item_body(item, vocabulary, corpus.catalogue, terms),
            description=_description(item),
            parent=str(meeting.id),
            siblings=links,
            source=meeting.where.path,
        )
        for item in meeting.items
    ]
    return _in_a_row(plans)


def _description(item: m.Item) -> str:
    words = item.decisions[0].words if item.decisions else ""
    text = " ".join((words or item.title).split())
    return text if len(text) <= 200 else text[:199].rsplit(" ", 1)[0] + " …"


def _vocabulary(corpus: Corpus, meeting: m.Meeting) -> Vocabulary:
    return corpus.vocabularies.get(meeting.id.council, Vocabulary(""))


def _in_a_row(plans: Sequence[PagePlan]) -> Iterator[PagePlan]:
    """Yield the plans, each with the one before and the one after it."""
    for index, plan in enumerate(plans):
        before = plans[index - 1].id if index else None
        after = plans[index + 1].id if index + 1 < len(plans) else None
        yield replace(plan, previous=before, next=after)


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


def _register(corpus: Corpus) -> Iterator[PagePlan]:
    parts = register_parts(corpus)
    whole = register_view(corpus, None, parts)
    yield PagePlan("decisions", whole.title, "register", whole)
    for part in (part for part in parts if part.axis != "topic"):
        view = register_view(corpus, part, parts)
        yield PagePlan(part.id, view.title, "register", view, parent="decisions")


def _threads(corpus: Corpus) -> Iterator[PagePlan]:
    views = tuple(thread_view(corpus, thread) for thread in threads(corpus))
    yield PagePlan("threads", corpus.catalogue.text("Threads"), "threads", views, parent="decisions")
    for view in views:
        yield PagePlan(view.id, view.title, "thread", view, description=view.lead, parent="threads")


def _glossary(corpus: Corpus) -> Iterator[PagePlan]:
    title = corpus.catalogue.text("Glossary")
    yield PagePlan("glossary", title, "glossary", glossary_view(corpus), parent="decisions")


def _followups(corpus: Corpus) -> Iterator[PagePlan]:
    title = corpus.catalogue.text("Follow-ups")
    yield PagePlan("followups", title, "followups", followups_view(corpus), parent="decisions")


def _topics(corpus: Corpus) -> Iterator[PagePlan]:
    view = topics_view(corpus)
    yield PagePlan("topics", corpus.catalogue.text("Topics"), "topics", view)
    for topic in (*view.matters, *view.topics):
        yield PagePlan(topic.id, topic.title, "topic", topic, description=topic.about, parent="topics")


def _links(things: Iterable[Any], link: Callable[[Any], LinkTo]) -> tuple[LinkTo, ...]:
    return tuple(link(thing) for thing in things)
