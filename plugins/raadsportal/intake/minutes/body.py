"""A draft as the body of minutes: Markdown in the form that the portal's own files have.

Level 1 is the meeting, 2 a group, 3 an item, 4 a section; a heading of the document inside a section is
below that. Words are never changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.intake.minutes.draft import Draft, DraftGroup, DraftItem
from raadsportal.intake.minutes.spotted import is_letter
from raadsportal.vocabulary import Vocabulary

_GROUP, _ITEM, _SECTION, _INSIDE = "##", "###", "####", "#####"
#: Python-Markdown wants so many spaces for each step into a list.
_INDENT = "    "
#: What would begin code in Markdown, where no heading is one.
_FENCE = re.compile(r"^(?=[ \t]*(?:```|~~~))", re.MULTILINE)
#: What would be a heading in Markdown, or looks like one, also in a quotation or an entry of a list.
_HASH = re.compile(r"^(\s{0,3}(?:(?:>|(?:[-*+]|\d{1,3}[.)])\s)\s{0,9})*)#", re.MULTILINE)
_BREAKS = re.compile(r"\s*\n\s*")


def body_of(draft: Draft, title: str, vocabulary: Vocabulary) -> str:
    """Return the body of minutes, with the title of the meeting as its first heading."""
    return "\n\n".join(_pieces(draft, title, vocabulary)) + "\n"


def _pieces(draft: Draft, title: str, vocabulary: Vocabulary) -> Iterator[str]:
    yield f"# {title}"
    yield from pieces_of([_without_heading(block) for block in draft.preamble], vocabulary)
    for group in draft.groups:
        if group.printed:
            yield f"{_GROUP} {_numbered(group.number, title_of(group.printed[0], group.number), '. ')}"
            yield from pieces_of([_without_heading(block) for block in group.blocks], vocabulary)
        for item in group.items:
            yield from _of_item(item, group, vocabulary)


def _of_item(item: DraftItem, group: DraftGroup, vocabulary: Vocabulary) -> Iterator[str]:
    yield f"{_ITEM} {heading_of(item, group)}"
    for part in item.parts:
        if part.label:
            yield f"{_SECTION} {part.label}"
        # A heading right below an item would skip the level of its sections.
        blocks = part.blocks if part.label else [_without_heading(block) for block in part.blocks]
        yield from pieces_of(blocks, vocabulary)


def heading_of(item: DraftItem, group: DraftGroup) -> str:
    """Return the words of an item's heading: its number as it is printed, its title, its marks."""
    return _numbered(_shown_number(item, group), title_of(item.printed, item.heading.number), " ")


def _numbered(number: str, title: str, between: str) -> str:
    return f"{number}{between}{title}" if number else title


def _shown_number(item: DraftItem, group: DraftGroup) -> str:
    """Return the number as minutes print it; a letter behind the number of its group, `IV` before a stop."""
    printed = item.heading.number
    if is_letter(printed):
        return f"{group.number}.{printed}" if group.number else printed
    return f"{printed}." if printed.isalpha() else printed


def title_of(printed: str, number: str) -> str:
    """Return a title with its marks, as it is printed, without its number."""
    behind = printed.partition(number)[2] if number else printed
    return behind.lstrip(" .):–—-•*").rstrip(" *")


def _without_heading(block: Block) -> Block:
    """Return a block as text: before items a heading would be an item's, in one a section's."""
    if block.kind is not BlockKind.HEADING:
        return block
    text = block.text if "**" in block.text else f"**{block.text}**"
    return replace(block, kind=BlockKind.PARAGRAPH, text=text)


def pieces_of(blocks: Sequence[Block], vocabulary: Vocabulary) -> Iterator[str]:
    """Yield blocks as Markdown, entries of one list together; a blank line belongs between two of them.

    A line that begins with a day (`30. maj`) has its full stop escaped: Markdown would count it as an entry.
    """
    for piece in _joined(blocks):
        yield "\n".join(_escaped(line, vocabulary) for line in piece.split("\n"))


def _escaped(line: str, vocabulary: Vocabulary) -> str:
    day = vocabulary.date_line.match(line)
    return f"{day['indent']}{day['day']}\\{line[day.start('stop') :]}" if day else line


def _joined(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield blocks as Markdown, entries of one list together."""
    entries: list[str] = []
    for block in blocks:
        if block.kind is BlockKind.ENTRY:
            entries.append(_entry(block))
            continue
        if entries:
            yield "\n".join(entries)
            entries = []
        yield _piece(block)
    if entries:
        yield "\n".join(entries)


def _piece(block: Block) -> str:
    if block.kind is BlockKind.HEADING:
        return f"{_INSIDE} {_on_one_line(block.text)}"
    return _table(block) if block.kind is BlockKind.TABLE else _plain(block.text)


def _plain(text: str) -> str:
    """Return a text of which no line is taken for a heading or the beginning of code."""
    return _FENCE.sub(r"\\", _HASH.sub(r"\1\\#", text))


def _entry(block: Block) -> str:
    marker = block.marker if block.marker[:1].isdigit() and block.marker[-1:] in ".)" else "-"
    text = _plain(block.text)
    words = text if marker != "-" or not block.marker[:1].isalnum() else f"{block.marker} {text}"
    inner = _BREAKS.sub(f"  \n{_INDENT * (block.level + 1)}", words)
    return f"{_INDENT * block.level}{marker} {inner}"


def _table(block: Block) -> str:
    """Return a table as Markdown has it: its first row is the head, and every row as long as the longest."""
    rows = [[" ".join(_in_cell(part) for part in cell) for cell in row] for row in block.rows]
    width = max((len(row) for row in rows), default=0)
    lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
    return "\n".join([*lines[:1], f"|{' --- |' * width}", *lines[1:]])


def _in_cell(block: Block) -> str:
    words = " ".join(filter(None, (block.marker, block.text)))
    inner = " ".join(_in_cell(part) for row in block.rows for cell in row for part in cell)
    return _on_one_line(f"{words} {inner}".strip()).replace("|", "\\|")


def _on_one_line(text: str) -> str:
    return _BREAKS.sub(" ", text).strip()
