"""The calendars in a real browser: list and months, with and without a script, on a phone and on paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_accessibility import violations
from tests.conftest import NOW, SMALL, run, served, write
from tests.raadsportal_mkdocs.test_calendars import FILES

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def calendars(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve a small portal with calendars."""
    folder = tmp_path_factory.mktemp("calendars")
    write(folder, {**{f"content/{name}": text for name, text in SMALL.items()}, **FILES})
    built = run("raadsportal", "build", "--now", NOW, cwd=folder)
    assert built.returncode == 0, built.stderr
    with served(folder / "site") as address:
        yield address


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def desk(chromium: Browser, calendars: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open a page at a desk, with JavaScript and without."""
    size = {"width": 1280, "height": 900}
    context = chromium.new_context(viewport=size, base_url=calendars, java_script_enabled=request.param)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def test_from_the_list_to_months_and_back(desk: Page) -> None:
    desk.goto("/calendar/")
    expect(desk.get_by_role("heading", name="Kommende (6)")).to_be_visible()
    expect(desk.get_by_role("table")).to_have_count(0)
    desk.get_by_role("link", name="måneder", exact=True).click()
    expect(desk.get_by_role("table", name="December 2026")).to_be_visible()
    expect(desk.get_by_role("table")).to_have_count(1)
    expect(desk.get_by_role("heading", name="Kommende (6)")).to_be_hidden()
    desk.get_by_role("link", name="Næste måned: Januar 2027").click()
    expect(desk.get_by_role("table", name="Januar 2027")).to_be_in_viewport()
    expect(desk.get_by_role("table")).to_have_count(1)
    desk.get_by_role("link", name="liste", exact=True).click()
    expect(desk.get_by_role("table")).to_have_count(0)
    expect(desk.get_by_role("heading", name="Kommende (6)")).to_be_visible()


def test_all_months_at_once(desk: Page) -> None:
    desk.goto("/hald/calendar/#month-2024-03")
    desk.get_by_text("Vælg en måned").click()
    desk.get_by_role("link", name="Vis dem alle").click()
    expect(desk.get_by_role("table")).to_have_count(5)
    desk.get_by_role("link", name="marts", exact=True).click()
    expect(desk.get_by_role("table")).to_have_count(1)
    desk.get_by_role("table", name="Marts 2024").get_by_role("link", name="Rådsmøde").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Rådsmøde 18. marts 2024")


def test_on_a_phone_a_month_is_the_list_of_its_days(chromium: Browser, calendars: str) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, base_url=calendars)
    page = context.new_page()
    page.goto("/calendar/#month-2026-12")
    for day in ("tirsdag den 1. december 2026", "onsdag den 9. december 2026"):
        expect(page.get_by_role("heading", name=day)).to_be_visible()
    expect(page.locator(".rp-month:target th", has_text="mandag")).to_be_hidden()
    assert page.locator(".rp-month__days td:visible").count() == 3
    context.close()


@pytest.mark.parametrize("path", ["calendar/", "calendar/#month-2026-12", "hald/calendar/#months"])
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_violation_and_nothing_wider_than_the_window(
    path: str, width: int, chromium: Browser, calendars: str
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 900}, base_url=calendars)
    page = context.new_page()
    page.goto(f"/{path}")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_on_paper_only_what_was_chosen_is_printed(chromium: Browser, calendars: str) -> None:
    context = chromium.new_context(viewport={"width": 720, "height": 1000}, base_url=calendars)
    page = context.new_page()
    page.emulate_media(media="print")
    page.goto("/hald/calendar/")
    expect(page.get_by_role("heading", name="Kommende (5)")).to_be_visible()
    expect(page.get_by_role("table")).to_have_count(0)
    expect(page.get_by_role("link", name="måneder", exact=True)).to_be_hidden()
    page.goto("/hald/calendar/#month-2026-12")
    expect(page.get_by_role("table", name="December 2026")).to_be_visible()
    expect(page.get_by_role("columnheader", name="onsdag")).to_be_visible()
    context.close()
