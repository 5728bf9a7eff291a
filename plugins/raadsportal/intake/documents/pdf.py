"""A PDF read as a document: its pages one by one, then what belongs together across them."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfplumber.page import Page
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException

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


@dataclass(frozen=True)
class _Read:
    """A page's letters, its tables with rules, and the addresses of its links."""

    sheet: Sheet
    width: float
    letters: tuple[Letter, ...]
    tables: tuple[tuple[tuple[Box | None, ...], ...], ...]
    links: tuple[str, ...]


class _UnreadableError(Exception):
    """A PDF that is not read on; its only argument is the reason."""


def read_pdf(
    raw: bytes, shown: str, spelling: Spelling | None = None
) -> tuple[Document | None, list[Problem]]:
    """Return a PDF as a document; None with the problem that says why it cannot be read."""
    try:
        pages = _pages(raw)
    except _UnreadableError as error:
        return None, [no_minutes(str(error), shown)]
    if not any(page.sheet.lines for page in pages):
        return None, [problem("document-scanned", Where(shown))]
    return _document(pages, spelling or Spelling()), []


def _pages(raw: bytes) -> list[_Read]:
    """Return the pages of a PDF. Raises _UnreadableError, whatever is wrong with it."""
    if _is_bomb(raw):
        raise _UnreadableError("unpacked")
    try:
        with PDF(io.BytesIO(raw)) as opened:
            return list(_each(opened))
    except _UnreadableError:
        raise
    except Exception as error:
        # A damaged file breaks pdfminer in as many ways as there are lines in it.
        cause = error.args[0] if isinstance(error, PdfminerException) and error.args else error
        is_locked = isinstance(cause, PDFPasswordIncorrect | PDFEncryptionError)
        raise _UnreadableError("encrypted" if is_locked else "damaged") from None


def _each(opened: PDF) -> Iterator[_Read]:
    if len(opened.pages) > MOST_PAGES:
        raise _UnreadableError("pages")
    if not opened.pages:
        raise _UnreadableError("damaged")
    yield from map(_page, opened.pages)


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
    tables = tuple(_cells(table.rows) for table in page.find_tables()) if few else ()
    sheet = Sheet(page.page_number, float(page.height), lines(found, page.page_number))
    page.close()
    kept = tuple(table for table in tables if _is_table(table))
    return _Read(sheet, float(page.width), found, kept, tuple(to for _, to in links))


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
    own = with_own_words(spelling, [part.text for line in every for part in line.parts()])
    right = _right(every, max(page.width for page in pages))
    regions = _whole([one for page in pages for one in _regions(page, left, right)])
    found = tuple(blocks(regions, look(every), own, made))
    return Document(found, left_out=tuple(left[at] for at in sorted(left)), joined=tuple(made))


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
    boxes = [cell for table in page.tables for row in table for cell in row if cell]
    inside = [one for one in page.letters if any(box.holds(*one.middle) for box in boxes)]
    taken = {id(one) for one in inside}
    free = lines((one for one in page.letters if id(one) not in taken), page.sheet.number)
    every = [with_number(line, page.sheet.lines) for line in free]
    flow = [line for line in every if (line.page, line.number) not in left]
    tables = sorted(page.tables, key=lambda rows: min(cell.top for row in rows for cell in row if cell))
    at = 0
    for table in tables:
        head = min(cell.top for row in table for cell in row if cell)
        above = [line for line in flow[at:] if line.bottom <= head + 2]
        yield from arranged(above, right)
        at += len(above)
        yield ruled(table, inside, page.sheet.lines)
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
    if first[0].lines:
        return Grid(last.rows + grid.rows)
    cells = tuple(
        Flow(one.lines + other.lines, max(one.right, other.right))
        for one, other in zip(last.rows[-1], first, strict=True)
    )
    return Grid((*last.rows[:-1], cells, *rest))
