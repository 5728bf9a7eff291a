"""Links that lead nowhere outside of their document: the words stay, the link is told of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from raadsportal.intake.documents.form import Block
from raadsportal.intake.minutes.body import pieces_of
from raadsportal.intake.minutes.doubts import Doubt, doubt
from raadsportal.intake.minutes.draft import Draft, DraftItem, Part
from raadsportal.model import Section, SectionKind
from raadsportal.problems import Where
from raadsportal.prose import LINK
from raadsportal.source.attachments import Told, read_attachments
from raadsportal.vocabulary import Vocabulary

_LEADS_OUT = re.compile(r"(?:https?://|mailto:)[^\s/]")


@dataclass(frozen=True)
class Mended:
    """A draft whose links all lead somewhere."""

    draft: Draft
    attachments: Mapping[str, tuple[dict[str, str], ...]]
    """What front matter says of attachments whose link is lost, by the number of their item."""
    doubts: tuple[Doubt, ...]


def without_dead_links(draft: Draft, vocabulary: Vocabulary) -> Mended:
    """Return a draft without links to places inside the document or to files that nobody else has."""
    doubts: list[Doubt] = []

    def block_of(one: Block) -> Block:
        rows = tuple(tuple(tuple(map(block_of, cell)) for cell in row) for row in one.rows)
        text, dead = _alive(one.text)
        for words, target in dead:
            doubts.append(doubt("import-link-lost", one.place, words=words, target=target))
        return replace(one, text=text, rows=rows) if dead or rows else one

    def part_of(one: Part) -> Part:
        return replace(one, blocks=tuple(map(block_of, one.blocks)))

    def item_of(one: DraftItem) -> DraftItem:
        return replace(one, parts=tuple(map(part_of, one.parts)))

    groups = tuple(
        replace(one, blocks=tuple(map(block_of, one.blocks)), items=tuple(map(item_of, one.items)))
        for one in draft.groups
    )
    attachments = {item.number: rows for item in draft.items if (rows := tuple(_lost(item, vocabulary)))}
    preamble = tuple(map(block_of, draft.preamble))
    return Mended(replace(draft, preamble=preamble, groups=groups), attachments, tuple(doubts))


def _alive(text: str) -> tuple[str, list[tuple[str, str]]]:
    """Return a text without its dead links, and those with their words."""
    dead: list[tuple[str, str]] = []
    parts, done = [], 0
    for match in LINK.finditer(text):
        target = (match["angled"] or match["plain"] or "").strip()
        if not _LEADS_OUT.match(target):
            parts += [text[done : match.start()], match[1]]
            done = match.end()
            dead.append((match[1], target))
    return "".join((*parts, text[done:])), dead


def _lost(item: DraftItem, vocabulary: Vocabulary) -> Iterator[dict[str, str]]:
    """Yield a row for each attachment of an item whose link leads nowhere, by its number or its title."""
    for part in item.parts:
        if part.kind is SectionKind.ATTACHMENTS:
            markdown = "\n\n".join(pieces_of(part.blocks, vocabulary))
            section = Section(part.kind, part.label, "", markdown, "", Where(""))
            found, _ = read_attachments((section,), Told(), vocabulary)
            for one in found:
                if one.file is not None:
                    key = {"number": one.number} if one.number else {"title": one.title}
                    yield {**key, "available": "link-lost"}
