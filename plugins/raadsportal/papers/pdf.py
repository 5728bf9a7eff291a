"""PDF files (ISO 32000): the words of each page, remarks, what the file says of itself, files within it."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw as pdfium

from raadsportal.papers.parts import Part, PartKind, UnreadableError

_MOST_PAGES = 2000
#: As many files within a file, and remarks on a page, as are looked at.
_MOST = 1000
#: Annotations that are no remarks: where a link leads, the frame of a remark, a field of a form.
_NO_REMARKS = frozenset({pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP, pdfium.FPDF_ANNOT_WIDGET})
#: What a remark says, and who says it.
_TOLD = (b"Contents", b"T")
_FIELD = b"V"


def parts_of_pdf(raw: bytes) -> Iterator[Part]:
    """Yield the parts of a PDF; words below a black bar are words of its page. Raises UnreadableError.

    A page that has a picture and no words was scanned, and nobody has looked into it.
    """
    with _opened(raw) as document:
        for name, value in sorted(document.get_metadata_dict(skip_empty=True).items()):
            yield Part(PartKind.PROPERTY, name=name, words=value)
        pages = [part for number in range(len(document)) for part in _page(document, number)]
        yield from pages
        if not any(part.words.strip() for part in pages if part.kind is PartKind.SHOWN):
            yield Part(PartKind.UNREAD)


def files_in_pdf(raw: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the name and bytes of each file within a PDF. Raises UnreadableError."""
    with _opened(raw) as document:
        for index in range(min(document.count_attachments(), _MOST)):
            attachment = document.get_attachment(index)
            yield attachment.get_name(), bytes(attachment.get_data())


def _opened(raw: bytes) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(raw)
    except (pypdfium2.PdfiumError, ValueError) as error:
        raise UnreadableError from error
    if not 0 < len(document) <= _MOST_PAGES:
        document.close()
        raise UnreadableError
    return document


def _page(document: pypdfium2.PdfDocument, number: int) -> Iterator[Part]:
    try:
        page = document[number]
        words = page.get_textpage().get_text_bounded()
    except (pypdfium2.PdfiumError, UnicodeError) as error:
        raise UnreadableError from error
    yield Part(PartKind.SHOWN, number + 1, words=words.replace("\r\n", "\n"))
    if not words.strip() and any(page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,))):
        yield Part(PartKind.UNREAD, number + 1)
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST)):
        yield from _annotation(page, index, number + 1)
    page.close()


def _annotation(page: pypdfium2.PdfPage, index: int, number: int) -> Iterator[Part]:
    annotation = pdfium.FPDFPage_GetAnnot(page, index)
    kind = pdfium.FPDFAnnot_GetSubtype(annotation)
    if kind == pdfium.FPDF_ANNOT_WIDGET:
        yield Part(PartKind.SHOWN, number, words=_value(annotation, _FIELD))
    elif kind not in _NO_REMARKS:
        words = "\n".join(filter(None, (_value(annotation, key) for key in _TOLD)))
        if words.strip():
            yield Part(PartKind.REMARK, number, words=words)
    pdfium.FPDFPage_CloseAnnot(annotation)


def _value(annotation: pdfium.FPDF_ANNOTATION, key: bytes) -> str:
    """Return a text of an annotation: pdfium gives it in UTF-16 with a NUL, and first its length in bytes."""
    length = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = ctypes.create_string_buffer(length + 2)
    into = ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
    pdfium.FPDFAnnot_GetStringValue(annotation, key, into, length)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")
