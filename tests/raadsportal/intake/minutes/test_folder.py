"""The documents of a folder, and what becomes of each, whatever the others do."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from raadsportal.intake.minutes import folder as module
from raadsportal.intake.minutes.bounds import TimeOver
from raadsportal.intake.minutes.folder import Outcome, Source, digest_of, outcomes, sources_in
from tests.conftest import write
from tests.raadsportal.intake.documents.docx import docx, p
from tests.raadsportal.intake.minutes.papers import MINUTES, VOCABULARIES, importing


def outcomes_of(folder: Path) -> list[Outcome]:
    return list(outcomes(sources_in(folder)[0], importing()))


def test_documents_are_found_by_their_endings_in_the_order_of_their_paths(tmp_path: Path) -> None:
    names = ["b.DOCX", "a/2025/c.pdf", "a.txt", "d.png", ".git/e.txt", "a/.f.txt", "x.docx/g.md", "~$b.docx"]
    write(tmp_path, dict.fromkeys(names, "x"))
    (tmp_path / "h.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    found, others = sources_in(tmp_path)
    assert [one.relative for one in found] == ["a/2025/c.pdf", "a.txt", "b.DOCX", "x.docx/g.md"]
    assert others == 1


@pytest.mark.parametrize(
    ("path", "team"),
    [
        ("havn/2025/referat.docx", "havn"),
        ("havn/minutes/2025/a.md", "havn"),
        ("havn/kaj/referater/a.md", "kaj"),
        ("2025/a.md", ""),
        ("a.md", ""),
    ],
)
def test_the_folder_that_tells_whose_minutes_are(path: str, team: str) -> None:
    assert Source(Path(path), path).team(VOCABULARIES.everything()) == team


def test_what_becomes_of_each_comes_in_their_order(tmp_path: Path) -> None:
    word = docx("".join(p(line) for line in MINUTES.splitlines() if line))
    write(tmp_path, {"a.txt": MINUTES, "b.docx": word, "c.pdf": b"%PDF-1.4", "d.txt": "Hej", "e.md": b""})
    found = outcomes_of(tmp_path)
    assert [one.source.relative for one in found] == ["a.txt", "b.docx", "c.pdf", "d.txt", "e.md"]
    assert [[one.code for one in each.problems] for each in found] == [
        [],
        [],
        ["document-unreadable"],
        ["document-no-minutes"],
        ["document-empty"],
    ]
    sheets = [one.sheets for one in found]
    assert sheets[0] == sheets[1] != ()
    assert sheets[2:] == [(), (), ()]
    (sheet,) = sheets[0]
    assert (
        sheet.title,
        sheet.council,
        sheet.name,
        sheet.items,
        sheet.nowhere,
        sheet.language,
        sheet.review,
    ) == (
        "Referat af møde i Haldrådet, 3. marts 2025",
        "hald",
        "2025-03-03",
        2,
        0,
        "da",
        "",
    )


def test_each_outcome_has_the_hash_of_its_document(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": MINUTES})
    (source,), _ = sources_in(tmp_path)
    (found,) = outcomes_of(tmp_path)
    assert found.digest == digest_of(source) != ""


def test_labels_that_no_vocabulary_has_are_gathered(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": MINUTES + "\nStemning: God.\n\nStemning: Høj.\n"})
    assert dict(outcomes_of(tmp_path)[0].labels) == {"Stemning": 1}


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (MemoryError(), "document-stopped"),
        (RecursionError(), "document-stopped"),
        (TimeOver(), "document-stopped"),
        (PermissionError(13, "Permission denied"), "document-refused"),
    ],
)
def test_one_bad_document_never_stops_the_others(
    error: BaseException, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = module._made

    def sometimes(source: Source) -> Outcome:
        if source.relative == "b.txt":
            raise error
        return made(source)

    monkeypatch.setattr(module, "_made", sometimes)
    write(tmp_path, dict.fromkeys(["a.txt", "b.txt", "c.txt"], MINUTES))
    found = outcomes_of(tmp_path)
    assert [[one.code for one in each.problems] for each in found] == [[], [code], []]


def test_a_document_that_kills_its_worker_is_told_of_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = module._made

    def deadly(source: Source) -> Outcome:
        if source.relative == "c.txt":
            os.kill(os.getpid(), signal.SIGKILL)
        return made(source)

    monkeypatch.setattr(module, "_made", deadly)
    names = ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt", "g.txt"]
    write(tmp_path, dict.fromkeys(names, MINUTES))
    found = outcomes_of(tmp_path)
    assert [one.source.relative for one in found] == names
    assert [one.source.relative for one in found if not one.sheets] == ["c.txt"]
    assert [one.code for one in found[2].problems] == ["document-stopped"]
