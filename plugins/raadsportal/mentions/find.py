"""All that a text points at, in its order; of two readings that overlap, the first and longer one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from raadsportal.mentions.councils import CouncilNames
from raadsportal.mentions.cues import Cues
from raadsportal.mentions.found import Found
from raadsportal.mentions.items import attachments_at, items_at
from raadsportal.mentions.laws import PARAGRAPH, laws_at, lists_at
from raadsportal.mentions.meetings import meetings_at
from raadsportal.mentions.municipalities import MunicipalityNames
from raadsportal.mentions.named import CouncilNamed, IdNamed, MeetingNamed, Mention
from raadsportal.mentions.tokens import Token, quiet, tokens, without_code
from raadsportal.model import Council, Municipality

_ON_PURPOSE = re.compile(r"(?<![\\!])\[(?P<words>[^\[\]\n]{1,500})\]\[(?P<id>[^\[\]\s]{1,200})\]")


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
    apart = _owned(text, _apart(sorted(mentions, key=lambda one: (one.start, -one.end))))
    return tuple(Mention(one.start, one.end, markdown[one.start : one.end], one.named) for one in apart)


def _owned(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield mentions, meetings with the council right before them: `RAR Fyns rådsmøde den 3. maj`."""
    before: Mention | None = None
    for mention in mentions:
        named = mention.named
        if (
            isinstance(named, MeetingNamed)
            and before
            and isinstance(before.named, CouncilNamed)
            and _ADJOINING.fullmatch(text, before.end, mention.start)
        ):
            yield replace(mention, named=replace(named, council=before.named.council))
        else:
            yield mention
        before = mention


#: What may stand between a council and its meeting: at most one word (`RAR Fyn holdt rådsmøde`).
_ADJOINING = re.compile(r"\s+(?:[^\W\d]+\s+)?")


def find_links(markdown: str) -> Iterator[Mention]:
    """Yield the links that are made on purpose, with an id: `[words][vestjylland/2024-03-18/2.2]`."""
    for match in _ON_PURPOSE.finditer(without_code(markdown)):
        yield Mention(match.start(), match.end(), match["words"], IdNamed(match["id"]))


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
