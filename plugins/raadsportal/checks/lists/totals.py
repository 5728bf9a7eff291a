"""Numbers that must fit: what a council states beside the rows that are here, groups beside totals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from raadsportal import model as m
from raadsportal.lists.counted import Names, counted
from raadsportal.problems import Problem, Where, closest, problem


@dataclass(frozen=True)
class _Stated:
    """What is stated at a place of an edition, and whether a note there explains why it does not fit."""

    where: Where
    explained: bool
    complete: bool

    def problem(self, code: str, **values: object) -> Problem:
        found = problem(code, self.where, **values)
        return found.noted() if self.explained else found

    def fits(self, stated: int, here: int) -> bool:
        """Tell whether as many rows as stated are here; of an extract, not more."""
        return here == stated if self.complete else here <= stated


def judge_totals(
    edition: m.Edition, list_type: m.ListType, names: Names = MappingProxyType({})
) -> Iterator[Problem]:
    """Yield a problem for each stated number that does not fit the rows or the other numbers."""
    where = edition.where("counts")
    complete = edition.coverage is m.Coverage.COMPLETE
    stated = _Stated(where, bool(edition.note), complete)
    yield from _counted(stated, edition.counts, edition.rows, list_type, names)
    for change in edition.changes:
        told = _Stated(change.where or where, bool(change.note), complete)
        yield from _counted(told, change.added, change.add, list_type, names)
        pairs = ((change.removed, len(change.remove)), (change.refused, len(change.refuse)))
        for number, here in pairs:
            if number is not None and not told.fits(number, here):
                yield told.problem("total-differs", stated=number, rows=here)
    yield from _steps(edition, stated)


def _counted(
    stated: _Stated, counts: m.Counts, rows: Sequence[m.Row], list_type: m.ListType, names: Names
) -> Iterator[Problem]:
    if counts.total is not None and not stated.fits(counts.total, len(rows)):
        yield stated.problem("total-differs", stated=counts.total, rows=len(rows))
    known = {column.name: column for column in list_type.fields}
    for name, groups in counts.by.items():
        if name in known:
            yield from _grouped(stated, counts.total, groups, counted(counts, known[name], rows, names))
        else:
            told, suggestion = ", ".join(known), closest(name, known)
            yield problem("column-unknown", stated.where, column=name, known=told, suggestion=suggestion)


def _grouped(
    stated: _Stated, total: int | None, groups: Mapping[str, int], here: Mapping[str, int]
) -> Iterator[Problem]:
    if total is not None and sum(groups.values()) != total:
        yield stated.problem("groups-differ", sum=sum(groups.values()), total=total)
    for group, number in groups.items():
        if not stated.fits(number, here.get(group, 0)):
            yield stated.problem("group-differs", group=group, stated=number, rows=here.get(group, 0))
    for group in here:
        if group not in groups:
            yield stated.problem("group-unstated", group=group, suggestion=closest(group, groups))


def _steps(edition: m.Edition, stated: _Stated) -> Iterator[Problem]:
    """Yield a problem for each step that the one before does not lead to, and a last one that is no total."""
    for before, step in zip(edition.steps, edition.steps[1:], strict=False):
        left = before.count - (step.taken_out or 0)
        if step.taken_out is not None and left != step.count:
            yield stated.problem("steps-differ", what=step.what, count=step.count, left=left)
    last = edition.steps[-1] if edition.steps else None
    if last and edition.counts.total is not None and last.count != edition.counts.total:
        yield stated.problem("steps-differ", what=last.what, count=last.count, left=edition.counts.total)
