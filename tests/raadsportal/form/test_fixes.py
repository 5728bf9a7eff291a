"""What `check --fix` puts right: each problem is gone, no other comes, and no word changes."""

from __future__ import annotations

import re

import pytest

from raadsportal.checks.judge import judge_content
from raadsportal.clock import moment
from raadsportal.form.fixes import FIXABLE, fixed
from raadsportal.problems import Severity
from raadsportal.source.load import load
from tests.conftest import MINUTES, NOW, Content
from tests.raadsportal.checks.test_judge import MEETING, with_front_matter

WORDS = "Hald Kommune har bedt om det."
CASES = {
    "text-bom": (("---\ndate", "\ufeff---\ndate"), ("---\ndate", "---\ndate")),
    "text-line-ends": (("status: approved\n", "status: approved\r\n"), ("", "")),
    "text-decomposed": ((WORDS, "Ra\u030adet har bedt om det."), (WORDS, "Rådet har bedt om det.")),
    "text-control": ((WORDS, "Hald\u200b Kommune har bedt\u00ad om det."), ("", "")),
    "text-tab": ((WORDS, "Hald\tKommune har bedt om det."), (WORDS, "Hald    Kommune har bedt om det.")),
    "date-as-list": (
        (WORDS, "30. maj bad de om det.\n\n3. juni fik de det."),
        (WORDS, "30\\. maj bad de om det.\n\n3\\. juni fik de det."),
    ),
    "list-without-blank-line": (
        (WORDS, "De bad om:\n- et\n- to\n\nOg om:\n1. tre"),
        (WORDS, "De bad om:\n\n- et\n- to\n\nOg om:\n\n1. tre"),
    ),
}


def codes(content_root: object) -> list[str]:
    return [found.code for found in judge_content(load(content_root, moment(NOW), "content"))]  # type: ignore[arg-type]


@pytest.mark.parametrize("code", CASES)
def test_a_problem_is_put_right(code: str, content: Content) -> None:
    wrong, right = (MINUTES.replace(*pair) if pair[0] else MINUTES for pair in CASES[code])
    root = content({MEETING: wrong.encode()})
    loaded = load(root, moment(NOW), "content")
    problems = judge_content(loaded)
    assert {found.code for found in problems} == {code}
    (file,) = fixed(loaded, problems)
    assert (file.path, file.text, file.count) == (root / MEETING, right, len(problems))
    (root / MEETING).write_text(file.text, encoding="utf-8", newline="")
    assert codes(root) == []


def test_an_id_that_has_moved_is_written_as_it_is_now(content: Content) -> None:
    told = 'items: [{number: "1.2", decisions: [{follows: [hald/2023-01-01/9, hald/2024-03-18/7]}]}]'
    ledger = "moved:\n- {from: hald/2024-03-18/7, to: hald/2024-03-18/1.1}\n"
    root = content({MEETING: with_front_matter(told), "addresses.yml": ledger})
    loaded = load(root, moment(NOW), "content")
    problems = [found for found in judge_content(loaded) if found.code == "target-moved"]
    (file,) = fixed(loaded, problems)
    assert file.text == with_front_matter(told.replace("2024-03-18/7", "2024-03-18/1.1"))


def test_nothing_is_put_right_that_needs_a_person(content: Content) -> None:
    root = content({MEETING: MINUTES.replace("ane-holm", "ane-hol")})
    loaded = load(root, moment(NOW), "content")
    problems = judge_content(loaded)
    assert [found.severity for found in problems] == [Severity.ERROR]
    assert list(fixed(loaded, problems)) == []


def test_every_fix_has_a_case() -> None:
    assert set(CASES) | {"target-moved"} == FIXABLE
    assert all(re.fullmatch(r"[a-z-]+", code) for code in FIXABLE)
