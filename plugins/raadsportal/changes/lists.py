"""Lists before and after: new editions, new changes, and rows that are corrected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from raadsportal import model as m
from raadsportal.changes.facts import differs, fact_changes
from raadsportal.changes.told import Told, listed
from raadsportal.corpus import Corpus
from raadsportal.lists.difference import difference
from raadsportal.views.lists.tables import row_name
from raadsportal.views.names import list_link

_FACTS: Mapping[str, str] = {
    "title": "Title",
    "type": "Type of list",
    "valid": "Period",
    "decision": "Decided by",
    "coverage": "How much of the list is here",
    "known_until": "Known until",
    "silent_from": "Not told of from",
    "counts": "Stated numbers",
    "steps": "Steps",
    "sources": "Sources",
    "note": "Note",
}


def changed_lists(old: Corpus, new: Corpus) -> Iterator[Told]:
    """Yield what becomes of the editions of lists: new ones, changed ones, and those that are gone."""
    words = new.catalogue
    for identity, (series, edition) in new.edition.items():
        name = list_link(new, identity).title
        if identity not in old.edition:
            rows = f"{words.number(len(edition.rows))} {_called(series, len(edition.rows))}"
            yield Told(
                words.text("{thing} is new", thing=f"{name} ({rows})"), identity, _new(new, series, edition)
            )
            continue
        told = tuple(_of_edition(old.edition[identity][1], edition, series, new))
        if told:
            yield Told(name, identity, told)
        elif differs(old.edition[identity][1], edition):
            yield Told(name, identity, (words.text("Changed in what is not shown"),))
    for identity in old.edition:
        if identity not in new.edition:
            yield Told(words.text("{thing} is gone", thing=list_link(old, identity).title))


def _called(series: m.Series, count: int) -> str:
    return series.type.row if count == 1 else series.type.rows


def _new(corpus: Corpus, series: m.Series, edition: m.Edition) -> tuple[str, ...]:
    return tuple(_change(change, series, edition, corpus) for change in edition.changes)


def _of_edition(old: m.Edition, new: m.Edition, series: m.Series, corpus: Corpus) -> Iterator[str]:
    words = corpus.catalogue
    yield from fact_changes(old, new, _FACTS, words)
    first = difference({row.key: row for row in old.rows}, {row.key: row for row in new.rows})
    yield from _rows(words.text("added"), first.added, series, corpus)
    yield from _rows(words.text("removed"), first.removed, series, corpus)
    yield from _rows(words.text("corrected"), [after for _, after in first.changed], series, corpus)
    notes = [row for row in new.rows if _said_otherwise(old, row)]
    yield from _rows(words.text("with another note or source"), notes, series, corpus)
    left = list(old.changes)
    for change in new.changes:
        same = next((one for one in left if (one.on, one.by) == (change.on, change.by)), None)
        if same is None:
            yield _change(change, series, new, corpus)
        else:
            left.remove(same)
            if differs(same, change):
                day = words.day(change.on)
                yield words.text("The change of {day} is corrected", day=day)
    for change in left:
        yield words.text("The change of {day} is gone", day=words.day(change.on))


def _said_otherwise(old: m.Edition, row: m.Row) -> bool:
    before = next((one for one in old.rows if one.key == row.key), None)
    return before is not None and before.values == row.values and differs(before, row)


def _rows(done: str, rows: Sequence[m.Row], series: m.Series, corpus: Corpus) -> Iterator[str]:
    if rows:
        names = listed([row_name(corpus, series.type, row) for row in rows], corpus.catalogue)
        count = corpus.catalogue.number(len(rows))
        yield f"{count} {_called(series, len(rows))} {done}: {names}"


def _change(change: m.Change, series: m.Series, edition: m.Edition, corpus: Corpus) -> str:
    """Return what a change does, from which day on."""
    words = corpus.catalogue
    known = {row.key: row for row in (*edition.rows, *(row for one in edition.changes for row in one.add))}
    removed = [known[gone.key] for gone in change.remove if gone.key in known]
    changed = [known[row.key] for row in change.change if row.key in known]
    done = (
        *_rows(words.text("added"), change.add, series, corpus),
        *_rows(words.text("removed"), removed, series, corpus),
        *_rows(words.text("changed"), changed, series, corpus),
        *_rows(words.text("refused"), change.refuse, series, corpus),
    )
    return words.text(
        "From {day}: {what}", day=words.day(change.on), what="; ".join(done) or words.text("no rows")
    )
