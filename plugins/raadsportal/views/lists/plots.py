"""What of a list is drawn: rows by group, its size over time, values by another column, a year as a wheel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from itertools import count

from raadsportal import model as m
from raadsportal import plots as p
from raadsportal.corpus import Corpus
from raadsportal.lists.effects import counting
from raadsportal.lists.standing import effect_of
from raadsportal.lists.stays import Stay, Turn, bound_of, rows_on, stays
from raadsportal.rough import Precision, RoughDate
from raadsportal.views.lists.tables import cell_of, in_a_sentence, row_name
from raadsportal.views.names import council_link

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Drawing:
    """A picture, and the column whose stated numbers it shows; empty for others."""

    title: str
    markup: str
    column: str = ""


def edition_drawings(corpus: Corpus, list_type: m.ListType, edition: m.Edition) -> tuple[Drawing, ...]:
    """Return the pictures of an edition: its stated numbers first, then what its type asks for."""
    stated = [(name, tuple(groups.items())) for name, groups in edition.counts.by.items()]
    drawn = [_counted(corpus, list_type, edition, name, counts) for name, counts in stated]
    for at, plot in enumerate(list_type.plots):
        if plot.kind is m.PlotKind.GROUPS and list_type.group and list_type.group not in edition.counts.by:
            counts = tuple(_grouped(corpus, list_type, edition))
            told = _counted(corpus, list_type, edition, list_type.group, counts)
            drawn.append(replace(told, column="") if told else None)
        elif plot.kind is m.PlotKind.VALUES:
            drawn.append(_values(corpus, list_type, edition, plot, at))
        elif plot.kind is m.PlotKind.WHEEL:
            drawn.append(_wheel(corpus, list_type, edition))
    return tuple(drawing for drawing in drawn if drawing)


def _figure(corpus: Corpus, edition: m.Edition, name: str, title: str, description: str) -> p.Figure:
    prefix = "-".join(("plot-", edition.council, edition.series, edition.name, name))
    council = council_link(corpus, edition.council).title
    return p.Figure(prefix, f"{title}. {edition.title}, {council}", description)


def _drawing(title: str, picture: p.Picture | None, column: str = "") -> Drawing | None:
    return Drawing(title, picture.markup, column) if picture else None


def _counted(
    corpus: Corpus, list_type: m.ListType, edition: m.Edition, name: str, counts: Sequence[tuple[str, int]]
) -> Drawing | None:
    """Return how many rows stand under each value of a column, the most first."""
    words = corpus.catalogue
    if name not in {column.name for column in list_type.fields}:
        return None
    ordered = sorted(counts, key=lambda pair: (-pair[1], words.sort_key(pair[0])))
    by = in_a_sentence(list_type.field(name).title)
    title = words.text("{rows} by {column}", rows=_named(list_type.rows), column=by)
    told = words.text("The table beside it has the same numbers. The largest is {group} with {count}.",
                      group=ordered[0][0], count=words.number(ordered[0][1])) if ordered else ""  # fmt: skip
    table = p.Table(
        tuple(group for group, _ in ordered),
        (p.Series(_named(list_type.rows), tuple(float(count) for _, count in ordered)),),
    )
    return _drawing(title, p.bars(_figure(corpus, edition, name, title, told), table, words), name)


def _named(rows: str) -> str:
    return rows[:1].upper() + rows[1:]


def _grouped(corpus: Corpus, list_type: m.ListType, edition: m.Edition) -> Iterator[tuple[str, int]]:
    """Yield the groups of the rows that are here; of an extract that would tell nothing."""
    if list_type.group and edition.coverage is m.Coverage.COMPLETE:
        column = list_type.field(list_type.group)
        rows = {stay.row.key: stay.row for stay in stays(counting(corpus, edition))}.values()
        groups = Counter(cell_of(corpus, column, row.values.get(column.name)).text for row in rows)
        yield from ((group, count) for group, count in groups.items() if group)


def _values(
    corpus: Corpus, list_type: m.ListType, edition: m.Edition, plot: m.Plot, at: int
) -> Drawing | None:
    """Return a column of numbers by another; where that says one thing twice, there is nothing to draw."""
    words, of, by = corpus.catalogue, list_type.field(plot.of), list_type.field(plot.by)
    pairs = [
        (cell_of(corpus, by, row.values.get(by.name)).text, _number(row.values.get(of.name)))
        for row in edition.rows
    ]
    told = [(head, value) for head, value in pairs if head and value is not None]
    if len({head for head, _ in told}) != len(told) or not told:
        return None
    title = words.text("{what} by {column}", what=of.title, column=in_a_sentence(by.title))
    description = words.text("The table beside it has the same numbers.")
    table = p.Table(
        tuple(head for head, _ in told), (p.Series(of.title, tuple(value for _, value in told)),), of.unit
    )
    figure = _figure(corpus, edition, f"{plot.of}-{at}", title, description)
    is_time = by.type is m.FieldType.YEAR
    draw = p.columns if is_time else p.bars
    return _drawing(title, draw(figure, table, words))


def _number(value: m.Value) -> float | None:
    return float(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else None


def when_column(list_type: m.ListType) -> m.Field | None:
    """Return the column by which a type's lists are drawn as a wheel; None for other types."""
    asked = any(plot.kind is m.PlotKind.WHEEL for plot in list_type.plots)
    return next((field for field in list_type.fields if asked and field.holds is m.Holds.WHEN), None)


