"""The ledger of a folder's import: what is done, whose a file is, and what somebody has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from raadsportal.intake.minutes.ledger import FILE, Entry, ImportLedger, Written, digest_of_text
from tests.conftest import write
from tests.raadsportal.intake.minutes.papers import ENGLISH

NAME = "hald/meetings/2025-03-03.md"
WRITTEN = Written(digest_of_text("# Møde\n"), "hald", 2, 1, 0, 0, "da")
ENTRY = Entry("abc", {NAME: WRITTEN}, ("Sejlads", "Vejret"))


@pytest.fixture
def ledger(tmp_path: Path) -> ImportLedger:
    write(tmp_path, {NAME: "# Møde\n"})
    found = ImportLedger(tmp_path)
    found.entries["a.docx"] = ENTRY
    return found


def test_what_is_saved_is_read_again(ledger: ImportLedger) -> None:
    ledger.entries["b.pdf"] = Entry("def", code="document-unreadable", values=(("reason", "it is empty"),))
    ledger.save()
    again = ImportLedger(ledger.out)
    assert again.entries == ledger.entries
    text = (ledger.out / FILE).read_text("utf-8")
    again.save()
    assert (ledger.out / FILE).read_text("utf-8") == text


def test_a_source_is_done_while_it_and_its_files_are_as_they_were(ledger: ImportLedger) -> None:
    assert ledger.is_done("a.docx", "abc")
    assert not ledger.is_done("a.docx", "abd")
    assert not ledger.is_done("a.docx", "")
    assert not ledger.is_done("b.docx", "abc")
    (ledger.out / NAME).unlink()
    assert not ledger.is_done("a.docx", "abc")


def test_what_a_person_has_changed_or_made_is_told(ledger: ImportLedger) -> None:
    assert not ledger.is_changed(NAME)
    assert not ledger.is_changed("hald/meetings/2025-04-04.md")
    write(ledger.out, {NAME: "# Mødet\n", "own.md": "# Mit\n"})
    assert ledger.is_changed(NAME)
    assert ledger.is_changed("own.md")


def test_a_file_with_letters_that_are_none_is_changed(ledger: ImportLedger) -> None:
    write(ledger.out, {NAME: b"# M\xf8de\n"})
    assert ledger.is_changed(NAME)


def test_a_file_is_owned_by_its_source(ledger: ImportLedger) -> None:
    assert (ledger.owner(NAME), ledger.owner("own.md")) == ("a.docx", None)


def test_why_there_are_no_minutes_is_said_again() -> None:
    entry = Entry("def", code="document-unreadable", values=(("reason", "it is empty"),))
    problem = entry.problem("b.pdf")
    assert problem is not None
    assert problem.message(ENGLISH) == "no minutes can be read from the file: it is empty"
    assert ENTRY.problem("a.docx") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"a": 1}',
        '{"a": {"digest": "x"}}',
        '{"a": {"digest": "x", "files": {"b": {"digest": 1}}, "labels": [], "code": "", "values": []}}',
        "\udcff",
    ],
)
def test_a_ledger_that_is_of_no_use_is_begun_anew(text: str, tmp_path: Path) -> None:
    write(tmp_path, {FILE: text.encode(errors="surrogateescape")})
    assert ImportLedger(tmp_path).entries == {}


def test_there_need_be_none(tmp_path: Path) -> None:
    assert ImportLedger(tmp_path / "new").entries == {}
