"""Office files (OOXML, ECMA-376, and OpenDocument, ISO 26300): everything in them that holds words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from raadsportal.papers.elements import local, words_of
from raadsportal.papers.opendocument import hidden_in_opendocument
from raadsportal.papers.parts import Part, PartKind

_REMARKS = re.compile(r"(?:word|xl)/comments\w*\.xml|(?:(?:xl|ppt)/comments|xl/threadedComments)/.*\.xml")
_PROPERTIES = re.compile(r"docProps/.*\.xml|meta\.xml")
#: Elements whose words somebody took away or put in while changes were tracked (ECMA-376 part 1, 17.13.5).
_CHANGES = ("del", "ins", "moveFrom", "moveTo", "tracked-changes")
_REMARKED = {**dict.fromkeys(_CHANGES, PartKind.CHANGE), "annotation": PartKind.REMARK}


def parts_of_office(name: str, root: etree._Element) -> Iterator[Part]:
    """Yield what one XML file of an Office package holds; its own name in the package tells what it is."""
    if _PROPERTIES.fullmatch(name):
        yield from _properties(root)
        return
    words = words_of(root)
    if words.strip():
        yield Part(PartKind.REMARK if _REMARKS.fullmatch(name) else PartKind.SHOWN, words=words)
    yield from _remarked(root)
    yield from _hidden(name, root)
    yield from hidden_in_opendocument(root)


def _properties(root: etree._Element) -> Iterator[Part]:
    for element in root.iter():
        text = " ".join((element.text or "").split()) if isinstance(element.tag, str) else ""
        if text:
            yield Part(PartKind.PROPERTY, name=element.get("name") or local(element), words=text)


def _remarked(root: etree._Element) -> Iterator[Part]:
    """Yield what is remarked in the text itself: changes that are tracked, and notes of LibreOffice."""
    for element in root.iter():
        kind = _REMARKED.get(local(element))
        words = words_of(element) if kind else ""
        if kind and words.strip():
            yield Part(kind, words=words)


def _hidden(name: str, root: etree._Element) -> Iterator[Part]:
    """Yield what is there and not shown: slides, the notes below them, words."""
    if name.startswith("ppt/notesSlides/") and any(sign.isalpha() for sign in words_of(root)):
        yield Part(PartKind.HIDDEN, words=words_of(root))
    if name.startswith("ppt/slides/") and root.get("show") in {"0", "false"}:
        yield Part(PartKind.HIDDEN, words=words_of(root))
    for element in root.iter():
        if local(element) != "vanish" or _value(element) in {"0", "false", "off"}:
            continue
        run = next((above for above in element.iterancestors() if local(above) == "r"), None)
        if run is not None and words_of(run).strip():
            yield Part(PartKind.HIDDEN, words=words_of(run))


def _value(element: etree._Element) -> str | None:
    return next((str(text) for key, text in element.attrib.items() if str(key).endswith("}val")), None)
