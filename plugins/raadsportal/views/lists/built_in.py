"""The portal's own lists: members, seats, calendar and follow-ups of all councils, each as one table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.labels import SEATS, label
from raadsportal.lists.used import has_rows as has_rows
from raadsportal.rough import parse
from raadsportal.views.lists.tables import (
    Cell,
    Column,
    TableGroup,
    TableRow,
    TableView,
    cell_of,
    column_of,
    source_links,
)
from raadsportal.views.names import council_link, organ_name


@dataclass(frozen=True)
class _Row:
    """A row of a built-in list."""

    council: str
    values: Mapping[str, m.Value]
    begins: str = ""
    ends: str = ""
    sources: tuple[str, ...] = ()
    note: str = ""


def built_in_table(corpus: Corpus, list_type: m.ListType) -> TableView | None:
    """Return a built-in list of all councils; None where there is nothing in it."""
    rows = tuple(_ROWS[list_type.built_in](corpus)) if list_type.built_in else ()
    if not rows:
        return None
    said = {name for row in rows for name, value in row.values.items() if value not in {None, ""}}
    fields = [list_type.field(name) for name in list_type.columns if name in said]
    council = Column("council", corpus.catalogue.text("Council"), "string", is_facet=True)
    first, *others = (column_of(column, list_type) for column in fields)
    return TableView(
        name=list_type.id,
        title=list_type.name,
        rows_are=list_type.rows,
        columns=(first, council, *others),
        groups=(TableGroup("", tuple(_row(corpus, fields, row) for row in rows)),),
        has_days=any(row.begins or row.ends for row in rows),
    )


def _row(corpus: Corpus, fields: list[m.Field], row: _Row) -> TableRow:
    first, *others = (cell_of(corpus, column, row.values.get(column.name) or None) for column in fields)
    link = council_link(corpus, row.council)
    cells = (first, Cell(link.title, link=link), *others)
    return TableRow("", cells, row.begins, row.ends, source_links(corpus, row.sources, row.council), row.note)


def _members(corpus: Corpus) -> Iterator[_Row]:
    words = corpus.catalogue
    for council in corpus.councils:
        for seat in council.memberships:
            if seat.person in corpus.person:
                doubtful = seat.certainty is m.Certainty.UNVERIFIED
                note = " ".join(filter(None, (words.text("Not confirmed.") if doubtful else "", seat.note)))
                values: dict[str, m.Value] = {
                    "person": seat.person,
                    "org": seat.org,
                    "seat": words.text(SEATS[seat.seat]),
                    "organ": organ_name(corpus, council.id, seat.organ),
                    "from": parse(seat.start or ""),
                    "to": parse(seat.end or ""),
                    "stands_for": seat.stands_for,
                }
                yield _Row(council.id, values, seat.start or "", seat.end or "", seat.sources, note)


def _seats(corpus: Corpus) -> Iterator[_Row]:
    for council in corpus.councils:
        for seats in council.seats:
            values: dict[str, m.Value] = {"org": seats.name or seats.org, "count": seats.count}
            yield _Row(council.id, values, note=seats.note)


def _calendar(corpus: Corpus) -> Iterator[_Row]:
    words = corpus.catalogue
    for council in corpus.councils:
        for row in council.calendar.appointments:
            organ = organ_name(corpus, council.id, row.organ)
            # The column beside it says which organ met.
            met = words.text("Meeting") if organ else words.text("Council meeting")
            values: dict[str, m.Value] = {
                "when": row.on,
                "what": row.title or met,
                "organ": organ,
                "place": row.place,
                "status": words.text(label(row.status)),
            }
            yield _Row(council.id, values, sources=row.sources, note=row.note)


def _followups(corpus: Corpus) -> Iterator[_Row]:
    words = corpus.catalogue
    for council in corpus.councils:
        for asked in council.followups:
            values: dict[str, m.Value] = {
                "what": asked.what,
                "who": asked.who,
                "due": parse(asked.due) if asked.due else asked.due_words,
                "state": words.text(label(corpus.followup_state(council.id, asked))),
            }
            yield _Row(council.id, values, sources=(asked.source,))


_ROWS: Mapping[m.BuiltIn, Callable[[Corpus], Iterator[_Row]]] = {
    m.BuiltIn.MEMBERS: _members,
    m.BuiltIn.SEATS: _seats,
    m.BuiltIn.CALENDAR: _calendar,
    m.BuiltIn.FOLLOWUPS: _followups,
}
