"""Totals of tables against what they sum up: slips are told, and what is no sum is let through."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.language import Catalogue
from raadsportal.source.minutes import read_minutes
from raadsportal.source.text_files import TextFile
from raadsportal.source.vocabularies import Vocabularies

SHIPPED = Vocabularies(None)
#: The line on which a table of the minutes below begins.
FIRST = 9


def told(*rows: str, note: str = "", words: str = "dansk") -> list[str]:
    """Return what is said of a table, whose first row is its head."""
    vocabulary = SHIPPED.get(words)
    assert vocabulary is not None
    head, *body = rows
    table = "\n".join((head, "|---" * head.strip("|").count("|") + "|---|", *body))
    front = (
        f"items:\n  - {{number: '1', note: {note or '-'}}}\n" if note else "place: Hald\nformat: in_person\n"
    )
    text = f"---\ndate: 2025-02-12\nstatus: approved\n{front}---\n\n### 1 Kajen\n\n{table}\n"
    found = read_minutes(TextFile("m.md", text), "hald", vocabulary).problems
    sums = [one for one in found if one.code == "sum-differs"]
    return [
        f"{one.where.line - FIRST}:{one.where.column} {one.severity.value}: {one.message(Catalogue('en'))}"
        for one in sums
    ]


def said(where: str, total: str, come_to: str, severity: str = "warning") -> list[str]:
    return [
        f"{where} {severity}: the total is stated as {total}, but what stands above or beside it comes to {come_to}"
    ]


HEAD = "| By | Både | Andel |"
ROWS = ("| Nord | 1.200 | 57% |", "| Syd | 900 | 43% |", "| Øst | 4 | 0% |")


def test_a_total_below_or_above_its_rows() -> None:
    assert told(HEAD, *ROWS, "| I alt | 2.105 | 100% |") == said("6:11", "2.105", "2.104")
    assert told(HEAD, "| **Total** | **2105** | |", *ROWS) == said("3:15", "2105", "2104")
    assert told(HEAD, *ROWS, "| I alt | 2.104 | 100% |") == []


def test_a_note_on_the_item_explains_it() -> None:
    assert told(HEAD, *ROWS, "| I alt | 2.105 | |", note="Trykt sådan.") == said(
        "6:11", "2.105", "2.104", "note"
    )


def test_a_total_in_the_last_column() -> None:
    rows = ("| År | Mænd | Kvinder | I alt |", "| 2021 | 10 | 12 | 22 |", "| 2022 | 9 | 8 | 17 |")
    assert told(*rows, "| 2023 | 7 | 7 | 15 |") == said("5:18", "15", "14")
    assert told(*rows, "| 2023 | 7 | 7 | 14 |") == []


def test_a_column_that_is_called_a_total_and_is_none() -> None:
    rows = ("| Kursus | Dage | Pladser | I alt |", "| Svejsning | 5 | 12 | 60 |", "| Truck | 7 | 10 | 70 |")
    assert told(*rows) == []


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(("| By | Alder |", "| Nord | 40 |", "| Syd | 50 |", "| I alt | 45 |"), id="an average"),
        pytest.param(("| By | Både |", "| Nord | 12 |", "| Syd | . |", "| Øst | 3 |", "| I alt | 17 |"), id="not told"),
        pytest.param(("| By | % |", "| Nord | 33 |", "| Syd | 33 |", "| Øst | 33 |", "| I alt | 100 |"), id="shares"),
        pytest.param(("| By | Kr. |", "| Nord | 1.200 |", "| Syd | 1.300 |", "| I alt | 2.600 |"), id="rounded"),
        pytest.param(("| By | Mio. |", "| Nord | 1,5 |", "| Syd | 1,7 |", "| I alt | 3,3 |"), id="decimals"),
        pytest.param(("| By | Både |", "| Nord | 12 |", "| I alt | 13 |"), id="one row"),
        pytest.param(("| By | Både |", "| Nord | 12 |", "| Syd | ca. 5 |", "| I alt | 19 |"), id="words"),
        pytest.param(
            ("| By | Både |", "| Nord | 12 |", "| heraf små | 5 |", "| Syd | 3 |", "| I alt | 15 |"), id="of which"
        ),
        pytest.param(
            ("| By | Både |", "| Nord | 12 |", "| I alt | 12 |", "| Syd | 3 |", "| I alt | 3 |"), id="two totals"
        ),
        pytest.param(
            ("| By | Både |", "| Nord | 12 |", "| I alt | 15 |", "| Syd | 3 |", "| Øst | 4 |"), id="in the middle"
        ),
        pytest.param(("| By | Både |", "| Nord | 12 |", "| Syd | 3 |", "| I alt uden havne | 9 |"), id="another total"),
    ],
)  # fmt: skip
def test_what_is_no_sum(rows: tuple[str, ...]) -> None:
    assert told(*rows) == []


def test_a_part_that_is_not_told_makes_no_sum_smaller() -> None:
    rows = ("| By | Både |", "| Nord | 12 |", "| Syd | – |", "| Øst | 9 |")
    assert told(*rows, "| I alt | 20 |") == said("6:11", "20", "21")


def test_an_english_table() -> None:
    rows = ("| School | Pupils |", "| North | 1,200 |", "| South | 901 |", "| Total | 2,111 |")
    assert told(*rows, words="committee-en") == said("5:11", "2,111", "2,101")


def test_a_table_in_code_or_without_a_rule_is_none() -> None:
    vocabulary = SHIPPED.get("dansk")
    assert vocabulary is not None
    rows = "| By | Både |\n|---|---|\n| Nord | 12 |\n| Syd | 3 |\n| I alt | 19 |\n"
    for table in (f"```\n{rows}```\n", rows.replace("|---|---|\n", "")):
        text = f"---\ndate: 2025-02-12\nstatus: approved\n---\n\n### 1 Kajen\n\n{table}"
        found = read_minutes(TextFile("m.md", text), "hald", vocabulary).problems
        assert [one.code for one in found if one.code == "sum-differs"] == []


def test_rows_that_are_too_short_or_too_long() -> None:
    assert told("| By | Både | År |", "| Nord | 12 |", "| Syd | 3 | 4 | 5 |", "| I alt | 15 |") == []
    assert told("| By | Både |", "| Nord | 12 |", "| Syd | 3 | 4 | 5 |", "| I alt | 16 |") == said(
        "5:11", "16", "15"
    )


@given(st.lists(st.integers(1, 99_999), min_size=2, max_size=9), st.integers(1, 9))
def test_a_right_total_is_never_told_and_one_too_large_always(numbers: list[int], more: int) -> None:
    rows = [f"| By {index} | {number} | x{index} |" for index, number in enumerate(numbers)]
    total = sum(numbers)
    assert told("| By | Både | |", *rows, f"| I alt | {total} | |") == []
    wrong = total + more
    told_of_it = told("| By | Både | |", *rows, f"| I alt | {wrong} | |")
    rounded = wrong == 100 or not any(number % 10 for number in (*numbers, wrong))
    assert rounded or len(told_of_it) == 1
