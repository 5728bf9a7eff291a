"""The bridge by which GitHub lets somebody sign in to the editor: it keeps one secret, and nothing else.

GitHub hands out a token only for a secret (RFC 6749, section 4.1), which a static site cannot keep. This is a
WSGI application (PEP 3333) with two addresses: `/auth` sends the browser on to GitHub, `/callback` takes the
code that comes back, gets the token for it, and hands it to the window of the portal that asked, and to no
other. It stores nothing and logs nothing.
"""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any, TypeAlias
from urllib.error import URLError
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import Request, urlopen

#: What the editor needs: to read and write the repository and its suggestions.
_SCOPE = "repo"
_COOKIE = "raadsportal-bridge"
#: As long may somebody take to sign in, and as long may GitHub take to answer, in seconds.
_PATIENCE, _TIMEOUT = 600, 10
#: No answer of GitHub is longer, in bytes.
_LONGEST = 10_000

Start: TypeAlias = Callable[[str, list[tuple[str, str]]], Any]


@dataclass(frozen=True)
class Bridge:
    """The WSGI application: for one portal, known to GitHub by `client` and `secret`."""

    site: str
    """The portal's address; only a window of its origin is told the token."""
    client: str
    secret: str
    forge: str = "https://github.com"
    refusal: str = "GitHub has let nobody in."
    """What is said to somebody who does not get in."""

    def __call__(self, environ: Mapping[str, Any], start: Start) -> Iterable[bytes]:
        """Answer a request."""
        asked = parse_qs(str(environ.get("QUERY_STRING", "")))
        match environ["PATH_INFO"], environ["REQUEST_METHOD"]:
            case "/auth", "GET":
                return self._send_on(start)
            case "/callback", "GET":
                return self._take(asked, SimpleCookie(environ.get("HTTP_COOKIE", "")), start)
            case _:
                start("404 Not Found", _HEADERS)
                return [b""]

    def _send_on(self, start: Start) -> Iterable[bytes]:
        """Send the browser to GitHub with a word that it must bring back."""
        state = secrets.token_urlsafe(32)
        told = urlencode({"client_id": self.client, "scope": _SCOPE, "state": state})
        cookie = f"{_COOKIE}={state}; Max-Age={_PATIENCE}; Path=/callback; HttpOnly; Secure; SameSite=Lax"
        place = f"{self.forge}/login/oauth/authorize?{told}"
        start("302 Found", [*_HEADERS, ("Location", place), ("Set-Cookie", cookie)])
        return [b""]

    def _take(self, asked: Mapping[str, list[str]], cookies: SimpleCookie, start: Start) -> Iterable[bytes]:
        """Get the token for a code, if the browser that brings it is the one that was sent."""
        code, state = (asked.get(name, [""])[0] for name in ("code", "state"))
        sent = cookies[_COOKIE].value if _COOKIE in cookies else ""
        is_ours = bool(state) and hmac.compare_digest(sent.encode(), state.encode())
        token = self._token(code) if is_ours and code else None
        status = "200 OK" if token else "403 Forbidden"
        return self._hand_over(token, status, start)

    def _token(self, code: str) -> str | None:
        """Return the token that GitHub gives for a code; None if it gives none."""
        told = urlencode({"client_id": self.client, "client_secret": self.secret, "code": code}).encode()
        request = Request(
            f"{self.forge}/login/oauth/access_token", told, headers={"Accept": "application/json"}
        )
        try:
            with urlopen(request, timeout=_TIMEOUT) as answer:
                token = json.loads(answer.read(_LONGEST)).get("access_token")
        except (URLError, TimeoutError, ValueError, AttributeError):
            return None
        return token if isinstance(token, str) else None

    def _hand_over(self, token: str | None, status: str, start: Start) -> Iterable[bytes]:
        """Answer with a page that tells the window which opened it, if that is one of the portal's."""
        told: dict[str, str] = {"token": token, "provider": "github"} if token else {"message": self.refusal}
        outcome = "success" if token else "error"
        message = f"authorization:github:{outcome}:{json.dumps(told)}"
        nonce, parts = secrets.token_urlsafe(16), urlsplit(self.site)
        page = _PAGE.format(
            nonce=nonce,
            message=_script_text(message),
            origin=_script_text(f"{parts.scheme}://{parts.netloc}"),
        )
        policy = f"default-src 'none'; script-src 'nonce-{nonce}'; base-uri 'none'; frame-ancestors 'none'"
        gone = f"{_COOKIE}=; Max-Age=0; Path=/callback; HttpOnly; Secure; SameSite=Lax"
        kind = ("Content-Type", "text/html; charset=utf-8")
        start(status, [*_HEADERS, kind, ("Content-Security-Policy", policy), ("Set-Cookie", gone)])
        return [page.encode()]


_HEADERS = [
    ("Cache-Control", "no-store"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
]
#: The window that asked says once more who it is, as the editor does; then it is told, at its own origin.
_PAGE = """<!doctype html>
<meta charset="utf-8">
<title>GitHub</title>
<script nonce="{nonce}">
  const origin = {origin};
  addEventListener("message", (event) => {{
    if (event.origin === origin && event.source === opener) opener.postMessage({message}, origin);
  }});
  opener?.postMessage("authorizing:github", origin);
</script>
"""


def _script_text(text: str) -> str:
    """Return a text as it stands in a script: no sign of it can end the script."""
    return json.dumps(text).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
