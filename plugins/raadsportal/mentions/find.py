"""All that a text points at, in its order; of two readings that overlap, the first and longer one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from raadsportal.mentions.councils import CouncilNames
from raadsportal.mentions.cues import Cues
from raadsportal.mentions.found import Found
from raadsportal.mentions.items import attachments_at, items_at
from raadsportal.mentions.laws import PARAGRAPH, laws_at, lists_at
from raadsportal.mentions.meetings import meetings_at
from raadsportal.mentions.municipalities import MunicipalityNames
from raadsportal.mentions.named import IdNamed, Mention
from raadsportal.mentions.tokens import Token, quiet, tokens
from raadsportal.model import Council, Municipality
from raadsportal.prose import lines_outside_code

_ON_PURPOSE = re.compile(r"\[(?P<words>[^\[\]\n]{1,500})\]\[(?P<id>[^\[\]\s]{1,200})\]")


@dataclass(frozen=True)
class Names:
    """The names of a portal: its councils and its municipalities."""

    councils: tuple[Council, ...]
    all_municipalities: tuple[Municipality, ...]

    @cached_property
    def council_names(self) -> CouncilNames:
        """Councils by name."""
        return CouncilNames(tuple((council.id, council.name) for council in self.councils))

    @cached_property
    def municipalities(self) -> MunicipalityNames:
        """Municipalities by their spellings."""
        return MunicipalityNames(self.all_municipalities)


def find_mentions(markdown: str, names: Names, cues: Cues) -> tuple[Mention, ...]:
    """Return what a Markdown text points at; code, headings, links and addresses are left alone."""
    text = quiet(markdown)
    found = tokens(text)
    mentions = [
        Mention(found[one.first].start, found[one.end - 1].end, "", one.named)
        for index in range(len(found))
        for one in _at(found, index, names, cues)
    ]
    mentions += names.municipalities.find(text, cues.vocabulary)
    apart = _apart(sorted(mentions, key=lambda one: (one.start, -one.end)))
    return tuple(Mention(one.start, one.end, markdown[one.start : one.end], one.named) for one in apart)


def find_links(markdown: str) -> Iterator[Mention]:
    """Yield the links that are made on purpose, with an id: `[words][vestjylland/2024-03-18/2.2]`."""
    offset = 0
    for _, line, in_code in lines_outside_code(markdown):
        for match in () if in_code else _ON_PURPOSE.finditer(line):
            start, end = offset + match.start(), offset + match.end()
            yield Mention(start, end, match["words"], IdNamed(match["id"]))
        offset += len(line) + 1


def _at(found: Sequence[Token], index: int, names: Names, cues: Cues) -> Iterator[Found]:
    yield from names.council_names.at(found, index, cues)
    if found[index].text in PARAGRAPH or cues.may_begin(found[index].folded):
        yield from items_at(found, index, cues)
        yield from attachments_at(found, index, cues)
        yield from meetings_at(found, index, cues)
        yield from laws_at(found, index, cues)
        yield from lists_at(found, index, cues)


def _apart(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions that do not begin inside an earlier one."""
    end = -1
    last: Mention | None = None
    for mention in mentions:
        if mention.start >= end or (last and (mention.start, mention.end) == (last.start, last.end)):
            yield mention
            end, last = max(end, mention.end), mention
