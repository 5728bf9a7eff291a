"""A year wheel: months as sectors, the numbers of their entries in them, longer periods as arcs.

The texts of the entries stand in the table beside the wheel, and on a phone in a key under it; the numbers
lead there. What is not confirmed is dashed.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

from raadsportal.language import Catalogue
from raadsportal.plots.canvas import (
    BOLD,
    CENTRE,
    HALO,
    NARROW,
    WIDE,
    Canvas,
    Channel,
    Layer,
    Row,
    reckoned,
    said,
    texts,
)
from raadsportal.plots.draw import picture
from raadsportal.plots.facts import Entry, Figure, Picture, is_worth_a_plot
from raadsportal.plots.text import LINE, clean, wrap
from raadsportal.plots.year import Slot, Span, in_lanes, in_slots

_MONTH = math.pi / 6
#: From the middle of a line of text down to the line its letters stand on.
_DOWN = 5


@dataclass(frozen=True)
class _Size:
    """How wide a drawing is; how thick its rings, how large its dots, how many its lanes of arcs are."""

    across: float
    radius: float
    rim: float
    dot: float
    lane: float
    lanes: int
    hub: float
    short: bool

    @property
    def inside(self) -> float:
        """Return how far the months reach under the rim with their names."""
        return self.radius - self.rim


_WIDE = _Size(WIDE, 250.0, 26.0, 28.0, 25.0, 4, 46.0, short=False)
_NARROW = _Size(NARROW, 158.0, 21.0, 22.0, 16.0, 3, 21.0, short=True)


def wheel(figure: Figure, entries: Sequence[Entry], words: Catalogue, *, year: str = "") -> Picture | None:
    """Return the picture of a year; entries without a month are named under the wheel."""
    if not is_worth_a_plot(entries):
        return None
    drawn = picture(figure, _canvas(entries, _WIDE, words, year), _canvas(entries, _NARROW, words, year))
    return replace(drawn, key=_key(entries, words))


def _key(entries: Sequence[Entry], words: Catalogue) -> str:
    """Return what each number means, as markup; nothing where the entries have no names."""
    rows = "".join(_meaning(entry, words) for entry in entries if entry.name)
    return f'<ul class="rp-plot__key">{rows}</ul>' if rows else ""


def _meaning(entry: Entry, words: Catalogue) -> str:
    name = escape(clean(entry.name))
    named = f'<a href="#{escape(entry.anchor)}">{name}</a>' if entry.anchor else name
    doubt = "" if entry.certain else f" ({escape(words.text('not confirmed'))})"
    return f"<li><b>{entry.number}</b> <span>{named}{doubt}</span></li>"


def _canvas(entries: Sequence[Entry], size: _Size, words: Catalogue, year: str) -> Canvas:
    spans, lanes, elsewhere = in_lanes(entries, size.lanes)
    rings = list(_rings(size, size.hub + lanes * size.lane + 3))
    slots = in_slots(entries, [room for _, room in rings])
    # The arcs lie right inside the innermost dots, where they are longest.
    deepest = max((slot.ring for slot in slots), default=0)
    arcs = rings[deepest][0] - size.dot / 2 - 4 - lanes * size.lane
    notes = list(_notes(entries, slots, elsewhere, words))
    lines = [line for note in notes for line in wrap(note, size.across - 8, 4)]
    below = 2 * size.radius + 6
    layers = (
        *_months(size, words),
        *_arcs(spans, size, arcs),
        *_dots(slots, size, [radius for radius, _ in rings]),
        _centred(size, [{"radius": 0, "theta": 0, "text": clean(year)}], fontWeight=BOLD),
        texts([{"x": 2, "y": below + LINE, "text": lines}] if lines else []),
    )
    return Canvas(size.across, below + len(lines) * LINE + (8 if lines else 0), layers)


def _notes(
    entries: Sequence[Entry], slots: Sequence[Slot], elsewhere: Sequence[int], words: Catalogue
) -> Iterator[str]:
    """Yield what has to be said under the wheel."""
    if any(not entry.certain for entry in entries):
        yield words.text("Dashed: not confirmed.")
    if elsewhere:
        numbers = ", ".join(map(str, elsewhere))
        yield words.text("Not on the wheel: {numbers}.", numbers=numbers)
    if any(slot.more for slot in slots):
        yield words.text("A plus: so many more in the table.")


def _rings(size: _Size, inner: float) -> Iterator[tuple[float, int]]:
    """Yield the radius of each ring of dots around the arcs, and how many dots a month has there."""
    radius = size.inside - size.dot / 2 - 6
    while radius - size.dot / 2 - 1 > inner:
        chord = 2 * radius * math.sin(_MONTH / 2) - 3
        yield radius, max(int(chord // (size.dot + 1)), 1)
        radius -= size.dot + 1


def _months(size: _Size, words: Catalogue) -> Iterator[Layer]:
    """Yield the sectors, the rim with the names of the months, and heavier lines between the quarters."""
    sectors: list[Row] = [
        {"start": month * _MONTH, "end": (month + 1) * _MONTH, "paint": ("soft", "paper")[month % 2]}
        for month in range(12)
    ]
    yield _ring(sectors, size, size.hub, size.inside, fill="paint", stroke=said("line"))
    yield _ring(sectors, size, size.inside, size.radius, fill="paint", stroke=said("muted"))
    quarters: list[Row] = [
        {"start": 3 * place * _MONTH, "end": 3 * (place + 1) * _MONTH} for place in range(4)
    ]
    yield _ring(quarters, size, size.hub, size.radius, stroke=said("muted"), strokeWidth=1.5)
    names: list[Row] = [
        {"radius": size.inside + size.rim / 2, **_turned((month + 0.5) * _MONTH), "text": clean(name)}
        for month, name in enumerate(words.month_names(short=size.short))
    ]
    yield _centred(size, names, angle="angle")


def _arcs(spans: Sequence[Span], size: _Size, inner: float) -> Iterator[Layer]:
    """Yield the arcs of the longer periods, each with its number at its middle."""
    for certain in (True, False):
        rows = [_arc(span, size, inner) for span in spans if span.entry.certain is certain]
        look: dict[str, Channel] = {"fill": said("1" if certain else "paper"), "stroke": said("1")}
        yield _ring(rows, size, "inner", "outer", padAngle=0.03, **look, **({} if certain else _DASHED))
        yield _centred(size, rows, **HALO)


def _arc(span: Span, size: _Size, inner: float) -> Row:
    start, end = (span.first - 1) * _MONTH, (span.first - 1 + span.months) * _MONTH
    radius = inner + (span.lane + 0.5) * size.lane
    band = {"start": start, "end": end, "inner": radius - 4, "outer": radius + 4}
    return {**band, "radius": radius, "theta": (start + end) / 2, "text": str(span.entry.number)}


def _dots(slots: Sequence[Slot], size: _Size, radii: Sequence[float]) -> Iterator[Layer]:
    """Yield the numbers of the entries in their months, each in a dot; how many more there are has none."""
    placed = [(slot, _place(slot, radii[slot.ring], size)) for slot in slots]
    for certain, dashes in ((True, {}), (False, _DASHED)):
        dots = [place for slot, place in placed if slot.certain is certain and not slot.more]
        yield _circles(dots, size, fill=said("paper"), stroke=said("1"), strokeWidth=2, **dashes)
    yield _centred(size, [{**place, "text": slot.text} for slot, place in placed])


_DASHED: dict[str, Channel] = {"strokeDash": {"value": [3, 2.5]}}


def _place(slot: Slot, radius: float, size: _Size) -> Row:
    """Return where a slot is: those of one ring stand around the middle of the month."""
    aside = (slot.place - (slot.beside - 1) / 2) * (size.dot + 1) / radius
    return {"radius": radius, "theta": (slot.month - 0.5) * _MONTH + aside}


def _turned(theta: float) -> dict[str, float]:
    """Return the angle of a name that follows the rim and never stands on its head."""
    upright = math.cos(theta) > 0
    return {"theta": theta, "angle": math.degrees(theta if upright else theta + math.pi)}


def _ring(rows: Sequence[Row], size: _Size, inner: Channel, outer: Channel, **look: Channel) -> Layer:
    place: dict[str, Channel] = {**_middle(size), "startAngle": "start", "endAngle": "end"}
    return Layer("arc", rows, {**place, "innerRadius": inner, "outerRadius": outer, **look})


def _circles(rows: Sequence[Row], size: _Size, **look: Channel) -> Layer:
    x = reckoned(f"{size.across / 2} + datum.radius * sin(datum.theta)")
    y = reckoned(f"{size.radius + 2} - datum.radius * cos(datum.theta)")
    return Layer("symbol", rows, {"x": x, "y": y, "size": (size.dot - 2) ** 2 * math.pi / 4, **look})


def _centred(size: _Size, rows: Sequence[Row], **look: Channel) -> Layer:
    """Return texts whose middle is at their angle and radius."""
    place: dict[str, Channel] = {**_middle(size), "radius": "radius", "theta": "theta", "dy": _DOWN}
    return texts([row for row in rows if row["text"]], align=CENTRE, **{**place, **look})


def _middle(size: _Size) -> dict[str, Channel]:
    return {"x": size.across / 2, "y": size.radius + 2}