@dataclass(frozen=True)
class Timed:
    """A stay of a row with its rough date, and the number that it has on the wheel."""

    stay: Stay
    when: RoughDate | None
    number: int | None
    """None for a row that was removed, and for what it said before it was changed: neither is drawn."""


def in_order_of_time(list_type: m.ListType, found: Iterable[Stay]) -> tuple[Timed, ...]:
    """Return stays with their rough dates, the earliest first; those without a date come last."""
    column, numbers = when_column(list_type), count(1)
    told = [(stay, stay.row.values.get(column.name) if column else None) for stay in found]
    pairs = [(stay, when if isinstance(when, RoughDate) else None) for stay, when in told]
    ordered = sorted(pairs, key=lambda pair: (1, ()) if pair[1] is None else (0, pair[1].key))
    return tuple(
        Timed(stay, when, next(numbers) if stay.ended is Turn.RAN_OUT else None) for stay, when in ordered
    )


def _wheel(corpus: Corpus, list_type: m.ListType, edition: m.Edition) -> Drawing | None:
    words = corpus.catalogue
    drawn = [timed for timed in in_order_of_time(list_type, stays(counting(corpus, edition))) if timed.number]
    entries = [
        replace(
            _entry(timed.number or 0, timed.when),
            name=row_name(corpus, list_type, timed.stay.row),
            anchor=timed.stay.row.key,
        )
        for timed in drawn
    ]
    years = sorted({timed.when.earliest.year for timed in drawn if timed.when})
    description = words.text("The numbers are those of the rows in the table.")
    figure = _figure(corpus, edition, "wheel", list_type.name, description)
    year = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}" if years else ""
    return _drawing(list_type.name, p.wheel(figure, entries, words, year=year))


def _entry(number: int, when: RoughDate | None) -> p.Entry:
    """Return a row's place on the wheel; what takes a whole year or more has none."""
    if when is None or when.precision is Precision.YEAR or when.latest - when.earliest > timedelta(days=330):
        return p.Entry(number, None)
    first, last = when.earliest.month, when.latest.month
    return p.Entry(number, first, last if last != first else None, not when.uncertain)


def size_drawing(corpus: Corpus, series: m.Series) -> str:
    """Return how large a list was over time, if it is known for more than one time."""
    if not any(plot.kind is m.PlotKind.SIZE for plot in series.type.plots):
        return ""
    words, readings = corpus.catalogue, tuple(_readings(corpus, series))
    title = words.text("How large the list was")
    description = words.text(
        "Each step is a size that is stated or counted; where nothing is known, nothing is drawn."
    )
    figure = p.Figure(f"plot--{series.council}-{series.name}-size", title, description)
    ends = [bound_of(edition.valid.end) for edition in series.editions]
    until = max((end for end in ends if end), default=None)
    picture = p.steps(figure, readings, words, until=until, unit=series.type.rows)
    return picture.markup if picture else ""


def _readings(corpus: Corpus, series: m.Series) -> Iterator[p.Reading]:
    """Yield the size of a list at the beginning of each edition and at each change, as far as it is known."""
    for edition in series.editions:
        first, last = bound_of(edition.valid.start), bound_of(edition.valid.end)
        if first is None or not effect_of(corpus, edition.decision).counts:
            continue
        size = edition.counts.total
        complete = edition.coverage is m.Coverage.COMPLETE
        yield p.Reading(first, len(edition.rows) if complete else size)
        held = counting(corpus, edition)
        for change in held.changes:
            yield p.Reading(change.on, len(rows_on(held, change.on)) if complete else None)
        if last:
            yield p.Reading(last + _DAY, None)
