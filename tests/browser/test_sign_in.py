"""Signing in with GitHub by the bridge: the editor, the bridge and the policies are real, GitHub stands on this machine."""

from __future__ import annotations

import json
import mimetypes
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from raadsportal.bridge import Bridge
from tests.browser.desk import publish
from tests.browser.forge import Forge
from tests.conftest import PORTAL, SMALL, run, write
from tests.raadsportal_mkdocs.test_build import CONFIG

pytestmark = pytest.mark.browser

SITE, BRIDGE, API = "https://proeve.example", "https://login.example", "https://api.github.com"
TOKEN = "gho_right"
EDITOR = f"editor: {{forge: github, repository: raad/portal, bridge: '{BRIDGE}'}}\n"


class _SignIn(BaseHTTPRequestHandler):
    """GitHub's two pages for signing in: one asks the person, who says yes, and one gives the token."""

    def do_GET(self) -> None:
        asked = parse_qs(urlsplit(self.path).query)
        self.send_response(302)
        self.send_header("Location", f"{BRIDGE}/callback?code=right&state={asked['state'][0]}")
        self.end_headers()

    def do_POST(self) -> None:
        told = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.send_response(200)
        self.end_headers()
        is_right = (told["code"], told["client_secret"]) == (["right"], ["secret"])
        answer = {"access_token": TOKEN} if is_right else {"error": "incorrect_client_credentials"}
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *_: object) -> None:
        """Print nothing."""


@dataclass
class World:
    """Everything the browser reaches: the site, the bridge and GitHub; whatever else it asks for is remembered."""

    site: Path
    bridge: Bridge
    forge: Forge
    elsewhere: list[str] = field(default_factory=list)

    def route(self, route: Route) -> None:
        """Answer a request of the browser."""
        parts = urlsplit(route.request.url)
        match f"{parts.scheme}://{parts.netloc}":
            case host if host == SITE:
                self._file(route, parts.path)
            case host if host == BRIDGE:
                self._bridge(route, parts.path, parts.query)
            case host if host == API:
                self._api(route)
            case host if host == self.bridge.forge:
                route.continue_()
            case _:
                self.elsewhere.append(route.request.url)
                route.abort()

    def _file(self, route: Route, path: str) -> None:
        file = self.site / path.lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        if file.is_file():
            route.fulfill(body=file.read_bytes(), content_type=kind)
        else:
            route.fulfill(status=404)

    def _bridge(self, route: Route, path: str, query: str) -> None:
        started: list[object] = []
        environ = {
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "REQUEST_METHOD": route.request.method,
            "HTTP_COOKIE": route.request.all_headers().get("cookie", ""),
        }
        body = b"".join(self.bridge(environ, lambda status, headers: started.extend((status, dict(headers)))))
        status, headers = started
        assert isinstance(headers, dict)
        route.fulfill(status=int(str(status)[:3]), headers=headers, body=body)

    def _api(self, route: Route) -> None:
        told = {
            "access-control-allow-origin": "*",
            "access-control-allow-headers": "authorization, content-type",
        }
        told |= {"access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE"}
        if route.request.method == "OPTIONS":
            route.fulfill(status=204, headers=told)
            return
        request = route.request
        status, answer = self.forge.answer(
            request.method, request.url, request.all_headers(), request.post_data
        )
        route.fulfill(status=status, json=answer, headers=told)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Build a portal that saves at GitHub, and make its folder the repository there."""
    folder = tmp_path_factory.mktemp("portal")
    write(folder, {f"content/{name}": text for name, text in SMALL.items()})
    write(folder, {"content/portal.yml": PORTAL + EDITOR, "docs/index.md": "# Hald\n"})
    write(folder, {"docs/about.md": "# Om\n", "mkdocs.yml": CONFIG})
    forge = Forge(folder, TOKEN)
    for command in (["init", "-q", "-b", "main"], ["add", "content", "docs", "mkdocs.yml"]):
        forge.git(*command)
    forge.git("-c", "user.name=Ane", "-c", "user.email=ane@hald.example", "commit", "-q", "-m", "Portalen")
    built = run("raadsportal", "build", "--now", "2024-07-01", cwd=folder)
    assert built.returncode == 0, built.stderr
    with ThreadingHTTPServer(("127.0.0.1", 0), _SignIn) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        bridge = Bridge(SITE + "/", "client", "secret", f"http://127.0.0.1:{server.server_port}")
        yield World(folder / "site", bridge, forge)
        server.shutdown()


@pytest.fixture
def context(world: World, chromium: Browser) -> Iterator[BrowserContext]:
    """Open a browser that reaches nothing but this world."""
    opened = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="da-DK")
    opened.route("**/*", world.route)
    yield opened
    opened.close()


def sign_in(context: BrowserContext) -> Page:
    """Press the one button that GitHub needs."""
    page = context.new_page()
    page.goto(f"{SITE}/admin/?council=hald")
    page.get_by_role("button", name="Log ind").click()
    return page


def test_an_edit_becomes_a_pull_request(world: World, context: BrowserContext) -> None:
    page = sign_in(context)
    expect(page.get_by_role("heading", name="Her kan du skrive")).to_be_visible(timeout=20_000)
    page.goto(f"{SITE}/admin/#/collections/meetings/entries/2024-03-18")
    page.get_by_label("Sted").fill("Hald Bibliotek")
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.get_by_text("Status: Kladder")).to_be_visible(timeout=20_000)
    (pull,) = world.forge.pulls
    branch = pull["head"]["ref"]
    assert (branch, pull["base"]["ref"]) == ("cms/meetings/2024-03-18", "main")
    changed = world.forge.git("diff", "--unified=0", "main", branch).splitlines()[5:]
    assert changed == ["+place: Hald Bibliotek"]
    assert pull["title"] == "Ændret: referat “2024-03-18”, Rådet for Hald"
    publish(page)
    assert (
        world.forge.git("show", "main:content/councils/hald/meetings/2024-03-18.md").count("Hald Bibliotek")
        == 1
    )
    assert world.forge.git("branch", "--list", branch) == ""
    assert world.forge.strange == []
    assert world.elsewhere == []


def test_a_secret_that_is_wrong_lets_nobody_in(world: World, context: BrowserContext) -> None:
    wrong = World(world.site, Bridge(SITE + "/", "client", "other", world.bridge.forge), world.forge)
    context.unroute("**/*")
    context.route("**/*", wrong.route)
    page = sign_in(context)
    expect(page.get_by_text("GitHub has let nobody in.")).to_be_visible(timeout=20_000)
    expect(page.get_by_role("button", name="Log ind")).to_be_enabled()
    expect(page.get_by_role("heading", name="Her kan du skrive")).to_be_hidden()
