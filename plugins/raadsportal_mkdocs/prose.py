"""A Markdown extension for minutes: prose carries no code, and its tables can be read by everybody."""

from __future__ import annotations

import re
from html import unescape
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from raadsportal.prose import BRACE


class Tables(Treeprocessor):
    """Puts each table in a group that can be scrolled with the keyboard, named after the heading above it.

    WCAG 2.2: 2.1.1 (a wide table scrolls inside the page) and 1.3.1 (a header without words heads nothing;
    below it stand the names of the rows).
    """

    def __init__(self, md: Markdown, label: str) -> None:
        super().__init__(md)
        self.label = label

    def run(self, root: Element) -> None:
        """Change the tables of a text in place."""
        heading = ""
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag in _HEADINGS:
                    heading = " ".join("".join(child.itertext()).split())
                if child.tag == "table":
                    _name_rows(child)
                    parent[index] = self._wrapped(child, heading)

    def _wrapped(self, table: Element, heading: str) -> Element:
        label = f"{self.label}: {heading}" if heading else self.label
        attributes = {"class": "rp-table", "role": "group", "aria-label": label, "tabindex": "0"}
        group = Element("div", attributes)
        group.append(table)
        group.tail, table.tail = table.tail, "\n"
        return group


_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def _name_rows(table: Element) -> None:
    """Make headers without words plain cells; below such a corner stand the names of the rows."""
    heads = list(table.iter("th"))
    corner = bool(heads) and _is_empty(heads[0])
    for cell in heads:
        cell.set("scope", "col")
        if _is_empty(cell):
            cell.tag = "td"
            del cell.attrib["scope"]
    for row in table.iterfind("tbody/tr") if corner else ():
        if len(row) and not _is_empty(row[0]):
            row[0].tag = "th"
            row[0].set("scope", "row")


def _is_empty(cell: Element) -> bool:
    return not (cell.text or "").strip() and not len(cell)


class InnerHeadings(Treeprocessor):
    """Makes bold paragraphs of headings in lists and quotations: they are no parts of the page."""

    def run(self, root: Element) -> None:
        """Change the headings of a text in place."""
        for holder in root.iter():
            if holder.tag not in {"li", "blockquote"}:
                continue
            for heading in [found for found in holder.iter() if found.tag in _HEADINGS]:
                words = Element("strong")
                words.text, words[:] = heading.text, list(heading)
                heading.tag, heading.text, heading[:] = "p", None, [words]
                heading.attrib.clear()


class HeardWords(Treeprocessor):
    """Says at a heading what it is of, where its words alone do not; heard by those who go by headings."""

    def run(self, root: Element) -> None:
        """Change the headings of a text in place."""
        for heading in root.iter():
            if heading.tag in _HEADINGS and (whole := heading.attrib.pop("data-of", "")):
                heard = SubElement(heading, "span", {"class": "rp-hidden"})
                heard.text = f", {whole}"


class ListMarks(Treeprocessor):
    """Finds list rows that bring their own mark (`- 1) …`, `- a. …`), so that none is printed before it."""

    def run(self, root: Element) -> None:
        """Mark the rows of a text in place."""
        for row in root.iter("li"):
            first = row[0] if len(row) and row[0].tag == "p" and not (row.text or "").strip() else row
            if _OWN_MARK.match(first.text or ""):
                row.set("class", "rp-own-mark")


_OWN_MARK = re.compile(r"\s*(?:\(?\w{1,2}\)|\w{1,2}\.)\s")


class Links(Treeprocessor):
    """Lets links lead to the web, to a mail address and into the site; no picture asks another host."""

    def run(self, root: Element) -> None:
        """Change the links and pictures of a text in place."""
        within = {inner for link in root.iter("a") for inner in link.iter("img")}
        for element in root.iter():
            if element.tag == "img" and _scheme(element.get("src", "")) is not None:
                _point_at(element, is_linked=element in within)
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


def _point_at(picture: Element, *, is_linked: bool) -> None:
    """Make a link of a picture on another host, with its text as words; within a link, only the words."""
    address, words = picture.get("src", ""), picture.get("alt", "")
    tail = picture.tail
    picture.clear()
    picture.tag, picture.text, picture.tail = "span" if is_linked else "a", words or address, tail
    if not is_linked:
        picture.set("href", address)


class Braces(Postprocessor):
    """Puts the writer's own braces back."""

    def run(self, text: str) -> str:
        """Return the HTML with its braces."""
        return text.replace(BRACE, "{")


class ProseExtension(Extension):
    """Prose as minutes have it: no HTML, no definitions of links that would vanish from the page."""

    def __init__(self, **options: Any) -> None:
        self.config = {"table": ["Table", "What a table is called by a screen reader"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        """Forget where Markdown lets HTML through and words vanish; mend links and tables last of all."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.parser.blockprocessors.deregister("reference")
        md.treeprocessors.register(InnerHeadings(md), "raadsportal.headings", 18)
        md.treeprocessors.register(HeardWords(md), "raadsportal.heard", 2)
        md.treeprocessors.register(Links(md), "raadsportal.links", 1)
        md.treeprocessors.register(ListMarks(md), "raadsportal.lists", 1)
        md.postprocessors.register(Braces(md), "raadsportal.braces", 0)
        md.treeprocessors.register(Tables(md, self.getConfig("table")), "raadsportal.tables", 0)


def makeExtension(**options: Any) -> ProseExtension:  # noqa: N802 (Markdown's own name)
    """Return the extension, as Markdown asks for it."""
    return ProseExtension(**options)
