"""What building and searching cost, with few meetings and with many: `make benchmark`.

The portals are invented ones (see `invented`). The index is what the search adds to a site and to the time of its
build. Nothing here is a test: how long a thing takes depends on the machine.
"""

from __future__ import annotations

import argparse
import gzip
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from raadsportal.clock import moment
from raadsportal.search.files import search_files
from raadsportal.source.load import load
from tests.benchmarks.invented import Size, texts_to_ask, write_content
from tests.browser.conftest import FLAGS, program
from tests.conftest import served
from tests.relevance.measure import NOW, ROOT

_ENGINE = "assets/search-engine.js"
_LATER = "/facets"
#: What a static host compresses on its way; what Pagefind writes is compressed already.
_COMPRESSED = {".html", ".js", ".json", ".css", ".svg", ".xml"}


@dataclass(frozen=True)
class Built:
    """A site that was built, and the seconds it took."""

    site: Path
    seconds: float

    def files(self) -> dict[str, int]:
        """Return the size of each file, by its path in the site."""
        found = (path for path in self.site.rglob("*") if path.is_file())
        return {path.relative_to(self.site).as_posix(): path.stat().st_size for path in found}


@dataclass(frozen=True)
class Answer:
    """What a question cost in a browser."""

    text: str
    total: int
    milliseconds: float
    paths: tuple[str, ...]
    """What was fetched for it."""

    def transferred(self, site: Path) -> int:
        """Return as many bytes as a static host sends for it."""
        return sum(_sent(site / path) for path in self.paths)


def _sent(path: Path) -> int:
    told = path.read_bytes()
    return len(gzip.compress(told, 6)) if path.suffix in _COMPRESSED else len(told)


def build(folder: Path) -> Built:
    """Build the portal of a folder."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    command = [sys.executable, "-m", "raadsportal", "build", "--now", NOW, "--site-dir", "site"]
    begun = time.perf_counter()
    variables = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return Built(folder / "site", time.perf_counter() - begun)


def index(folder: Path) -> tuple[float, Mapping[str, bytes]]:
    """Return the seconds that the search's part of a build takes, and its files."""
    corpus = load(folder / "content", moment(NOW)).corpus
    begun = time.perf_counter()
    found = search_files(corpus)
    return time.perf_counter() - begun, found


def ask(site: Path, browser: Browser, texts: Sequence[str]) -> Iterator[Answer]:
    """Ask a site's search in a browser that has never seen it; what was fetched before the first text comes first."""
    fetched: list[str] = []
    with served(site) as address:
        context = browser.new_context(base_url=address)
        page = context.new_page()
        page.on("request", lambda request: fetched.append(_path(request.url, address)))
        page.goto("/about/")
        page.wait_for_load_state("networkidle")
        yield Answer("", 0, 0.0, tuple(fetched))
        for text in texts:
            fetched.clear()
            total, milliseconds = _asked(page, f"{address}/", text)
            # What the search can be limited by is fetched behind the first answer, which does not wait for it.
            yield Answer(
                text, total, milliseconds, tuple(path for path in fetched if not path.endswith(_LATER))
            )
        context.close()


def _path(url: str, address: str) -> str:
    path = url.removeprefix(f"{address}/").partition("?")[0]
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def _asked(page: Page, base: str, text: str) -> tuple[int, float]:
    """Return how many records answer a text, and the milliseconds until they are told; the first opens the search."""
    told = page.evaluate(
        """async ([base, engine, q]) => {
            const begun = performance.now();
            window.opened ??= import(base + engine).then(({ openSearch }) => openSearch(base));
            const told = await (await window.opened).ask({ q, facets: {}, sort: "relevance", from: 0, count: 10 });
            const taken = performance.now() - begun;
            await told.facets;
            return [told.total, taken];
        }""",
        [base, _ENGINE, text],
    )
    return int(told[0]), float(told[1])


def building(folder: Path, size: Size) -> Iterator[str]:
    """Write an invented portal, build it, and yield lines that say what that cost."""
    write_content(folder / "content", size)
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    built = build(folder)
    files = built.files()
    yield f"{size.meetings} meetings, {size.meetings * size.items} items"
    yield f"  build {built.seconds:8.1f} s   site  {_megabytes(files.values())} in {len(files)} files"
    seconds, found = index(folder)
    yield f"  index {seconds:8.1f} s   of it {_megabytes(map(len, found.values()))} in {len(found)} files"


def _megabytes(sizes: Iterable[int]) -> str:
    return f"{sum(sizes) / 1e6:8.1f} MB"


def asking(site: Path, size: Size, browser: Browser) -> Iterator[str]:
    """Yield lines that say what questions to a built site cost in a browser."""
    yield f"  {'question':<34}{'answers':>9}{'requests':>10}{'KB':>9}{'ms':>8}"
    for answer in ask(site, browser, texts_to_ask(size)):
        name, sent = answer.text or "(the page, before any)", answer.transferred(site) / 1000
        told = f"{answer.total:>9}{len(answer.paths):>10}{sent:>9.1f}{answer.milliseconds:>8.0f}"
        yield f"  {name[:32]:<34}{told}"


def main() -> None:
    """Print what building and searching cost at each size that was asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("meetings", type=int, nargs="*", default=[5, 720])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(), args=FLAGS)
        for meetings in asked.parse_args().meetings:
            with tempfile.TemporaryDirectory() as name:
                size, folder = Size(meetings=meetings), Path(name)
                for line in building(folder, size):
                    print(line, flush=True)
                for line in asking(folder / "site", size, browser):
                    print(line, flush=True)
        browser.close()


if __name__ == "__main__":
    main()
