"""Elements of the XML in Office files: their names, and the words in them."""

from __future__ import annotations

from lxml import etree

#: What ends a paragraph, a cell, a text: words on its two sides belong to different ones.
_ENDS = frozenset({"p", "h", "si", "c", "br", "tab", "cr", "table-cell", "comment", "text", "line-break"})


def words_of(root: etree._Element) -> str:
    """Return the words of an element: those of a paragraph on one line, however they are cut up inside it."""
    pieces: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            pieces.append(element.text or "" if isinstance(element.tag, str) else "")
            if element.get("TargetMode") == "External":
                pieces += [element.get("Target") or "", "\n"]
        else:
            pieces.append("\n" if local(element) in _ENDS else "")
            pieces.append((element.tail or "").strip("\n\r\t ") if element is not root else "")
    return "".join(pieces)


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace; a comment and the like have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
