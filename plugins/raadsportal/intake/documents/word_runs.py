"""The words of a Word paragraph in plain runs: tracked changes accepted, fields shown, boxes set apart.

mammoth passes over what it does not know (simple fields, text in shapes, formulas) and knows no styles of
letters. The runs written here have only what it understands, so that no word is lost on the way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree
from mammoth.docx.dingbats import dingbats

from raadsportal.intake.documents.markup import child, children, local, switch, value
from raadsportal.intake.documents.word_styles import Styles

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

#: What holds no printed words, or words that are deleted or stand elsewhere now.
_PASSED_OVER = frozenset(
    [
        "pPr",
        "rPr",
        "sdtPr",
        "del",
        "moveFrom",
        "delText",
        "delInstrText",
        "rt",
        "Fallback",
        "sectPr",
        "docPr",
        "ffData",
    ],
)
_OF_FIELDS = frozenset({"fldChar", "instrText"})
_WITH_BOXES = frozenset({"drawing", "pict", "object", "AlternateContent", "ruby"})
_WORDS = frozenset({"t", "txbxContent"})
_BREAKS = frozenset({"br", "cr"})
_TABS = frozenset({"tab", "ptab"})
_PLAIN = str.maketrans(
    {"\u00ad": None, "\u200b": None, "\u2060": None, "\ufeff": None, "\u2011": "-"}
    | dict.fromkeys("\u00a0\u2007\u202f\n\r\t", " ")
)


@dataclass
class Notes:
    """The notes referred to so far, in the order of their marks."""

    called: list[tuple[str, str, str]] = field(default_factory=list)
    """The kind of a note (`footnotes`), its id and its mark."""
    counts: Counter[str] = field(default_factory=Counter)

    def mark(self, kind: str, name: str) -> str:
        """Take a note in and return its mark."""
        self.counts[kind] += 1
        shown = f"[{'' if kind == 'footnotes' else 's'}{self.counts[kind]}]"
        self.called.append((kind, name, shown))
        return shown

    def take(self, kind: str, name: str, mark: str) -> None:
        """Take a note in whose mark was chosen by its writer and stands in the text already."""
        self.called.append((kind, name, mark or "*"))


@dataclass
class Runs:
    """One paragraph being written; `into` gets its runs."""

    styles: Styles
    style: str
    notes: Notes
    links: dict[str, str]
    """Ids of the addresses that have been met, for mammoth."""
    addresses: Mapping[str, str]
    fields: list[bool]
    """For each field that is open, whether its result has begun; fields may go on over paragraphs."""
    is_heading: bool = False
    boxes: list[etree._Element] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)

    def write(self, element: etree._Element, into: etree._Element) -> None:
        """Write the runs within an element, in their order."""
        for one in element:
            name = local(one)
            if name in _PASSED_OVER:
                continue
            if name == "r":
                self._run(one, into)
            elif name == "hyperlink":
                self.write(one, self._link(one, into))
            elif name == "txbxContent":
                self.boxes.append(one)
            elif name == "t":
                self._sign(one, into, "/")
            else:
                self.write(_shown(one), into)

    def _link(self, one: etree._Element, into: etree._Element) -> etree._Element:
        address = self.addresses.get(value(one, "id"), "")
        anchor = value(one, "anchor")
        if not address or local(into) == "hyperlink":
            return into
        whole = f"{address}#{anchor}" if anchor else address
        name = self.links.setdefault(whole, f"rId{len(self.links) + 1}")
        return etree.SubElement(into, f"{{{WORD}}}hyperlink", {f"{{{RELATION}}}id": name})

    def _run(self, one: etree._Element, into: etree._Element) -> None:
        properties = child(one, "rPr")
        style = value(child(properties, "rStyle"))
        is_hidden = self._has(properties, style, "vanish")
        if is_hidden:
            self.hidden.append("".join(text.text or "" for text in one if local(text) == "t"))
        is_bold = not self.is_heading and self._has(properties, style, "b")
        look = f"{'b' if is_bold else ''}/{'i' if self._has(properties, style, 'i') else ''}"
        for sign in one:
            # Where fields begin and end counts for what follows, also in a run that is hidden.
            if not is_hidden or local(sign) in _OF_FIELDS:
                self._sign(sign, into, look)

    def _has(self, properties: etree._Element | None, style: str, name: str) -> bool:
        said = switch(properties, name)
        if said is not None:
            return said
        return self.styles.has(style, name) or self.styles.has(self.style, name)

    def _sign(self, one: etree._Element, into: etree._Element, look: str) -> None:
        name = local(one)
        if name in _OF_FIELDS:
            self._field(one, into)
        elif name in _WITH_BOXES:
            self.write(_shown(one), into)
        elif not all(self.fields):
            return
        elif name in _BREAKS:
            etree.SubElement(_run_in(into, look), f"{{{WORD}}}br")
        elif name in _TABS:
            etree.SubElement(_run_in(into, look), f"{{{WORD}}}tab")
        else:
            text = self._text_of(one, name)
            if text:
                shown = etree.SubElement(_run_in(into, look), f"{{{WORD}}}t", {SPACE: "preserve"})
                shown.text = text

    def _text_of(self, one: etree._Element, name: str) -> str:
        if name == "t":
            text = one.text or ""
            return (text if one.get(SPACE) == "preserve" else text.strip(" \t\r\n")).translate(_PLAIN)
        if name == "noBreakHyphen":
            return "-"
        if name == "sym":
            return _symbol(value(one, "font"), value(one, "char"))
        if name in {"footnoteReference", "endnoteReference"}:
            return self._mark(one, name.replace("Reference", "s"))
        return ""

    def _mark(self, one: etree._Element, kind: str) -> str:
        """Return the mark of a note; nothing where its writer's own mark follows."""
        if value(one, "customMarkFollows") in {"", "0", "false", "off"}:
            return self.notes.mark(kind, value(one, "id"))
        behind = "".join(text.text or "" for text in one.itersiblings() if local(text) == "t")
        self.notes.take(kind, value(one, "id"), behind.strip())
        return ""

    def _field(self, one: etree._Element, into: etree._Element) -> None:
        """Write a piece of a field in a run of its own: mammoth asks at a run's end whether it is a link."""
        run = etree.SubElement(into, f"{{{WORD}}}r")
        if local(one) == "instrText":
            etree.SubElement(run, f"{{{WORD}}}instrText").text = one.text
            return
        kind = value(one, "fldCharType")
        if kind == "begin":
            self.fields.append(False)
        elif kind == "separate" and self.fields:
            self.fields[-1] = True
        elif kind == "end" and self.fields:
            self.fields.pop()
        copy = etree.SubElement(run, f"{{{WORD}}}fldChar", {f"{{{WORD}}}fldCharType": kind})
        for box in children(child(one, "ffData"), "checkBox"):
            shown = etree.SubElement(etree.SubElement(copy, f"{{{WORD}}}ffData"), f"{{{WORD}}}checkBox")
            for state in box:
                etree.SubElement(shown, f"{{{WORD}}}{local(state)}", {f"{{{WORD}}}val": value(state) or "1"})


