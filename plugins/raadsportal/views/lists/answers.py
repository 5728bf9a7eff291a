"""The answer to a question of a day in words: what stood on the list, who decided it, what is not known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.language import Catalogue
from raadsportal.lists.answer import Answer, Found
from raadsportal.lists.effects import Refusal
from raadsportal.lists.said import Reason, Said
from raadsportal.lists.stays import Turn, bound_of
from raadsportal.views.lists.edition import extent
from raadsportal.views.lists.history import mark_of, refused_words, stood
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
        sentence=_sentence(words, told),
        reasons=tuple(_reasons(corpus, told)),
        rows=tuple(_on_day(corpus, list_type, one) for one in told.rows),
        others=tuple(_found(corpus, list_type, one) for one in told.others),
        refused=tuple(_refused(corpus, list_type, of, refusal) for of, refusal in told.refused),
        near=tuple(row_link(corpus, list_type, edition, row) for row in told.near if edition),
        edition=LinkTo(edition.id, edition.title) if edition else None,
        decided=decided_by(corpus, told.decision) if edition else None,
        known_until=_known_until(words, told),
    )


def _known_until(words: Catalogue, told: Answer) -> str:
    """Return the last day of which changes are known; nothing where the list had ended by then."""
    until, last = told.known_until, bound_of(told.edition.valid.end) if told.edition else None
    return words.day(until) if until and not (last and last <= until) else ""


def _sentence(words: Catalogue, told: Answer) -> str:
    day = words.day(told.day)
    if told.reason is Reason.RECORD:
        return words.plural("{count} row has the words.", "{count} rows have the words.", len(told.rows))
    if told.asks_for_all and any(one.is_on for one in told.rows):
        return words.text("On the list on {day}, as far as the portal knows:", day=day)
    if told.said is Said.YES:
        return words.text("Yes, it stood on the list on {day}.", day=day)
    if told.said is Said.NO:
        empty = "The list was empty on {day}."
        return words.text(
            empty if told.asks_for_all else "No, it did not stand on the list on {day}.", day=day
        )
    return _unknown(words, told)


def _unknown(words: Catalogue, told: Answer) -> str:
    """Return that the answer is not known, and what is."""
    day, row = words.day(told.day), told.rows[0] if told.rows else None
    refused = [words.day(one.change.on) for one in told.turned_down]
    if told.asks_for_all:
        return words.text("Not known: the portal cannot say for {day}.", day=day)
    if refused and not row and not told.others:
        return words.text("Not known for {day}. It was not taken on, {told}.", day=day, told=refused[-1])
    if row and row.is_called and _came(row, told.day) and row.stay.start:
        came = words.day(max(row.stay.start, row.effect.start or row.stay.start))
        return words.text("Not known for {day}. It came onto the list on {told}.", day=day, told=came)
    if row and row.is_called and told.reason is Reason.PROPOSED:
        return words.text("Not known for {day}. It was proposed for the list.", day=day)
    return words.text("Not known: the portal cannot say for {day}.", day=day)


def _came(one: Found, day: date) -> bool:
    """Tell whether it is sure that a row came onto the list by a day."""
    decided = one.effect.start is None or one.effect.start <= day
    undone = one.effect.end is not None and one.effect.end <= day
    counts = one.effect.counts and not one.reach.effect.is_void
    return counts and one.stay.begun is Turn.ADDED and decided and not undone


def _reasons(corpus: Corpus, told: Answer) -> Iterator[str]:
    """Yield why nobody can tell: the weightiest reason, and what else holds of an extract."""
    words, edition = corpus.catalogue, told.edition
    if told.reason is None or told.reason is Reason.RECORD:
        return
    yield words.text(REASONS[told.reason])
    if edition and edition.coverage is m.Coverage.EXTRACT:
        if told.reason is not Reason.EXTRACT and not told.rows:
            yield words.text(REASONS[Reason.EXTRACT])
        yield words.text("Here: {extent}.", extent=extent(edition, told.series.type, words))


def _found(corpus: Corpus, list_type: m.ListType, one: Found) -> FoundRow:
    link = row_link(corpus, list_type, one.edition, one.stay.row)
    when = stood(corpus, one.stay) if list_type.as_of else ""
    return FoundRow(link, when, decided_by(corpus, one.stay.by), one.stay.row.note)


def _on_day(corpus: Corpus, list_type: m.ListType, one: Found) -> FoundRow:
    """Return a row of the day; one that is not on the list for sure says so if its days do not."""
    told, words = _found(corpus, list_type, one), corpus.catalogue
    if one.is_on or not list_type.as_of or mark_of(words, one.stay, one.effect):
        return told
    mark = words.text("not sure on that day")
    return replace(told, stood=words.text("{when} ({mark})", when=told.stood, mark=mark))


def _refused(corpus: Corpus, list_type: m.ListType, edition: m.Edition, told: Refusal) -> FoundRow:
    words, decided = corpus.catalogue, decided_by(corpus, told.change.by)
    when = refused_words(words, told)
    return FoundRow(row_link(corpus, list_type, edition, told.row), when, decided, told.row.note)


def nearest_editions(corpus: Corpus, told: Answer) -> tuple[LinkTo, ...]:
    """Return the editions of other days, for a day of which there is none."""
    return tuple(
        LinkTo(edition.id, edition.title, council_link(corpus, edition.council).title)
        for edition in reversed(told.series.editions)
        if told.reason is Reason.NO_LIST
    )
