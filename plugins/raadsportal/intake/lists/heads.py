"""Which row of a table holds the heads, and which column of the list each head means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from raadsportal import model as m
from raadsportal.ids import slug
from raadsportal.intake.lists.tables import Line, Table, letters
from raadsportal.intake.lists.texts import cleaned
from raadsportal.problems import Problem, closest, problem
from raadsportal.source.list_types import heads

#: What every row may have beside its columns.
OF_EVERY_ROW = ("key", "note", "source", "standing")
#: As many rows at the top as are looked through for heads.
_TOP = 40
#: As many letters of a head as are kept.
_LONGEST = 200


class Rank(IntEnum):
    """How surely a head means a column."""

    ALIAS = 1
    TITLE = 2
    NAME = 3


@dataclass(frozen=True)
class Column:
    """A column of a table: its place, what stands over it, and what it is in the list."""

    at: int
    head: str
    field: m.Field | None = None
    own: str = ""
    """`key`, `note`, `source` or `standing`, if it is one of those; the last is not read."""
    rank: Rank = Rank.ALIAS

    @property
    def is_extra(self) -> bool:
        """Whether the list has no such column."""
        return self.field is None and not self.own


@dataclass(frozen=True)
class Heads:
    """The heads of a table."""

    line: Line
    columns: tuple[Column, ...]

    def of(self, name: str) -> Column | None:
        """Return where a column of the list stands; None if the table does not have it."""
        return next((column for column in self.columns if column.field and column.field.name == name), None)

    def own(self, name: str) -> Column | None:
        """Return where the rows' keys, notes or sources stand."""
        return next((column for column in self.columns if column.own == name), None)


def likeness(lines: Sequence[Line], list_type: m.ListType) -> int:
    """Return how many columns of the list the best of the first rows names."""
    known = _known(list_type)
    return max((_count(line, known) for line in lines[:_TOP]), default=0)


def find_heads(
    table: Table, list_type: m.ListType, without: Iterable[str] = ()
) -> tuple[Heads | None, list[Problem]]:
    """Return the heads of a table; columns named in `without` are passed over."""
    known, top = _known(list_type), table.lines[:_TOP]
    line = max(top, key=lambda line: _count(line, known), default=None)
    if line is None or not _count(line, known):
        return None, [_missing_heads(table, list_type)]
    columns = list(_columns(table, line, known))
    slips = list(_not_there(table, line, columns, without))
    passed = {slug(name) for name in without}
    kept, problems = _one_each(table, line, [one for one in columns if slug(one.head) not in passed])
    problems += slips
    problems += _missing(table, line, kept, list_type)
    above = [one.number for one in top if one.number < line.number]
    if above:
        said = " ".join(cleaned(str(cell)) for cell in top[0].cells if cell is not None)
        problems.append(problem("above-heads", table.where(above[0]), count=len(above), said=said))
    return Heads(line, tuple(kept)), problems


def _not_there(
    table: Table, line: Line, columns: Sequence[Column], without: Iterable[str]
) -> Iterator[Problem]:
    """Yield a problem for each column that is to be left out and is not there: it may be misspelt."""
    heads_here = [column.head for column in columns]
    for name in without:
        if slug(name) not in map(slug, heads_here):
            where, known = table.where(line.number), ", ".join(heads_here)
            yield problem(
                "without-unknown", where, head=name, known=known, suggestion=closest(name, heads_here)
            )


def _known(list_type: m.ListType) -> dict[str, tuple[m.Field, Rank]]:
    """Return the columns by all that may stand over them; a name goes before a title and an alias.

    The unit of a column may stand behind it.
    """
    found: dict[str, tuple[m.Field, Rank]] = {}
    for field in list_type.fields:
        for head in heads(field):
            rank = Rank.NAME if head == slug(field.name) else Rank.ALIAS
            rank = Rank.TITLE if head == slug(field.title) else rank
            for spelt in {head, slug(f"{head} {field.unit}")} if field.unit else {head}:
                if spelt not in found or found[spelt][1] < rank:
                    found[spelt] = field, rank
    return found


def _count(line: Line, known: dict[str, tuple[m.Field, Rank]]) -> int:
    return len({known[head][0].name for head in _heads_in(line) if head in known})


def _heads_in(line: Line) -> Iterator[str]:
    yield from (slug(cell) for cell in line.cells if isinstance(cell, str) and cell.strip())


def _columns(table: Table, line: Line, known: dict[str, tuple[m.Field, Rank]]) -> Iterator[Column]:
    width = max((len(one.cells) for one in table.lines), default=0)
    extras: set[str] = set()
    for at in range(width if table.sheet is not None else len(line.cells)):
        told = line.cell(at)
        head = cleaned(str(told))[:_LONGEST] if told is not None else ""
        field, rank = known.get(slug(head), (None, Rank.ALIAS)) if head else (None, Rank.ALIAS)
        if head in OF_EVERY_ROW:
            yield Column(at, head, own=head)
        elif field:
            yield Column(at, head, field, rank=rank)
        elif slug(head) in OF_EVERY_ROW:
            yield Column(at, head, own=slug(head))
        else:
            yield Column(at, head if head and head not in extras else f"{head} {letters(at)}".strip())
            extras.add(head)


def _one_each(table: Table, line: Line, columns: Sequence[Column]) -> tuple[list[Column], list[Problem]]:
    """Return the columns with each of the list's own once: the surest one; two as sure are a problem."""
    kept, problems = list(columns), []
    for column in columns:
        rivals = [one for one in kept if one is not column and _same(one, column) and one.rank >= column.rank]
        if column.is_extra or not rivals:
            continue
        if rivals[0].rank > column.rank:
            kept[kept.index(column)] = Column(column.at, column.head)
        elif rivals[0].at < column.at:
            name = column.field.title if column.field else column.own
            where = table.where(line.number, column.at)
            told = {"head": rivals[0].head, "other": column.head, "column": name}
            problems.append(problem("column-doubled", where, **told))
    return kept, problems


def _same(one: Column, other: Column) -> bool:
    return not one.is_extra and (one.field, one.own) == (other.field, other.own)


def _missing(table: Table, line: Line, columns: Sequence[Column], list_type: m.ListType) -> Iterator[Problem]:
    there = {column.field.name for column in columns if column.field}
    spare = [column.head for column in columns if column.is_extra]
    primary = set() if there & set(list_type.primary_key) else {list_type.primary_key[0]}
    for field in list_type.fields:
        if (field.constraints.get("required") or field.name in primary) and field.name not in there:
            known = (field.title, *field.aliases)
            meant = _meant(spare, known)
            yield problem(
                "column-missing",
                table.where(line.number),
                column=field.title,
                known=", ".join(known),
                suggestion=meant,
            )


def _meant(spare: Sequence[str], known: Sequence[str]) -> str:
    """Return the head in the file that may be one of the known ones, misspelt."""
    return next((head for head in spare if closest(head, known)), "")


def _missing_heads(table: Table, list_type: m.ListType) -> Problem:
    titles = [field.title for field in list_type.fields]
    first = table.lines[0] if table.lines else None
    said = [cleaned(str(cell)) for cell in first.cells if cell is not None] if first else []
    told = [head for field in list_type.fields for head in (field.title, *field.aliases)]
    suggestion = next(filter(None, (closest(head, told) for head in said if head)), "")
    where = table.where(first.number if first else 1)
    return problem("heads-missing", where, known=", ".join(titles), suggestion=suggestion)
