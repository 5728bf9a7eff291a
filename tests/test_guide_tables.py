"""The guide's examples of spreadsheets, executed: each rule's wrong and right, read as `import` does."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from raadsportal.intake.lists import workbooks
from raadsportal.intake.lists.keys import Keys
from raadsportal.intake.lists.plan import Target, first_rows
from raadsportal.rules import RULES
from raadsportal.rules.tables import TABLE_ERRORS, TABLE_NOTES, TABLE_WARNINGS
from raadsportal.source.lists import edition_in
from raadsportal.source.text_files import text_of
from tests.raadsportal.intake.lists.sheets import list_type, read, workbook
from tests.test_guide import EXAMPLES

CODES = (*TABLE_ERRORS, *TABLE_WARNINGS, *TABLE_NOTES)
TYPE = """
name: Bådpladser
row: plads
rows: pladser
schema:
  fields:
    - {name: plads, title: Plads, constraints: {required: true}}
    - {name: bro, title: Bro}
    - {name: kind, title: Slags, constraints: {enum: [fast, gæst]}}
    - {name: length, title: Længde, type: number, decimalChar: ","}
    - {name: used, title: Brugt, type: number, unit: "%"}
    - {name: price, title: Pris, type: number}
    - {name: free, title: Ledig fra, type: date}
  primaryKey: [plads]
show: {name: plads, group: bro}
"""
EDITION = "type: kurser\nrows:\n  - {key: gaesteplads-1, plads: Gæsteplads 1, bro: Nord}\n"
PLAIN = [["Plads", "Bro"], ["Nr. 1", "Nord"], ["Nr. 2", "Nord"]]
#: What each workbook of an example has; the words above it in the guide say the same.
Case = dict[str, Any]


def sheet(*rows: list[Any], **marks: Any) -> Case:
    return {"sheets": {"Ark1": list(rows)}, **marks}


def two(wrong: Case, right: Case) -> Callable[[bool], Case]:
    return lambda is_wrong: wrong if is_wrong else right


def _column(cell: Any, **marks: Any) -> Case:
    return sheet(["Plads", "Bro"], ["Nr. 1", cell], **marks)


PHONE = [["Plads", "Telefon"], ["Nr. 1", "99 99 99 99"]]
FORMULA = '="No"&"rd"'
WORKBOOKS: dict[str, Callable[[bool], Case]] = {
    "table-too-large": two(sheet(*PLAIN, ["Nr. 3", "Syd"]), sheet(*PLAIN)),
    "sheet-unknown": lambda wrong: {"sheets": {"Pladser": PLAIN}, "sheet": "Pladsr" if wrong else "Pladser"},
    "sheet-unclear": lambda wrong: {"sheets": {"2024": PLAIN, "2025": PLAIN}, "sheet": None if wrong else "2025"},
    "cell-error": two(_column("#N/A"), _column("Nord")),
    "formula-empty": two(_column(FORMULA), _column("Nord")),
    "hidden-rows": two(sheet(*PLAIN, hidden_rows=[2]), sheet(*PLAIN)),
    "hidden-column": two(sheet(*PLAIN, hidden_columns=["B"]), sheet(*PLAIN)),
    "hidden-left-out": two(sheet(*PHONE, hidden_columns=["B"]), sheet(*([row[0]] for row in PHONE))),
    "merged-filled": two(sheet(*PLAIN, merged=["B2:B3"]), sheet(*PLAIN)),
    "merged-group": two(
        sheet(["Plads", "Slags", "Pris"], ["Nord"], ["Nr. 1", "fast", 1], merged=["A2:C2"]), sheet(*PLAIN)
    ),
    "number-as-text": two(sheet(["Plads"], [7]), sheet(["Plads"], ["07"])),
    "date-as-text": two(_column(date(2025, 2, 1)), _column("1-2")),
    "formula-value": two(_column(FORMULA, values={"B2": "Nord"}), _column("Nord")),
    "percent-read": two(
        sheet(["Plads", "Brugt"], ["Nr. 1", 0.5], formats={"B2": "0%"}), sheet(["Plads", "Brugt"], ["Nr. 1", 50])
    ),
    "sheet-left-out": two({"sheets": {"Pladser": PLAIN, "Noter": [["Husk"]]}}, {"sheets": {"Pladser": PLAIN}}),
}  # fmt: skip
TEXTS: dict[str, Callable[[bool], bytes]] = {
    "table-unreadable": lambda wrong: (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" if wrong else workbook(sheet(*PLAIN))
    ),
    "encoding-guessed": lambda wrong: "Plads;Bro\n1;Ø\n".encode("cp1252" if wrong else "utf-8"),
}
#: Rules of what a document makes of a list that is there.
COMPARED = ("list-form", "row-renamed", "column-absent")


def codes(code: str, text: str, wrong: bool, folder: Path) -> set[str]:
    """Return the codes of all problems of an example, read and compared with a list that has one row."""
    made = list_type(folder, TYPE)
    case = WORKBOOKS[code](wrong) if code in WORKBOOKS else {}
    raw = workbook(case) if case else TEXTS[code](wrong) if code in TEXTS else text.encode()
    edition = f"type: kurser\n{text}\n" if code == "list-form" else EDITION
    raw = b"Plads;Bro\n1;Syd\n" if code == "list-form" else raw
    old, _ = edition_in(text_of(edition.encode(), "x.yml"), ("", "", ""), {"kurser": made})
    assert old is not None
    keys = Keys(made)
    if code in COMPARED:
        keys.learn([old])
    without = tuple(re.findall(rb"^--without (.*)\n?", raw, re.MULTILINE))
    raw = re.sub(rb"^--without .*\n?", b"", raw, flags=re.MULTILINE)
    told = tuple(name.decode() for name in without)
    found = read(folder, raw, type=made, keys=keys, sheet=case.get("sheet"), without=told)
    if code not in COMPARED:
        return {one.code for one in found.problems}
    plan = first_rows(found, Target(made, ("", "", ""), "x.yml", old, edition), old)
    return {one.code for one in (*found.problems, *plan.problems)}


@pytest.mark.parametrize("which", ["Forkert", "Rigtigt"])
@pytest.mark.parametrize("code", CODES)
def test_each_rules_examples(code: str, which: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = which == "Forkert"
    if code == "table-too-large":
        monkeypatch.setattr(workbooks, "MOST_ROWS", 3)
    found = codes(code, EXAMPLES[code][which], wrong, tmp_path)
    told = {name for name in found if name == code or RULES[name].severity != "note"}
    assert (code in told) if wrong else told == set()
