"""What people do on the site, in a real browser at the size of a phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


def test_from_the_front_page_to_a_decision(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hvad har rådene besluttet?")
    asked = page.get_by_role("search", name="Hvad leder du efter?")
    asked.get_by_role("searchbox").fill("positivliste 2024")
    asked.get_by_role("button", name="Søg").click()
    expect(page).to_have_url(re.compile(r"/search/\?q=positivliste\+2024$"))
    page.goto("/decisions/?q=positivliste+2024")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d resultater$"))
    page.get_by_role("link", name="2.2 Godkendelse af regional positivliste").click()
    expect(page).to_have_url(re.compile(r"/vestjylland/2024-03-18/2\.2/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Godkendelse af regional positivliste")
    decided = page.get_by_role("region", name="Forslag, ikke besluttet")
    expect(decided).to_contain_text("Kun forslag til vedtagelse med ændringer")
    expect(decided).to_contain_text("Portalen ved ikke, om det senere blev besluttet")
    page.get_by_role("link", name="Næste", exact=False).click()
    expect(page).to_have_url(re.compile(r"/vestjylland/2024-03-18/2\.3/$"))


def test_find_your_municipality_and_its_council(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Find din kommune").last.fill("aabenraa")
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_role("status")).to_have_text("1 resultat")
    page.get_by_role("link", name="Aabenraa").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Aabenraa")
    councils = page.get_by_role("heading", level=3).all_inner_texts()
    assert councils == ["RAR Sydjylland", "RBR Syddanmark"]
    expect(page.get_by_text("ikke bekræftet").first).to_be_visible()


def test_letters_may_be_typed_either_way(page: Page) -> None:
    page.goto("/municipalities/?q=koebenhavn")
    expect(page.get_by_role("status")).to_have_text("1 resultat")
    page.get_by_label("Find din kommune").fill("københavn")
    expect(page.get_by_role("status")).to_have_text("1 resultat")
    page.get_by_label("Find din kommune").fill("zzz")
    expect(page.get_by_role("status")).to_have_text("Ingen resultater. Prøv færre eller andre ord.")


def test_routine_is_folded_away_and_can_be_opened(page: Page) -> None:
    page.goto("/decisions/council/sjaelland/")
    routine = page.get_by_role("link", name="1 Godkendelse af dagsorden")
    expect(routine).to_have_count(1)  # it also swapped two items, which is no routine
    folded = page.get_by_role("link", name="9 Orientering: Kommunernes arbejde med værdig sagsbehandling")
    expect(folded).to_be_hidden()
    page.get_by_text(re.compile(r"\d+ rutinepunkt")).click()
    expect(folded).to_be_visible()


def test_the_register_works_without_a_script(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False, base_url=address)
    page = context.new_page()
    page.goto("/decisions/")
    page.get_by_text("Efter år", exact=True).click()
    page.get_by_role("link", name="2020", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Beslutninger: 2020")
    expect(
        page.get_by_role("link", name=re.compile("Positivliste for den regionale uddannelsespulje"))
    ).to_be_visible()
    expect(page.get_by_role("article").get_by_role("searchbox")).to_be_hidden()
    context.close()


def test_skip_to_the_content_with_the_keyboard(page: Page) -> None:
    page.goto("/vestjylland/2024-03-18/2.2/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Gå til indholdet")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(
        page.get_by_role("article").get_by_role("link", name="RAR Vestjylland", exact=True)
    ).to_be_focused()


def test_every_page_offers_to_report_an_error(page: Page) -> None:
    for path in ("/", "/vestjylland/", "/vestjylland/2024-03-18/", "/decisions/", "/404.html"):
        page.goto(path)
        link = page.get_by_role("link", name="Meld en fejl på denne side")
        assert (link.get_attribute("href") or "").startswith(
            "mailto:post@raadsportal.example?subject=Fejl%20p"
        )


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_page_is_wider_than_its_window(width: int, chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 800}, base_url=address)
    page = context.new_page()
    for path in (
        "",
        "vestjylland/",
        "vestjylland/2024-03-18/",
        "vestjylland/2024-03-18/0.1/",
        "decisions/",
        "people/",
    ):
        page.goto(f"/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    context.close()


def test_from_a_decision_along_its_thread_to_another_council(page: Page) -> None:
    page.goto("/vestjylland/2024-03-18/3.2/")
    together = page.get_by_role("region", name="Sådan hænger det sammen")
    expect(together).to_contain_text("RAR Vestjylland, 31. januar 2024 (ikke på portalen)")
    together.get_by_role("link", name="Styrket beskæftigelsespotentiale", exact=False).last.click()
    expect(page).to_have_url(re.compile(r"/threads/nordjylland-2023-09-28-2\.4\.1-b2/$"))
    page.get_by_role("link", name="2.4.1", exact=False).first.click()
    expect(page).to_have_url(re.compile(r"/nordjylland/2023-09-28/2\.4\.1/$"))
    back = page.get_by_role("region", name="Sådan hænger det sammen")
    expect(back).to_contain_text("Taget op igen i")


def test_an_abbreviation_leads_to_what_it_stands_for(page: Page) -> None:
    page.goto("/vestjylland/2024-03-18/3.2/")
    page.get_by_role("link", name="SJH", exact=True).click()
    expect(page).to_have_url(re.compile(r"#word--sjh$"))
    expect(
        page.get_by_text("Specialfunktionen for Job og Handicap. Den hjælper", exact=False)
    ).to_be_in_viewport()
