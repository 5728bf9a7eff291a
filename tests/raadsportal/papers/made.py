"""Papers made in code: documents, workbooks, slides, PDFs and photos with something in them that nobody sees."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.comments import Comment
from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo
from PIL.TiffImagePlugin import IFDRational
from pypdfium2 import PdfDocument

from tests.raadsportal.intake.documents.docx import docx, p, run
from tests.raadsportal.intake.documents.printed import Drawn, below, pdf

TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
CORE = (
    '<cp:coreProperties xmlns:cp="urn:core" xmlns:dc="urn:dc"><dc:creator>{}</dc:creator></cp:coreProperties>'
)
XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description dc:title="{}">{}</rdf:Description></x:xmpmeta>'


def document(
    words: str = "Kajen.", *, remark: str = "", gone: str = "", unseen: str = "", by: str = ""
) -> bytes:
    """Return a Word document with a remark, words that were taken away, words that are hidden, a maker."""
    body = p(words)
    body += p(f'<w:del w:id="1"><w:r><w:delText>{gone}</w:delText></w:r></w:del>') if gone else ""
    body += p(run(unseen, "vanish")) if unseen else ""
    parts = {"comments": f'<w:comment w:id="0">{p(remark)}</w:comment>'} if remark else {}
    return docx(body, parts, raw={"docProps/core.xml": CORE.format(by).encode()} if by else {})


def workbook(
    sheets: Mapping[str, Sequence[Sequence[str | int | None]]],
    *,
    remark: str = "",
    unseen: Sequence[str] = (),
    rows: Sequence[int] = (),
) -> bytes:
    """Return a workbook; `unseen` sheets are hidden, and so are `rows` of the first one."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(list(line))
        sheet.sheet_state = "hidden" if name in unseen else "visible"
    first = book.worksheets[0]
    if remark:
        first["A1"].comment = Comment(remark, "Ane Holm")
    for row in rows:
        first.row_dimensions[row].hidden = True
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def package(files: Mapping[str, str | bytes]) -> bytes:
    """Return a zip file."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, held in files.items():
            archive.writestr(name, held)
    return packed.getvalue()


def slides(*, notes: str = "", unseen: str = "") -> bytes:
    """Return a presentation with notes below a slide and a slide that is not shown."""
    names = 'xmlns:p="urn:p" xmlns:a="urn:a"'
    files = {
        "[Content_Types].xml": TYPES,
        "ppt/presentation.xml": f"<p:presentation {names}/>",
        "ppt/slides/slide1.xml": f"<p:sld {names}><a:p><a:t>Kajen</a:t></a:p></p:sld>",
        "ppt/notesSlides/notesSlide1.xml": f"<p:notes {names}><a:p><a:t>{notes or 1}</a:t></a:p></p:notes>",
    }
    if unseen:
        files["ppt/slides/slide2.xml"] = f'<p:sld {names} show="0"><a:p><a:t>{unseen}</a:t></a:p></p:sld>'
    return package(files)


def letter(words: str = "Kajen.", *extra: Drawn, info: Mapping[str, str] | None = None) -> bytes:
    """Return a PDF of two pages with the words on the second one."""
    return pdf(below("Forside"), [*below(*words.split("\n")), *extra], info=info)


def scanned() -> bytes:
    """Return a PDF of a page with words, an empty one, and one that is a picture."""
    packed, made = io.BytesIO(), io.BytesIO()
    Image.new("RGB", (20, 20)).save(packed, "PDF")
    with PdfDocument.new() as document:
        for pages in (pdf(below("Forside"), []), packed.getvalue()):
            with PdfDocument(pages) as source:
                document.import_pages(source)
        document.save(made)
    return made.getvalue()


def photo(*, spot: bool = False, by: str = "", told: str = "") -> bytes:
    """Return a photo that says where it was taken, who took it and what is on it."""
    image, exif = Image.new("RGB", (2, 2)), Image.Exif()
    if by:
        exif[ExifTags.Base.Artist] = by
    if told:
        exif[ExifTags.Base.XPComment] = told.encode("utf-16-le")
    if spot:
        degrees = (IFDRational(57), IFDRational(2), IFDRational(0))
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(
            {ExifTags.GPS.GPSLatitudeRef: "N", ExifTags.GPS.GPSLatitude: degrees}
        )
    packed = io.BytesIO()
    image.save(packed, "JPEG", exif=exif)
    return packed.getvalue()


def drawing(**told: str) -> bytes:
    """Return a PNG with texts in it."""
    texts, packed = PngInfo(), io.BytesIO()
    for name, words in told.items():
        texts.add_text(name, words)
    Image.new("RGB", (2, 2)).save(packed, "PNG", pnginfo=texts)
    return packed.getvalue()
