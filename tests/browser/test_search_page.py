"""The search page in a real browser, with an engine that stands in: typing, limits, Back, keys, and what goes wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.test_accessibility import violations

pytestmark = pytest.mark.browser

ENGINE = Path(__file__).with_name("stand-in-engine.js")
Searching = Callable[..., Page]


@pytest.fixture
def searching(chromium: Browser, address: str) -> Iterator[Searching]:
    """Return a function that opens an address of the search page; no page may run into an error."""
    contexts = []
    errors: list[str] = []

    def open_page(path: str = "search/", width: int = 1280, script: bool = True, engine: bool = True) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            base_url=address,
            locale="da-DK",
            java_script_enabled=script,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))

        def stand_in(route: Route) -> None:
            if engine:
                route.fulfill(path=ENGINE, content_type="text/javascript")
            else:
                route.fulfill(status=404, body="")

        page.route("**/assets/search-engine.js", stand_in)
        page.goto(f"/{path}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert errors == []


def titles(page: Page) -> list[str]:
    return page.locator(".rp-hit h3").all_inner_texts()


def told(page: Page) -> str:
    return page.locator("[data-status]").inner_text()


def settled(page: Page, text: str) -> None:
    """Wait until the page says this of its answer."""
    expect(page.locator("[data-status]")).to_have_text(text)


def test_nothing_is_fetched_before_there_is_a_question(chromium: Browser, address: str) -> None:
    context = chromium.new_context(base_url=address)
    page = context.new_page()
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto("/search/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in fetched if "engine" in url or "pagefind" in url]
    assert page.locator("[data-results]").is_hidden()
    expect(page.get_by_role("heading", name="Fra A til Å")).to_be_visible()
    context.close()


def test_a_hit_says_what_and_when_and_leads_to_its_page(searching: Searching) -> None:
    page = searching("search/?q=positivliste")
    settled(page, "3 resultater")
    assert titles(page) == [
        "Godkendelse af regional positivliste",
        "Regional positivliste og <b>pulje</b>",
        "Positivlister",
    ]
    hit = page.locator(".rp-hit").nth(1)
    assert hit.locator(".rp-hit__facts").inner_text() == (
        "RAR Sjælland · 21. marts 2023 · punkt 5.a Beslutning Vedtaget Afløst"
    )
    assert hit.locator("mark").inner_text() == "positivliste"
    now = hit.get_by_role("link", name="18. marts 2024, punkt 2.2")
    expect(hit.locator(".rp-hit__now")).to_have_text("Gælder i dag: 18. marts 2024, punkt 2.2")
    assert (now.get_attribute("href") or "").endswith("/vestjylland/2024-03-18/2.2/")
    assert page.evaluate("asked[0]") == {
        "q": "positivliste", "facets": {}, "sort": "relevance", "from": 0, "count": 10,
        "base": re.sub(r"search/.*", "", page.url),
    }  # fmt: skip
    hit.locator("h3 a").click()
    expect(page).to_have_url(re.compile(r"/sjaelland/2023-03-21/5\.a/\?mark=positivliste$"))


def test_words_that_stand_in_a_row_are_handed_on_in_a_row(searching: Searching) -> None:
    page = searching("search/?q=%22to+kurser%22+listen")
    settled(page, "1 resultat")
    page.locator(".rp-hit h3 a").click()
    expect(page).to_have_url(re.compile(r"/vestjylland/2024-03-18/2\.2/\?mark=%22to\+kurser%22$"))
    assert {word.lower() for word in page.locator("mark").all_inner_texts()} <= {"to kurser"}


def test_while_typing_the_latest_question_wins_and_nothing_flickers(searching: Searching) -> None:
    page = searching()
    page.get_by_role("searchbox").fill("positivliste")
    settled(page, "3 resultater")
    page.evaluate("""() => {
        globalThis.seen = new Set();
        new MutationObserver(() => seen.add(document.querySelectorAll(".rp-hit").length))
            .observe(document.querySelector("[data-hits]"), { childList: true });
    }""")
    page.get_by_role("searchbox").fill("langsom positivliste")
    page.wait_for_timeout(200)
    assert len(titles(page)) == 3
    expect(page.locator("[data-status]")).to_have_text("Søger …")
    page.get_by_role("searchbox").fill("positivlister")
    settled(page, "1 resultat")
    page.wait_for_timeout(3000)
    assert titles(page) == ["Positivlister"]
    assert told(page) == "1 resultat"
    assert page.evaluate("[...seen]") == [1]
    assert page.url.endswith("/search/?q=positivlister")


def test_typing_makes_one_question_and_back_leads_to_the_one_before(searching: Searching) -> None:
    page = searching("about/")
    page.get_by_role("searchbox").fill("pulje")
    page.keyboard.press("Enter")
    settled(page, "1 resultat")
    page.get_by_role("searchbox").fill("positivl")
    page.get_by_role("searchbox").fill("positivliste")
    settled(page, "3 resultater")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=positivliste$"))
    page.get_by_role("checkbox", name="RAR Sjælland").check()
    expect(page).to_have_url(re.compile(r"\?q=positivliste&council=sjaelland$"))
    settled(page, "1 resultat")
    page.go_back()
    settled(page, "3 resultater")
    expect(page.get_by_role("checkbox", name="RAR Sjælland")).not_to_be_checked()
    page.go_back()
    expect(page).to_have_url(re.compile(r"\?q=pulje$"))
    expect(page.get_by_role("searchbox")).to_have_value("pulje")
    settled(page, "1 resultat")
    page.go_forward()
    expect(page.get_by_role("searchbox")).to_have_value("positivliste")
    settled(page, "3 resultater")
    page.go_back()
    page.go_back()
    expect(page).to_have_url(re.compile(r"/about/$"))


def test_back_from_a_hit_leads_to_the_same_place(searching: Searching) -> None:
    page = searching("search/?council=nordjylland")
    settled(page, "22 resultater. De første 10 er vist.")
    page.get_by_role("button", name="Vis 10 flere").click()
    settled(page, "22 resultater. De første 20 er vist.")
    expect(page.locator(".rp-hit").nth(10).get_by_role("link")).to_be_focused()
    page.locator(".rp-hit").nth(15).scroll_into_view_if_needed()
    at = page.evaluate("scrollY")
    assert at > 0
    page.goto("/about/")
    page.go_back()
    settled(page, "22 resultater. De første 20 er vist.")
    expect(page.locator(".rp-hit")).to_have_count(20)
    assert abs(page.evaluate("scrollY") - at) < 5
    page.get_by_label("Rækkefølge").select_option(label="Nyeste møde først")
    settled(page, "22 resultater. De første 10 er vist.")
    page.go_back()
    settled(page, "22 resultater. De første 20 er vist.")
    page.get_by_role("button", name="Vis 2 flere").click()
    settled(page, "22 resultater")
    expect(page.locator("[data-more]")).to_be_hidden()


def test_facets_are_labelled_counted_and_several_at_once(searching: Searching) -> None:
    page = searching("search/?q=positivliste")
    settled(page, "3 resultater")
    legends = page.locator("fieldset legend").all_inner_texts()
    # All three are about one topic: to choose it would change nothing.
    assert legends == ["Type", "Råd", "År", "Udfald"]
    councils = page.get_by_role("group", name="Råd")
    assert councils.locator("label").all_inner_texts() == ["RAR Vestjylland\n1", "RAR Sjælland\n1"]
    councils.get_by_role("checkbox", name="RAR Vestjylland").check()
    settled(page, "1 resultat")
    expect(councils.get_by_role("checkbox", name="RAR Vestjylland")).to_be_focused()
    councils.get_by_role("checkbox", name="RAR Sjælland").check()
    settled(page, "2 resultater")
    page.get_by_role("group", name="År").get_by_role("checkbox", name="2024").check()
    settled(page, "1 resultat")
    assert page.url.endswith("?q=positivliste&council=vestjylland&council=sjaelland&year=2024")
    assert page.locator("[data-chosen] button").all_inner_texts() == [
        "Råd: RAR Vestjylland", "Råd: RAR Sjælland", "År: 2024", "Fjern alle afgrænsninger",
    ]  # fmt: skip
    page.get_by_role("button", name="Fjern Råd: RAR Vestjylland").click()
    expect(page).to_have_url(re.compile(r"\?q=positivliste&council=sjaelland&year=2024$"))
    settled(page, "Ingen resultater")
    expect(page.get_by_role("button", name="Fjern Råd: RAR Sjælland")).to_be_focused()
    page.get_by_role("button", name="Fjern alle afgrænsninger").click()
    settled(page, "3 resultater")
    expect(page.get_by_role("searchbox")).to_be_focused()
    assert page.url.endswith("?q=positivliste")


def test_another_place_on_the_page_asks_nothing_again(searching: Searching) -> None:
    page = searching("search/?q=positivliste&foo=bar")
    settled(page, "3 resultater")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"#rp-content$"))
    page.wait_for_timeout(300)
    assert page.evaluate("asked.length") == 1


def test_a_long_facet_shows_all_its_values_when_asked(searching: Searching) -> None:
    page = searching("search/?council=nordjylland")
    settled(page, "22 resultater. De første 10 er vist.")
    topics = page.get_by_role("group", name="Emne")
    expect(topics.get_by_role("checkbox")).to_have_count(6)
    topics.get_by_role("button", name="Vis alle 9").press("Enter")
    expect(topics.get_by_role("checkbox")).to_have_count(9)
    fewer = topics.get_by_role("button", name="Vis færre")
    expect(fewer).to_be_focused()
    topics.get_by_role("checkbox", name="emne-8").check()
    fewer.click()
    expect(topics.get_by_role("checkbox")).to_have_count(7)
    expect(topics.get_by_role("checkbox", name="emne-8")).to_be_checked()


def test_hits_can_stand_by_the_day_of_their_meeting(searching: Searching) -> None:
    page = searching("search/?council=nordjylland")
    settled(page, "22 resultater. De første 10 er vist.")
    page.get_by_label("Rækkefølge").select_option(label="Nyeste møde først")
    expect(page).to_have_url(re.compile(r"\?council=nordjylland&sort=date$"))
    expect(page.locator(".rp-hit h3").first).to_have_text("Møde nummer 21 om arbejdsmarkedet")
    page.go_back()
    expect(page.locator(".rp-hit h3").first).to_have_text("Møde nummer 0 om arbejdsmarkedet")
    expect(page.get_by_label("Rækkefølge")).to_have_value("relevance")


def test_the_keyboard_alone_is_enough(searching: Searching) -> None:
    page = searching("about/")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("a/b")
    expect(page.get_by_role("searchbox")).to_have_value("a/b")
    page.get_by_role("searchbox").fill("positivliste")
    page.keyboard.press("Enter")
    settled(page, "3 resultater")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    links = page.locator(".rp-hit h3 a")
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(links.nth(2)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("searchbox")).to_have_value("")
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.get_by_role("heading", name="Fra A til Å")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("searchbox")).not_to_be_focused()
    page.go_back()
    page.go_forward()
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("pulje")
    settled(page, "1 resultat")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/sjaelland/2023-03-21/5\.a/"))


def test_the_key_can_be_turned_off_and_on(searching: Searching) -> None:
    page = searching()
    page.get_by_role("button", name="Slå den fra").click()
    page.goto("/about/")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).not_to_be_focused()
    page.goto("/search/")
    page.get_by_role("button", name="Slå den til").click()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_on_a_phone_the_limits_are_left_for_what_they_found(searching: Searching) -> None:
    page = searching("search/?q=positivliste")
    page.set_viewport_size({"width": 390, "height": 800})
    settled(page, "3 resultater")
    page.locator("[data-facets]").evaluate("(fold) => { fold.open = true; }")
    page.get_by_role("checkbox", name="RAR Sjælland").check()
    settled(page, "1 resultat")
    page.get_by_role("button", name="Vis 1 resultat").click()
    expect(page.locator("[data-facets]")).not_to_have_attribute("open", "")
    expect(page.locator("[data-hits] li")).to_be_in_viewport()


def test_escape_empties_a_box_and_then_leaves_it(searching: Searching) -> None:
    page = searching("about/")
    page.keyboard.press("/")
    box = page.get_by_role("searchbox")
    box.press_sequentially("unge")
    page.keyboard.press("Escape")
    expect(box).to_have_value("")
    page.keyboard.press("Escape")
    expect(box).not_to_be_focused()


def test_what_was_understood_otherwise_is_said(searching: Searching) -> None:
    page = searching("search/?q=godkendelse+positvliste")
    link = page.locator("[data-notices] a")
    expect(page.locator("[data-notices]")).to_have_text("Mente du godkendelse positivliste?")
    link.click()
    expect(page).to_have_url(re.compile(r"\?q=godkendelse\+positivliste$"))
    expect(page.get_by_role("searchbox")).to_have_value("godkendelse positivliste")
    page.goto("/search/?q=positivliste+zzz")
    settled(page, "3 resultater")
    expect(page.locator("[data-notices]")).to_have_text("Står ingen steder på portalen og er udeladt: zzz")
    page.goto("/search/?q=zzz")
    settled(page, "Ingen resultater")
    expect(page.locator("[data-notices]")).to_have_text("Står ingen steder på portalen: zzz")
    page.goto("/search/?q=og")
    settled(page, "Ingen resultater")
    expect(page.locator("[data-notices]")).to_have_text(
        "Søgningen springer så små ord over. Skriv også et ord, der siger, hvad det handler om."
    )


def test_an_unknown_limit_is_said_and_is_never_everything(searching: Searching) -> None:
    page = searching("search/?q=positivliste&council=%3Cb%3Eatlantis%3C%2Fb%3E&sort=up&foo=bar")
    settled(page, "Ingen resultater")
    expect(page.locator("[data-notices] p").first).to_have_text(
        "Råd: “<b>atlantis</b>” findes ikke på portalen."
    )
    expect(page).to_have_title("positivliste – Søg – Rådsportalen")
    page.get_by_role("button", name="Fjern Råd: <b>atlantis</b>").click()
    settled(page, "3 resultater")
    page.go_back()
    settled(page, "Ingen resultater")
    page.get_by_role("link", name="Søg i hele portalen uden afgrænsning").click()
    settled(page, "3 resultater")


def test_no_hit_says_what_to_try_and_which_meetings_there_are(searching: Searching) -> None:
    page = searching("search/?q=zzz")
    settled(page, "Ingen resultater")
    expect(
        page.get_by_text("Skriv færre ord eller et ord, som du regner med står i referatet.")
    ).to_be_visible()
    held = page.get_by_role("region", name="Det har portalen")
    expect(held).to_contain_text("RAR Vestjylland")
    expect(held).to_contain_text("2 møder · fra 15. juni 2023 til 18. marts 2024")
    expect(page.get_by_role("heading", name="Fra A til Å")).to_be_hidden()
    page.get_by_role("searchbox").fill("positivliste")
    settled(page, "3 resultater")
    expect(held).to_be_hidden()


@pytest.mark.parametrize(("path", "engine"), [("search/?q=positivliste", False), ("search/?q=nede", True)])
def test_a_search_that_fails_says_so_and_leads_on(path: str, engine: bool, searching: Searching) -> None:
    page = searching(path, engine=engine)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Søgningen kunne ikke hentes.")
    expect(alert.get_by_role("button", name="Prøv igen")).to_be_visible()
    expect(page.get_by_role("link", name="Register over beslutninger").last).to_be_visible()
    expect(page.get_by_role("heading", name="Fra A til Å")).to_be_visible()
    if engine:
        page.get_by_role("searchbox").fill("positivliste")
        settled(page, "3 resultater")
        expect(alert).to_have_count(0)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "a",
        "x" * 10_000,
        "<img src=x onerror=alert(1)>",
        ".*+?^${}()|[]\\",
        "🙂",
        "\u202eשלום",
        '"',
        "-",
        "%",
        "&q=x",
    ],
)
def test_whatever_is_typed_the_page_stands(typed: str, searching: Searching) -> None:
    page = searching()
    page.get_by_role("searchbox").fill(typed)
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    asked = page.evaluate("globalThis.asked ?? []")
    if typed.strip():
        settled(page, told(page))
        assert asked[-1]["q"] == typed[:500] or len(typed) > 500
        page.reload()
        expect(page.get_by_role("searchbox")).to_have_value(typed[:500] if len(typed) > 500 else typed)
    else:
        assert asked == []
    assert page.locator("[data-search] img").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_a_page_is_searched_from_its_own_box(searching: Searching) -> None:
    page = searching("vestjylland/")
    form = page.get_by_role("search", name="Søg i RAR Vestjylland")
    form.get_by_role("searchbox").fill("positivliste")
    form.get_by_role("button", name="Søg").click()
    expect(page).to_have_url(re.compile(r"/search/\?council=vestjylland&q=positivliste$"))
    settled(page, "1 resultat")
    expect(page.locator("[data-chosen]")).to_have_text("Råd: RAR Vestjylland")


def test_without_a_script_the_page_leads_on(searching: Searching) -> None:
    page = searching("search/?q=positivliste", width=390, script=False)
    expect(page.get_by_role("searchbox")).to_have_count(0)
    page.locator("summary", has_text=re.compile("^P")).click()
    page.get_by_role("link", name="Positivlister", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Positivlister")


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize(
    "path",
    [
        "",
        "?q=positivliste",
        "?council=nordjylland&year=2023",
        "?q=zzz&council=ukendt",
        "?q=positvliste",
        "?q=nede",
    ],
)
def test_no_violation_and_nothing_too_wide(path: str, width: int, searching: Searching) -> None:
    page = searching(f"search/{path}", width=width)
    page.wait_for_timeout(300)
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_finger_finds_everything(searching: Searching) -> None:
    page = searching("search/?council=nordjylland", width=390)
    settled(page, "22 resultater. De første 10 er vist.")
    page.get_by_text("Afgræns søgningen").click()
    small = page.evaluate("""() => [...document.querySelectorAll("[data-search] :is(button, select, summary, label:has(input), [type=search])")]
        .filter((one) => one.getClientRects().length && one.getBoundingClientRect().height < 44)
        .map((one) => `${one.outerHTML.slice(0, 80)} ${one.getBoundingClientRect().height}`)""")
    assert small == []


def test_the_facets_are_folded_on_a_phone(searching: Searching) -> None:
    page = searching("search/?q=positivliste", width=390)
    settled(page, "3 resultater")
    expect(page.get_by_role("checkbox", name="RAR Sjælland")).to_be_hidden()
    page.get_by_text("Afgræns søgningen").click()
    page.get_by_role("checkbox", name="RAR Sjælland").check()
    settled(page, "1 resultat")
    expect(page.get_by_role("checkbox", name="RAR Sjælland")).to_be_focused()
