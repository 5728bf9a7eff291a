"""Items and attachments found among tokens, by the word before their number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from raadsportal.mentions.cues import Cues
from raadsportal.mentions.found import Found
from raadsportal.mentions.meetings import meetings_at
from raadsportal.mentions.named import AttachmentNamed, ItemNamed, MeetingNamed
from raadsportal.mentions.numbers import numbers_at
from raadsportal.mentions.tokens import Token
from raadsportal.model import Cue


def items_at(found: Sequence[Token], index: int, cues: Cues) -> Iterator[Found]:
    """Yield the items that the words at a token name, with the meeting if the words go on to name it."""
    after = _behind_word(found, index, cues, Cue.ITEM)
    if after is None:
        return
    numbers = list(numbers_at(found, after, cues))
    if not numbers or _counts_something(found, numbers):
        return
    behind = numbers[-1][1] + 1
    if _of_document(found, index, behind, cues):
        return
    meeting = _meeting_behind(found, behind, cues)
    for place, (number, at) in enumerate(numbers):
        yield Found(index if place == 0 else at, at + 1, ItemNamed(number, meeting))


def attachments_at(found: Sequence[Token], index: int, cues: Cues) -> Iterator[Found]:
    """Yield the attachments that the words at a token name."""
    after = _behind_word(found, index, cues, Cue.ATTACHMENT)
    numbers = list(numbers_at(found, after, cues)) if after is not None else []
    for place, (number, at) in enumerate(numbers):
        yield Found(index if place == 0 else at, at + 1, AttachmentNamed(number))
    alone = cues.of(Cue.ONLY_ATTACHMENT).length_at(found, index)
    if alone and not numbers:
        yield Found(index, index + alone, AttachmentNamed(""))


def _behind_word(found: Sequence[Token], index: int, cues: Cues, cue: Cue) -> int | None:
    length = cues.of(cue).length_at(found, index)
    if not length:
        return None
    after = index + length
    return after + 1 if after < len(found) and found[after].text in {".", ":"} else after


def _counts_something(found: Sequence[Token], numbers: Sequence[tuple[str, int]]) -> bool:
    """Tell whether a bare number counts what follows (`på dette punkt 3 kommuner`) and is no item's."""
    number, at = numbers[-1]
    after = found[at + 1].text if at + 1 < len(found) else ""
    return len(numbers) == 1 and number.isdigit() and len(after) > 6 and after.isalpha() and after.islower()


def _of_document(found: Sequence[Token], index: int, behind: int, cues: Cues) -> bool:
    """Tell whether an item is one of another document: `punkt 2.1 i aftalen`, `aftalens punkt 2.1`."""
    documents = cues.of(Cue.DOCUMENT)
    before = found[index - 1].folded if index else ""
    if documents.holds(before) or documents.holds(before.removesuffix("s")):
        return True
    at = cues.skip(found, behind, [Cue.OF_MEETING])
    led = at > behind and all(token.text.isalpha() for token in found[behind:at])
    return led and documents.length_at(found, at) > 0


def _meeting_behind(found: Sequence[Token], index: int, cues: Cues) -> MeetingNamed | None:
    """Return the meeting whose item is meant: `punkt 2.1 på rådsmødet den 31. januar 2024`."""
    begins = cues.skip(found, index, [Cue.OF_MEETING], most=5)
    if begins == index:
        return None
    if any(cues.of(cue).length_at(found, begins) for cue in (Cue.LAST, Cue.NEXT)):
        return MeetingNamed(None, None, -1)
    named = next(meetings_at(found, begins, cues), None) if begins < len(found) else None
    return named.named if named and isinstance(named.named, MeetingNamed) else None
