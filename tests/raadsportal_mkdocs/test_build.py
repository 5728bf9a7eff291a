"""Real builds of tiny sites: what is built, what is refused, and that the old site survives a refusal."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from raadsportal.headers import headers_file
from tests.conftest import MINUTES, NOW, ROOT, Content, run, write

MEETING = "councils/hald/meetings/2024-03-18.md"
CONFIG = """\
site_name: Prøve
strict: true
theme: {name: material, font: false, icon: {logo: material/bank-outline}}
plugins: [raadsportal/minutes, raadsportal/decisions, raadsportal/lists, raadsportal/opendata, raadsportal/search, raadsportal/editor]
nav: [index.md, councils.md, decisions.md, lists.md, municipalities.md, topics.md, people.md, about.md]
markdown_extensions: [raadsportal.prose, attr_list, sane_lists, tables]
"""


@pytest.fixture
def portal(content: Content) -> Path:
    """Write a whole small portal into a folder."""
    root = content().parent
    return write(root, {"mkdocs.yml": CONFIG, "docs/about.md": "# Om\n", "docs/index.md": "# Velkommen\n"})


def build(portal: Path, *options: str, **environment: str) -> tuple[int, str]:
    done = run("raadsportal", "build", "--now", NOW, *options, cwd=portal, **environment)
    return done.returncode, done.stdout + done.stderr


def page(portal: Path, address: str) -> str:
    return (portal / "site" / address / "index.html").read_text(encoding="utf-8")


def fingerprints(folder: Path) -> dict[str, str]:
    """Return a hash of every file below a folder."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_build_says_only_where_the_site_is(portal: Path) -> None:
    assert build(portal) == (0, "Sitet er bygget i site.\n")
    assert "Rådet vedtog listen." in page(portal, "hald/2024-03-18/1.2")
    assert json.loads((portal / "site/data/meetings.json").read_text())[0]["id"] == "hald/2024-03-18"


def test_plain_mkdocs_gives_the_same_site(portal: Path) -> None:
    epoch = {"SOURCE_DATE_EPOCH": "1795000000"}
    assert run("raadsportal", "build", cwd=portal, **epoch).returncode == 0
    ours = fingerprints(portal / "site")
    done = run("mkdocs", "build", "--strict", "--site-dir", "plain", cwd=portal, **epoch)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    assert fingerprints(portal / "plain") == ours


def test_building_twice_gives_the_same_bytes(portal: Path) -> None:
    build(portal, SOURCE_DATE_EPOCH="1795000000")
    once = fingerprints(portal / "site")
    build(portal, SOURCE_DATE_EPOCH="1795000000")
    assert fingerprints(portal / "site") == once


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({f"content/{MEETING}": MINUTES.replace("2024-03-18", "2024-02-30")}, "1 fejl, 0 advarsler"),
        ({f"content/{MEETING}": MINUTES.replace("(B)", "(Q)")}, "0 fejl, 2 advarsler"),
        ({"docs/hald.md": "# Hald\n"}, "1 fejl, 0 advarsler"),
    ],
)
@pytest.mark.parametrize("command", ["raadsportal", "mkdocs"])
def test_a_failed_build_leaves_the_old_site_whole(
    command: str, files: dict[str, str | bytes | None], sentence: str, portal: Path
) -> None:
    assert build(portal)[0] == 0
    before = fingerprints(portal / "site")
    write(portal, files)
    done = run(command, "build", *(["--strict"] if command == "mkdocs" else []), cwd=portal)
    assert done.returncode == 1
    assert f"Sitet blev ikke bygget: {sentence}. Det gamle site er, som det var." in done.stderr
    assert "Traceback" not in done.stderr
    assert fingerprints(portal / "site") == before
    assert list(portal.glob(".site-*")) == []


def test_a_page_with_a_broken_link_leaves_the_old_site_whole(portal: Path) -> None:
    build(portal)
    before = fingerprints(portal / "site")
    write(portal, {"docs/about.md": "# Om\n\n[væk](findes-ikke.md)\n"})
    code, said = build(portal)
    assert code == 1
    assert "findes-ikke.md" in said
    assert fingerprints(portal / "site") == before


def test_a_portal_without_its_configuration(content: Content) -> None:
    done = run("raadsportal", "build", cwd=content().parent)
    assert (done.returncode, done.stderr) == (1, "Der er ingen mkdocs.yml her.\n")


