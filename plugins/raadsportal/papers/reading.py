"""A file taken apart by what its first bytes say it is, with the files in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from raadsportal.papers.images import parts_of_image
from raadsportal.papers.packages import files_in_package, parts_of_package
from raadsportal.papers.parts import Part, PartKind, UnreadableError
from raadsportal.papers.pdf import files_in_pdf, parts_of_pdf
from raadsportal.papers.xmp import parts_of_xmp

_IMAGES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")
#: A file in a file in a file is looked at; nobody needs more.
_DEEPEST = 2
#: What Office keeps in its files for itself: drawings, fonts, settings of printers, signatures.
_OF_OFFICE = re.compile(
    r".*\.(?:emf|wmf|odttf|fntdata|sigs)|.*/printerSettings\d*\.bin|(?:Thumbnails|Configurations2)/.*"
)
_Read = Callable[[bytes], Iterator[Part]]
_Inside = Callable[[bytes], Iterator[tuple[str, bytes]]]
#: Rich Text, and OpenDocument in one file.
_MARKED_UP = re.compile(rb"\{\\rtf|<\?xml.{0,500}?<office:document\b", re.DOTALL)
_ENCODINGS = ("utf-8-sig", "cp1252")


def parts_of(raw: bytes, depth: int = 0) -> tuple[Part, ...]:
    """Return the parts of a file and of the files in it, each once and in order. Raises UnreadableError."""
    read, inside = _readers(raw)
    found = {*read(raw), *parts_of_xmp(raw)}
    for name, inner in inside(raw):
        found |= {replace(part, name=part.name or name) for part in _inner(name, inner, depth)}
    return tuple(sorted(found))


def _readers(raw: bytes) -> tuple[_Read, _Inside]:
    """Return what reads a file's parts, and what takes the files out of it."""
    if raw.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return parts_of_package, files_in_package
    if raw[:1024].lstrip().startswith(b"%PDF"):
        return parts_of_pdf, files_in_pdf
    if raw.startswith(_IMAGES):
        return parts_of_image, _no_files
    return _parts_of_text, _no_files


def _inner(name: str, raw: bytes, depth: int) -> Iterator[Part]:
    """Yield the parts of a file in a file, and its own name."""
    yield Part(PartKind.PROPERTY, name=name, words=name)
    if _OF_OFFICE.fullmatch(name):
        return
    try:
        yield from parts_of(raw, depth + 1) if depth < _DEEPEST else (Part(PartKind.UNREAD),)
    except UnreadableError:
        yield Part(PartKind.UNREAD)


def _parts_of_text(raw: bytes) -> Iterator[Part]:
    """Yield a text; of one that a word processor wrote nobody has looked for what is not shown."""
    if b"\0" in raw:
        raise UnreadableError
    if _MARKED_UP.match(raw):
        yield Part(PartKind.UNREAD)
    for encoding in _ENCODINGS:
        try:
            yield Part(PartKind.SHOWN, words=raw.decode(encoding))
        except UnicodeDecodeError:
            continue
        return
    raise UnreadableError


def _no_files(_raw: bytes) -> Iterator[tuple[str, bytes]]:
    yield from ()
