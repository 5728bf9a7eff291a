"""Bad documents from end to end: a clear sentence for each, no half-written file, the good ones beside them read."""

from __future__ import annotations

from pathlib import Path

import pytest

from raadsportal.intake.minutes.facts import Told
from raadsportal.language import catalogue
from tests.conftest import run, write
from tests.raadsportal.intake.bad_documents import BAD, GOOD, GOOD_FORMS, external
from tests.raadsportal.intake.minutes.papers import importing

DANISH = catalogue("da")
IMPORTING = importing()


def said_of(raw: bytes, name: str) -> list[str]:
    found = IMPORTING.all(raw, name, Told(Path(name).stem), with_council=True, is_minutes=False)
    assert all(one.made is None for one in found)
    return [problem.message(DANISH) for one in found for problem in one.problems]


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_bad_document_is_told_of_in_a_sentence(name: str) -> None:
    raw, said = BAD[name]
    assert said_of(raw, name) == [said]


@pytest.mark.parametrize("name", sorted(GOOD_FORMS))
def test_what_only_looks_bad_is_read(name: str) -> None:
    (found,) = IMPORTING.all(GOOD_FORMS[name], name, Told(), with_council=True, is_minutes=False)
    assert found.made is not None
    assert "\n### 1 Kajen (B)\n\n#### Beslutning\n\nRådet godkendte planen for kajen.\n" in found.made.text


def test_a_document_brings_in_no_file_of_the_machine(tmp_path: Path) -> None:
    secret = write(tmp_path, {"secret.txt": "Nøglen ligger under måtten"}) / "secret.txt"
    (said,) = said_of(external(secret.as_posix()), "referat.docx")
    assert said == (
        "der kan ikke læses et referat i filen: den erklærer XML-entiteter, og det gør intet tekstbehandlingsprogram"
    )


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return a folder with all of them, imported in one go, and what was printed."""
    folder = tmp_path_factory.mktemp("all")
    documents = {name: raw for name, (raw, _) in BAD.items()} | GOOD_FORMS
    write(folder / "in", {**documents, "folder.docx/inside.txt": GOOD})
    (folder / "in" / "loop.txt").symlink_to("loop.txt")
    (folder / "in" / "elsewhere.txt").symlink_to("windows.txt")
    done = run("raadsportal", "import", "in", "-o", "out", cwd=folder)
    assert (done.returncode, done.stderr.count("Traceback")) == (0, 0)
    return folder, done.stdout


def test_bad_documents_stop_none_of_the_others(imported: tuple[Path, str]) -> None:
    folder, _ = imported
    minutes = [path.name for path in folder.glob("out/havneraadet/meetings/*.md")]
    assert [path.name for path in folder.glob("out/folder-docx/meetings/*.md")] == ["2025-03-03.md"]
    assert sorted(minutes) == [
        "2025-03-03-2.md",
        "2025-03-03-3.md",
        "2025-03-03-4.md",
        "2025-03-03-5.md",
        "2025-03-03-6.md",
        "2025-03-03.md",
    ]


def test_each_of_a_folder_is_told_of_in_its_report(imported: tuple[Path, str]) -> None:
    folder, said = imported
    report = (folder / "out" / "import-report.txt").read_text("utf-8")
    assert report.split(f"Blev ikke til referater ({len(BAD)}):\n")[1].splitlines() == [
        f"  {name}: {BAD[name][1]}" for name in sorted(BAD)
    ]
    assert f"{len(BAD) + len(GOOD_FORMS) + 1} dokumenter læst" in said


def test_nothing_half_written_is_left(imported: tuple[Path, str]) -> None:
    folder, _ = imported
    files = {path.suffix for path in folder.glob("out/**/*") if path.is_file()}
    assert files == {".md", ".txt", ".json"}
    assert sorted(path.name for path in folder.iterdir()) == ["in", "out"]


@pytest.mark.parametrize("name", ["bomb.docx", "scanned.pdf"])
def test_of_a_single_bad_document_nothing_is_written(name: str, tmp_path: Path) -> None:
    raw, said = BAD[name]
    write(tmp_path, {name: raw})
    done = run("raadsportal", "import", name, "-o", "ud.md", cwd=tmp_path)
    assert done.returncode == 1
    assert f"{name}:1:1: fejl" in done.stdout + done.stderr
    assert said in done.stdout + done.stderr
    assert (done.stdout + done.stderr).endswith("Intet er skrevet.\n")
    assert [path.name for path in tmp_path.iterdir()] == [name]
