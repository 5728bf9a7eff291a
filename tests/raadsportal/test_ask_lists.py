"""`raadsportal ask --list`: the same answers in words and in data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from raadsportal.cli.main import main
from tests.conftest import NOW, Content
from tests.lists import LISTS


def ask(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["ask", *words, "--content", str(root), "--now", NOW])


def test_an_answer_in_words(content: Content) -> None:
    told = ask(content(LISTS), "truck", "--list", "positivliste", "--council", "hald", "--on", "2023-10-01")
    assert told.output.split("\n")[:10] == [
        "Rådet for Hald: Ja, det stod på listen den 1. oktober 2023.",
        "  Truck for alle: fra 1. oktober 2023 til 31. marts 2024",
        "  Liste: Positivliste 2023 (hald/lists/positivliste/2023)",
        "  Beslutning: Besluttet: Rådet for Hald, 18. september 2023: 1.2 Liste over kurser (hald/2023-09-18/1.2#b1)",
        "  Portalen kender listen til og med 22. november 2026.",
        "Naborådenes lister",
        "Rådet for Bro: Ja, det stod på listen den 1. oktober 2023.",
        "  Truck for alle: fra 1. april 2023 til 31. marts 2024",
        "  Liste: Positivliste 2023 (bro/lists/positivliste/2023)",
        "  Beslutning: Besluttet: Rådet for Bro, 20. marts 2023: 1.2 Liste over kurser (bro/2023-03-20/1.2)",
    ]


def test_without_a_yes_the_other_ways_are_told(content: Content) -> None:
    told = ask(content(LISTS), "truck", "--list", "positivliste", "--council", "hald", "--on", "2023-09-30")
    lines = told.output.strip().split("\n")
    assert lines[0] == "Rådet for Hald: Nej, det stod ikke på listen den 30. september 2023."
    assert lines[1] == "  Men: Truck for alle: fra 1. oktober 2023 til 31. marts 2024"
    assert lines[-2:] == ["Hvis listen ikke svarer", "  Spørg arbejdsgiveren om en erklæring."]


@pytest.mark.parametrize(
    ("day", "answer", "beside"), [("2023-09-30", "no", "yes"), ("2023-10-01", "yes", "yes")]
)
def test_an_answer_as_data(day: str, answer: str, beside: str, content: Content) -> None:
    told = ask(content(LISTS), "truck", "--list", "courses", "--council", "hald", "--on", day, "--json")
    found = json.loads(told.output)
    assert (found["answer"], found["neighbours"][0]["answer"]) == (answer, beside)
    assert [row["key"] for row in found["rows"]] == (["truck"] if answer == "yes" else [])
    assert found["decision"] == ("hald/2023-09-18/1.2#b1" if answer == "yes" else "hald/2023-03-20/1.2")
    assert found["known_until"] == "2026-11-22"


def test_all_councils_at_once(content: Content) -> None:
    told = ask(content(LISTS), "ost", "--list", "positivliste", "--on", "2024-05-01", "--json")
    found = json.loads(told.output)
    assert found["answer"] == "yes"
    assert [(one["council"], one["answer"]) for one in found["councils"]] == [
        ("bro", "unknown"),
        ("hald", "yes"),
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--list", "positivlist"), "Der er ingen liste “positivlist”. Mente du “positivliste”? Lister på portalen: positivliste."),
        (("--list", "positivliste", "--council", "hal"), "“hal” er ikke et kendt råd. Mente du “hald”?"),
    ],
)  # fmt: skip
def test_a_list_that_is_not_there(words: tuple[str, ...], said: str, content: Content) -> None:
    told = ask(content(LISTS), "truck", *words)
    assert told.exit_code == 1
    assert said in told.output


def test_a_council_without_the_list(content: Content) -> None:
    files = {**LISTS, "councils/bro/lists/positivliste/2023.yml": None}
    told = ask(content(files), "truck", "--list", "positivliste", "--council", "bro")
    assert told.output.strip() == (
        "Error: Rådet for Bro har ingen liste “positivliste” på portalen. Disse har en: hald."
    )
