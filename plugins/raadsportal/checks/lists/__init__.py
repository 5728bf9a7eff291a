"""What editions of lists say of themselves and of each other, rule by rule."""

from __future__ import annotations

from collections.abc import Iterator

from raadsportal import model as m
from raadsportal.checks.lists.periods import judge_list_periods
from raadsportal.checks.lists.references import judge_list_references
from raadsportal.checks.lists.rows import judge_rows_through_time
from raadsportal.checks.lists.totals import judge_totals
from raadsportal.lists.counted import names_of
from raadsportal.lists.standing import effect_of
from raadsportal.problems import Problem, Severity
from raadsportal.source.loaded import Loaded


def judge_lists(loaded: Loaded) -> Iterator[Problem]:
    """Yield every problem of every edition, as it is written.

    Where rows could not be read, the numbers cannot fit: that is told of when those rows have been mended.
    """
    unread = {found.where.path for found in loaded.problems if found.severity is Severity.ERROR}

    def counts(change: m.Change) -> bool:
        return effect_of(loaded.corpus, change.by).counts

    types = {list_type.id: list_type for list_type in loaded.corpus.list_types}
    names = names_of(loaded.corpus)
    for edition in loaded.editions:
        if edition.where().path not in unread:
            yield from judge_rows_through_time(edition, types[edition.type], counts)
            yield from judge_totals(edition, types[edition.type], names)
        yield from judge_list_references(edition, types[edition.type], loaded)
    yield from judge_list_periods(loaded.editions, types)
