"""The editor's page in a built site: there when the portal says where it saves, and not a byte of it else."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import PORTAL, run, write
from tests.raadsportal_mkdocs.test_build import build, portal

__all__ = ["portal"]

EDITOR = "editor: {forge: gitlab, repository: raad/portal, server: 'https://git.example', app_id: abc}\n"


def test_a_portal_without_an_editor_has_nothing_of_it(portal: Path) -> None:
    assert build(portal)[0] == 0
    assert not (portal / "site/admin").exists()
    assert list((portal / "site/assets").glob("editor*")) == []
    assert sorted(path.name for path in (portal / "site/assets/vendor").iterdir()) == ["fflate.js", "fonts"]


def test_the_editors_page(portal: Path) -> None:
    write(portal, {"content/portal.yml": PORTAL + EDITOR})
    assert build(portal)[0] == 0
    page = (portal / "site/admin/index.html").read_text(encoding="utf-8")
    assert "connect-src &#39;self&#39; blob: https://git.example;" in page
    assert '<a href="?council=hald">Rådet for Hald</a>' in page
    assert page.count("<script") == 1
    assert "noindex" in page
    told = json.loads((portal / "site/admin/settings.json").read_text(encoding="utf-8"))
    assert told["config"]["backend"]["repo"] == "raad/portal"
    assert (portal / "site/assets/vendor/decap/decap-cms.js").stat().st_size > 1_000_000
    for style in [line.split('"')[3] for line in page.splitlines() if "data-preview" in line]:
        assert (portal / "site/admin" / style).is_file()
    assert "admin" not in (portal / "site/sitemap.xml").read_text(encoding="utf-8")


def test_a_guide_is_linked_where_the_portal_has_one(portal: Path) -> None:
    write(portal, {"content/portal.yml": PORTAL + EDITOR})
    assert build(portal)[0] == 0
    assert "guide/secretariat" not in (portal / "site/admin/index.html").read_text(encoding="utf-8")
    write(portal, {"docs/guide/secretariat.md": "# Vejledning\n"})
    build(portal)
    assert '<a href="../guide/secretariat/"' in (portal / "site/admin/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("commands", "said"),
    [
        ([], "Skriveværktøjet gemmer i grene: Mappen skal være et git-depot."),
        (["git init -q -b main"], "Skriveværktøjet mangler node_modules/decap-server/dist/index.js her"),
        (
            ["git init -q -b main", "mkdir -p node_modules/decap-server/dist", "touch node_modules/decap-server/dist/index.js"],
            "Noget her er ikke gemt i git",
        ),
    ],
)  # fmt: skip
def test_what_trying_the_editor_needs(commands: list[str], said: str, portal: Path) -> None:
    for command in commands:
        subprocess.run(command.split(), cwd=portal, check=True)
    done = run(
        "raadsportal", "serve", "--editor", "--address", "127.0.0.1:8138", cwd=portal, LANG="da_DK.UTF-8"
    )
    assert done.returncode == 1
    assert said in done.stderr
