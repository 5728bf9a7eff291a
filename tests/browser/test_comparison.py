"""The searches beside which ours is measured answer in a real browser, from an index of the pages as they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.conftest import ROOT, SMALL, write
from tests.relevance.comparison import SEARCHES, Search, build_all, found_by, owners, record_of


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the folder of a small portal."""
    folder = tmp_path_factory.mktemp("source")
    write(folder / "content", dict(SMALL))
    for name in ("docs", "overrides", "mkdocs.yml"):
        (folder / name).symlink_to(ROOT / name)
    return folder


@pytest.fixture(scope="module")
def site(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_all(source, tmp_path_factory.mktemp("built"))


@pytest.mark.parametrize("search", [s for s in SEARCHES if s.finds_pages], ids=lambda search: search.opener)
def test_the_others_answer(search: Search, site: Path, source: Path, chromium: Browser) -> None:
    items = owners(site, source / "content")
    about_courses, nothing = found_by(search, site, chromium, ["Hald Kommune har bedt om det", "qqqq"])
    names = [{record_of(address, items) for address in place} for place in about_courses]
    assert any("hald/2024-03-18/1.2" in place for place in names[:2])
    # Pagefind takes a shorter word for one that stands nowhere; of the item neither is a part.
    assert "hald/2024-03-18/1.2" not in {record_of(one, items) for place in nothing for one in place}
