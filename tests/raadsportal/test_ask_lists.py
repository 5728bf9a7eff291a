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
    assert told.output.split("\n")[:9] == [
        "Rådet for Hald: Ja, det stod på listen den 1. oktober 2023.",
        "  Truck for alle: fra 1. oktober 2023 til 31. marts 2024",
        "  Liste: Positivliste 2023 (hald/lists/positivliste/2023)",
        "  Beslutning: Besluttet: Rådet for Hald, 18. september 2023: 1.2 Liste over kurser (hald/2023-09-18/1.2#b1)",
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


def test_a_council_without_the_list_has_neighbours(content: Content) -> None:
    files = {**LISTS, "councils/bro/lists/positivliste/2023.yml": None}
    words = ("truck", "--list", "positivliste", "--council", "bro", "--on", "2023-10-01")
    told = ask(content(files), *words).output.strip().split("\n")
    assert told[:4] == [
        "Rådet for Bro: Ikke kendt. Portalen kan ikke sige, om det stod på listen den 1. oktober 2023.",
        "  Portalen har ingen liste for den dag.",
        "Naborådenes lister",
        "Rådet for Hald: Ja, det stod på listen den 1. oktober 2023.",
    ]
    found = json.loads(ask(content(files), *words, "--json").output)
    assert (found["answer"], found["reason"], found["list"]) == (
        "unknown",
        "no-list",
        "bro/lists/positivliste",
    )
    assert [one["answer"] for one in found["neighbours"]] == ["yes"]


def test_whoever_keeps_each_list_is_named(content: Content) -> None:
    bro = str(LISTS["councils/bro/council.yml"]) + "secretariat: Bros sekretariat\n"
    hald = str(LISTS["councils/hald/council.yml"]) + "secretariat: Halds sekretariat\n"
    files = {**LISTS, "councils/bro/council.yml": bro, "councils/hald/council.yml": hald}
    told = ask(content(files), "tromle", "--list", "positivliste", "--on", "2023-10-01").output
    assert told.strip().split("\n")[-2:] == [
        "  Spørg den, der førte listen: Bros sekretariat.",
        "  Spørg den, der førte listen: Halds sekretariat. https://hald.example/",
    ]


@pytest.mark.parametrize("days", [("2023-09-30", "2023-10-01"), ("2023-10-01", "2023-09-30")])
def test_two_days_are_compared_in_their_order(days: tuple[str, str], content: Content) -> None:
    words = ("--list", "positivliste", "--council", "hald", "--since", days[0], "--on", days[1])
    assert ask(content(LISTS), "", *words).output.strip().split("\n") == [
        "Rådet for Hald: Fra 30. september 2023 til 1. oktober 2023",
        "  Nyt: Truck for alle",
        "  Udgået: Bagning",
        "  Ændret: Drejning",
        "Der er kun sammenlignet det, portalen har af listerne.",
    ]


def test_a_day_without_a_list_is_not_compared(content: Content) -> None:
    words = ("--list", "positivliste", "--council", "hald", "--since", "2022-01-01", "--on", "2023-10-01")
    told = ask(content(LISTS), "", *words)
    assert told.output.split("\n")[1] == "  Portalen har ingen liste for den 1. januar 2022."
    found = json.loads(ask(content(LISTS), "", *words, "--json").output)
    assert [(one["without_list"], one["added"]) for one in found] == [(["2022-01-01"], [])]


@pytest.mark.parametrize(
    ("facts", "question", "said"),
    [
        ("outcome: rejected", "truck", "Nej, det stod ikke på listen den 1. november 2023."),
        ("outcome: proposed", "truck", "Ikke kendt for den 1. november 2023. Det var foreslået til listen."),
        ("outcome: proposed", "dans", "Ikke kendt. Portalen kan ikke sige, om det stod på listen den 1. november 2023."),
        ("outcome: approved", "dans", "Ikke kendt for den 1. november 2023. Det kom ikke med på listen den 1. oktober 2023."),
        ("outcome: noted", "dans", "Ikke kendt. Portalen kan ikke sige, om det stod på listen den 1. november 2023."),
        ("outcome: approved", "metal", "Ikke kendt. Portalen kan ikke sige, om det stod på listen den 1. november 2023."),
    ],
)  # fmt: skip
def test_what_is_known_stands_first(facts: str, question: str, said: str, content: Content) -> None:
    autumn = str(LISTS["councils/hald/meetings/2023-09-18.md"]).replace("{key: b1,", f"{{key: b1, {facts},")
    first = str(LISTS["councils/hald/lists/positivliste/2023.yml"])
    extract = first.replace("complete", "extract\nknown_until: 2023-12-31") if question == "dans" else first
    files = {
        **LISTS,
        "councils/hald/meetings/2023-09-18.md": autumn,
        "councils/hald/lists/positivliste/2023.yml": extract,
    }
    words = ("--list", "positivliste", "--council", "hald", "--on", "2023-11-01")
    assert ask(content(files), question, *words).output.split("\n")[0] == f"Rådet for Hald: {said}"


def test_the_whole_list_of_a_day(content: Content) -> None:
    words = ("--list", "positivliste", "--council", "bro", "--on")
    told = ask(content(LISTS), "", *words, "2023-10-01").output.split("\n")
    assert told[:3] == [
        "Rådet for Bro: På listen den 1. oktober 2023, så vidt portalen ved:",
        "  Bagning: fra 1. april 2023 til 31. marts 2024",
        "  Truck for alle: fra 1. april 2023 til 31. marts 2024",
    ]
    first = str(LISTS["councils/bro/lists/positivliste/2023.yml"])
    empty = {**LISTS, "councils/bro/lists/positivliste/2023.yml": first[: first.index("rows:")]}
    told = ask(content(empty), "", *words, "2023-10-01").output.split("\n")
    assert told[0] == "Rådet for Bro: Der stod intet på listen den 1. oktober 2023."


def test_nothing_is_claimed_of_what_only_begins_so(content: Content) -> None:
    first = str(LISTS["councils/hald/lists/positivliste/2023.yml"])
    longer = first.replace("course: Truck for alle", "course: Bagningsledelse").replace(
        "complete", "extract\nknown_until: 2023-11-15"
    )
    folder = content({**LISTS, "councils/hald/lists/positivliste/2023.yml": longer})
    told = ask(folder, "bagning", "--list", "positivliste", "--council", "hald", "--on", "2023-12-01")
    assert told.output.split("\n")[0] == (
        "Rådet for Hald: Ikke kendt. Portalen kan ikke sige, om det stod på listen den 1. december 2023."
    )


def test_nothing_is_claimed_of_everything(content: Content) -> None:
    minutes = str(LISTS["councils/hald/meetings/2023-03-20.md"])
    facts = 'items:\n  - number: "1.2"\n    decisions:\n      - {outcome: proposed}\n---\n# Råds'
    folder = content({**LISTS, "councils/hald/meetings/2023-03-20.md": minutes.replace("---\n# Råds", facts)})
    told = ask(folder, "", "--list", "positivliste", "--council", "hald", "--on", "2023-05-01")
    assert told.output.split("\n")[0] == (
        "Rådet for Hald: Ikke kendt. Portalen kan ikke sige, om det stod på listen den 1. maj 2023."
    )


def test_a_row_came_on_the_day_it_was_decided(content: Content) -> None:
    name = "councils/hald/meetings/2023-09-18.md"
    late = str(LISTS[name]).replace(
        "{key: b1,", "{key: b1, outcome: proposed, proposed: approved, decided_on: 2023-11-15,"
    )
    first = str(LISTS["councils/hald/lists/positivliste/2023.yml"])
    known = first.replace("complete", "complete\nknown_until: 2023-11-30")
    folder = content({**LISTS, name: late, "councils/hald/lists/positivliste/2023.yml": known})
    told = ask(folder, "truck", "--list", "positivliste", "--council", "hald", "--on", "2023-12-01")
    assert told.output.split("\n")[0] == (
        "Rådet for Hald: Ikke kendt for den 1. december 2023. Det kom på listen den 15. november 2023."
    )
