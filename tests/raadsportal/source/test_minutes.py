"""Reading minutes: each golden case is a file's text with what the portal makes of it, and what it says of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from raadsportal import model as m
from raadsportal.clock import moment
from raadsportal.source.load import load_one
from tests.conftest import NOW, Content

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
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return str(value) if not isinstance(value, str | None) else value
