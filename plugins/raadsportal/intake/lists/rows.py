"""The rows below the heads as a list's rows, without keys yet, with every cell that is wrong or doubtful."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import ValidationError

from raadsportal import model as m
from raadsportal.intake.lists.cells import Known, Told, as_text, told
from raadsportal.intake.lists.heads import Column, Heads, Rank
from raadsportal.intake.lists.merged import Merged
from raadsportal.intake.lists.remarks import Remarks
from raadsportal.intake.lists.tables import Broken, Line, Raw, Table, spans
from raadsportal.intake.lists.texts import cleaned, has_break
from raadsportal.lists.cells import unguarded
from raadsportal.problems import Problem, Where, closest, problem
from raadsportal.source.judging import reason_of
from raadsportal.source.row_shapes import row_shape

#: As many values as are named as possible ones.
_MOST_KNOWN = 12


@dataclass(frozen=True)
class Given:
    """A row as a file gives it."""

    line: int
    values: Mapping[str, m.Value]
    key: str = ""
    source: tuple[str, ...] = ()
    note: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)


class Reading:
    """The rows of a table on their way into a list."""

    def __init__(self, table: Table, heads: Heads, list_type: m.ListType, known: Known) -> None:
        self.table, self.heads, self.type = table, heads, list_type
        self.known = replace(known, has_points=table.has_points)
        self.shape = row_shape(list_type.fields)
        self.problems: list[Problem] = []
        self.remarks = Remarks()
        self.merged = Merged(table, heads, list_type)
        self.columns = [column for column in heads.columns if not self._is_hidden_extra(column)]
        self.named = {_name(column): column for column in self.columns}

    def rows(self) -> list[Given]:
        """Return every row that can be read; what is wrong or doubtful is in `problems` afterwards."""
        below = [line for line in self.table.lines if line.number > self.heads.line.number]
        found = [row for line in below for row in self._row(line)]
        self._tell_hidden(below)
        self._tell_extra(found)
        self.problems += [*self.merged.problems, *self.remarks.problems()]
        return found

    def _row(self, line: Line) -> Iterator[Given]:
        if self._repeats_heads(line):
            self.problems.append(problem("heads-repeated", self.table.where(line.number)))
            return
        self._judge_length(line)
        if self.merged.is_group(line):
            return
        texts = {column.at: self._told(line, column) for column in self.columns}
        said = {at: text for at, text in texts.items() if text}
        if said or any(isinstance(line.cell(column.at), Broken) for column in self.columns):
            yield from self._judged(line, said)

    def _judged(self, line: Line, said: Mapping[int, str]) -> Iterator[Given]:
        here = [column for column in self.columns if column.at in said]
        values = {**self.merged.grouped, **{one.field.name: said[one.at] for one in here if one.field}}
        own = {column.own: said[column.at] for column in here if column.own}
        extra = {column.head: said[column.at] for column in here if column.is_extra}
        given: dict[str, Any] = {"key": "row", **values, "note": own.get("note", ""), "extra": extra}
        try:
            row = self.shape.model_validate({**given, "source": own.get("source", "").split()})
        except ValidationError as error:
            for slip in error.errors(include_url=False):
                self._wrong(line, slip, said)
            return
        read = {column.name: row.value(column) for column in self.type.fields if column.name in values}
        yield Given(line.number, read, own.get("key", ""), row.source, row.note, extra)

    def _told(self, line: Line, column: Column) -> str:
        """Return what a cell says in the schema's form; empty where it says nothing or is wrong."""
        raw = self.merged.value(line, column.at)
        if isinstance(raw, Broken):
            return self._broken(raw, line, column)
        if isinstance(raw, str) and has_break(raw):
            self.remarks.add("line-break", self._title(column), self._where(line, column))
        cell = line.number, column.at
        if cell in self.table.marks.formulas:
            self.remarks.add("formula-value", self._title(column), self._where(line, column))
        form = self.table.marks.formats.get(cell, "")
        if column.field is None:
            return self._plain(raw, form)
        found = told(raw, column.field, form, self.known)
        if found.reason or found.remark:
            self._doubt(found, raw, line, column)
        return found.text

    def _broken(self, raw: Broken, line: Line, column: Column) -> str:
        if column.is_extra:
            return raw.shown
        code = "cell-error" if raw.shown else "formula-empty"
        self.problems.append(problem(code, self._where(line, column), value=raw.shown))
        return ""

    def _plain(self, raw: Raw, form: str) -> str:
        raw = unguarded(raw) if isinstance(raw, str) else raw
        return as_text(raw, form, self.known) if raw is not None else ""

    def _doubt(self, found: Told, raw: Raw, line: Line, column: Column) -> None:
        where, title, value = self._where(line, column), self._title(column), as_text(raw, "", self.known)
        if found.known:
            values = ", ".join(found.known[:_MOST_KNOWN]) + (" …" if len(found.known) > _MOST_KNOWN else "")
            told_of = {"value": value, "column": title, "known": values, "suggestion": found.suggestion}
            self.problems.append(problem("cell-unknown", where, **told_of))
        elif found.reason:
            self.problems.append(problem("cell-wrong", where, value=value, column=title, reason=found.reason))
        elif found.remark != "number-unclear" or column.rank is not Rank.NAME:
            self.remarks.add(found.remark, title, where, found.text, value)

    def _where(self, line: Line, column: Column) -> Where:
        return self.table.where(line.number, column.at)

    def _wrong(self, line: Line, slip: Any, said: Mapping[int, str]) -> None:
        """Tell what is wrong with a value of the right form; a cell of another form was told before."""
        name = slip["loc"][-1 if slip["loc"][0] == "extra" else 0]
        column = self.named.get(name) or Column(0, "", self.merged.group)
        where, title = self._where(line, column), self._title(column)
        if slip["type"] == "missing":
            if self._says_nothing(line, column):
                self.problems.append(problem("cell-missing", where, column=title))
        else:
            reason, value = reason_of(slip["type"]), said.get(column.at, "")
            self.problems.append(problem("cell-wrong", where, value=value, column=title, reason=reason))

    def _says_nothing(self, line: Line, column: Column) -> bool:
        raw = self.merged.value(line, column.at)
        return raw is None or (isinstance(raw, str) and not cleaned(raw))

    def _repeats_heads(self, line: Line) -> bool:
        pairs = ((column.head, line.cell(column.at)) for column in self.columns if not column.is_extra)
        return all(isinstance(raw, str) and cleaned(raw) == head for head, raw in pairs)

    def _judge_length(self, line: Line) -> None:
        """Tell of a row of a text file with more or fewer cells than there are heads."""
        if self.table.sheet is not None:
            return
        heads, where = len(self.heads.line.cells), self.table.where(line.number, len(self.heads.line.cells))
        count = max((at + 1 for at, cell in enumerate(line.cells) if str(cell).strip()), default=0)
        if count > heads:
            self.problems.append(problem("row-too-long", where, count=count, heads=heads))
        elif len(line.cells) < heads:
            self.remarks.add("row-short", "", self.table.where(line.number))

    def _is_hidden_extra(self, column: Column) -> bool:
        return column.is_extra and column.at in self.table.marks.hidden_columns

    def _tell_hidden(self, below: list[Line]) -> None:
        marks, top = self.table.marks, self.heads.line.number
        rows = [line.number for line in below if line.number in marks.hidden_rows]
        if rows:
            self.problems.append(problem("hidden-rows", self.table.where(rows[0]), rows=spans(rows)))
        for column in self.heads.columns:
            hidden = column.at in marks.hidden_columns
            if hidden and any(line.cell(column.at) is not None for line in below):
                code = "hidden-left-out" if column.is_extra else "hidden-column"
                self.problems.append(problem(code, self.table.where(top, column.at), head=column.head))

    def _tell_extra(self, rows: list[Given]) -> None:
        for column in self.columns:
            count = sum(column.head in row.extra for row in rows) if column.is_extra else 0
            if count:
                where, meant = self.table.where(self.heads.line.number, column.at), self._meant(column)
                told_of = {"head": column.head, "count": count, "suggestion": meant}
                self.problems.append(problem("column-kept", where, **told_of))

    def _meant(self, column: Column) -> str:
        """Return the head of a column of the list that an unknown head may have been meant for."""
        missing = [field for field in self.type.fields if not self.heads.of(field.name)]
        return closest(column.head, [head for field in missing for head in (field.title, *field.aliases)])

    def _title(self, column: Column) -> str:
        return column.field.title if column.field else column.head


def _name(column: Column) -> str:
    return column.field.name if column.field else column.own or column.head
