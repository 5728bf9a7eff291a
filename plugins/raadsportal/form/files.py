"""The files of a content folder, each with the text that it has in its one form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from raadsportal.form.minutes import formed
from raadsportal.form.yaml_layout import laid_out
from raadsportal.source.all_files import all_texts
from raadsportal.source.ledger import FILE as LEDGER
from raadsportal.source.loaded import Loaded
from raadsportal.source.text_files import TextFile
from raadsportal.source.writing import raw_text


@dataclass(frozen=True)
class Formed:
    """A file that has not its form, and the text that it should have."""

    path: Path
    shown: str
    text: str


def unformed(loaded: Loaded) -> Iterator[Formed]:
    """Yield the minutes and YAML files of a content folder that are not in their form, by their paths.

    The ledger has the form that `raadsportal publish` gives it. What cannot be read stays as it is; so do
    files in which two versions of a text stand side by side. Raises OSError.
    """
    for file in all_texts(loaded.root, loaded.shown):
        told = file.path.removeprefix(f"{loaded.shown}/")
        if (
            file.text is None
            or told == LEDGER
            or any(one.code == "file-merge-marks" for one in file.problems)
        ):
            continue
        text = _formed(file, told, loaded)
        path = loaded.root / told
        if text is not None and text != raw_text(path):
            yield Formed(path, file.path, text)


def _formed(file: TextFile, told: str, loaded: Loaded) -> str | None:
    """Return the text of a file in its form; None for one that has none."""
    text, parts = file.text or "", told.split("/")
    if told.endswith(".yml"):
        return laid_out(text)
    is_minutes = (
        parts[0] == "councils" and len(parts) == 4 and parts[2] == "meetings" and told.endswith(".md")
    )
    if not is_minutes or parts[1] not in loaded.corpus.vocabularies:
        return None
    return formed(text, file.path, parts[1], loaded.corpus.vocabularies[parts[1]])
