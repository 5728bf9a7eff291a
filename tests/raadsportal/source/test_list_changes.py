"""What an edition says in its changes: places that stay right, values that go, and changes that say nothing."""

from __future__ import annotations

import json
import time

import pytest

from raadsportal.checks.judge import judge_content
from raadsportal.clock import moment
from raadsportal.exports.json_files import data_files
from raadsportal.exports.tables import csv_text
from raadsportal.ids.lists import edition_file
from raadsportal.lists.stays import rows_in_the_end
from raadsportal.source.load import load
from raadsportal.views.lists.edition import edition_view
from tests.conftest import NOW, Content
from tests.lists import FIRST, LISTS, TYPE, corpus, said, series

FILE = "councils/hald/lists/positivliste/2023.yml"
TYPE_FILE = "list-types/courses.yml"


def of_edition(content: Content, text: str) -> list[str]:
    found = said(content({**LISTS, FILE: text}))
    return [one.removeprefix("positivliste/2023.yml:") for one in found]


def test_a_wrong_change_moves_no_place_of_the_next(content: Content) -> None:
    wrong = "changes:\n  - {by: hald/2023-09-18/1.2#b1, add: [{key: x, course: X, days: to}]}\n"
    text = FIRST.replace("changes:\n", wrong).replace("change: [{key: drejning, days: 4}]", "change: [{key: drejning, days: fire}]")  # fmt: skip
    assert of_edition(content, text) == [
        "13:5: fejl [key-missing] “on” mangler",
        "18:30: fejl [value-wrong] “days” kan ikke læses: her skal stå et tal",
    ]


def test_a_wrong_source_moves_no_place_of_the_next(content: Content) -> None:
    row = "{key: a, course: A, source: [[], hald/2023-03-20/1.2, {}, []], days: 0}"
    text = FIRST.replace("{key: bagning, course: Bagning, group: Mad, days: 3}", row)
    found = of_edition(
        content, text.replace("remove: [{key: bagning, note: Ingen brugte det.}]", "remove: [a]")
    )
    assert found == [
        "11:34: fejl [value-wrong] “source” kan ikke læses: her skal stå en tekst",
        "11:59: fejl [value-wrong] “source” kan ikke læses: her skal stå en tekst",
        "11:63: fejl [value-wrong] “source” kan ikke læses: her skal stå en tekst",
        "11:68: fejl [value-wrong] “days” kan ikke læses: tallet er for lille",
    ]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("{on: 2023-11-01, by: hald/2023-09-18/1.2#b1}", "20:5: advarsel [change-empty] ændringen fra 2023-11-01 siger ingenting"),
        ("{on: 2023-11-01, by: hald/2023-09-18/1.2#b1, add: [], counts: {}}", "20:5: advarsel [change-empty] ændringen fra 2023-11-01 siger ingenting"),
        ("{on: 2023-11-01, by: hald/2023-09-18/1.2#b1, note: Rådet så på listen.}", ""),
        ("{on: 2023-11-01, by: hald/2023-09-18/1.2#b1, counts: {add: 0}}", ""),
        ("{on: 2023-11-01, by: hald/2023-09-18/1.2#b1, change: [{key: truck}]}", "20:59: advarsel [row-unchanged] intet i rækken “truck” bliver ændret"),
        ("{on: 2023-11-01, by: hald/2023-09-18/1.2#b1, change: [{key: truck, days: null}]}", ""),
        ("{on: 2023-11-01, by: hald/2023-09-18/1.2#b1, change: [{key: truck, course: null}]}", "20:72: fejl [key-missing] “course” mangler"),
        ('{on: 2023-11-01, by: hald/2023-09-18/1.2#b1, change: [{key: truck, number: "01234"}]}', "20:59: fejl [value-twice] “01234” står også under number i rækken “svejsning”"),
        ('{on: 2023-11-01, by: hald/2023-09-18/1.2#b1, change: [{key: svejsning, number: null}, {key: truck, number: "01234"}]}', ""),
        ('{on: 2023-11-01, by: hald/2023-09-18/1.2#b1, change: [{key: svejsning, number: "9"}], add: [{key: ny, course: Ny, number: "9"}]}', "20:97: fejl [value-twice] “9” står også under number i rækken “svejsning”"),
    ],
)  # fmt: skip
def test_a_change_says_something_that_can_be(change: str, expected: str, content: Content) -> None:
    assert of_edition(content, f"{FIRST}  - {change}\n") == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("known", "told"), [("2023-03-31", True), ("2023-04-01", False), ("2024-05-01", False)]
)
def test_no_list_is_known_before_it_begins(known: str, told: bool, content: Content) -> None:
    text = FIRST.replace("coverage: complete", f"coverage: complete\nknown_until: {known}")
    expected = f"7:1: advarsel [known-early] listen er ført til {known}, før den begynder"
    assert of_edition(content, text) == ([expected] if told else [])


