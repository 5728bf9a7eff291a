"""A PDF read as a document: its pages one by one, then what belongs together across them."""

from __future__ import annotations

import io
import logging
import re
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pdfminer.layout import LTChar, LTItem
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.psexceptions import PSException
from pdfplumber.page import Page
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from raadsportal.intake.documents.form import Document, LeftOut, Place, Why
from raadsportal.intake.documents.hyphens import Spelling, with_own_words
from raadsportal.intake.documents.pdf_blocks import blocks, look
from raadsportal.intake.documents.pdf_grids import Flow, Grid, arranged, ruled, with_number
from raadsportal.intake.documents.pdf_lines import Box, Letter, Line, letters, lines
from raadsportal.intake.documents.running import Sheet, running
from raadsportal.intake.opening import MOST_UNPACKED, no_minutes
from raadsportal.problems import Problem, Where, problem
from raadsportal.prose import URL

MOST_PAGES = 1000
MOST_LETTERS = 50_000
_MOST_DRAWN = 5_000_000
_RULES = 2_000
#: So many lines end before the right edge of the text, which lies so far across the paper.
_NEARLY_ALL, _FULL = 0.97, 0.6
#: A string of letters in what a page draws: in brackets, or two or four digits each.
_STRINGS = re.compile(rb"\([^()]*\)|<[0-9A-Fa-f\s]*>")
_STREAM = re.compile(rb"stream\r?\n(?=\x78)")
#: What pdfminer raises for a damaged file. What a limit of memory or time raises is none of it.
_FAULTS = (
    PdfminerException, MalformedPDFException, PSException, ValueError, TypeError, LookupError, AttributeError,
    ArithmeticError, AssertionError, RuntimeError, EOFError, struct.error, zlib.error,
)  # fmt: skip

# What pdfminer finds odd in a file is none of a secretary's business: without a handler it is printed.
logging.getLogger("pdfminer").addHandler(logging.NullHandler())


@dataclass(frozen=True)
class _Read:
    """A page: all its lines, those that stand in no table, its tables with rules, what its links lead to.

    Its letters are let go: those of a thousand pages fill the memory.
    """

    sheet: Sheet
    width: float
    free: tuple[Line, ...]
    tables: tuple[tuple[float, Grid], ...]
    """Each with where it begins, the uppermost first."""
    links: tuple[str, ...]


class _QuickPage(Page):
    """A page whose letters have no more than is asked of them here: all else takes a third of the time."""

    def process_object(self, obj: LTItem) -> dict[str, Any]:
        """Return what is known of something printed."""
        if not isinstance(obj, LTChar):
            return dict(super().process_object(obj))
        left, top = self.mediabox[0], self.mediabox[1] + self.height
        return {
            "object_type": "char",
            "text": obj.get_text(),
            "x0": obj.x0 + left,
            "x1": obj.x1 + left,
            "top": top - obj.y1,
            "bottom": top - obj.y0,
            "fontname": obj.fontname,
            "size": obj.size,
            "upright": obj.upright,
        }


class _UnreadableError(Exception):
    """A PDF that is not read on; its only argument is the reason."""


def read_pdf(
    raw: bytes, shown: str, spelling: Callable[[], Spelling] = Spelling
) -> tuple[Document | None, list[Problem]]:
    """Return a PDF as a document; None with the problem that says why it cannot be read.

    `spelling` is asked only for one that has text: it may take seconds.
    """
    try:
        pages = _pages(raw)
    except _UnreadableError as error:
        return None, [no_minutes(str(error), shown)]
    if not any(page.sheet.lines for page in pages):
        return None, [problem("document-scanned", Where(shown))]
    return _document(pages, spelling()), []


def _pages(raw: bytes) -> list[_Read]:
    """Return the pages of a PDF. Raises _UnreadableError, whatever is wrong with it, and MemoryError."""
    if _is_bomb(raw):
        raise _UnreadableError("unpacked")
    try:
        return list(_each(PDF(io.BytesIO(raw))))
    except _FAULTS as error:
        cause = error.args[0] if isinstance(error, PdfminerException) and error.args else error
        if isinstance(cause, MemoryError):
            raise cause from None
        is_locked = isinstance(cause, PDFPasswordIncorrect | PDFEncryptionError)
        raise _UnreadableError("encrypted" if is_locked else "damaged") from None


def _each(opened: PDF) -> Iterator[_Read]:
    if len(opened.pages) > MOST_PAGES:
        raise _UnreadableError("pages")
    if not opened.pages:
        raise _UnreadableError("damaged")
    for one in opened.pages:
        yield _page(_QuickPage(opened, one.page_obj, one.page_number, one.initial_doctop))


def _is_bomb(raw: bytes) -> bool:
    """Tell whether the streams of a file are larger than they may be, without keeping them."""
    total = 0
    for found in _STREAM.finditer(raw):
        unpacking, rest = zlib.decompressobj(), raw[found.end() : found.end() + 65_536]
        at = found.end() + len(rest)
        try:
            while rest and not unpacking.eof and total <= MOST_UNPACKED:
                total += len(unpacking.decompress(rest, 1_000_000))
                rest = unpacking.unconsumed_tail or raw[at : at + 65_536]
                at += 0 if unpacking.unconsumed_tail else len(rest)
        except zlib.error:
            continue
    return total > MOST_UNPACKED


