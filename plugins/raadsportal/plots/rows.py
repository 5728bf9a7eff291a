"""Rows: names with bars that lie beside them, or under them where the place is narrow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from raadsportal.language import Catalogue
from raadsportal.plots import paint, stack
from raadsportal.plots.canvas import (
    BOLD,
    RIGHT,
    Canvas,
    Layer,
    Row,
    Spec,
    legend,
    linear,
    reckoned,
    rules,
    scaled,
    texts,
)
from raadsportal.plots.facts import Table
from raadsportal.plots.text import LINE, value_label, width, wrap

#: How wide a place must be for long names beside their bars.
_ROOMY = 500.0
_BAR = 16.0
_STEP = 18.0
_STACK = 24.0


@dataclass(frozen=True)
class Rows:
    """Where names stand and bars begin: the place of zero, the top of each head's bars, and the end."""

    names: Layer
    zero: tuple[Row, ...]
    start: float
    tops: tuple[float, ...]
    bottom: float


def bar_rows(table: Table, across: float, words: Catalogue) -> Canvas:
    """Return a canvas with one bar for each value of each head, and the value at its end."""
    key, top = series_legend(table, across)
    rows = _rows(table.heads, across, top, len(table.series) * _STEP - (_STEP - _BAR))
    bars: list[Row] = [
        {
            "y": head_top + number * _STEP,
            "value": series.at(place) or 0,
            "text": value_label(series.at(place), table.unit, words),
            "paint": paint.series(number),
        }
        for place, head_top in enumerate(rows.tops)
        for number, series in enumerate(table.series)
    ]
    room = max(width(str(bar["text"])) for bar in bars) + 6
    low, high = ends(table.known())
    bar = Layer(
        "rect",
        bars,
        {"x": _START, "x2": scaled("x", "value"), "y": "y", "height": _BAR, "fill": "paint"},
    )
    layers = (
        *key,
        rows.names,
        bar,
        _zero(rows),
        texts(bars, x=_BEHIND, y={"field": "y", "offset": _BAR - 3}),
    )
    return Canvas(across, rows.bottom, layers, (linear("x", low, high, rows.start, across - room),))


def stacked_rows(table: Table, across: float, words: Catalogue) -> Canvas:
    """Return a canvas with one bar for each head, cut into its series, and the sum at its end."""
    key, top = series_legend(table, across)
    rows = _rows(table.heads, across, top, _STACK)
    sums = stack.sums(table)
    labels = [value_label(found.total, table.unit, words) for found in sums]
    room = max(map(width, labels)) + 6
    low, high = ends(end for found in sums for end in (found.low, found.high))
    each = (across - room - rows.start) / (high - low)
    parts = stack.parts(table, words, lambda value, text: abs(value) * each > width(text) + 4)
    parts = [{**part, "y": rows.tops[part["head"]]} for part in parts]
    totals = [
        {"y": y + LINE, "value": found.high, "text": label}
        for y, found, label in zip(rows.tops, sums, labels, strict=True)
    ]
    layers = (
        *key,
        rows.names,
        stack.segments(parts, "x", ("x", "x2"), {"y": "y", "height": _STACK}),
        stack.numbers(parts, x=stack.middle("x"), y={"field": "y", "offset": LINE}),
        _zero(rows),
        texts(totals, x=_BEHIND, fontWeight=BOLD),
    )
    return Canvas(across, rows.bottom, layers, (linear("x", low, high, rows.start, across - room),))


def series_legend(table: Table, across: float) -> tuple[tuple[Layer, ...], float]:
    """Return the layers that tell the series apart, and their height; a single series needs none."""
    if len(table.series) < 2:
        return (), 0.0
    return legend([(series.name, paint.series(place)) for place, series in enumerate(table.series)], across)


def ends(values: Iterable[float]) -> tuple[float, float]:
    """Return the least and the greatest of values; bars begin at zero, so that it lies between them."""
    found = (0.0, *values)
    return min(found), max(found)


_BEHIND = reckoned("max(scale('x', datum.value), scale('x', 0)) + 5")


_START: Spec = {"scale": "x", "value": 0}


def _zero(rows: Rows) -> Layer:
    """Return the line that bars begin at; names over bars are not struck through."""
    return rules(rows.zero, "ink").but(x=_START, x2=_START)


def _rows(heads: Sequence[str], across: float, top: float, thick: float) -> Rows:
    """Return where everything goes if the bars of each head are so thick together."""
    longest = max(width(head) for head in heads)
    if across >= _ROOMY or longest <= across * 0.27:
        return _beside(heads, min(longest, across * 0.38), top, thick)
    return _above(heads, across, top, thick)


def _beside(heads: Sequence[str], room: float, top: float, thick: float) -> Rows:
    names, tops, y = [], [], top + 4
    for head in heads:
        lines = wrap(head, room, 3)
        high = max(thick, len(lines) * LINE)
        names.append({"x": room, "y": y + (high - len(lines) * LINE) / 2 + 13, "text": list(lines)})
        tops.append(y + (high - thick) / 2)
        y += high + 8
    zero = ({"y": top, "y2": y - 4},)
    return Rows(texts(names, align=RIGHT), zero, room + 8, tuple(tops), y - 4)


def _above(heads: Sequence[str], across: float, top: float, thick: float) -> Rows:
    names, tops, y = [], [], top
    for head in heads:
        lines = wrap(head, across, 3)
        names.append({"x": 0, "y": y + 13, "text": list(lines)})
        tops.append(y + len(lines) * LINE + 1)
        y = tops[-1] + thick + 11
    zero = tuple({"y": top - 2, "y2": top + thick + 2} for top in tops)
    return Rows(texts(names), zero, 1, tuple(tops), y - 7)
