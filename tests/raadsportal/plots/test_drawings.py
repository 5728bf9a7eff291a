"""What holds for every drawing: safe, named, the same again, and coloured by the stylesheet."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadsportal.plots import Figure, Picture, Series, Table, bars, stacked
from raadsportal.plots.canvas import Canvas
from raadsportal.plots.canvas import texts as mark_texts
from raadsportal.plots.paint import COLOURS
from tests.conftest import ROOT
from tests.raadsportal.plots.pictures import FIGURE, GROUPS, WORDS, all_kinds, roots, seen, texts

KINDS = all_kinds()
CSS = (ROOT / "overrides" / "assets" / "plots.css").read_text(encoding="utf-8")
ELEMENTS = {"svg", "title", "desc", "defs", "pattern", "g", "path", "rect", "line", "text", "tspan"}
ATTRIBUTES = {
    *("class", "id", "role", "aria-labelledby", "viewBox", "direction", "display", "transform", "d"),
    *("x", "y", "x2", "y2", "dy", "width", "height", "patternUnits", "paint-order"),
    *("fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin"),
    *("font-family", "font-size", "font-weight", "text-anchor"),
}
HOSTILE = (
    "<script>alert(1)</script>",
    "\"'&<>]]>",
    "Æ" * 300,
    "👩‍👩‍👧‍👦 🎉",
    "مجلس سوق العمل",
    "\x00\x1b\ud800\ufffe‮",
    "",
    "url(#x) javascript:alert(1) {{ 7 * 7 }}",
)


@pytest.mark.parametrize("kind", KINDS)
def test_a_drawing_holds_nothing_but_shapes_and_texts(kind: str) -> None:
    for root in roots(KINDS[kind]):
        assert {element.tag for element in root.iter()} <= ELEMENTS
        assert {name for element in root.iter() for name in element.attrib} <= ATTRIBUTES
        own = {element.get("id") for element in root.iter("pattern")}
        values = " ".join(value for element in root.iter() for value in element.attrib.values())
        assert set(re.findall(r"url\(#([^)]*)\)", values)) == own
        assert values.count("url(") == len(re.findall(r"url\(#", values))
        assert "://" not in values


@pytest.mark.parametrize("kind", KINDS)
def test_a_drawing_says_what_it_shows(kind: str) -> None:
    for shape, root in zip(("wide", "narrow"), roots(KINDS[kind]), strict=True):
        title, description, *_ = root
        assert (title.tag, title.get("id"), title.text) == ("title", f"kurser-{shape}-title", FIGURE.title)
        assert (description.tag, description.text) == ("desc", FIGURE.description)
        assert description.get("id") == f"kurser-{shape}-desc"
        assert root.get("role") == "img"
        assert root.get("aria-labelledby") == f"kurser-{shape}-title kurser-{shape}-desc"


@pytest.mark.parametrize("kind", KINDS)
def test_a_drawing_fits_any_width_and_takes_the_font_of_the_page(kind: str) -> None:
    wide, narrow = roots(KINDS[kind])
    assert (wide.get("viewBox", "")[:8], narrow.get("viewBox", "")[:8]) == ("0 0 720 ", "0 0 320 ")
    assert (wide.get("display"), narrow.get("display")) == (None, "none")
    for root in (wide, narrow):
        assert not {"width", "height"} & set(root.attrib)
        assert (root.get("font-family"), root.get("direction")) == ("inherit", "ltr")
        assert [element.get("font-family") for element in root.iter() if element is not root] == [None] * (
            sum(1 for _ in root.iter()) - 1
        )


@pytest.mark.parametrize("kind", KINDS)
def test_a_drawing_is_no_longer_than_it_must_be(kind: str) -> None:
    for root in roots(KINDS[kind]):
        assert not [group for group in root.iter("g") if not len(group)]
        for element in root.iter():
            geometry = " ".join(
                element.get(name, "") for name in ("d", "transform", "x", "y", "x2", "y2", "viewBox")
            )
            assert not re.search(r"\.\d{3}", geometry)


def test_texts_are_not_measured_by_the_fonts_of_the_machine() -> None:
    (mark,) = Canvas(100, 100, [mark_texts([{"x": 0, "y": 0, "text": "a"}])]).spec()["marks"]
    assert mark["encode"]["enter"]["fontSize"] == {"value": 0}


def test_ids_are_unique_on_the_page_and_begin_with_the_prefix() -> None:
    picture = seen(bars(Figure("vestjylland/lists: 'a b'", "", ""), GROUPS, WORDS))
    found = re.findall(r'\bid="([^"]*)"', picture.markup)
    assert found == sorted(set(found), key=found.index)
    assert all(re.fullmatch(r"vestjylland-lists---a-b--(wide|narrow)-[a-z0-9-]+", name) for name in found)


def fingerprint(pictures: dict[str, Picture]) -> str:
    """Return what changes when a byte of a picture does."""
    return hashlib.sha256("".join(picture.markup for picture in pictures.values()).encode()).hexdigest()


def test_the_same_facts_give_the_same_bytes() -> None:
    assert fingerprint(all_kinds()) == fingerprint(KINDS)


def test_the_same_bytes_in_another_process_without_any_fonts(tmp_path: Path) -> None:
    fonts = tmp_path / "fonts.conf"
    fonts.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig/>')
    script = (
        "from tests.raadsportal.plots.test_drawings import KINDS, fingerprint;"
        "from tests.raadsportal.plots.pictures import all_kinds;"
        "all_kinds(); print(fingerprint(KINDS))"
    )
    paths = os.pathsep.join((str(ROOT), str(ROOT / "plugins"), *sys.path))
    printed = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={
            "PYTHONPATH": paths,
            "PYTHONHASHSEED": "7",
            "FONTCONFIG_FILE": str(fonts),
            "LANG": "C",
            "TZ": "Asia/Tokyo",
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert printed.stdout.strip() == fingerprint(KINDS)


def test_hostile_texts_are_texts() -> None:
    table = Table(
        HOSTILE, (Series(HOSTILE[0], (1, 2, 3, 4, 5, 6, 7, 8)), Series(HOSTILE[1], (8,))), HOSTILE[0]
    )
    picture = seen(bars(Figure(HOSTILE[5], HOSTILE[0], HOSTILE[1]), table, WORDS))
    for root in roots(picture):
        assert {element.tag for element in root.iter()} <= ELEMENTS
        found = texts(root)
        assert {"<script>alert(1)</script>", "\"'&<>]]>", "👩‍👩‍👧‍👦 🎉", "مجلس سوق العمل"} <= set(found)
        assert [root.findtext("title"), root.findtext("desc")] == [HOSTILE[0], HOSTILE[1]]
    assert "<script" not in picture.markup


def test_a_name_of_three_hundred_letters_is_cut_visibly() -> None:
    table = Table(("Æ" * 300, "b"), (Series("", (1, 2)),))
    for root in roots(seen(bars(FIGURE, table, WORDS))):
        (cut,) = (text for text in texts(root) if "Æ" in text)
        assert re.fullmatch(r"Æ+\|Æ+\|Æ+…", cut)


@pytest.mark.parametrize("kind", KINDS)
def test_every_paint_has_a_colour_of_its_own_and_one_in_the_stylesheet(kind: str) -> None:
    for root in roots(KINDS[kind]):
        assert root.get("class", "") in {"rp-plot__wide", "rp-plot__narrow"}
        for layer, element in ((parent, child) for parent in root.iter() for child in parent):
            for name in element.get("class", "").split():
                attribute, colour = name.removeprefix("rp-plot__").split("-")
                assert element.get(attribute, layer.get(attribute)) == COLOURS[colour]
                assert f".{name} {{ {attribute}: var(--rp-plot-{colour}); }}" in CSS


def test_the_stylesheet_has_the_colours_of_the_drawings() -> None:
    light = dict(re.findall(r"--rp-plot-(\d+): (#[0-9a-f]{6});", CSS.partition("@container")[0]))
    assert light == {name: colour for name, colour in COLOURS.items() if name.isdigit()}


DARK = dict(re.findall(r"--rp-plot-(\d+): light-dark\(#[0-9a-f]{6}, (#[0-9a-f]{6})\)", CSS))


@pytest.mark.parametrize("name", [name for name in COLOURS if name.isdigit()])
def test_series_stand_out_from_light_and_from_dark_paper(name: str) -> None:
    assert contrast(COLOURS[name], "#ffffff") >= 3
    assert contrast(COLOURS[name], "#14191d") >= 3
    assert contrast(DARK[name], "#14191d") >= 3


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG reckons it."""

    def light(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="only where processes fork")
