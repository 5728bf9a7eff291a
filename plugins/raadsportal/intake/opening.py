"""A document opened: what it is by its first bytes, whatever its name says, and how large it may be."""

from __future__ import annotations

import io
import zipfile
from enum import Enum
from pathlib import Path

from raadsportal.problems import Problem, Where, problem

#: As many bytes as a document may have, and as many as it may have unpacked.
MOST_BYTES = 100_000_000
MOST_UNPACKED = 300_000_000

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

#: Why a file is no table, as it is said to a person.
_REASONS = {
    "empty": "it is empty",
    "encrypted": "it is protected by a password",
    "old": "it is in Excel's old format (.xls)",
    "opendocument": "it is in the format of LibreOffice (.ods)",
    "binary": "it is in Excel's binary format (.xlsb)",
    "pdf": "it is a PDF",
    "word": "it is a Word document",
    "web": "it is a web page or an XML file",
    "archive": "it is an archive of another kind",
    "damaged": "it is damaged",
    "other": "it is neither text nor a workbook",
    "large": "the file is larger than 100 MB",
    "unpacked": "unpacked it is larger than 300 MB",
    "rows": "it has more than 100,000 rows",
    "columns": "it has more than 500 columns",
    "cell": "a cell has more than 100,000 letters",
}


class Kind(Enum):
    """What a document is read as."""

    WORKBOOK = "workbook"
    TEXT = "text"


def read_document(path: Path, shown: str) -> tuple[bytes, list[Problem]]:
    """Return what a file holds; nothing of one that is too large. Raises OSError."""
    if path.stat().st_size > MOST_BYTES:
        return b"", [too_large("large", shown)]
    return path.read_bytes(), []


def kind_of(raw: bytes, shown: str) -> tuple[Kind | None, list[Problem]]:
    """Tell what a document is; None with the problem that says why it is no table."""
    if raw.startswith(b"PK\x03\x04"):
        return _of_archive(raw, shown)
    reason = _reason_against_text(raw)
    return (None, [unreadable(reason, shown)]) if reason else (Kind.TEXT, [])


def too_large(reason: str, shown: str) -> Problem:
    """Return the problem of a document that would take too long, or is made to fill the memory."""
    return problem("table-too-large", Where(shown), reason=_REASONS[reason])


def unreadable(reason: str, shown: str) -> Problem:
    """Return the problem of a document that is no table."""
    return problem("table-unreadable", Where(shown), reason=_REASONS[reason])


def _reason_against_text(raw: bytes) -> str | None:
    start = raw[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not raw.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"):
        return "empty"
    if raw.startswith(_OLD_OFFICE):
        return "encrypted" if _ENCRYPTED in raw else "old"
    if start.startswith(b"%PDF"):
        return "pdf"
    if start[:1] == b"<":
        return "web"
    is_wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    return "other" if not is_wide and _has_controls(raw) else None


def _has_controls(raw: bytes) -> bool:
    """Tell whether bytes stand in a file that no text of letters has; every second NUL is UTF-16."""
    sample = raw[:100_000]
    found = sum(byte < 32 and byte not in b"\t\n\r\x0b\x0c" for byte in sample)
    nul = sample.count(0)
    wide = nul and max(sample[0::2].count(0), sample[1::2].count(0)) == nul and found == nul
    return found > 0 and not (wide and 4 * nul > len(sample))


def _of_archive(raw: bytes, shown: str) -> tuple[Kind | None, list[Problem]]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return None, [unreadable("damaged", shown)]
    names = {info.filename for info in infos}
    if "xl/workbook.bin" in names:
        return None, [unreadable("binary", shown)]
    if "word/document.xml" in names:
        return None, [unreadable("word", shown)]
    if "mimetype" in names and "content.xml" in names:
        return None, [unreadable("opendocument", shown)]
    if "[Content_Types].xml" not in names:
        return None, [unreadable("archive", shown)]
    if sum(info.file_size for info in infos) > MOST_UNPACKED:
        return None, [too_large("unpacked", shown)]
    return Kind.WORKBOOK, []
