"""What a person can do wrong in the editor or by hand: each is met with a place and a sentence, never with a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import MINUTES, NOW, Content, run
from tests.raadsportal.checks.test_judge import MEETING, said

OTHER = "councils/hald/meetings/2024-05-01.md"
LATER = MINUTES.replace("2024-03-18", "2024-05-01")
MERGED = (
    "<<<<<<< HEAD\nRådet vedtog listen.\n=======\nRådet afviste listen.\n>>>>>>> cms/meetings/2024-03-18\n"
)
PASTED = "Rådet vedtog listen – “som indstillet”…\u00a0Tak\u200b. Slut\u2028" * 2000

#: What is done, and which rules say so where; nothing else is said.
DONE: dict[str, tuple[dict[str, str | bytes | None], list[str]]] = {
    "merge marks are left in the text": (
        {MEETING: MINUTES.replace("Rådet vedtog listen.\n", MERGED)},
        [f"{MEETING}:25:1 file-merge-marks"],
    ),
    "merge marks are left above the text": (
        {MEETING: MINUTES.replace("status: approved", "<<<<<<< HEAD\nstatus: approved\n=======\nstatus: draft\n>>>>>>> b")},
        [f"{MEETING}:3:1 file-merge-marks", f"{MEETING}:4:1 yaml-broken"],
    ),
    "minutes lie beside the folder of meetings": (
        {"councils/hald/2024-05-01.md": LATER},
        ["councils/hald/2024-05-01.md:1:1 folder-unknown"],
    ),
    "minutes lie with a council that does not exist": (
        {"councils/bro/meetings/2024-05-01.md": LATER},
        ["councils/bro/council.yml:1:1 file-unreadable"],
    ),
    "a council's folder has a capital letter": ({"councils/Bro/council.yml": "name: Bro\n"}, ["councils/Bro:1:1 council-reserved"]),
    "a name has spaces and letters of no address": (
        {"councils/hald/meetings/Møde den 1. maj æøå.md": LATER},
        ["councils/hald/meetings/Møde den 1. maj æøå.md:1:1 name-not-date"],
    ),
    "a Word document lies among the minutes": (
        {"councils/hald/meetings/2024-05-01.docx": b"PK"},
        ["councils/hald/meetings/2024-05-01.docx:1:1 folder-unknown"],
    ),
    "minutes are emptied": (
        {MEETING: ""},
        [f"{MEETING}:1:1 front-matter-missing", f"{MEETING}:1:1 items-missing", f"{MEETING}:1:1 title-missing"],
    ),
    "the ledger is written in": (
        {"addresses.yml": "published:\n  hald/2024-03-18: i går\n"},
        ["addresses.yml:2:3 value-wrong"],
    ),
    "the ledger is broken": ({"addresses.yml": "published: [\n"}, ["addresses.yml:2:1 yaml-broken"]),
    "a meeting that was public is deleted": (
        {"addresses.yml": "published:\n  hald/2023-01-01: 2024-04-01 2024-04-01\n"},
        ["addresses.yml:2:3 address-gone"],
    ),
    "a whole document is pasted out of Word": (
        {MEETING: MINUTES.replace("Rådet vedtog listen.", PASTED)},
        [f"{MEETING}:25:44 text-control"],
    ),
    "a list is a text": ({"people.yml": "Ane Holm\n"}, ["people.yml:1:1 value-wrong"]),
    "a file is saved in the letters of old Windows": (
        {OTHER: LATER.replace("18. marts", "1. maj").encode("cp1252")},
        [f"{OTHER}:7:4 file-not-utf8"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("done", DONE)
def test_what_is_done_wrong_is_met_with_a_sentence(done: str, content: Content) -> None:
    changed, expected = DONE[done]
    found = [line.removeprefix("content/").split(" | ") for line in said(content, changed)]
    told = [line.split(": ")[0] + " " + line.split("[")[1].split("]")[0] for line, _ in found]
    assert [one for one in told if one in expected] == expected
    assert all(len(hint) > 5 for _, hint in found)


@pytest.mark.parametrize("done", DONE)
def test_the_command_says_it_without_a_traceback(done: str, content: Content) -> None:
    root: Path = content(DONE[done][0])
    told = run("raadsportal", "check", "--now", NOW, cwd=root.parent)
    assert "Traceback" not in told.stdout + told.stderr
    assert told.returncode == int("fejl [" in told.stdout)
