"""A list in a browser: what one can ask of it, what a link to it says, and that it is whole without a script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.browser.conftest import Opened
from tests.browser.tables import WRITTEN
from tests.browser.test_accessibility import violations
from tests.conftest import ROOT

pytestmark = pytest.mark.browser


def keys(page: Page) -> list[str]:
    """Return the ids of the rows on the page, from top to bottom."""
    return page.locator("tbody tr[id]").evaluate_all("rows => rows.map(row => row.id)")


def head(page: Page, name: str) -> Locator:
    return page.get_by_role("columnheader", name=name, exact=True)


def turn(page: Page, name: str) -> list[str]:
    """Press the button in the head of a column and return the rows as they stand then."""
    head(page, name).get_by_role("button").click()
    return keys(page)


def place(thing: Locator) -> FloatRect:
    """Return where something stands in the window."""
    box = thing.bounding_box()
    assert box is not None
    return box


def query(page: Page) -> str:
    return page.evaluate("decodeURIComponent(location.search)")


def choose(page: Page, facet: str, value: str) -> None:
    """Tick a value of a facet."""
    box = page.locator("details", has=page.locator("summary", has_text=facet))
    if box.get_attribute("open") is None:
        box.locator("summary").click()
    box.get_by_role("checkbox", name=value).click()


def test_the_danish_alphabet_up_down_and_back_as_it_was_written(opened: Opened) -> None:
    page = opened("kurser.html")
    assert keys(page) == WRITTEN
    up = ["mag", "zink", "aebler", "oesters", "aabenraa", "aal"]
    assert turn(page, "Kursus") == up
    assert head(page, "Kursus").get_attribute("aria-sort") == "ascending"
    assert turn(page, "Kursus") == up[::-1]
    assert head(page, "Kursus").get_attribute("aria-sort") == "descending"
    assert turn(page, "Kursus") == WRITTEN
    assert page.locator("[aria-sort]").count() == 0


@pytest.mark.parametrize(
    ("column", "up", "down"),
    [
        ("Andel brugt", ["aal", "mag", "oesters", "zink", "aebler", "aabenraa"], ["aebler", "zink", "oesters", "mag", "aal", "aabenraa"]),
        ("Optaget", ["aebler", "oesters", "mag", "zink", "aabenraa", "aal"], ["aabenraa", "zink", "mag", "aebler", "oesters", "aal"]),
        ("Begynder", ["aal", "mag", "aabenraa", "zink", "aebler", "oesters"], ["zink", "aabenraa", "mag", "aal", "aebler", "oesters"]),
        ("Kan tages hjemmefra", ["mag", "aal", "oesters", "zink", "aabenraa", "aebler"], ["zink", "aabenraa", "mag", "aal", "oesters", "aebler"]),
        ("Kode", ["aal", "oesters", "aebler", "aabenraa", "zink", "mag"], ["mag", "zink", "aabenraa", "aebler", "oesters", "aal"]),
    ],
)  # fmt: skip
def test_numbers_days_and_rough_dates_equal_ones_as_written_unknown_ones_last(
    column: str, up: list[str], down: list[str], opened: Opened
) -> None:
    page = opened("kurser.html")
    assert turn(page, column) == up
    assert turn(page, column) == down


def test_groups_have_headings_until_rows_are_sorted_across_them(opened: Opened) -> None:
    page = opened("kurser.html")
    expect(page.get_by_role("rowheader", name="Jern og metal 2")).to_be_visible()
    expect(head(page, "Gruppe")).to_be_hidden()
    turn(page, "Kursus")
    expect(page.locator(".rp-list__group")).to_have_count(0)
    expect(head(page, "Gruppe")).to_be_visible()
    page.get_by_role("button", name="Show everything again").click()
    expect(page.locator(".rp-list__group")).to_have_count(2)
    expect(page.get_by_role("searchbox")).to_be_focused()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("oekologi", ["aal", "aebler", "aabenraa", "oesters"]),
        ("åbenrå", ["aabenraa"]),
        ("AEBLE", ["aebler"]),
        ("svejsningen metal", ["mag"]),
        ("aftenen", ["zink"]),
        ("link", []),
    ],
)
def test_words_find_rows_however_they_are_typed(typed: str, found: list[str], opened: Opened) -> None:
    page = opened("kurser.html")
    page.get_by_role("searchbox", name="Search the list").fill(typed)
    assert keys(page) == found
    said = (
        f"{len(found)} of 6 kurser"
        if found
        else "None of the 6 kurser here fits. Try fewer or other words, or take a choice away."
    )
    expect(page.get_by_role("status")).to_have_text(said)


def test_the_headings_count_what_was_found_and_go_when_nothing_was(opened: Opened) -> None:
    page = opened("kurser.html?q=modellen")
    expect(page.locator(".rp-list__group")).to_have_text("Økologi og landbrug 1/4")
    page.get_by_role("searchbox").fill("")
    expect(page.locator(".rp-list__group")).to_have_text(["Jern og metal 2", "Økologi og landbrug 4"])


@pytest.mark.parametrize("name", ["fold", "stem"])
def test_both_boxes_of_the_portal_understand_words_alike(name: str) -> None:
    assets = ROOT / "overrides" / "assets"
    texts = [
        " ".join((assets / file).read_text(encoding="utf-8").split())
        for file in ("filter.js", "table-columns.js")
    ]
    one, other = (re.findall(rf"const {name} = ([^;]+);", text) for text in texts)
    assert len(one) == 1
    assert one == other


def test_facets_count_what_they_would_show(opened: Opened) -> None:
    page = opened("kurser.html")
    choose(page, "Kan tages hjemmefra", "ja")
    assert keys(page) == ["zink", "aabenraa"]
    choose(page, "Gruppe", "Økologi")
    assert keys(page) == ["aabenraa"]
    expect(page.get_by_role("status")).to_have_text("1 of 6 kurser")
    expect(page.locator("label", has_text="Jern og metal")).to_have_text(re.compile(r"Jern og metal\s+1$"))
    expect(page.locator("label", has_text="nej")).to_have_text(re.compile(r"nej\s+2$"))
    choose(page, "Kan tages hjemmefra", "nej")
    assert keys(page) == ["aal", "aabenraa", "oesters"]
    expect(page.locator("summary", has_text="Kan tages")).to_have_text("Kan tages hjemmefra(2)")


def test_a_day_shows_the_rows_of_that_day(opened: Opened) -> None:
    page = opened("dage.html")
    page.get_by_label("On the day").fill("2023-09-30")
    assert keys(page) == ["gammel", "altid", "helt"]
    assert query(page) == "?on=2023-09-30"
    assert keys(opened("dage.html?on=2023-10-01")) == ["ny", "altid", "helt"]


def test_a_row_whose_days_do_not_tell_is_not_counted_for_a_day_and_says_so(opened: Opened) -> None:
    page = opened("dage.html?on=2023-09-30")
    status = page.get_by_role("status")
    expect(status).to_have_text(
        "1 of 4 kurser. Also shown, for it is not known whether they belong to that day: 2."
    )
    doubtful = page.locator("th[data-unsure]")
    assert doubtful.evaluate_all("cells => cells.map(cell => cell.parentElement.id)") == ["gammel", "altid"]
    page.get_by_label("On the day").fill("2024-02-01")
    expect(status).to_have_text(
        "0 of 4 kurser. Also shown, for it is not known whether they belong to that day: 2."
    )
    page.get_by_role("button", name="Show everything again").click()
    expect(doubtful).to_have_count(0)
    expect(status).to_have_text("4 kurser")


def test_without_rows_that_can_be_linked_there_is_no_column_of_links(opened: Opened) -> None:
    page = opened("alene.html")
    expect(page.locator("thead th")).to_have_count(2)
    expect(page.locator(".rp-list__act")).to_have_count(0)
    expect(page.get_by_role("status")).to_be_empty()


def test_an_empty_cell_takes_no_line_on_a_phone_and_is_no_choice(opened: Opened) -> None:
    page = opened("alene.html", 390)
    expect(page.locator("tbody td")).to_be_hidden()
    expect(page.locator(".rp-list__choice")).to_have_count(0)


def test_the_address_holds_what_was_asked_and_leaves_the_rest(opened: Opened) -> None:
    page = opened("kurser.html?edition=2024")
    page.get_by_role("searchbox").fill("og")
    choose(page, "Gruppe", "Økologi")
    turn(page, "Andel brugt")
    turn(page, "Andel brugt")
    asked = "?edition=2024&q=og&f.group=Økologi+og+landbrug&sort=-share"
    assert query(page) == asked
    again = opened(f"kurser.html{asked}")
    assert keys(again) == keys(page) == ["aebler", "oesters", "aal", "aabenraa"]
    expect(again.get_by_role("searchbox")).to_have_value("og")
    expect(again.get_by_role("checkbox", name="Økologi")).to_be_checked()
    again.get_by_role("button", name="Show everything again").click()
    assert query(again) == "?edition=2024"


def test_back_takes_one_choice_back_and_a_word_is_one(opened: Opened) -> None:
    page = opened("kurser.html")
    page.get_by_role("searchbox").press_sequentially("kursus")
    page.get_by_role("searchbox").fill("og")
    turn(page, "Kursus")
    assert query(page) == "?q=og&sort=course"
    page.go_back()
    assert (query(page), keys(page)) == ("?q=og", WRITTEN)
    page.go_back()
    assert (query(page), keys(page)) == ("", WRITTEN)
    expect(page.get_by_role("searchbox")).to_have_value("")
    page.go_forward()
    expect(page.get_by_role("searchbox")).to_have_value("og")


def test_a_link_to_a_row_is_that_of_its_permanent_page(opened: Opened) -> None:
    page = opened("kurser.html?q=svejs")
    page.get_by_role("button", name="Copy the link to MAG-svejsning").click()
    assert (
        page.evaluate("navigator.clipboard.readText()")
        == "https://proeve.example/hald/lists/kurser/2024/#mag"
    )
    expect(page.get_by_text("The link is copied.")).to_be_visible()


def test_a_link_to_the_view_brings_others_to_it(opened: Opened, lists: str) -> None:
    page = opened("kurser.html#mag")
    page.get_by_role("searchbox").fill("østers")
    page.get_by_role("button", name="Copy the link to this view").click()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == f"{lists}/kurser.html?q=%C3%B8sters"
    assert keys(opened(link.removeprefix(f"{lists}/"))) == ["oesters"]


def test_without_a_clipboard_the_link_is_shown(opened: Opened) -> None:
    page = opened("lang.html")
    page.evaluate("delete Navigator.prototype.clipboard")
    asked = []
    page.on("dialog", lambda dialog: (asked.append((dialog.message, dialog.default_value)), dialog.dismiss()))
    page.get_by_role("button", name="Copy the link to Kursus B 7", exact=True).click()
    assert asked == [("Copy the link:", page.url + "#kursus-7")]


def test_a_link_to_a_row_shows_and_marks_it_whatever_was_asked(opened: Opened) -> None:
    page = opened("kurser.html?q=svejs#aal")
    expect(page.locator("#aal")).to_be_in_viewport()
    expect(page.locator("#aal")).to_have_attribute("data-target", "")
    assert keys(page) == WRITTEN
    assert page.evaluate("location.search + location.hash") == "#aal"
    far = opened("lang.html#kursus-1100")
    expect(far.locator("#kursus-1100")).to_be_in_viewport()


def test_a_long_list_begins_with_what_one_can_take_in(opened: Opened) -> None:
    page = opened("lang.html")
    assert len(keys(page)) == 500
    expect(page.get_by_role("status")).to_have_text("1.200 kurser. The first 500 are on the page.")
    turn(page, "Nummer")
    assert turn(page, "Nummer")[:2] == ["kursus-1199", "kursus-1198"]
    expect(page.locator("tbody tr")).to_have_count(500)
    page.get_by_role("button", name="Show all 1.200").click()
    assert len(keys(page)) == 1200
    expect(page.locator("#kursus-699")).to_be_focused()
    expect(page.get_by_role("button", name="Show all")).to_be_hidden()


def test_a_letter_shows_the_first_rows_at_once_and_the_others_soon(opened: Opened) -> None:
    page = opened("lang.html")
    typed = "(box) => { box.value = 'kursus'; box.dispatchEvent(new Event('input', {bubbles: true}));"
    count = page.get_by_role("searchbox").evaluate(
        typed + " return document.querySelectorAll('tbody tr').length }"
    )
    assert count == 60
    expect(page.locator("tbody tr")).to_have_count(500)


def test_the_browsers_own_search_and_paper_have_all_rows(opened: Opened) -> None:
    page = opened("lang.html?q=b")
    page.goto("/lang.html")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert len(keys(page)) == 1200
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert len(keys(page)) == 500
    page.keyboard.press("Control+f")
    assert len(keys(page)) == 1200


def test_without_a_script_the_whole_table_stands_there(opened: Opened) -> None:
    page = opened("lang.html", script=False)
    assert page.locator("tbody tr:visible").count() == 1200
    assert page.locator("button:visible, input:visible, summary:visible").count() == 0
    grouped = opened("kurser.html", script=False)
    expect(grouped.get_by_role("rowheader", name="Jern og metal 2")).to_be_visible()
    expect(grouped.locator("#zink")).to_contain_text("62,5 %")


@pytest.mark.parametrize("width", [320, 390, 800, 1280])
def test_no_list_is_wider_than_its_page(width: int, opened: Opened) -> None:
    for path in ("kurser.html", "bred.html", "lang.html"):
        for script in (True, False):
            page = opened(path, width, script)
            assert page.locator("html").evaluate("root => root.scrollWidth") <= width, (path, script)


def test_on_a_phone_a_row_is_a_card_and_still_a_row(opened: Opened) -> None:
    page = opened("kurser.html", 320)
    cell = page.locator("#zink td").nth(2)
    label = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert label == '"Andel brugt" / ""'
    assert place(cell)["y"] > place(page.locator("#zink th"))["y"]
    expect(page.locator("#aebler td").nth(5)).to_be_hidden()
    expect(page.get_by_role("row", name="MAG-svejsning").get_by_role("cell", name="9 %")).to_be_visible()
    assert turn(page, "Kursus")[0] == "mag"


def test_heads_and_names_stay_in_sight(opened: Opened) -> None:
    page = opened("lang.html")
    page.locator("#kursus-300").scroll_into_view_if_needed()
    assert round(place(head(page, "Kursus"))["y"]) == 0
    wide = opened("bred.html")
    frame = wide.get_by_role("region", name="Kurser på listen")
    name = place(wide.locator("#r40 th"))["x"]
    frame.evaluate("frame => frame.scrollTo(300, 900)")
    assert place(wide.locator("#r40 th"))["x"] == name
    assert abs(place(head(wide, "Kursus"))["y"] - place(frame)["y"]) <= 1


def test_columns_keep_their_widths_while_rows_go(opened: Opened) -> None:
    page = opened("kurser.html")
    before = [place(cell)["x"] for cell in page.locator("thead th:visible").all()]
    page.get_by_role("searchbox").fill("mag")
    assert keys(page) == ["mag"]
    assert [place(cell)["x"] for cell in page.locator("thead th:visible").all()] == before


def test_on_paper_there_are_rows_and_what_was_asked_for_but_no_controls(opened: Opened) -> None:
    page = opened("kurser.html?q=og&f.group=Jern+og+metal#mag")
    page.emulate_media(media="print")
    assert page.locator("tbody tr[id]:visible").count() == 2
    expect(page.locator("[data-said]")).to_have_text("“og” · Gruppe: Jern og metal")
    expect(page.get_by_role("status")).to_be_visible()
    for controls in ("input", "summary", "[data-copy]", ".rp-list__copy", ".rp-list__act"):
        assert page.locator(f"{controls}:visible").count() == 0, controls
    styles = page.locator("thead").evaluate("head => [getComputedStyle(head).display, getComputedStyle(head.querySelector('button')).display]")  # fmt: skip
    # A head is repeated on each page; Chromium leaves out the text of one whose buttons are boxes.
    assert styles == ["table-header-group", "contents"]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    "path",
    ["kurser.html", "kurser.html?q=og&f.group=Jern+og+metal&sort=-share#mag", "bred.html", "dage.html"],
)
def test_no_violation(path: str, width: int, opened: Opened) -> None:
    page = opened(path, width)
    for summary in page.locator("summary").all():
        if summary.locator("..").get_attribute("open") is None:
            summary.click()
    assert violations(page) == []
