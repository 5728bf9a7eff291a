"""Where a search has led: its words are marked, the first of them is in view, and a reader can take the marks away."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_accessibility import violations

pytestmark = pytest.mark.browser

ITEM = "/vestjylland/2024-03-18/2.2/"


def marked(page: Page) -> list[str]:
    return page.locator("mark").all_inner_texts()


def test_the_words_are_marked_and_the_first_is_in_view(page: Page) -> None:
    page.goto(ITEM)
    whole = page.locator("#rp-content").inner_text()
    page.goto(f"{ITEM}?mark=Sagsfremstilling+kurser+af")
    words = {word.lower() for word in marked(page)}
    assert {"kurser", "af"} <= words <= {"kurser", "af", "sagsfremstilling"}
    line = page.get_by_role("status")
    expect(line).to_have_text(f"{len(marked(page))} steder er markeret. Fjern markeringen")
    assert line.evaluate("(line) => line.nextElementSibling.tagName") == "P"
    expect(page.locator("mark:not(h1 mark)").first).to_be_in_viewport()
    # A short word is marked only where it stands alone.
    afters = page.evaluate(
        "[...document.querySelectorAll('mark')].filter((one) => one.textContent.toLowerCase() === 'af')"
        ".map((one) => (one.nextSibling?.data ?? ' ')[0])"
    )
    assert [sign for sign in afters if re.match(r"\w", sign)] == []
    assert (
        page.locator("#rp-content")
        .inner_text()
        .replace("\n\n", "\n")
        .endswith(whole.replace("\n\n", "\n")[-200:])
    )
    # What stands only further down is gone to.
    page.goto(f"{ITEM}?mark=dubletter")
    assert page.evaluate("scrollY") > 0
    expect(page.locator("mark").first).to_be_in_viewport()


def test_the_marks_can_be_taken_away(page: Page) -> None:
    page.goto(ITEM)
    before = page.locator("#rp-content").inner_html()
    page.goto(f"{ITEM}?mark=kurser#sagen-kort")
    assert marked(page)
    page.get_by_role("button", name="Fjern markeringen").click()
    assert page.locator("#rp-content").inner_html() == before
    expect(page).to_have_url(re.compile(r"/2\.2/#sagen-kort$"))
    expect(page.locator("#rp-content")).to_be_focused()


def test_a_long_word_is_marked_inside_joined_words(page: Page) -> None:
    page.goto(f"{ITEM}?mark=uddannelse")
    assert "uddannelse" in {word.lower() for word in marked(page)}
    assert page.evaluate(
        "[...document.querySelectorAll('mark')].some((one) => /\\p{L}/u.test((one.nextSibling?.data ?? ' ')[0]))"
    )


def test_words_in_quotes_are_marked_only_in_a_row(page: Page) -> None:
    page.goto(ITEM + "?mark=%22marts+2024%22")
    assert {word.lower() for word in marked(page)} == {"marts 2024"}
    page.goto(ITEM + "?mark=marts+2024")
    assert {word.lower() for word in marked(page)} == {"marts", "2024"}


@pytest.mark.parametrize(
    "query", ["", "?mark=", "?mark=.*%2B%3F(", "?mark=zzzzqq", "?mark=%3Cimg%3E", "?mark=%F0%9F%99%82"]
)
def test_without_words_there_is_nothing_to_mark(query: str, page: Page) -> None:
    page.goto(ITEM + query)
    expect(page.locator("h1")).to_be_visible()
    assert marked(page) == []
    assert page.locator(".rp-marked").count() == 0


def test_a_row_of_a_list_begins_the_marks(page: Page) -> None:
    page.goto("/vestjylland/lists/positivliste/2024/")
    row = page.locator("tbody tr[id]:visible").last
    key = row.get_attribute("id")
    word = (row.locator("th [data-text]").text_content() or "").split()[0].lower()
    page.goto(f"/vestjylland/lists/positivliste/2024/?mark={word}#{key}")
    expect(page.locator(f"[id='{key}'] mark").first).to_be_in_viewport()


def test_what_is_folded_away_is_unfolded(page: Page) -> None:
    page.goto("/decisions/?mark=uddannelsespulje")
    first = page.locator("mark:not(h1 mark)").first
    expect(first).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 1280])
def test_no_violation(width: int, chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 900}, base_url=address)
    page = context.new_page()
    page.goto(f"{ITEM}?mark=kurser+positivliste")
    assert marked(page)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
