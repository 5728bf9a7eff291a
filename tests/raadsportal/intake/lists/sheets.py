"""Documents for tests: workbooks made from plain rows, a type of list with a column of every kind, and readings."""

from __future__ import annotations

import functools
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import yaml

from raadsportal import model as m
from raadsportal.intake.lists.cells import Known
from raadsportal.intake.lists.keys import Keys
from raadsportal.intake.lists.reading import ListRead, Wanted, read_list
from raadsportal.language import catalogue
from raadsportal.source.list_types import read_list_types

DANISH = catalogue("da")
TYPE_TEXT = """
name: Kursuslisten
row: kursus
rows: kurser
as_of: true
schema:
  fields:
    - {name: course, title: Kursus, constraints: {required: true}, aliases: [Kursustitel, Uddannelse]}
    - {name: number, title: Kursusnummer, aliases: [Kursusnr.]}
    - {name: group, title: Erhvervsgruppe}
    - {name: offered, title: Udbud, constraints: {enum: [offentligt, privat]}}
    - {name: share, title: Andel, type: number, unit: "%", decimalChar: ",", groupChar: "."}
    - {name: price, title: Pris, type: number, unit: kr.}
    - {name: seats, title: Pladser, type: integer, constraints: {minimum: 0}}
    - {name: start, title: Startdag, type: date}
    - {name: active, title: Aktiv, type: boolean}
    - {name: year, title: År, type: year}
    - {name: month, title: Måned, type: yearmonth}
    - {name: town, title: Kommune, holds: municipality}
    - {name: when, title: Tidspunkt, holds: when}
  primaryKey: [course]
show:
  name: course
  group: group
"""
KNOWN = Known(
    names={m.Holds.MUNICIPALITY: {"hald": "hald", "hald-kommune": "hald", "nr-hald": "noerre-hald"}},
    truths={"ja": True, "nej": False, "sand": True, "falsk": False, "true": True, "false": False},
    shown_truths=("falsk", "sand"),
    point=",",
)


@functools.cache
def list_type(folder: Path, text: str = TYPE_TEXT) -> m.ListType:
    """Return the type of list that the documents here are read as."""
    (folder / "list-types").mkdir(parents=True, exist_ok=True)
    (folder / "list-types/kurser.yml").write_text(text, encoding="utf-8")
    types, problems = read_list_types(folder, "content")
    assert problems == []
    return types["kurser"]


def workbook(case: dict[str, Any]) -> bytes:
    """Return an XLSX file: `sheets` with their rows, and what a golden case says of single cells."""
    book = openpyxl.Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    if case.get("epoch") == 1904:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    for name, rows in case["sheets"].items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row or [])
        if name in case.get("hidden_sheets", ()):
            sheet.sheet_state = "hidden"
    _marked(book.worksheets[0], case)
    stream = io.BytesIO()
    book.save(stream)
    return _worked_out(stream.getvalue(), case.get("values", {}))


def _worked_out(raw: bytes, values: dict[str, Any]) -> bytes:
    """Return a workbook whose formulas have values, which only a spreadsheet program saves with them."""
    whole = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as book, zipfile.ZipFile(whole, "w") as copy:
        for name in book.namelist():
            part = book.read(name).decode() if name.endswith(".xml") else ""
            for cell, value in values.items():
                kind = ' t="str"' if isinstance(value, str) else ""
                found = rf'<c r="{cell}"([^>]*)>(<f>[^<]*</f>)(?:<v ?/>|<v></v>)'
                part = re.sub(found, rf'<c r="{cell}"\1{kind}>\2<v>{value}</v>', part)
            copy.writestr(name, part or book.read(name))
    return whole.getvalue()


def _marked(sheet: Any, case: dict[str, Any]) -> None:
    for cell, form in case.get("formats", {}).items():
        sheet[cell].number_format = form
    for cell in case.get("texts", ()):
        sheet[cell].data_type = "s"
    for cells in case.get("merged", ()):
        sheet.merge_cells(cells)
    for row in case.get("hidden_rows", ()):
        sheet.row_dimensions[row].hidden = True
    for column in case.get("hidden_columns", ()):
        sheet.column_dimensions[column].hidden = True


def read(folder: Path, raw: bytes, name: str = "liste.csv", **options: Any) -> ListRead:
    """Read a document as a list of the type here."""
    path = folder / name
    path.write_bytes(raw)
    made = options.pop("type", None) or list_type(folder)
    keys = options.pop("keys", None) or Keys(made)
    return read_list(path, Wanted(made, KNOWN, **options), keys)


def said(found: ListRead, folder: Path) -> list[str]:
    """Return every problem in Danish, as it is printed, without the folder."""
    return [one.line(DANISH).replace(f"{folder.as_posix()}/", "") for one in found.problems]


def rows_of(found: ListRead) -> list[dict[str, Any]]:
    """Return the rows as a golden case writes them."""
    return [_row(row) for row in found.rows]


def _row(row: m.Row) -> dict[str, Any]:
    values = {name: value if isinstance(value, bool) else str(value) for name, value in row.values.items()}
    beside = {"source": list(row.source), "note": row.note, "extra": dict(row.extra)}
    return {"key": row.key, **values, **{name: told for name, told in beside.items() if told}}


def golden(path: Path) -> dict[str, Any]:
    """Return a golden case."""
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return case
