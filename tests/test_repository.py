"""What must hold for every file of the repository."""

from __future__ import annotations

import ast
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


def test_the_lock_names_no_host() -> None:
    lock = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert "://" not in lock
    assert "--index-url" not in lock
