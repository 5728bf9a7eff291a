"""Lists as they can be found: one record for each edition, and one for each row that it tells of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids.lists import row_id
from raadsportal.lists.effects import counting, pending, refusals
from raadsportal.lists.stays import Stay, bound_of, stays
from raadsportal.search.record import Record, RecordKind, texts_of
from raadsportal.views.common import period
from raadsportal.views.lists.tables import cell_of, row_name

#: What stands between the values of a row.
_BESIDE = " · "


def edition_records(corpus: Corpus, series: m.Series, edition: m.Edition) -> Iterator[Record]:
    """Yield the record of an edition and those of its rows.

    Each is of the day of the meeting that decided it; where that is not known, of its own first day.
    """
    council, day = corpus.council[edition.council].name, _decided(corpus, edition.decision)
    keys = texts_of((council, series.type.name, *series.type.words, edition.name))
    on = day or bound_of(edition.valid.start)
    when = period(edition.valid, corpus.catalogue)
    yield Record(
        edition.id, RecordKind.LIST, edition.title, keys, edition.note,
        council=edition.council, on=on, when=when,
    )  # fmt: skip
    about = texts_of((council, series.type.row, series.type.name))
    for row, stay in _rows(corpus, edition):
        told = tuple(_values(corpus, series.type, row))
        yield Record(
            row_id(edition.id, row.key),
            RecordKind.ROW,
            row_name(corpus, series.type, row),
            keys=about,
            said=_BESIDE.join(value for _, value in told),
            shown=_BESIDE.join(f"{head}: {value}" if head else value for head, value in told),
            council=edition.council,
            on=(stay and _decided(corpus, stay.by)) or on,
            when=_stood(corpus, edition, stay),
        )


def _values(corpus: Corpus, list_type: m.ListType, row: m.Row) -> Iterator[tuple[str, str]]:
    """Yield what a row says beside its name, with the heads of the columns.

    Addresses of other sites say nothing.
    """
    for column in list_type.fields:
        value = row.values.get(column.name)
        if value is not None and column.name != list_type.name_field and column.holds is not m.Holds.WEB:
            yield column.title, cell_of(corpus, column, value).text
    if row.note:
        yield "", row.note


def _rows(corpus: Corpus, edition: m.Edition) -> Iterable[tuple[m.Row, Stay | None]]:
    """Return every row that an edition tells of, once, as it stood last; one left out never stood there."""
    held = (*stays(counting(corpus, edition)), *pending(corpus, edition))
    rows: dict[str, tuple[m.Row, Stay | None]] = {
        told.row.key: (told.row, None) for told in refusals(corpus, edition)
    }
    return (rows | {stay.row.key: (stay.row, stay) for stay in held}).values()


def _stood(corpus: Corpus, edition: m.Edition, stay: Stay | None) -> str:
    """Return from when to when a row stood on the list; of one that was there all along the list's period."""
    if stay is None:
        return ""
    start = stay.start.isoformat() if stay.start else edition.valid.start
    end = stay.end.isoformat() if stay.end else edition.valid.end
    words, own = corpus.catalogue, m.Validity(start, end, edition.valid.certainty)
    if (start, end) == (edition.valid.start, edition.valid.end):
        return period(own, words)
    return words.text("on the list {period}", period=period(own, words))


def _decided(corpus: Corpus, decision: str | None) -> date | None:
    """Return the day of the meeting at which something was decided."""
    found = corpus.placed.get(decision or "")
    return found[0].id.date if found else None
