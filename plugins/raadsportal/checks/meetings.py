"""Rules within one meeting: what its parts say of each other."""

from __future__ import annotations

from collections.abc import Iterator

from raadsportal import model as m
from raadsportal.ids import item_number
from raadsportal.problems import Problem, closest, problem
from raadsportal.source.load import Loaded
from raadsportal.source.minutes import Minutes


def judge_meetings(loaded: Loaded) -> Iterator[Problem]:
    """Yield what is wrong: no item at all, a key that is taken, a number that no item has."""
    for minutes in loaded.minutes:
        if not minutes.meeting.items and minutes.meeting.status is not m.Status.CANCELLED:
            yield problem("items-missing", minutes.where())
        yield from _attendance(minutes)
        for item in minutes.meeting.items:
            yield from _keys(item, minutes)


def _attendance(minutes: Minutes) -> Iterator[Problem]:
    """Judge the items at which people are said to have come and gone."""
    known = [item.number for item in minutes.meeting.items]
    for index, row in enumerate(minutes.meeting.attendance):
        told = {(key, getattr(person, key)) for person in row.people for key in ("arrived", "left")}
        for key, number in sorted((key, number) for key, number in told if number):
            if item_number(number) not in known:
                where = minutes.where("attendance", index, key)
                yield problem("item-unknown", where, number=number, suggestion=closest(number, known))


def _keys(item: m.Item, minutes: Minutes) -> Iterator[Problem]:
    """Judge the keys of decisions: each is an address on the item's page, where its sections have theirs."""
    anchors = {section.anchor for section in item.sections}
    for index, decision in enumerate(item.decisions):
        if decision.key in anchors:
            where = minutes.item_where(item.number, "decisions", index, "key")
            yield problem("decision-key-taken", where, key=decision.key)
