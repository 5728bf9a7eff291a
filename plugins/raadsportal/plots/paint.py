"""Colours and textures: classes that the stylesheet colours, with a colour of their own where it is missing.

Every colour of a series stands out from white and from near-black paper (3:1 and more). Textures tell series
apart in greyscale and for those who do not see the colours.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element, SubElement

_SERIES = (
    "#2b7a9e",
    "#c4622d",
    "#5b8a3c",
    "#8f5fa8",
    "#a07c14",
    "#c4527a",
    "#2f8a80",
    "#6f7c86",
    "#a3664a",
    "#5a74c4",
)
#: Paints by name: what a drawing is asked for, and what it shows without a stylesheet.
COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "ink": "#1a1f24",
        "muted": "#4a5560",
        "paper": "#ffffff",
        "line": "#c9d1d3",
        "soft": "#f3f5f4",
        **{str(place): colour for place, colour in enumerate(_SERIES, start=1)},
    }
)

#: Side of the tile, thickness of its lines, and the lines, which have the colour of the paper. Neighbours
#: differ in how much paper they show, and so in grey too.
_TEXTURES = (
    (8, 1.3, "M-2,2l4,-4M-1,9l10,-10M6,10l4,-4"),
    (8, 1.3, "M1,2h2.5M5,6h2.5"),
    (6, 2.6, "M0,3h6"),
    (9, 1.3, "M-2,7l4,4M-1,-1l11,11M7,-2l4,4"),
    (10, 2.2, "M0,5h10M5,0v10"),
    (6, 1.3, "M3,0v6"),
    (8, 2.2, "M-2,6l4,4M-1,-1l10,10M6,-2l4,4M-2,2l4,-4M-1,9l10,-10M6,10l4,-4"),
    (10, 1.3, "M5,2l3,3l-3,3l-3,-3z"),
    (10, 2.2, "M0,5l2.5,-3l5,6l2.5,-3"),
)


def series(place: int) -> str:
    """Return the paint of a series by its place; a hundred of them differ in colour or texture."""
    colour, round_ = place % len(_SERIES), place // len(_SERIES)
    return f"series-{colour + 1}-{(colour + round_) % (len(_TEXTURES) + 1)}"


def apply(element: Element, prefix: str) -> None:
    """Put a class and a colour in the place of each paint that an element names."""
    classes = []
    for attribute in ("fill", "stroke"):
        paint = element.get(attribute, "none")
        colour, texture = _parts(paint)
        if texture:
            element.set(attribute, f"url(#{prefix}-{paint})")
        elif colour in COLOURS:
            classes.append(f"rp-plot__{attribute}-{colour}")
            element.set(attribute, COLOURS[colour])
    if classes:
        element.set("class", " ".join(classes))


def patterns(paints: set[str], prefix: str) -> Element | None:
    """Return the definitions of the textures among the paints, if there are any."""
    definitions = Element("defs")
    for paint in sorted(paints):
        colour, texture = _parts(paint)
        if texture:
            _pattern(definitions, f"{prefix}-{paint}", colour, texture)
    return definitions if len(definitions) else None


def _pattern(definitions: Element, name: str, colour: str, texture: int) -> None:
    side, thick, lines = _TEXTURES[texture - 1]
    square = {"width": str(side), "height": str(side)}
    pattern = SubElement(definitions, "pattern", {"id": name, "patternUnits": "userSpaceOnUse", **square})
    SubElement(pattern, "rect", {**square, "class": f"rp-plot__fill-{colour}", "fill": COLOURS[colour]})
    stroke = {"class": "rp-plot__stroke-paper", "stroke": COLOURS["paper"], "stroke-width": str(thick)}
    SubElement(pattern, "path", {"d": lines, "fill": "none", **stroke})


def _parts(paint: str) -> tuple[str, int]:
    """Return the colour and the texture (0 for none) that a paint stands for."""
    if paint.startswith("series-"):
        _, colour, texture = paint.split("-")
        return colour, int(texture)
    return paint, 0
