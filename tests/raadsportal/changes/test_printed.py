"""The report as a comment: words stay words, rows lead into the preview, and it fits."""

from __future__ import annotations

from raadsportal.changes.printed import as_markdown, as_text
from raadsportal.changes.told import Part, Report, Told, listed
from raadsportal.language import catalogue

WORDS = catalogue("da")
REPORT = Report(
    (
        Part("Nyt", (Told("Rådet: 2 punkter", "hald/2024-03-18", ("Filer: “a.pdf”",)), Told("@alle <b>#7"))),
        Part("Lister", (Told("Listen [1](x) er ny", "hald/lists/a/1"),)),
    ),
    ("ingen forsvinder", "2 er nye"),
)


def test_as_text() -> None:
    assert as_text(REPORT, WORDS) == (
        "Nyt\n  Rådet: 2 punkter\n    Filer: “a.pdf”\n  @alle <b>#7\nLister\n  Listen [1](x) er ny\n"
        "Adresser: ingen forsvinder; 2 er nye.\n"
    )


def test_as_markdown_with_links_into_a_preview() -> None:
    assert as_markdown(REPORT, WORDS, "https://preview.example/7/") == (
        "## Det ændrer sig for læserne\n\n### Nyt\n\n"
        "- [Rådet: 2 punkter](https://preview.example/7/hald/2024-03-18/)\n  - Filer: “a.pdf”\n"
        "- @\u2060alle \\<b\\>\\#\u20607\n\n### Lister\n\n"
        "- [Listen \\[1\\](x) er ny](https://preview.example/7/hald/lists/a/1/)\n\n"
        "Adresser: ingen forsvinder; 2 er nye.\n"
    )


def test_nothing() -> None:
    nothing = Report((), ("ingen forsvinder",))
    assert as_text(nothing, WORDS) == "Læserne vil ikke se nogen ændring.\nAdresser: ingen forsvinder.\n"
    assert as_markdown(nothing, WORDS) == (
        "## Det ændrer sig for læserne\n\nLæserne vil ikke se nogen ændring.\n\nAdresser: ingen forsvinder.\n"
    )


def test_a_long_report_is_cut_between_lines() -> None:
    rows = tuple(Told(f"Punkt {number} {'x' * 90}") for number in range(1000))
    told = as_markdown(Report((Part("Nyt", rows),), ("ingen forsvinder",)), WORDS)
    assert len(told) < 60_100
    *_, last, _, more = told.splitlines()
    assert last.endswith("x")
    assert more == f"og {1001 - int(last.split()[2])} linjer til"


def test_of_many_names_the_first_are_listed() -> None:
    assert listed(list("abc"), WORDS) == "“a”, “b”, “c”"
    assert listed(list("abcdefgh"), WORDS) == "“a”, “b”, “c”, “d”, “e”, “f” og 2 til"
