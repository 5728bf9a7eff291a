"""Real builds of tiny sites with calendars: what their pages say, and where they lead."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import Content, write
from tests.raadsportal_mkdocs.test_build import CONFIG, build, page

CALENDAR = """\
meetings:
  - {date: 2024-03-18, time: "12:30-16:00", source: [hald/2024-03-18/1.2]}
  - {date: 2024-05-02, status: cancelled, note: "For få <b>kunne</b> komme."}
  - {date: 2024-06-13}
  - {date: 2026-12-09, time: "9:00-11:00", place: Rådhuset}
  - {date: 2026-12-16, status: moved, moved_to: 2027-01-13}
  - {date: "2026-12-01?", organ: formandskab, status: tentative}
events:
  - {date: 2027-Q1, title: Seminar, source: [hald/2024-03-18/1.2]}
news:
  - {date: 2024-03-20, title: Rådet vil have kurser, status: held}
"""
FILES: dict[str, str | bytes | None] = {
    "content/councils/hald/calendar.yml": CALENDAR,
    "content/councils/dal/council.yml": "name: Rådet for Dal\n",
    "content/councils/dal/calendar.yml": "meetings: [{date: 2026-12-09}]\n",
    "mkdocs.yml": CONFIG.replace("portal.css]", "portal.css, assets/calendar.css]").replace(
        "councils.md,", "councils.md, calendar.md,"
    ),
    "docs/about.md": "# Om\n",
    "docs/index.md": "# Velkommen\n",
}


@pytest.fixture
def portal(content: Content) -> Path:
    """Write a small portal with calendars into a folder."""
    return write(content().parent, FILES)


def text(html: str) -> str:
    """Return what a reader reads: no tags, single spaces."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def part(html: str, start: str, end: str) -> str:
    """Return what is read between two places of a page."""
    return text(html.split(start, 1)[1].split(end, 1)[0])


def test_what_a_calendar_says(portal: Path) -> None:
    assert build(portal) == (0, "Sitet er bygget i site.\n")
    html = page(portal, "hald/calendar")
    coming = part(html, 'id="coming">', 'id="held">')
    assert "Kommende (5)" in coming
    assert "Set fra 22. november 2026." in coming
    for said in (
        "1. december 2026 (ikke bekræftet) tirsdag Møde: Formandskabet Foreløbig",
        "9. december 2026 onsdag kl. 09.00–11.00 Rådsmøde Rådhuset",
        "16. december 2026 onsdag Rådsmøde Flyttet til 13. januar 2027",
        "13. januar 2027 onsdag Rådsmøde Flyttet fra 16. december 2026.",
        "1. kvartal 2027 Seminar Fortalt i 18. marts 2024, punkt 1.2",
    ):
        assert said in coming
    held = part(html, 'id="held">', 'id="planned">')
    assert "2. maj 2024 torsdag Rådsmøde Aflyst For få &lt;b&gt;kunne&lt;/b&gt; komme." in held
    assert "18. marts 2024 mandag kl. 12.30–16.00 Rådsmøde Holdt Offentliggjort referat · 2 punkter" in held
    planned = part(html, 'id="planned">', 'id="months"')
    assert "Planlagt tidligere (1) Portalen ved ikke, om det skete." in planned
    assert "13. juni 2024 torsdag Rådsmøde Planlagt" in planned
    news = part(html, "<summary><h2>Nyheder", "</details>")
    assert "(1) 20. marts 2024 onsdag Rådet vil have kurser" in news
    assert '<a href="../2024-03-18/">Rådsmøde</a>' in html


