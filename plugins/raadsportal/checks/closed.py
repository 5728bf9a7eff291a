"""Closed items: number, neutral title and reason are public; all else must not even lie in the repository."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from raadsportal import model as m
from raadsportal.problems import Problem, Where, problem
from raadsportal.source.loaded import Loaded
from raadsportal.source.minutes import Minutes

_REASONS: Mapping[str, str] = {
    "text": "text",
    "attachments": "a list of attachments",
    "decisions": "what was decided",
    "topics": "a topic",
    "municipalities": "a municipality",
    "presenters": "a presenter",
}


def judge_closed(loaded: Loaded) -> Iterator[Problem]:
    """Yield a problem for each thing that a closed item tells beside its number, title, note and reason.

    A decision may tell its outcome and who made it, but neither its words nor what it has to do with others.
    """
    for minutes in loaded.minutes:
        for item in minutes.meeting.items:
            if item.closed:
                for what, where in _told(item, minutes):
                    yield problem("closed-told", where, number=item.number, reason=_REASONS[what])


def _told(item: m.Item, minutes: Minutes) -> Iterator[tuple[str, Where]]:
    listed = False
    for section in item.sections:
        is_list = section.kind is m.SectionKind.ATTACHMENTS
        listed = listed or is_list
        if section.markdown.strip():
            yield "attachments" if is_list else "text", section.where
    if minutes.item_says(item.number, "attachments") and not listed:
        yield "attachments", minutes.item_where(item.number, "attachments")
    # Without words it is only told how it ended; a relation would tell what it was about.
    for index, decision in enumerate(item.decisions):
        if decision.relations or decision.note:
            yield "decisions", minutes.item_where(item.number, "decisions", index)
    for what in ("topics", "municipalities", "presenters"):
        if minutes.item_says(item.number, what):
            yield what, minutes.item_where(item.number, what)
