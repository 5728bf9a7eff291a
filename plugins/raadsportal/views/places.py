"""The pages of municipalities: to which council each has belonged, and the items that name it."""

from __future__ import annotations

from dataclasses import dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import municipality_id
from raadsportal.views.common import ItemRow, item_row, period
from raadsportal.views.names import LinkTo, council_link


@dataclass(frozen=True)
class BelongsTo:
    """A municipality's place in a council."""

    council: LinkTo
    kind: str
    period: str
    unverified: bool
    """Whether the membership, not the council's period, is unconfirmed."""
    notes: tuple[str, ...]
    latest: str
    successors: tuple[LinkTo, ...]


@dataclass(frozen=True)
class NamedIn:
    """An item that names a municipality."""

    item: ItemRow
    council: LinkTo
    day: str
    iso: str


@dataclass(frozen=True)
class MunicipalityView:
    """What a municipality's page shows."""

    id: str
    name: str
    code: str
    names: tuple[str, ...]
    councils: tuple[BelongsTo, ...]
    items: tuple[NamedIn, ...]
    item_count: str


@dataclass(frozen=True)
class MunicipalityRow:
    """A municipality in the list of all."""

    link: LinkTo
    code: str
    councils: tuple[LinkTo, ...]
    item_count: str


@dataclass(frozen=True)
class Letter:
    """The municipalities that begin with one letter."""

    letter: str
    rows: tuple[MunicipalityRow, ...]


@dataclass(frozen=True)
class MunicipalitiesView:
    """What the list of municipalities shows."""

    letters: tuple[Letter, ...]
    count: int


def municipality_view(corpus: Corpus, municipality: m.Municipality) -> MunicipalityView:
    """Return what a municipality's page shows."""
    pairs = corpus.items_naming.get(municipality.id, ())
    return MunicipalityView(
        id=municipality_id(municipality.id),
        name=municipality.name,
        code=municipality.code,
        names=municipality.names,
        councils=tuple(
            _belongs(corpus, council, municipality) for council in corpus.councils_of.get(municipality.id, ())
        ),
        items=tuple(
            NamedIn(
                item_row(corpus, meeting, item),
                council_link(corpus, meeting.id.council),
                corpus.catalogue.day(meeting.id.date),
                meeting.id.date.isoformat(),
            )
            for meeting, item in pairs
        ),
        item_count=_count(corpus, municipality),
    )


def _belongs(corpus: Corpus, council: m.Council, municipality: m.Municipality) -> BelongsTo:
    link = next(link for link in council.municipalities if link.id == municipality.id)
    until = corpus.known_until(council.id)
    told = period(link, corpus.catalogue) or period(council.validity, corpus.catalogue)
    notes = tuple(note for note in (link.note, council.validity.note) if note)
    return BelongsTo(
        council=LinkTo(council.id, council.name),
        kind=council.kind,
        period=told,
        unverified=link.certainty is m.Certainty.UNVERIFIED,
        notes=notes,
        latest=corpus.catalogue.day(until) if until else "",
        successors=tuple(
            council_link(corpus, next_.id) for next_ in council.successors if next_.id in corpus.council
        ),
    )


def municipalities_view(corpus: Corpus) -> MunicipalitiesView:
    """Return the municipalities by their first letter, in the order of the alphabet."""
    letters: dict[str, list[MunicipalityRow]] = {}
    for municipality in corpus.municipalities:
        letters.setdefault(corpus.catalogue.initial(municipality.name), []).append(_row(corpus, municipality))
    return MunicipalitiesView(
        tuple(Letter(letter, tuple(rows)) for letter, rows in letters.items()), len(corpus.municipalities)
    )


def _row(corpus: Corpus, municipality: m.Municipality) -> MunicipalityRow:
    councils = corpus.councils_of.get(municipality.id, ())
    return MunicipalityRow(
        LinkTo(municipality_id(municipality.id), municipality.name),
        municipality.code,
        tuple(LinkTo(council.id, council.name) for council in councils),
        _count(corpus, municipality),
    )


def _count(corpus: Corpus, municipality: m.Municipality) -> str:
    count = len(corpus.items_naming.get(municipality.id, ()))
    return corpus.catalogue.plural("{count} item", "{count} items", count) if count else ""
