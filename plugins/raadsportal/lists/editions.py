"""Which edition of a list answers for a day, which others may be in force on it, and whose lists are near."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.lists.spans import Reach, lies_outside, may_hold, reach_of
from raadsportal.lists.standing import effect_of


def edition_on(corpus: Corpus, series: m.Series, day: date) -> m.Edition | None:
    """Return the edition that covers a day, the latest one that counts before others; None if none does."""
    found = [edition for edition in series.editions if not lies_outside(edition, day)]
    counts = [edition for edition in found if effect_of(corpus, edition.decision).counts]
    return next(reversed(counts or found), None)


def others_on(corpus: Corpus, series: m.Series, edition: m.Edition, day: date) -> Iterator[Reach]:
    """Yield the editions beside the one of a day that may be in force on it as well."""
    for other in series.editions:
        if other.name != edition.name and may_hold(corpus, other, day):
            reach = reach_of(corpus, other)
            if not reach.effect.is_rejected:
                yield reach


def neighbours(corpus: Corpus, series: m.Series) -> tuple[m.Series, ...]:
    """Return the lists of the same type of a council's neighbours, in the order in which those are named."""
    named = dict.fromkeys(link.id for link in corpus.council[series.council].neighbours)
    same = [other for other in corpus.series if other.type.id == series.type.id]
    beside = (council for council in named if council != series.council)
    return tuple(other for council in beside for other in same if other.council == council)
