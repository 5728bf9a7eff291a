"""Files that nothing reads: a slip in a name would else make minutes vanish without a word."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from raadsportal.problems import Problem, Where, problem

_CONTENT_FILES = frozenset(
    {
        "portal.yml",
        "people.yml",
        "municipalities.yml",
        "topics.yml",
        "glossary.yml",
        "addresses.yml",
        "README.md",
    }
)
_CONTENT_FOLDERS = frozenset({"councils", "vocabulary", "list-types", "inbox"})
_COUNCIL_FILES = frozenset({"council.yml", "members.yml", "calendar.yml", "followups.yml"})
_COUNCIL_FOLDERS = frozenset({"meetings", "lists"})


def judge_content_folder(root: Path, shown: str) -> list[Problem]:
    """Find what nothing reads at the top of the content and among the councils."""
    strays = [*_others(root, _CONTENT_FILES, _CONTENT_FOLDERS)]
    strays += [f"councils/{path.name}" for path in _listed(root / "councils") if not path.is_dir()]
    for folder in ("vocabulary", "list-types"):
        strays += [f"{folder}/{path.name}" for path in _listed(root / folder) if path.suffix != ".yml"]
    return _problems(strays, shown)


def judge_council_folder(folder: Path, shown: str) -> list[Problem]:
    """Find what nothing reads in a council's folder: other files, attachments without a meeting."""
    strays = [*_others(folder, _COUNCIL_FILES, _COUNCIL_FOLDERS)]
    for path in _listed(folder / "meetings"):
        minutes = path.with_name(f"{path.name}.md")
        if not minutes.is_file() if path.is_dir() else path.suffix != ".md":
            strays.append(f"meetings/{path.name}")
    strays += _beside_lists(folder / "lists")
    return _problems(strays, shown)


def _beside_lists(folder: Path) -> Iterator[str]:
    """Yield what is no edition of a list: those lie in a folder for each series."""
    for series in _listed(folder):
        if not series.is_dir():
            yield f"lists/{series.name}"
        for path in _listed(series):
            if path.suffix != ".yml" or not path.is_file():
                yield f"lists/{series.name}/{path.name}"


def _others(folder: Path, files: Collection[str], folders: Collection[str]) -> Iterator[str]:
    for path in _listed(folder):
        if path.name not in (folders if path.is_dir() else files):
            yield path.name


def _listed(folder: Path) -> list[Path]:
    """Return what lies in a folder, hidden files apart; a folder that is not there holds nothing."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _problems(names: list[str], shown: str) -> list[Problem]:
    return [problem("folder-unknown", Where(f"{shown}/{name}")) for name in names]
