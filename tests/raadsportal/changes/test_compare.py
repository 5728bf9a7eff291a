"""What a change does in public, in whole sentences; and that nothing changes on a page without a word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from raadsportal.changes.compare import compare
from raadsportal.changes.printed import as_text
from raadsportal.clock import moment
from raadsportal.exports.json_files import data_files
from raadsportal.language import catalogue
from raadsportal.pages.calendars import plan_calendars
from raadsportal.pages.decisions import plan_decisions
from raadsportal.pages.lists import plan_lists
from raadsportal.pages.minutes import plan_minutes
from raadsportal.source.load import load
from raadsportal.source.loaded import Loaded
from tests.conftest import MINUTES, NOW, SMALL, write
from tests.lists import FIRST, TYPE

WORDS = catalogue("da")
MEETING = "councils/hald/meetings/2024-03-18.md"
LATER = "councils/hald/meetings/2024-05-06.md"
LIST = "councils/hald/lists/positivliste/2024.yml"
Files = dict[str, str | bytes | None]
ROW = "- {course: Svejsning, key: svejsning}"
EDITION = """\
type: courses
title: Positivliste 2024
valid: {from: 2024-04-01, to: 2025-03-31}
decision: hald/2024-03-18/1.2
rows:
  - {key: svejsning, course: Svejsning, group: Metal}
  - {key: bagning, course: Bagning, group: Mad}
