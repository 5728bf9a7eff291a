"""Two days of a list compared: only what is sure on both is told as new, gone or changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from raadsportal.lists.comparison import Comparison, compare
from tests.conftest import Content
from tests.lists import FIRST, LISTS, corpus, series

FILE = "councils/hald/lists/positivliste/2023.yml"
NEXT = "councils/hald/lists/positivliste/2024.yml"
MINUTES = "councils/hald/meetings/2023-09-18.md"


def compared(folder: Path, since: str, day: str) -> Comparison:
    found = corpus(folder)
    return compare(found, series(found), date.fromisoformat(since), date.fromisoformat(day))


def keys(told: Comparison) -> dict[str, list[str]]:
    parts = {"new": told.added, "gone": told.removed, "changed": told.changed, "unsure": told.unsure}
    return {name: [row.key for row in rows] for name, rows in parts.items() if rows}


def test_whole_lists_are_compared_for_sure(content: Content) -> None:
    folder = content(LISTS)
    assert keys(compared(folder, "2023-09-30", "2023-10-01")) == {
        "new": ["truck"],
        "gone": ["bagning"],
        "changed": ["drejning"],
    }
    assert not compared(folder, "2023-10-01", "2024-03-31")
    assert keys(compared(folder, "2024-03-31", "2024-04-01")) == {
        "new": ["ost"],
        "gone": ["drejning"],
        "changed": ["svejsning"],
    }


@pytest.mark.parametrize(("since", "missing"), [("2023-03-31", [date(2023, 3, 31)]), ("2023-04-01", [])])
def test_a_day_without_a_list_is_told_of(since: str, missing: list[date], content: Content) -> None:
    assert list(compared(content(LISTS), since, "2023-10-01").missing) == missing


def test_what_is_missing_in_an_extract_has_not_gone(content: Content) -> None:
    second = str(LISTS[NEXT]).replace("complete", "extract\nknown_until: 2024-12-31")
    folder = content({**LISTS, NEXT: second})
    assert keys(compared(folder, "2024-03-31", "2024-04-01")) == {
        "new": ["ost"],
        "changed": ["svejsning"],
        "unsure": ["drejning"],
    }


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ("outcome: proposed, proposed: approved", {"unsure": ["bagning", "drejning", "truck"]}),
        ("outcome: rejected", {}),
        ("outcome: approved", {"new": ["truck"], "gone": ["bagning"], "changed": ["drejning"]}),
    ],
)
def test_what_was_only_proposed_is_no_change(
    facts: str, told: dict[str, list[str]], content: Content
) -> None:
    minutes = str(LISTS[MINUTES]).replace("{key: b1,", f"{{key: b1, {facts},")
    without = FIRST.replace("    refuse: [{key: dans, course: Dans}]\n", "").replace(", refuse: 1", "")
    folder = content({**LISTS, MINUTES: minutes, FILE: without})
    found = keys(compared(folder, "2023-09-30", "2023-10-01"))
    assert {name: sorted(rows) for name, rows in found.items()} == told


@pytest.mark.parametrize(
    ("coverage", "whole"), [("complete", True), ("extract\nknown_until: 2024-03-31", False)]
)
def test_only_whole_lists_are_the_same_for_sure(coverage: str, whole: bool, content: Content) -> None:
    folder = content({**LISTS, FILE: FIRST.replace("complete", coverage)})
    told = compared(folder, "2023-10-02", "2024-03-31")
    assert (bool(told), told.is_whole) == (False, whole)


def test_what_another_edition_of_the_day_may_have_is_not_gone(content: Content) -> None:
    early = str(LISTS[NEXT]).replace("from: 2024-04-01", "from: 2023-11-15")
    early = early.replace("hald/2024-03-18/1.2", "hald/2023-09-18/1.2#b1")
    folder = content({**LISTS, NEXT: early})
    assert keys(compared(folder, "2023-11-14", "2023-11-15")) == {
        "new": ["ost"],
        "changed": ["svejsning"],
        "unsure": ["drejning"],
    }


def test_rows_of_a_list_that_was_not_adopted_have_not_gone(content: Content) -> None:
    minutes = str(LISTS["councils/hald/meetings/2023-03-20.md"]).replace("vedtog listen", "afviste listen")
    folder = content({**LISTS, "councils/hald/meetings/2023-03-20.md": minutes})
    told = keys(compared(folder, "2024-03-31", "2024-04-01"))
    assert set(told) == {"unsure"}
