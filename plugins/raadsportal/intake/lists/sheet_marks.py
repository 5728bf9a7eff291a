"""What a sheet's XML says beside the values of its cells: formulas, what is hidden and merged, where it ends.

openpyxl's quick way of reading gives values only; its thorough one keeps every cell of a sheet, empty or not.
Here the XML runs through once, and nothing is kept but the marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from raadsportal.intake.lists.tables import Block, Marks

_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_AREA = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?")
#: As many merged cells as are told of one sheet.
_MOST_MERGED = 10_000


class NoSheetError(Exception):
    """The part of the file is not the XML of a sheet."""


@dataclass
class SheetMarks:
    """What was found in a sheet, rows counted from 1 and columns from 0."""

    last_row: int = 0
    """The last row with a value."""
    columns: int = 0
    """How many columns there are up to the last value."""
    unsolved: set[tuple[int, int]] = field(default_factory=set)
    """Formulas that have no value yet."""
    formulas: set[tuple[int, int]] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[Block] = field(default_factory=list)

    def marks(self, formats: dict[tuple[int, int], str]) -> Marks:
        """Return the marks with the formats of numbers, which only the reader of values knows."""
        hidden = frozenset(self.hidden_rows), frozenset(self.hidden_columns)
        return Marks(formats, frozenset(self.formulas), *hidden, tuple(self.merged))


def scan(xml: bytes) -> SheetMarks:
    """Return the marks of a sheet. Raises NoSheetError."""
    scanning = _Scan()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = scanning.start
    parser.EndElementHandler = scanning.end
    parser.CharacterDataHandler = scanning.text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, ValueError):
        raise NoSheetError from None
    return scanning.found


def _refuse(*_: Any) -> None:
    """Refuse a document type: no workbook has one, and its entities can fill the memory."""
    raise NoSheetError


class _Scan:
    """The place in the sheet that the parser has come to."""

    def __init__(self) -> None:
        self.found = SheetMarks()
        self.row, self.at = 0, -1
        self.has_formula = self.has_value = self.in_value = False
        self.local: dict[str, str] = {}

    def start(self, name: str, given: dict[str, str]) -> None:
        kind = self.local.get(name) or self.local.setdefault(name, name.rpartition(" ")[2])
        if kind == "c":
            self._cell(given)
        elif kind == "row":
            self._row(given)
        elif kind in {"v", "is"}:
            self.in_value, self.has_value = True, self.has_value or kind == "is"
        elif kind == "f":
            self.has_formula = True
        elif kind == "col" and given.get("hidden") in {"1", "true"}:
            self.found.hidden_columns |= set(
                range(_int(given, "min", 1) - 1, min(_int(given, "max", 1), 20_000))
            )
        elif kind == "mergeCell":
            self._merged(given.get("ref", ""))

    def end(self, name: str) -> None:
        kind = self.local[name]
        if kind == "c" and (self.has_value or self.has_formula):
            self._held()
        elif kind in {"v", "is"}:
            self.in_value = False

    def text(self, _: str) -> None:
        self.has_value = self.has_value or self.in_value

    def _row(self, given: dict[str, str]) -> None:
        self.row, self.at = _int(given, "r", self.row + 1), -1
        if given.get("hidden") in {"1", "true"}:
            self.found.hidden_rows.add(self.row)

    def _cell(self, given: dict[str, str]) -> None:
        reference = _REFERENCE.fullmatch(given.get("r", ""))
        self.at = column_of(reference[1]) if reference else self.at + 1
        self.has_formula, self.has_value = False, given.get("t") == "str"

    def _held(self) -> None:
        found, cell = self.found, (self.row, self.at)
        if self.has_formula:
            (found.formulas if self.has_value else found.unsolved).add(cell)
        found.last_row = max(found.last_row, self.row)
        found.columns = max(found.columns, self.at + 1)

    def _merged(self, reference: str) -> None:
        area = _AREA.fullmatch(reference)
        if area and area[3] and len(self.found.merged) < _MOST_MERGED:
            block = Block(int(area[2]), column_of(area[1]), int(area[4]), column_of(area[3]))
            self.found.merged.append(block)


def _int(given: dict[str, str], name: str, otherwise: int) -> int:
    told = given.get(name, "")
    return int(told) if told.isascii() and told.isdigit() else otherwise


def column_of(letters: str) -> int:
    """Return the number of the column under these letters, counted from 0."""
    found = 0
    for letter in letters:
        found = found * 26 + ord(letter) - ord("A") + 1
    return found - 1
