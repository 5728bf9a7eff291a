"""Which row of the front matter's `items` tells of which heading, and what number each item has.

A number is printed once for each item, except where documents err: then a row says which number the item has
here (`number`) and which is printed (`printed`, empty for none). Numbers never close up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from raadsportal.ids import ATTACHMENT_FOLDER, item_number
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
    free = list(rows)
    numbered: list[Numbered] = []
    problems: list[Problem] = []
    for entry in entries:
        row = _row_for(entry.heading.number, free)
        if row:
            free.remove(row)
        number = row.shape.number if row else entry.heading.number
        if not number:
            problems.append(problem("item-number-missing", entry.where, title=entry.heading.title))
        numbered.append(
            Numbered(entry, item_number(number or entry.heading.title), entry.heading.number, row)
        )
    known = [entry.heading.number for entry in entries if entry.heading.number]
    problems += [
        problem(
            "item-row-unmatched",
            row.where,
            number=row.shape.number,
            suggestion=closest(row.shape.number, known),
        )
        for row in free
    ]
    return tuple(numbered), problems + _judge(numbered)


def _row_for(printed: str, rows: Sequence[Row]) -> Row | None:
    """Return the first row that is about the next item printed with this number."""
    wanted = item_number(printed) if printed else ""
    return next((row for row in rows if _printed(row.shape) == wanted), None)


def _printed(shape: ItemShape) -> str:
    said = shape.number if shape.printed is None else shape.printed
    return item_number(said) if said.strip() else ""


def _judge(numbered: Sequence[Numbered]) -> list[Problem]:
    first: dict[str, Where] = {}
    problems = []
    for item in numbered:
        if item.number in {ATTACHMENT_FOLDER, "index"}:
            problems.append(problem("item-number-reserved", item.entry.where, number=item.number))
        if item.number in first:
            line = first[item.number].line
            problems.append(problem("item-number-twice", item.entry.where, number=item.number, first=line))
        first.setdefault(item.number, item.entry.where)
    return problems + _judge_order(numbered)


def _judge_order(numbered: Sequence[Numbered]) -> list[Problem]:
    rows = [item.row for item in numbered if item.row and item.row.shape.order is not None]
    orders = [row.shape.order for row in rows]
    return [
        problem("order-twice", row.where, order=row.shape.order)
        for index, row in enumerate(rows)
        if row.shape.order in orders[:index]
    ]
