"""From a canvas to SVG: Vega draws, and what it draws is put into the form that a strict page can show.

No script, no style, no address: colours are classes, texts are texts, and the drawing says what it shows.
"""

from __future__ import annotations

import json
import os
import re
from functools import cache
from xml.etree import ElementTree as ET

import vl_convert

from raadsportal.plots import paint
from raadsportal.plots.canvas import Canvas
from raadsportal.plots.facts import Figure, Picture
from raadsportal.plots.text import SIZE, clean

_SVG = "http://www.w3.org/2000/svg"
_PLACES = frozenset({"d", "transform", "x", "y", "x2", "y2", "dy", "width", "height"})
_DROPPED = frozenset({"role", "class", "font-family", "font-size", "aria-roledescription", "aria-label"})
#: What all marks of a layer have in common is said once.
_SHARED = (
    "class",
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linejoin",
    "paint-order",
    "text-anchor",
    "font-weight",
)
_NUMBER = re.compile(r"-?\d+\.\d+(?:e-?\d+)?")


def picture(figure: Figure, wide: Canvas, narrow: Canvas) -> Picture:
    """Return a figure drawn for a wide place and for a phone."""
    return Picture(_drawing(figure, "wide", wide), _drawing(figure, "narrow", narrow))


def _drawing(figure: Figure, shape: str, canvas: Canvas) -> str:
    prefix = f"{_identifier(figure.prefix)}-{shape}"
    root = _root(figure, prefix, shape, canvas)
    layers = _layers(_vega(canvas))
    paints = {mark.get("fill", "") for layer in layers for mark in layer}
    definitions = paint.patterns(paints, prefix)
    if definitions is not None:
        root.append(definitions)
    for layer in filter(len, layers):
        _finish(layer, prefix)
        root.append(layer)
    return ET.tostring(root, encoding="unicode")


def _root(figure: Figure, prefix: str, shape: str, canvas: Canvas) -> ET.Element:
    """Return the element that holds a drawing, with its name and its description."""
    names = {"title": figure.title, "desc": figure.description}
    root = ET.Element(
        "svg",
        {
            "xmlns": _SVG,
            "class": f"rp-plot__{shape}",
            "viewBox": f"0 0 {_short(canvas.width)} {_short(canvas.height)}",
            "role": "img",
            "aria-labelledby": " ".join(f"{prefix}-{name}" for name in names),
            "direction": "ltr",
            "fill": "none",
            "font-family": "inherit",
            "font-size": _short(SIZE),
        },
    )
    if shape == "narrow":
        root.set("display", "none")
    for name, text in names.items():
        ET.SubElement(root, name, {"id": f"{prefix}-{name}"}).text = clean(text)
    return root


def _identifier(prefix: str) -> str:
    """Return a prefix as ids can begin with it."""
    return re.sub(r"[^A-Za-z0-9_-]", "-", prefix) or "plot"


def _vega(canvas: Canvas) -> ET.Element:
    """Return what Vega draws; it may fetch nothing from anywhere."""
    if os.getpid() != _home():
        # The engine's threads stay behind in the parent: the child would wait for them for ever.
        raise RuntimeError("a process cannot draw after a fork if its parent has drawn")
    return ET.fromstring(vl_convert.vega_to_svg(json.dumps(canvas.spec()), allowed_base_urls=[]))


@cache
def _home() -> int:
    """Return the process that drew first."""
    return os.getpid()


def _layers(root: ET.Element) -> list[ET.Element]:
    """Return the groups of marks, freed from the frames that Vega puts around them."""
    return [group for group in root.iter(f"{{{_SVG}}}g") if " role-mark" in group.get("class", "")]


def _finish(layer: ET.Element, prefix: str) -> None:
    """Put a layer into its final form."""
    for element in layer.iter():
        element.tag = element.tag.removeprefix(f"{{{_SVG}}}")
        for name, value in list(element.items()):
            if name in _DROPPED or (name, value) == ("opacity", "1"):
                del element.attrib[name]
            elif name in _PLACES:
                element.set(name, _NUMBER.sub(lambda found: _short(float(found[0])), value))
        if element.tag == "text" and element.get("stroke"):
            element.set("paint-order", "stroke")
            element.set("stroke-linejoin", "round")
        paint.apply(element, prefix)
    _share(layer)


def _share(layer: ET.Element) -> None:
    """Move what all marks of a layer say alike to the layer."""
    for name in _SHARED:
        values = {mark.get(name) for mark in layer}
        value = values.pop() if len(values) == 1 else None
        if value is not None:
            layer.set(name, value)
            for mark in layer:
                del mark.attrib[name]


def _short(number: float) -> str:
    """Return a number with two decimals at most: the same on every machine, and short."""
    return f"{round(number, 2) + 0.0:g}" if abs(number) < 1e5 else f"{number:.0f}"
