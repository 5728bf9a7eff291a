"""The keys of rows: a row that is known keeps the key that it has; a new one gets one from its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from raadsportal import model as m
from raadsportal.ids import slug
from raadsportal.ids.lists import is_row_key
from raadsportal.intake.lists.rows import Given
from raadsportal.intake.lists.tables import Table
from raadsportal.intake.lists.texts import cleaned
from raadsportal.lists.cells import cell_text
from raadsportal.lists.stays import refused, stays
from raadsportal.problems import Problem, problem

#: As many letters as a new key has at most.
_LONGEST = 80

#: Why a key cannot be one, as it is said to a person.
_REASONS = {
    "form": "only a to z, digits, dashes and dots can stand in it",
    "taken": "another row in the file has it",
}

Primary = tuple[str, ...]


def primary_of(list_type: m.ListType, row: m.Row | Given) -> Primary:
    """Return what tells a row apart in a spreadsheet, as it is compared."""
    columns = (list_type.field(name) for name in list_type.primary_key)
    return tuple(cleaned(cell_text(column, row.values.get(column.name))).casefold() for column in columns)


@dataclass
class Keys:
    """The keys that the editions of a series have given, by what tells their rows apart."""

    type: m.ListType
    known: dict[Primary, str] = field(default_factory=dict)
    by_name: dict[str, list[Primary]] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def learn(self, editions: Iterable[m.Edition]) -> None:
        """Take note of all rows of some editions; those that come first have the say."""
        for row in (row for edition in editions for row in _rows(edition)):
            primary = primary_of(self.type, row)
            if self.known.setdefault(primary, row.key) == row.key:
                self.by_name.setdefault(_name(self.type, row), []).append(primary)
            self.taken.add(row.key)

    def given_to(self, rows: Sequence[Given]) -> list[str]:
        """Return the key of each row, in their order."""
        fixed = [row.key or self.known.get(primary_of(self.type, row), "") for row in rows]
        fixed = self._alike(rows, fixed)
        names = Counter(_base(self.type, row) for row, key in zip(rows, fixed, strict=True) if not key)
        used = self.taken | set(fixed)
        return [key or self._new(row, names, used) for row, key in zip(rows, fixed, strict=True)]

    def _alike(self, rows: Sequence[Given], fixed: list[str]) -> list[str]:
        """Give a row the key of the only known one that is the same, but for signs or what is empty."""
        used, found = set(fixed), list(fixed)
        fitting = [
            self._fitting(row, used) if not key else set() for row, key in zip(rows, fixed, strict=True)
        ]
        wanted = Counter(key for keys in fitting for key in keys)
        for at, keys in enumerate(fitting):
            if len(keys) == 1 and wanted[min(keys)] == 1:
                found[at] = min(keys)
        return found

    def _fitting(self, row: Given, used: set[str]) -> set[str]:
        own = primary_of(self.type, row)
        near = (other for other in self.by_name.get(_name(self.type, row), ()) if _fits(own, other))
        return {self.known[other] for other in near} - used

    def _new(self, row: Given, names: Counter[str], used: set[str]) -> str:
        base, whole = _base(self.type, row), _whole(self.type, row)
        key = next(key for key in _choices(base, whole, first=names[base] == 1) if key not in used)
        used.add(key)
        return key


def _fits(one: Primary, other: Primary) -> bool:
    pairs = zip(one, other, strict=True)
    return all(not told or not said or slug(told) == slug(said) for told, said in pairs)


def _name(list_type: m.ListType, row: m.Row | Given) -> str:
    return slug(str(row.values.get(list_type.name_field, "")))


def _choices(base: str, whole: str, *, first: bool) -> Iterator[str]:
    """Yield the keys that a row may get, the best first: its name alone where no other new row has it."""
    yield from (base, whole) if first else (whole,)
    for number in count(2):
        yield f"{whole}-{number}"


def _rows(edition: m.Edition) -> Iterator[m.Row]:
    """Yield every form in which a row ever stood on an edition, the latest first, then what was refused."""
    yield from reversed([stay.row for stay in stays(edition)])
    yield from refused(edition)


def _base(list_type: m.ListType, row: Given) -> str:
    name = row.values.get(list_type.name_field)
    return _shortened(slug(str(name))) if name is not None else _whole(list_type, row)


def _whole(list_type: m.ListType, row: Given) -> str:
    """Return a key made of the row's name and everything else that tells it apart."""
    names = dict.fromkeys((list_type.name_field, *list_type.primary_key))
    told = (cell_text(list_type.field(name), row.values.get(name)) for name in names)
    return _shortened(slug(" ".join(told)))


def _shortened(key: str) -> str:
    """Return a key that ends with a whole word."""
    return key if len(key) <= _LONGEST else key[: _LONGEST + 1].rpartition("-")[0] or key[:_LONGEST]


def judge_keys(table: Table, rows: Sequence[Given], at: int) -> list[Problem]:
    """Return a problem for each key in the file, in the column `at`, that is none or stands there twice."""
    problems, first = [], dict[str, int]()
    for row in rows:
        reason = "form" if row.key and not is_row_key(row.key) else "taken" if row.key in first else ""
        if row.key and reason:
            where = table.where(row.line, at)
            problems.append(problem("row-key-wrong", where, key=row.key, reason=_REASONS[reason]))
        first.setdefault(row.key, row.line)
    return problems
