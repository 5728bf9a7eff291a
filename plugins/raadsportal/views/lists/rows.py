"""The rows of an edition as a table: with days and decisions where rows came and went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.language import Catalogue
from raadsportal.lists.effects import counting, proposed, refusals
from raadsportal.lists.spans import Reach, reach_of
from raadsportal.lists.standing import effect_of
from raadsportal.lists.stays import Stay, Turn, stays
from raadsportal.views.lists.history import mark_of, sure_mark
from raadsportal.views.lists.plots import in_order_of_time, when_column
from raadsportal.views.lists.standings import decided_by
from raadsportal.views.lists.tables import (
    Cell,
    Column,
    TableGroup,
    TableRow,
    TableView,
    cell_of,
    column_of,
    shown_columns,
    source_links,
)
from raadsportal.views.names import LinkTo


def edition_table(corpus: Corpus, series: m.Series, edition: m.Edition) -> TableView:
    """Return every row that ever stood on an edition; where rows came and went, with days and decisions."""
    list_type, found = series.type, stays(counting(corpus, edition))
    # A row's address is that of its present words; it may have been there before, and taken off.
    last = {stay.row.key: stay for stay in found}
    fields = shown_columns(list_type, (stay.row for stay in found))
    dated = list_type.as_of and any(stay.begun is not Turn.MADE or stay.ended_by for stay in found)
    timed = in_order_of_time(list_type, found) if when_column(list_type) else ()
    found = tuple(one.stay for one in timed) or found
    reach = reach_of(corpus, edition)
    rows = [
        (stay, _row(corpus, fields, stay, edition, _marked(corpus, reach, stay, list_type), dated=dated))
        for stay in found
    ]
    rows = [(stay, row if last[row.key] is stay else replace(row, key="")) for stay, row in rows]
    columns = tuple(column_of(column, list_type) for column in fields)
    if when_column(list_type):
        columns = (*columns[:1], Column("number", corpus.catalogue.text("No."), "integer"), *columns[1:])
        rows = [(stay, _numbered(row, one.number)) for one, (stay, row) in zip(timed, rows, strict=True)]
    if dated:
        columns += tuple(_dated_columns(corpus.catalogue))
    groups = tuple(_groups(corpus, list_type, rows))
    return TableView(
        name="-".join((edition.council, edition.series, edition.name)),
        title=edition.title,
        rows_are=list_type.rows,
        columns=columns,
        groups=groups,
        by=list_type.group if groups[0].title else None,
        has_days=dated,
    )


def _numbered(row: TableRow, number: int | None) -> TableRow:
    """Return a row with the number that it has on the wheel, if it is drawn there."""
    (name, *others), text = row.cells, str(number or "")
    return replace(row, cells=(name, Cell(text, text), *others))


def _dated_columns(words: Catalogue) -> Iterator[Column]:
    yield Column("from", words.text("On the list from"), "date")
    yield Column("to", words.text("On the list until"), "date")
    yield Column("by", words.text("Decision"), "string")


def _row(
    corpus: Corpus, fields: Iterable[m.Field], stay: Stay, edition: m.Edition, mark: str, *, dated: bool
) -> TableRow:
    cells = tuple(cell_of(corpus, column, stay.row.values.get(column.name)) for column in fields)
    if dated:
        cells += tuple(_dated_cells(corpus, stay))
    sources = source_links(corpus, stay.row.source, edition.council)
    decided = (stay.by or "").partition("#")[0]
    return TableRow(
        key=stay.row.key,
        cells=cells,
        begins=stay.start.isoformat() if stay.start else "",
        ends=stay.end.isoformat() if stay.end else "",
        sources=tuple(
            link for link in sources if link.id.partition("#")[0] != decided and not _told(link, edition)
        ),
        note="; ".join(filter(None, (stay.row.note, stay.note, mark))),
    )


def _marked(corpus: Corpus, reach: Reach, stay: Stay, list_type: m.ListType) -> str:
    """Return what keeps a stay from being sure where the edition as a whole does not say it."""
    effect = effect_of(corpus, stay.by)
    if stay.by == reach.edition.decision and not effect.counts:
        return ""
    mark = mark_of(corpus.catalogue, stay, effect)
    if not list_type.as_of or reach.effect.is_void or not (reach.first and reach.last and reach.until):
        return mark
    return "; ".join(filter(None, (mark, sure_mark(corpus, reach, stay, min(reach.last, reach.until)))))


def _told(link: LinkTo, edition: m.Edition) -> bool:
    """Tell whether the edition itself names a source: its rows need not say it again."""
    return edition.sources == (link.id,)


def _dated_cells(corpus: Corpus, stay: Stay) -> Iterator[Cell]:
    for day in (stay.start, stay.end):
        yield _day_cell(day, corpus.catalogue)
    decided = decided_by(corpus, stay.by)
    if decided.link:
        yield Cell(decided.link.title, link=decided.link)
    else:
        yield Cell(decided.standing.label)


def _day_cell(day: date | None, words: Catalogue) -> Cell:
    return Cell(words.day(day), day.isoformat()) if day else Cell("")


def _groups(corpus: Corpus, list_type: m.ListType, rows: list[tuple[Stay, TableRow]]) -> Iterator[TableGroup]:
    """Yield the rows in their groups, if most of them have one; the table is one group otherwise."""
    column = list_type.group
    grouped = [pair for pair in rows if column and pair[0].row.values.get(column)]
    if column is None or 2 * len(grouped) < len(rows) or not rows:
        yield TableGroup("", tuple(row for _, row in rows))
        return
    field, found = list_type.field(column), dict[str, list[TableRow]]()
    for stay, row in rows:
        title = cell_of(corpus, field, stay.row.values.get(column)).text
        found.setdefault(title, []).append(row)
    for title in corpus.catalogue.sorted(found):
        yield TableGroup(title or corpus.catalogue.text("Without a group"), tuple(found[title]))


def pending_table(corpus: Corpus, series: m.Series, edition: m.Edition) -> TableView | None:
    """Return the rows as changes that are only proposed would have them, or None if there are none."""
    title = corpus.catalogue.text("Proposed, but not decided")
    named = {stay.row.key for stay in stays(counting(corpus, edition))}
    return _aside(corpus, series, edition, ("proposed", title), _proposed(corpus, edition), named)


def refused_table(corpus: Corpus, series: m.Series, edition: m.Edition) -> TableView | None:
    """Return the rows that were proposed and not taken on, or None if there are none."""
    found, words = tuple(refusals(corpus, edition)), corpus.catalogue
    told = [(one.row, one.change.by) for one in found]
    proposed = not any(one.is_told for one in found)
    title = words.text("Proposed to be left out" if proposed else "Proposed, but not taken on")
    named = {stay.row.key for stay in stays(counting(corpus, edition))}
    named |= {row.key for row, _ in _proposed(corpus, edition)}
    return _aside(corpus, series, edition, ("refused", title), told, named)


def _proposed(corpus: Corpus, edition: m.Edition) -> list[tuple[m.Row, str | None]]:
    return [(stay.row, stay.by) for stay in proposed(corpus, edition)]


def _aside(
    corpus: Corpus,
    series: m.Series,
    edition: m.Edition,
    name: tuple[str, str],
    told: Sequence[tuple[m.Row, str | None]],
    named: set[str],
) -> TableView | None:
    """Return a table of rows that are not on the list, each with the decision that speaks of it.

    A row that is `named` on the page before has its address there.
    """
    if not told:
        return None
    fields = shown_columns(series.type, (row for row, _ in told))
    rows, seen = [], set(named)
    for row, by in told:
        decided = decided_by(corpus, by)
        cells = tuple(cell_of(corpus, column, row.values.get(column.name)) for column in fields)
        cell = Cell(decided.link.title, link=decided.link) if decided.link else Cell(decided.standing.label)
        rows.append(TableRow("" if row.key in seen else row.key, (*cells, cell), note=row.note))
        seen.add(row.key)
    columns = tuple(column_of(column, series.type) for column in fields)
    decision = Column("by", corpus.catalogue.text("Decision"), "string")
    saved = "-".join((edition.council, edition.series, edition.name, name[0]))
    return TableView(saved, name[1], series.type.rows, (*columns, decision), (TableGroup("", tuple(rows)),))
