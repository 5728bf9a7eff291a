"""Decisions of other days that minutes print beside their own: what a committee said of the matter before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.intake.minutes.days import days_in
from raadsportal.intake.minutes.doubts import Doubt, doubt
from raadsportal.intake.minutes.draft import Draft, DraftItem, Part
from raadsportal.model import SectionKind
from raadsportal.vocabulary import Vocabulary

#: The line that says whose a decision is has no more letters.
_LONGEST = 120


@dataclass(frozen=True)
class Parted:
    """A draft whose decisions are all of its own day, and what was moved."""

    draft: Draft
    doubts: tuple[Doubt, ...]


def day_decided(draft: Draft, vocabulary: Vocabulary) -> date | None:
    """Return the day that most decisions of a draft say they are of; None if none says one."""
    parts = (part for item in draft.items for part in item.parts)
    days = Counter(filter(None, (_day_of(part, vocabulary) for part in parts)))
    return max(sorted(days), key=lambda day: days[day], default=None)


def without_earlier(draft: Draft, day: date | None, vocabulary: Vocabulary) -> Parted:
    """Return a draft in which decisions of other days stand as the background of the matter."""
    labels = vocabulary.sections.get(SectionKind.BACKGROUND, ())
    if day is None or not labels:
        return Parted(draft, ())
    doubts: list[Doubt] = []
    groups = tuple(
        replace(group, items=tuple(_moved(item, day, labels[0], vocabulary, doubts) for item in group.items))
        for group in draft.groups
    )
    return Parted(replace(draft, groups=groups), tuple(doubts))


def _moved(item: DraftItem, day: date, label: str, vocabulary: Vocabulary, doubts: list[Doubt]) -> DraftItem:
    parts = []
    for part in item.parts:
        other = _day_of(part, vocabulary)
        if other and other != day:
            doubts.append(doubt("import-decision-earlier", part.blocks[0].place, day=other, title=label))
            part = Part(label, SectionKind.BACKGROUND, tuple(_with_label(part)), is_made=True)
        parts.append(part)
    return replace(item, parts=tuple(parts))


def _with_label(part: Part) -> Iterator[Block]:
    """Yield the blocks of a part with the label that the document prints, as plain words.

    `Decision of the Board` is one line; a label with a line below it stays above that.
    """
    head, goes_on = part.blocks[0], part.blocks[0].plain[:1].islower()
    if part.is_made:
        yield head
    elif goes_on:
        yield replace(head, text=f"{part.label} {head.text}")
    else:
        yield from (
            replace(head, kind=BlockKind.PARAGRAPH, text=part.label, level=0, marker="", rows=()),
            head,
        )
    yield from part.blocks[1:]


def _day_of(part: Part, vocabulary: Vocabulary) -> date | None:
    """Return the day that the first line below the label of a decision says it is of."""
    if part.kind is not SectionKind.DECISION or not part.blocks:
        return None
    head = part.blocks[0]
    days = days_in(head.plain, vocabulary) if part.has_body else ()
    return days[-1].on() if days and len(head.plain) <= _LONGEST else None
