"""What templates know: what lies beside them."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment

from raadsportal.language import Catalogue
from raadsportal_mkdocs.templates import furnish
from tests.conftest import write


def test_templates_know_what_came_from_npm(tmp_path: Path) -> None:
    env = Environment(autoescape=True)
    furnish(env, Catalogue("en"), {}, tmp_path)
    assert env.globals["vendored"] == set()
    furnish(env, Catalogue("en"), {}, write(tmp_path, {"assets/vendor/fflate.js": "// zip\n"}))
    assert env.globals["vendored"] == {"fflate.js"}
