"""Rules within one meeting: what its parts say of each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadsportal import model as m
from raadsportal.ids import item_number, slug
from raadsportal.problems import Problem, Where, closest, problem
from raadsportal.prose import plain_text
from raadsportal.source.loaded import Loaded
from raadsportal.source.minutes import Minutes
from raadsportal.source.outline import outline


def judge_meetings(loaded: Loaded) -> Iterator[Problem]:
    """Yield what is wrong: no item or no decision, a key that is taken, a number that no item has."""
    for minutes in loaded.minutes:
        if not minutes.meeting.items and minutes.meeting.status is not m.Status.CANCELLED:
            yield problem("items-missing", minutes.where())
        yield from _attendance(minutes)
        for item in minutes.meeting.items:
            yield from _keys(item, minutes)
            yield from _attachments_of_others(item, minutes)
            if minutes.meeting.status is m.Status.APPROVED and _lacks_decision(item) and not item.closed:
                yield problem("decision-missing", item.where, number=item.number)


def _lacks_decision(item: m.Item) -> bool:
    return item.kinds_source is m.Source.STATED and item.meant_to_decide and not item.decisions


def _attendance(minutes: Minutes) -> Iterator[Problem]:
    """Judge the items at which people are said to have come and gone."""
    known = [item.number for item in minutes.meeting.items]
    for index, row in enumerate(minutes.meeting.attendance):
        told = {(key, getattr(person, key)) for person in row.people for key in ("arrived", "left")}
        for key, number in sorted((key, number) for key, number in told if number):
            if item_number(number) not in known:
                where = minutes.where("attendance", index, key)
                yield problem("item-unknown", where, number=number, suggestion=closest(number, known))


def _attachments_of_others(item: m.Item, minutes: Minutes) -> Iterator[Problem]:
    """Judge the attachments numbered from an item (`2.4.1`): a number that begins as another's is a slip.

    Where an item lists an attachment 1 and its parts 1.1 and 1.2, these are not numbered from item 1.
    """
    listed = {paper.number.casefold() for paper in item.attachments}
    others = {other.number for other in minutes.meeting.items} - {item.number} - listed
    for paper in item.attachments:
        owner = paper.number.casefold().rpartition(".")[0]
        if owner in others:
            where = _listed(paper, item) or minutes.item_where(item.number, "attachments")
            numbers = {"attachment": paper.number, "number": item.number, "other": owner}
            found = problem("attachment-elsewhere", where, **numbers)
            yield found.noted() if item.note else found


def _listed(paper: m.Attachment, item: m.Item) -> Where | None:
    """Return the line of an attachment in the list that it stands in; None if it stands in none."""
    section = next((found for found in item.sections if found.anchor == paper.section), None)
    if not paper.section or section is None:
        return None
    number = re.compile(rf"(?<![\w.]){re.escape(paper.number)}(?![\w.]*\w)", re.IGNORECASE)
    for index, line in enumerate(section.markdown.split("\n")):
        match = number.search(line)
        if match:
            return Where(section.where.path, section.begins + index, match.start() + 1)
    return section.where


def _keys(item: m.Item, minutes: Minutes) -> Iterator[Problem]:
    """Judge the keys of decisions: each is an address on the item's page, where its sections have theirs."""
    anchors = {section.anchor for section in item.sections} | {
        slug(plain_text(block.title))
        for section in item.sections
        for block in outline(section.markdown, 1)
        if block.level
    }
    for index, decision in enumerate(item.decisions):
        if decision.key in anchors:
            where = minutes.item_where(item.number, "decisions", index, "key")
            yield problem("decision-key-taken", where, key=decision.key)
