"""A real browser: Debian's Chromium, driven by Playwright."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.tables import write_site
from tests.conftest import served

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def program() -> str:
    """Return the path of the machine's own browser."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert found, "no Chromium on this machine; `make test` installs it"
    return found


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start the machine's own browser."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program(), args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """Open a page at the size of a phone that refuses every request to another host, and fails on any error."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, base_url=address, locale="da-DK")
    opened = context.new_page()
    foreign: list[str] = []
    errors: list[str] = []
    opened.on(
        "request", lambda request: None if request.url.startswith(address) else foreign.append(request.url)
    )
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda said: errors.append(said.text) if "Security" in said.text else None)
    yield opened
    context.close()
    assert foreign == []
    assert errors == []


@pytest.fixture(scope="session")
def lists(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a page for each of the lists of tables.py."""
    folder = write_site(tmp_path_factory.mktemp("lists") / "site")
    with served(folder) as address:
        yield address


Opened = Callable[..., Page]


@pytest.fixture
def opened(chromium: Browser, lists: str) -> Iterator[Opened]:
    """Return a function that opens the page of a list and waits until its script has done its work."""
    contexts = []
    wrong: list[str] = []

    def open_page(path: str, width: int = 1280, script: bool = True) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, base_url=lists, locale="da-DK",
            java_script_enabled=script, permissions=["clipboard-read", "clipboard-write"],
        )  # fmt: skip
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if "Security" in said.text else None)
        page.goto(f"/{path}")
        if script:
            expect(page.locator("[data-ready]")).to_have_count(1)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []
