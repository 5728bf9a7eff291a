"""The bridge: only the browser that was sent brings a code, only the portal's window is told, and nothing is kept."""

from __future__ import annotations

import http.server
import json
import re
import threading
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from raadsportal.bridge import Bridge

SITE = "https://raad.example/portal/"


class Forge(http.server.BaseHTTPRequestHandler):
    """Stands in for GitHub: gives a token for the code `right` and the secret."""

    answer: Any = None

    def do_POST(self) -> None:
        told = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        is_right = told["code"] == ["right"] and told["client_secret"] == ["s"] and told["client_id"] == ["c"]
        body = json.dumps(
            {"access_token": "gho_</script>"} if is_right else {"error": "bad_verification_code"}
        )
        self.send_response(200)
        self.end_headers()
        self.wfile.write((Forge.answer or body).encode())

    def log_message(self, *_: object) -> None:
        """Print nothing."""


@pytest.fixture(scope="module")
def forge() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Forge) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def ask(bridge: Bridge, path: str, cookie: str = "", method: str = "GET") -> tuple[str, dict[str, str], str]:
    """Return status, headers and body of an answer."""
    started: list[Any] = []
    place = urlsplit(path)
    environ = {
        "PATH_INFO": place.path,
        "QUERY_STRING": place.query,
        "REQUEST_METHOD": method,
        "HTTP_COOKIE": cookie,
    }
    body = b"".join(bridge(environ, lambda status, headers: started.extend((status, dict(headers)))))
    return started[0], started[1], body.decode()


def signed_in(bridge: Bridge, code: str = "right") -> tuple[str, dict[str, str], str]:
    """Return the answer to a browser that was sent to GitHub and comes back with a code."""
    _, headers, _ = ask(bridge, "/auth?provider=github&site_id=raad.example&scope=repo")
    cookie = headers["Set-Cookie"].split(";")[0]
    state = parse_qs(urlsplit(headers["Location"]).query)["state"][0]
    return ask(bridge, f"/callback?code={code}&state={state}", cookie)


def test_the_browser_is_sent_on_with_a_word_to_bring_back(forge: str) -> None:
    status, headers, body = ask(Bridge(SITE, "c", "s", forge), "/auth")
    place = urlsplit(headers["Location"])
    told = parse_qs(place.query)
    assert (status, body, place.path) == ("302 Found", "", "/login/oauth/authorize")
    assert (told["client_id"], told["scope"]) == (["c"], ["repo"])
    assert f"raadsportal-bridge={told['state'][0]};" in headers["Set-Cookie"]
    assert "HttpOnly; Secure; SameSite=Lax" in headers["Set-Cookie"]
    assert ask(Bridge(SITE, "c", "s", forge), "/auth")[1]["Location"] != headers["Location"]


def test_the_portal_is_told_the_token(forge: str) -> None:
    status, headers, body = signed_in(Bridge(SITE, "c", "s", forge))
    assert status == "200 OK"
    assert 'const origin = "https://raad.example";' in body
    assert r"authorization:github:success:{\"token\": \"gho_\u003c/script\u003e\"" in body
    assert body.count("</script>") == 1
    nonce = re.search(r'nonce="([^"]+)"', body)
    assert nonce
    assert f"script-src 'nonce-{nonce[1]}'" in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert "Max-Age=0" in headers["Set-Cookie"]


@pytest.mark.parametrize("code", ["wrong", ""])
def test_no_token_for_another_code(code: str, forge: str) -> None:
    status, _, body = signed_in(Bridge(SITE, "c", "s", forge), code)
    assert status == "403 Forbidden"
    assert "authorization:github:error:" in body
    assert "gho_" not in body


@pytest.mark.parametrize(
    ("query", "cookie"),
    [
        ("code=right&state=a", ""),
        ("code=right&state=a", "raadsportal-bridge=b"),
        ("code=right&state=", "raadsportal-bridge="),
        ("code=right", "raadsportal-bridge=a"),
        ("code=right&state=%C3%A6", "raadsportal-bridge=a"),
    ],
)
def test_a_code_that_another_browser_brings_is_refused(query: str, cookie: str, forge: str) -> None:
    status, _, body = ask(Bridge(SITE, "c", "s", forge), f"/callback?{query}", cookie)
    assert (status, "gho_" in body) == ("403 Forbidden", False)


@pytest.mark.parametrize("answer", ["no json", "[]", '{"access_token": 3}', ""])
def test_an_answer_that_makes_no_sense(answer: str, forge: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Forge, "answer", answer or None)
    assert signed_in(Bridge(SITE, "c", "s", forge), "right" if answer else "wrong")[0] == "403 Forbidden"


def test_a_forge_that_does_not_answer() -> None:
    assert signed_in(Bridge(SITE, "c", "s", "http://127.0.0.1:9"))[0] == "403 Forbidden"


def test_nothing_else_is_there(forge: str) -> None:
    bridge = Bridge(SITE, "c", "s", forge)
    assert ask(bridge, "/")[0] == "404 Not Found"
    assert ask(bridge, "/auth", method="POST")[0] == "404 Not Found"
