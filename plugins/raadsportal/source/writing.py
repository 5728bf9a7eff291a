"""A content file as it stands, and written: whole or not at all."""

from __future__ import annotations

from pathlib import Path


def raw_text(path: Path) -> str:
    """Return a file's text with its own line ends. Raises OSError and UnicodeDecodeError."""
    return path.read_bytes().decode()


def write_whole(path: Path, text: str) -> None:
    """Write a text beside and put it in place: nobody ever meets half a file. Raises OSError."""
    write_bytes_whole(path, text.encode())


def write_bytes_whole(path: Path, raw: bytes) -> None:
    """Write a file beside and put it in place, as `write_whole` does for a text. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(raw)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
