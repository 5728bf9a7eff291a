"""Which pages gather decisions: the front page, the register with its parts, threads, topics, follow-ups."""

from __future__ import annotations

from collections.abc import Iterator

from raadsportal.corpus import Corpus
from raadsportal.links.threads import threads
from raadsportal.pages.plan import FRONT, PagePlan
from raadsportal.views.followups import followups_view
from raadsportal.views.front import front_view
from raadsportal.views.glossary import glossary_view, words_on
from raadsportal.views.register import register_parts, register_view
from raadsportal.views.threads import thread_view
from raadsportal.views.topics import topics_view


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


def _front(corpus: Corpus) -> PagePlan:
    return PagePlan(FRONT, corpus.portal.name, "front", front_view(corpus), description=corpus.portal.about)


def _register(corpus: Corpus) -> Iterator[PagePlan]:
    parts = register_parts(corpus)
    whole = register_view(corpus, None, parts)
    yield PagePlan("decisions", whole.title, "register", whole)
    for part in (part for part in parts if part.axis != "topic"):
        view = register_view(corpus, part, parts)
        yield PagePlan(part.id, view.title, "register", view, parent="decisions")


def _topics(corpus: Corpus) -> Iterator[PagePlan]:
    view = topics_view(corpus)
    yield PagePlan("topics", corpus.catalogue.text("Topics"), "topics", view)
    for topic in (*view.matters, *view.topics):
        terms = words_on(corpus, topic)
        yield PagePlan(
            topic.id, topic.title, "topic", topic, description=topic.about, parent="topics", terms=terms
        )


def _threads(corpus: Corpus) -> Iterator[PagePlan]:
    views = tuple(thread_view(corpus, thread) for thread in threads(corpus))
    yield PagePlan("threads", corpus.catalogue.text("Threads"), "threads", views, parent="decisions")
    for view in views:
        terms = words_on(corpus, view, view.councils[-1].id)
        yield PagePlan(
            view.id, view.title, "thread", view, description=view.lead, parent="threads", terms=terms
        )


def _followups(corpus: Corpus) -> Iterator[PagePlan]:
    title = corpus.catalogue.text("Follow-ups")
    view = followups_view(corpus)
    yield PagePlan("followups", title, "followups", view, parent="decisions", terms=words_on(corpus, view))


def _glossary(corpus: Corpus) -> Iterator[PagePlan]:
    title = corpus.catalogue.text("Glossary")
    yield PagePlan("glossary", title, "glossary", glossary_view(corpus), parent="decisions")
