"""A Word document written anew, so plain that mammoth passes over nothing; and what each paragraph is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from raadsportal.intake.documents.form import BlockKind, LeftOut, Place, Why
from raadsportal.intake.documents.markup import child, children, local, value, whole
from raadsportal.intake.documents.numbering import Counting, read_numbering
from raadsportal.intake.documents.package import Package, UnreadableError
from raadsportal.intake.documents.word_runs import SPACE, WORD, Notes, Runs
from raadsportal.intake.documents.word_styles import Styles, outline_level, read_styles

#: Around the number of a paragraph, before its words: letters of private use, which mammoth lets stand.
OPENS, CLOSES = "\ue0a0", "\ue0a1"
#: As deep as tables stand in each other; what stands deeper is read as paragraphs.
_DEEPEST_TABLE = 8
_MOST_COLUMNS = 60
#: Some thousand pages have as many.
_MOST_PARAGRAPHS = 50_000
#: Of one paragraph: its tags, its letters, and the fields that are open at its beginning.
_MOST_SIGNS, _MOST_LETTERS, _MOST_FIELDS = 20_000, 200_000, 50
_PASSED_OVER = frozenset({"del", "moveFrom", "sdtPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr"})


@dataclass(frozen=True)
class Role:
    """What a paragraph is."""

    kind: BlockKind
    level: int = 0
    marker: str = ""


@dataclass
class Body:
    """A document being written; `roles` has an entry for each paragraph, in their order."""

    package: Package
    styles: Styles
    counting: Counting
    root: etree._Element
    roles: list[Role] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    notes: Notes = field(default_factory=Notes)
    _addresses: dict[str, str] = field(default_factory=dict)
    _fields: list[bool] = field(default_factory=list)
    _carried: list[etree._Element] = field(default_factory=list)
    """Paragraphs of which the end is deleted: their words begin the next one."""

    def write(self) -> None:
        """Write the whole document: its text, then its notes. Raises UnreadableError."""
        into = etree.SubElement(self.root, f"{{{WORD}}}body")
        self._tell_of("header")
        source = self.package.document()
        self._addresses = self.package.addresses()
        for body in children(source, "body"):
            self._blocks(body, into, 0)
        self._write_notes(into)
        self._tell_of("footer")
        self._tell_of_comments()

    def _write_notes(self, into: etree._Element) -> None:
        for kind in ("footnotes", "endnotes"):
            called = [(name, mark) for one, name, mark in self.notes.called if one == kind]
            self._addresses = self.package.addresses(kind) if called else {}
            part = self.package.part(kind) if called else None
            notes = {} if part is None else {value(note, "id"): note for note in part}
            for name, mark in called:
                first = len(self.roles)
                self._fields.clear()
                note = notes.pop(name, None)
                if note is not None:
                    self._blocks(note, into, 0)
                self.roles[first : first + 1] = [Role(BlockKind.ENTRY, 0, mark)] * (len(self.roles) > first)

    def _tell_of(self, kind: str) -> None:
        """Tell of the words that stand at the top or the bottom of every page."""
        place = Place(0, max(1, len(self.roles)))
        paragraphs = (one for part in self.package.every(kind) for one in part.iter() if local(one) == "p")
        told = dict.fromkeys(map(_text_of, paragraphs))
        self.left_out.extend(LeftOut(text, place, Why.RUNNING) for text in told if text)

    def _tell_of_comments(self) -> None:
        """Tell of what somebody remarked in the margin, each remark by itself."""
        part = self.package.part("comments")
        texts = (_text_of(one) for one in children(part, "comment"))
        self.left_out.extend(LeftOut(text, Place(0, 1), Why.COMMENT) for text in texts if text)

    def _blocks(self, element: etree._Element, into: etree._Element, depth: int) -> None:
        for one in element:
            name = local(one)
            if name == "p":
                self._paragraph(one, into, depth)
            elif name == "tbl":
                self._table(one, into, depth)
            elif name == "AlternateContent":
                self._blocks(next(iter(one), one), into, depth)
            elif name not in _PASSED_OVER:
                self._blocks(one, into, depth)

    def _table(self, one: etree._Element, into: etree._Element, depth: int) -> None:
        if depth >= _DEEPEST_TABLE:
            for cell in (cell for row in _within(one, "tr") for cell in _within(row, "tc")):
                self._blocks(cell, into, depth)
            return
        table = etree.SubElement(into, f"{{{WORD}}}tbl")
        for row in _within(one, "tr"):
            if child(row, "trPr", "del") is None:
                shown = etree.SubElement(table, f"{{{WORD}}}tr")
                for cell in _within(row, "tc"):
                    self._cell(cell, shown, depth)

    def _cell(self, cell: etree._Element, into: etree._Element, depth: int) -> None:
        shown = etree.SubElement(into, f"{{{WORD}}}tc")
        properties = etree.SubElement(shown, f"{{{WORD}}}tcPr")
        said = child(cell, "tcPr")
        width = min(whole(value(child(said, "gridSpan")), 1), _MOST_COLUMNS)
        etree.SubElement(properties, f"{{{WORD}}}gridSpan", {f"{{{WORD}}}val": str(max(1, width))})
        merged = child(said, "vMerge")
        goes_on = merged is not None and value(merged) != "restart"
        if merged is not None:
            etree.SubElement(
                properties, f"{{{WORD}}}vMerge", {f"{{{WORD}}}val": "continue" if goes_on else "restart"}
            )
        self._blocks(cell, shown, depth + 1)

    def _paragraph(self, one: etree._Element, into: etree._Element, depth: int) -> None:
        """Write a paragraph and the boxes that hang on it. Raises UnreadableError."""
        properties = child(one, "pPr")
        mark = child(properties, "rPr")
        if child(mark, "del") is not None or child(mark, "moveFrom") is not None:
            self._carried.append(one)
            return
        role = self._role(properties)
        if len(self.roles) >= _MOST_PARAGRAPHS or len(self._fields) > _MOST_FIELDS or _is_endless(one):
            raise UnreadableError("words")
        self.roles.append(role)
        paragraph = etree.SubElement(into, f"{{{WORD}}}p")
        run = etree.SubElement(paragraph, f"{{{WORD}}}r")
        header = etree.SubElement(run, f"{{{WORD}}}t", {SPACE: "preserve"})
        header.text = f"{OPENS}{len(self.roles)}{CLOSES}"
        runs = Runs(
            self.styles, self._style(properties), self.notes, self.links, self._addresses, self._fields,
            is_heading=role.kind is BlockKind.HEADING,
        )  # fmt: skip
        carried, self._carried = [*self._carried, one], []
        for source in carried:
            runs.write(source, paragraph)
        # An instruction that never ends would take all words behind it with it.
        self._fields[:] = [begun for begun in self._fields if begun]
        hidden = " ".join("".join(runs.hidden).split())
        if hidden:
            self.left_out.append(LeftOut(hidden, Place(0, len(self.roles)), Why.HIDDEN))
        for box in runs.boxes:
            self._blocks(box, into, depth)

    def _style(self, properties: etree._Element | None) -> str:
        return value(child(properties, "pStyle")) or self.styles.default

    def _role(self, properties: etree._Element | None) -> Role:
        """Return what a paragraph is, and count it if it is numbered."""
        style = self._style(properties)
        marker, depth = self._marker(properties, style)
        outline = child(properties, "outlineLvl")
        level = self.styles.heading_level(style) if outline is None else outline_level(outline)
        if level:
            return Role(BlockKind.HEADING, level, "" if marker == "-" else marker)
        return Role(BlockKind.ENTRY, depth, marker) if marker else Role(BlockKind.PARAGRAPH)

    def _marker(self, properties: etree._Element | None, style: str) -> tuple[str, int]:
        """Return what is printed before a paragraph, if anything is, and the level of its list."""
        number, depth, by = self.styles.numbered(style)
        if by:
            depth = self.counting.numbering.depth_of(number, by) if depth is None else depth
        own = child(properties, "numPr")
        if child(own, "numId") is not None:
            number = value(child(own, "numId"))
            depth = None
        if child(own, "ilvl") is not None:
            depth = whole(value(child(own, "ilvl")), 0)
        printed = self.counting.marker(number, depth or 0) if number and number != "0" else None
        return printed or "", depth or 0


def _text_of(element: etree._Element) -> str:
    """Return the words within an element, with one space between those of two paragraphs."""
    parts = (
        " " if local(one) == "p" else one.text or "" for one in element.iter() if local(one) in {"t", "p"}
    )
    return " ".join("".join(parts).split())


def _is_endless(paragraph: etree._Element) -> bool:
    """Tell whether a paragraph is longer than anybody writes one."""
    letters = 0
    for signs, one in enumerate(paragraph.iter(), 1):
        letters += len(one.text or "")
        if signs > _MOST_SIGNS or letters > _MOST_LETTERS:
            return True
    return False


def _within(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the rows of a table or the cells of a row, also those in content controls or inserted."""
    for one in element:
        if local(one) == name:
            yield one
        elif local(one) in {"sdt", "sdtContent", "customXml", "ins", "moveTo"}:
            yield from _within(one, name)


def written(package: Package) -> Body:
    """Return a document written anew. Raises UnreadableError."""
    styles = read_styles(package.part("styles"))
    counting = Counting(read_numbering(package.part("numbering"), styles.lists()))
    body = Body(package, styles, counting, etree.Element(f"{{{WORD}}}document", nsmap={"w": WORD}))
    body.write()
    return body
