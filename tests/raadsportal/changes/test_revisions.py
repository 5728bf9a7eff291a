"""The content as it was: in a folder, in a folder around it, at a revision, and where there is none."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from raadsportal.source.revisions import NoRevisionError, content_at
from tests.conftest import Content


def git(folder: Path, *command: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@proeve.example")
    subprocess.run(["git", *identity, *command], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(content: Content) -> Path:
    """Return the content folder of a repository with one commit."""
    root = content({"councils/hald/council.yml": "name: Før\n"})
    git(root.parent, "init", "-q")
    git(root.parent, "add", "-A")
    git(root.parent, "commit", "-qm", "first")
    (root / "councils/hald/council.yml").write_text("name: Efter\n", encoding="utf-8")
    return root


def name_at(base: str, content: Path) -> str:
    with content_at(base, content) as folder:
        return (folder / "councils/hald/council.yml").read_text(encoding="utf-8")


def test_a_revision(repository: Path) -> None:
    assert name_at("HEAD", repository) == "name: Før\n"
    assert (repository / "councils/hald/council.yml").read_text(encoding="utf-8") == "name: Efter\n"


def test_a_folder_with_content_and_a_folder_around_it(repository: Path) -> None:
    assert name_at(str(repository), repository) == "name: Efter\n"
    assert name_at(str(repository.parent), repository) == "name: Efter\n"


@pytest.mark.parametrize("base", ["nowhere", "", "--output=stolen", "HEAD~1", "/etc"])
def test_what_is_neither(base: str, repository: Path) -> None:
    with pytest.raises(NoRevisionError), content_at(base, repository):
        pass
    assert not (repository / "stolen").exists()


def test_outside_a_repository(content: Content) -> None:
    with pytest.raises(NoRevisionError), content_at("HEAD", content()):
        pass


def test_a_revision_from_before_there_was_content(repository: Path) -> None:
    git(repository.parent, "checkout", "-q", "--orphan", "empty")
    git(repository.parent, "rm", "-rqf", "--cached", ".")
    git(repository.parent, "commit", "-q", "--allow-empty", "-m", "nothing yet")
    with pytest.raises(NoRevisionError), content_at("HEAD", repository):
        pass
