"""Links of a text whose address stands apart (`[the plan][1]`, and below `[1]: https://…`), made whole.

The portal reads two pairs of brackets as a reference to one of its own items: what is none is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from raadsportal.intake.documents.continued import TextLine
from raadsportal.intake.documents.form import LeftOut, Place, Why

_ADDRESS = re.compile(
    r"\s{0,3}\[(?P<name>[^\[\]^]{1,200})\]:\s+<?(?P<address>[a-z]+:[^\s<>]{1,2000})>?"
    r"(?:\s+[\"'(][^\"'()]{0,200}[\"')])?\s*"
)
_PAIR = re.compile(r"(?<![\\!])\[(?P<words>[^\[\]\n]{1,300})\]\[(?P<name>[^\[\]\n]{0,200})\](?P<link>\()?")


def with_whole_links(lines: Sequence[TextLine]) -> tuple[list[TextLine], tuple[LeftOut, ...]]:
    """Return lines whose links have their addresses, and what is left out: the lines with those."""
    told = {line.number: match for line in lines if (match := _ADDRESS.fullmatch(line.text))}
    addresses = {_key(match["name"]): match["address"] for match in reversed(told.values())}
    used = {_key(name) for line in lines if line.number not in told for name in _named(line.text)}
    gone = {number for number, match in told.items() if _key(match["name"]) in used}
    kept = [
        line if line.number in told else replace(line, text=_whole(line.text, addresses))
        for line in lines
        if line.number not in gone
    ]
    return kept, tuple(LeftOut(told[at]["address"], Place(0, at), Why.LINK) for at in sorted(gone))


def _named(text: str) -> Iterator[str]:
    for match in _PAIR.finditer(text):
        if not match["link"]:
            yield match["name"] or match["words"]


def _whole(text: str, addresses: Mapping[str, str]) -> str:
    def linked(match: re.Match[str]) -> str:
        words, name = match["words"], match["name"]
        if match["link"]:  # `[one][two](address)`: only the second one is a link
            return f"\\[{words}\\][{name}]("
        address = addresses.get(_key(name or words))
        if address:
            return f"[{words}]({address})"
        is_own = "/" in name  # `[item 4][hald/2025-03-03/4]`, as the portal writes it itself
        return match[0] if is_own else f"[{words}]\\[{name}\\]"

    return _PAIR.sub(linked, text)


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
