"""References of two whole meetings against the list of a careful reader: what is found, missed, and too much.

A row that moves between the lists is good or bad news; either way it is to be seen.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from raadsportal import model as m
from raadsportal.clock import moment
from raadsportal.corpus import Corpus
from raadsportal.source.load import load
from tests.conftest import NOW, ROOT

CASES = sorted((ROOT / "tests/golden/references").glob("*.yml"))


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load(ROOT / "content", moment(NOW)).corpus


def fits(row: dict[str, Any], reference: m.Reference) -> bool:
    """Tell whether a reference is the one that a row means: the same kind, words in common, the same target."""
    alike = row["text"] in reference.text or reference.text in row["text"]
    alike = alike or (reference.target is not None and reference.target == row.get("target"))
    exact = row["kind"] in {"attachment", "law", "list"} or reference.target == row.get("target")
    return reference.kind.value == row["kind"] and alike and exact


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_references(path: Path, corpus: Corpus) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    council, _, day = path.stem.partition("-")
    items = {item.number: item.references for item in corpus.meeting[f"{council}/{day}"].items}

    def found(row: dict[str, Any]) -> bool:
        return any(fits(row, reference) for reference in items[row["item"]])

    assert [row for row in case["found"] if not found(row)] == []
    assert [row for row in case["missed"] if found(row)] == []
    known = [(row["item"], row["kind"], row["text"]) for row in case["extra"]]
    told = [*case["found"], *case["missed"]]
    extra = [
        (item, reference.kind.value, reference.text)
        for item, references in items.items()
        for reference in references
        if not any(row["item"] == item and _meets(row, reference) for row in told)
    ]
    assert extra == known


def _meets(row: dict[str, Any], reference: m.Reference) -> bool:
    alike = row["text"] in reference.text or reference.text in row["text"]
    same = reference.target is not None and reference.target == row.get("target")
    return reference.kind.value == row["kind"] and (alike or same)
