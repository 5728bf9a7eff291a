"""What a document makes of a list that is there: rows that stay keep what the document does not tell of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from rapidfuzz import fuzz, process

from raadsportal import model as m
from raadsportal.intake.lists.reading import ListRead
from raadsportal.intake.lists.texts import cleaned
from raadsportal.lists.cells import cell_text
from raadsportal.lists.difference import Difference, changed_values
from raadsportal.problems import Problem, Where, problem

#: How much of two names must be alike for one to be taken for the other, rewritten (of 100).
_ALIKE = 85
#: As many pairs of names as are compared.
_MOST_PAIRS = 4_000_000


def merged(read: ListRead, list_type: m.ListType, before: Mapping[str, m.Row]) -> tuple[m.Row, ...]:
    """Return the rows of a document with what those before say and the document has no column for.

    A text that differs only in spaces and line breaks is not new.
    """
    return tuple(
        _merged(read, list_type, before[row.key], row) if row.key in before else row for row in read.rows
    )


def _merged(read: ListRead, list_type: m.ListType, old: m.Row, new: m.Row) -> m.Row:
    values = {}
    for column in list_type.fields:
        was, now = old.values.get(column.name), new.values.get(column.name)
        is_same = column.name not in read.columns or _as_cell(column, was) == _as_cell(column, now)
        value = was if is_same else now
        if value is not None:
            values[column.name] = value
    has_note = "note" in read.columns and cleaned(old.note) != cleaned(new.note)
    has_source = "source" in read.columns and old.source != new.source
    kept = {head: told for head, told in old.extra.items() if head not in read.extras}
    return replace(
        new,
        values=values,
        note=new.note if has_note else old.note,
        source=new.source if has_source else old.source,
        extra={**kept, **new.extra},
    )


def _as_cell(column: m.Field, value: m.Value) -> str:
    return cleaned(cell_text(column, value))


def absent(read: ListRead, list_type: m.ListType, before: Mapping[str, m.Row]) -> Iterator[Problem]:
    """Yield what the rows before say in columns that the document does not have: it stays."""
    kept = [before[row.key] for row in read.rows if row.key in before]
    where = read.rows[0].where if read.rows else None
    for column in list_type.fields:
        count = sum(column.name in row.values for row in kept)
        if count and column.name not in read.columns:
            yield problem("column-absent", where or Where(read.place), column=column.title, count=count)


def renamed(told: Difference, list_type: m.ListType) -> Iterator[Problem]:
    """Yield each new row that looks like one that is gone: it may be the same, rewritten."""
    gone = {row.key: _name(list_type, row) for row in told.removed}
    if len(gone) * len(told.added) > _MOST_PAIRS:
        return
    for row in told.added:
        name = _name(list_type, row)
        found = process.extractOne(name, gone, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if found and row.where:
            other, _, key = found
            yield problem("row-renamed", row.where, name=name, other=other, key=key)


def _name(list_type: m.ListType, row: m.Row) -> str:
    return str(row.values.get(list_type.name_field, row.key))


def change_of(told: Difference, on: date, by: str | None) -> m.Change:
    """Return the change that makes one state of a list of another, from a day on."""
    return m.Change(
        on=on,
        by=by,
        add=told.added,
        remove=tuple(m.Removal(row.key) for row in told.removed),
        change=tuple(_new_values(old, new) for old, new in told.changed),
    )


def _new_values(old: m.Row, new: m.Row) -> m.Row:
    values = {name: value for name, _, value in changed_values(old, new)}
    note = new.note if new.note != old.note else ""
    source = tuple(one for one in new.source if one not in old.source)
    extra = {head: told for head, told in new.extra.items() if old.extra.get(head) != told}
    return m.Row(new.key, values, source, note, extra=extra)


def in_order(rows: Sequence[m.Row]) -> dict[str, m.Row]:
    """Return rows by their keys."""
    return {row.key: row for row in rows}
