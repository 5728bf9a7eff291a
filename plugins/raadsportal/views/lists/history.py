"""What is told of each row of a list: when it stood there, was proposed or not taken on, and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids.lists import row_id
from raadsportal.language import Catalogue
from raadsportal.lists.effects import Refusal, proposed, refusals
from raadsportal.lists.spans import Reach, day_before, reach_of, yes_span
from raadsportal.lists.standing import Effect, effect_of
from raadsportal.lists.stays import Stay, stays
from raadsportal.views.common import period
from raadsportal.views.lists.standings import MARKS, DecidedBy, decided_by
from raadsportal.views.lists.tables import Cell, Column, TableGroup, TableRow, TableView, row_name
from raadsportal.views.names import LinkTo


@dataclass(frozen=True)
class Told:
    """What an edition tells of a row."""

    edition: m.Edition
    row: m.Row
    name: str
    when: str
    decided: DecidedBy
    start: date | None
    end: date | None

    @property
    def address(self) -> str:
        """The id of the row."""
        return row_id(self.edition.id, self.row.key)


def told_of(corpus: Corpus, series: m.Series) -> Iterator[Told]:
    """Yield what every edition tells: the rows that stood on it, then what was proposed and not taken on."""
    for edition in series.editions:
        reach = reach_of(corpus, edition)
        for stay in (*stays(reach.edition), *proposed(corpus, edition)):
            decided = decided_by(corpus, stay.by)
            when = _stood_for_sure(corpus, reach, stay) if series.type.as_of else stood(corpus, stay)
            name = row_name(corpus, series.type, stay.row)
            yield Told(edition, stay.row, name, when, decided, stay.start, stay.end)
        for told in refusals(corpus, edition):
            when, name = refused_words(corpus.catalogue, told), row_name(corpus, series.type, told.row)
            on = told.change.on
            yield Told(edition, told.row, name, when, decided_by(corpus, told.change.by), on, on)


def stood(corpus: Corpus, stay: Stay) -> str:
    """Return in words how long a row stood on a list; of what was not decided by then, that it was not."""
    words = corpus.catalogue
    when, mark = days_of(words, stay), mark_of(words, stay, effect_of(corpus, stay.by))
    return words.text("{when} ({mark})", when=when, mark=mark) if mark else when


def days_of(words: Catalogue, stay: Stay) -> str:
    """Return the days of a stay in words."""
    start, end = (day.isoformat() if day else None for day in (stay.start, stay.end))
    return period(m.Validity(start, end), words) or words.text("days not known")


def mark_of(words: Catalogue, stay: Stay, effect: Effect) -> str:
    """Return what keeps a stay from being one for sure; an empty text if nothing does."""
    if not effect.counts:
        return words.text(MARKS[effect.standing])
    in_time = stay.end is None or effect.end is None or effect.end <= stay.end
    return _turned(words, effect if in_time else replace(effect, end=None), stay.start)


def _turned(words: Catalogue, effect: Effect, on: date | None) -> str:
    """Return that a decision was undone, or made later than what it decided was to be; or an empty text."""
    if effect.end:
        return words.text("the decision was undone on {day}", day=words.day(effect.end))
    if effect.start and on and effect.start > on:
        return words.text("decided on {day}", day=words.day(effect.start))
    return ""


def _stood_for_sure(corpus: Corpus, reach: Reach, stay: Stay) -> str:
    """Return how long a row stood on a list, and on which of those days that is sure if not on all."""
    words = corpus.catalogue
    mark = mark_of(words, stay, effect_of(corpus, stay.by))
    marks = "; ".join(filter(None, (mark, sure_mark(corpus, reach, stay, corpus.today))))
    when = days_of(words, stay)
    return words.text("{when} ({mark})", when=when, mark=marks) if marks else when


def sure_mark(corpus: Corpus, reach: Reach, stay: Stay, until: date) -> str:
    """Return on which days a row stood on a list for sure, if it is not so on all of its days up to one."""
    words, span, effect = corpus.catalogue, yes_span(corpus, reach, stay), effect_of(corpus, stay.by)
    first, last = _carried(stay, effect, until)
    first = first or reach.first
    if not effect.counts or (first and first > last):
        return ""
    if span is None:
        return words.text("not sure")
    if span.first == first and span.last == last:
        return ""
    days = m.Validity(span.first.isoformat(), span.last.isoformat())
    return words.text("sure only {period}", period=period(days, words))


def _carried(stay: Stay, effect: Effect, until: date) -> tuple[date | None, date]:
    """Return the days of a stay as far as the decision behind it carries them, as `mark_of` tells."""
    first = max(filter(None, (stay.start, effect.start))) if stay.start else None
    ended = day_before(effect.end) if effect.end else until
    return first, min(stay.end or until, ended, until)


def refused_words(words: Catalogue, told: Refusal) -> str:
    """Return when a row was not taken on, or was proposed to be left out."""
    on, effect = told.change.on, told.effect
    when = words.text(
        "not taken on, {day}" if told.is_told else "proposed to be left out, {day}", day=words.day(on)
    )
    mark = _turned(words, effect, on) if told.is_told else ""
    return words.text("{when} ({mark})", when=when, mark=mark) if mark else when


def history(corpus: Corpus, series: m.Series) -> TableView | None:
    """Return everything that is told of the rows of a list, by their names; None if there are none."""
    words, found = corpus.catalogue, dict[str, list[Told]]()
    for told in told_of(corpus, series):
        found.setdefault(told.row.key, []).append(told)
    if not found:
        return None
    column = series.type.field(series.type.name_field)
    ordered = sorted(found, key=lambda key: (words.sort_key(found[key][-1].name), key))
    return TableView(
        name="-".join((series.council, series.name)),
        title=words.text("Everything that stood on the list or was proposed for it"),
        rows_are=series.type.rows,
        has_days=True,
        columns=(
            Column(column.name, column.title, "string"),
            Column("stood", words.text("Stood on the list"), "string"),
            Column("edition", words.text("Edition"), "string", is_facet=len(series.editions) > 1),
            Column("by", words.text("Decision"), "string"),
        ),
        groups=(
            TableGroup("", tuple(_row(told, at) for key in ordered for at, told in enumerate(found[key]))),
        ),
    )


def _row(told: Told, at: int) -> TableRow:
    by, start = told.decided, told.start.isoformat() if told.start else ""
    cells = (
        Cell(told.name, link=LinkTo(told.address, told.name)),
        Cell(told.when, start),
        Cell(told.edition.title, link=LinkTo(told.edition.id, told.edition.title)),
        Cell(by.link.title, link=by.link) if by.link else Cell(by.standing.label),
    )
    ends = told.end.isoformat() if told.end else ""
    return TableRow(told.row.key if at == 0 else "", cells, begins=start, ends=ends)
