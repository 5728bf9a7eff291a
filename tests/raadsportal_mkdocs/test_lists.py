"""Lists on a real, tiny site: valid pages, and no trace of what is not public."""

from __future__ import annotations

import re

from tests.conftest import Content, write
from tests.lists import FIRST, LISTS, TYPE
from tests.raadsportal_mkdocs.test_build import CONFIG, build

FILE = "councils/hald/lists/positivliste/2023.yml"
AUTUMN = "councils/hald/meetings/2023-09-18.md"
AROUND: dict[str, str | bytes | None] = {
    "mkdocs.yml": CONFIG,
    "docs/about.md": "# Om\n",
    "docs/index.md": "# Velkommen\n",
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
