"""The headings of a Markdown text with what stands below each: structure only, no meaning yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from raadsportal.prose import lines_outside_code

_HEADING = re.compile(r"(?P<marks>#{1,6})(?:[ \t]+(?P<title>.*))?")
_MARKED = re.compile(r"#{2,6}[ \t]")
_UNDERLINE = re.compile(r"(=+|-{2,})[ \t]*")


@dataclass(frozen=True)
class Block:
    """A heading and the lines below it, up to the next heading. The first block has level 0 and no title."""

    level: int
    title: str
    line: int
    lines: tuple[str, ...] = field(default=())

    @property
    def text(self) -> str:
        """The lines below the heading, without blank lines at either end."""
        return "\n".join(self.lines).strip("\n").rstrip()

    @property
    def first_line(self) -> int:
        """The line of the file on which the lines below the heading begin."""
        return self.line + 1 if self.level else self.line


def outline(body: str, first_line: int) -> tuple[Block, ...]:
    """Cut a text at its headings; `first_line` is the line of the file on which the text begins.

    In a text whose headings begin with # a line of dashes is a rule: below a decision of one line it would
    otherwise make a heading of the decision.
    """
    marked = any(not in_code and _MARKED.match(line) for _, line, in_code in lines_outside_code(body))
    return tuple(_blocks(body, first_line, dashes_underline=not marked))


def _blocks(body: str, first_line: int, *, dashes_underline: bool) -> Iterator[Block]:
    level, title, start = 0, "", first_line
    below: list[str] = []
    for index, line, in_code in lines_outside_code(body):
        match = None if in_code else _HEADING.fullmatch(line)
        underlined = None if in_code or not below or not below[-1].strip() else _underlined(below, line)
        if underlined == 2 and not dashes_underline:
            underlined = None
        if match is None and underlined is None:
            below.append(line)
            continue
        heading = below.pop().strip() if underlined else _title(match["title"] or "") if match else ""
        yield Block(level, title, start, tuple(below))
        level, title = underlined or (len(match["marks"]) if match else 1), heading
        start, below = first_line + index, []
    yield Block(level, title, start, tuple(below))


def _title(written: str) -> str:
    """Return a heading's words without the signs that may close it (`## Title ##`)."""
    words = written.strip()
    opened = words.rstrip("#")
    return opened.strip() if opened != words and opened[-1:] in {"", " ", "\t"} else words


def _underlined(below: list[str], line: str) -> int | None:
    """Return the level of a heading written as a line of text with = or - below it."""
    alone = len(below) == 1 or not below[-2].strip()
    if (
        not alone
        or not _UNDERLINE.fullmatch(line)
        or below[-1].lstrip().startswith(("-", "*", "+", "|", ">"))
    ):
        return None
    return 1 if line.startswith("=") else 2
