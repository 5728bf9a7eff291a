"""A drawing before it is drawn: layers of marks over scales, put together into a Vega specification."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from raadsportal.plots.text import LINE, width, wrap

#: How wide the two drawings are in their own units: texts come out alike on a page and on a phone.
WIDE, NARROW = 720.0, 320.0

Spec = dict[str, Any]
Row = Mapping[str, Any]
#: The name of a column, a number, or what Vega calls a value reference.
Channel = str | float | Spec


@dataclass(frozen=True)
class Layer:
    """Marks of one kind: one for each row (of a line: one for all rows)."""

    kind: str
    rows: Sequence[Row]
    channels: Mapping[str, Channel]
    transform: Sequence[Spec] = ()

    def but(self, **channels: Channel) -> Layer:
        """Return the layer with other channels."""
        return Layer(self.kind, self.rows, {**self.channels, **channels}, self.transform)


@dataclass(frozen=True)
class Canvas:
    """How large a drawing is, what its scales are, and the layers on it, from the back to the front."""

    width: float
    height: float
    layers: Sequence[Layer]
    scales: Sequence[Spec] = field(default=())

    def spec(self) -> Spec:
        """Return the drawing as Vega understands it.

        Nothing is left to be measured: a layout that asks how wide a text is would depend on the fonts of the
        machine that draws.
        """
        layers = [layer for layer in self.layers if layer.rows]
        return {
            "width": self.width,
            "height": self.height,
            "padding": 0,
            "autosize": "none",
            "data": [
                {"name": f"rows{place}", "values": list(layer.rows), "transform": list(layer.transform)}
                for place, layer in enumerate(layers)
            ],
            "scales": list(self.scales),
            "marks": [_mark(f"rows{place}", layer) for place, layer in enumerate(layers)],
        }


def said(value: str) -> Spec:
    """Return a channel that is the same for every mark."""
    return {"value": value}


def scaled(scale: str, column: str, **more: Any) -> Spec:
    """Return a channel that puts a column on a scale."""
    return {"scale": scale, "field": column, **more}


def reckoned(expression: str) -> Spec:
    """Return a channel that Vega works out."""
    return {"signal": expression}


def linear(name: str, low: float, high: float, start: float, end: float) -> Spec:
    """Return a scale that takes numbers to places."""
    return {"name": name, "type": "linear", "domain": [low, high], "range": [start, end], "zero": False}


RIGHT, CENTRE = said("right"), said("center")
MUTED, BOLD = said("muted"), said("bold")
#: What makes a text readable on any texture.
HALO: Mapping[str, Channel] = MappingProxyType({"stroke": said("paper"), "strokeWidth": 4})


def texts(rows: Sequence[Row], **channels: Channel) -> Layer:
    """Return a layer of texts, each one line or a list of lines; x, y and text are columns if not given."""
    usual: dict[str, Channel] = {"x": "x", "y": "y", "text": "text", "fill": said("ink")}
    return Layer("text", rows, {**usual, **channels})


def rules(rows: Sequence[Row], ink: str = "line") -> Layer:
    """Return a layer of straight lines from x, y to x2, y2."""
    return Layer("rule", rows, {"x": "x", "y": "y", "x2": "x2", "y2": "y2", "stroke": said(ink)})


def legend(entries: Sequence[tuple[str, str]], room: float) -> tuple[tuple[Layer, ...], float]:
    """Return the layers that name paints, in as many lines as are needed, and how high they are."""
    x, y, high, rows = 0.0, 0.0, 0.0, []
    for name, paint in entries:
        lines = wrap(name, room - 20, 2)
        wide = 20 + max(map(width, lines)) + 18
        if x and x + wide - 18 > room:
            x, y = 0.0, y + high
        high = len(lines) * LINE + 5
        rows.append({"x": x, "y": y, "paint": paint, "text": list(lines), "tx": x + 20, "ty": y + 12})
        x = x + wide if len(lines) == 1 else room
    swatch: dict[str, Channel] = {"x": "x", "y": "y", "width": 14, "height": 14, "fill": "paint"}
    return (Layer("rect", rows, swatch), texts(rows, x="tx", y="ty")), y + high + 6


def _mark(data: str, layer: Layer) -> Spec:
    channels = {name: _reference(channel) for name, channel in layer.channels.items()}
    if layer.kind == "text":
        # Without a size Vega measures nothing; the drawing and its stylesheet say how large texts are.
        channels = {
            "fontSize": {"value": 0},
            "lineHeight": {"value": LINE},
            "limit": {"value": 0},
            **channels,
        }
    return {"type": layer.kind, "from": {"data": data}, "encode": {"enter": channels}}


def _reference(channel: Channel) -> Spec:
    if isinstance(channel, str):
        return {"field": channel}
    return channel if isinstance(channel, dict) else {"value": channel}