def test_a_month_is_a_table_with_week_numbers_and_days(portal: Path) -> None:
    build(portal)
    html = page(portal, "calendar")
    december = html.split('id="month-2026-12"')[1].split("</section>")[0]
    assert '<caption><h3 id="month-2026-12-title">December 2026</h3></caption>' in december
    assert re.findall(r'<th scope="col">(\w+)</th>', december) == [
        "Uge", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
    ]  # fmt: skip
    assert re.findall(r'<th scope="row">(\d+)</th>', december) == ["49", "50", "51", "52", "53"]
    assert re.findall(r'<time datetime="([\d-]+)">', december) == ["2026-12-01", "2026-12-09", "2026-12-16"]
    ninth = part(december, '<time datetime="2026-12-09">', "</td>").strip()
    assert ninth.startswith("onsdag den 9. december 2026 9 Rådsmøde kl. 09.00–11.00 Rådet for Hald ")
    assert ninth.endswith(" Rådsmøde Rådet for Dal")
    assert 'rel="prev" href="#month-2024-06"' in december
    assert 'rel="next" href="#month-2027-01"' in december
    assert '<a href="#month-2026-12">måneder</a>' in html
    january = html.split('id="month-2027-01"')[1].split("</section>")[0]
    assert "I en længere periode, som måneden er en del af 1. kvartal 2027 Seminar" in text(january)


def test_calendars_lead_to_one_another_and_are_led_to(portal: Path) -> None:
    build(portal)
    html = page(portal, "hald/calendar")
    choice = html.split('class="rp-choose"')[1].split("</nav>")[0]
    assert re.findall(r'<a href="([^"]+)"( aria-current="page")?>', choice) == [
        ("../../calendar/", ""),
        ("./", ' aria-current="page"'),
        ("../../dal/calendar/", ""),
    ]
    assert '<a href="calendar/">Kalender for Rådet for Hald</a>' in page(portal, "hald")
    assert "1. december 2026 (ikke bekræftet)" in text(page(portal, "hald"))
    front = (portal / "site/index.html").read_text(encoding="utf-8")
    assert "Kommende møder og begivenheder" in front
    assert '<a href="calendar/">Hele kalenderen</a>' in front
    assert 'href="../../calendar/"' in html.split('class="rp-menu"')[1].split("</nav>")[0]


def test_what_many_rows_share_is_said_once(portal: Path) -> None:
    meetings = ("{date: 2024-05-02, status: held}", "{date: 2024-06-06, status: held, date_source: inferred}")
    write(portal, {"content/councils/hald/calendar.yml": f"meetings: [{', '.join(meetings)}]\n"})
    assert build(portal)[0] == 0
    html = page(portal, "hald/calendar")
    assert html.count("referat på portalen") == html.count("er udledt") == 1
    assert "6. juni 2024 * torsdag Rådsmøde Holdt" in text(html)


def test_a_portal_without_appointments_says_so(portal: Path) -> None:
    meeting = "content/councils/hald/meetings/2024-03-18.md"
    calendars = {f"content/councils/{name}/calendar.yml": None for name in ("hald", "dal")}
    write(portal, {**calendars, meeting: None})
    assert build(portal)[0] == 0
    html = page(portal, "calendar")
    assert "Portalen kender ingen møder eller begivenheder efter den 22. november 2026." in html
    assert "<h2" not in part(html, 'id="list"', "</section>")
    assert ">Kommende<" not in html
    assert "rp-month" not in html
    assert not (portal / "site/hald/calendar").exists()
    assert "Kalender for" not in page(portal, "hald")
    assert "Kommende møder" not in (portal / "site/index.html").read_text(encoding="utf-8")


def test_no_calendar_tells_of_minutes_that_are_held_back(portal: Path) -> None:
    meeting = portal / "content/councils/hald/meetings/2024-03-18.md"
    told = (
        meeting.read_text(encoding="utf-8").replace("approved", "draft").replace("# Rådsmøde", "# Krabbemøde")
    )
    write(portal, {"content/councils/hald/meetings/2024-04-10.md": told.replace("2024-03-18", "2024-04-10")})
    assert build(portal)[0] == 0
    for address in ("calendar", "hald/calendar"):
        assert "Krabbe" not in page(portal, address)
        assert "10. april" not in page(portal, address)


def test_a_calendar_in_english(portal: Path) -> None:
    write(portal, {"content/portal.yml": "name: Trial\naddress: https://trial.example\nlanguage: en\n"})
    assert build(portal)[0] == 0
    said = text(page(portal, "hald/calendar"))
    assert "1 December 2026 (not confirmed) Tuesday Meeting: Formandskabet Tentative" in said
    assert "16 December 2026 Wednesday Council meeting Moved to 13 January 2027" in said
    assert "quarter 1 of 2027 Seminar" in said