def test_a_change_can_take_a_value_away(content: Content) -> None:
    text = FIRST.replace(
        "change: [{key: drejning, days: 4}]", "change: [{key: drejning, days: null, place: ~}]"
    )
    root = content({**LISTS, FILE: text})
    assert said(root) == []
    found = corpus(root)
    edition = series(found).editions[0]
    rows = rows_in_the_end(edition)
    assert rows["drejning"].values.keys() == {"course", "group", "public", "since"}
    assert "drejning,Drejning,,Metal,,,false,2020-01-31," in csv_text(series(found).type, rows.values())
    told = json.loads(data_files(found)[edition_file("hald", "positivliste", "2023", "json")])["rows"]
    assert [row["values"].get("days", "–") for row in told if row["key"] == "drejning"] == [2, "–"]
    (change,) = edition_view(found, series(found), edition).changes
    assert [deed.detail for deed in change.deeds if deed.row.title == "Drejning"] == [
        "Dage: fra “2” til “–”; Kommune: fra “hald” til “–”"
    ]


COLUMNS = """    - {name: days, title: Dage, type: integer, groupChar: "."}
    - {name: weight, title: Vægt, type: number, decimalChar: ","}
"""
COUNTED = """
type: courses
title: Positivliste 2023
valid: {from: 2023-04-01, to: 2024-03-31}
decision: hald/2023-03-20/1.2
coverage: complete
counts:
  total: 2
  by: {public: {Ja: 1, nej: 1}, days: {"5": 1, "1.000": 1}, weight: {"1,50": 2}, place: {Hald: 1, "0998": 1}}
rows:
  - {key: a, course: A, public: ja, days: 5, weight: "1,5", place: hald}
  - {key: b, course: B, public: nej, days: "1000", weight: "1,5", place: bro}
"""


def test_stated_numbers_are_compared_as_the_schema_reads_them(content: Content) -> None:
    own = TYPE.replace("    - {name: days, title: Dage, type: integer, constraints: {minimum: 1}}\n", COLUMNS)
    root = content({**LISTS, TYPE_FILE: own, FILE: COUNTED})
    assert said(root) == []
    found = corpus(root)
    tables = edition_view(found, series(found), series(found).editions[0]).counts
    here = {table.name: [(row.name, row.here) for row in table.rows] for table in tables}
    assert here == {
        "public": [("Ja", 1), ("nej", 1)],
        "days": [("5", 1), ("1.000", 1)],
        "weight": [("1,50", 2)],
        "place": [("Hald", 1), ("0998", 1)],
    }
    assert said(content({**LISTS, TYPE_FILE: own, FILE: COUNTED.replace('"5": 1', '"7": 1')})) == [
        "positivliste/2023.yml:7:1: advarsel [group-differs] 7 er oplyst til 1, men der er 0 rækker",
        "positivliste/2023.yml:7:1: advarsel [group-unstated] der står rækker under “5”, som der ikke er oplyst noget tal for",
    ]


def test_values_with_commas_are_told_whole(content: Content) -> None:
    own = TYPE.replace("enum: [Metal, Mad]", 'enum: ["Mad, drikke", "Jern or stål", Metal, Mad]')
    root = content({**LISTS, TYPE_FILE: own, FILE: FIRST.replace("group: Mad,", "group: Mad drikke,")})
    (found,) = judge_content(load(root, moment(NOW)))
    assert dict(found.values)["known"] == "Mad, drikke, Jern or stål, Metal, Mad"
    assert dict(found.values)["suggestion"] == "Mad, drikke"


@pytest.mark.parametrize("which", ["sources", "changes", "enum"])
def test_many_slips_take_no_longer_than_they_are(which: str, content: Content) -> None:
    files = {**LISTS}
    if which == "enum":
        words = ", ".join(f"v{at}" for at in range(10_000))
        files[TYPE_FILE] = TYPE.replace("enum: [Metal, Mad]", f"enum: [Metal, Mad, {words}]")
        rows = "".join(f"  - {{key: r{at}, course: C{at}, group: w{at}}}\n" for at in range(10_000))
    elif which == "sources":
        rows = "".join(f"  - {{key: r{at}, course: C{at}, source: [[], hald]}}\n" for at in range(5_000))
    else:
        rows = "  - {key: r, course: C}\nchanges:\n" + "  - {on: 1. juli, add: [{key: a, course: B}]}\n" * 5_000  # fmt: skip
    head = FIRST.partition("counts:")[0]
    root = content({**files, FILE: f"{head}rows:\n{rows}"})
    began = time.process_time()
    assert len(said(root)) >= 5_000
    assert time.process_time() - began < 10


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_of_no_council_is_no_day(day: str, content: Content) -> None:
    folder = content({**LISTS, FILE: FIRST.replace("on: 2023-10-01", f"on: {day}")})
    assert said(folder) == [
        f"positivliste/2023.yml:13:5: fejl [date-impossible] “{day}” er ikke en dag i kalenderen"
    ]
