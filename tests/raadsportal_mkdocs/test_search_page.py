"""Real builds of tiny sites: the search page, the boxes that lead to it, and the feeds beside the pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from raadsportal.exports.feeds import feed_path, feeds
from tests.conftest import Content, write
from tests.lists import LISTS, corpus
from tests.raadsportal_mkdocs.test_build import CONFIG, build, page

AROUND: dict[str, str | bytes | None] = {
    "mkdocs.yml": CONFIG,
    "docs/about.md": "# Om\n",
    "docs/index.md": "# Velkommen\n",
}
TOPICS = '- {id: kurser, name: "Kurser <i>& lister</i>"}\n- {id: tomt, name: Tomt}\n'
NAMED = str(LISTS["councils/hald/meetings/2023-03-20.md"]).replace(
    "status: approved\n", 'status: approved\nitems: [{number: "1.2", topics: [kurser]}]\n'
)


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a small portal with lists."""
    root = tmp_path_factory.mktemp("search")
    write(root / "content", {**LISTS, "topics.yml": TOPICS, "councils/hald/meetings/2023-03-20.md": NAMED})
    write(root, AROUND)
    assert build(root) == (0, "Sitet er bygget i site.\n")
    return root


def test_without_a_script_it_leads_to_everything(portal: Path) -> None:
    html = page(portal, "search")
    assert "Søgefeltet kræver JavaScript." in html.split("<noscript>")[1].split("</noscript>")[0]
    for link in (
        "decisions",
        "topics",
        "lists",
        "councils",
        "municipalities",
        "lists/courses",
        "people/ane-holm",
    ):
        assert f'<a href="../{link}/">' in html
    assert "Portalen har referater fra 4 møder og ikke flere." in html
    assert re.search(r">Rådet for Hald</a> <span[^>]*>3 møder · fra 20. marts 2023 til 18. marts 2024<", html)
    assert html.count('<details class="rp-fold">') == 7  # A, B, H, K, P, R and T
    assert "Kurser &lt;i&gt;&amp; lister&lt;/i&gt;" in html


def test_the_box_is_hidden_until_its_script_runs_and_asks_no_other_page(portal: Path) -> None:
    html = page(portal, "search")
    assert '<div class="rp-search" data-search hidden data-base="../"' in html
    assert html.count('type="search"') == 1
    assert '<script type="module" src="../assets/search.js">' in html
    assert "<script>" not in html
    assert (portal / "site/assets/search-show.js").is_file()
    assert 'class="rp-trail"' not in html


@pytest.mark.parametrize(
    ("path", "action"),
    [("hald/2024-03-18/1.2", "../../../search/"), ("about", "../search/"), ("decisions", "../search/")],
)
def test_every_page_has_the_box_in_its_head(path: str, action: str, portal: Path) -> None:
    head = page(portal, path).split("<header")[1].split("</header>")[0]
    assert f'action="{action}" method="get"' in head
    assert 'name="q" type="search"' in head


def test_the_box_is_on_a_page_that_is_not_there_too(portal: Path) -> None:
    html = (portal / "site/404.html").read_text(encoding="utf-8")
    assert 'action="https://proeve.example/search/"' in html or 'action="/search/"' in html


def test_the_front_page_asks_the_whole_portal(portal: Path) -> None:
    html = page(portal, "")
    asked = html.split('class="rp-ask"')[1].split("</form>")[0]
    assert 'action="search/"' in asked
    assert '<label for="ask">Hvad leder du efter?</label>' in asked


@pytest.mark.parametrize(
    ("path", "label", "action", "limit"),
    [
        ("hald", "Søg i Rådet for Hald", "../search/", ("council", "hald")),
        (
            "topics/kurser",
            "Søg i Kurser &lt;i&gt;&amp; lister&lt;/i&gt;",
            "../../search/",
            ("topic", "kurser"),
        ),
        ("municipalities/hald", "Søg i punkter, der nævner Hald", "../../search/", ("municipality", "hald")),
        (
            "hald/lists/positivliste",
            "Søg i Positivliste",
            "../../../search/",
            ("list", "hald/lists/positivliste"),
        ),
        ("lists/courses", "Søg i Positivliste", "../../search/", ("list", "lists/courses")),
    ],
)
def test_a_page_can_be_searched_alone(
    path: str, label: str, action: str, limit: tuple[str, str], portal: Path
) -> None:
    (form,) = re.findall(r'<form class="rp-within".*?</form>', page(portal, path), re.DOTALL)
    assert f'aria-label="{label}" action="{action}"' in form
    assert f'<input type="hidden" name="{limit[0]}" value="{limit[1]}">' in form


def test_what_holds_nothing_cannot_be_searched_alone(portal: Path, content: Content) -> None:
    assert "rp-within" not in page(portal, "topics/tomt")
    empty = write(content({"councils/dal/council.yml": "name: Dal\n"}).parent, AROUND)
    assert build(empty)[0] == 0
    assert "rp-within" not in page(empty, "dal")


def test_a_page_offers_its_feed_and_the_feed_is_there(portal: Path) -> None:
    told = feeds(corpus(portal / "content"))
    assert set(told) == {
        "", "hald", "bro", "topics/kurser", "topics/tomt", "hald/lists/positivliste", "bro/lists/positivliste",
    }  # fmt: skip
    for name, feed in told.items():
        html = page(portal, name)
        title = feed.title.replace("<i>& lister</i>", "&lt;i&gt;&amp; lister&lt;/i&gt;")
        assert f'<link rel="alternate" type="application/atom+xml" title="{title}" href="feed.xml">' in html
        assert '<a class="rp-feed" href="feed.xml" type="application/atom+xml">Følg det nye her' in html
    written = {path.relative_to(portal / "site").as_posix() for path in (portal / "site").rglob("feed.xml")}
    assert written == {feed_path(name) for name in told}
    assert "feed.xml" not in page(portal, "decisions")


def test_an_entry_of_a_list_leads_to_its_change(portal: Path) -> None:
    feed = (portal / "site/hald/lists/positivliste/feed.xml").read_text(encoding="utf-8")
    assert "https://proeve.example/hald/lists/positivliste/2023/#list--change-2023-10-01<" in feed
    assert '<li id="list--change-2023-10-01">' in page(portal, "hald/lists/positivliste/2023")
