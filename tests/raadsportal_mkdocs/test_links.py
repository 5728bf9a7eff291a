"""The portal's own site, crawled: every link leads somewhere, every fragment is there, every id is used once."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit


class _Reader(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if name in {"href", "src", "action"} and value:
                self.links.append(value)


def test_no_dead_link_and_no_doubled_id(site: Path) -> None:
    files = sorted(path for path in site.rglob("*.html") if path.name != "404.html")
    addresses = ["/" + path.relative_to(site).as_posix().removesuffix("index.html") for path in files]
    pages = dict(zip(addresses, (_Reader(path.read_text(encoding="utf-8")) for path in files), strict=True))
    assert len(pages) > 300
    for address, page in pages.items():
        assert [name for name, count in Counter(page.ids).items() if count > 1] == [], address
        for link in page.links:
            target = urlsplit(urljoin(address, link))
            if target.scheme or target.netloc:
                continue
            path = unquote(target.path)
            assert path in pages or (site / path.lstrip("/")).is_file(), f"{address}: {link}"
            if target.fragment:
                assert unquote(target.fragment) in pages[path].ids, f"{address}: {link}"
