"""XLSX read: the sheet that holds the list, as a table.

Of a formula the value counts that was saved with it. Sheets that are hidden, or have no heads of the list,
are left out; what is left out is said.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from raadsportal.intake.lists.sheet_marks import NoSheetError, SheetMarks, scan
from raadsportal.intake.lists.tables import Broken, Line, Raw, Table, place
from raadsportal.intake.lists.trimming import without_empty_rows
from raadsportal.intake.opening import too_large, unreadable
from raadsportal.problems import Problem, closest, problem

#: A sign that XML cannot hold, or an underscore that must not begin one; surrogates are left as they are.
_ESCAPED = re.compile(r"_x((?![dD][89a-fA-F])[0-9a-fA-F]{4})_")

MOST_ROWS = 100_000
MOST_COLUMNS = 500
#: As many rows at the top as are looked through for heads.
HEAD_ROWS = 40

#: How many of the list's columns the heads in these rows name.
Likeness = Callable[[Sequence[Line]], int]


@dataclass(frozen=True)
class _Sheet:
    """A sheet with cells, not read yet."""

    name: str
    values: Any
    """The sheet as openpyxl reads it, row by row."""
    part: str
    hidden: bool


def read_workbook(
    raw: bytes, shown: str, likeness: Likeness, wanted: str | None = None
) -> tuple[Table | None, list[Problem]]:
    """Read the sheet that is wanted, or else the only visible one that has heads of the list's columns."""
    try:
        raw = without_empty_rows(raw)
        with warnings.catch_warnings(), zipfile.ZipFile(io.BytesIO(raw)) as archive:
            warnings.simplefilter("ignore")  # of what openpyxl would not write back
            sheets = list(_sheets(raw))
            chosen, problems = _chosen(sheets, shown, likeness, wanted)
            if chosen is None:
                return None, problems or [unreadable("damaged", shown)]
            table, found = _read(chosen, archive, shown)
            return table, [*problems, *found]
    except NoSheetError:
        return None, [unreadable("damaged", shown)]
    except Exception:  # a file can be broken in more ways than openpyxl has names for
        return None, [unreadable("damaged", shown)]


def _sheets(raw: bytes) -> Iterator[_Sheet]:
    reader: Any = ExcelReader(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
    reader.read()
    parts = {sheet.name: relation.target for sheet, relation in reader.parser.find_sheets()}
    for sheet in reader.wb.worksheets:
        if isinstance(sheet, ReadOnlyWorksheet):
            yield _Sheet(sheet.title, sheet, parts[sheet.title], sheet.sheet_state != "visible")


def _chosen(
    sheets: Sequence[_Sheet], shown: str, likeness: Likeness, wanted: str | None
) -> tuple[_Sheet | None, list[Problem]]:
    names = [sheet.name for sheet in sheets]
    if wanted is not None:
        found = next((sheet for sheet in sheets if sheet.name == wanted), None)
        known, suggestion = ", ".join(names), closest(wanted, names)
        where = place(shown, wanted, 1)
        slip = problem("sheet-unknown", where, sheet=wanted, known=known, suggestion=suggestion)
        return found, [] if found else [slip]
    visible = [sheet for sheet in sheets if not sheet.hidden]
    like = [sheet for sheet in visible if likeness(list(_lines(sheet, HEAD_ROWS, SheetMarks(), {})))]
    if len(like) > 1:
        known = ", ".join(sheet.name for sheet in like)
        return None, [problem("sheet-unclear", place(shown, like[1].name, 1), known=known)]
    chosen = next(iter(like or visible), None)
    left = [sheet for sheet in sheets if sheet is not chosen]
    return chosen, [problem("sheet-left-out", place(shown, one.name, 1), sheet=one.name) for one in left]


def _read(sheet: _Sheet, archive: zipfile.ZipFile, shown: str) -> tuple[Table | None, list[Problem]]:
    marks = scan(archive.read(sheet.part.lstrip("/")))
    if marks.last_row > MOST_ROWS or marks.columns > MOST_COLUMNS:
        return None, [too_large("rows" if marks.last_row > MOST_ROWS else "columns", shown)]
    formats: dict[tuple[int, int], str] = {}
    lines = tuple(_lines(sheet, marks.last_row, marks, formats)) if marks.last_row else ()
    return Table(shown, lines, sheet.name, marks.marks(formats)), []


def _lines(
    sheet: _Sheet, last: int, marks: SheetMarks, formats: dict[tuple[int, int], str]
) -> Iterator[Line]:
    """Yield the rows with something in them up to the last one, and put down the formats of their numbers."""
    columns = marks.columns or MOST_COLUMNS
    rows = sheet.values.iter_rows(min_row=1, max_row=last, max_col=columns)
    for number, row in enumerate(rows, start=1):
        cells = tuple(_value(cell, (number, at), marks, formats) for at, cell in enumerate(row))
        if any(cell is not None for cell in cells):
            yield Line(number, cells)


def _value(cell: Any, at: tuple[int, int], marks: SheetMarks, formats: dict[tuple[int, int], str]) -> Raw:
    value: Raw = cell.value
    if value is None:
        return Broken() if at in marks.unsolved else None
    if isinstance(value, str):
        return Broken(value) if cell.data_type == "e" else _ESCAPED.sub(_sign, value)
    if cell.number_format != "General":
        formats[at] = cell.number_format
    return value


def _sign(escaped: re.Match[str]) -> str:
    return chr(int(escaped[1], 16))
