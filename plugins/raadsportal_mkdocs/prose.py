"""A Markdown extension for minutes: prose carries no code, and its tables can be read by everybody."""

from __future__ import annotations

from html import unescape
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from raadsportal.prose import BRACE


class Tables(Treeprocessor):
    """Puts each table in a group that can be scrolled with the keyboard, and makes empty headers plain cells.

    WCAG 2.2: 2.1.1 (a wide table scrolls inside the page) and 1.3.1 (a header without words heads nothing).
    """

    def __init__(self, md: Markdown, label: str) -> None:
        super().__init__(md)
        self.label = label

    def run(self, root: Element) -> None:
        """Change the tables of a text in place."""
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag == "table":
                    _unhead(child)
                    parent[index] = self._wrapped(child)

    def _wrapped(self, table: Element) -> Element:
        attributes = {"class": "rp-table", "role": "group", "aria-label": self.label, "tabindex": "0"}
        group = Element("div", attributes)
        group.append(table)
        group.tail, table.tail = table.tail, "\n"
        return group


def _unhead(table: Element) -> None:
    for cell in table.iter("th"):
        if not (cell.text or "").strip() and not len(cell):
            cell.tag = "td"


class Links(Treeprocessor):
    """Lets links lead to the web, to a mail address and into the site; no picture asks another host."""

    def run(self, root: Element) -> None:
        """Change the links and pictures of a text in place."""
        for element in root.iter():
            if element.tag == "img" and _scheme(element.get("src", "")) is not None:
                _point_at(element)
            if element.tag == "a" and _scheme(element.get("href", "")) not in _SCHEMES:
                element.tag = "span"
                element.attrib.clear()


_SCHEMES = frozenset({None, "http", "https", "mailto", "tel"})


def _scheme(address: str) -> str | None:
    """Return the scheme of an address, as a browser reads it; None if it leads into the site."""
    plain = "".join(sign for sign in unescape(address) if sign > " ")
    try:
        urlsplit(plain)
    except ValueError:
        return "broken"
    if plain.startswith(("//", "\\\\", "/\\", "\\/")):
        return "http"
    head, colon, _ = plain.partition(":")
    return head.lower() if colon and not set(head) & set("/?#") else None


def _point_at(picture: Element) -> None:
    """Make a link of a picture that lies on another host, with its text as words."""
    address, words = picture.get("src", ""), picture.get("alt", "")
    tail = picture.tail
    picture.clear()
    picture.tag, picture.text, picture.tail = "a", words or address, tail
    picture.set("href", address)


class Braces(Postprocessor):
    """Puts the writer's own braces back."""

    def run(self, text: str) -> str:
        """Return the HTML with its braces."""
        return text.replace(BRACE, "{")


class ProseExtension(Extension):
    """Prose as minutes have it."""

    def __init__(self, **options: Any) -> None:
        self.config = {"table": ["Table", "What a table is called by a screen reader"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        """Forget the two places where Markdown lets HTML through; mend links and tables last of all."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(Links(md), "raadsportal.links", 1)
        md.postprocessors.register(Braces(md), "raadsportal.braces", 0)
        md.treeprocessors.register(Tables(md, self.getConfig("table")), "raadsportal.tables", 0)


def makeExtension(**options: Any) -> ProseExtension:  # noqa: N802 (Markdown's own name)
    """Return the extension, as Markdown asks for it."""
    return ProseExtension(**options)