def test_html_in_minutes_is_printed_as_text(portal: Path) -> None:
    evil = "<script>alert(1)</script> <b onclick=x>fed</b>\n\n<div>\nblok\n</div>"
    write(portal, {f"content/{MEETING}": MINUTES.replace("Rådet vedtog listen.", evil)})
    assert build(portal)[0] == 0
    html = page(portal, "hald/2024-03-18/1.2")
    assert "<script>alert" not in html
    assert "<b onclick" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_html_is_text_even_if_mkdocs_yml_forgets_the_extensions(portal: Path) -> None:
    without = CONFIG.split("markdown_extensions")[0]
    evil = MINUTES.replace("Rådet vedtog listen.", "<script>alert(1)</script>")
    write(portal, {"mkdocs.yml": without, f"content/{MEETING}": evil})
    assert build(portal)[0] == 0
    assert "<script>alert" not in page(portal, "hald/2024-03-18/1.2")
    assert '<h2 id="beslutning">' in page(portal, "hald/2024-03-18/1.2")


def test_the_address_of_what_is_for_members_only_is_not_printed(portal: Path) -> None:
    closed = MINUTES.replace("- 1.2.1 Listen", "- [1.2.1 Listen](https://lukket.example/hemmelig)").replace(
        "status: approved\n",
        'status: approved\nitems: [{number: "1.2", attachments: [{number: 1.2.1, available: members-only}]}]\n',
    )
    write(portal, {f"content/{MEETING}": closed})
    assert build(portal)[0] == 0
    assert "hemmelig" not in page(portal, "hald/2024-03-18/1.2")
    assert "Kun for rådets medlemmer" in page(portal, "hald/2024-03-18/1.2")


def test_no_address_of_a_closed_attachment_is_in_any_file(portal: Path) -> None:
    closed = MINUTES.replace("- 1.2.1 Listen", "- 1.2.1 Listen https://intern.example/LUKKET").replace(
        "status: approved",
        'status: approved\nitems: [{number: "1.2", attachments: [{number: 1.2.1, available: members-only}]}]',
    )
    write(portal, {f"content/{MEETING}": closed})
    assert build(portal)[0] == 0
    told = [
        path for path in (portal / "site").rglob("*") if path.is_file() and b"LUKKET" in path.read_bytes()
    ]
    assert told == []


def test_what_looks_like_a_template_is_text(portal: Path) -> None:
    text = "{{ config }} {% raw %} ${HOME} !ENV X"
    write(portal, {f"content/{MEETING}": MINUTES.replace("Rådet vedtog listen.", text)})
    assert build(portal)[0] == 0
    assert "{{ config }} {% raw %} ${HOME} !ENV X" in page(portal, "hald/2024-03-18/1.2")


def test_minutes_that_begin_like_metadata_keep_their_words(portal: Path) -> None:
    text = MINUTES.replace("# Rådsmøde 18. marts 2024\n", "# Rådsmøde\n\nDato: 18. marts\nSted: Hald\n")
    write(portal, {f"content/{MEETING}": text})
    assert build(portal)[0] == 0
    assert "Dato: 18. marts" in page(portal, "hald/2024-03-18")


def test_a_title_is_printed_as_it_stands(portal: Path) -> None:
    title = "Kurser *2024* [x] <i> & `mere` | 30. maj"
    written = title.replace("*", r"\*")
    write(portal, {f"content/{MEETING}": MINUTES.replace("Liste over kurser", written)})
    assert build(portal)[0] == 0
    html = page(portal, "hald/2024-03-18/1.2")
    assert "<h1>Kurser *2024* [x] &lt;i&gt; &amp; `mere` | 30. maj</h1>" in html
    assert "1.2 Kurser *2024* [x] &lt;i&gt; &amp; `mere` | 30. maj" in page(portal, "hald/2024-03-18")


def test_a_published_attachment_lies_at_its_address(portal: Path) -> None:
    linked = MINUTES.replace("- 1.2.1 Listen", "- [1.2.1 Listen](listen.csv)")
    write(
        portal,
        {f"content/{MEETING}": linked, "content/councils/hald/meetings/2024-03-18/listen.csv": "a;b\n"},
    )
    assert build(portal) == (0, "Sitet er bygget i site.\n")
    assert (portal / "site/hald/2024-03-18/bilag/listen.csv").read_text() == "a;b\n"
    assert 'href="../bilag/listen.csv"' in page(portal, "hald/2024-03-18/1.2")
    assert 'href="bilag/listen.csv"' in page(portal, "hald/2024-03-18")


def test_the_document_behind_minutes_lies_beside_them_with_its_fingerprint(portal: Path) -> None:
    digest = hashlib.sha256(b"the document").hexdigest()
    line = f"status: approved\noriginal: {{file: referat.docx, sha256: {digest}}}\n"
    kept = {"content/councils/hald/meetings/2024-03-18/referat.docx": b"the document"}
    write(portal, {f"content/{MEETING}": MINUTES.replace("status: approved\n", line), **kept})
    assert build(portal) == (0, "Sitet er bygget i site.\n")
    assert (portal / "site/hald/2024-03-18/bilag/referat.docx").read_bytes() == b"the document"
    html = page(portal, "hald/2024-03-18")
    assert '<a href="bilag/referat.docx">referat.docx</a>' in html
    assert f"<code>{digest}</code>" in html
    (meeting,) = json.loads((portal / "site/data/meetings.json").read_text())
    assert meeting["original"] == {
        "file": "referat.docx",
        "sha256": digest,
        "url": "https://proeve.example/hald/2024-03-18/bilag/referat.docx",
    }


