"""A text with the links that its mentions make, as ordinary Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from raadsportal.model import TextLink


def rewritten(markdown: str, links: Iterable[TextLink], address: Callable[[TextLink], str]) -> str:
    """Return Markdown in which each link's words lead to its target's address; all else stays as it is."""
    parts: list[str] = []
    done = 0
    for link in sorted(links, key=lambda link: link.start):
        if link.start < done:
            continue
        parts += [markdown[done : link.start], f"[{link.words}]({address(link)})"]
        done = link.end
    return "".join((*parts, markdown[done:]))
