"""Which row of the front matter's `items` tells of which heading, and what number each item has.

A number is printed once for each item, except where documents err: then a row says which number the item has
here (`number`) and which is printed (`printed`, empty for none). Numbers never close up.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from raadsportal.ids import ATTACHMENT_FOLDER, item_number, slug
from raadsportal.problems import Problem, Where, closest, problem
from raadsportal.source.agenda import AgendaEntry
from raadsportal.source.shapes import ItemShape


@dataclass(frozen=True)
class Row:
    """A row of `items` with the place of it and of its parts."""

    shape: ItemShape
    index: int
    where: Where


@dataclass(frozen=True)
class Numbered:
    """An item of the text with its number and its row, if it has one."""

    entry: AgendaEntry
    number: str
    printed: str
    row: Row | None


def number_items(
    entries: Sequence[AgendaEntry], rows: Sequence[Row]
) -> tuple[tuple[Numbered, ...], list[Problem]]:
    """Join the items of a text with the rows that tell of them."""
    free: dict[str, deque[Row]] = defaultdict(deque)
    for told in rows:
        free[_printed(told.shape)].append(told)
    numbered: list[Numbered] = []
    problems: list[Problem] = []
    for entry in entries:
        about = free[item_number(entry.heading.number) if entry.heading.number else ""]
        row = about.popleft() if about else None
        number = row.shape.number if row else entry.heading.number
        if not number:
            problems.append(problem("item-number-missing", entry.where, title=entry.heading.title))
        named = item_number(number) if number else slug(entry.heading.title[:80])
        numbered.append(Numbered(entry, named, entry.heading.number, row))
    left = sorted((row for rest in free.values() for row in rest), key=lambda row: row.index)
    return tuple(numbered), [*problems, *_unmatched(left, entries), *_judge(numbered)]


def _unmatched(rows: Iterable[Row], entries: Iterable[AgendaEntry]) -> Iterator[Problem]:
    known = [entry.heading.number for entry in entries if entry.heading.number]
    for row in rows:
        number = row.shape.number
        yield problem("item-row-unmatched", row.where, number=number, suggestion=closest(number, known))


def _printed(shape: ItemShape) -> str:
    """Return the number, as it stands in an id, of the heading that a row is about."""
    said = shape.number if shape.printed is None else shape.printed
    return item_number(said) if said.strip() else ""


def _judge(numbered: Sequence[Numbered]) -> list[Problem]:
    first: dict[str, Where] = {}
    problems = []
    for item in numbered:
        if not item.entry.heading.title:
            problems.append(problem("item-title-missing", item.entry.where, number=item.number))
        if item.number in {ATTACHMENT_FOLDER, "index"}:
            problems.append(problem("item-number-reserved", item.entry.where, number=item.number))
        if item.number in first:
            line = first[item.number].line
            problems.append(problem("item-number-twice", item.entry.where, number=item.number, first=line))
        first.setdefault(item.number, item.entry.where)
    return problems + _judge_order(numbered)


def _judge_order(numbered: Sequence[Numbered]) -> list[Problem]:
    rows = [item.row for item in numbered if item.row and item.row.shape.order is not None]
    seen: set[int | None] = set()
    problems = []
    for row in rows:
        if row.shape.order and row.shape.order > len(numbered):
            problems.append(problem("order-beyond", row.where, order=row.shape.order, count=len(numbered)))
        if row.shape.order in seen:
            problems.append(problem("order-twice", row.where, order=row.shape.order))
        seen.add(row.shape.order)
    return problems
