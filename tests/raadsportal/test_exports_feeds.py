"""Feeds: valid Atom, the newest first, the same bytes for the same content."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from raadsportal.clock import moment
from raadsportal.corpus import Corpus
from raadsportal.exports.feeds import feed_path, feed_text, feeds
from raadsportal.source.load import load
from tests.conftest import MINUTES, NOW, ROOT, Content
from tests.lists import FIRST, LISTS
from tests.lists import corpus as loaded

ATOM = "{http://www.w3.org/2005/Atom}"
MEETING = "councils/hald/meetings/2024-03-18.md"


def found(folder: Path) -> Corpus:
    return load(folder, moment(NOW)).corpus


def text(corpus: Corpus, page: str) -> str:
    return feed_text(corpus, feeds(corpus)[page])


def entries(corpus: Corpus, page: str) -> list[tuple[str, str, str]]:
    """Return id, title and day of each entry of a page's feed."""
    root = ET.fromstring(text(corpus, page))
    return [
        (
            (entry.findtext(f"{ATOM}id") or "").removeprefix("https://proeve.example/"),
            entry.findtext(f"{ATOM}title") or "",
            (entry.findtext(f"{ATOM}updated") or "")[:10],
        )
        for entry in root.iter(f"{ATOM}entry")
    ]


def check(atom: str) -> None:
    """Fail if a text is no Atom feed as RFC 4287 wants it."""
    root = ET.fromstring(atom.encode())
    assert root.tag == f"{ATOM}feed"
    assert {element.tag.startswith(ATOM) for element in root.iter()} == {True}
    for element in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (only,) = element.findall(f"{ATOM}{name}")
            assert only.text
        links = [(link.get("rel"), link.get("href") or "") for link in element.findall(f"{ATOM}link")]
        assert len({rel for rel, _ in links}) == len(links)
        for address in (element.findtext(f"{ATOM}id"), *(href for _, href in links)):
            assert re.match(r"https://[\w.-]+/\S*$", address or "")
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    assert root.find(f"{ATOM}link[@rel='self']") is not None
    for moment_ in (*root.iter(f"{ATOM}updated"), *root.iter(f"{ATOM}published")):
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT12:00:00Z", moment_.text or "")
    for entry in root.iter(f"{ATOM}entry"):
        (content,) = entry.findall(f"{ATOM}content")
        assert content.get("type") == "text"
        assert content.text
        assert entry.find(f"{ATOM}link[@rel='alternate']") is not None
    ids = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids)
    days = [entry.findtext(f"{ATOM}updated") or "" for entry in root.iter(f"{ATOM}entry")]
    assert days == sorted(days, reverse=True)
    assert len(days) <= 50
    assert not days or root.findtext(f"{ATOM}updated") == days[0]


def test_every_feed_of_the_portals_own_content_is_valid() -> None:
    corpus = found(ROOT / "content")
    told = feeds(corpus)
    for feed in told.values():
        check(feed_text(corpus, feed))
    assert {"", "vestjylland", "fyn", "topics/unge", "vestjylland/lists/positivliste"} <= set(told)
    assert all(len(feed.entries) > 1 for page, feed in told.items() if page.startswith("threads/"))
    assert any(page.startswith("threads/") for page in told)


def test_a_feed_says_what_was_decided(content: Content) -> None:
    corpus = found(content())
    assert text(corpus, "hald") == (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">\n'
        " <id>https://proeve.example/hald/feed.xml</id>\n"
        " <title>Rådet for Hald – Prøveportalen</title>\n"
        " <updated>2024-03-18T12:00:00Z</updated>\n"
        ' <link rel="self" type="application/atom+xml" href="https://proeve.example/hald/feed.xml" />\n'
        ' <link rel="alternate" type="text/html" href="https://proeve.example/hald/" />\n'
        " <author>\n  <name>Prøveportalen</name>\n </author>\n"
        " <entry>\n"
        "  <id>https://proeve.example/hald/2024-03-18/1.2/</id>\n"
        "  <title>Rådet for Hald: Liste over kurser</title>\n"
        "  <published>2024-03-18T12:00:00Z</published>\n"
        "  <updated>2024-03-18T12:00:00Z</updated>\n"
        '  <link rel="alternate" type="text/html" href="https://proeve.example/hald/2024-03-18/1.2/" />\n'
        '  <content type="text">Vedtaget. Rådet vedtog listen.</content>\n'
        " </entry>\n"
        "</feed>\n"
    )
    assert list(feeds(corpus)) == ["", "hald", "topics/kurser"]
    assert [feed_path(page) for page in feeds(corpus)] == [
        "feed.xml",
        "hald/feed.xml",
        "topics/kurser/feed.xml",
    ]
    # The approval of an agenda is no news, and a topic of which nothing was decided yet has a feed all the same.
    assert entries(corpus, "") == [
        ("hald/2024-03-18/1.2/", "Rådet for Hald: Liste over kurser", "2024-03-18")
    ]
    assert entries(corpus, "topics/kurser") == []
    check(text(corpus, "topics/kurser"))


