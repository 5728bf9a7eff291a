"""A document read as a list: opened, its heads found, its rows read, their keys given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from raadsportal import model as m
from raadsportal.intake.lists import heads as h
from raadsportal.intake.lists.cells import Known
from raadsportal.intake.lists.doubts import judge_sparse, without_repeated
from raadsportal.intake.lists.keys import Keys, judge_keys
from raadsportal.intake.lists.rows import Reading
from raadsportal.intake.lists.tables import Line, Table
from raadsportal.intake.lists.text_tables import read_text_table
from raadsportal.intake.lists.workbooks import read_workbook
from raadsportal.intake.opening import Kind, kind_of, read_document
from raadsportal.problems import Problem, Severity, Where, count_of, problem


@dataclass(frozen=True)
class ListRead:
    """A list as a document gives it."""

    rows: tuple[m.Row, ...] = ()
    problems: tuple[Problem, ...] = ()
    place: str = ""
    """The file, and the sheet in it."""
    columns: frozenset[str] = frozenset()
    """The columns of the list that the document has, and which of `key`, `note` and `source`."""
    extras: frozenset[str] = frozenset()
    """Its columns that the list does not have."""
    titles: tuple[str, ...] = ()
    """The list's own columns that were found, by their titles."""


@dataclass(frozen=True)
class Wanted:
    """What is looked for in a document."""

    type: m.ListType
    known: Known
    sheet: str | None = None
    without: tuple[str, ...] = ()
    """Heads of columns that are passed over."""


def read_list(path: Path, wanted: Wanted, keys: Keys) -> ListRead:
    """Read a spreadsheet or a CSV file as a list, with all that is wrong or doubtful. Raises OSError."""
    table, problems = _table(path, wanted)
    if table is None:
        return ListRead(problems=tuple(problems), place=path.as_posix())
    place = f"{table.path}, {table.sheet}" if table.sheet is not None else table.path
    heads, found = h.find_heads(table, wanted.type, wanted.without)
    if heads is None or count_of(found, Severity.ERROR):
        return ListRead(problems=(*problems, *found), place=place)
    reading = Reading(table, heads, wanted.type, wanted.known)
    given = reading.rows()
    rows, repeated = without_repeated(table, given, wanted.type)
    own = heads.own("key")
    slips = judge_keys(table, rows, own.at) if own else []
    if not given and not count_of(reading.problems, Severity.ERROR):
        slips.append(problem("rows-missing", table.where(heads.line.number)))
    slips += judge_sparse(table, heads, rows)
    return ListRead(
        rows=tuple(
            m.Row(key, row.values, row.source, row.note, table.where(row.line), row.extra)
            for key, row in zip(keys.given_to(rows), rows, strict=True)
        ),
        problems=tuple(sorted((*problems, *found, *reading.problems, *repeated, *slips))),
        place=place,
        columns=frozenset(c.field.name if c.field else c.own for c in heads.columns if not c.is_extra),
        extras=frozenset(column.head for column in reading.columns if column.is_extra),
        titles=tuple(column.field.title for column in heads.columns if column.field),
    )


def _table(path: Path, wanted: Wanted) -> tuple[Table | None, list[Problem]]:
    shown = path.as_posix()

    def likeness(lines: Sequence[Line]) -> int:
        return h.likeness(lines, wanted.type)

    raw, problems = read_document(path, shown)
    if problems:
        return None, problems
    kind, problems = kind_of(raw, shown)
    if kind is None:
        return None, problems
    if kind is Kind.WORKBOOK:
        return read_workbook(raw, shown, likeness, wanted.sheet)
    if wanted.sheet is not None:
        return None, [problem("sheet-unknown", Where(shown), sheet=wanted.sheet, known="–")]
    return read_text_table(raw, shown, likeness)
