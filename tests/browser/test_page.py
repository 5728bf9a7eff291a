"""What every page has: a menu on a phone, where one is, addresses to copy, and a form for paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

ITEM = "/vestjylland/2024-03-18/2.2/"
MEETING = "/vestjylland/2024-03-18/"


def test_the_menu_is_folded_on_a_phone_and_needs_no_script(chromium: Browser, address: str) -> None:
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, base_url=address, java_script_enabled=False
    )
    page = context.new_page()
    page.goto("/")
    menu = page.get_by_role("navigation", name="Hovedmenu")
    expect(menu).to_have_count(0)
    page.get_by_text("Menu", exact=True).click()
    expect(menu).to_have_count(1)
    menu.get_by_role("link", name="Beslutninger").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Beslutninger")
    context.close()


def test_the_bar_says_where_one_is(page: Page) -> None:
    page.goto(MEETING)
    bar = page.locator(".rp-here")
    expect(bar).to_have_text("På denne side Indhold")
    page.locator("#item-2-2--beslutning").scroll_into_view_if_needed()
    page.evaluate("document.getElementById('item-2-2--beslutning').scrollIntoView()")
    expect(bar).to_have_text("Beslutning Indhold")
    assert page.locator("#rp--places [aria-current=location]").inner_text().startswith("2.2 ")
    bar.click()
    expect(page.get_by_role("navigation", name="Punkter")).to_be_in_viewport()


def test_a_heading_of_a_whole_meeting_says_by_itself_what_it_is_of(page: Page) -> None:
    page.goto(MEETING)
    expect(page.get_by_role("heading", name=re.compile(r"^Beslutning ?, punkt 2\.2$"))).to_have_count(1)
    names = page.get_by_role("heading", level=4).all_text_contents()
    assert len(names) == len(set(names))


def test_decision_5a_of_sjaelland_is_reached_by_headings_alone(page: Page) -> None:
    page.goto("/sjaelland/2023-03-21/")
    names = page.locator("article").get_by_role("heading").all_text_contents()
    assert names.index("Beslutning, punkt 5.a") > [name.startswith("5.a ") for name in names].index(True)


def test_an_address_and_a_citation_are_copied(chromium: Browser, address: str) -> None:
    context = chromium.new_context(base_url=address, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(ITEM)
    page.get_by_role("button", name="Kopiér adressen på “Sagen kort”").click()
    home = f"https://raadsportal.example{ITEM}"
    assert page.evaluate("navigator.clipboard.readText()") == f"{home}#sagen-kort"
    said = page.locator("dd").filter(has_text="punkt 2.2: Godkendelse af regional positivliste")
    said.get_by_role("button", name="Kopiér").click()
    expect(said.get_by_role("button")).to_have_text("Kopieret")
    assert page.evaluate("navigator.clipboard.readText()") == (
        f"RAR Vestjylland, Rådsmøde 18. marts 2024, punkt 2.2: Godkendelse af regional positivliste. Rådsportalen, {home}"
    )
    context.close()


def test_paper_has_the_addresses_of_links_and_no_navigation(page: Page) -> None:
    page.goto(ITEM)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".rp-paper")).to_contain_text(f"https://raadsportal.example{ITEM}")
    sources = page.locator(".rp-sources li")
    expect(sources.first).to_have_text("https://raadsportal.example/vestjylland/")
    assert page.locator(".rp-number-of-source").first.inner_text() == "1"
    for part in (".rp-header", ".rp-trail", ".rp-aside", ".rp-neighbours", ".rp-footer", ".rp-copy"):
        expect(page.locator(part).first).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".rp-sources")).to_have_count(0)


def test_an_address_that_is_spelled_wrongly_is_printed_as_it_is(page: Page) -> None:
    page.goto(ITEM)
    page.evaluate(
        "document.querySelector('.rp-over').insertAdjacentHTML('beforeend', '<a href=\"https://x.example/%E0%A4\">x</a>')"
    )
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert "https://x.example/%E0%A4" in page.locator(".rp-sources li").all_text_contents()


def test_no_page_keeps_anything_of_the_reader(page: Page) -> None:
    for path in (
        "/",
        MEETING,
        ITEM,
        "/search/?q=positivliste",
        "/vestjylland/lists/positivliste/?q=plc&on=2024-05-02",
    ):
        page.goto(path)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]


def test_the_footer_leads_to_the_accessibility_statement(page: Page) -> None:
    page.goto(ITEM)
    page.get_by_role("contentinfo").get_by_role("link", name="Tilgængelighedserklæring").click()
    expect(page).to_have_url("/was/")
    page.get_by_role("link", name="Det, vi ved ikke virker for alle").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tilgængelighed")
