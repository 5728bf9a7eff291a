"""Planned pages as files of MkDocs."""

from __future__ import annotations

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import get_theme_dir

from raadsportal.ids import source_path
from raadsportal.pages.plan import PagePlan


def add_pages(plans: tuple[PagePlan, ...], files: Files, config: MkDocsConfig) -> None:
    """Add a file for each planned page; a page written by hand at the same address keeps its text."""
    for plan in plans:
        path = source_path(plan.id)
        if files.get_file_from_path(path) is None:
            level = InclusionLevel.NOT_IN_NAV if plan.parent is not None else InclusionLevel.UNDEFINED
            files.append(File.generated(config, path, content=_content(plan), inclusion=level))


def _content(plan: PagePlan) -> str:
    """Return a page's source. It always has front matter: MkDocs would take a first line `Date: …` for it."""
    facts = {"title": plan.title, "template": f"{plan.kind}.html"}
    if plan.description:
        facts["description"] = plan.description
    lines = [f"{key}: {json.dumps(value)}" for key, value in facts.items()]
    return "\n".join(("---", *lines, "---", "", plan.body, ""))


def leave_out_the_themes(files: Files, config: MkDocsConfig) -> None:
    """Take out the scripts and styles of the theme: the portal has its own, and no page asks for these."""
    theme = Path(get_theme_dir(str(config.theme.name)))
    for file in [
        found for found in files if found.abs_src_path and theme in Path(found.abs_src_path).parents
    ]:
        files.remove(file)


def add_attachments(root: Path, attachments: dict[str, Path], files: Files, config: MkDocsConfig) -> None:
    """Add the published attachments at their addresses."""
    for address, path in sorted(attachments.items()):
        files.append(File.generated(config, address, abs_src_path=str(root / path)))
