"""Every text that lies in a content folder, whether anything reads it or not: all of it may become public."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from raadsportal.source.text_files import TextFile, read_text

_TEXTS = frozenset({".md", ".yml", ".yaml", ".txt", ".csv", ".json", ".svg", ".html", ".xml"})


def all_texts(root: Path, shown: str) -> Iterator[TextFile]:
    """Yield the text files of a content folder in the order of their paths; what is no text has none."""
    for path in _files(root):
        if path.suffix.casefold() in _TEXTS:
            yield read_text(path, f"{shown}/{path.relative_to(root).as_posix()}")


def all_names(root: Path, shown: str) -> Iterator[tuple[str, str]]:
    """Yield the path of every file as it is shown, and its own name."""
    for path in _files(root):
        yield f"{shown}/{path.relative_to(root).as_posix()}", path.name


def _files(root: Path) -> Iterator[Path]:
    return (path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink())
