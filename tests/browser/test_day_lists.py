"""What the script says of a day is what the command line says: every question, on every day, whatever the decisions."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from raadsportal.corpus import Corpus
from raadsportal.exports.json_files import data_files
from raadsportal.lists.answer import Answer, answer
from raadsportal.lists.comparison import compare
from tests.conftest import served, write
from tests.lists import FIRST, LISTS, SECOND, corpus, series

pytestmark = pytest.mark.browser

FILE = "councils/hald/lists/positivliste/2023.yml"
NEXT = "councils/hald/lists/positivliste/2024.yml"
MINUTES = "councils/hald/meetings/2023-09-18.md"
MORE = FIRST.replace("rows:\n", "rows:\n  - {key: vask, course: Truckvask, group: Metal}\n")


def _decided(facts: str) -> dict[str, str | bytes | None]:
    return {MINUTES: str(LISTS[MINUTES]).replace("{key: b1,", f"{{key: b1, {facts},")}


def _first(before: str, after: str) -> dict[str, str | bytes | None]:
    assert before in FIRST
    return {FILE: FIRST.replace(before, after)}


def _open(outcome: str) -> dict[str, str | bytes | None]:
    """Return minutes in which the second list was only dealt with."""
    spring = str(LISTS[SPRING])
    facts = f'items:\n  - number: "1.2"\n    decisions:\n      - {{outcome: {outcome}}}\n---\n# Råds'
    return {SPRING: spring.replace("---\n# Råds", facts)}


SPRING = "councils/hald/meetings/2024-03-18.md"
TAKEN_OFF: Mapping[str, str | bytes | None] = {
    SPRING: str(LISTS[SPRING]).partition("### 1.2")[0],
    "addresses.yml": "withdrawn:\n  - {id: hald/2024-03-18/1.2, on: 2024-05-01, why: En fejl.}\n",
}
LEFT_OUT = (
    MORE.replace("    add: [{key: truck, course: Truck for alle, group: Metal, days: 7}]\n", "")
    .replace("{key: dans, course: Dans}", "{key: truck, course: Truck}")
    .replace("add: 1, ", "")
)
ODD = (
    "  - {key: ce, course: C/E, group: Metal}\n  - {key: a1, course: A1, group: Metal}\n"
    "  - {key: it, course: IT, group: Mad}\n  - {key: tig, course: TIG, group: Metal}\n"
)

PORTALS: Mapping[str, Mapping[str, str | bytes | None]] = {
    "whole": {},
    "proposed": _decided("outcome: proposed, proposed: approved"),
    "rejected": _decided("outcome: rejected"),
    "noted": _decided("outcome: noted"),
    "in writing": _decided("outcome: proposed, proposed: approved, decided_on: 2023-11-15"),
    "undone": _decided("outcome: approved, withdraws: [hald/2023-03-20/1.2]"),
    "extract": _first("complete", "extract"),
    "known until": _first("complete", "complete\nknown_until: 2023-11-15"),
    "unverified": _first("to: 2024-03-31}", "to: 2024-03-31, certainty: unverified}"),
    "months": _first("{from: 2023-04-01, to: 2024-03-31}", "{from: 2023-04, to: 2024-03}"),
    "without an end": _first(", to: 2024-03-31", ""),
    "without a decision": _first("by: hald/2023-09-18/1.2#b1", "by: null"),
    "unnamed rows": _first("counts: {add: 1, remove: 1,", "counts: {add: 2, remove: 2,"),
    "stated more": _first("counts: {total: 3,", "counts: {total: 5,"),
    "two like": {FILE: MORE},
    "two editions": {NEXT: SECOND.replace("from: 2024-04-01", "from: 2023-11-15")},
    "a list only proposed": {**_open("proposed"), FILE: FIRST.replace(", to: 2024-03-31", "")},
    "a list taken off": {**TAKEN_OFF, FILE: FIRST.replace(", to: 2024-03-31", "")},
    "renamed": {
        NEXT: SECOND.replace("rows:\n", "rows:\n  - {key: bagning, course: Konditori, group: Mad}\n")
    },
    "odd names": {FILE: FIRST.replace("rows:\n", f"rows:\n{ODD}")},
    "a name begun by one left out": {FILE: LEFT_OUT},
}
QUESTIONS = (
    "", "?", "北京", "for", "s", "sve", "ning", "metal", "Metal svejsning", "truck", "TRUCK for alle", "bagning",
    "svejsning", "svejsnng", "svejsekursus", "ost smoer", "øst", "dans", "01234", "1234", "tromle", "vask",
    "ce", "A 1", "I.T.", "C++", "кран svejsning", "北京 tromle", "ol", "Öst", "tigsvejsning", "konditori", "truckkørekort", " \u0085\ufeff", "\u001c",
)  # fmt: skip
DAYS = (
    "2023-03-31", "2023-04-01", "2023-04-30", "2023-05-01", "2023-09-17", "2023-09-18", "2023-09-30", "2023-10-01",
    "2023-11-14", "2023-11-15", "2024-02-29", "2024-03-01", "2024-03-31", "2024-04-01", "2025-04-01", "2027-01-01",
)  # fmt: skip
ASK = """async ([questions, days]) => {
  const { Lists } = await import('/day-lists.js');
  const { small } = await (await fetch('/words.json')).json();
  const lists = new Lists(new URL('/data/lists.json', location.href), small);
  const series = await lists.series('hald/lists/positivliste');
  const keys = (rows) => rows.map((row) => row.key);
  const told = [];
  for (const question of questions) for (const day of days) {
    const { said, reason, rows, others, refused, near, edition } = await lists.answer(series, question, day);
    told.push({ question, day, said, reason: reason ?? null, rows: keys(rows), others: keys(others),
      refused: keys(refused), near: keys(near), edition: edition?.id ?? null,
      by: (rows.length ? rows[0].by : edition?.decision) ?? null });
  }
  return told;
}"""


COMPARE = """async (pairs) => {
  const { Lists } = await import('/day-lists.js');
  const lists = new Lists(new URL('/data/lists.json', location.href), []);
  const series = await lists.series('hald/lists/positivliste');
  const keys = (rows) => rows.map((row) => row.key).sort();
  const told = [];
  for (const [since, day] of pairs) {
    const { missing, added, removed, changed, unsure, isWhole } = await lists.compare(series, since, day);
    told.push([since, day, missing, keys(added), keys(removed), keys(changed), keys(unsure), isWhole ?? false]);
  }
  return told;
}"""


@pytest.fixture(params=list(PORTALS))
def small(request: pytest.FixtureRequest, tmp_path: Path) -> Corpus:
    files = {**LISTS, **PORTALS[request.param]}
    return corpus(write(tmp_path / "content", files))


@pytest.fixture
def page(small: Corpus, chromium: Browser, tmp_path: Path) -> Iterator[Page]:
    """Open an empty page beside the data of a small portal."""
    words = '{"small": ["' + '", "'.join(sorted(small.catalogue.small_words)) + '"]}'
    home = write(
        tmp_path / "home", {**data_files(small), "index.html": "<title>x</title>", "words.json": words}
    )
    for name in ("day-lists.js", "list-words.js", "letters.js"):
        shutil.copy(f"overrides/assets/{name}", home)
    with served(home) as address:
        opened = chromium.new_page()
        opened.goto(address)
        yield opened
        opened.close()


def _as_told(told: Answer, question: str) -> dict[str, Any]:
    return {
        "question": question,
        "day": told.day.isoformat(),
        "said": told.said.value,
        "reason": told.reason.value if told.reason else None,
        "rows": [one.stay.row.key for one in told.rows],
        "others": [one.stay.row.key for one in told.others],
        "refused": [one.row.key for _, one in told.refused],
        "near": [row.key for row in told.near],
        "edition": told.edition.id if told.edition else None,
        "by": told.decision,
    }


def test_the_script_says_what_the_command_line_says(small: Corpus, page: Page) -> None:
    own = series(small)
    expected = [
        _as_told(answer(small, own, question, date.fromisoformat(day)), question)
        for question in QUESTIONS
        for day in DAYS
    ]
    told = page.evaluate(ASK, [QUESTIONS, DAYS])
    assert [pair for pair in zip(told, expected, strict=True) if pair[0] != pair[1]] == []


def test_the_script_compares_as_the_command_line_does(small: Corpus, page: Page) -> None:
    own, pairs = series(small), list(combinations(DAYS, 2))
    expected = []
    for since, day in pairs:
        told = compare(small, own, date.fromisoformat(since), date.fromisoformat(day))
        rows = (told.added, told.removed, told.changed, told.unsure)
        missing = [one.isoformat() for one in told.missing]
        keys = (sorted(row.key for row in found) for found in rows)
        expected.append([since, day, missing, *keys, told.is_whole])
    told_by_script = page.evaluate(COMPARE, pairs)
    assert [both for both in zip(told_by_script, expected, strict=True) if both[0] != both[1]] == []
