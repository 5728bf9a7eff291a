"""Pages with one list each, written through the portal's own macro and served as any site is."""

from __future__ import annotations

import shutil
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from raadsportal.language import Catalogue
from raadsportal.views.lists.tables import Cell, Column, TableGroup, TableRow, TableView
from tests.conftest import ROOT

VENDORED = ROOT / "overrides" / "assets" / "vendor" / "fflate.js"
#: Nothing is allowed but files of the site itself: no inline script or style, no worker.
PAGE = """\
<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Liste</title>
    <link rel="stylesheet" href="/assets/tokens.css">
    <link rel="stylesheet" href="/assets/portal.css">
    <link rel="stylesheet" href="/assets/table.css">
    {% from "partials/table.html" import data_table, table_script with context %}
  </head>
  <body>
    <main class="rp-page"><article class="rp-content"><h1>Liste</h1>{{ data_table(view) }}</article></main>
    {{ table_script() }}
  </body>
</html>
"""


def listed(
    name: str,
    columns: tuple[Column, ...],
    *groups: TableGroup,
    address: str = "",
    by: str | None = None,
    has_days: bool = False,
) -> TableView:
    """Return a list of courses."""
    return TableView(name, "Kurser på listen", "kurser", columns, groups, address, by, has_days)


def column(name: str, title: str, kind: str = "string", *, is_facet: bool = False) -> Column:
    """Return a column's head; most hold texts."""
    return Column(name, title, kind, is_facet)


def known(text: str, value: str) -> Cell:
    """Return a cell whose text is not its value."""
    return Cell(text, value)


def row(key: str, *cells: Cell | str, note: str = "", begins: str = "", ends: str = "") -> TableRow:
    """Return a row; plain texts are cells that say what they are worth."""
    made = tuple(cell if isinstance(cell, Cell) else Cell(cell) for cell in cells)
    return TableRow(key, made, begins, ends, note=note)


COLUMNS = (
    column("course", "Kursus"),
    column("group", "Gruppe", is_facet=True),
    column("code", "Kode"),
    column("share", "Andel brugt", "number"),
    column("since", "Optaget", "date"),
    column("start", "Begynder", "when"),
    column("online", "Kan tages hjemmefra", "boolean", is_facet=True),
)
YES, NO, UNKNOWN = known("ja", "true"), known("nej", "false"), known("", "")
COURSES = listed(
    "kurser",
    COLUMNS,
        TableGroup(
            "Jern og metal",
            (
                row("zink", "Zinkbelægning", "Jern og metal", "0907", known("62,5 %", "62.5"), known("18. marts 2024", "2024-03-18"), Cell("2. halvår 2023", "2023-H2", "2023-07-01/2023-12-31"), YES, note="Kun om aftenen."),
                row("mag", "MAG-svejsning", "Jern og metal", "4211", known("9 %", "9"), known("2. maj 2023", "2023-05-02"), Cell("uge 12 2023", "2023-W12", "2023-03-20/2023-03-26"), NO),
            ),
        ),
        TableGroup(
            "Økologi og landbrug",
            (
                row("aal", "Ålefiskeri", "Økologi og landbrug", "0042", known("-5 %", "-5"), UNKNOWN, Cell("2023", "2023", "2023-01-01/2023-12-31"), NO),
                row("aebler", "Æblepleje", "Økologi og landbrug", "120", known("100 %", "100"), known("1. april 2021", "2021-04-01"), UNKNOWN, UNKNOWN),
                row("aabenraa", "Aabenraa-modellen", "Økologi og landbrug", "121", UNKNOWN, known("30. december 2024", "2024-12-30"), Cell("juni 2023", "2023-06", "2023-06-01/2023-06-30"), YES),
                row("oesters", "Østersdyrkning", "Økologi og landbrug", "119", known("10 %", "10"), known("1. april 2021", "2021-04-01"), UNKNOWN, NO),
            ),
        ),
    address="https://proeve.example/hald/lists/kurser/2024/",
    by="group",
)  # fmt: skip
WRITTEN = ["zink", "mag", "aal", "aebler", "aabenraa", "oesters"]
LONG = listed(
    "lang",
    (column("course", "Kursus"), column("number", "Nummer", "integer")),
    TableGroup("", tuple(row(f"kursus-{n}", f"Kursus {'Å' if n % 7 else 'B'} {n}", known(f"{n:,}".replace(",", "."), str(n))) for n in range(1200))),
)  # fmt: skip
DAYS = listed(
    "dage",
    (column("course", "Kursus"),),
    TableGroup("", (row("gammel", "Gammelt kursus", ends="2023-09"), row("ny", "Nyt kursus", begins="2023-10-01"), row("altid", "Altid"), row("helt", "Helt kendt", begins="2023-01-01", ends="2023-12-31"))),
    has_days=True,
)  # fmt: skip
EVIL = listed(
    "formler",
    (column("course", "Kursus"), column("text", "=Tekst"), column("number", "Tal", "number")),
    TableGroup(
        "",
        tuple(
            row(f"r{place}", text, text, number)
            for place, (text, number) in enumerate(
                [
                    ('=HYPERLINK("http://x.example")', known("-5", "-5")),
                    ("+45 12 34 56 78", known("1.000,5", "1000.5")),
                    ("-12,5", known("=1+1", "=1+1")),
                    ("-1+1", UNKNOWN),
                    ("@SUM(A1)", known("0", "0")),
                    ('a;b, "c"', known("2", "2")),
                    ("0907", known("3", "3")),
                ]
            )
        ),
    ),
)
WIDE = listed(
    "bred",
    (column("course", "Kursus"), *(column(f"c{n}", f"Andel i år {2010 + n}", "number") for n in range(15))),
    TableGroup("", tuple(row(f"r{m}", f"Kursus {m}", *(known(f"{n},5", f"{n}.5") for n in range(15))) for m in range(60))),
)  # fmt: skip
ALONE = listed(
    "alene",
    (column("person", "Navn"), column("org", "Organisation", is_facet=True)),
    TableGroup("", (row("", "Anna Andersen", ""),)),
)
LISTS = (COURSES, LONG, DAYS, EVIL, WIDE, ALONE)


def write_site(folder: Path) -> Path:
    """Write a site with a page for each list, and one of it where the library for XLSX is missing."""
    assert VENDORED.is_file(), "no library from npm in overrides/assets/vendor; `make test` puts it there"
    shutil.copytree(ROOT / "overrides" / "assets", folder / "assets")
    for view in LISTS:
        (folder / f"{view.name}.html").write_text(page(view, {"fflate.js"}), encoding="utf-8")
        (folder / f"{view.name}-bare.html").write_text(page(view, set()), encoding="utf-8")
    return folder


def page(view: TableView, vendored: set[str]) -> str:
    """Return the page of a list; the interface speaks English, the list is sorted as Danish."""
    env = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=True)
    env.globals["_"] = Catalogue("en").text
    env.globals["vendored"] = vendored
    env.filters["url"] = lambda path: f"/{path}"
    env.filters["address"] = lambda target: f"/{target}/"
    return env.from_string(PAGE).render(view=view)
