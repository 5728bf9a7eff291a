"""What an import would write: the file's new text, read back and judged before anybody writes it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from raadsportal import model as m
from raadsportal.checks.lists.rows import Counts, every_change
from raadsportal.intake.lists.editing import EditionFormError, same, with_change, with_rows
from raadsportal.intake.lists.merging import absent, change_of, in_order, merged, renamed
from raadsportal.intake.lists.reading import ListRead
from raadsportal.intake.lists.verdict import new_problems
from raadsportal.intake.lists.yaml_rows import listed, row_text, scalar
from raadsportal.lists.difference import Difference, difference
from raadsportal.lists.stays import rows_on
from raadsportal.problems import Problem, Severity, Where, count_of, problem
from raadsportal.source.lists import edition_in
from raadsportal.source.text_files import text_of


@dataclass(frozen=True)
class Target:
    """The edition that a document is for."""

    type: m.ListType
    place: tuple[str, str, str]
    """The council, the series and the edition's name."""
    shown: str
    """The edition's file as people see it."""
    edition: m.Edition | None = None
    """The edition as it is; None for a new one."""
    text: str = ""
    """The edition's file as it stands."""
    counts: Counts = every_change
    """Whether a change has been decided, and so moved rows."""

    def held(self, edition: m.Edition, by: str | None = None) -> m.Edition:
        """Return an edition with those changes that count, and with those of a decision."""
        told = (change for change in edition.changes if self.counts(change) or (by and change.by == by))
        return replace(edition, changes=tuple(told))


@dataclass(frozen=True)
class Heading:
    """What a new edition says above its rows."""

    title: str = ""
    start: str | None = None
    end: str | None = None
    decision: str | None = None
    complete: bool = False


@dataclass(frozen=True)
class Plan:
    """What an import would do."""

    text: str | None
    """The file's text to be; None if there is nothing to write, or it cannot be written."""
    difference: Difference
    others: int = 0
    """How many rows get only another note, source or extra value."""
    same: int = 0
    """How many rows are as they were."""
    problems: tuple[Problem, ...] = ()


def new_edition(read: ListRead, target: Target, heading: Heading, before: Mapping[str, m.Row]) -> Plan:
    """Return the plan of a new edition; `before` are the rows of another, only to be compared with."""
    text = f"{_head(target.type, heading)}rows:\n" + listed(
        (row_text(target.type, row) for row in read.rows), "  "
    )
    told = difference(_only(before, read.columns), in_order(read.rows))
    kept = len(read.rows) - len(told.added) - len(told.changed)
    plan = Plan(text, told, same=kept, problems=tuple(renamed(told, target.type)))
    return _verified(plan, target, read.rows, None)


def _only(rows: Mapping[str, m.Row], columns: Collection[str]) -> dict[str, m.Row]:
    """Return rows with no more than these columns."""
    return {
        key: replace(row, values={name: value for name, value in row.values.items() if name in columns})
        for key, row in rows.items()
    }


def first_rows(read: ListRead, target: Target, edition: m.Edition) -> Plan:
    """Return the plan that makes the document's rows the first rows of an edition."""
    before = in_order(edition.rows)
    rows = merged(read, target.type, before)
    told = difference(before, in_order(rows))
    pairs = [(before[row.key], row) for row in rows if row.key in before]
    others = sum(old.values == new.values and not same(old, new) for old, new in pairs)
    problems = (*renamed(told, target.type), *absent(read, target.type, before))
    plan = Plan(None, told, others, len(pairs) - len(told.changed) - others, problems)
    if not told and not others:
        return plan
    return _written(plan, target, lambda text: with_rows(text, target.type, before, rows), rows, None)


def state_now(read: ListRead, target: Target, edition: m.Edition) -> Plan:
    """Return what tells the document from an edition after all its changes, without writing anything."""
    before = rows_on(target.held(edition), date.max)
    rows = merged(read, target.type, before)
    told = difference(before, in_order(rows))
    return Plan(None, told, same=len(rows) - len(told.added) - len(told.changed))


def change_from(read: ListRead, target: Target, edition: m.Edition, on: date, by: str | None) -> Plan:
    """Return the plan of a change that makes the list what the document says, from a day on."""
    before = rows_on(target.held(edition, by), on)
    rows = merged(read, target.type, before)
    told = difference(before, in_order(rows))
    kept = len(rows) - len(told.added) - len(told.changed)
    plan = Plan(
        None, told, same=kept, problems=(*renamed(told, target.type), *absent(read, target.type, before))
    )
    if not told:
        return plan
    change = change_of(told, on, by)
    return _written(plan, target, lambda text: with_change(text, target.type, change), rows, (on, by))


def _written(
    plan: Plan,
    target: Target,
    edit: Callable[[str], str],
    rows: Sequence[m.Row],
    change: tuple[date, str | None] | None,
) -> Plan:
    mark = "\ufeff" if target.text.startswith("\ufeff") else ""
    try:
        text = mark + edit(target.text.removeprefix(mark))
    except EditionFormError:
        return replace(plan, problems=(*plan.problems, problem("list-form", Where(target.shown))))
    return _verified(replace(plan, text=text), target, rows, change)


def _verified(
    plan: Plan, target: Target, rows: Sequence[m.Row], change: tuple[date, str | None] | None
) -> Plan:
    """Return the plan with what is wrong with its text; a text that is not read as it was meant is none."""
    file = text_of((plan.text or "").encode(), target.shown)
    edition, problems = edition_in(file, target.place, {target.type.id: target.type})
    if edition and not _says(target, edition, rows, change):
        problems.append(problem("list-form", Where(target.shown)))
    if edition:
        problems += new_problems(target.edition, edition, target.type, rows, target.counts)
    broken = edition is None or count_of(problems, Severity.ERROR)
    return replace(plan, text=None if broken else plan.text, problems=(*plan.problems, *problems))


def _says(
    target: Target, edition: m.Edition, rows: Sequence[m.Row], change: tuple[date, str | None] | None
) -> bool:
    """Tell whether an edition, after a change or in its first rows, says what it was meant to say."""
    meant = in_order(rows)
    if change is None:
        read = in_order(edition.rows)
        return read.keys() == meant.keys() and all(same(read[key], row) for key, row in meant.items())
    on, by = change
    return {key: row.values for key, row in rows_on(target.held(edition, by), on).items()} == {
        key: row.values for key, row in meant.items()
    }


def _head(list_type: m.ListType, heading: Heading) -> str:
    """Return what stands above the rows of a new edition."""
    start, end = heading.start or "null", heading.end or "null"
    coverage = m.Coverage.COMPLETE if heading.complete else m.Coverage.EXTRACT
    parts = {
        "type": list_type.id,
        "title": scalar(heading.title) if heading.title else "",
        "valid": f"{{from: {start}, to: {end}}}" if heading.start or heading.end else "",
        "decision": scalar(heading.decision) if heading.decision else "",
        "coverage": coverage.value,
    }
    return "".join(f"{name}: {told}\n" for name, told in parts.items() if told)
