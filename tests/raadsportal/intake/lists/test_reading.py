"""Spreadsheets read: each golden case is a document with the rows it gives and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.raadsportal.intake.lists.sheets import golden, read, rows_of, said, workbook

CASES = sorted((ROOT / "tests/golden/tables").glob("*.yml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_spreadsheet(path: Path, tmp_path: Path) -> None:
    case = golden(path)
    if "sheets" in case:
        raw, name = workbook(case), "liste.xlsx"
    else:
        raw, name = case["text"].encode(case.get("encoding", "utf-8")), "liste.csv"
    found = read(tmp_path, raw, name, sheet=case.get("sheet"), without=tuple(case.get("without", ())))
    assert said(found, tmp_path) == case.get("said", [])
    assert rows_of(found) == case.get("rows", [])
