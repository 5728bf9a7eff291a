"""What editions of lists name: decisions, municipalities, people and other things that must be there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from raadsportal import model as m
from raadsportal.checks.lists.decisions import Behind, judge_behind
from raadsportal.checks.references import judge_told, unknown
from raadsportal.lists.stays import bound_of
from raadsportal.problems import Problem, Where
from raadsportal.source.loaded import Loaded

_Judge = Callable[[str, Loaded, Where], Iterator[Problem]]


def judge_list_references(edition: m.Edition, list_type: m.ListType, loaded: Loaded) -> Iterator[Problem]:
    """Yield a problem for each id that names nothing, and for what comes or goes without a decision."""
    where = edition.where("decision")
    behind = Behind(edition.council, edition.decision, bound_of(edition.valid.start), edition.note, where)
    yield from judge_behind(behind, loaded, needed=list_type.as_of)
    yield from _sources(edition.sources, edition.where("source"), loaded)
    for change in edition.changes:
        behind = Behind(edition.council, change.by, change.on, change.note, change.where or where)
        yield from judge_behind(behind, loaded, needed=list_type.as_of)
    held = {column.name: _JUDGES[column.holds] for column in list_type.fields if column.holds in _JUDGES}
    for row in _rows(edition):
        yield from _sources(row.source, row.where or where, loaded)
        yield from _values(row, held, loaded)


def _rows(edition: m.Edition) -> Iterator[m.Row]:
    yield from edition.rows
    for change in edition.changes:
        yield from (*change.add, *change.change, *change.refuse)


def _sources(sources: tuple[str, ...], where: Where, loaded: Loaded) -> Iterator[Problem]:
    for source in sources:
        if not source.startswith(("https://", "http://")):
            yield from judge_told(source, loaded, where)


def _values(row: m.Row, held: Mapping[str, _Judge], loaded: Loaded) -> Iterator[Problem]:
    for name, judge in held.items():
        if row.values.get(name) is not None and row.where:
            yield from judge(str(row.values[name]), loaded, row.where)


def _municipality(value: str, loaded: Loaded, where: Where) -> Iterator[Problem]:
    yield from unknown("municipality-unknown", value, loaded.corpus.municipality, where, "municipality")


def _council(value: str, loaded: Loaded, where: Where) -> Iterator[Problem]:
    yield from unknown("council-unknown", value, loaded.corpus.council, where, "council")


def _person(value: str, loaded: Loaded, where: Where) -> Iterator[Problem]:
    yield from unknown("person-unknown", value, loaded.corpus.person, where, "person")


_JUDGES: Mapping[m.Holds | None, _Judge] = {
    m.Holds.MUNICIPALITY: _municipality,
    m.Holds.COUNCIL: _council,
    m.Holds.PERSON: _person,
    m.Holds.THING: judge_told,
}
