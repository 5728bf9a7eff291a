"""What `raadsportal new` begins can be judged and built as it is, in both languages, and writes over nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import NOW, run, write

BEGIN = ("raadsportal", "new", "portal", "portal", "--address", "https://bib.example/")


@pytest.mark.parametrize(
    ("language", "name", "said"),
    [
        ("da", "Bestyrelsen: Hald “Ø” Bibliotek", "Dagsordenen blev godkendt."),
        ("en", "Hald School: the board", "The agenda was approved."),
    ],
)
def test_a_portal_is_begun_judged_and_built(language: str, name: str, said: str, tmp_path: Path) -> None:
    done = run(*BEGIN, "--name", name, "--council", "bestyrelsen", "--language", language, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    portal = tmp_path / "portal"
    begun = run("raadsportal", "new", "meeting", "bestyrelsen", "2026-05-04", cwd=portal)
    assert begun.returncode == 0, begun.stderr
    minutes = portal / "content/councils/bestyrelsen/meetings/2026-05-04.md"
    text = minutes.read_text(encoding="utf-8")
    assert said in text
    assert "status: draft" in text
    # As soon as it is no draft any longer, it is all there.
    minutes.write_text(text.replace("draft", "approved"), encoding="utf-8")
    for command in (["check"], ["fmt", "--check"], ["build", "--now", NOW]):
        done = run("raadsportal", *command, cwd=portal)
        assert done.returncode == 0, done.stdout + done.stderr
    page = (portal / "site/bestyrelsen/2026-05-04/1/index.html").read_text(encoding="utf-8")
    assert said in page
    front = (portal / "site/index.html").read_text(encoding="utf-8")
    assert name in front
    assert "RAR" not in front


def test_a_council_is_begun(tmp_path: Path) -> None:
    assert run(*BEGIN, "--name", "Hald Bibliotek", cwd=tmp_path).returncode == 0
    portal = tmp_path / "portal"
    assert (portal / "content/councils/hald-bibliotek/council.yml").is_file()
    done = run(
        "raadsportal",
        "new",
        "council",
        "venner",
        "--name",
        "Bibliotekets venner",
        cwd=portal,
        LANG="da_DK.UTF-8",
    )
    assert (done.returncode, done.stdout) == (0, "content/councils/venner er begyndt.\n")
    assert run("raadsportal", "check", cwd=portal).returncode == 0


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["council", "hald-bibliotek", "--name", "X"], "content/councils/hald-bibliotek findes allerede."),
        (
            ["council", "Hald Bibliotek", "--name", "X"],
            "“Hald Bibliotek” kan ikke være et råds navn i adresser.",
        ),
        (["meeting", "venner", "2026-05-04"], "Der er ikke noget råd, der hedder venner."),
        (["portal", ".", "--name", "X", "--address", "https://x.example/"], ". er ikke tom."),
    ],
)
def test_nothing_is_written_over(command: list[str], said: str, tmp_path: Path) -> None:
    assert run(*BEGIN, "--name", "Hald Bibliotek", cwd=tmp_path).returncode == 0
    done = run("raadsportal", "new", *command, cwd=tmp_path / "portal", LANG="da_DK.UTF-8")
    assert done.returncode == 1
    assert said in done.stderr


def test_minutes_that_are_there_are_not_begun_again(tmp_path: Path) -> None:
    assert run(*BEGIN, "--name", "Hald Bibliotek", cwd=tmp_path).returncode == 0
    path = "content/councils/hald-bibliotek/meetings/2026-05-04.md"
    write(tmp_path / "portal", {path: "---\n"})
    done = run("raadsportal", "new", "meeting", "hald-bibliotek", "2026-05-04", cwd=tmp_path / "portal")
    assert done.returncode == 1
    assert (tmp_path / "portal" / path).read_text(encoding="utf-8") == "---\n"
