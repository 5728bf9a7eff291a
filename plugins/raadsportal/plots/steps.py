"""How large something was over time: a line in steps where enough is known, points where it is not.

A line is drawn only through three readings or more that follow one another without a gap; a gap is shown as
one. Days lie where they belong in time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from raadsportal.language import Catalogue
from raadsportal.plots import paint
from raadsportal.plots.canvas import (
    CENTRE,
    HALO,
    MUTED,
    NARROW,
    RIGHT,
    WIDE,
    Canvas,
    Layer,
    Row,
    linear,
    rules,
    said,
    scaled,
    texts,
)
from raadsportal.plots.draw import picture
from raadsportal.plots.facts import Figure, Picture, Reading, is_worth_a_plot, readings_by_day
from raadsportal.plots.text import LINE, SIZE, clean, value_label, width
from raadsportal.plots.ticks import on_time, round_numbers

#: So many readings make a line.
_ENOUGH = 3
_TOP = LINE + 6


@dataclass(frozen=True)
class Run:
    """Readings that follow one another without a gap, and the day up to which the last of them holds."""

    readings: tuple[Reading, ...]
    until: date


@dataclass(frozen=True)
class _Frame:
    """The field between the axes, in units of the drawing and in what is measured."""

    across: float
    left: float
    floor: float
    first: date
    last: date
    grid: tuple[float, ...]

    def x(self, day: date) -> float:
        share = (day - self.first).days / (self.last - self.first).days
        return self.left + 8 + share * (self.across - self.left - 20)

    def y(self, value: float) -> float:
        low, high = self.grid[0], self.grid[-1]
        return self.floor - (value - low) / (high - low) * (self.floor - _TOP)


def steps(
    figure: Figure,
    readings: Sequence[Reading],
    words: Catalogue,
    *,
    until: date | None = None,
    unit: str = "",
) -> Picture | None:
    """Return the picture of a size over time; the last reading holds until the day given, if one is."""
    known = readings_by_day(readings)
    if not is_worth_a_plot(known):
        return None
    runs = tuple(runs_of(known, until))
    return picture(
        figure,
        _canvas(runs, WIDE, 300.0, words, unit),
        _canvas(runs, NARROW, 240.0, words, unit),
    )


def runs_of(readings: Sequence[Reading], until: date | None) -> Iterator[Run]:
    """Yield the stretches of known readings between the gaps."""
    run: list[Reading] = []
    for reading in readings:
        if reading.value is not None:
            run.append(reading)
        elif run:
            yield Run(tuple(run), reading.on)
            run = []
    if run:
        yield Run(tuple(run), max(until or run[-1].on, run[-1].on))


def _canvas(runs: Sequence[Run], across: float, high: float, words: Catalogue, unit: str) -> Canvas:
    values = [reading.value or 0 for run in runs for reading in run.readings]
    grid = _grid(min(values), max(values))
    labels = [value_label(value, unit, words) for value in grid]
    last = max(run.until if len(run.readings) >= _ENOUGH else run.readings[-1].on for run in runs)
    frame = _Frame(
        across, max(map(width, labels)) + 6, high - 2 * LINE - 8, runs[0].readings[0].on, last, grid
    )
    scales = (
        linear(
            "x", frame.first.toordinal(), frame.last.toordinal(), frame.x(frame.first), frame.x(frame.last)
        ),
        linear("y", grid[0], grid[-1], frame.floor, _TOP),
    )
    layers = (
        *_gaps(runs, frame, words),
        *_levels(frame, labels),
        *_days(frame, words),
        *(_line(run) for run in runs if len(run.readings) >= _ENOUGH),
        *_points(runs, frame, words, unit),
    )
    return Canvas(across, high, layers, scales)


def _grid(low: float, high: float) -> tuple[float, ...]:
    """Return the levels that are marked; zero is always among them."""
    below = round_numbers(-low) if low < 0 else (0.0,)
    above = round_numbers(high) if high > 0 else (0.0,)
    return (*(-level for level in reversed(below[1:])), *above)


def _levels(frame: _Frame, labels: Sequence[str]) -> tuple[Layer, ...]:
    rows: list[Row] = [
        {"x": frame.left, "x2": frame.across, "tx": frame.left - 6, "level": level, "text": label}
        for level, label in zip(frame.grid, labels, strict=True)
    ]
    y = {"y": scaled("y", "level"), "y2": scaled("y", "level")}
    lines = rules(rows)
    zero = rules([row for row in rows if row["level"] == 0], "ink")
    return (
        *(layer.but(**y) for layer in (lines, zero)),
        texts(rows, align=RIGHT, fill=MUTED, x="tx", y=scaled("y", "level", offset=5)),
    )


def _days(frame: _Frame, words: Catalogue) -> tuple[Layer, ...]:
    ticks = on_time(frame.first, frame.last, int((frame.across - frame.left) // 92), words)
    rows: list[Row] = []
    for tick in ticks:
        x = frame.x(tick.day)
        room = max(map(width, tick.text)) / 2
        place = min(max(x, frame.left - 20 + room), frame.across - room)
        rows.append(
            {"x": x, "x2": x, "y": frame.floor, "y2": frame.floor + 6, "tx": place, "text": list(tick.text)}
        )
    names = texts(rows, align=CENTRE, fill=MUTED, x="tx", y={"field": "y2", "offset": LINE - 2})
    return rules(rows, "muted"), names


def _gaps(runs: Sequence[Run], frame: _Frame, words: Catalogue) -> Iterator[Layer]:
    """Yield the stretches of which nothing is known, and those words where there is room for them."""
    text = clean(words.text("not known"))
    rows: list[Row] = []
    for before, after in pairwise(runs):
        start, end = frame.x(before.until), frame.x(after.readings[0].on)
        rows.append(
            {"x": start, "x2": end, "y": _TOP, "y2": frame.floor, "mid": (start + end) / 2, "text": text}
        )
    yield Layer("rect", rows, {"x": "x", "x2": "x2", "y": "y", "y2": "y2", "fill": said("soft")})
    along = [row for row in rows if width(text) < row["x2"] - row["x"] - 4]
    yield texts(along, align=CENTRE, fill=MUTED, x="mid", y={"field": "y2", "offset": -10})
    upwards = [row for row in rows if row not in along and row["x2"] - row["x"] > SIZE]
    yield texts(
        upwards, fill=MUTED, x={"field": "mid", "offset": 5}, y={"field": "y2", "offset": -8}, angle=-90
    )


def _line(run: Run) -> Layer:
    """Return the line of a run, which goes on to the day up to which its last reading holds."""
    days = [(reading.on, reading.value) for reading in run.readings]
    rows: list[Row] = [{"day": day.toordinal(), "value": value} for day, value in days]
    if run.until > days[-1][0]:
        rows.append({"day": run.until.toordinal(), "value": days[-1][1]})
    return Layer(
        "line",
        rows,
        {
            "x": scaled("x", "day"),
            "y": scaled("y", "value"),
            "interpolate": said("step-after"),
            "stroke": said("1"),
            "strokeWidth": 2.5,
        },
    )


def _points(runs: Sequence[Run], frame: _Frame, words: Catalogue, unit: str) -> tuple[Layer, ...]:
    rows: list[Row] = []
    for reading in (reading for run in runs for reading in run.readings):
        value = reading.value or 0
        rows.append(
            {
                "day": reading.on.toordinal(),
                "value": value,
                "x": frame.x(reading.on),
                "y": frame.y(value) - 9,
                "text": value_label(value, unit, words),
                "paint": paint.series(0),
            }
        )
    dots = Layer(
        "symbol",
        rows,
        {
            "x": scaled("x", "day"),
            "y": scaled("y", "value"),
            "size": 70,
            "fill": "paint",
            "stroke": said("paper"),
            "strokeWidth": 1.5,
        },
    )
    return dots, texts(_apart(rows, frame), align=CENTRE, **HALO)


def _apart(rows: Sequence[Row], frame: _Frame) -> list[Row]:
    """Return the labels that do not touch one another; the last and the highest come first."""
    kept: list[tuple[float, float, float]] = []
    shown: list[Row] = []
    order = sorted(range(len(rows)), key=lambda place: (place != len(rows) - 1, -rows[place]["value"], place))
    for place in order:
        row, half = rows[place], width(rows[place]["text"]) / 2
        x = min(max(row["x"], frame.left + half + 2), frame.across - half)
        if all(abs(x - other) > half + room or abs(row["y"] - level) > SIZE for other, level, room in kept):
            kept.append((x, row["y"], half))
            shown.append({**row, "x": x})
    return shown