def test_what_is_not_public_is_nowhere_in_the_site(portal: Path) -> None:
    draft = MINUTES.replace("status: approved", "status: draft").replace(
        "Rådet vedtog listen.", "MARKEDSKRAB"
    )
    later = MINUTES.replace("2024-03-18", "2024-04-01").replace(
        "status: approved", "status: approved\npublish_from: 2099-01-01T08:00+01:00"
    )
    hidden = later.replace("Rådet vedtog listen.", "ELEFANTHUE")
    write(portal, {f"content/{MEETING}": draft, "content/councils/hald/meetings/2024-04-01.md": hidden})
    assert build(portal)[0] == 0
    for path in (portal / "site").rglob("*"):
        if path.is_file():
            assert b"MARKEDSKRAB" not in path.read_bytes(), path
            assert b"ELEFANTHUE" not in path.read_bytes(), path


def test_addresses_with_html_endings(portal: Path) -> None:
    write(portal, {"mkdocs.yml": CONFIG + "use_directory_urls: false\n"})
    assert build(portal)[0] == 0
    html = (portal / "site/hald/2024-03-18/1.2.html").read_text(encoding="utf-8")
    assert 'href="../2024-03-18.html"' in html
    assert 'href="../../assets/portal.css"' in html


def test_the_statement_of_accessibility_is_where_readers_look_for_it(portal: Path) -> None:
    told = "name: Trial\naddress: https://trial.example\naccessibility: https://was.example/trial\n"
    write(portal, {"content/portal.yml": told})
    assert build(portal)[0] == 0
    html = page(portal, "was")
    assert '<meta http-equiv="refresh" content="0; url=https://was.example/trial">' in html
    assert '<a href="https://was.example/trial">To the accessibility statement</a>' in html


def test_the_site_says_its_headers_and_has_nothing_of_the_theme(portal: Path) -> None:
    assert build(portal)[0] == 0
    assert (portal / "site/_headers").read_text(encoding="utf-8") == headers_file([])
    assert not (portal / "site/assets/javascripts").exists()
    assert not (portal / "site/assets/stylesheets").exists()


def test_a_portal_in_english(portal: Path) -> None:
    write(portal, {"content/portal.yml": "name: Trial\naddress: https://trial.example\nlanguage: en\n"})
    code, _ = build(portal)
    assert code == 0
    html = page(portal, "hald/2024-03-18/1.2")
    assert '<html lang="en"' in html
    assert "About this item" in html
    assert "18 March 2024" in html
    assert "Om punktet" not in html


def test_generated_pages_stand_under_their_parents(portal: Path) -> None:
    build(portal)
    html = page(portal, "hald/2024-03-18/1.2")
    assert 'aria-current="true">Råd<' in html
    trail = html.split('class="rp-trail"')[1].split("</nav>")[0]
    assert [part.split("</a>")[0].split(">")[-1] for part in trail.split("<li>")[1:]] == [
        "Forside",
        "Råd",
        "Rådet for Hald",
        "Rådsmøde 18. marts 2024",
    ]
    assert 'rel="prev" href="../1.1/"' in html


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("raadsportal/minutes, ", "", "mkdocs.yml: plugins mangler raadsportal/minutes.\n"),
        ("name: material", "name: mkdocs", "mkdocs.yml: theme skal være material.\n"),
        (
            "raadsportal/minutes, raadsportal/decisions",
            "raadsportal/decisions, raadsportal/minutes",
            "mkdocs.yml: skriv raadsportal/minutes før raadsportal/decisions under plugins.\n",
        ),
    ],
)
def test_another_sites_configuration_is_refused(portal: Path, old: str, new: str, expected: str) -> None:
    assert old in CONFIG
    write(portal, {"mkdocs.yml": CONFIG.replace(old, new)})
    assert build(portal) == (1, expected)
    assert not (portal / "site").exists()


def test_the_address_to_serve_on_must_be_one(portal: Path) -> None:
    done = run("raadsportal", "serve", "--address", "127.0.0.1:99999", cwd=portal)
    assert done.returncode == 2
    assert "skriv en vært og en port, for eksempel 127.0.0.1:8000" in done.stderr


def test_the_moment_given_is_the_day_of_the_site(portal: Path) -> None:
    assert build(portal)[0] == 0
    assert f"<lastmod>{NOW[:10]}</lastmod>" in (portal / "site/sitemap.xml").read_text()


