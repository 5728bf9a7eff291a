"""What nobody sees in OpenDocument files (ISO 26300): words, sheets, rows and slides, and notes to slides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from raadsportal.papers.elements import local, words_of
from raadsportal.papers.parts import Part, PartKind

#: What a style says of a thing that is not shown, by the name of the attribute.
_UNSEEN: Mapping[str, frozenset[str]] = {
    "display": frozenset({"none", "false"}),
    "visibility": frozenset({"hidden"}),
}
_STYLED = frozenset({"span", "p", "h", "table", "page"})
_LINES = frozenset({"table-row", "table-column"})


def hidden_in_opendocument(root: etree._Element) -> Iterator[Part]:
    """Yield what of a content.xml is there and not shown, a sheet by its name; nothing of any other XML."""
    if local(root) != "document-content":
        return
    unseen = {_attribute(style, "name") for style in root.iter("{*}style") if any(map(_is_unseen, style))}
    for element in root.iter():
        name = local(element)
        if name in _STYLED and _attribute(element, "style-name") in unseen:
            yield Part(PartKind.HIDDEN, name=_attribute(element, "name"), words=words_of(element))
        elif name in _LINES and _attribute(element, "visibility") in {"collapse", "filter"}:
            yield Part(PartKind.HIDDEN, name=_sheet_of(element))
        elif name == "notes" and any(sign.isalpha() for sign in words_of(element)):
            yield Part(PartKind.HIDDEN, words=words_of(element))


def _is_unseen(properties: etree._Element) -> bool:
    return any(_attribute(properties, name) in values for name, values in _UNSEEN.items())


def _sheet_of(element: etree._Element) -> str:
    return next((_attribute(above, "name") for above in element.iterancestors("{*}table")), "")


def _attribute(element: etree._Element, name: str) -> str:
    """Return an attribute, whatever its namespace; empty if there is none."""
    found = (str(text) for key, text in element.attrib.items() if str(key).rpartition("}")[2] == name)
    return next(found, "")
