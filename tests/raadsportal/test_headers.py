"""What hosts are to say: one policy, in three forms, and the guide says the same."""

from __future__ import annotations

from raadsportal.headers import caddy, headers, headers_file, nginx, policy
from tests.conftest import ROOT

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
REST = """\
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
"""


def test_the_policy_lets_nothing_in_that_stands_in_a_page() -> None:
    assert policy() == POLICY
    assert "'unsafe" not in policy()


def test_the_file_for_hosts_that_read_one() -> None:
    said = f"  Content-Security-Policy: {POLICY}\n{REST}"
    assert headers_file(["index.html", "about"]) == f"/*\n{said}"


def test_where_there_is_an_editor_the_public_pages_are_named() -> None:
    paths = [line for line in headers_file(["hald", "admin", "404.html"]).splitlines() if line[0] != " "]
    assert paths == ["/", "/404.html", "/hald/*"]


def test_nginx_and_caddy_leave_the_editor_out() -> None:
    assert nginx().startswith(
        f'map $uri $raadsportal_policy {{\n    default "{POLICY}";\n    "~^/admin/" "";\n}}\n'
    )
    assert caddy().startswith(
        f'@public not path /admin/*\nheader @public Content-Security-Policy "{POLICY}"\n'
    )
    for name, value in headers().items():
        if name != "Content-Security-Policy":
            assert f'add_header {name} "{value}" always;\n' in nginx()
            assert f'header {name} "{value}"\n' in caddy()


def test_the_guide_has_the_same_lines() -> None:
    guide = (ROOT / "docs/guide/hosting.md").read_text(encoding="utf-8")
    assert f"```nginx\n{nginx()}```" in guide
    assert f"```caddy\n{caddy()}```" in guide
