"""Lists as data: what a program needs to know when a row stood on a list, and who decided it."""

from __future__ import annotations

import csv
import io
import json

from raadsportal.corpus import Corpus
from raadsportal.exports.json_files import data_files
from raadsportal.exports.lists import list_tables
from tests.conftest import Content
from tests.lists import FIRST, LISTS, corpus

FILE = "councils/hald/lists/positivliste/2023.yml"


def test_an_edition_as_data(content: Content) -> None:
    files = data_files(corpus(content(LISTS)))
    found = json.loads(files["data/lists/hald/positivliste/2023.json"])
    assert {
        name: found[name] for name in ("id", "coverage", "known_until", "decision", "standing", "whole", "no")
    } == {
        "id": "hald/lists/positivliste/2023",
        "coverage": "complete",
        "known_until": "2026-11-22",
        "decision": "hald/2023-03-20/1.2",
        "standing": "decided",
        "whole": True,
        "no": ["2023-04-01", "2024-03-31"],
    }
    rows = [
        (row["key"], row["from"], row["to"], row["begun"], row["ended"], row["yes"]) for row in found["rows"]
    ]
    assert rows == [
        ("svejsning", "2023-04-01", "2024-03-31", "made", "ran-out", ["2023-04-01", "2024-03-31"]),
        ("drejning", "2023-04-01", "2023-09-30", "made", "changed", ["2023-04-01", "2023-09-30"]),
        ("drejning", "2023-10-01", "2024-03-31", "changed", "ran-out", ["2023-10-01", "2024-03-31"]),
        ("bagning", "2023-04-01", "2023-09-30", "made", "removed", ["2023-04-01", "2023-09-30"]),
        ("truck", "2023-10-01", "2024-03-31", "added", "ran-out", ["2023-10-01", "2024-03-31"]),
    ]
    assert found["rows"][0]["values"] == {
        "course": "Svejsning", "number": "01234", "group": "Metal", "days": 5, "price": 1250.5, "public": True,
    }  # fmt: skip
    assert [(found["refused"][0][name]) for name in ("by", "standing")] == [
        "hald/2023-09-18/1.2#b1",
        "decided",
    ]
    assert (found["rows"][0]["names"], found["rows"][0]["words"]) == (
        "svejsning 01234",
        "svejsning 01234 metal 5 1250 50",
    )
    assert found["pending"] == []
    assert found["titles"]["hald/2023-03-20/1.2"] == "Rådet for Hald, 20. marts 2023: 1.2 Liste over kurser"


def test_what_is_only_proposed_stands_apart(content: Content) -> None:
    autumn = str(LISTS["councils/hald/meetings/2023-09-18.md"])
    proposed = autumn.replace("{key: b1,", "{key: b1, outcome: proposed, proposed: approved,")
    files = data_files(corpus(content({**LISTS, "councils/hald/meetings/2023-09-18.md": proposed})))
    found = json.loads(files["data/lists/hald/positivliste/2023.json"])
    assert [(row["key"], row["standing"], row.get("yes")) for row in found["pending"]] == [
        ("dans", "proposed", None),
        ("truck", "proposed", None),
        ("drejning", "proposed", None),
    ]
    assert [(row["key"], row.get("doubt"), row["yes"]) for row in found["rows"]] == [
        ("svejsning", None, ["2023-04-01", "2024-03-31"]),
        ("drejning", "2023-10-01", ["2023-04-01", "2023-09-30"]),
        ("bagning", "2023-10-01", ["2023-04-01", "2023-09-30"]),
    ]
    assert [change["standing"] for change in found["changes"]] == ["proposed"]
    table = files["data/lists/hald/positivliste/2023.csv"]
    assert [line.split(",")[0] for line in table.splitlines()] == ["key", "svejsning", "drejning", "bagning"]


def test_the_index_of_lists(content: Content) -> None:
    found = json.loads(data_files(corpus(content(LISTS)))["data/lists.json"])
    assert [(one["id"], one["neighbours"]) for one in found] == [
        ("bro/lists/positivliste", ["hald/lists/positivliste"]),
        ("hald/lists/positivliste", ["bro/lists/positivliste"]),
    ]
    assert [one["file"] for one in found[1]["editions"]] == [
        "data/lists/hald/positivliste/2023.json",
        "data/lists/hald/positivliste/2024.json",
    ]


def test_a_schema_tells_what_the_values_are(content: Content) -> None:
    files = data_files(corpus(content(LISTS)))
    told = json.loads(files["data/lists/hald/positivliste/2023.json"])["schema"]
    assert told["primaryKey"] == ["key"]
    assert told["fields"][1] == {
        "name": "course",
        "title": "Kursus",
        "type": "string",
        "constraints": {"required": True},
    }


def test_a_table_says_how_the_decision_behind_each_row_stands_today(content: Content) -> None:
    later = (
        FIRST.replace(", to: 2024-03-31", "")
        .replace("decision: hald/2023-03-20/1.2", "decision: null\nnote: Ukendt.")
        .replace("2023-10-01", "2030-10-01")
    )
    folder = content({**LISTS, FILE: later})
    (folder / "councils/hald/lists/positivliste/2024.yml").unlink()
    rows = table(corpus(folder))
    assert {row["key"]: row["standing"] for row in rows} == dict.fromkeys(
        ("svejsning", "drejning", "bagning"), "unsaid"
    )


def test_a_table_says_of_which_rows_nobody_is_sure_today(content: Content) -> None:
    known = FIRST.replace("complete", "complete\nknown_until: 2023-11-30")
    rows = table(corpus(content({**LISTS, FILE: known})))
    assert {row["key"]: row["standing"] for row in rows} == dict.fromkeys(
        ("svejsning", "drejning", "truck"), "unsure"
    )
    rows = table(corpus(content(LISTS)))
    assert {row["standing"] for row in rows} == {"decided"}


def table(found: Corpus) -> list[dict[str, str]]:
    text = list_tables(found)["data/lists/hald/positivliste/2023.csv"]
    return list(csv.DictReader(io.StringIO(text)))
