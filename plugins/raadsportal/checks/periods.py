"""Periods that cannot be, and successions that only one side knows of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from raadsportal import model as m
from raadsportal.problems import Problem, Where, problem
from raadsportal.source.loaded import Loaded


class _Period(Protocol):
    @property
    def start(self) -> str | None: ...

    @property
    def end(self) -> str | None: ...


def judge_periods(loaded: Loaded) -> Iterator[Problem]:
    """Yield a problem for each period that ends before it begins."""
    for period, where in _periods(loaded):
        if period.start and period.end and period.end < period.start[: len(period.end)]:
            yield problem("validity-turned", where)


def _periods(loaded: Loaded) -> Iterator[tuple[_Period, Where]]:
    for council in loaded.corpus.councils:
        yield council.validity, council.where
        for link in (
            *council.municipalities,
            *council.neighbours,
            *council.predecessors,
            *council.successors,
        ):
            yield link, link.where or council.where
        for seat in council.memberships:
            yield seat, seat.where or council.where
        for period in council.calendar.complete:
            yield period, period.where
    for minutes in loaded.minutes:
        for item in minutes.meeting.items:
            for decision in item.decisions:
                if decision.in_force:
                    yield decision.in_force, minutes.item_where(item.number, "decisions")


def judge_succession(loaded: Loaded) -> Iterator[Problem]:
    """Yield a problem for each successor or predecessor that does not name the council back."""
    for council in loaded.corpus.councils:
        yield from _one_sided(council, council.successors, "predecessors", loaded)
        yield from _one_sided(council, council.predecessors, "successors", loaded)


def _one_sided(council: m.Council, links: Iterable[m.Link], back: str, loaded: Loaded) -> Iterator[Problem]:
    for link in links:
        other = loaded.corpus.council.get(link.id)
        if other and council.id not in {named.id for named in getattr(other, back)}:
            where = link.where or council.where
            yield problem("predecessor-one-sided", where, council=council.name, other=other.name)
