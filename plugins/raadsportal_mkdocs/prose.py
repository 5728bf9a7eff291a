"""A Markdown extension for minutes: prose carries no HTML, and its tables can be read by everybody."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


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


class ProseExtension(Extension):
    """Prose as minutes have it."""

    def __init__(self, **options: Any) -> None:
        self.config = {"table": ["Table", "What a table is called by a screen reader"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        """Forget the two places where Markdown lets HTML through, and mend tables last of all."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(Tables(md, self.getConfig("table")), "raadsportal.tables", 0)


def makeExtension(**options: Any) -> ProseExtension:  # noqa: N802 (Markdown's own name)
    """Return the extension, as Markdown asks for it."""
    return ProseExtension(**options)
