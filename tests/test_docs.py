"""What the guide says is what the code does: every rule, every key, every command."""

from __future__ import annotations

import re

import pytest
from pydantic import BaseModel

from raadsportal.rules import RULES
from raadsportal.source import fields, ledger, list_shapes, portal_shapes, shapes
from raadsportal.views.search import FACETS
from tests.conftest import ROOT

GUIDE = ROOT / "docs" / "guide"
SHAPES = [
    value
    for module in (fields, shapes, portal_shapes, ledger, list_shapes)
    for value in vars(module).values()
    if isinstance(value, type) and issubclass(value, BaseModel) and value not in {BaseModel, fields.Shape}
]


def test_every_rule_has_its_place_in_the_guide() -> None:
    text = (GUIDE / "rules.md").read_text(encoding="utf-8")
    assert re.findall(r"^### ([a-z0-9-]+)$", text, re.MULTILINE) == list(RULES)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_every_key_is_explained(shape: type[BaseModel]) -> None:
    text = "".join((GUIDE / f"{name}.md").read_text(encoding="utf-8") for name in ("format", "lists"))
    missing = [key for key in fields.keys_of(shape) if f"`{key}`" not in text]
    assert missing == []


def test_everything_by_which_a_search_is_limited_is_explained() -> None:
    text = (GUIDE / "searching.md").read_text(encoding="utf-8")
    assert [name for name in FACETS if f"`{name}`" not in text] == []


@pytest.mark.parametrize(
    "command",
    [
        "make site",
        "make test",
        "make serve",
        "raadsportal check",
        "raadsportal show",
        "raadsportal ask",
        "raadsportal import",
        "raadsportal publish",
        "raadsportal erase",
    ],
)
def test_the_readme_names_the_commands(command: str) -> None:
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")
