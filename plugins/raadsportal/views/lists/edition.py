"""The page of an edition: when it was valid and who decided it, then its rows, then what changed them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import calendar_id
from raadsportal.ids.lists import edition_file
from raadsportal.language import Catalogue
from raadsportal.lists.counted import counted, names_of
from raadsportal.lists.spans import has_all_rows, known_until
from raadsportal.views.appointments import has_calendar
from raadsportal.views.common import period
from raadsportal.views.lists.changes import ChangeRow, DifferenceView, change_rows, since_edition_before
from raadsportal.views.lists.plots import Drawing, edition_drawings, when_column
from raadsportal.views.lists.rows import edition_table, pending_table, refused_table
from raadsportal.views.lists.standings import DecidedBy, decided_by, is_only_proposed
from raadsportal.views.lists.tables import TableView, in_a_sentence, source_links
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
    """A station on the way to a list: how many there were, and of what or after what was taken out."""

    what: str
    count: str


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
    pending: TableView | None
    """Rows of changes that are only proposed."""
    refused: TableView | None
    changes: tuple[ChangeRow, ...]
    difference: DifferenceView | None
    otherwise: tuple[str, ...]
    drawings: tuple[Drawing, ...]
    files: tuple[LinkTo, ...]
    calendar: LinkTo | None
    """The council's calendar, beside a list that is a year."""

    def drawing(self, column: str) -> str:
        """Return the picture of a column's stated numbers, or an empty text."""
        return next((drawing.markup for drawing in self.drawings if drawing.column == column), "")


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
        # Of an open end the period itself says that it is not confirmed.
        period_unverified=edition.valid.certainty is m.Certainty.UNVERIFIED and bool(edition.valid.end),
        decided=decided_by(corpus, edition.decision),
        as_of=list_type.as_of,
        only_proposed=list_type.as_of and is_only_proposed(corpus, edition),
        extract=edition.coverage is m.Coverage.EXTRACT,
        extent=extent(edition, list_type, words),
        known_until=words.day(until) if until else "",
        note=edition.note,
        sources=source_links(corpus, edition.sources),
        addresses=tuple(source for source in edition.sources if "://" in source),
        counts=tuple(_counts(corpus, edition, list_type)),
        steps=tuple(_steps(edition, words)),
        table=edition_table(corpus, series, edition),
        pending=pending_table(corpus, series, edition),
        refused=refused_table(corpus, series, edition),
        changes=change_rows(corpus, list_type, edition),
        difference=since_edition_before(corpus, series, edition),
        otherwise=list_type.otherwise,
        drawings=edition_drawings(corpus, list_type, edition),
        files=tuple(_files(edition, words)),
        calendar=_calendar(corpus, list_type, edition),
    )


def _calendar(corpus: Corpus, list_type: m.ListType, edition: m.Edition) -> LinkTo | None:
    council = corpus.council[edition.council]
    if not when_column(list_type) or not has_calendar(corpus, council):
        return None
    title = corpus.catalogue.text("Calendar of {council}", council=council.name)
    return LinkTo(calendar_id(council.id), title)


def extent(edition: m.Edition, list_type: m.ListType, words: Catalogue) -> str:
    """Return how much of a list is here, in words."""
    # What came later is none of the rows that are stated for the beginning.
    here, total = len(edition.rows), edition.counts.total
    if has_all_rows(edition):
        return words.text("The whole list: {rows}", rows=_counted(here, list_type, words))
    if total is None:
        told = words.text("{rows}, not the whole list", rows=_counted(here, list_type, words))
        return told if here else words.text("none of the list’s {rows}", rows=list_type.rows)
    stated, count = _counted(total, list_type, words), words.number(here)
    if here < total:
        told = words.text("{stated}, {count} of them here", stated=stated, count=count)
        return told if here else words.text("{stated}, none of them here", stated=stated)
    return words.text("{stated}, all of them here", stated=stated)


def _counted(count: int, list_type: m.ListType, words: Catalogue) -> str:
    """Return a number of rows with what they are called."""
    return f"{words.number(count)} {list_type.row if count == 1 else list_type.rows}"


def _files(edition: m.Edition, words: Catalogue) -> Iterator[LinkTo]:
    """Yield links to an edition's data."""
    place = edition.council, edition.series, edition.name
    yield LinkTo(edition_file(*place, "csv"), "CSV", words.text("the rows as they stood last, in UTF-8"))
    yield LinkTo(
        edition_file(*place, "json"), "JSON", words.text("the rows with days and decisions, and the schema")
    )


def _counts(corpus: Corpus, edition: m.Edition, list_type: m.ListType) -> Iterator[CountTable]:
    known = {column.name: column for column in list_type.fields}
    for name, groups in edition.counts.by.items():
        if name in known:
            count = counted(edition.counts, known[name], edition.rows, names_of(corpus))
            rows = tuple(CountRow(group, stated, count.get(group, 0)) for group, stated in groups.items())
            yield CountTable(name, in_a_sentence(known[name].title), rows)


def _steps(edition: m.Edition, words: Catalogue) -> Iterator[StepRow]:
    for step in edition.steps:
        what = step.what
        if step.taken_out is not None:
            taken = words.number(step.taken_out)
            what = words.text("left after {count} were taken out: {what}", count=taken, what=what)
        yield StepRow(what, words.number(step.count))
