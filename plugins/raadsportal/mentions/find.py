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
from raadsportal.mentions.named import CouncilNamed, IdNamed, ItemNamed, ListNamed, MeetingNamed, Mention
from raadsportal.mentions.tokens import Token, quiet, tokens, without_code
from raadsportal.model import Council, Cue, Municipality

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
        for index, token in enumerate(found)
        if _may_begin(token, names, cues)
        for one in _at(found, index, names, cues)
    ]
    mentions += names.municipalities.find(text, cues.vocabulary)
    apart = _owned(text, _apart(sorted(mentions, key=lambda one: (one.start, -one.end))), cues)
    return tuple(Mention(one.start, one.end, markdown[one.start : one.end], one.named) for one in apart)


def _owned(text: str, mentions: Iterable[Mention], cues: Cues) -> Iterator[Mention]:
    """Yield mentions; what belongs to a meeting of a council that the words name, with that council.

    `RAR Fyns rådsmøde den 3. maj`, `punkt 2.1 på RAR Fyns rådsmøde`, `rådsmødet den 3. maj i RAR Fyn`.
    """
    found = list(mentions)
    for index, mention in enumerate(found):
        if not isinstance(mention.named, CouncilNamed):
            continue
        council = mention.named.council
        owned = None
        if index + 1 < len(found) and _is_owner(text, mention, found[index + 1], cues):
            owned = found[index + 1] = _of(found[index + 1], council)
        before = found[index - 1] if index else None
        if before and _leads_to(text, before, mention, cues) and (owned is None or _is_item(before)):
            found[index - 1] = _in_meeting(before, owned) or _of(before, council)
            item = found[index - 2] if index > 1 else None
            if item and isinstance(item.named, ItemNamed) and item.named.meeting == before.named:
                found[index - 2] = _of(item, council)
    return iter(found)


def _is_item(mention: Mention) -> bool:
    return isinstance(mention.named, ItemNamed)


def _in_meeting(item: Mention, meeting: Mention | None) -> Mention | None:
    if isinstance(item.named, ItemNamed) and meeting and isinstance(meeting.named, MeetingNamed):
        return replace(item, named=replace(item.named, meeting=meeting.named))
    return None


def _of(mention: Mention, council: str) -> Mention:
    """Return a meeting, or an item of one, as a council's: no longer the meeting at hand."""
    named = mention.named
    if isinstance(named, MeetingNamed):
        return replace(mention, named=replace(named, council=council))
    if isinstance(named, ListNamed):
        return replace(mention, named=replace(named, council=council))
    if isinstance(named, ItemNamed):
        meeting = replace(named.meeting or MeetingNamed(None), council=council)
        return replace(mention, named=replace(named, meeting=meeting))
    return mention


def _is_owner(text: str, council: Mention, after: Mention, cues: Cues) -> bool:
    """Tell whether a council stands before what is its own: in the genitive, or as who held a meeting."""
    between = text[council.end : after.start]
    owns = isinstance(after.named, MeetingNamed | ItemNamed | ListNamed) and len(between) <= _LONGEST_BETWEEN
    if not owns or "\n\n" in between:
        return False
    words = [token.folded for token in tokens(between)]
    held = len(words) == 1 and cues.of(Cue.HELD).holds(words[0]) and isinstance(after.named, MeetingNamed)
    return held or (not words and text[council.end - 1] in "sS'’")


def _leads_to(text: str, before: Mention, council: Mention, cues: Cues) -> bool:
    """Tell whether only words such as `i referatet fra` stand between an item or a meeting and a council."""
    if isinstance(before.named, ListNamed):
        between = text[before.end : council.start]
        return len(between) <= _BESIDE and not _ENDS.search(between)
    if (
        not isinstance(before.named, ItemNamed | MeetingNamed)
        or council.start - before.end > _LONGEST_BETWEEN
    ):
        return False
    words = tokens(text[before.end : council.start])
    return bool(words) and cues.skip(words, 0, [Cue.OF_MEETING], most=len(words)) == len(words)


#: As many letters as may stand between an item and the council in whose meeting it was.
_LONGEST_BETWEEN = 60
#: As many as may stand between a list and the council whose list it is, and what parts them all the same.
_BESIDE = 8
_ENDS = re.compile(r"[.,;:()!?\n]")


def find_links(markdown: str) -> Iterator[Mention]:
    """Yield the links that are made on purpose, with an id: `[words][vestjylland/2024-03-18/2.2]`."""
    for match in _ON_PURPOSE.finditer(without_code(markdown)) if "][" in markdown else ():
        yield Mention(match.start(), match.end(), match["words"], IdNamed(match["id"]))


def _may_begin(token: Token, names: Names, cues: Cues) -> bool:
    """Tell whether a reference may begin with a token: most words begin none, and each is asked once."""
    return (
        cues.may_begin(token.folded) or names.council_names.may_begin(token.folded) or token.text in PARAGRAPH
    )


def _at(found: Sequence[Token], index: int, names: Names, cues: Cues) -> Iterator[Found]:
    yield from names.council_names.at(found, index, cues)
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
