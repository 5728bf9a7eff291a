"""The content as it was at another time: a folder, or a revision of the repository that it lies in."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


class NoRevisionError(Exception):
    """There is no such folder or revision, or the content was not there then."""


@contextmanager
def content_at(base: str, content: Path) -> Iterator[Path]:
    """Give the folder with the content as it was at `base` for as long as it is needed.

    `base` is a folder with content, a folder that holds it under the same name, or a revision of git.
    Raises NoRevisionError.
    """
    if not base:
        raise NoRevisionError(base)
    for folder in (Path(base), Path(base) / content.name):
        if (folder / "portal.yml").is_file():
            yield folder
            return
    with TemporaryDirectory(prefix="raadsportal-") as name:
        folder = Path(name)
        with tarfile.open(fileobj=io.BytesIO(_archive(base, content))) as packed:
            packed.extractall(folder, filter="data")
        yield folder


def _archive(base: str, content: Path) -> bytes:
    """Return what lay in the content folder at a revision, as a tar archive; git begins where it stands."""
    found = subprocess.run(
        ["git", "archive", "--format=tar", "--end-of-options", base],
        cwd=content,
        capture_output=True,
        check=False,
    )
    if found.returncode:
        raise NoRevisionError(base)
    return found.stdout
