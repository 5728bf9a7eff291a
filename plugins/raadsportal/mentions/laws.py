"""Laws, political agreements and lists found among tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from raadsportal.mentions.cues import Cues
from raadsportal.mentions.dates import year_at
from raadsportal.mentions.found import Found
from raadsportal.mentions.named import LawNamed, ListNamed
from raadsportal.mentions.tokens import Token
from raadsportal.model import Cue

#: As many tokens as a law's title or paragraph is followed for.
_LONGEST = 16
PARAGRAPH = frozenset({"§"})
_STOPS = frozenset(".;:()?!\n|*_\ufffc")


def laws_at(found: Sequence[Token], index: int, cues: Cues) -> Iterator[Found]:
    """Yield the law that the words at a token name: by a paragraph, a number or a title."""
    if found[index].text in PARAGRAPH:
        yield Found(index, _paragraph_end(found, index + 1, cues), LawNamed())
        return
    length = cues.of(Cue.LAW).length_at(found, index)
    if not length:
        return
    if year_at(found, index + length):
        yield Found(index, index + length + 1, LawNamed())
        return
    about = cues.of(Cue.LAW_ABOUT).length_at(found, index + length)
    if about:
        yield Found(index, _title_end(found, index + length + about), LawNamed())
    elif cues.of(Cue.LAW_NAME).length_at(found, index):
        yield Found(index, index + length, LawNamed())


def lists_at(found: Sequence[Token], index: int, cues: Cues) -> Iterator[Found]:
    """Yield the list that the word at a token names, with the year of its edition."""
    length = cues.of(Cue.LIST).length_at(found, index)
    if length:
        year = year_at(found, index + length)
        yield Found(index, index + length + (1 if year else 0), ListNamed(found[index].folded, year))


def _paragraph_end(found: Sequence[Token], index: int, cues: Cues) -> int:
    """Return where a paragraph ends (`§ 31, stk. 1 i lov om …`): with its law, else with its last number."""
    last = index
    for at in range(index, min(len(found), index + _LONGEST)):
        if found[at].text == "\n":
            break
        if cues.of(Cue.LAW).length_at(found, at):
            about = cues.of(Cue.LAW_ABOUT).length_at(found, at + 1)
            return _title_end(found, at + 1 + about) if about else at + 1
        if found[at].text[:1].isdigit():
            last = at + 1
        elif found[at].text.isalpha() and len(found[at].text) > 4:
            break
    return last


def _title_end(found: Sequence[Token], index: int) -> int:
    """Return where a law's title ends: at the first stop, comma or capital letter."""
    at = index
    while at < min(len(found), index + _LONGEST):
        text = found[at].text
        if text in _STOPS or text == ",":
            break
        at += 1
    return at
