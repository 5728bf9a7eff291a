"""What templates may call: the words of the portal's language, and the address of an id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import Environment, pass_context
from mkdocs.utils import get_relative_url

from raadsportal.language import Catalogue


def furnish(env: Environment, words: Catalogue, urls: Mapping[str, str]) -> None:
    """Give an environment the portal's functions and filters."""

    @pass_context
    def address(context: Any, target: str) -> str:
        path, mark, fragment = target.partition("#")
        page = context.get("page")
        here = page.url if page else context["base_url"]
        url = urls.get(path, f"{path}/")
        found = get_relative_url(url, here) if page else f"{context['base_url'].rstrip('/')}/{url}"
        return found + mark + fragment

    env.filters["address"] = address
    env.globals["_"] = words.text
    env.globals["plural"] = words.plural
