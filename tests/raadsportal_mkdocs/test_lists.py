"""Lists on a real, tiny site: valid pages, and no trace of what is not public."""

from __future__ import annotations

import re
from collections import Counter

from raadsportal.ids.lists import is_row_key
from tests.conftest import Content, write
from tests.lists import FIRST, LISTS, SECOND, TYPE
from tests.raadsportal_mkdocs.test_build import CONFIG, build

FILE = "councils/hald/lists/positivliste/2023.yml"
AUTUMN = "councils/hald/meetings/2023-09-18.md"
AROUND: dict[str, str | bytes | None] = {
    "mkdocs.yml": CONFIG,
    "docs/about.md": "# Om\n",
    "docs/index.md": "# Velkommen\n",
}


def test_every_anchor_of_a_page_is_there_once_and_no_rows(content: Content) -> None:
    again = "  - {on: 2023-11-01, by: hald/2023-09-18/1.2#b1, add: [{key: bagning, course: Bagning, group: Mad}]}\n"
    own = TYPE.replace("facets: [group]}", "facets: [group], plots: [{kind: groups}, {kind: size}]}")
    other = FIRST.replace("Positivliste 2023", "Anden liste")
    files = {
        **LISTS,
        FILE: FIRST + again,
        "list-types/courses.yml": own,
        # Two lists and editions whose names could make one name.
        "councils/hald/lists/positivliste-2023/a.yml": other,
        "councils/hald/lists/positivliste/2023-a.yml": SECOND.replace("2024-04-01, to: 2025-03-31", "2025-04-01, to: 2026-03-31"),
    }  # fmt: skip
    portal = write(content(files).parent, AROUND)
    assert build(portal) == (0, "Sitet er bygget i site.\n")
    site = portal / "site"
    for page in ("positivliste", "positivliste/2023", "positivliste/2024", "positivliste-2023/a"):
        html = (site / f"hald/lists/{page}/index.html").read_text(encoding="utf-8")
        anchors = Counter(re.findall(r'\sid="([^"]*)"', html))
        assert [name for name, times in anchors.items() if times > 1] == []
        rows = set(re.findall(r'<tr id="([^"]*)"', html))
        assert [name for name in anchors if is_row_key(name) and name not in rows] == []
        assert 'action=""' not in html
    data = {
        path.relative_to(site / "data/lists").as_posix() for path in (site / "data/lists").rglob("*.json")
    }
    assert data == {
        "bro/positivliste/2023.json",
        "hald/positivliste/2023.json",
        "hald/positivliste/2023-a.json",
        "hald/positivliste/2024.json",
        "hald/positivliste-2023/a.json",
    }


def test_a_site_has_no_trace_of_a_hidden_id(content: Content) -> None:
    text = FIRST.replace("course: Bagning,", "course: Bagning, thing: hald/2023-09-18/1.2, ")
    later = "  - {on: 2023-12-01, by: hald/2023-03-20/1.2, remove: [{key: truck, note: Hemmeligt}]}\n"
    files = {
        **LISTS,
        "list-types/courses.yml": TYPE.replace("  primaryKey", "    - {name: thing, title: Sag, holds: thing}\n  primaryKey").replace("group, days]", "group, days, thing]"),
        FILE: text + later,
        "councils/hald/lists/positivliste/2024.yml": None,
        "councils/bro/lists/positivliste/2023.yml": None,
    }  # fmt: skip
    draft = str(LISTS[AUTUMN]).replace("status: approved", "status: draft")
    portal = write(content({**files, AUTUMN: draft}).parent, AROUND)
    assert build(portal) == (0, "Sitet er bygget i site.\n")
    hidden = re.compile(r"2023-09-18|truck|18\. september|Hemmeligt", re.IGNORECASE)
    told = {
        path.relative_to(portal / "site").as_posix(): hidden.findall(path.read_text(encoding="utf-8"))
        for path in (portal / "site").rglob("*")
        if path.suffix in {".html", ".json", ".csv", ".xml", ".txt", ".ics", ".yml"}
    }
    assert {name: found for name, found in told.items() if found} == {}
    assert "hald/lists/positivliste/2023/index.html" in told
    # The same site with minutes that are public tells of all of it.
    write(portal / "content", {AUTUMN: LISTS[AUTUMN]})
    assert build(portal)[0] == 0
    page = (portal / "site/hald/lists/positivliste/2023/index.html").read_text(encoding="utf-8")
    assert {"18. september", "Truck"} <= set(hidden.findall(page))
