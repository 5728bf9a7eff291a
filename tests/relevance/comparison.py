"""The portal's search beside others over the same pages, in a real browser: `make relevance`.

The others are Material's own search with its Danish setting, and Pagefind over the pages with nothing set. Both
are made for the measurement in a folder that is deleted again; the portal ships neither.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from mkdocs.utils import get_theme_dir
from playwright.sync_api import Browser, sync_playwright

from raadsportal.clock import moment
from raadsportal.ids import item_anchor
from raadsportal.source.load import load
from tests.browser.conftest import FLAGS, program
from tests.conftest import served
from tests.relevance.measure import (
    NOW,
    ROOT,
    Asked,
    mean_reciprocal_rank,
    measured,
    questions,
    recall,
    report,
)

_ASKERS = Path(__file__).with_name("askers.js")
_PLAIN = "plain-pagefind"
#: The scripts of the theme, which no page of the portal uses and so no site has.
_MATERIAL = Path(get_theme_dir("material")) / "assets"
_ID = re.compile(r'\bid="([^"]+)"')
#: The id of the item to which an anchor of a meeting's page belongs.
Owners = Mapping[str, str]


@dataclass(frozen=True)
class Search:
    """A way to search a site: what it is called, and how a browser opens it."""

    name: str
    opener: str
    """The name of the function of askers.js that opens it."""
    needs: str
    """A file of the site, maybe with a star, without which it is not there; its address is given to the opener."""
    given: str = ""
    """What is given to the opener instead."""
    finds_pages: bool = True
    """Whether it finds pages only; then the page that holds an answer is right, too."""


SEARCHES = (
    Search("ours, in a browser", "openOurs", "assets/search-engine.js", finds_pages=False),
    Search("Material's lunr", "openLunr", "assets/javascripts/workers/search.*.min.js"),
    Search("plain Pagefind", "openPagefind", f"{_PLAIN}/pagefind.js", _PLAIN),
)


def build_all(source: Path, folder: Path, now: str = NOW) -> Path:
    """Build the site of a portal's folder in another folder, with the indexes of all searches in it."""
    for name in ("content", "docs", "overrides"):
        shutil.copytree(source / name, folder / name)
    told = (source / "mkdocs.yml").read_text("utf-8")
    with_search = told.replace("\nplugins:\n", "\nplugins:\n  - search: {lang: da}\n")
    assert with_search != told
    (folder / "mkdocs.yml").write_text(with_search, "utf-8")
    _run(folder, "raadsportal", "build", "--now", now)
    _run(folder, "pagefind", "--site", "site", "--output-path", f"site/{_PLAIN}")
    shutil.copy(_ASKERS, folder / "site")
    shutil.copytree(_MATERIAL / "javascripts", folder / "site/assets/javascripts")
    return folder / "site"


def _run(folder: Path, module: str, *options: str) -> None:
    variables = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-m", module, *options],
        cwd=folder, env=variables, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def found_by(search: Search, site: Path, browser: Browser, texts: Sequence[str]) -> list[list[list[str]]]:
    """Return the addresses that a search of a site shows for each text, relative to the site, the best first."""
    given = search.given or next(site.glob(search.needs)).relative_to(site).as_posix()
    # The others run code that the portal's own policy forbids.
    with served(site, says={}) as address:
        page = browser.new_page(base_url=address)
        page.goto("/about/")
        script = f"""async ([base, given, texts]) => {{
            const {{ {search.opener}, askAll }} = await import(`${{base}}askers.js`);
            return askAll(await {search.opener}(base, given), texts);
        }}"""
        found: list[list[list[str]]] = page.evaluate(script, [f"{address}/", given, list(texts)])
        page.close()
    return [[[_address(url, address) for url in place] for place in places] for places in found]


def _address(url: str, base: str) -> str:
    return unquote(url).removeprefix(f"{base}/")


def owners(site: Path, content: Path) -> Owners:
    """Return the id of the item to which each anchor of a meeting's page belongs: the last one that began before."""
    found = {}
    for meeting in load(content, moment(NOW)).corpus.meetings:
        items = {item_anchor(item.number): item.id for item in meeting.items}
        found.update(
            {
                f"{meeting.id}#{anchor}": owner
                for anchor, owner in belonging(
                    (site / str(meeting.id) / "index.html").read_text("utf-8"), items
                )
            }
        )
    return found


def belonging(html: str, items: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """Yield the anchors of a page, each with what began last before it."""
    owner = ""
    for anchor in _ID.findall(html):
        owner = items.get(anchor, owner)
        if owner:
            yield anchor, owner


def record_of(address: str, items: Owners) -> str:
    """Return the id of what stands at an address: an item's in its meeting's page is that of the item."""
    page, _, anchor = address.partition("#")
    name = page.partition("?")[0].removesuffix("index.html").strip("/")
    at = f"{name}#{anchor}" if anchor else name
    return items.get(at, at)


def answered(told: Mapping[str, Any], places: Iterable[Sequence[str]], *, finds_pages: bool = False) -> Asked:
    """Return a question with what was found: of a place with several names the one that answers counts."""
    answers = frozenset(told["answers"])
    if finds_pages:
        answers |= {answer.partition("#")[0] for answer in answers}
    names = (
        next((name for name in place if {name, name.partition("#")[0]} & answers), place[0])
        for place in places
    )
    return Asked(told["q"], told["kind"], answers, frozenset(told.get("never", ())), tuple(names))


def _all_answered(
    search: Search, found: Iterable[Iterable[Sequence[str]]], items: Owners
) -> tuple[Asked, ...]:
    return tuple(
        answered(
            told,
            [[record_of(address, items) for address in place] for place in places],
            finds_pages=search.finds_pages,
        )
        for told, places in zip(questions(), found, strict=True)
    )


def row(name: str, asked: Sequence[Asked]) -> str:
    """Return a line of the table."""
    nothing = sum(not one.found for one in asked)
    return f"{name:<22}{recall(asked):>10.3f}{mean_reciprocal_rank(asked):>8.3f}{nothing:>12}"


def table(browser: Browser) -> Iterable[str]:
    """Yield a line for each search of the portal's own content."""
    yield f"{'search':<22}{'recall@3':>10}{'MRR':>8}{'no answer':>12}"
    yield row("ours, in a terminal", measured())
    texts = [told["q"] for told in questions()]
    with tempfile.TemporaryDirectory() as folder:
        site = build_all(ROOT, Path(folder))
        items = owners(site, ROOT / "content")
        for search in SEARCHES:
            if any(site.glob(search.needs)):
                found = found_by(search, site, browser, texts)
                yield row(search.name, _all_answered(search, found, items))
            else:
                yield f"{search.name:<22} is not in the built site"


def main() -> None:
    """Print the figures of our search, and of all beside it."""
    print("\n".join(report(measured())), end="\n\n", flush=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(), args=FLAGS)
        for line in table(browser):
            print(line, flush=True)
        browser.close()


if __name__ == "__main__":
    main()
