"""axe-core on every kind of page: no violation of WCAG 2.2 A and AA, nor of its best practices."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGES = {
    "front": "",
    "councils": "councils/",
    "council": "vestjylland/",
    "council without minutes": "rbr-midtjylland/",
    "organ": "oestjylland/organs/formandskab/",
    "meeting": "vestjylland/2024-03-18/",
    "item with several decisions": "nordjylland/2023-09-28/1.2.1/",
    "item with a table": "vestjylland/2024-03-18/0.1/",
    "item without text": "vestjylland/2024-03-18/4.5/",
    "register": "decisions/",
    "part of the register": "decisions/outcome/proposed/",
    "topics": "topics/",
    "topic": "topics/positivliste/",
    "matter": "topics/slagteriet-i-saeby/",
    "threads": "threads/",
    "thread": "threads/nordjylland-2023-09-28-2.4.1-b2/",
    "follow-ups": "followups/",
    "preparing": "vestjylland/prepare/",
    "glossary": "glossary/",
    "lists": "lists/",
    "type of list": "lists/courses/",
    "built-in list": "lists/members/",
    "list": "vestjylland/lists/positivliste/?q=plc&on=2024-05-02",
    "edition": "vestjylland/lists/positivliste/2024/",
    "edition with groups": "sjaelland/lists/puljeforbrug/2021/",
    "year wheel": "vestjylland/lists/aarshjul/2024/",
    "calendar": "calendar/",
    "month": "calendar/#month-2024-03",
    "council's calendar": "vestjylland/calendar/#months",
    "item with relations and follow-ups": "vestjylland/2024-03-18/3.2/",
    "municipalities": "municipalities/?q=aa",
    "municipality": "municipalities/herning/",
    "people": "people/",
    "person": "people/ann-b-poulsen/",
    "about": "about/",
    "guide": "guide/format/",
    "guide with steps": "guide/moving/",
    "search": "search/",
    "not found": "404.html",
}
# Only violations are told of in full: that halves the time.
RULES = {
    "resultTypes": ["violations"],
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_no_violation(name: str, width: int, chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 900}, base_url=address)
    page = context.new_page()
    page.goto(f"/{PAGES[name]}")
    assert violations(page) == []
    context.close()


def violations(page: Page) -> list[str]:
    """Return what axe finds on the page that is open."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"][:3]]
