"""Relations that cannot be: circles of any kind, also by way of a whole item."""

from __future__ import annotations

import pytest

from raadsportal.checks.judge import judge_content
from raadsportal.clock import moment
from raadsportal.source.load import load
from tests.conftest import MINUTES, NOW, Content


@pytest.mark.parametrize(
    ("first", "second", "circle"),
    [
        ("supersedes: [hald/2024-03-18/1.2]", "supersedes: [hald/2024-03-18/1.1]", ["1.1", "1.2"]),
        ("follows: [hald/2024-03-18/1.2]", "amends: [hald/2024-03-18/1.1]", ["1.1", "1.2"]),
        ("follows: [hald/2024-03-18/1.2]", "outcome: noted", []),
        ("follows: [hald/2024-03-18/1.2]", "follows: [hald/2024-01-01/1]", []),
    ],
)
def test_circles(first: str, second: str, circle: list[str], content: Content) -> None:
    rows = (
        f'items:\n  - number: "1.1"\n    decisions: [{{{first}}}]\n'
        f'  - number: "1.2"\n    decisions: [{{{second}}}]\n---\n# Råds'
    )
    root = content({"councils/hald/meetings/2024-03-18.md": MINUTES.replace("---\n# Råds", rows)})
    loaded = load(root, moment(NOW), "content")
    found = [dict(one.values)["target"] for one in judge_content(loaded) if one.code == "relation-circle"]
    assert found == [f"hald/2024-03-18/{number}" for number in circle]


def test_a_circle_by_way_of_a_whole_item(content: Content) -> None:
    rows = (
        'items:\n  - number: "1.1"\n    decisions: [{follows: [hald/2024-03-18/1.2]}]\n'
        '  - number: "1.2"\n    decisions:\n      - {key: b1, follows: [hald/2024-03-18/1.1]}\n'
        "      - {key: b2, outcome: noted}\n---\n# Råds"
    )
    root = content({"councils/hald/meetings/2024-03-18.md": MINUTES.replace("---\n# Råds", rows)})
    loaded = load(root, moment(NOW), "content")
    found = [dict(one.values)["target"] for one in judge_content(loaded) if one.code == "relation-circle"]
    assert found == ["hald/2024-03-18/1.1", "hald/2024-03-18/1.2#b1"]
