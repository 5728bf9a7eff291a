"""Lists with a memory on the page: the same answers as on the command line, with and without a script."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from raadsportal.corpus import Corpus
from raadsportal.lists.answer import answer
from raadsportal.lists.editions import neighbours
from tests.browser.test_accessibility import violations
from tests.conftest import NOW, run, served, write
from tests.lists import LISTS, corpus, series
from tests.raadsportal_mkdocs.test_build import CONFIG

pytestmark = pytest.mark.browser

FILES: dict[str, str | bytes | None] = {
    **{f"content/{name}": text for name, text in LISTS.items()},
    "mkdocs.yml": CONFIG,
    "docs/about.md": "# Om\n",
    "docs/index.md": "# Velkommen\n",
}
QUESTIONS = ("truck", "metal", "dans", "svejsnng")
DAYS = ("2023-03-31", "2023-09-30", "2023-10-01", "2024-03-31", "2024-04-01", "2025-04-01", "2027-01-01")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a small portal with two councils that have lists."""
    folder = write(tmp_path_factory.mktemp("lists"), FILES)
    built = run("raadsportal", "build", "--now", NOW, cwd=folder)
    assert built.returncode == 0, built.stderr
    return folder


@pytest.fixture(scope="session")
def small(folder: Path) -> Corpus:
    return corpus(folder / "content")


@pytest.fixture(scope="session")
def home(folder: Path) -> Iterator[str]:
    with served(folder / "site") as address:
        yield address


@pytest.fixture
def opened(chromium: Browser, home: str) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, base_url=home)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []


def asked(page: Page, question: str, day: str) -> dict[str, str]:
    """Ask on the page of Hald's list, and return each council's answer."""
    page.goto(f"/hald/lists/positivliste/?q={quote(question)}&on={day}")
    expect(page.locator(".rp-answer")).to_have_count(2)
    return {
        one.get_attribute("data-council") or "": one.get_attribute("data-said") or ""
        for one in page.locator(".rp-answer").all()
    }


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_page_says_what_the_command_line_says(question: str, opened: Page, small: Corpus) -> None:
    own = series(small)
    for day in DAYS:
        told = [
            answer(small, one, question, date.fromisoformat(day)) for one in (own, *neighbours(small, own))
        ]
        assert asked(opened, question, day) == {one.series.council: one.said.value for one in told}, day


def test_a_question_is_asked_in_the_form_and_stands_in_the_address(opened: Page) -> None:
    opened.goto("/hald/lists/positivliste/")
    form = opened.locator(".rp-day form")
    form.get_by_label("Ord").fill("truck")
    form.get_by_label("På dagen").fill("2023-10-01")
    form.get_by_role("button", name="Svar").click()
    opened.wait_for_url("**/hald/lists/positivliste/?q=truck&on=2023-10-01**")
    own = opened.locator(".rp-answer").first
    expect(own).to_contain_text("Ja, det stod på listen den 1. oktober 2023.")
    expect(own).to_contain_text(
        "Beslutning: Besluttet: Rådet for Hald, 18. september 2023: 1.2 Liste over kurser"
    )
    own.get_by_role("link", name="Rådet for Hald, 18. september 2023", exact=False).click()
    opened.wait_for_url("**/hald/2023-09-18/1.2/#b1")
    expect(opened.get_by_role("region", name="Lister")).to_contain_text("Tilføjet: Truck for alle")
    expect(opened.get_by_role("region", name="Lister")).to_contain_text("Taget ud: Bagning")
    expect(opened.get_by_role("region", name="Lister")).to_contain_text("Ikke kommet med: Dans")


@pytest.mark.parametrize("days", ["on=2023-10-01&since=2023-09-30", "on=2023-09-30&since=2023-10-01"])
def test_two_days_are_compared(days: str, opened: Page) -> None:
    opened.goto(f"/hald/lists/positivliste/?q=&{days}")
    told = opened.locator(".rp-answer").last
    expect(told).to_contain_text("Rådet for Hald: Fra 30. september 2023 til 1. oktober 2023")
    text = told.inner_text()
    assert [text.find(word) > 0 for word in ("Nyt (1)", "Udgået (1)", "Ændret (1)")] == [True, True, True]


def test_a_day_without_a_list_is_not_compared(opened: Page) -> None:
    opened.goto("/lists/courses/?q=&on=2024-05-01&since=2023-10-01")
    told = opened.locator(".rp-answer")
    expect(told.nth(-2)).to_contain_text("Portalen har ingen liste for den 1. maj 2024.")
    expect(told.last).to_contain_text("Udgået (1)")


