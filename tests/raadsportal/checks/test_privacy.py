"""What may be private is told of wherever it lies, and let be where somebody has said why."""

from __future__ import annotations

from pathlib import Path

import pytest

from raadsportal.checks.judge import judge_content, judge_one
from raadsportal.clock import moment
from raadsportal.language import Catalogue
from raadsportal.source.load import load, load_one
from tests.conftest import write

NUMBER = "311299-0000"
MINUTES = "councils/hald/meetings/2025-03-03.md"
PORTAL = {
    "portal.yml": "name: Hald\naddress: https://hald.example/\nlanguage: da\nvocabulary: dansk\n",
    "councils/hald/council.yml": "name: Haldrådet\n",
    "councils/hald/members.yml": "",
    MINUTES: "---\ndate: 2025-03-03\nstatus: approved\n---\n# Møde\n\n### 1 Kajen (B)\n\n#### Beslutning\n\nGodkendt.\n",
}
ROW = (
    "- {{file: {file}, rule: {rule}, words: {words}, reason: Kajens nummer, by: Ane Holm, on: 2025-03-05}}\n"
)


def told(root: Path, files: dict[str, str | bytes | None]) -> list[str]:
    """Return every problem about what is private as one line in English."""
    write(root, {**PORTAL, **files})
    found = judge_content(load(root, moment("2025-06-01"), "content"))
    return [one.line(Catalogue("en")) for one in found if one.code.startswith("privacy")]


def with_(words: str) -> dict[str, str | bytes | None]:
    return {MINUTES: f"{PORTAL[MINUTES]}\nKajen: {words}.\n"}


def test_the_place_is_told_and_the_number_is_not(tmp_path: Path) -> None:
    assert told(tmp_path, with_(NUMBER)) == [
        f"content/{MINUTES}:13:8: error [privacy-number] “31••••-••••” looks like somebody's personal number (CPR)"
    ]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("people.yml", f"- {{id: ane-holm, name: Ane Holm, note: '{NUMBER}'}}\n"),
        ("topics.yml", f"- {{id: kajen, name: Kajen, about: 'Sag om {NUMBER}'}}\n"),
        ("councils/hald/meetings/2025-03-03.review.txt", f"Linje 1: {NUMBER}\n"),
        ("councils/hald/lists/laes.txt", f"{NUMBER}\n"),
        ("inbox/brev.md", f"# {NUMBER}\n"),
        (f"councils/hald/meetings/2025-03-03/brev {NUMBER}.pdf", "%PDF"),
    ],
)
def test_every_file_is_looked_through(tmp_path: Path, file: str, text: str) -> None:
    (found,) = told(tmp_path, {file: text})
    assert found.startswith(f"content/{file}:1:")
    assert "[privacy-number]" in found


def test_an_exception_lets_one_number_stand_in_one_file(tmp_path: Path) -> None:
    row = ROW.format(file=MINUTES, rule="privacy-number", words="3112990000")
    assert told(tmp_path, {**with_(NUMBER), "privacy.yml": row}) == []
    other = {**with_(NUMBER), "topics.yml": f"- {{id: kajen, name: Kajen, about: '{NUMBER}'}}\n"}
    assert [line.split(":")[0] for line in told(tmp_path, {**other, "privacy.yml": row})] == [
        "content/topics.yml"
    ]


@pytest.mark.parametrize(
    "row",
    [
        ROW.format(file=MINUTES, rule="privacy-number", words="301299-0000"),
        ROW.format(file=MINUTES, rule="privacy-phone", words=NUMBER),
        ROW.format(file="councils/hald/meetings/2025-03-04.md", rule="privacy-number", words=NUMBER),
    ],
)
def test_an_exception_for_something_else_is_none(tmp_path: Path, row: str) -> None:
    found = told(tmp_path, {**with_(NUMBER), "privacy.yml": row})
    assert [line.split("[")[1].split("]")[0] for line in found] == [
        "privacy-number",
        "privacy-exception-unused",
    ]


def test_an_exception_needs_a_reason(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            **PORTAL,
            **with_(NUMBER),
            "privacy.yml": f"- {{file: {MINUTES}, rule: privacy-number, words: {NUMBER}}}\n",
        },
    )
    codes = [one.code for one in judge_content(load(tmp_path, moment("2025-06-01"), "content"))]
    assert codes.count("key-missing") == 3
    assert "privacy-number" in codes


def test_one_file_alone_is_looked_through_too(tmp_path: Path) -> None:
    write(tmp_path, {"referat.md": f"{PORTAL[MINUTES]}\nKajen: {NUMBER}.\n"})
    loaded = load_one(tmp_path / "referat.md", None, moment("2025-06-01"))
    assert "privacy-number" in [one.code for one in judge_one(loaded)]
