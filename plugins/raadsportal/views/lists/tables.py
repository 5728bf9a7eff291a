"""A list as a table: columns with what a script needs to sort and filter them, rows with their links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import municipality_id, person_id
from raadsportal.ids.lists import row_id
from raadsportal.language import Catalogue
from raadsportal.rough import RoughDate
from raadsportal.views.names import LinkTo, council_link, thing_link


@dataclass(frozen=True)
class Column:
    """A column's head."""

    name: str
    title: str
    type: str
    is_facet: bool = False


@dataclass(frozen=True)
class Cell:
    """What a cell shows, what it is compared by, and where it leads."""

    text: str
    value: str | None = None
    """Its value where that is not its text: a number or a day as a machine writes it."""
    order: str = ""
    """What a rough date is sorted by: its first and its last day."""
    link: LinkTo | None = None
    web: str = ""


@dataclass(frozen=True)
class TableRow:
    """A row of a table; its days are those on which it stood on the list."""

    key: str
    cells: tuple[Cell, ...]
    begins: str = ""
    ends: str = ""
    sources: tuple[LinkTo, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class TableGroup:
    """Rows that belong together; a table without groups is one group without a title."""

    title: str
    rows: tuple[TableRow, ...]
    note: str = ""


@dataclass(frozen=True)
class TableView:
    """A table."""

    name: str
    """What a file is called into which it is saved."""
    title: str
    rows_are: str
    """What its rows are called."""
    columns: tuple[Column, ...]
    groups: tuple[TableGroup, ...]
    address: str = ""
    """The permanent address of the page of its rows, where that is not the table's own."""
    by: str | None = None
    """The column that the groups are made of."""
    has_days: bool = False
    """Whether rows come and go, so that one can ask for those of a day."""

    @property
    def count(self) -> int:
        """How many rows there are."""
        return sum(len(group.rows) for group in self.groups)


def in_a_sentence(title: str) -> str:
    """Return a column's head as it stands within a sentence; what is written in capitals stays so."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


def shown_columns(list_type: m.ListType, rows: Iterable[m.Row]) -> tuple[m.Field, ...]:
    """Return the columns that say something in at least one of the rows: first the one that names them."""
    said = {name for row in rows for name in row.values}
    names = dict.fromkeys((list_type.name_field, *list_type.columns))
    fields = {column.name: column for column in list_type.fields}
    return tuple(fields[name] for name in names if name in said or name == list_type.name_field)


def column_of(column: m.Field, list_type: m.ListType) -> Column:
    """Return a column's head."""
    title = f"{column.title} ({column.unit})" if column.unit else column.title
    kind = "when" if column.holds is m.Holds.WHEN else column.type.value
    return Column(column.name, title, kind, column.name in list_type.facets)


def cell_of(corpus: Corpus, column: m.Field, value: m.Value) -> Cell:
    """Return a value as it is shown, with where it leads."""
    if value is None:
        return Cell("")
    if column.holds in _LINKED and isinstance(value, str):
        link = _LINKED[column.holds](corpus, value)
        return Cell(link.title, link=link)
    if column.holds is m.Holds.WEB:
        return Cell(str(value), web=str(value))
    order = f"{value.earliest} {value.latest}" if isinstance(value, RoughDate) else ""
    return Cell(shown_value(corpus.catalogue, value), _machine(value), order)


def shown_value(words: Catalogue, value: m.Value) -> str:
    """Return a value in the words and signs of a language."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return words.text("yes") if value else words.text("no")
    if isinstance(value, date):
        return words.day(value)
    if isinstance(value, RoughDate):
        return value.words(words)
    if isinstance(value, int | Decimal):
        return words.number(value)
    return value


def _machine(value: m.Value) -> str | None:
    """Return what a script sorts by; None where that is the text."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, RoughDate):
        return str(value)
    if isinstance(value, int | Decimal):
        return format(value, "f") if isinstance(value, Decimal) else str(value)
    return None


def _municipality(corpus: Corpus, value: str) -> LinkTo:
    known = corpus.municipality.get(value)
    return LinkTo(municipality_id(value), known.name) if known else LinkTo("", value)


def _council(corpus: Corpus, value: str) -> LinkTo:
    return council_link(corpus, value) if value in corpus.council else LinkTo("", value)


def _person(corpus: Corpus, value: str) -> LinkTo:
    known = corpus.person.get(value)
    return LinkTo(person_id(value), known.name) if known else LinkTo("", value)


_LINKED: Mapping[m.Holds | None, Callable[[Corpus, str], LinkTo]] = {
    m.Holds.MUNICIPALITY: _municipality,
    m.Holds.COUNCIL: _council,
    m.Holds.PERSON: _person,
    m.Holds.THING: thing_link,
}


def row_name(corpus: Corpus, list_type: m.ListType, row: m.Row) -> str:
    """Return what a row is called: what the column says that names it, else its key."""
    column = list_type.field(list_type.name_field)
    return cell_of(corpus, column, row.values.get(column.name)).text or row.key


def row_link(corpus: Corpus, list_type: m.ListType, edition: m.Edition, row: m.Row) -> LinkTo:
    """Return the link to a row of an edition, under its name."""
    return LinkTo(row_id(edition.id, row.key), row_name(corpus, list_type, row))


def source_links(corpus: Corpus, sources: Sequence[str], council: str | None = None) -> tuple[LinkTo, ...]:
    """Return links to the items that tell of something; those of `council` by day and number alone."""
    return tuple(_source(corpus, source, council) for source in sources if "://" not in source)


def _source(corpus: Corpus, source: str, council: str | None) -> LinkTo:
    if source in corpus.placed and corpus.placed[source][0].id.council == council:
        words, (meeting, item) = corpus.catalogue, corpus.placed[source]
        day = words.day(meeting.id.date)
        return LinkTo(source, words.text("{day}, item {number}", day=day, number=item.number))
    return thing_link(corpus, source)
