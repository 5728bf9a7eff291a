"""What later days bring: decisions replaced, addresses moved and withdrawn, a person erased."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from raadsportal.ids import erased_id
from tests.browser.test_accessibility import violations
from tests.conftest import MINUTES, NOW, SMALL, run, served, write
from tests.raadsportal_mkdocs.test_build import CONFIG, LEDGER

pytestmark = pytest.mark.browser

HASH = erased_id("ane-holm")
SECOND = MINUTES.replace("2024-03-18", "2024-06-10").replace(
    "---\n# Råds",
    'items:\n  - number: "1.2"\n    decisions: [{supersedes: [hald/2024-03-18/1.2]}]\n---\n# Råds',
)
FILES: dict[str, str | bytes | None] = {
    **{f"content/{name}": text for name, text in SMALL.items()},
    "content/councils/hald/meetings/2024-06-10.md": SECOND.replace("ane-holm", HASH),
    "content/councils/hald/meetings/2024-03-18.md": MINUTES.replace("ane-holm", HASH),
    "content/people.yml": f"- {{id: {HASH}, erased: 2026-01-01}}\n",
    "content/addresses.yml": LEDGER,
    "mkdocs.yml": CONFIG,
    "docs/about.md": "# Om\n",
    "docs/index.md": "# Velkommen\n",
}


@pytest.fixture(scope="session")
def later(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve a small portal in which much has happened."""
    folder = write(tmp_path_factory.mktemp("later"), FILES)
    built = run("raadsportal", "build", "--now", NOW, cwd=folder)
    assert built.returncode == 0, built.stderr
    with served(folder / "site") as address:
        yield address


@pytest.fixture
def opened(chromium: Browser, later: str) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, base_url=later)
    yield context.new_page()
    context.close()


def test_an_old_address_leads_to_the_new_one(opened: Page) -> None:
    opened.goto("/hald/2024-03-18/9/")
    opened.wait_for_url("**/hald/2024-03-18/1.2/")
    assert opened.locator("h1").inner_text() == "Liste over kurser"


def test_the_anchor_of_a_decision_that_moved_still_stands(opened: Page) -> None:
    opened.goto("/hald/2024-03-18/1.2/#b7")
    row = opened.locator("#b7")
    assert row.inner_text().startswith("Rådet for Hald, 18. marts 2024: 1.1 Godkendelse af dagsorden")
    assert "Det, der stod her, er flyttet" in row.inner_text()


def test_a_replaced_decision_leads_on_from_the_top(opened: Page) -> None:
    opened.goto("/hald/2024-03-18/1.2/")
    notice = opened.locator(".rp-notice--over")
    assert "Denne beslutning gælder ikke længere." in notice.inner_text()
    assert notice.bounding_box()["y"] < 500  # type: ignore[index]
    notice.get_by_role("link").click()
    opened.wait_for_url("**/hald/2024-06-10/1.2/")


def test_a_list_leads_from_a_replaced_decision_to_the_one_that_holds(opened: Page) -> None:
    opened.goto("/decisions/")
    opened.locator(".rp-state a", has_text="10. juni 2024, punkt 1.2").click()
    opened.wait_for_url("**/hald/2024-06-10/1.2/")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    "path",
    [
        "hald/2024-03-18/8/",
        "hald/2024-03-18/",
        "hald/2024-03-18/1.2/",
        "hald/2024-06-10/1.2/",
        f"people/{HASH}/",
        "hald/prepare/",
    ],
)
def test_no_violation(path: str, width: int, chromium: Browser, later: str) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 900}, base_url=later)
    page = context.new_page()
    page.goto(f"/{path}")
    assert violations(page) == []
    context.close()
