"""Every file that lies in a content folder, whether anything reads it or not: all of it may become public."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from raadsportal.source.text_files import TextFile, read_text

_TEXTS = frozenset({".md", ".yml", ".yaml", ".txt", ".csv", ".json", ".svg", ".html", ".xml"})
#: A larger file is not read.
_MOST_BYTES = 100_000_000


def all_texts(root: Path, shown: str) -> Iterator[TextFile]:
    """Yield the text files of a content folder in the order of their paths; what is no text has none."""
    for path in _files(root):
        if _is_text(path):
            yield read_text(path, _told(path, root, shown))


def all_names(root: Path, shown: str) -> Iterator[tuple[str, str]]:
    """Yield the path of every file as it is shown, and its own name."""
    for path in _files(root):
        yield _told(path, root, shown), path.name


def all_papers(root: Path, shown: str) -> Iterator[tuple[str, bytes | None]]:
    """Yield the path of every file that is no text as it is shown, and its bytes; None if it is too large."""
    for path in _files(root):
        if not _is_text(path):
            yield _told(path, root, shown), _bytes(path)


def papers_beside(minutes: str) -> Iterator[tuple[str, bytes | None]]:
    """Yield the papers of the meeting whose minutes lie at a path, as `all_papers` does."""
    folder = Path(minutes).with_suffix("")
    yield from all_papers(folder, folder.as_posix())


def _is_text(path: Path) -> bool:
    return path.suffix.casefold() in _TEXTS


def _bytes(path: Path) -> bytes | None:
    try:
        return None if path.stat().st_size > _MOST_BYTES else path.read_bytes()
    except OSError:
        return None


def _told(path: Path, root: Path, shown: str) -> str:
    return f"{shown}/{path.relative_to(root).as_posix()}"


def _files(root: Path) -> Iterator[Path]:
    return (path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink())
