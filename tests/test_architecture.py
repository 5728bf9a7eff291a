"""The house: which room may ask which, and how large a room may grow."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PLUGINS = ROOT / "plugins"
MODULES = sorted(PLUGINS.rglob("*.py"))

#: Disk at one end, MkDocs at the other, facts in the middle. A room may import from itself, from rooms to its
#: left, and from no room to its right.
ROOMS = (
    ("rules", "language", "shipped", "clock", "ids", "rough", "papers", "phrases", "headers"),
    ("problems", "plots"),
    ("model", "labels"),
    ("vocabulary", "states", "ledger", "fingerprints"),
    ("prose", "forge"),
    ("outcomes", "mentions", "privacy"),
    ("corpus",),
    ("links", "lists"),
    ("source", "views", "bodies", "show"),
    ("search",),
    ("ask",),
    ("addresses",),
    ("checks", "pages", "exports", "changes", "form", "editor", "bridge"),
    ("intake",),
    ("cli",),
    ("__main__",),
)
LEVEL = {room: level for level, rooms in enumerate(ROOMS) for room in rooms}
#: Rooms on one level that may still not know each other: what reads the disk and what arranges for a reader.
APART = {
    ("source", "views"),
    ("views", "source"),
    ("source", "bodies"),
    ("bodies", "source"),
    ("show", "source"),
    ("addresses", "source"),
    ("plots", "problems"),
}


def imports(path: Path) -> Iterator[str]:
    """Yield the full name of every module that a file imports, at its top or inside a function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{name.name}" for name in node.names)


def room(module: str) -> str:
    """Return the room of the core that a module is in."""
    return module.split(".")[1] if module.count(".") else ""


@pytest.mark.parametrize("path", [p for p in MODULES if p.parts[-2] != "raadsportal_mkdocs"], ids=str)
def test_the_core_knows_no_site_generator(path: Path) -> None:
    foreign = {name.split(".")[0] for name in imports(path)} & {
        "mkdocs",
        "jinja2",
        "material",
        "raadsportal_mkdocs",
    }
    assert foreign == set()


@pytest.mark.parametrize("path", sorted((PLUGINS / "raadsportal").rglob("*.py")), ids=str)
def test_arrows_point_one_way(path: Path) -> None:
    own = path.relative_to(PLUGINS / "raadsportal").with_suffix("").parts[0]
    if own == "__init__":
        return
    for name in imports(path):
        if not name.startswith("raadsportal.") or name in {"raadsportal.__version__", "raadsportal.model"}:
            continue
        other = room(name)
        if other == own or other not in LEVEL:
            continue
        assert LEVEL[other] <= LEVEL[own], f"{own} must not import {other}"
        assert (own, other) not in APART, f"{own} must not import {other}"


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_module_is_short_and_says_what_it_owns(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 300
    assert ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_function_fits_on_a_screen(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno is not None
            assert node.end_lineno - node.lineno < 45, node.name


def test_only_the_source_opens_content() -> None:
    """Documents that are not content yet have one door of their own; pictures are opened in memory."""
    doors = {PLUGINS / "raadsportal" / "language.py", PLUGINS / "raadsportal" / "intake" / "opening.py"}
    for path in sorted((PLUGINS / "raadsportal").rglob("*.py")):
        if "source" in path.parts or path in doors:
            continue
        text = path.read_text(encoding="utf-8")
        assert ".read_text(" not in text, path
        assert ".read_bytes(" not in text, path
        assert not re.search(r"(?<!\w)(?<!Image\.)open\(", text), path
