"""A document opened: what it is by its first bytes, whatever its name says, and how large it may be."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Collection
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path

from spylls.hunspell.dictionary import Dictionary
from spylls.hunspell.readers import read_aff, read_dic
from spylls.hunspell.readers.file_reader import BaseReader

from raadsportal.problems import Problem, Where, problem

#: As many bytes as a document may have, and as many as it may have unpacked.
MOST_BYTES = 100_000_000
MOST_UNPACKED = 300_000_000

#: Where Debian and its like keep dictionaries of spelling.
DICTIONARIES = Path("/usr/share/hunspell")

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")
#: Photos of telephones, whose kind stands behind their length.
_PHOTO = re.compile(rb"....ftyp(?:hei[cfmsx]|hev[cx]|mif1|msf1|avif)", re.DOTALL)
#: A web page, or one with all its pictures in one file.
_WEB = re.compile(rb"<|MIME-Version:", re.IGNORECASE)
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

#: What is said of a document without any text.
_WITHOUT_TEXT = {"empty": "document-empty", "picture": "document-scanned"}
#: Why a file is not what it is to be, as it is said to a person.
_REASONS = {
    "empty": "it is empty",
    "encrypted": "it is protected by a password",
    "old": "it is in Office's old format (.doc, .xls)",
    "opendocument": "it is in the format of LibreOffice (.odt, .ods)",
    "rich": "it is in the format of old word processors (.rtf)",
    "binary": "it is in Excel's binary format (.xlsb)",
    "pdf": "it is a PDF",
    "word": "it is a Word document",
    "workbook": "it is a spreadsheet",
    "slides": "it is a presentation",
    "picture": "it is a picture",
    "web": "it is a web page or an XML file",
    "archive": "it is an archive of another kind",
    "damaged": "it is damaged",
    "other": "it is neither text nor a document of a kind that can be read",
    "words": "it is far longer than minutes can be",
    "declared": "it declares XML entities, which no word processor writes",
    "large": "the file is larger than 100 MB",
    "unpacked": "unpacked it is larger than 300 MB",
    "rows": "it has more than 100,000 rows",
    "columns": "it has more than 500 columns",
    "pages": "it has more than 1,000 pages",
    "page": "there is more on one of its pages than a page of text has",
    "cell": "a cell has more than 100,000 letters",
}


class Kind(Enum):
    """What a document is by its first bytes, if it can be read at all."""

    WORKBOOK = "workbook"
    TEXT = "text"
    WORD = "word"
    PDF = "pdf"


#: What a list can be read from, and what minutes can.
_OF_TABLES = frozenset({Kind.WORKBOOK, Kind.TEXT})
_OF_MINUTES = frozenset({Kind.WORD, Kind.PDF, Kind.TEXT})


def bytes_of(path: Path) -> bytes | None:
    """Return what a file holds; None of one that is too large. Raises OSError."""
    return None if path.stat().st_size > MOST_BYTES else path.read_bytes()


def read_document(path: Path, shown: str) -> tuple[bytes, list[Problem]]:
    """Return what a file with a table holds; nothing of one that is too large. Raises OSError."""
    raw = bytes_of(path)
    return (b"", [too_large("large", shown)]) if raw is None else (raw, [])


@cache
def dictionary(language: str, folder: Path = DICTIONARIES) -> Callable[[str], bool] | None:
    """Return what tells whether letters are a word of a language (`da`), by the Hunspell dictionary there.

    None if there is none, or it cannot be read. Reading it takes seconds and 200 MB, and is done once.
    """
    for path in sorted(folder.glob(f"{language}_*.dic")):
        try:
            rules, words = path.with_suffix(".aff").read_bytes(), path.read_bytes()
            encoding = re.search(rb"^SET\s+(\S+)", rules, re.MULTILINE)
            named = encoding[1].decode("ascii") if encoding else "latin-1"
            affixes, context = read_aff(_Lines(rules.decode(named)))
            read = Dictionary(affixes, read_dic(_Lines(words.decode(named)), aff=affixes, context=context))
        except (OSError, ValueError, LookupError):
            continue
        return lru_cache(maxsize=100_000)(lambda word: bool(read.lookup(word)))  # noqa: B023
    return None


class _Lines(BaseReader):  # type: ignore[misc]
    """The lines of a dictionary, from memory: spylls itself leaves its files open."""

    def __init__(self, text: str) -> None:
        super().__init__(io.StringIO(text))

    def reset_encoding(self, encoding: str) -> None:
        """Do nothing: the text is decoded."""


def kind_of(raw: bytes, shown: str) -> tuple[Kind | None, list[Problem]]:
    """Tell what a document is; None with the problem that says why it is no table."""
    kind, reason = _sniffed(raw)
    if kind in _OF_TABLES:
        return kind, []
    told = too_large if reason == "unpacked" else unreadable
    return None, [told(kind.value if kind else reason, shown)]


def is_table(path: Path) -> bool:
    """Tell whether a file is a table, and not a text: a workbook, or named as CSV. Raises OSError."""
    with path.open("rb") as file:
        begin = file.read(4)
    if begin == b"PK\x03\x04":
        return _sniffed(path.read_bytes())[0] is Kind.WORKBOOK if path.stat().st_size <= MOST_BYTES else False
    return path.suffix.casefold() in {".csv", ".tsv"}


def kind_of_minutes(raw: bytes | None, shown: str) -> tuple[Kind | None, list[Problem]]:
    """Tell what a document is; None with the problem that says why no minutes can be read from it.

    None for bytes is a file that is too large.
    """
    kind, reason = (None, "large") if raw is None else _sniffed(raw)
    if kind in _OF_MINUTES:
        return kind, []
    return None, [no_minutes(kind.value if kind else reason, shown)]


def no_minutes(reason: str, shown: str) -> Problem:
    """Return the problem of a document from which no minutes can be read."""
    if reason in _WITHOUT_TEXT:
        return problem(_WITHOUT_TEXT[reason], Where(shown))
    return problem("document-unreadable", Where(shown), reason=_REASONS[reason])


def too_large(reason: str, shown: str) -> Problem:
    """Return the problem of a document that would take too long, or is made to fill the memory."""
    return problem("table-too-large", Where(shown), reason=_REASONS[reason])


def unreadable(reason: str, shown: str) -> Problem:
    """Return the problem of a document that is no table."""
    return problem("table-unreadable", Where(shown), reason=_REASONS[reason])


def _sniffed(raw: bytes) -> tuple[Kind | None, str]:
    """Return what a file is, or why it can be read as nothing."""
    if raw.startswith(b"PK\x03\x04"):
        return _of_archive(raw)
    if raw[:1024].lstrip().startswith(b"%PDF"):
        return Kind.PDF, ""
    reason = _reason_against_text(raw)
    return (None, reason) if reason else (Kind.TEXT, "")


def _reason_against_text(raw: bytes) -> str | None:
    start = raw[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not raw.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"):
        return "empty"
    if raw.startswith(_OLD_OFFICE):
        return "encrypted" if _ENCRYPTED in raw else "old"
    if raw.startswith(_PICTURES) or _PHOTO.match(raw):
        return "picture"
    if raw.startswith(b"{\\rtf"):
        return "rich"
    if _WEB.match(start):
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


def _of_archive(raw: bytes) -> tuple[Kind | None, str]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return None, "damaged"
    names = {info.filename for info in infos}
    if "xl/workbook.bin" in names:
        return None, "binary"
    if "mimetype" in names and "content.xml" in names:
        return None, "opendocument"
    if "[Content_Types].xml" not in names:
        return None, "archive"
    if sum(info.file_size for info in infos) > MOST_UNPACKED:
        return None, "unpacked"
    return _of_office(names)


def _of_office(names: Collection[str]) -> tuple[Kind | None, str]:
    """Return what a file of Office is by the folders in it; Word may call its document otherwise."""
    if any(name.startswith("word/document") for name in names):
        return Kind.WORD, ""
    if any(name.startswith("xl/") for name in names):
        return Kind.WORKBOOK, ""
    return None, "slides" if any(name.startswith("ppt/") for name in names) else "damaged"