def test_a_question_leaves_the_table_below_whole(opened: Page) -> None:
    opened.goto("/hald/lists/positivliste/?q=tromle&on=2023-10-02")
    expect(opened.locator(".rp-answer")).to_have_count(2)
    count = opened.locator("[data-count]")
    expect(count).to_have_text("9 kurser")
    opened.get_by_label("Søg i listen").fill("truck")
    expect(count).to_have_text("2 af 9 kurser")
    assert opened.url.endswith("?q=tromle&on=2023-10-02&row.q=truck")
    opened.get_by_label("Søg i listen").fill("tromle")
    expect(count).to_have_text(
        "Ingen af de 9 kurser her passer. Prøv færre eller andre ord, eller fjern et valg."
    )


def test_the_whole_list_of_a_day(opened: Page) -> None:
    opened.goto("/hald/lists/positivliste/?q=&on=2023-10-01")
    told = opened.locator(".rp-answer")
    expect(told).to_have_count(1)
    expect(told).to_contain_text("På listen den 1. oktober 2023, så vidt portalen ved:")
    assert told.get_by_role("listitem").count() == 3


def test_the_answer_meets_the_eye_and_the_keyboard(opened: Page) -> None:
    opened.goto("/lists/courses/?q=truck&on=2023-09-30")
    status = opened.locator(".rp-day [role=status]")
    expect(status).to_have_text("2 råd: ja fra 1, nej fra 1.")
    expect(status).to_be_focused()
    expect(status).to_be_in_viewport()
    councils = [one.get_attribute("data-council") for one in opened.locator(".rp-answer").all()]
    assert councils == ["bro", "hald"]


def test_councils_of_which_nothing_is_known_are_folded_up(opened: Page) -> None:
    opened.goto("/lists/courses/?q=ost&on=2024-05-01")
    expect(opened.locator(".rp-day [role=status]")).to_have_text("2 råd: ja fra 1, ikke kendt fra 1.")
    rest = opened.locator("details.rp-answer__rest")
    expect(rest.locator("section")).to_be_hidden()
    rest.get_by_text("Intet kendt fra: Rådet for Bro").click()
    expect(rest.locator("section")).to_contain_text("Portalen har ingen liste for den dag.")


def test_what_only_one_council_had_on_a_day(opened: Page) -> None:
    opened.goto("/lists/courses/?q=&on=2023-10-02")
    heads = opened.locator(".rp-answer h3")
    expect(heads).to_have_count(3)
    assert heads.all_inner_texts() == ["Flere råd (1)", "Kun Rådet for Bro (1)", "Kun Rådet for Hald (2)"]


def test_only_is_said_where_the_others_are_known(opened: Page) -> None:
    opened.goto("/lists/courses/?q=&on=2024-05-01")
    told = opened.locator("[data-answer]")
    expect(told.locator("h3")).to_have_text("Rådet for Hald; om andre råd havde det, vides ikke (3)")
    expect(told).to_contain_text("For den 1. maj 2024 har portalen ingen liste fra: Rådet for Bro.")


def test_without_a_script_the_editions_and_the_log_answer(chromium: Browser, home: str) -> None:
    context = chromium.new_context(java_script_enabled=False, base_url=home)
    page = context.new_page()
    page.goto("/hald/lists/positivliste/")
    expect(page.locator(".rp-day")).to_be_hidden()
    row = page.locator("tr", has_text="Truck for alle").first
    expect(row).to_contain_text("fra 1. oktober 2023 til 31. marts 2024")
    page.get_by_role("link", name="Positivliste 2023").first.click()
    expect(page.locator(".rp-thread")).to_contain_text("Taget ud: Bagning Ingen brugte det.")
    expect(page.locator(".rp-thread")).to_contain_text("Ændret: Drejning Dage: fra “2” til “4”")
    expect(page.locator("#svejsning")).to_contain_text("01234")
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(
    "path",
    [
        "lists/",
        "lists/courses/?on=2023-10-02",
        "hald/lists/positivliste/?q=svejsnng&on=2023-10-02&since=2023-04-02",
        "hald/lists/positivliste/2023/",
        "hald/lists/positivliste/2024/",
        "hald/2023-09-18/1.2/",
    ],
)
def test_no_violation_and_no_sideways_scroll(path: str, width: int, chromium: Browser, home: str) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 900}, base_url=home)
    page = context.new_page()
    page.goto(f"/{path}")
    page.wait_for_load_state("networkidle")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
