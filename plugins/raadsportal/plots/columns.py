"""Columns: values over heads that stand side by side, where there is room for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from raadsportal.language import Catalogue
from raadsportal.plots import paint, stack
from raadsportal.plots.canvas import (
    BOLD,
    CENTRE,
    Canvas,
    Channel,
    Layer,
    Row,
    Spec,
    linear,
    reckoned,
    rules,
    scaled,
    texts,
)
from raadsportal.plots.facts import Table
from raadsportal.plots.rows import bar_rows, ends, series_legend, stacked_rows
from raadsportal.plots.text import LINE, SIZE, value_label, width, wrap

_HIGH = 260.0
_WIDEST = 104.0
#: Fewer heads lie better as rows than they stand.
_FEWEST = 3
_INNER, _OUTER = 0.28, 0.14


@dataclass(frozen=True)
class Band:
    """How much room each head has, and how much of it its columns take."""

    step: float
    wide: float
    scale: Spec


def columns_or_rows(table: Table, across: float, words: Catalogue) -> Canvas:
    """Return a canvas with a column for each value, or with rows where columns lack room."""
    band = _band(len(table.heads), across)
    labels = [
        value_label(series.at(place), table.unit, words)
        for place in range(len(table.heads))
        for series in table.series
    ]
    if not _fit(table.heads, band) or max(map(width, labels)) > band.wide / len(table.series) + 2:
        return bar_rows(table, across, words)
    return _columns(table, across, band, labels)


def stacks_or_rows(table: Table, across: float, words: Catalogue) -> Canvas:
    """Return a canvas with a stack over each head, or with rows where columns lack room."""
    band = _band(len(table.heads), across)
    labels = [value_label(found.total, table.unit, words) for found in stack.sums(table)]
    if not _fit(table.heads, band) or max(map(width, labels)) > band.step:
        return stacked_rows(table, across, words)
    return _stacks(table, across, band, labels, words)


def _columns(table: Table, across: float, band: Band, labels: Sequence[str]) -> Canvas:
    key, top = series_legend(table, across)
    count = len(table.series)
    columns: list[Row] = [
        {"head": head, "shift": number / count, "value": series.at(head) or 0, "paint": paint.series(number)}
        for head in range(len(table.heads))
        for number, series in enumerate(table.series)
    ]
    rows = [{**column, "text": label} for column, label in zip(columns, labels, strict=True)]
    x = f"scale('x', datum.head) + bandwidth('x') * datum.shift + {1 if count > 1 else 0}"
    thick = band.wide / count - (2 if count > 1 else 0)
    column = Layer(
        "rect",
        rows,
        {
            "x": reckoned(x),
            "width": thick,
            "y": {"scale": "y", "value": 0},
            "y2": scaled("y", "value"),
            "fill": "paint",
        },
    )
    over: dict[str, Channel] = {"x": reckoned(f"{x} + {thick / 2}"), "y": _OVER}
    layers = (*key, column, *_floor(table, across, band, top), texts(rows, align=CENTRE, **over))
    return _canvas(across, top, ends(table.known()), band, layers)


def _stacks(table: Table, across: float, band: Band, labels: Sequence[str], words: Catalogue) -> Canvas:
    key, top = series_legend(table, across)
    sums = stack.sums(table)
    low, high = ends(end for found in sums for end in (found.low, found.high))
    each = _HIGH / (high - low)
    parts = stack.parts(
        table, words, lambda value, text: abs(value) * each > SIZE + 1 and width(text) < band.wide - 2
    )
    totals = [
        {"head": head, "value": found.high, "text": label}
        for head, (found, label) in enumerate(zip(sums, labels, strict=True))
    ]
    middle = reckoned("scale('x', datum.head) + bandwidth('x') / 2")
    layers = (
        *key,
        stack.segments(parts, "y", ("y", "y2"), {"x": scaled("x", "head"), "width": band.wide}),
        stack.numbers(parts, x=middle, y=stack.middle("y", 5)),
        *_floor(table, across, band, top),
        texts(totals, align=CENTRE, x=middle, y=_OVER, fontWeight=BOLD),
    )
    return _canvas(across, top, (low, high), band, layers)


_OVER = reckoned("min(scale('y', datum.value), scale('y', 0)) - 5")


def _canvas(
    across: float, top: float, reach: tuple[float, float], band: Band, layers: Sequence[Layer]
) -> Canvas:
    """Return the canvas of columns that stand on the floor under the legend."""
    floor = top + LINE + 3 + _HIGH
    scale = linear("y", *reach, floor, floor - _HIGH)
    return Canvas(across, floor + 2 * LINE + 6, layers, (band.scale, scale))


def _floor(table: Table, across: float, band: Band, top: float) -> tuple[Layer, Layer]:
    """Return the line that columns stand on, and the heads under it."""
    floor = top + LINE + 3 + _HIGH
    zero: Spec = {"scale": "y", "value": 0}
    end = min(across, band.step * len(table.heads))
    line = rules([{"x": 0, "x2": end}], "ink")
    names: list[Row] = [
        {"head": place, "y": floor + LINE, "text": list(wrap(head, band.step - 4, 2))}
        for place, head in enumerate(table.heads)
    ]
    under = texts(names, align=CENTRE, x=reckoned("scale('x', datum.head) + bandwidth('x') / 2"))
    return line.but(y=zero, y2=zero), under


def _band(count: int, across: float) -> Band:
    """Return the room of each of so many heads; few columns stay slim."""
    room = min(across, count * _WIDEST)
    step = room / (count - _INNER + 2 * _OUTER)
    padding = {"paddingInner": _INNER, "paddingOuter": _OUTER}
    scale = {"name": "x", "type": "band", "domain": list(range(count)), "range": [0, room], **padding}
    return Band(step, step * (1 - _INNER), scale)


def _fit(heads: Sequence[str], band: Band) -> bool:
    """Return whether there are heads enough, and all can be read whole under their columns."""
    room = band.step - 4
    whole = all(width(word) <= room for head in heads for word in head.split())
    return len(heads) >= _FEWEST and whole and all(len(wrap(head, room, 3)) < 3 for head in heads)
