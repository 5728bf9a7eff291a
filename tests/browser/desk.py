"""A desk at which the editor is tried: a repository with the portal, its site served with the editor, and a browser."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.conftest import NOW, ROOT, write

GIT = ("git", "-c", "user.name=Klerk", "-c", "user.email=klerk@hald.example")


@dataclass(frozen=True)
class Desk:
    """A portal whose editor is being tried: its folder and a page at the editor."""

    folder: Path
    address: str
    page: Page

    def git(self, *command: str) -> str:
        """Return what git says of the folder."""
        done = subprocess.run([*GIT, *command], cwd=self.folder, capture_output=True, text=True, check=True)
        return done.stdout

    def open(self, place: str) -> Page:
        """Open a place of the editor as somebody does who comes from elsewhere."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}/admin/#{place}")
        return self.page

    def save(self, branch: str) -> None:
        """Save, and wait until the suggestion is there."""
        self.page.get_by_role("button", name="Gem", exact=True).click()
        expect(self.page.get_by_text("Status: Kladder")).to_be_visible(timeout=20_000)
        # The page says so before the server has done it, and is back on the public branch.
        for _ in range(100):
            if branch in self.git("branch", "--list", branch) and "main" in self.git(
                "branch", "--show-current"
            ):
                return
            time.sleep(0.2)
        raise AssertionError(f"{branch} is not there")

    def publish(self) -> None:
        """Publish what is being edited."""
        publish(self.page)


def publish(page: Page) -> None:
    """Call the suggestion ready and publish it, as the toolbar offers."""
    page.get_by_text("Status: Kladder").click()
    page.get_by_text("Klar", exact=True).click()
    expect(page.get_by_text("Status: Klar")).to_be_visible(timeout=20_000)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_text("Udgiv", exact=True).click()
    page.get_by_text("Udgiv nu", exact=True).click()
    expect(page.get_by_text("Det er udgivet;")).to_be_visible(timeout=20_000)


def repository(made: Path) -> Path:
    """Make a folder a repository with the portal, as somebody has who clones it."""
    for name in ("content", "docs", "overrides"):
        shutil.copytree(ROOT / name, made / name)
    for name in ("mkdocs.yml", ".gitignore"):
        shutil.copy(ROOT / name, made)
    (made / "node_modules").symlink_to(ROOT / "node_modules")
    subprocess.run(["git", "init", "-q", "-b", "main"], cwd=made, check=True)
    # What is ignored as a folder is a link here.
    write(made, {".git/info/exclude": "node_modules\n"})
    for command in (
        ["config", "user.name", "Klerk"],
        ["config", "user.email", "klerk@hald.example"],
        ["add", "."],
        ["commit", "-q", "-m", "Portalen"],
    ):
        subprocess.run(["git", *command], cwd=made, check=True)
    return made


@contextmanager
def sitting(folder: Path, chromium: Browser) -> Iterator[Desk]:
    """Serve the portal with its editor and sit down at it, for RAR Vestjylland."""
    host = f"127.0.0.1:{_free_port()}"
    command = [
        Path(sys.executable).parent / "raadsportal",
        "serve",
        "--editor",
        "--address",
        host,
        "--now",
        NOW,
    ]
    server = subprocess.Popen(
        list(map(str, command)),
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "LANG": "C.UTF-8"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        _wait(server, host)
        context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="da-DK")
        page = context.new_page()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"http://{host}/admin/")
        page.get_by_role("link", name="RAR Vestjylland").click()
        page.get_by_role("button", name="Log ind").click()
        expect(page.get_by_role("heading", name="Her kan du skrive")).to_be_visible(timeout=20_000)
        yield Desk(folder, f"http://{host}", page)
        assert errors == []
        context.close()
    finally:
        server.terminate()
        server.communicate()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait(server: subprocess.Popen[str], host: str) -> None:
    for _ in range(240):
        if server.poll() is not None:
            raise AssertionError(server.communicate()[1])
        try:
            urllib.request.urlopen(f"http://{host}/admin/settings.json").close()
        except OSError:
            time.sleep(0.5)
        else:
            return
    raise AssertionError("the site was not built in two minutes")


def raadsportal(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).parent / "raadsportal"
    return subprocess.run(
        [str(program), *command],
        cwd=cwd,
        env={**os.environ, "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
