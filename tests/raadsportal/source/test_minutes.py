"""Reading minutes: each golden case is a file's text with what the portal makes of it, and what it says of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from raadsportal import model as m
from raadsportal.clock import moment
from raadsportal.source.load import load_one
from raadsportal.source.minutes import read_minutes
from raadsportal.source.text_files import TextFile
from raadsportal.source.vocabularies import Vocabularies
from tests.conftest import MINUTES, NOW, Content

CASES = sorted((Path(__file__).parents[2] / "golden" / "reading").glob("*.yml"))
NAME = "councils/hald/meetings/2024-03-18.md"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_reading(path: Path, content: Content) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    text = case["minutes"]
    for old, new in (case.get("replace") or {}).items():
        text = text.replace(old, new.encode().decode("unicode_escape"))
    root = content({NAME: text.encode("utf-8")})
    one = load_one(root / NAME, root, moment(NOW))
    meeting, words = one.minutes[0].meeting, one.corpus.catalogue
    said = [
        f"{p.where.line}:{p.where.column} {p.severity.value} [{p.code}] {p.message(words)}"
        for p in sorted(one.problems)
    ]
    assert said == case.get("problems", [])
    if "items" in case:
        assert [compact(item) for item in meeting.items] == case["items"]
    for key, value in (case.get("meeting") or {}).items():
        assert plain(getattr(meeting, key)) == value, key


def compact(item: m.Item) -> dict[str, Any]:
    """Return what a golden case says of an item; what is empty is left out."""
    facts = {
        "number": item.number,
        "title": item.title,
        "group": f"{item.group.number} {item.group.title}".strip() if item.group else None,
        "kinds": [kind.value for kind in item.kinds] or None,
        "presentation": item.presentation or None,
        "order": item.order if item.moved else None,
        "sections": [f"{part.kind.value}: {part.label or '-'}: {part.text}" for part in item.sections]
        or None,
        "decisions": [_decision(decision) for decision in item.decisions] or None,
        "attachments": [f"{a.number or '-'} | {a.title} | {a.available.value}" for a in item.attachments]
        or None,
    }
    return {key: value for key, value in facts.items() if value is not None}


def _decision(decision: m.Decision) -> str:
    proposed = f" ({decision.proposed.value})" if decision.proposed else ""
    key = f"{decision.key} " if decision.key else ""
    return f"{key}{decision.outcome.value}{proposed}: {decision.words}"


def plain(value: Any) -> Any:
    """Return a value as YAML has it."""
    if isinstance(value, m.Passage):
        return value.markdown
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return str(value) if not isinstance(value, str | None) else value


ABSURD = {
    "spaces in bold": "### 1. A\n\n**" + " " * 40_000 + "x",
    "spaces in a heading": "### 1. A" + " " * 40_000 + "x",
    "signs at the end of a heading": "### 1. A" + " #" * 40_000 + "x",
    "brackets in a heading": "### 1. " + "( " * 40_000,
    "a line without an end": "### 1. A\n\n#### Beslutning\n\n" + "a. " * 10_000,
    "a word again and again": "### 1. A\n\n#### Beslutning\n\n" + "godkendt " * 5_000,
    "headings without numbers": "### A\n\n" * 5_000,
    "labels that are none": "### 1. A\n\n" + "#### Nonsens\n\n" * 2_000,
    "links that never end": "### 1. A\n\n#### Bilag\n\n- " + "[a](" * 5_000,
    "signs of code": "### 1. A\n\n" + "".join("`" * (3 + n % 50) + "x\n" for n in range(5_000)),
}


@pytest.mark.parametrize("name", sorted(ABSURD))
def test_absurd_text_is_read_in_no_more_time_than_its_length_takes(name: str) -> None:
    """Each takes a second or less; where work grows with the square of the length it takes many minutes."""
    text = f"---\ndate: 2024-03-18\nstatus: approved\n---\n\n# Møde\n\n{ABSURD[name]}\n"
    vocabulary = Vocabularies(None).get("midt-nord")
    assert vocabulary is not None
    assert read_minutes(TextFile("2024-03-18.md", text), None, vocabulary).meeting.items


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1252"])
def test_a_file_that_is_not_utf8_is_one_problem(encoding: str, content: Content) -> None:
    root = content({NAME: MINUTES.encode(encoding)})
    assert [found.code for found in load_one(root / NAME, root, moment(NOW)).problems] == ["file-not-utf8"]


def test_an_invisible_sign_is_told_of_once_with_its_count(content: Content) -> None:
    root = content({NAME: MINUTES.replace("e", "e\u200b")})
    found = [p for p in load_one(root / NAME, root, moment(NOW)).problems if p.code == "text-control"]
    assert [dict(p.values) for p in found] == [{"sign": "200B", "count": str(MINUTES.count("e"))}]
