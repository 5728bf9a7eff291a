"""The narrowest phones: nothing is wider than the page, whatever a reader unfolds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.test_lists import FILES
from tests.conftest import NOW, run, served, write

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "calendar/",
    "calendar/#months",
    "councils/",
    "decisions/",
    "hald/",
    "hald/calendar/",
    "hald/2023-09-18/1.2/",
    "hald/lists/positivliste/",
    "hald/lists/positivliste/2023/",
    "hald/lists/aarshjul/2024/",
    "lists/",
    "lists/calendar/",
    "lists/courses/",
    "lists/members/",
    "search/",
)
#: A year with tasks whose names leave no room, and members and events for the portal's own lists.
MORE: dict[str, str | bytes | None] = {
    "content/list-types/wheel.yml": """
name: Årshjul
row: opgave
rows: opgaver
schema:
  fields:
    - {name: what, title: Hvad}
    - {name: when, title: Hvornår, holds: when}
    - {name: kind, title: Uddannelsesforpligtelsesgodkendelse}
  primaryKey: [what]
show: {name: what, group: kind, columns: [what, when, kind], facets: [kind], plots: [{kind: wheel}]}
""",
    "content/councils/hald/lists/aarshjul/2024.yml": """
type: wheel
title: Årshjul 2024
valid: {from: 2024, to: 2024}
decision: hald/2024-03-18/1.2
rows:
  - {key: a, what: Arbejdsmarkedsuddannelsesplanlægning, when: 2024-02, kind: Frist}
  - {key: b, what: Møde, when: "2024-03~", kind: Frist}
  - {key: c, what: Høring, when: 2024-H2, kind: Efteruddannelsesindsatsområde}
""",
    "content/councils/hald/members.yml": "- {person: ane-holm, org: Efteruddannelsesorganisationerne, role: member, from: null, to: null}\n",
    "content/councils/hald/calendar.yml": """
meetings:
  - {date: 2026-12-09}
  - {date: 2024-05-02, status: held}
events:
  - {date: 2026-12-late, title: Arbejdsmarkedsuddannelsesplanlægningskonference}
""",
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a small portal with lists, a year wheel and a calendar."""
    folder: Path = write(tmp_path_factory.mktemp("narrow"), {**FILES, **MORE})
    built = run("raadsportal", "build", "--now", NOW, cwd=folder)
    assert built.returncode == 0, built.stderr
    with served(folder / "site") as address:
        yield address


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_wider_than_the_page_with_every_fold_open(
    path: str, width: int, chromium: Browser, home: str
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 900}, base_url=home)
    page = context.new_page()
    answer = page.goto(f"/{path}")
    assert answer is not None
    assert answer.ok
    page.wait_for_load_state("networkidle")
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
