"""The guide to importing, executed: its spreadsheets, its commands, and what they print and write."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from tests.conftest import ROOT, run, write
from tests.raadsportal.intake.lists.sheets import workbook
from tests.test_guide import FILES

GUIDE = (ROOT / "docs/guide/importing.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^```console\n(.*?)\n```\n.*?^```text\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
WRITTEN = re.findall(r"^```yaml\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


def spreadsheet() -> bytes:
    """Return the first table of the guide as a workbook."""
    lines = [
        line.strip("|").split("|") for line in GUIDE.split("Pladser:\n\n")[1].split("\n\n")[0].split("\n")
    ]
    heads, _, *rows = [[cell.strip() for cell in line] for line in lines]
    return workbook({"sheets": {"Pladser": [heads, *[[_cell(text) for text in row] for row in rows]]}})


def _cell(text: str) -> str | float | None:
    number = text.replace(",", ".")
    return float(number) if re.fullmatch(r"[\d.]+", number) else text or None


def test_the_guide_shows_what_happens(tmp_path: Path) -> None:
    csv = re.search(r"1\. september 2025:\n\n```text\n(.*?)```", GUIDE, re.DOTALL)
    assert csv
    write(tmp_path, {f"content/{name}": text + "\n" for name, text in FILES.items()})
    write(tmp_path, {"pladser-2026.xlsx": spreadsheet(), "pladser.csv": csv[1]})
    assert len(COMMANDS) == 3
    for command, printed in COMMANDS:
        assert run(*shlex.split(command), cwd=tmp_path).stdout == printed
    written = tmp_path / "content/councils/birkeoe/lists/baadpladser/2026.yml"
    assert [written.read_text(encoding="utf-8")] == WRITTEN
