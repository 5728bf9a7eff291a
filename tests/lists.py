"""A small portal with lists: two neighbouring councils with a whole list of invented courses each."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from raadsportal.checks.judge import judge_content
from raadsportal.corpus import Corpus
from raadsportal.model import Series
from raadsportal.source.load import load
from tests.conftest import COUNCIL, MINUTES, NOW, SMALL

TYPE = """
name: Positivliste
about: Kurser, som kommunen kan købe.
row: kursus
rows: kurser
words: [positivliste, positivlisten]
as_of: true
otherwise: [Spørg arbejdsgiveren om en erklæring.]
schema:
  fields:
    - {name: course, title: Kursus, constraints: {required: true}, aliases: [Uddannelse]}
    - {name: number, title: Nummer, constraints: {unique: true}}
    - {name: group, title: Gruppe, constraints: {enum: [Metal, Mad]}}
    - {name: days, title: Dage, type: integer, constraints: {minimum: 1}}
    - {name: price, title: Pris, type: number, unit: kr., decimalChar: ",", groupChar: "."}
    - {name: public, title: Offentligt, type: boolean, trueValues: [ja], falseValues: [nej]}
    - {name: since, title: Begyndt, type: date}
    - {name: place, title: Kommune, holds: municipality}
  primaryKey: [course]
show: {name: course, group: group, columns: [course, number, group, days], facets: [group]}
"""
FIRST = """
type: courses
title: Positivliste 2023
valid: {from: 2023-04-01, to: 2024-03-31}
decision: hald/2023-03-20/1.2
coverage: complete
counts: {total: 3, by: {group: {Metal: 2, Mad: 1}}}
rows:
  - {key: svejsning, course: Svejsning, number: "01234", group: Metal, days: 5, price: "1.250,50", public: ja}
  - {key: drejning, course: Drejning, group: Metal, days: 2, public: nej, since: 2020-01-31, place: hald}
  - {key: bagning, course: Bagning, group: Mad, days: 3}
changes:
  - on: 2023-10-01
    by: hald/2023-09-18/1.2#b1
    add: [{key: truck, course: Truck for alle, group: Metal, days: 7}]
    remove: [{key: bagning, note: Ingen brugte det.}]
    change: [{key: drejning, days: 4}]
    refuse: [{key: dans, course: Dans}]
    counts: {add: 1, remove: 1, refuse: 1}
"""
SECOND = """
type: courses
title: Positivliste 2024
valid: {from: 2024-04-01, to: 2025-03-31}
decision: hald/2024-03-18/1.2
coverage: complete
rows:
  - {key: svejsning, course: Svejsning, group: Metal, days: 6}
  - {key: truck, course: Truck for alle, group: Metal, days: 7}
  - {key: ost, course: Ost og smør, group: Mad}
"""
BESIDE = """
type: courses
title: Positivliste 2023
valid: {from: 2023-04-01, to: 2024-03-31}
decision: bro/2023-03-20/1.2
coverage: complete
rows:
  - {key: bagning, course: Bagning, group: Mad}
  - {key: truck, course: Truck for alle, group: Metal}
"""
AUTUMN = (
    MINUTES.replace("2024-03-18", "2023-09-18")
    .replace("Rådet vedtog listen.", "Rådet tog et kursus med. Rådet sendte brev.")
    .replace(
        "---\n# Råds",
        'items:\n  - number: "1.2"\n    decisions:\n      - {key: b1, words: Rådet tog et kursus med}\n'
        "      - {key: b2, words: Rådet sendte brev}\n---\n# Råds",
    )
)
SPRING = MINUTES.replace("2024-03-18", "2023-03-20")

LISTS: dict[str, str | bytes | None] = {
    **SMALL,
    "municipalities.yml": '- {id: hald, name: Hald, code: "0999"}\n- {id: bro, name: Bro, code: "0998"}\n',
    "list-types/courses.yml": TYPE,
    "councils/hald/council.yml": COUNCIL + "neighbours: [bro]\nwebsite: https://hald.example/\n",
    "councils/bro/council.yml": COUNCIL.replace("Hald", "Bro").replace("[hald]", "[bro]")
    + "neighbours: [hald]\n",
    "councils/hald/meetings/2023-03-20.md": SPRING,
    "councils/hald/meetings/2023-09-18.md": AUTUMN,
    "councils/bro/meetings/2023-03-20.md": SPRING,
    "councils/hald/lists/positivliste/2023.yml": FIRST,
    "councils/hald/lists/positivliste/2024.yml": SECOND,
    "councils/bro/lists/positivliste/2023.yml": BESIDE,
}


def said(root: Path) -> list[str]:
    """Return the problems of a content folder as a person reads them, notes apart."""
    loaded = load(root, datetime.fromisoformat(NOW), "content")
    found = (one for one in judge_content(loaded) if one.severity.value != "note")
    return [one.line(loaded.corpus.catalogue).removeprefix("content/councils/hald/lists/") for one in found]


def corpus(folder: Path, now: str = NOW) -> Corpus:
    """Load a content folder."""
    return load(folder, datetime.fromisoformat(now)).corpus


def series(found: Corpus, council: str = "hald", name: str = "positivliste") -> Series:
    """Return a council's list."""
    return found.list_series[f"{council}/lists/{name}"]
