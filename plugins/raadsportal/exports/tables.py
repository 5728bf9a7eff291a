"""Rows of a list as CSV (RFC 4180, UTF-8): what `raadsportal import` takes back unchanged."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from raadsportal import model as m
from raadsportal.lists.cells import guarded, plain_text

_NONE: Mapping[str, str] = MappingProxyType({})


def csv_text(
    list_type: m.ListType, rows: Iterable[m.Row], standing: Mapping[str, str] = _NONE, *, titles: bool = False
) -> str:
    """Return rows as CSV: first the key, then every column of the type, last the sources, note and standing.

    The standing is that of the decision behind a row, by its key: what was only proposed says so wherever the
    file goes. An import passes it over.

    The heads are the columns' names, as in the schema, or their titles, for people. Numbers have a point
    before the decimals, whatever stands there in content.
    """
    heads = (column.title if titles else column.name for column in list_type.fields)
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(("key", *heads, "source", "note", "standing"))
    writer.writerows((*_cells(list_type, row), standing.get(row.key, "")) for row in rows)
    return text.getvalue()


def _cells(list_type: m.ListType, row: m.Row) -> Iterator[str]:
    yield row.key
    for column in list_type.fields:
        yield guarded(plain_text(row.values.get(column.name)))
    yield " ".join(row.source)
    yield guarded(row.note)
