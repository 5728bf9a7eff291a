"""Where planned pages stand: their parent, previous and next are set by hand, none is in the navigation tree.

A navigation that holds every page is rendered on every page: its cost grows with the square of their number.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mkdocs.structure.files import Files

from raadsportal.ids import source_path
from raadsportal.pages.plan import PagePlan


def place_pages(plans: Iterable[PagePlan], files: Files) -> None:
    """Give each planned page its parent and its neighbours; a former address is in no sitemap."""
    for plan in plans:
        page: Any = _page(plan.id, files)
        # The front page is no parent: the menu would mark it as the section of what stands below it.
        if page is None or not plan.parent:
            continue
        if plan.is_former:
            page.canonical_url = page.abs_url = None
        page.parent = _page(plan.parent, files)
        page.previous_page = _page(plan.previous, files)
        page.next_page = _page(plan.next, files)


def _page(page_id: str | None, files: Files) -> Any:
    file = files.get_file_from_path(source_path(page_id)) if page_id is not None else None
    return file.page if file else None
