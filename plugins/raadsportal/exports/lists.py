"""Lists as data: an index of all editions, each edition with its rows through time, and answers of a day.

What a script needs to answer as the command line does is in the files: the days on which a row stood on its
list for sure (`yes`), and those on which what is missing did not (`no`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.exports.tables import csv_text
from raadsportal.ids import url
from raadsportal.ids.lists import edition_file, row_id
from raadsportal.lists.answer import Answer, Found
from raadsportal.lists.comparison import compare
from raadsportal.lists.editions import neighbours
from raadsportal.lists.effects import Refusal, refusals
from raadsportal.lists.matching import names_of, words_of
from raadsportal.lists.spans import (
    Reach,
    Span,
    doubt_of,
    first_possible,
    has_all_rows,
    left_of,
    lies_in,
    no_span,
    reach_of,
    yes_span,
)
from raadsportal.lists.standing import effect_of
from raadsportal.lists.stays import Stay, rows_on, stays
from raadsportal.rough import RoughDate
from raadsportal.views.lists.tables import row_name
from raadsportal.views.names import thing_link


def list_files(corpus: Corpus) -> Mapping[str, Any]:
    """Return the data of each file by its path under the site's root."""
    files: dict[str, Any] = {"data/lists.json": [_series(corpus, series) for series in corpus.series]}
    for series in corpus.series:
        for edition in series.editions:
            files[file_of(edition, "json")] = _edition(corpus, series, edition)
    return files


def list_tables(corpus: Corpus) -> Mapping[str, str]:
    """Return each edition's rows as they stand today, or stood last, as CSV, by the path of the file."""
    return {
        file_of(edition, "csv"): _table(corpus, series, edition)
        for series in corpus.series
        for edition in series.editions
    }


def _table(corpus: Corpus, series: m.Series, edition: m.Edition) -> str:
    reach, today = reach_of(corpus, edition), corpus.today
    told = sorted(stays(reach.edition), key=lambda stay: stay.holds(today))
    standing = {stay.row.key: _standing(corpus, reach, stay) for stay in told}
    return csv_text(series.type, rows_on(reach.edition, today).values(), standing)


def _standing(corpus: Corpus, reach: Reach, stay: Stay) -> str:
    """Return how the decision behind a row stands; or that the row is unsure, though that counts."""
    effect, last = effect_of(corpus, stay.by), min(stay.end or corpus.today, corpus.today)
    is_sure = lies_in(last, yes_span(corpus, reach, stay))
    return effect.standing.value if is_sure or not effect.counts else _UNSURE


#: What a table says of a row of which nobody is sure on its last day, or today.
_UNSURE = "unsure"


def file_of(edition: m.Edition, ending: str) -> str:
    """Return the path of an edition's data under the site's root."""
    return edition_file(edition.council, edition.series, edition.name, ending)


def _series(corpus: Corpus, series: m.Series) -> dict[str, Any]:
    return {
        "id": series.id,
        "url": url(corpus.portal.address, series.id),
        "council": series.council,
        "council_name": corpus.council[series.council].name,
        "type": series.type.id,
        "title": series.title,
        "as_of": series.type.as_of,
        "neighbours": [other.id for other in neighbours(corpus, series)],
        "editions": [_facts(corpus, edition, reach_of(corpus, edition)) for edition in series.editions],
    }


def _facts(corpus: Corpus, edition: m.Edition, reach: Reach) -> dict[str, Any]:
    return {
        "id": edition.id,
        "url": url(corpus.portal.address, edition.id),
        "title": edition.title,
        "valid_from": edition.valid.start,
        "valid_to": edition.valid.end,
        "certainty": edition.valid.certainty.value,
        "coverage": edition.coverage.value,
        "possible_from": _iso(first_possible(corpus, edition)),
        "certain_from": _iso(reach.first),
        "certain_to": _iso(reach.last),
        "known_until": _iso(reach.until),
        "decision": edition.decision,
        "standing": reach.effect.standing.value,
        "ended": _iso(reach.effect.end),
        "stated": edition.counts.total,
        "here": len({stay.row.key for stay in stays(reach.edition)}),
        "whole": has_all_rows(edition),
        "unnamed_rows_since": _iso(reach.gaps.grown),
        "no": _span(no_span(reach)),
        "file": file_of(edition, "json"),
    }


def _edition(corpus: Corpus, series: m.Series, edition: m.Edition) -> dict[str, Any]:
    reach = reach_of(corpus, edition)
    return {
        **_facts(corpus, edition, reach),
        "council": edition.council,
        "series": series.id,
        "type": edition.type,
        "schema": schema(series.type),
        "counts": {"total": edition.counts.total, "by": edition.counts.by},
        "steps": [{"what": s.what, "count": s.count, "taken_out": s.taken_out} for s in edition.steps],
        "note": edition.note or None,
        "source": list(edition.sources),
        "rows": [_said(_stay(corpus, series.type, reach, stay)) for stay in stays(reach.edition)],
        "pending": [_said(_stay(corpus, series.type, reach, stay)) for stay in reach.pending],
        "refused": [_refusal(corpus, series.type, edition, told) for told in refusals(corpus, edition)],
        "changes": [_change(corpus, change) for change in edition.changes],
        "titles": dict(_titles(corpus, edition)),
    }