def test_signs_of_markdown_inside_a_sentence_are_text(portal: Path) -> None:
    write(portal, {f"content/{MEETING}": MINUTES.replace("vedtog listen.", "vedtog sag ### 12.\n\n[TOC]")})
    assert build(portal)[0] == 0
    assert "<p>Rådet vedtog sag ### 12.</p>\n<p>[TOC]</p>" in page(portal, "hald/2024-03-18/1.2")


def test_a_footer_links_to_what_is_there(portal: Path) -> None:
    assert build(portal)[0] == 0
    assert '<a href="../about/">Om portalen</a>' in page(portal, "hald")
    write(portal, {"docs/about.md": None, "mkdocs.yml": CONFIG.replace(", about.md", "")})
    assert build(portal)[0] == 0
    assert "about/" not in page(portal, "hald")


def test_the_wheel_carries_the_look_and_the_vocabularies(tmp_path: Path) -> None:
    done = run(
        "python", "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation",
        "--disable-pip-version-check", "-w", str(tmp_path), str(ROOT), cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    wheel = next(tmp_path.glob("raadsportal-*.whl"))
    unpacked = run("python", "-m", "zipfile", "-l", str(wheel), cwd=tmp_path).stdout
    for name in (
        "raadsportal/shipped/overrides/main.html",
        "raadsportal/shipped/overrides/assets/portal.css",
        "raadsportal/shipped/overrides/assets/vendor/fflate.js",
        "raadsportal/shipped/overrides/assets/vendor/decap/decap-cms.js",
        "raadsportal/shipped/overrides/admin.html",
        "raadsportal/shipped/vocabulary/midt-nord.yml",
        "raadsportal/beginnings/da/portal/mkdocs.yml",
        "raadsportal/beginnings/da/portal/gitignore",
        "raadsportal/locale/da/LC_MESSAGES/raadsportal.po",
    ):
        assert name in unpacked


LEDGER = """\
moved:
  - {from: hald/2024-03-18/9, to: hald/2024-03-18/1.2}
  - {from: "hald/2024-03-18/1.2#b7", to: hald/2024-03-18/1.1}
withdrawn:
  - {id: hald/2024-03-18/8, on: 2024-05-01, title: En sag, why: "Om <b>en</b> borger."}
published:
  hald/2024-03-18/1.2#b7: 2024-04-01 2024-04-01
  hald/2024-03-18/9#b1: 2024-04-01 2024-04-01
"""


def test_an_old_address_leads_on_and_is_in_no_sitemap(portal: Path) -> None:
    write(portal / "content", {"addresses.yml": LEDGER})
    assert build(portal)[0] == 0
    old = page(portal, "hald/2024-03-18/9")
    assert '<meta http-equiv="refresh" content="0; url=../1.2/">' in old
    assert '<a href="../1.2/">Rådet for Hald, 18. marts 2024: 1.2 Liste over kurser</a>' in old
    assert "rp-former" not in old
    assert '<li id="b7"><a href="../1.1/">' in page(portal, "hald/2024-03-18/1.2")
    sitemap = (portal / "site/sitemap.xml").read_text(encoding="utf-8")
    assert "/hald/2024-03-18/1.2/" in sitemap
    assert "/hald/2024-03-18/9/" not in sitemap


def test_a_tombstone_says_when_and_why_and_stands_on_the_meeting(portal: Path) -> None:
    write(portal / "content", {"addresses.yml": LEDGER})
    assert build(portal)[0] == 0
    tomb = page(portal, "hald/2024-03-18/8")
    assert "<h1>Rådet for Hald, 18. marts 2024: punkt 8</h1>" in tomb
    assert "Om &lt;b&gt;en&lt;/b&gt; borger." in tomb
    assert '<meta name="robots" content="noindex">' in tomb
    assert '<a href="8/">punkt 8: En sag</a>' in page(portal, "hald/2024-03-18")
    assert "/hald/2024-03-18/8/" not in (portal / "site/sitemap.xml").read_text(encoding="utf-8")
    rows = json.loads((portal / "site/data/addresses.json").read_text(encoding="utf-8"))
    assert rows[0] == {
        "id": "hald/2024-03-18/1.2#b7",
        "url": "https://proeve.example/hald/2024-03-18/1.2/#b7",
        "first": "2024-04-01",
        "changed": "2024-04-01",
        "moved_to": "hald/2024-03-18/1.1",
        "withdrawn": None,
    }


def test_the_site_is_searched_by_files_beside_its_pages(portal: Path) -> None:
    assert build(portal)[0] == 0
    search = portal / "site" / "search"
    folder = search / json.loads((search / "current.json").read_text())["folder"]
    assert {path.name for path in folder.iterdir()} == {
        "facets",
        "facts",
        "pagefind",
        "records",
        "start",
        "words",
    }
    assert (folder / "pagefind" / "pagefind.js").is_file()
