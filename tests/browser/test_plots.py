"""Pictures in a real browser: one drawing for each width and for print, all texts inside it, nothing inline."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Browser, Page, Request, Route

from tests.browser.test_accessibility import violations
from tests.conftest import ROOT
from tests.raadsportal.plots.pictures import all_kinds

pytestmark = pytest.mark.browser

ASSETS = ROOT / "overrides" / "assets"
BODY = "".join(
    f"<figure>{picture.markup}<figcaption>Kurser</figcaption></figure>" for picture in all_kinds().values()
)
HTML = f"""<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Figurer</title>
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; font-src 'self'">
<link rel="stylesheet" href="/tokens.css"><link rel="stylesheet" href="/portal.css">
<link rel="stylesheet" href="/plots.css"></head>
<body><main class="rp-page"><h1>Figurer</h1><div class="rp-content">{BODY}</div></main></body></html>"""
#: For each drawing that shows: its shape, its box, and the boxes of its texts with the size they are read in.
SHOWN = """() => [...document.querySelectorAll(".rp-plot svg")].filter(svg => svg.getClientRects().length).map(svg => {
  const box = svg.getBoundingClientRect(), scale = box.width / svg.viewBox.baseVal.width;
  return {shape: svg.getAttribute("class"), left: box.left, right: box.right, size: 14 * scale,
    outside: [...svg.querySelectorAll("text")].filter(text => {
      const own = text.getBoundingClientRect();
      return own.left < box.left - 4 || own.right > box.right + 4 || own.bottom > box.bottom + 4;
    }).map(text => text.textContent)};
})"""


def opened(chromium: Browser, width: int, **options: str) -> Page:
    """Open the page of all pictures under a strict policy; anything the policy refuses is an error."""

    def answer(route: Route, request: Request) -> None:
        name = request.url.rpartition("/")[2]
        if name in {"tokens.css", "portal.css", "plots.css"}:
            route.fulfill(body=(ASSETS / name).read_text(encoding="utf-8"), content_type="text/css")
        elif name.endswith(".woff2"):
            route.fulfill(path=ASSETS / "vendor" / "fonts" / name)
        else:
            route.fulfill(body=HTML, content_type="text/html")

    page = chromium.new_context(viewport={"width": width, "height": 800}, **options).new_page()  # type: ignore[arg-type]
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.route("**/*", answer)
    page.goto("http://portal.invalid/")
    assert [text for text in said if "Content Security Policy" in text] == []
    return page


@pytest.mark.parametrize(
    ("width", "shape"), [(320, "narrow"), (390, "narrow"), (700, "wide"), (1000, "wide"), (1600, "wide")]
)
def test_one_drawing_shows_and_can_be_read(width: int, shape: str, chromium: Browser) -> None:
    page = opened(chromium, width)
    found = page.evaluate(SHOWN)
    assert [row["shape"] for row in found] == [f"rp-plot__{shape}"] * 5
    assert [row["outside"] for row in found] == [[]] * 5
    assert all(row["left"] >= 0 and row["right"] <= width for row in found), json.dumps(found)
    assert all(11 <= row["size"] <= 19 for row in found), json.dumps(found)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.context.close()


def test_the_wide_drawing_is_printed(chromium: Browser) -> None:
    page = opened(chromium, 390)
    page.emulate_media(media="print")
    assert {row["shape"] for row in page.evaluate(SHOWN)} == {"rp-plot__wide"}
    page.context.close()


@pytest.mark.parametrize(
    ("options", "colour"),
    [
        ({"color_scheme": "light"}, "rgb(43, 122, 158)"),
        ({"color_scheme": "dark"}, "rgb(92, 179, 217)"),
        ({"forced_colors": "active"}, "rgb(0, 0, 0)"),
    ],
)
def test_colours_follow_the_page(options: dict[str, str], colour: str, chromium: Browser) -> None:
    page = opened(chromium, 1000, **options)
    assert fill(page) == colour
    page.context.close()


def test_a_page_that_stays_light_keeps_the_colours_made_for_it(chromium: Browser) -> None:
    page = opened(chromium, 1000, color_scheme="dark")
    page.evaluate("document.documentElement.style.colorScheme = 'light'")
    assert fill(page) == "rgb(43, 122, 158)"
    page.context.close()


def fill(page: Page) -> str:
    """Return the colour that the first bar is drawn in."""
    return str(page.evaluate("getComputedStyle(document.querySelector('.rp-plot__fill-1')).fill"))


@pytest.mark.parametrize("width", [320, 1280])
def test_no_violation(width: int, chromium: Browser) -> None:
    page = chromium.new_context(viewport={"width": width, "height": 900}).new_page()
    page.set_content(
        HTML.partition("<meta http-equiv")[0]
        + f"</head><body><main><h1>Figurer</h1>{BODY}</main></body></html>"
    )
    assert violations(page) == []
    page.context.close()
