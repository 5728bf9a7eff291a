"""The command line: exit codes, forms of output, and never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import COUNCIL, MINUTES, NOW, SMALL, Content, run, write

MEETING = "councils/hald/meetings/2024-03-18.md"
WRONG = MINUTES.replace("ane-holm", "ane-hol")


def test_check_without_problems(content: Content) -> None:
    done = run("raadsportal", "check", cwd=content().parent)
    assert (done.returncode, done.stdout, done.stderr) == (0, "Ingen fejl fundet.\n", "")


def test_check_as_text(content: Content) -> None:
    done = run("raadsportal", "check", cwd=content({MEETING: WRONG}).parent)
    assert done.returncode == 1
    assert done.stdout == (
        f"content/{MEETING}:5:15: fejl [person-unknown] “ane-hol” står ikke i people.yml\n"
        "    Mente du “ane-holm”? Tilføj personen dér, eller skriv en gæst som {name: …}.\n"
        "1 fejl, 0 advarsler, 0 noter\n"
    )


def test_check_as_json(content: Content) -> None:
    done = run("raadsportal", "check", "--format", "json", cwd=content({MEETING: WRONG}).parent)
    assert json.loads(done.stdout) == [
        {
            "code": "person-unknown",
            "severity": "error",
            "file": f"content/{MEETING}",
            "line": 5,
            "column": 15,
            "message": "“ane-hol” står ikke i people.yml",
            "hint": "Mente du “ane-holm”? Tilføj personen dér, eller skriv en gæst som {name: …}.",
        }
    ]


def test_check_as_workflow_commands(content: Content) -> None:
    done = run("raadsportal", "check", "--format", "github", cwd=content({MEETING: WRONG}).parent)
    assert done.stdout == (
        f"::error file=content/{MEETING},line=5,col=15,title=person-unknown::“ane-hol” står ikke i people.yml"
        " Mente du “ane-holm”? Tilføj personen dér, eller skriv en gæst som {name: …}.\n"
    )


def test_an_english_portal_speaks_english(content: Content) -> None:
    portal = "name: Trial\naddress: https://trial.example\nlanguage: en\n"
    done = run("raadsportal", "check", cwd=content({"portal.yml": portal, MEETING: WRONG}).parent)
    assert done.stdout.splitlines()[0].endswith("error [person-unknown] “ane-hol” is not in people.yml")


@pytest.mark.parametrize("name", ["elsewhere.md", "notes.txt"])
def test_show_reads_a_file_that_lies_anywhere(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("# Et møde\n\n## 1. Dagsorden\n\nGodkendt.\n", encoding="utf-8")
    done = run("raadsportal", "show", name, "--json", cwd=tmp_path)
    assert done.returncode == 0
    shown = json.loads(done.stdout)
    assert (shown["id"], shown["date"], shown["title"]) == (None, None, "Et møde")
    assert [(item["number"], item["title"]) for item in shown["items"]] == [("1", "Dagsorden")]
    assert [found["code"] for found in shown["problems"]] == ["front-matter-missing"]


def test_show_for_a_person(content: Content) -> None:
    root = content()
    done = run("raadsportal", "show", str(root / MEETING), cwd=root.parent)
    assert done.returncode == 0
    assert done.stdout.splitlines()[:2] == [
        "Rådsmøde 18. marts 2024  [hald/2024-03-18]",
        "  1.1      Godkendelse af dagsorden  (decision: approved)",
    ]


def test_show_of_what_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_bytes(b"\xff\xfe\x00")
    done = run("raadsportal", "show", "x.md", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith("x.md:1:1: fejl [file-not-utf8]")
    assert done.stderr == ""


def test_a_moment_that_is_none(content: Content) -> None:
    done = run("raadsportal", "check", "--now", "i morgen", cwd=content().parent)
    assert done.returncode == 2
    assert "“i morgen” er ikke et tidspunkt" in done.stderr


def test_help_names_every_command(tmp_path: Path) -> None:
    done = run("raadsportal", "--help", cwd=tmp_path)
    assert [name for name in ("build", "check", "serve", "show") if f"  {name} " in done.stdout] == [
        "build",
        "check",
        "serve",
        "show",
    ]


def test_publish_writes_the_ledger_and_then_nothing(content: Content) -> None:
    folder = content().parent
    done = run("raadsportal", "publish", "--now", "2024-04-01", cwd=folder)
    listed = done.stdout.splitlines()
    assert (done.returncode, listed[0], listed[6], listed[-1]) == (
        0,
        "14 nye adresser",
        "  hald/2024-03-18",
        "0 ændrede",
    )
    text = (folder / "content/addresses.yml").read_text(encoding="utf-8")
    assert text.startswith("# Det, der står under published, skriver raadsportal publish.\npublished:\n")
    done = run("raadsportal", "publish", cwd=folder)
    assert (done.returncode, done.stdout) == (0, "0 nye adresser\n0 ændrede\n")
    assert (folder / "content/addresses.yml").read_text(encoding="utf-8") == text


def test_publish_writes_nothing_while_something_is_wrong(content: Content) -> None:
    folder = content({MEETING: WRONG}).parent
    done = run("raadsportal", "publish", cwd=folder)
    assert done.returncode == 1
    assert done.stdout.endswith("1 fejl, 0 advarsler, 0 noter\n")
    assert not (folder / "content/addresses.yml").exists()


def test_erase(content: Content) -> None:
    folder = content().parent
    done = run("raadsportal", "erase", "ane-hol", cwd=folder)
    assert (done.returncode, done.stderr) == (
        1,
        "Error: Der er ingen person “ane-hol” i people.yml. Mente du “ane-holm”?\n",
    )
    done = run("raadsportal", "erase", "ane-holm", cwd=folder)
    assert done.stdout.splitlines()[1:] == [
        f"  content/{MEETING}",
        "  content/people.yml",
    ]
    assert done.stdout.startswith("ane-holm hedder nu erased-")


def test_diff(content: Content, tmp_path: Path) -> None:
    old = content()
    new = write(tmp_path / "new", {"councils/hald/council.yml": COUNCIL.replace("kind: råd", "kind: nævn")})
    for name, text in SMALL.items():
        if name != "councils/hald/council.yml":
            write(new, {name: text})
    told = "  Rådet for Hald\n    Type: “råd” bliver til “nævn”\n"
    done = run("raadsportal", "diff", str(old), "--content", "new", "--now", NOW, cwd=tmp_path)
    expected = f"Råd, personer og ord\n{told}Adresser: ingen forsvinder.\n"
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")
    form = ("--format", "markdown", "--report", "told.md")
    done = run("raadsportal", "diff", str(old), "--content", "new", "--now", NOW, *form, cwd=tmp_path)
    assert done.stdout.startswith(
        "## Det ændrer sig for læserne\n\n### Råd, personer og ord\n\n- Rådet for Hald\n"
    )
    assert (tmp_path / "told.md").read_text(encoding="utf-8") == done.stdout
    done = run("raadsportal", "diff", "nowhere", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "Error: Der er intet indhold ved “nowhere”.\n")


def test_fmt(content: Content) -> None:
    root = content({"people.yml": "-   {id: ane-holm,   name: Ane Holm} # ny\n", MEETING: f"{MINUTES}\n\n"})
    crooked = (root / MEETING).read_text(encoding="utf-8")
    told = f"content/{MEETING}\ncontent/people.yml\n"
    done = run("raadsportal", "fmt", "--check", cwd=root.parent)
    changed = [line for line in done.stdout.splitlines() if line.endswith((".md", "people.yml"))]
    assert (done.returncode, "\n".join(changed) + "\n") == (1, told)
    assert (root / MEETING).read_text(encoding="utf-8") == crooked
    done = run("raadsportal", "fmt", cwd=root.parent)
    assert done.returncode == 0
    assert (root / MEETING).read_text(encoding="utf-8") == MINUTES
    assert (root / "people.yml").read_text(encoding="utf-8") == "- {id: ane-holm, name: Ane Holm} # ny\n"
    done = run("raadsportal", "fmt", "--check", cwd=root.parent)
    assert (done.returncode, done.stdout, done.stderr) == (0, "Alle filer er sat rigtigt op.\n", "")


def test_check_puts_right_what_is_certain_and_judges_the_rest(content: Content) -> None:
    wrong = MINUTES.replace("Hald Kommune har bedt om det.", "De bad om:\n- et\n\n30. maj fik de det.")
    root = content({MEETING: wrong.replace("ane-holm", "ane-hol")})
    done = run("raadsportal", "check", "--fix", cwd=root.parent)
    assert (done.returncode, done.stderr) == (1, "2 problemer rettet\n")
    assert done.stdout.startswith(f"content/{MEETING}:5:15: fejl [person-unknown]")
    assert done.stdout.endswith("1 fejl, 0 advarsler, 0 noter\n")
    text = (root / MEETING).read_text(encoding="utf-8")
    assert "De bad om:\n\n- et\n\n30\\. maj fik de det." in text
