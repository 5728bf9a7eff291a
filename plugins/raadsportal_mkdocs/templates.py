"""What templates may call: the words of the portal's language, and the address of an id."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, pass_context
from mkdocs.utils import get_relative_url

from raadsportal.ids import is_file
from raadsportal.language import Catalogue


def furnish(env: Environment, words: Catalogue, urls: Mapping[str, str], overrides: Path) -> None:
    """Give an environment the portal's functions and filters, and escape all that its own templates print.

    MkDocs does not escape what templates print; Material's templates rely on that, so only those of the
    folder `overrides` are escaped.
    """
    ours = {path.relative_to(overrides).as_posix() for path in overrides.rglob("*.html")}
    env.autoescape = lambda name: name in ours

    @pass_context
    def address(context: Any, target: str) -> str:
        path, mark, fragment = target.partition("#")
        page = context.get("page")
        here = page.url if page else context["base_url"]
        url = urls.get(path) or (quote(path) if is_file(path) else f"{path}/")
        found = get_relative_url(url, here) if page else f"{context['base_url'].rstrip('/')}/{url}"
        return found + mark + fragment

    env.filters["address"] = address
    env.globals["addresses"] = urls
    # What browsers load from npm; a site that is built without it does without what needs it.
    env.globals["vendored"] = {path.name for path in (overrides / "assets" / "vendor").glob("*")}
    env.globals["_"] = words.text
    env.globals["plural"] = words.plural