def test_a_child_of_a_process_that_has_drawn_says_that_it_cannot() -> None:
    script = (
        "import os, signal, warnings; warnings.simplefilter('ignore')\n"
        "from tests.raadsportal.plots.pictures import all_kinds\n"
        "all_kinds()\n"
        "if os.fork() == 0:\n"
        "    signal.alarm(30)\n"
        "    try:\n"
        "        all_kinds()\n"
        "    except RuntimeError as said:\n"
        "        print(said, flush=True)\n"
        "    os._exit(0)\n"
        "os.wait()\n"
    )
    paths = os.pathsep.join((str(ROOT), str(ROOT / "plugins"), *sys.path))
    printed = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONPATH": paths},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert printed.stdout == "a process cannot draw after a fork if its parent has drawn\n"


names = st.text(max_size=60)
values = st.none() | st.integers(0, 10**6) | st.floats(allow_nan=True, allow_infinity=True)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Return any table, also one whose series are too long or too short."""
    heads = tuple(draw(st.lists(names, max_size=9)))
    rows = st.lists(values, max_size=len(heads) + 1).map(tuple)
    series = tuple(Series(draw(names), draw(rows)) for _ in range(draw(st.integers(0, 4))))
    return Table(heads, series, draw(st.sampled_from(("", "%", "mio. kr.", "<b>"))))


@settings(max_examples=60)
@given(figure=st.builds(Figure, names, names, names), table=tables())
def test_whatever_the_table_the_drawing_is_valid(figure: Figure, table: Table) -> None:
    for kind in (bars, stacked):
        picture = kind(figure, table, WORDS)
        if picture is None:
            assert len(table.known()) < 2 or not any(table.known())
            continue
        for root in roots(picture):
            assert {element.tag for element in root.iter()} <= ELEMENTS
        assert not re.search(r"NaN|Infinity|undefined", re.sub(r">[^<]*<", "><", picture.markup))
        assert ET.fromstring(picture.markup).get("class") == "rp-plot"
