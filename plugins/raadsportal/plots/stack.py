"""Stacks: the values under a head put end to end, in the order of the series."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from raadsportal.language import Catalogue
from raadsportal.plots import paint
from raadsportal.plots.canvas import CENTRE, HALO, Channel, Layer, Row, Spec, reckoned, said, scaled, texts
from raadsportal.plots.facts import Table
from raadsportal.plots.text import value_label


@dataclass(frozen=True)
class Sum:
    """What the values under a head come to, and how far the stack reaches to either side of zero."""

    total: float | None
    low: float
    high: float


def sums(table: Table) -> tuple[Sum, ...]:
    """Return the sum under each head; where no value is known, neither is the sum."""
    found = []
    for place in range(len(table.heads)):
        values = [value for series in table.series if (value := series.at(place)) is not None]
        low, high = (sum(value for value in values if value * sign > 0) for sign in (-1, 1))
        found.append(Sum(sum(values) if values else None, low, high))
    return tuple(found)


def parts(table: Table, words: Catalogue, fits: Callable[[float, str], bool]) -> list[Row]:
    """Return the segments of all stacks; one that its value fits into is to show it."""
    found: list[Row] = []
    for head in range(len(table.heads)):
        for number, series in enumerate(table.series):
            if value := series.at(head):
                text = value_label(value, table.unit, words)
                ink = paint.series(number)
                found.append(
                    {"head": head, "order": number, "value": value, "text": text, "fits": fits(value, text)}
                    | {"paint": ink}
                )
    return found


def segments(rows: Sequence[Row], scale: str, lengthwise: tuple[str, str], across: Row) -> Layer:
    """Return the layer of segments along a scale; `lengthwise` names the channels of their two ends."""
    start, end = lengthwise
    channels: dict[str, Channel] = {start: scaled(scale, "y0"), end: scaled(scale, "y1"), **across}
    return Layer("rect", rows, {**channels, "fill": "paint", "stroke": said("paper")}, (_STACK,))


def numbers(rows: Sequence[Row], **places: Channel) -> Layer:
    """Return the layer of the values that stand inside their segments."""
    shown = texts(rows, align=CENTRE, **{**HALO, **places})
    return Layer(shown.kind, shown.rows, shown.channels, (_STACK, {"type": "filter", "expr": "datum.fits"}))


def middle(scale: str, offset: float = 0) -> Spec:
    """Return the channel that lies halfway along a segment."""
    return reckoned(f"(scale('{scale}', datum.y0) + scale('{scale}', datum.y1)) / 2 + {offset}")


_STACK: Spec = {
    "type": "stack",
    "groupby": ["head"],
    "sort": {"field": "order", "order": "ascending"},
    "field": "value",
}
