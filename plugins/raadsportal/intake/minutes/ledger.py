"""What an import of a folder has written: it goes on where it ended, and overwrites no person's work."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from raadsportal.intake.opening import bytes_of
from raadsportal.problems import Problem, Severity, Where
from raadsportal.source.writing import raw_text, write_whole

FILE = ".raadsportal-import.json"


@dataclass(frozen=True)
class Written:
    """A file of minutes that was made of a source, and what is told of it."""

    digest: str
    council: str
    items: int
    warnings: int
    notes: int
    nowhere: int
    """How many words of the document stand nowhere."""
    language: str


@dataclass(frozen=True)
class Entry:
    """What became of one source: its own hash, and the files that were made of it."""

    digest: str
    files: Mapping[str, Written] = field(default_factory=dict)
    labels: tuple[str, ...] = ()
    """What may be labels in it and is none yet."""
    code: str = ""
    """Why there are no minutes: the rule, and what its placeholders stand for."""
    values: tuple[tuple[str, str], ...] = ()

    def problem(self, source: str) -> Problem | None:
        """Return why there are no minutes of a source; None if there are."""
        return Problem(Where(source), self.code, Severity.ERROR, self.values) if self.code else None


class ImportLedger:
    """The sources of a folder that are done, by their paths in it."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.entries: dict[str, Entry] = {}
        try:
            rows = json.loads(raw_text(out / FILE))
            self.entries = {name: _entry(row) for name, row in rows.items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return  # there is none, or it is of no use: all is imported anew

    def is_done(self, source: str, digest: str) -> bool:
        """Tell whether a source with this hash was imported, and all that was made of it is still there."""
        entry = self.entries.get(source)
        if entry is None or not digest or entry.digest != digest:
            return False
        return all((self.out / name).is_file() for name in entry.files)

    def is_changed(self, name: str) -> bool:
        """Tell whether a file is not as an import wrote it: somebody has changed it, or made it."""
        path = self.out / name
        if not path.is_file():
            return False
        written = {file: one.digest for entry in self.entries.values() for file, one in entry.files.items()}
        return written.get(name) != hashlib.sha256(bytes_of(path) or b"").hexdigest()

    def owner(self, name: str) -> str | None:
        """Return the source that a file was made of."""
        return next((source for source, entry in self.entries.items() if name in entry.files), None)

    def save(self) -> None:
        """Write the ledger, sorted."""
        rows = {name: asdict(entry) for name, entry in sorted(self.entries.items())}
        write_whole(self.out / FILE, json.dumps(rows, ensure_ascii=False, indent=1, sort_keys=True) + "\n")


def _entry(row: dict[str, object]) -> Entry:
    """Return an entry as it was written. Raises KeyError, TypeError and AttributeError for another form."""
    told = dict(row)
    files, labels, values = told.pop("files"), told.pop("labels"), told.pop("values")
    return Entry(
        files={name: Written(**one) for name, one in files.items()},  # type: ignore[attr-defined]
        labels=tuple(labels),  # type: ignore[arg-type]
        values=tuple((name, value) for name, value in values),  # type: ignore[attr-defined]
        **told,  # type: ignore[arg-type]
    )


def digest_of_text(text: str) -> str:
    """Return the hash of a text as it is written."""
    return hashlib.sha256(text.encode()).hexdigest()