def _titles(corpus: Corpus, edition: m.Edition) -> Iterator[tuple[str, str]]:
    """Yield what the decisions behind an edition are called, where the portal holds them."""
    named = (edition.decision, *(change.by for change in edition.changes))
    for decision in sorted({name for name in named if name and name in corpus.placed}):
        yield decision, thing_link(corpus, decision).title


def schema(list_type: m.ListType) -> dict[str, Any]:
    """Return a list type's Table Schema: the portal's rows as a machine writes them."""
    return {
        "fields": [
            {"name": "key", "type": "string", "constraints": {"required": True}},
            *(_descriptor(column) for column in list_type.fields),
        ],
        "primaryKey": ["key"],
        "missingValues": [""],
    }


def _descriptor(column: m.Field) -> dict[str, Any]:
    told = {"name": column.name, "title": column.title, "type": column.type.value}
    told |= {"description": column.description} if column.description else {}
    constraints = {_CAMEL.get(name, name): plain(value) for name, value in column.constraints.items()}
    return {**told, **({"constraints": constraints} if constraints else {})}


_CAMEL = {"min_length": "minLength", "max_length": "maxLength"}


def _stay(corpus: Corpus, list_type: m.ListType, reach: Reach, stay: Stay) -> dict[str, Any]:
    effect = effect_of(corpus, stay.by)
    return {
        **_row(corpus, list_type, reach.edition, stay.row),
        "from": _iso(stay.start),
        "to": _iso(stay.end),
        "begun": stay.begun.value,
        "by": stay.by,
        "standing": effect.standing.value,
        "decided": _iso(effect.start),
        "undone": _iso(effect.end),
        "ended": stay.ended.value,
        "ended_by": stay.ended_by,
        "doubt": _iso(doubt_of(reach, stay)),
        "may_have_left": _iso(left_of(reach, stay)),
        "yes": _span(yes_span(corpus, reach, stay)),
    }


def _said(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record without what it does not say; whatever is missing is null or empty."""
    return {name: value for name, value in record.items() if value not in (None, [], "")}


def _row(corpus: Corpus, list_type: m.ListType, edition: m.Edition, row: m.Row) -> dict[str, Any]:
    return {
        "id": row_id(edition.id, row.key),
        "key": row.key,
        "name": row_name(corpus, list_type, row),
        "values": {name: plain(value) for name, value in row.values.items()},
        "names": " ".join(names_of(corpus, row, list_type)),
        "words": " ".join(words_of(corpus, row, list_type)),
        "source": list(row.source),
        "note": row.note or None,
    }


def _refusal(corpus: Corpus, list_type: m.ListType, edition: m.Edition, told: Refusal) -> dict[str, Any]:
    change = told.change
    return {
        **_row(corpus, list_type, edition, told.row),
        "on": _iso(change.on),
        "by": change.by,
        "standing": told.effect.standing.value,
        "is_told": told.is_told,
        "decided": _iso(told.effect.start),
        "undone": _iso(told.effect.end),
    }


def _change(corpus: Corpus, change: m.Change) -> dict[str, Any]:
    return {
        "on": _iso(change.on),
        "by": change.by,
        "standing": effect_of(corpus, change.by).standing.value,
        "add": [row.key for row in change.add],
        "remove": [gone.key for gone in change.remove],
        "change": [row.key for row in change.change],
        "refuse": [row.key for row in change.refuse],
        "stated": {"add": change.added.total, "remove": change.removed, "refuse": change.refused},
        "note": change.note or None,
    }


def plain(value: Any) -> Any:
    """Return a value as JSON has it: numbers as numbers, days as text."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, RoughDate):
        return str(value)
    return list(value) if isinstance(value, tuple) else value


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _span(span: Span | None) -> list[str] | None:
    return [span.first.isoformat(), span.last.isoformat()] if span else None


def answer_record(corpus: Corpus, told: Answer) -> dict[str, Any]:
    """Return a list's answer as `raadsportal ask --list --json` prints it."""
    list_type = told.series.type
    return {
        "answer": told.said.value,
        "reason": told.reason.value if told.reason else None,
        "council": told.series.council,
        "list": told.series.id,
        "day": told.day.isoformat(),
        "edition": told.edition.id if told.edition else None,
        "decision": told.decision,
        "known_until": _iso(told.known_until),
        "rows": [_found(corpus, list_type, one) for one in told.rows],
        "others": [_found(corpus, list_type, one) for one in told.others],
        "refused": [_refusal(corpus, list_type, edition, refusal) for edition, refusal in told.refused],
        "near": [row_name(corpus, list_type, row) for row in told.near],
    }


def difference_record(corpus: Corpus, series: m.Series, since: date, day: date) -> dict[str, Any]:
    """Return what changed on a list from one day to another: the keys of the rows."""
    told = compare(corpus, series, since, day)
    return {
        "list": series.id,
        "since": since.isoformat(),
        "day": day.isoformat(),
        "without_list": [one.isoformat() for one in told.missing],
        "added": [row.key for row in told.added],
        "removed": [row.key for row in told.removed],
        "changed": [row.key for row in told.changed],
        "unsure": [row.key for row in told.unsure],
        "whole": told.is_whole,
    }


def _found(corpus: Corpus, list_type: m.ListType, one: Found) -> dict[str, Any]:
    return {**_stay(corpus, list_type, one.reach, one.stay), "is_on": one.is_on}
