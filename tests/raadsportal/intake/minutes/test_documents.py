"""Documents of many bodies imported whole: facts, those present, items and attachments, as a person reads them.

What a case lists under `missed` is known not to be found; it must be taken out when it is.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from raadsportal.checks.judge import judge_one
from raadsportal.clock import moment
from raadsportal.intake.minutes.facts import Told
from raadsportal.intake.minutes.importing import Imported, Importing
from raadsportal.intake.minutes.knowing import knowing
from raadsportal.intake.opening import dictionary
from raadsportal.model import Meeting
from raadsportal.problems import Severity
from raadsportal.source.load import load, load_one
from raadsportal.source.minutes import read_minutes
from raadsportal.source.text_files import TextFile
from raadsportal.source.vocabularies import Vocabularies
from tests.conftest import NOW

GOLDEN = Path(__file__).parents[3] / "golden" / "imported"
NAMES = sorted(path.stem for path in GOLDEN.glob("*.txt"))


@cache
def importing() -> Importing:
    """Return what imports where there is no portal."""
    loaded = load(Path("/nowhere"), moment(NOW), "content")
    return Importing(knowing(loaded, Vocabularies(None, "content")), dictionary, loaded.corpus.catalogue)


@cache
def imported(name: str) -> Imported:
    raw = (GOLDEN / f"{name}.txt").read_bytes()
    (found,) = importing().all(raw, f"{name}.txt", Told(name), with_council=True, is_minutes=False)
    return found


def meeting(name: str) -> Meeting:
    found = imported(name).made
    assert found
    return read_minutes(TextFile("", found.text), None, found.vocabulary).meeting


def truth(name: str) -> dict[str, Any]:
    return dict(yaml.safe_load((GOLDEN / f"{name}.yml").read_text("utf-8")))


@pytest.mark.parametrize("name", NAMES)
def test_the_facts_of_the_meeting(name: str) -> None:
    found, wanted = meeting(name), truth(name)["meeting"]
    told = {
        "title": found.title,
        "date": found.id.date,
        "start": f"{found.start:%H:%M}" if found.start else None,
        "end": f"{found.end:%H:%M}" if found.end else None,
        "place": found.place,
        "format": found.format.value if found.format else None,
        "status": found.status.value,
    }
    assert {key: told[key] for key in wanted} == wanted


@pytest.mark.parametrize("name", NAMES)
def test_its_items_with_their_sections(name: str) -> None:
    rows = [
        [item.number, item.title, [part.label for part in item.sections if part.label]]
        for item in meeting(name).items
    ]
    compare(rows, truth(name), "items")


@pytest.mark.parametrize("name", NAMES)
def test_those_who_were_there(name: str) -> None:
    rows = [
        [row.org, row.role.value, row.people[0].presence.value, [person.name for person in row.people]]
        for row in meeting(name).attendance
        if row.people
    ]
    compare(rows, truth(name), "attendance")


@pytest.mark.parametrize("name", NAMES)
def test_its_attachments(name: str) -> None:
    rows = [
        [item.number, paper.number, paper.title] for item in meeting(name).items for paper in item.attachments
    ]
    compare(rows, truth(name), "attachments")


def compare(rows: list[Any], case: dict[str, Any], key: str) -> None:
    missed = case.get("missed", {}).get(key, [])
    if missed:
        assert [row for row in missed if row in rows] == []
        assert [row for row in case[key] if row not in rows] == missed
    else:
        assert sorted(map(str, rows)) == sorted(map(str, case[key]))


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_lost_and_the_file_passes_the_rules(name: str, tmp_path: Path) -> None:
    found = imported(name)
    assert found.made
    assert found.made.account.unplaced == ()
    assert "import-read-otherwise" not in [one.code for one in found.problems]
    path = tmp_path / f"{name}.md"
    path.write_text(found.made.text, encoding="utf-8")
    judged = judge_one(load_one(path, tmp_path / "no-portal", moment(NOW)))
    assert [one.code for one in judged if one.severity is Severity.ERROR] == []