"""
BASE: Files = {
    **SMALL,
    "list-types/courses.yml": TYPE,
    LIST: EDITION,
    "councils/hald/members.yml": "- {person: ane-holm, org: DA, from: 2020}\n",
    "councils/hald/followups.yml": "- {id: brev, what: Rådet skriver et brev., from: hald/2024-03-18/1.2}\n",
    "councils/hald/calendar.yml": "meetings: [{date: 2027-03-18, status: planned}]\n",
    "councils/hald/meetings/2024-03-18/liste.pdf": b"%PDF-1",
    "glossary.yml": "- {term: RAR, means: regionalt arbejdsmarkedsråd}\n",
    MEETING: MINUTES.replace("- 1.2.1 Listen", "- [1.2.1 Listen](liste.pdf)"),
}


def minutes(*pairs: tuple[str, str]) -> str:
    """Return the minutes of the small portal with some of their words replaced."""
    text = str(BASE[MEETING])
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    return text


def row(line: str) -> str:
    """Return the minutes with a row on item 1.2."""
    return minutes(("---\n# Råds", f'items: [{{number: "1.2", {line}}}]\n---\n# Råds'))


def later(status: str) -> str:
    """Return the minutes of another day, with another status."""
    return MINUTES.replace("2024-03-18", "2024-05-06").replace("status: approved", status)


@pytest.fixture
def loaded(tmp_path: Path) -> Callable[[Files], tuple[Loaded, Loaded]]:
    """Return a function that loads the portal before and after files are changed."""

    def both(changed: Files) -> tuple[Loaded, Loaded]:
        old = write(tmp_path / "old/content", BASE)
        new = write(tmp_path / "new/content", {**BASE, **changed})
        return load(old, moment(NOW), "content"), load(new, moment(NOW), "content")

    return both


KEPT = "Adresser: ingen forsvinder."


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, ["Læserne vil ikke se nogen ændring.", KEPT]),
        (
            {MEETING: minutes(("Rådet vedtog listen.", "Rådet vedtog hele listen."))},
            [
                "Ændret",
                "  Rådet for Hald, 18. marts 2024: 1.2 Liste over kurser",
                "    Beslutning: 1 ord ændret (“hele” kommer til)",
                KEPT,
            ],
        ),
        (
            {MEETING: minutes(("Rådet vedtog listen.", "Rådet afviste listen."))},
            [
                "Ændret",
                "  Rådet for Hald, 18. marts 2024: 1.2 Liste over kurser",
                "    Beslutning: 1 ord ændret (“vedtog” bliver til “afviste”)",
                "    Udfald: “Vedtaget” bliver til “Afvist”",
                "Adresser: ingen forsvinder; 1 er ny.",
            ],
        ),
        (
            {MEETING: minutes(("date: 2024-03-18\n", "date: 2024-03-18\ntime: 12:30\nplace: Hald Hus\n"))},
            [
                "Ændret",
                "  Rådet for Hald, 18. marts 2024",
                "    Begynder: “12:30” er nyt",
                "    Sted: “Hald Hus” er nyt",
                KEPT,
            ],
        ),
        (
            {MEETING: minutes(("people: [ane-holm]", "people: [{name: Bo Dam}]"))},
            [
                "Ændret",
                "  Rådet for Hald, 18. marts 2024",
                "    Deltagere: ændret",
                "    Til stede: nu med: “Bo Dam”, ikke længere med: “Ane Holm”",
                KEPT,
            ],
        ),
        (
            {MEETING: minutes(("### 1.2 Liste over kurser (B)", "### 1.2 Liste over alle kurser (B)"))},
            [
                "Ændret",
                "  Rådet for Hald, 18. marts 2024: 1.2 Liste over alle kurser",
                "    Titel: 1 ord ændret (“alle” kommer til)",
                KEPT,
            ],
        ),
        (
            {MEETING: minutes(("#### Sagen kort\n\nHald Kommune har bedt om det.\n\n", ""))},
            [
                "Ændret",
                "  Rådet for Hald, 18. marts 2024: 1.2 Liste over kurser",
                "    Sagen kort: væk (6 ord)",
                KEPT,
            ],
        ),
        (
            {
                MEETING: minutes(
                    ("- [1.2.1 Listen](liste.pdf)\n", "- [1.2.1 Listen](liste.pdf)\n- 1.2.2 Brev\n")
                )
            },
            [
                "Ændret",
                "  Rådet for Hald, 18. marts 2024: 1.2 Liste over kurser",
                "    Bilaget “1.2.2 Brev” er nyt",
                KEPT,
            ],
        ),
        (
            {"councils/hald/meetings/2024-03-18/liste.pdf": b"%PDF-2"},
            [
                "Ændret",
                "  Rådet for Hald, 18. marts 2024",
                "    Filen liste.pdf er en anden",
                KEPT,
            ],
        ),
        (
            {MEETING: minutes(("## 1. Rådets forhold", "## 1. Rådets egne forhold\n\nKort sagt."))},
            [
                "Ændret",
                "  Rådet for Hald, 18. marts 2024",
                "    Overskrift 1: 1 ord ændret (“egne” kommer til)",
                "    1 Rådets egne forhold: ny tekst (2 ord)",
                KEPT,
            ],
        ),
        (
            {MEETING: row("topics: [kurser], note: Se listen.")},
            [
                "Ændret",
                "  Rådet for Hald, 18. marts 2024: 1.2 Liste over kurser",
                "    Emner: “kurser” er nyt",
                "    Bemærkning: “Se listen.” er nyt",
                KEPT,
            ],
        ),
        (
            {MEETING: str(BASE[MEETING]) + "\n### 1.3 Eventuelt\n\nIntet.\n"},
            [
                "Ændret",
                "  Rådet for Hald, 18. marts 2024: 1.3 Eventuelt er ny",
                "Adresser: ingen forsvinder; 1 er ny.",
            ],
        ),
        (
            {MEETING: minutes(("Hald Kommune har", "*Hald* Kommune har"))},
            [
                "Ændret",
                "  Rådet for Hald, 18. marts 2024: 1.2 Liste over kurser",
                "    Sagen kort: 1 ord ændret (“Hald” bliver til “*Hald*”)",
                KEPT,
            ],
        ),
        (
            {LATER: later("status: approved")},
            [
                "Nyt",
                "  Rådet for Hald, 6. maj 2024: offentliggjort referat, 2 punkter, 1 beslutning ud over det rutinemæssige",
                "Adresser: ingen forsvinder; 3 er nye.",
            ],
        ),
        (
            {MEETING: None, "councils/hald/meetings/2024-03-18/liste.pdf": None},
            [
                "Ikke længere offentligt",
                "  Rådet for Hald, 18. marts 2024: 2 punkter",
                "Adresser: 4 forsvinder: “hald/2024-03-18”; 5 leder videre: “hald/prepare”,"
                " “decisions/council/hald”, “decisions/year/2024”, “decisions/outcome/approved”,"
                " “decisions/state/decided”.",
            ],
        ),
        (
            {LATER: later("status: draft")},
            ["Ikke offentligt", "  Rådet for Hald, 6. maj 2024: udkast til referat", KEPT],
        ),
        (
            {LATER: later("status: approved\npublish_from: 2027-01-01T08:00:00+01:00")},
            [
                "Ikke offentligt",
                "  Rådet for Hald, 6. maj 2024: holdes tilbage til 2027-01-01 08:00+01:00",
                KEPT,
            ],
        ),
        (
            {
                LIST: EDITION + "changes:\n  - on: 2024-10-01\n    by: hald/2024-03-18/1.2\n"
                "    add: [{key: truck, course: Truck}]\n    remove: [{key: bagning}]\n"
            },
            [
                "Lister",
                "  Positivliste 2024, Rådet for Hald",
                "    Fra 1. oktober 2024: 1 kursus tilføjet: “Truck”; 1 kursus taget af: “Bagning”",
                "Adresser: ingen forsvinder; 1 er ny.",
            ],
        ),
        (
            {
                LIST: EDITION.replace("Svejsning, group: Metal", "Svejsning, group: Mad").replace(
                    "2024\n", "2024/25\n"
                )
            },
            [
                "Lister",
                "  Positivliste 2024/25, Rådet for Hald",
                "    Titel: “Positivliste 2024” bliver til “Positivliste 2024/25”",
                "    1 kursus rettet: “Svejsning”",
                KEPT,
            ],
        ),
        (
            {
                "councils/hald/lists/positivliste/2025.yml": FIRST.partition("changes:")[0]
                .replace("2023", "2025")
                .replace("hald/2025-03-20/1.2", "hald/2024-03-18/1.2")
                .replace("2024-03-31", "2026-03-31")
            },
            [
                "Lister",
                "  Positivliste 2025, Rådet for Hald (3 kurser) er ny",
                "Adresser: ingen forsvinder; 4 er nye.",
            ],
        ),
        (
            {"councils/hald/members.yml": "- {person: ane-holm, org: DA, from: 2020, to: 2024}\n"},
            ["Råd, personer og ord", "  Rådet for Hald", "    Medlemmer: 1 ændret: “Ane Holm”", KEPT],
        ),
        (
            {
                "councils/hald/calendar.yml": "meetings: [{date: 2027-03-18, status: cancelled}, {date: 2027-06, status: planned}]\n"
            },
            [
                "Råd, personer og ord",
                "  Rådet for Hald",
                "    Kalender: 1 nye: “juni 2027 møde”",
                "    Kalender: 1 ændret: “18. marts 2027 møde”",
                KEPT,
            ],
        ),
        (
            {"people.yml": "- {id: ane-holm, name: Ane Holm}\n- {id: bo-dam, name: Bo Dam}\n"},
            [
                "Råd, personer og ord",
                "  Personer",
                "    1 nye: “Bo Dam”",
                "Adresser: ingen forsvinder; 1 er ny.",
            ],
        ),
    ],
)
def test_a_change_is_told(
    changed: Files, expected: list[str], loaded: Callable[[Files], tuple[Loaded, Loaded]]
) -> None:
    assert as_text(compare(*loaded(changed)), WORDS).splitlines()[: len(expected)] == expected


def public(loaded: Loaded) -> tuple[object, ...]:
    """Return all that a reader can come upon: every page, and every data file."""
    corpus = loaded.corpus
    pages = (
        *plan_minutes(corpus),
        *plan_decisions(corpus),
        *plan_lists(corpus),
        *plan_calendars(corpus),
    )
    return pages, data_files(corpus)


def _lines() -> list[tuple[str, int]]:
    texts = ((name, text) for name, text in sorted(BASE.items()) if isinstance(text, str))
    return [(name, at) for name, text in texts for at, line in enumerate(text.split("\n")) if line.strip()]


@pytest.mark.parametrize("name", sorted({name for name, _ in _lines()}))
def test_no_page_changes_without_a_word(name: str, tmp_path: Path) -> None:
    """Each line of each file is taken away, and doubled with another word in it: whatever shows is told of."""
    old = load(write(tmp_path / "content", BASE), moment(NOW), "content")
    before = public(old)
    silent = []
    for at in (at for file, at in _lines() if file == name):
        lines = str(BASE[name]).split("\n")
        for changed in (
            [*lines[:at], *lines[at + 1 :]],
            [*lines[:at], f"{lines[at]} mere", *lines[at + 1 :]],
        ):
            write(tmp_path / "content", {name: "\n".join(changed)})
            new = load(tmp_path / "content", moment(NOW), "content")
            if public(new) != before and not compare(old, new).parts:
                silent.append("\n".join(changed))
    assert silent == []


def test_a_personal_number_that_goes_out_is_not_printed(
    tmp_path: Path, loaded: Callable[[Files], tuple[Loaded, Loaded]]
) -> None:
    number = "010190-" + "1234"
    new, _ = loaded({})
    write(tmp_path / "with", {**BASE, MEETING: minutes(("bedt om det", f"bedt om {number}"))})
    told = as_text(compare(load(tmp_path / "with", moment(NOW)), new), WORDS)
    assert "    Sagen kort: 1 ord ændret (“01••••-••••.” bliver til “det.”)" in told.splitlines()