def _shown(one: etree._Element) -> etree._Element:
    """Return the version of an element that is shown, where it has several."""
    if local(one) != "AlternateContent":
        return one
    choice = child(one, "Choice")
    fallback = child(one, "Fallback")
    if choice is not None and (fallback is None or any(local(part) in _WORDS for part in choice.iter())):
        return choice
    return one if fallback is None else fallback


def _run_in(into: etree._Element, look: str) -> etree._Element:
    """Return the last run if it looks like this, or a new one; `b/i` is bold and italic."""
    last = into[-1] if len(into) else None
    if last is not None and last.get("look") == look:
        return last
    run = etree.SubElement(into, f"{{{WORD}}}r", {"look": look})
    properties = etree.SubElement(run, f"{{{WORD}}}rPr")
    for name in look.replace("/", ""):
        etree.SubElement(properties, f"{{{WORD}}}{name}")
    return run


def _symbol(font: str, char: str) -> str:
    """Return a sign of a font of symbols as a letter; a box where no letter is known."""
    try:
        code = int(char, 16)
    except ValueError:
        return ""
    found = dingbats.get((font, code)) or dingbats.get((font, code & 0xFF))
    if found:
        return chr(found)
    return chr(code) if 0x20 <= code < 0xD800 else "\N{WHITE SQUARE}"
