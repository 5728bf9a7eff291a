"""Minutes in which nothing is an item: all that they say becomes one, called as the minutes are."""

from __future__ import annotations

from dataclasses import replace

from raadsportal.intake.minutes.draft import Draft, DraftGroup, DraftItem
from raadsportal.intake.minutes.labels import label_of
from raadsportal.intake.minutes.sections import parts_of
from raadsportal.source.headings import Heading
from raadsportal.vocabulary import Vocabulary


def with_an_item(draft: Draft, title: str, vocabulary: Vocabulary) -> Draft:
    """Return a draft that has an item: one that has none has its text in an item with this title."""
    if any(True for _ in draft.items) or not draft.preamble:
        return draft
    labels = [label_of(block, vocabulary) for block in draft.preamble]
    item = DraftItem(
        Heading("", title), "1", title, draft.preamble[0].place, tuple(parts_of(draft.preamble, labels))
    )
    return replace(draft, preamble=(), groups=(DraftGroup("", "", (), None, items=(item,)),))
