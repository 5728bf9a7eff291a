"""Zip files (APPNOTE 6.3): those of Office with their XML, and any other with the files in it."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from raadsportal.papers.office import parts_of_office
from raadsportal.papers.parts import Part, UnreadableError
from raadsportal.papers.sheets import is_of_sheets, parts_of_sheets

#: As many bytes as a file may have unpacked, and as one of the files in it.
_MOST_UNPACKED, _MOST_FILE = 300_000_000, 60_000_000
_MOST_FILES = 10_000
_XML = re.compile(r".*\.(?:xml|rels|vml|rdf)", re.IGNORECASE)
_BROKEN = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError, ValueError)


def parts_of_package(raw: bytes) -> Iterator[Part]:
    """Yield the parts of an Office file, or none of another zip file. Raises UnreadableError."""
    with _opened(raw) as archive:
        if not {"[Content_Types].xml", "content.xml"} & set(archive.namelist()):
            return
        sheets: dict[str, etree._Element] = {}
        for name in sorted(filter(_XML.fullmatch, archive.namelist())):
            root = _root(_bytes(archive, name))
            if is_of_sheets(name) or name == "xl/_rels/workbook.xml.rels":
                sheets[name] = root
            else:
                yield from parts_of_office(name, root)
        yield from parts_of_sheets(sheets)


def files_in_package(raw: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the name and bytes of each file in a zip file but Office's XML. Raises UnreadableError."""
    with _opened(raw) as archive:
        is_office = bool({"[Content_Types].xml", "content.xml"} & set(archive.namelist()))
        for name in sorted(archive.namelist()):
            if not name.endswith("/") and not (is_office and _XML.fullmatch(name)):
                yield name, _bytes(archive, name)


def _opened(raw: bytes) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
    except _BROKEN as error:
        raise UnreadableError from error
    infos = archive.infolist()
    is_large = any(info.file_size > _MOST_FILE for info in infos)
    if is_large or sum(info.file_size for info in infos) > _MOST_UNPACKED or len(infos) > _MOST_FILES:
        raise UnreadableError
    return archive


def _bytes(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        return archive.read(name)
    except _BROKEN as error:
        raise UnreadableError from error


def _root(raw: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError from error
    if root is None:
        raise UnreadableError
    return root
