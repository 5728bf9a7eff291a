"""Files that nothing reads: a slip in a name would else make minutes vanish without a word."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from raadsportal.ids import is_plain_file_name
from raadsportal.problems import Problem, Where, problem
from raadsportal.source.text_files import read_text
from raadsportal.source.yaml_nodes import parse_yaml

_CONTENT_FILES = frozenset(
    {
        "portal.yml",
        "people.yml",
        "municipalities.yml",
        "topics.yml",
        "glossary.yml",
        "addresses.yml",
        "privacy.yml",
        "README.md",
    }
)
#: Where documents wait to be imported; what explains the folder to people is none.
INBOX = "inbox"
_CONTENT_FOLDERS = frozenset({"councils", "vocabulary", "list-types", INBOX})
_EXPLAINS = "README.md"
#: What is to be looked at in imported minutes lies beside them under this ending.
REVIEW = ".review.txt"
_COUNCIL_FILES = frozenset({"council.yml", "members.yml", "calendar.yml", "followups.yml"})
_COUNCIL_FOLDERS = frozenset({"meetings", "lists"})


def judge_content_folder(root: Path, shown: str) -> list[Problem]:
    """Find what nothing reads at the top of the content and among the councils."""
    strays = [*_others(root, _CONTENT_FILES, _CONTENT_FOLDERS)]
    strays += [f"councils/{path.name}" for path in _listed(root / "councils") if not path.is_dir()]
    for folder in ("vocabulary", "list-types"):
        strays += [f"{folder}/{path.name}" for path in _listed(root / folder) if path.suffix != ".yml"]
    waits = (path.relative_to(root).as_posix() for path in waiting(root / INBOX))
    found = [problem("inbox-waiting", Where(f"{shown}/{name}")) for name in waits]
    return [*_problems(strays, shown), *found]


def waiting(inbox: Path) -> list[Path]:
    """Return the documents that lie in the inbox and the folders in it, by their names; hidden ones apart.

    A slip by which the editor put in a document is none itself, while it is of use.
    """
    found = (path.relative_to(inbox) for path in inbox.rglob("*") if path.is_symlink() or path.is_file())
    shown = (path for path in found if not any(part.startswith(".") for part in path.parts))
    files = [inbox / path for path in sorted(shown) if path.as_posix() != _EXPLAINS]
    slips = {path: slip_in(path) for path in files if path.suffix == ".yml"}
    return [
        path for path in files if not ((slip := slips.get(path)) and (slip.became or slip.document in files))
    ]


@dataclass(frozen=True)
class Slip:
    """What the editor puts beside a document in the inbox, and what became of the document."""

    document: Path
    became: tuple[str, ...] = ()
    """The ids of the meetings whose minutes it held, once it has left."""


def slip_in(path: Path) -> Slip | None:
    """Return the slip that a file is; None for any other file."""
    file = read_text(path, path.name)
    value = parse_yaml(file.text, path.name).value if file.text else None
    if not isinstance(value, dict) or not value.keys() <= {"document", "became"}:
        return None
    name, became = value.get("document"), value.get("became") or []
    if not isinstance(name, str) or not is_plain_file_name(name) or not isinstance(became, list):
        return None
    return Slip(path.with_name(name), tuple(map(str, became)))


def judge_council_folder(folder: Path, shown: str) -> list[Problem]:
    """Find what nothing reads in a council's folder: other files, attachments without a meeting."""
    strays = [*_others(folder, _COUNCIL_FILES, _COUNCIL_FOLDERS)]
    open_reviews = []
    for path in _listed(folder / "meetings"):
        if path.name.endswith(REVIEW) and path.with_name(f"{path.name.removesuffix(REVIEW)}.md").is_file():
            open_reviews.append(problem("review-open", Where(f"{shown}/meetings/{path.name}")))
            continue
        minutes = path.with_name(f"{path.name}.md")
        if not minutes.is_file() if path.is_dir() else path.suffix != ".md":
            strays.append(f"meetings/{path.name}")
    strays += _beside_lists(folder / "lists")
    return [*_problems(strays, shown), *open_reviews]


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
