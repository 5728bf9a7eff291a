"""A Word document read into blocks: mammoth makes HTML of it, which is walked; places count paragraphs."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from html import escape

import mammoth
from lxml import etree

from raadsportal.intake.documents.form import Block, BlockKind, Document, Place, Unit
from raadsportal.intake.documents.inline import Piece, inline_markdown
from raadsportal.intake.documents.markup import whole
from raadsportal.intake.documents.package import UnreadableError, opened
from raadsportal.intake.documents.word_body import CLOSES, OPENS, Body, Role, written
from raadsportal.intake.opening import no_minutes
from raadsportal.problems import Problem, Where, problem

_NUMBER = re.compile(rf"{OPENS}(\d+){CLOSES}")
_TYPED_MARKER = re.compile(r"([-•·▪‣◦–])[ \t]+(?=\S)")
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def read_word(raw: bytes, shown: str) -> tuple[Document | None, list[Problem]]:
    """Return a Word document as blocks; None with the problem that says why it cannot be read."""
    try:
        body = written(opened(raw))
    except UnreadableError as error:
        return None, [no_minutes(str(error), shown)]
    except RecursionError:
        return None, [no_minutes("damaged", shown)]
    blocks = tuple(_blocks(_html_of(body), body.roles))
    if not blocks:
        return None, [problem("document-empty", Where(shown))]
    return Document(blocks, Unit.PARAGRAPH, tuple(body.left_out)), []


def _html_of(body: Body) -> etree._Element:
    """Return what mammoth makes of a document that is written anew."""
    links = "".join(
        f'<Relationship Id="{name}" Type="{_LINK}" Target="{escape(address)}" TargetMode="External"/>'
        for address, name in body.links.items()
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", etree.tostring(body.root))
        archive.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{_RELATIONS}">{links}</Relationships>'
        )
    packed.seek(0)
    made = mammoth.convert_to_html(
        packed,
        include_default_style_map=False,
        include_embedded_style_map=False,
        ignore_empty_paragraphs=False,
    )
    return etree.fromstring(f"<html>{made.value}</html>", etree.XMLParser(huge_tree=True))


def _blocks(element: etree._Element, roles: Sequence[Role]) -> Iterator[Block]:
    """Yield the blocks within an element of HTML, without those that have no words."""
    for one in element:
        read = _READ.get(str(one.tag))
        block = read(one, roles) if read else None
        if block:
            yield block


def _paragraph(element: etree._Element, roles: Sequence[Role]) -> Block | None:
    pieces = list(_pieces(element, Piece("")))
    found = _NUMBER.match(pieces[0].text) if pieces else None
    if found is None:
        return None
    number = int(found[1])
    role = roles[number - 1]
    pieces[0] = Piece(pieces[0].text[found.end() :])
    if not any(piece.text.strip() for piece in pieces):
        return None
    return _block(role, Place(0, number), pieces)


def _block(role: Role, place: Place, pieces: list[Piece]) -> Block:
    if role.kind is BlockKind.HEADING:
        before = [Piece(f"{role.marker} ")] if role.marker else []
        return Block(role.kind, place, inline_markdown([*before, *pieces]), role.level)
    first = next(at for at, piece in enumerate(pieces) if piece.text.strip())
    typed = _TYPED_MARKER.match(pieces[first].text.lstrip())
    if role.kind is BlockKind.PARAGRAPH and typed:
        text = pieces[first].text.lstrip()[typed.end() :]
        rest = [Piece(text, pieces[first].is_bold, pieces[first].is_italic), *pieces[first + 1 :]]
        return Block(BlockKind.ENTRY, place, inline_markdown(rest), marker=typed[1])
    return Block(role.kind, place, inline_markdown(pieces), role.level, role.marker)


def _pieces(element: etree._Element, look: Piece) -> Iterator[Piece]:
    """Yield the words of an element as pieces, each with its look."""
    if element.text:
        yield Piece(element.text, look.is_bold, look.is_italic, look.address)
    for one in element:
        if one.tag == "br":
            yield Piece("\n", look.is_bold, look.is_italic)
        elif one.tag == "input":
            yield Piece("☒" if one.get("checked") else "☐")
        yield from _pieces(
            one,
            Piece(
                "",
                look.is_bold or one.tag == "strong",
                look.is_italic or one.tag == "em",
                look.address or str(one.get("href") or ""),
            ),
        )
        if one.tail:
            yield Piece(one.tail, look.is_bold, look.is_italic, look.address)


def _table(element: etree._Element, roles: Sequence[Role]) -> Block | None:
    """Return a table as rows of cells; where a cell is merged, its words stand once, in its first place."""
    rows: list[tuple[tuple[Block, ...], ...]] = []
    held: dict[int, int] = {}
    for row in element.iter("tr"):
        if row.getparent() is not element:
            continue
        rows.append(tuple(_cells(row, held, roles)))
    block = Block(BlockKind.TABLE, Place(0, 0), rows=tuple(rows))
    first = next((one.place for one in block.all() if one.place.line), None)
    return Block(BlockKind.TABLE, first, rows=block.rows) if first else None


def _cells(row: etree._Element, held: dict[int, int], roles: Sequence[Role]) -> Iterator[tuple[Block, ...]]:
    """Yield the cells of a row, empty ones where one above (in `held`) or beside reaches in."""
    column = 0
    for cell in row:
        while held.get(column):
            held[column] -= 1
            column += 1
            yield ()
        width = whole(str(cell.get("colspan") or ""), 1)
        height = whole(str(cell.get("rowspan") or ""), 1)
        yield tuple(_blocks(cell, roles))
        yield from [()] * (width - 1)
        held.update(dict.fromkeys(range(column, column + width), height - 1))
        column += width
    while held.get(column):
        held[column] -= 1
        column += 1
        yield ()


_READ = {"p": _paragraph, "table": _table}
