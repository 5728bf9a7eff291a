"""What changed a list: its log, decision by decision, and what tells it from the edition before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids.lists import change_anchor
from raadsportal.language import Catalogue
from raadsportal.lists.comparison import compare
from raadsportal.lists.difference import Difference, changed_values, difference
from raadsportal.lists.effects import counting
from raadsportal.lists.provenance import Deed
from raadsportal.lists.standing import effect_of
from raadsportal.lists.stays import applied, bound_of, rows_in_the_end
from raadsportal.views.lists.standings import DEEDS, DecidedBy, decided_by, deeds_of
from raadsportal.views.lists.tables import row_link, shown_value
from raadsportal.views.names import LinkTo


@dataclass(frozen=True)
class DeedRow:
    """What was done to a row."""

    label: str
    row: LinkTo
    detail: str


@dataclass(frozen=True)
class ChangeRow:
    """What one decision did to a list."""

    anchor: str
    day: str
    iso: str
    decided: DecidedBy
    deeds: tuple[DeedRow, ...]
    stated: str
    """How many rows were added, removed and refused, where that is stated."""
    note: str


@dataclass(frozen=True)
class DifferenceView:
    """What tells a list from another."""

    other: LinkTo
    added: tuple[LinkTo, ...]
    removed: tuple[LinkTo, ...]
    changed: tuple[DeedRow, ...]
    doubtful: bool
    """Whether not all rows of both are known, so that a missing row proves nothing."""


def change_rows(corpus: Corpus, list_type: m.ListType, edition: m.Edition) -> tuple[ChangeRow, ...]:
    """Return the log of an edition, the earliest change first."""
    rows, found = {row.key: row for row in edition.rows}, []
    days: Counter[str] = Counter()
    for change in edition.changes:
        days[change.on.isoformat()] += 1
        found.append(
            ChangeRow(
                anchor=change_anchor(change.on.isoformat(), days[change.on.isoformat()]),
                day=corpus.catalogue.day(change.on),
                iso=change.on.isoformat(),
                decided=decided_by(corpus, change.by),
                deeds=tuple(_deeds(corpus, list_type, edition, change, rows)),
                stated=_stated(change, corpus.catalogue),
                note=change.note,
            )
        )
        if effect_of(corpus, change.by).counts:
            rows = applied(rows, change)
    return tuple(found)


def _deeds(
    corpus: Corpus, list_type: m.ListType, edition: m.Edition, change: m.Change, rows: dict[str, m.Row]
) -> Iterator[DeedRow]:
    words, labels = corpus.catalogue, deeds_of(effect_of(corpus, change.by))

    def told(deed: Deed, row: m.Row, detail: str = "") -> DeedRow:
        return DeedRow(
            words.text(labels[deed]), row_link(corpus, list_type, edition, row), detail or row.note
        )

    yield from (told(Deed.ADDED, row) for row in change.add)
    for gone in change.remove:
        if gone.key in rows:
            yield told(Deed.REMOVED, rows[gone.key], gone.note)
    for row in change.change:
        if row.key in rows:
            yield told(Deed.CHANGED, rows[row.key], _rewritten(rows[row.key], row, list_type, words))
    yield from (told(Deed.REFUSED, row) for row in change.refuse)


def _rewritten(before: m.Row, new: m.Row, list_type: m.ListType, words: Catalogue) -> str:
    """Return which values changed, from what to what."""
    pairs = ((name, before.values.get(name), value) for name, value in new.values.items())
    return "; ".join(_change_of(name, old, now, list_type, words) for name, old, now in pairs if old != now)


def _change_of(name: str, old: m.Value, now: m.Value, list_type: m.ListType, words: Catalogue) -> str:
    title = list_type.field(name).title
    return words.text(
        "{column}: from “{old}” to “{new}”",
        column=title,
        old=shown_value(words, old) or "–",
        new=shown_value(words, now) or "–",
    )


def _stated(change: m.Change, words: Catalogue) -> str:
    parts = []
    if change.added.total is not None:
        parts.append(words.text("{count} added", count=words.number(change.added.total)))
    if change.removed is not None:
        parts.append(words.text("{count} taken out", count=words.number(change.removed)))
    if change.refused is not None:
        parts.append(words.text("{count} not taken on", count=words.number(change.refused)))
    groups = [
        f"{group} {words.number(count)}"
        for column in change.added.by.values()
        for group, count in column.items()
    ]
    return ", ".join(parts) + (f" ({', '.join(groups)})" if groups else "")


def since_edition_before(corpus: Corpus, series: m.Series, edition: m.Edition) -> DifferenceView | None:
    """Return what tells an edition's first rows from the last of the one before; None without one."""
    earlier = series.editions[: series.editions.index(edition)]
    counted = [one for one in earlier if effect_of(corpus, one.decision).counts]
    if not counted or not series.type.as_of:
        return None
    before = counted[-1]
    told = difference(rows_in_the_end(counting(corpus, before)), {row.key: row for row in edition.rows})
    return _difference(
        corpus, series.type, before, edition, told, doubtful=not _are_known(corpus, series, before, edition)
    )


def _are_known(corpus: Corpus, series: m.Series, before: m.Edition, edition: m.Edition) -> bool:
    """Tell whether all rows are known of an edition's last day and of another's first."""
    last, first = bound_of(before.valid.end), bound_of(edition.valid.start)
    if first is None or effect_of(corpus, edition.decision).is_void:
        return False
    return compare(corpus, series, last or first - timedelta(days=1), first).is_whole


def _difference(
    corpus: Corpus,
    list_type: m.ListType,
    before: m.Edition,
    edition: m.Edition,
    told: Difference,
    *,
    doubtful: bool,
) -> DifferenceView:
    words = corpus.catalogue

    def links(of: m.Edition, rows: Iterable[m.Row]) -> tuple[LinkTo, ...]:
        return tuple(row_link(corpus, list_type, of, row) for row in rows)

    return DifferenceView(
        other=LinkTo(before.id, before.title),
        added=links(edition, told.added),
        removed=links(before, told.removed),
        changed=tuple(
            DeedRow(
                words.text(DEEDS[Deed.CHANGED]),
                row_link(corpus, list_type, edition, after),
                "; ".join(
                    _change_of(name, value, now, list_type, words)
                    for name, value, now in changed_values(old, after)
                ),
            )
            for old, after in told.changed
        ),
        doubtful=doubtful,
    )
