"""What the tests of pictures share: facts, words, and eyes for drawings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from xml.etree import ElementTree as ET

from raadsportal.language import Catalogue
from raadsportal.plots import (
    Entry,
    Figure,
    Picture,
    Reading,
    Series,
    Table,
    bars,
    columns,
    stacked,
    steps,
    wheel,
)

WORDS = Catalogue("da")
FIGURE = Figure("kurser", "Kurser efter gruppe", "Flest kurser er der i jern og metal.")
#: Invented counts under names as long as the real ones.
GROUPS = Table(
    ("Bygge og anlæg", "Landbrug, skovbrug, gartneri, fiskeri og dyrepleje", "Jern og metal"),
    (Series("2023", (20, 3, 54)), Series("2024", (22, None, 50))),
)
YEARS = Table(
    ("2021", "2022", "2023", "2024"),
    (Series("Vedtaget", (12, 7, 0, 9)), Series("Drøftet", (3, 1, 4, 2)), Series("Udsat", (1, 0, 2, 8))),
)
SHARES = Table(("2021", "2022", "2023"), (Series("Andel brugt", (98, 76.5, 4.9)),), "%")
SIZES = (
    Reading(date(2020, 4, 1), 470),
    Reading(date(2020, 10, 1), 466),
    Reading(date(2021, 1, 1), 480),
    Reading(date(2021, 3, 31), None),
    Reading(date(2023, 4, 1), 310),
    Reading(date(2024, 4, 1), 292),
)
TASKS = (
    Entry(1, 1),
    Entry(2, 3),
    Entry(3, 3, certain=False),
    Entry(4, 1, 6),
    Entry(5, 11, 2, certain=False),
    Entry(6, None),
)


def all_kinds() -> dict[str, Picture]:
    """Return a picture of every kind."""
    drawn = {
        "bars": bars(FIGURE, GROUPS, WORDS),
        "stacked": stacked(FIGURE, YEARS, WORDS),
        "columns": columns(FIGURE, SHARES, WORDS),
        "steps": steps(FIGURE, SIZES, WORDS, until=date(2025, 3, 30)),
        "wheel": wheel(FIGURE, TASKS, WORDS, year="2024"),
    }
    return {kind: seen(picture) for kind, picture in drawn.items()}


def seen(picture: Picture | None) -> Picture:
    """Return a picture that there must be."""
    assert picture is not None
    return picture


def roots(picture: Picture) -> Iterator[ET.Element]:
    """Yield both drawings, as any reader of XML sees them, with plain names."""
    for drawing in (picture.wide, picture.narrow):
        root = ET.fromstring(drawing)
        for element in root.iter():
            element.tag = element.tag.removeprefix("{http://www.w3.org/2000/svg}")
        yield root


def texts(root: ET.Element) -> list[str]:
    """Return the texts of a drawing, the lines of one joined by a bar."""
    return ["|".join(filter(None, text.itertext())) for text in root.iter("text")]


def lines(root: ET.Element) -> list[str]:
    """Return the paths of all lines that join values: stroked in the colour of a series, and not filled."""
    return [
        path.get("d", "")
        for group in root.iter("g")
        if group.get("class") == "rp-plot__stroke-1" and "fill" not in group.attrib
        for path in group.iter("path")
    ]
