"""What must hold for every file of the repository."""

from __future__ import annotations

import ast
import json
import re
import subprocess
from collections.abc import Iterator

import pytest

from tests.conftest import ROOT

TRACKED = subprocess.run(
    ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
).stdout.splitlines()
CODE = [name for name in TRACKED if name.startswith("plugins/") and name.endswith(".py")]

#: Danish words that code is likely to be tempted by; labels, marks and phrases are data.
DANISH = re.compile(
    r"\b(beslutning\w*|dagsorden\w*|referat\w*|møde\w*|kommune\w*|godkend\w*|efterretning|drøft\w*|indstilling\w*"
    r"|sagen|bilag|orientering\w*|forslag\w*|formand\w*|råd\w*|januar|marts|maj|juni|juli|oktober)\b",
    re.IGNORECASE,
)
#: A published address, and the project's own name.
ALLOWED = {"bilag", "Rådsportal"}


def strings(tree: ast.Module) -> Iterator[ast.Constant]:
    """Yield every string of a module that is not a docstring."""
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node


@pytest.mark.parametrize("name", CODE)
def test_no_danish_word_in_code(name: str) -> None:
    tree = ast.parse((ROOT / name).read_text(encoding="utf-8"))
    found = [
        node.value for node in strings(tree) if DANISH.search(str(node.value)) and node.value not in ALLOWED
    ]
    assert found == []


@pytest.mark.parametrize("name", [name for name in TRACKED if not name.endswith((".png", ".po"))])
def test_nothing_is_left_unfinished(name: str) -> None:
    if name == "tests/test_repository.py":
        return
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"\b(TODO|FIXME|XXX|TBD)\b", text)


def test_the_locks_name_no_host() -> None:
    for name in ("requirements.txt", "package-lock.json"):
        lock = (ROOT / name).read_text(encoding="utf-8")
        # Where a package's makers ask for support is no place that it comes from.
        told = re.sub(r'"url": "https://[^"]+"', "", lock)
        assert "://" not in told, name
        assert "--index-url" not in lock
        assert '"resolved"' not in lock


@pytest.mark.parametrize("name", [name for name in TRACKED if not name.endswith(".png")])
def test_no_file_names_the_host_of_a_registry(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert re.findall(r"\b(?:registry|pypi|files|deb)\.[\w.]*\b(?:org|com|io)\b", text) == []


def test_what_comes_from_npm_is_locked_by_hash() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: facts for name, facts in lock["packages"].items() if name}
    assert [name for name, facts in packages.items() if not facts["integrity"].startswith("sha512-")] == []
    assert re.search(
        r"^EDITOR_SHA512 := [0-9a-f]{128}$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
    )


def test_browsers_get_only_what_may_be_passed_on() -> None:
    own = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["dependencies"]
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    licences = {name: packages[f"node_modules/{name}"]["license"] for name in own}
    assert licences == {
        "@fontsource/ibm-plex-sans": "OFL-1.1",
        "fflate": "MIT",
        "markdown-it": "MIT",
        "yaml": "ISC",
    }
