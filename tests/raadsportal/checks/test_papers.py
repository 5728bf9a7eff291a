"""The papers of a meeting are looked through, and what nobody sees in them is told of."""

from __future__ import annotations

from pathlib import Path

import pytest

from raadsportal.checks.judge import judge_content, judge_one
from raadsportal.clock import moment
from raadsportal.language import Catalogue
from raadsportal.source.load import load, load_one
from tests.conftest import write
from tests.raadsportal.checks.test_privacy import MINUTES, NUMBER, PORTAL
from tests.raadsportal.papers.made import document, drawing, letter, package, photo, slides, workbook

FOLDER = "councils/hald/meetings/2025-03-03"
HIDDEN = "Kladde"


def told(root: Path, name: str, raw: bytes, row: str = "") -> list[str]:
    """Return every problem about a paper as one line in English, without its path."""
    write(root, {**PORTAL, name: raw, **({"privacy.yml": row} if row else {})})
    found = judge_content(load(root, moment("2025-06-01"), "content"))
    lines = [one.line(Catalogue("en")) for one in found if one.code.startswith(("privacy", "paper"))]
    return [line.removeprefix(f"content/{name}:") for line in lines]


ERROR = "error [privacy-number] “31••••-••••” looks like somebody's personal number (CPR)"


@pytest.mark.parametrize(
    ("name", "raw", "line"),
    [
        ("brev.docx", document(f"Om {NUMBER}."), f"1:1: {ERROR}"),
        ("brev.docx", document(by=NUMBER), f"creator: {ERROR}"),
        ("liste.xlsx", workbook({"Ansøgere": [["Cpr", "Navn"], [NUMBER, "Ane"]]}), f"Ansøgere: {ERROR}"),
        (
            "liste.xlsx",
            workbook({"Ansøgere": [["Cpr"], [3112990000]]}),
            "Ansøgere: error [privacy-number] “31••••••••” looks like somebody's personal number (CPR)",
        ),
        ("brev.pdf", letter(f"Kajen\n{NUMBER}"), f"2:1: {ERROR}"),
        ("brev.pdf", letter(info={"Subject": NUMBER}), f"Subject: {ERROR}"),
        ("foto.png", drawing(Title=NUMBER), f"Title: {ERROR}"),
        ("oplæg.pptx", slides(notes="1"), None),
        ("alt.zip", package({"brev.docx": document(NUMBER)}), f"brev.docx: {ERROR}"),
        (
            "brev.docx",
            document(remark="Spørg Ane"),
            "1:1: warning [paper-remarks] there are remarks in “brev.docx”; whoever opens it can read them",
        ),
        (
            "brev.docx",
            document(gone="Anes bod"),
            "1:1: warning [paper-changes] changes are tracked in “brev.docx”; what was taken away can still be read",
        ),
        (
            "liste.xlsx",
            workbook({"Priser": [["Bod"]], HIDDEN: [["Ane"]]}, unseen=[HIDDEN]),
            "Kladde: warning [paper-hidden] something in “Kladde” is hidden; whoever opens it can show it",
        ),
        ("foto.jpg", photo(spot=True), "1:1: warning [paper-spot] “foto.jpg” says where the picture was taken"),
        (
            "gammel.doc",
            b"\xd0\xcf\x11\xe0\x00",
            "1:1: note [paper-unread] nobody could look into “gammel.doc” for what may be private",
        ),
    ],
)  # fmt: skip
def test_what_is_told_of_a_paper(name: str, raw: bytes, line: str | None, tmp_path: Path) -> None:
    assert told(tmp_path, f"{FOLDER}/{name}", raw) == ([line] if line else [])


@pytest.mark.parametrize(
    ("raw", "rule", "words"),
    [
        (document(remark="Spørg Ane"), "paper-remarks", "brev.docx"),
        (document(NUMBER), "privacy-number", NUMBER),
        (workbook({"Priser": [["Bod"]], HIDDEN: [["Ane"]]}, unseen=[HIDDEN]), "paper-hidden", HIDDEN),
        (b"\xd0\xcf\x11\xe0\x00", "paper-unread", "brev.docx"),
    ],
)
def test_somebody_has_looked(raw: bytes, rule: str, words: str, tmp_path: Path) -> None:
    name = f"{FOLDER}/brev.docx"
    row = (
        f"- {{file: {name}, rule: {rule}, words: {words}, reason: Et skilt, by: Ane Holm, on: 2025-03-05}}\n"
    )
    assert told(tmp_path, name, raw, row) == []


def test_a_document_that_waits_is_no_paper_yet(tmp_path: Path) -> None:
    """It is imported without its remarks; what is private in it would be imported too."""
    assert told(tmp_path, "inbox/brev.docx", document(NUMBER, remark="Spørg Ane")) == [f"1:1: {ERROR}"]


def test_one_number_in_many_places_is_told_once(tmp_path: Path) -> None:
    raw = workbook({"Ansøgere": [["Cpr", "Igen"], [NUMBER, NUMBER]]})
    assert told(tmp_path, f"{FOLDER}/liste.xlsx", raw) == [f"Ansøgere: {ERROR}"]


def test_the_papers_of_one_meeting_are_looked_through_with_it(tmp_path: Path) -> None:
    write(tmp_path, {**PORTAL, f"{FOLDER}/brev.docx": document(NUMBER)})
    loaded = load_one(tmp_path / MINUTES, tmp_path, moment("2025-06-01"))
    assert [one.code for one in judge_one(loaded) if one.code.startswith("privacy")] == ["privacy-number"]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = write(tmp_path, {**PORTAL, f"{FOLDER}/film.mp4": b""}) / f"{FOLDER}/film.mp4"
    with path.open("wb") as file:
        file.truncate(100_000_001)
    found = judge_content(load(tmp_path, moment("2025-06-01"), "content"))
    assert "paper-unread" in [one.code for one in found]