def test_a_correction_makes_it_new_again_and_one_to_come_does_not(content: Content) -> None:
    told = "status: approved\ncorrections:\n  - {on: 2024-05-02, text: Et tal.}\n  - {on: 2099-01-01, text: Et andet.}\n"
    corpus = found(content({MEETING: MINUTES.replace("status: approved\n", told)}))
    assert entries(corpus, "hald") == [
        ("hald/2024-03-18/1.2/", "Rådet for Hald: Liste over kurser", "2024-05-02")
    ]
    assert "<published>2024-03-18T12:00:00Z</published>" in text(corpus, "hald")


def test_what_is_still_to_come_or_only_a_draft_is_in_no_feed(content: Content) -> None:
    later = MINUTES.replace("2024-03-18", "2027-01-13")
    corpus = found(
        content(
            {
                MEETING: MINUTES.replace("approved", "draft"),
                "councils/hald/meetings/2027-01-13.md": later.replace("approved", "agenda"),
            }
        )
    )
    assert {page: feed.entries for page, feed in feeds(corpus).items()} == {
        "": (),
        "hald": (),
        "topics/kurser": (),
    }


def test_there_are_at_most_fifty_entries_the_newest_first(content: Content) -> None:
    many = {
        f"councils/hald/meetings/20{year}-03-18.md": MINUTES.replace("2024-03-18", f"20{year}-03-18")
        for year in range(10, 24)
    }
    item = "\n### 1.{} Sag {} (B)\n\n#### Beslutning\n\nRådet vedtog listen.\n"
    long = MINUTES + "".join(item.format(number, number) for number in range(3, 52))
    corpus = found(content({**many, MEETING: long}))
    told = entries(corpus, "")
    assert len(told) == 50
    assert [day for _, _, day in told] == ["2024-03-18"] * 50
    older = entries(found(content({**many, MEETING: None})), "")
    assert [day[:4] for _, _, day in older] == [f"20{year}" for year in range(23, 9, -1)]


def test_signs_that_xml_cannot_hold_are_left_out(content: Content) -> None:
    corpus = found(content({"topics.yml": '- {id: kurser, name: "Kurser \\x01 & <b>"}\n'}))
    root = ET.fromstring(text(corpus, "topics/kurser"))
    assert root.findtext(f"{ATOM}title") == "Kurser  & <b> – Prøveportalen"


def test_a_list_tells_of_its_editions_and_changes(content: Content) -> None:
    again = "  - {on: 2023-10-01, add: [{key: ny, course: Nyt kursus}]}\n  - {on: 2099-01-01, remove: [{key: ny}]}\n"
    name = "councils/hald/lists/positivliste/2023.yml"
    corpus = loaded(content({**LISTS, name: FIRST + again}))
    page = "hald/lists/positivliste"
    check(text(corpus, page))
    title = "Positivliste 2023, Rådet for Hald"
    assert entries(corpus, page) == [
        (f"{page}/2024/", "Positivliste 2024, Rådet for Hald", "2024-03-18"),
        (f"{page}/2023/#list--change-2023-10-01--2", f"{title}: ændret 1. oktober 2023", "2023-10-01"),
        (f"{page}/2023/#list--change-2023-10-01", f"{title}: ændret 1. oktober 2023", "2023-09-18"),
        (f"{page}/2023/", title, "2023-03-20"),
    ]
    told = [entry.text for entry in feeds(corpus)[page].entries]
    assert told[0] == "Besluttet.\nGælder: fra 1. april 2024 til 31. marts 2025.\nHele listen: 3 kurser."
    assert told[2] == (
        "Besluttet.\n1 kom på listen, 1 blev taget ud, 1 kom ikke med\nTilføjet: Truck for alle\nTaget ud: Bagning\n"
        "Ændret: Drejning\nIkke kommet med: Dans"
    )


@pytest.mark.parametrize("page", ["", "bro", "hald/lists/positivliste"])
def test_the_same_content_gives_the_same_bytes(page: str, content: Content) -> None:
    folder = content(LISTS)
    assert text(loaded(folder), page) == text(loaded(folder, "2030-01-01T00:00:00+01:00"), page)
