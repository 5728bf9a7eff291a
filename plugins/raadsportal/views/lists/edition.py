"""The page of an edition: when it was valid and who decided it, then its rows, then what changed them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.language import Catalogue
from raadsportal.lists.spans import known_until
from raadsportal.lists.stays import Stay, Turn, refused, stays
from raadsportal.views.common import period
from raadsportal.views.lists.changes import ChangeRow, DifferenceView, change_rows, since_edition_before
from raadsportal.views.lists.standings import DecidedBy, decided_by, is_only_proposed
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
from raadsportal.views.names import LinkTo, council_link


@dataclass(frozen=True)
class CountRow:
    """A stated number beside how many of those rows are here."""

    name: str
    stated: int
    here: int


@dataclass(frozen=True)
class CountTable:
    """Stated numbers by the values of a column."""

    name: str
    column: str
    rows: tuple[CountRow, ...]

    @property
    def any_here(self) -> bool:
        """Whether the portal has a row of any of them."""
        return any(row.here for row in self.rows)


@dataclass(frozen=True)
class StepRow:
    """A station on the way to a list."""

    what: str
    count: str
    taken_out: str


@dataclass(frozen=True)
class EditionView:
    """What the page of an edition shows."""

    id: str
    title: str
    council: LinkTo
    series: LinkTo
    about: str
    noun: str
    """What its rows are called."""
    period: str
    period_note: str
    period_unverified: bool
    decided: DecidedBy
    as_of: bool
    only_proposed: bool
    extract: bool
    extent: str
    known_until: str
    note: str
    sources: tuple[LinkTo, ...]
    addresses: tuple[str, ...]
    counts: tuple[CountTable, ...]
    steps: tuple[StepRow, ...]
    table: TableView
    refused: TableView | None
    changes: tuple[ChangeRow, ...]
    difference: DifferenceView | None
    otherwise: tuple[str, ...]
    files: tuple[LinkTo, ...] = ()


def edition_view(corpus: Corpus, series: m.Series, edition: m.Edition) -> EditionView:
    """Return what the page of an edition shows."""
    words, list_type = corpus.catalogue, series.type
    until = known_until(corpus, edition) if list_type.as_of else None
    return EditionView(
        id=edition.id,
        title=edition.title,
        council=council_link(corpus, edition.council),
        series=LinkTo(series.id, series.title),
        about=list_type.about,
        noun=list_type.rows,
        period=period(edition.valid, words),
        period_note=edition.valid.note,
        period_unverified=edition.valid.certainty is m.Certainty.UNVERIFIED,
        decided=decided_by(corpus, edition.decision),
        as_of=list_type.as_of,
        only_proposed=list_type.as_of and is_only_proposed(corpus, edition),
        extract=edition.coverage is m.Coverage.EXTRACT,
        extent=extent(edition, list_type, words),
        known_until=words.day(until) if until else "",
        note=edition.note,
        sources=source_links(corpus, edition.sources),
        addresses=tuple(source for source in edition.sources if "://" in source),
        counts=tuple(_counts(edition, list_type)),
        steps=tuple(_steps(edition, words)),
        table=edition_table(corpus, series, edition),
        refused=_refused(corpus, series, edition),
        changes=change_rows(corpus, list_type, edition),
        difference=since_edition_before(corpus, series, edition),
        otherwise=list_type.otherwise,
    )


def extent(edition: m.Edition, list_type: m.ListType, words: Catalogue) -> str:
    """Return how much of a list is here, in words."""
    here, total = len(list(_now(edition))), edition.counts.total
    noun = list_type.row if here == 1 else list_type.rows
    if edition.coverage is m.Coverage.COMPLETE:
        return words.text("The whole list: {count} {rows}", count=words.number(here), rows=noun)
    if total is not None:
        stated, noun = words.number(total), list_type.row if total == 1 else list_type.rows
        return words.text("{count} of {total} {rows}", count=words.number(here), total=stated, rows=noun)
    return words.text("{count} {rows}, not the whole list", count=words.number(here), rows=noun)


def _now(edition: m.Edition) -> Iterator[str]:
    """Yield the key of every row that ever stood on an edition, once."""
    yield from dict.fromkeys(stay.row.key for stay in stays(edition))


def edition_table(corpus: Corpus, series: m.Series, edition: m.Edition) -> TableView:
    """Return every row that ever stood on an edition; where rows came and went, with days and decisions."""
    list_type, found = series.type, stays(edition)
    fields = shown_columns(list_type, (stay.row for stay in found))
    dated = list_type.as_of and any(stay.begun is not Turn.MADE or stay.ended_by for stay in found)
    rows = [(stay, _row(corpus, fields, stay, edition, dated=dated)) for stay in found]
    columns = tuple(column_of(column, list_type) for column in fields)
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


def _dated_columns(words: Catalogue) -> Iterator[Column]:
    yield Column("from", words.text("On the list from"), "date")
    yield Column("to", words.text("On the list until"), "date")
    yield Column("by", words.text("Decision"), "string")


def _row(
    corpus: Corpus, fields: Iterable[m.Field], stay: Stay, edition: m.Edition, *, dated: bool
) -> TableRow:
    cells = tuple(cell_of(corpus, column, stay.row.values.get(column.name)) for column in fields)
    if dated:
        cells += tuple(_dated_cells(corpus, stay))
    sources = source_links(corpus, stay.row.source)
    decided = (stay.by or "").partition("#")[0]
    return TableRow(
        key=stay.row.key if stay.ended is not Turn.CHANGED else "",
        cells=cells,
        begins=stay.start.isoformat() if stay.start else "",
        ends=stay.end.isoformat() if stay.end else "",
        sources=tuple(
            link for link in sources if link.id.partition("#")[0] != decided and not _told(link, edition)
        ),
        note="; ".join(filter(None, (stay.row.note, stay.note))),
    )


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


def _refused(corpus: Corpus, series: m.Series, edition: m.Edition) -> TableView | None:
    found = list(refused(edition))
    if not found:
        return None
    fields = shown_columns(series.type, (row for _, row in found))
    rows = []
    for change, row in found:
        decided = decided_by(corpus, change.by)
        cells = tuple(cell_of(corpus, column, row.values.get(column.name)) for column in fields)
        by = Cell(decided.link.title, link=decided.link) if decided.link else Cell(decided.standing.label)
        rows.append(TableRow(row.key, (*cells, by), note=row.note))
    columns = tuple(column_of(column, series.type) for column in fields)
    words = corpus.catalogue
    name = "-".join((edition.council, edition.series, edition.name, "refused"))
    decision = Column("by", words.text("Decision"), "string")
    caption = words.text("Proposed, but not taken on")
    groups = (TableGroup("", tuple(rows)),)
    return TableView(name, caption, series.type.rows, (*columns, decision), groups)


def _counts(edition: m.Edition, list_type: m.ListType) -> Iterator[CountTable]:
    here = {row.key: row for stay in stays(edition) for row in (stay.row,)}
    known = {column.name: column for column in list_type.fields}
    for name, groups in edition.counts.by.items():
        if name in known:
            values = [row.values.get(name) for row in here.values()]
            rows = tuple(CountRow(group, stated, values.count(group)) for group, stated in groups.items())
            yield CountTable(name, known[name].title, rows)


def _steps(edition: m.Edition, words: Catalogue) -> Iterator[StepRow]:
    for step in edition.steps:
        taken = words.number(step.taken_out) if step.taken_out is not None else ""
        yield StepRow(step.what, words.number(step.count), taken)
