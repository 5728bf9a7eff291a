"""Meetings found among tokens: by their day, their month, or as the last or next one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from raadsportal.mentions.cues import Cues
from raadsportal.mentions.dates import date_at, month_of, year_at
from raadsportal.mentions.found import Found
from raadsportal.mentions.named import DayNamed, MeetingNamed
from raadsportal.mentions.tokens import Token
from raadsportal.model import Cue

#: As many days as one word for meetings may lead (`møderne den 3. maj, 6. juni og 4. september`).
_MOST = 12
#: As many words as the name of a place may have.
_NAMES = 3


def meetings_at(found: Sequence[Token], index: int, cues: Cues) -> Iterator[Found]:
    """Yield the meetings that the words at a token name."""
    month = _month_compound(found, index, cues)
    if month:
        yield month
        return
    owned = _owned(found, index, cues)
    if owned:
        organ, step_inside, after = owned
        yield from _led_by(found, index, after, organ, step_inside, cues)
        return
    step = _step(found, index, cues)
    first = index + (step[1] if step else 0)
    for organ, words in cues.meetings:
        length = words.length_at(found, first)
        if length:
            yield from _led_by(found, index, first + length, organ, step[0] if step else 0, cues)
            return


def _led_by(
    found: Sequence[Token], start: int, after: int, organ: str | None, step: int, cues: Cues
) -> Iterator[Found]:
    """Yield the meetings whose days follow a word for meetings; without a day, the last or next one."""
    told = False
    begins = start
    for _ in range(_MOST):
        dated = _day_at(found, after, cues)
        if dated is None:
            break
        day, end = dated
        yield Found(begins, end, MeetingNamed(organ, day))
        told = True
        joined = 1 if end < len(found) and found[end].text == "," else 0
        joined += cues.of(Cue.AND).length_at(found, end + joined)
        begins = after = end + joined
        if not joined:
            break
    if not told and step:
        # “sidste rådsmøde i 2023” is not the one before this meeting.
        nearer = cues.of(Cue.QUALIFIES).length_at(found, after)
        yield Found(start, after, MeetingNamed(None if nearer else organ, None, step))


def _day_at(found: Sequence[Token], index: int, cues: Cues) -> tuple[DayNamed, int] | None:
    """Return the day or month that follows, behind at most a few words such as `den`, or a place."""
    begins = cues.skip(found, _behind_place(found, index, cues), [Cue.ON_DAY])
    dated = date_at(found, begins, cues.vocabulary.months)
    if dated:
        return dated
    month = month_of(found[begins].text, cues.vocabulary.months) if begins < len(found) else None
    if month is None or begins == index:
        return None
    year = year_at(found, begins + 1)
    return DayNamed(month, None, year), begins + (2 if year else 1)


def _behind_place(found: Sequence[Token], index: int, cues: Cues) -> int:
    """Return the index behind a place of one to three names: `rådsmødet i Herning den 3. maj`."""
    at = index + cues.of(Cue.AT_PLACE).length_at(found, index)
    names = 0
    while at > index and names < _NAMES and at + names < len(found) and _may_be_a_place(found[at + names]):
        names += 1
    return at + names if names and cues.of(Cue.ON_DAY).length_at(found, at + names) else index


def _may_be_a_place(token: Token) -> bool:
    """Tell whether a word begins as a name does; one in capitals (`mødet i KF`) is another body."""
    return token.text[:1].isupper() and not (len(token.text) > 1 and token.text.isupper())


def _step(found: Sequence[Token], index: int, cues: Cues) -> tuple[int, int] | None:
    """Return -1 or 1 for a word such as `sidste` or `næste`, and its length."""
    for cue, step in ((Cue.LAST, -1), (Cue.NEXT, 1)):
        length = cues.of(cue).length_at(found, index)
        if length:
            return step, length
    return None


def _owned(found: Sequence[Token], index: int, cues: Cues) -> tuple[str | None, int, int] | None:
    """Return organ, step and end where the word for last stands inside: `Rådets seneste møde`."""
    inside = _step(found, index + 1, cues)
    if inside is None:
        return None
    step, length = inside
    behind = index + 1 + length
    words = (found[index], *found[behind : behind + 3])
    for organ, phrases in cues.meetings:
        told = phrases.length_at(words, 0)
        if told > 1:
            return organ, step, behind + told - 1
    return None


def _month_compound(found: Sequence[Token], index: int, cues: Cues) -> Found | None:
    """Return the meeting that one word with a month in it names: `januar-mødet`, `novembermødet`."""
    word = found[index].folded
    for name in cues.vocabulary.months:
        month, number = name.casefold(), month_of(name, cues.vocabulary.months)
        if number and word.startswith(month) and len(word) > len(month):
            rest = word[len(month) :].lstrip("-")
            for organ, phrases in cues.meetings:
                if phrases.holds(rest):
                    return Found(index, index + 1, MeetingNamed(organ, DayNamed(number)))
    return None
