"""The document itself, kept beside the minutes that were made from it, so that a reader can compare."""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePosixPath

from raadsportal.ids import is_plain_file_name, slug
from raadsportal.intake.opening import Kind, kind_of_minutes
from raadsportal.model import Original
from raadsportal.source.writing import write_bytes_whole

#: What a kept document's name ends in, by what it is, whatever it was called.
_ENDINGS = {Kind.WORD: ".docx", Kind.PDF: ".pdf", Kind.TEXT: ".txt"}

#: As many letters as the name of a kept document has at most.
_LONGEST = 150


def original_of(raw: bytes, shown: str) -> Original | None:
    """Return how a document is told of in its minutes; None for what is no document of minutes."""
    kind, _ = kind_of_minutes(raw, shown)
    ending = _ENDINGS.get(kind) if kind else None
    return Original(_name(shown, ending), hashlib.sha256(raw).hexdigest()) if ending else None


def _name(shown: str, ending: str) -> str:
    """Return the document's own name if it can be published, else one made of it."""
    stem = PurePosixPath(shown).stem
    own = f"{stem}{ending}"
    return (
        own
        if is_plain_file_name(own) and len(own) <= _LONGEST
        else f"{slug(stem)[:100] or 'original'}{ending}"
    )


def keep(original: Original, raw: bytes, minutes: Path) -> Path:
    """Write a document where the files of its minutes lie, and return its path. Raises OSError."""
    path = minutes.with_suffix("") / original.file
    write_bytes_whole(path, raw)
    return path
