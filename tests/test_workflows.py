"""What runs on the forge: pinned, with no more rights than it needs, and by scripts that run here too."""

from __future__ import annotations

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
