"""The parts of a Word file, unpacked with care: no part too large, nothing fetched, no entity expanded."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from raadsportal.intake.documents.markup import children, value
from raadsportal.intake.opening import MOST_UNPACKED

#: As many bytes as one part with words may have: some ten times those of the longest minutes.
MOST_WORDS = 40_000_000
#: As many tags as one part may have: a page has some thousand.
MOST_TAGS = 1_000_000
_USUAL = "word/document.xml"


class UnreadableError(Exception):
    """Raised within the reader for a file that cannot be read; says the reason by its name in `opening`."""


#: What zipfile raises for damage; ValueError for a file that lies before the beginning.
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError)


@dataclass(frozen=True)
class Package:
    """The parts of a Word file, each read when it is asked for."""

    archive: zipfile.ZipFile
    main: str
    """The part with the document itself."""
    related: Mapping[str, str]
    """The parts that go with the document, by what they are (`styles`, `numbering`, `footnotes`)."""

    def document(self) -> etree._Element:
        """Return the document itself. Raises UnreadableError."""
        found = _part(self.archive, self.main)
        if found is None:
            raise UnreadableError("damaged")
        return found

    def part(self, kind: str) -> etree._Element | None:
        """Return a part that goes with the document; None if it has none. Raises UnreadableError."""
        return _part(self.archive, self.related.get(kind, f"word/{kind}.xml"))

    def every(self, kind: str) -> list[etree._Element]:
        """Return all parts of a kind (`header`) by their names. Raises UnreadableError."""
        names = [name for name in sorted(self.archive.namelist()) if name.startswith(f"word/{kind}")]
        found = [_part(self.archive, name) for name in names if name.endswith(".xml")]
        return [one for one in found if one is not None]

    def addresses(self, kind: str = "") -> dict[str, str]:
        """Return where links of the document or of a part lead, by their ids. Raises UnreadableError."""
        name = self.related.get(kind, f"word/{kind}.xml") if kind else self.main
        return {
            value(one, "Id"): value(one, "Target")
            for one in _relations(self.archive, name)
            if value(one, "Type").endswith("/hyperlink")
        }


def opened(raw: bytes) -> Package:
    """Return the package that bytes are. Raises UnreadableError."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise UnreadableError("damaged") from error
    if sum(info.file_size for info in archive.infolist()) > MOST_UNPACKED:
        raise UnreadableError("unpacked")
    main = _main_of(archive)
    related = {
        value(one, "Type").rpartition("/")[2]: posixpath.normpath(_absolute(value(one, "Target")))
        for one in _relations(archive, main)
        if value(one, "TargetMode") != "External"
    }
    return Package(archive, main, related)


def _main_of(archive: zipfile.ZipFile) -> str:
    """Return the part that the package says is its document: some programs call it `document2.xml`."""
    named = (
        value(one, "Target").lstrip("/")
        for one in _relations(archive, "")
        if value(one, "Type").endswith("/officeDocument")
    )
    return next((name for name in named if name in archive.namelist()), _USUAL)


def _absolute(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"word/{target}"


def _relations(archive: zipfile.ZipFile, name: str) -> list[etree._Element]:
    folder, _, file = name.rpartition("/")
    begin = f"{folder}/" if folder else ""
    return list(children(_part(archive, f"{begin}_rels/{file}.rels"), "Relationship"))


def _part(archive: zipfile.ZipFile, name: str) -> etree._Element | None:
    """Return a part as XML; None if the package lacks it. Raises UnreadableError."""
    try:
        info = archive.getinfo(name)
        if info.file_size > MOST_WORDS:
            raise UnreadableError("words")
        if info.flag_bits & 1:
            raise UnreadableError("encrypted")
        raw = archive.read(info)
    except KeyError:
        return None
    except _BROKEN as error:
        raise UnreadableError("damaged") from error
    return _parsed(raw)


def _parsed(raw: bytes) -> etree._Element:
    if raw.count(b"<") > MOST_TAGS:
        raise UnreadableError("words")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError("declared" if b"<!ENTITY" in raw else "damaged") from error
    # No word processor writes declarations of its own: they are a way to fetch files or to fill the memory.
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableError("declared")
    return root
