"""The XML of Office documents asked by local names, so that both editions of the format read alike."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

_WHOLE = re.compile(r"-?[0-9]{1,7}")


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def children(element: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """Yield the children of a name; none of no element."""
    if element is not None:
        yield from (one for one in element if local(one) == name)


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """Return the first descendant along a path of names; None if a step leads nowhere."""
    for name in path:
        element = next(children(element, name), None)
    return element


def value(element: etree._Element | None, name: str = "val") -> str:
    """Return an attribute by its local name, the value as a rule; empty if there is none."""
    if element is None:
        return ""
    found = (text for key, text in element.attrib.items() if str(key).rpartition("}")[2] == name)
    return str(next(found, ""))


def whole(text: str, otherwise: int) -> int:
    """Return a short whole number; `otherwise` for what is none."""
    return int(text) if _WHOLE.fullmatch(text) else otherwise


def switch(properties: etree._Element | None, name: str) -> bool | None:
    """Tell whether a property is on or off; None if nothing is said of it."""
    found = child(properties, name)
    return None if found is None else value(found) not in {"0", "false", "off", "none"}
