"""The styles of a Word document: which are headings, which are numbered, which are bold or hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from raadsportal.intake.documents.markup import child, children, switch, value, whole

_HEADING = re.compile(r"(?:heading|overskrift)\s*([1-9])", re.IGNORECASE)
_TITLES = {"title": 1, "titel": 1, "subtitle": 2, "undertitel": 2}
_DEEPEST = 6
_LONGEST_CHAIN = 20


@dataclass(frozen=True)
class Style:
    """What a style says itself; the rest it has from the one that it is based on."""

    name: str = ""
    based_on: str = ""
    properties: etree._Element | None = None
    """Of its paragraphs."""
    look: etree._Element | None = None
    """Of its letters."""


@dataclass(frozen=True)
class Styles:
    """All styles by their ids."""

    of: Mapping[str, Style]
    default: str = ""
    """The style of paragraphs that name none."""

    def chain(self, name: str) -> Iterator[tuple[str, Style]]:
        """Yield a style, the one it is based on, and so on."""
        seen: set[str] = set()
        while name in self.of and name not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(name)
            yield name, self.of[name]
            name = self.of[name].based_on

    def has(self, name: str, look: str) -> bool:
        """Tell whether letters of a style have a look (`b`, `i`, `vanish`)."""
        said = (switch(style.look, look) for _, style in self.chain(name))
        return next((one for one in said if one is not None), False)

    def heading_level(self, name: str) -> int:
        """Return the level of a style's paragraphs as headings, 1 to 6; 0 if they are none."""
        for key, style in self.chain(name):
            outline = child(style.properties, "outlineLvl")
            if outline is not None:
                return outline_level(outline)
            named = _HEADING.fullmatch(style.name) or _HEADING.fullmatch(key)
            if named:
                return min(int(named[1]), _DEEPEST)
            title = _TITLES.get(style.name.casefold(), 0)
            if title:
                return title
        named = _HEADING.fullmatch(name)
        return min(int(named[1]), _DEEPEST) if named and name not in self.of else 0

    def numbered(self, name: str) -> tuple[str, int | None, str]:
        """Return the number of a style, its level where one is said, and the style that says it."""
        depth: int | None = None
        for key, style in self.chain(name):
            found = child(style.properties, "numPr")
            level = child(found, "ilvl")
            depth = whole(value(level), 0) if depth is None and level is not None else depth
            number = child(found, "numId")
            if number is not None:
                return value(number), depth, key
        return "", None, ""

    def lists(self) -> dict[str, str]:
        """Return the number that each style of lists stands for."""
        found = {name: value(child(style.properties, "numPr", "numId")) for name, style in self.of.items()}
        return {name: number for name, number in found.items() if number}


def outline_level(outline: etree._Element) -> int:
    """Return the level of a heading that an outline level means; 0 for body text."""
    level = whole(value(outline), LEVEL_OF_BODY)
    return min(level + 1, _DEEPEST) if 0 <= level < LEVEL_OF_BODY else 0


LEVEL_OF_BODY = 9


def read_styles(root: etree._Element | None) -> Styles:
    """Return the styles of a styles part; none of no part."""
    found: dict[str, Style] = {}
    default = ""
    for one in children(root, "style"):
        name = value(one, "styleId")
        found[name] = Style(
            value(child(one, "name")), value(child(one, "basedOn")), child(one, "pPr"), child(one, "rPr")
        )
        if value(one, "type") == "paragraph" and value(one, "default") in {"1", "true", "on"}:
            default = name
    return Styles(found, default)