def _page(page: Page) -> _Read:
    """Return what is read of a page, and let go of the page."""
    drawn = b"".join(part.get_data() for part in page.page_obj.contents if hasattr(part, "get_data"))
    printed = sum(len(one[0]) for one in _STRINGS.finditer(drawn))
    if len(drawn) > _MOST_DRAWN or printed > 4 * MOST_LETTERS or len(page.chars) > MOST_LETTERS:
        raise _UnreadableError("page")
    links = [
        (Box(one["x0"], one["top"], one["x1"], one["bottom"]), str(one["uri"]))
        for one in page.hyperlinks
        if one.get("uri")
    ]
    found = letters(page.chars, links)
    few = len(page.rects) + len(page.lines) + len(page.curves) <= _RULES
    tables = [_cells(table.rows) for table in page.find_tables()] if few else []
    sheet = Sheet(page.page_number, float(page.height), lines(found, page.page_number))
    page.close()
    free, grids = _parted(found, [table for table in tables if _is_table(table)], sheet)
    return _Read(sheet, float(page.width), free, grids, tuple(to for _, to in links))


def _parted(
    found: Sequence[Letter], tables: Sequence[Sequence[Sequence[Box | None]]], sheet: Sheet
) -> tuple[tuple[Line, ...], tuple[tuple[float, Grid], ...]]:
    """Return the lines of a page that stand in no table, and its tables, each with where it begins."""
    boxes = [cell for table in tables for row in table for cell in row if cell]
    if not boxes:
        return sheet.lines, ()
    inside = [one for one in found if any(box.holds(*one.middle) for box in boxes)]
    taken = {id(one) for one in inside}
    free = lines((one for one in found if id(one) not in taken), sheet.number)
    grids = [(one.top, one.table) for one in ruled(tables, inside, sheet.lines)]
    return tuple(with_number(line, sheet.lines) for line in free), tuple(
        sorted(grids, key=lambda one: one[0])
    )


def _cells(rows: Sequence[object]) -> tuple[tuple[Box | None, ...], ...]:
    return tuple(tuple(Box(*cell) if cell else None for cell in row.cells) for row in rows)  # type: ignore[attr-defined]


def _is_table(rows: Sequence[Sequence[Box | None]]) -> bool:
    """Tell a table from a frame: it has two cells."""
    return sum(cell is not None for row in rows for cell in row) > 1


def _document(pages: Sequence[_Read], spelling: Spelling) -> Document:
    left = running([page.sheet for page in pages])
    left.update(_printed_again(pages))
    every = [line for page in pages for line in page.sheet.lines if (line.page, line.number) not in left]
    made: list[tuple[str, Place]] = []
    own = with_own_words(spelling, [text for page in pages for text in _texts(page, left)])
    right = _right(every, max(page.width for page in pages))
    regions = _whole([one for page in pages for one in _regions(page, left, right)])
    found = tuple(blocks(regions, look(every), own, made))
    return Document(found, left_out=tuple(left[at] for at in sorted(left)), joined=tuple(made))


def _texts(page: _Read, left: Mapping[tuple[int, int], LeftOut]) -> Iterator[str]:
    """Yield the lines of a page as they are read: those of a table cell by cell."""
    inside = (line for _, table in page.tables for line in table.lines())
    for line in (*page.free, *inside):
        if (line.page, line.number) not in left:
            yield from (part.text for part in line.parts())


def _right(every: Sequence[Line], width: float) -> float:
    """Return where the longest lines end, but for a few that stand out; if none is long, the paper does."""
    ends = sorted(line.x1 for line in every)
    edge = ends[int(len(ends) * _NEARLY_ALL)] if ends else 0.0
    return edge if edge >= _FULL * width else width


def _printed_again(pages: Sequence[_Read]) -> Iterator[tuple[tuple[int, int], LeftOut]]:
    """Yield the lines that only print the address of a link which stands elsewhere on the page."""
    for page in pages:
        for line in page.sheet.lines:
            address = URL.fullmatch(line.text)
            is_link = address and any(run.link for word in line.words for run in word.runs)
            if address and not is_link and address[0] in page.links:
                at = line.page, line.number
                yield at, LeftOut(line.text, Place(*at), Why.LINK)


def _regions(page: _Read, left: dict[tuple[int, int], LeftOut], right: float) -> Iterator[Flow | Grid]:
    """Yield what stands on a page from the top to the bottom, without what is left out."""
    flow = [line for line in page.free if (line.page, line.number) not in left]
    at = 0
    for head, table in page.tables:
        above = [line for line in flow[at:] if line.bottom <= head + 2]
        yield from arranged(above, right)
        at += len(above)
        yield table
    yield from arranged(flow[at:], right)


def _whole(regions: Sequence[Flow | Grid]) -> list[Flow | Grid]:
    """Return regions with what goes on over a page's end in one: text, and tables of as many columns."""
    found: list[Flow | Grid] = []
    for region in regions:
        last = found[-1] if found else None
        if isinstance(region, Flow) and isinstance(last, Flow):
            found[-1] = Flow(last.lines + region.lines, max(last.right, region.right))
        elif isinstance(region, Grid) and isinstance(last, Grid) and _goes_on(last, region):
            found[-1] = _stacked(last, region)
        else:
            found.append(region)
    return found


def _goes_on(last: Grid, grid: Grid) -> bool:
    one, other = last.first, grid.first
    is_next = one is not None and other is not None and one.page < other.page
    return is_next and len(last.rows[-1]) == len(grid.rows[0])


def _stacked(last: Grid, grid: Grid) -> Grid:
    """Return two parts of a table as one; a row whose label is empty goes on from the page before."""
    first, rest = grid.rows[0], grid.rows[1:]
    if first[0].first:
        return Grid(last.rows + grid.rows)
    cells = tuple(one.with_(other) for one, other in zip(last.rows[-1], first, strict=True))
    return Grid((*last.rows[:-1], cells, *rest))
