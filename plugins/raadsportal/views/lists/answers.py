"""The answer to a question of a day in words: what stood on the list, who decided it, what is not known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.lists.answer import Answer, Found, Reason, Said
from raadsportal.views.lists.edition import extent
from raadsportal.views.lists.series import stood
from raadsportal.views.lists.standings import REASONS, DecidedBy, decided_by
from raadsportal.views.lists.tables import row_link
from raadsportal.views.names import LinkTo, council_link


@dataclass(frozen=True)
class FoundRow:
    """A row that has the words of a question."""

    link: LinkTo
    stood: str
    decided: DecidedBy
    note: str


@dataclass(frozen=True)
class AnswerView:
    """What one council's list says."""

    council: LinkTo
    said: Said
    sentence: str
    reasons: tuple[str, ...]
    rows: tuple[FoundRow, ...]
    others: tuple[FoundRow, ...]
    refused: tuple[FoundRow, ...]
    near: tuple[LinkTo, ...]
    edition: LinkTo | None
    decided: DecidedBy | None
    known_until: str


def answer_view(corpus: Corpus, told: Answer) -> AnswerView:
    """Return an answer in words."""
    words, list_type = corpus.catalogue, told.series.type
    edition = told.edition
    return AnswerView(
        council=council_link(corpus, told.series.council),
        said=told.said,
        sentence=_sentence(corpus, told),
        reasons=tuple(_reasons(corpus, told)),
        rows=tuple(_found(corpus, list_type, one) for one in told.rows),
        others=tuple(_found(corpus, list_type, one) for one in told.others),
        refused=tuple(
            _row(
                corpus,
                list_type,
                of,
                row,
                words.text("not taken on, {day}", day=words.day(change.on)),
                change.by,
            )
            for of, change, row in told.refused
        ),
        near=tuple(row_link(corpus, list_type, edition, row) for row in told.near if edition),
        edition=LinkTo(edition.id, edition.title) if edition else None,
        decided=decided_by(corpus, told.decision) if edition else None,
        known_until=words.day(told.known_until) if told.known_until else "",
    )


def _sentence(corpus: Corpus, told: Answer) -> str:
    words = corpus.catalogue
    day = words.day(told.day)
    if told.reason is Reason.RECORD:
        return words.plural("{count} row has the words.", "{count} rows have the words.", len(told.rows))
    if told.asks_for_all and told.rows:
        return words.text("On the list on {day}, as far as the portal knows:", day=day)
    if told.said is Said.YES:
        return words.text("Yes, it stood on the list on {day}.", day=day)
    if told.said is Said.NO:
        return words.text("No, it did not stand on the list on {day}.", day=day)
    return words.text("Not known: the portal cannot say for {day}.", day=day)


def _reasons(corpus: Corpus, told: Answer) -> Iterator[str]:
    """Yield why nobody can tell: the weightiest reason, and what else holds of an extract."""
    words = corpus.catalogue
    if told.reason in {None, Reason.RECORD}:
        return
    yield words.text(REASONS[told.reason or Reason.RECORD])
    edition = told.edition
    if (
        edition
        and edition.coverage is m.Coverage.EXTRACT
        and told.reason is not Reason.EXTRACT
        and not told.rows
    ):
        yield words.text(REASONS[Reason.EXTRACT])
    if edition and edition.coverage is m.Coverage.EXTRACT:
        yield words.text("Here: {extent}.", extent=extent(edition, told.series.type, words))


def _found(corpus: Corpus, list_type: m.ListType, one: Found) -> FoundRow:
    decided = decided_by(corpus, one.stay.by)
    when = stood(one.stay, decided, corpus.catalogue)
    return FoundRow(row_link(corpus, list_type, one.edition, one.stay.row), when, decided, one.stay.row.note)


def _row(
    corpus: Corpus, list_type: m.ListType, edition: m.Edition, row: m.Row, when: str, by: str | None
) -> FoundRow:
    return FoundRow(row_link(corpus, list_type, edition, row), when, decided_by(corpus, by), row.note)


def nearest_editions(corpus: Corpus, told: Answer) -> tuple[LinkTo, ...]:
    """Return the editions of other days, for a day of which there is none."""
    return tuple(
        LinkTo(edition.id, edition.title, council_link(corpus, edition.council).title)
        for edition in reversed(told.series.editions)
        if told.reason is Reason.NO_LIST
    )
