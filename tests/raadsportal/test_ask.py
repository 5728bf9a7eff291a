"""Questions: found by words and by id, told as of a day, and never answered with what came later."""

from __future__ import annotations

import json
from datetime import date

import pytest

from raadsportal.ask import ask
from raadsportal.clock import moment
from raadsportal.corpus import Corpus
from raadsportal.model import State
from raadsportal.search.record import RecordKind
from raadsportal.source.load import load
from tests.conftest import MINUTES, NOW, Content, run

LATER = "councils/hald/meetings/2024-06-10.md"
DAY = date(2024, 12, 31)


@pytest.fixture
def corpus(content: Content) -> Corpus:
    """Load two meetings, of which the second supersedes a decision of the first."""
    row = 'items:\n  - number: "1.2"\n    topics: [kurser]\n    decisions: [{supersedes: [hald/2024-03-18/1.2]}]\n---\n# Råds'
    second = MINUTES.replace("2024-03-18", "2024-06-10").replace("---\n# Råds", row)
    return load(content({LATER: second.replace("vedtog listen", "vedtog en ny liste")}), moment(NOW)).corpus


def ids(corpus: Corpus, question: str, day: date = DAY, council: str | None = None) -> list[str]:
    told = ask(corpus, question, day, council)
    return [found.record.id for found in told.found if found.item]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("liste kurser", ["hald/2024-06-10/1.2", "hald/2024-03-18/1.2"]),
        ("LISTE over", ["hald/2024-06-10/1.2", "hald/2024-03-18/1.2"]),
        ("dagsorden", ["hald/2024-06-10/1.1", "hald/2024-03-18/1.1"]),
        ("orden", ["hald/2024-06-10/1.1", "hald/2024-03-18/1.1"]),
        ("ny", ["hald/2024-06-10/1.2"]),
        ("liste dagsorden 2023", []),
        ("", []),
        ("   ", []),
        ("#", []),
        ("hald/2024-03-18/1.2", ["hald/2024-03-18/1.2"]),
    ],
)
def test_what_is_found(question: str, expected: list[str], corpus: Corpus) -> None:
    assert ids(corpus, question) == expected


def test_what_has_most_of_the_words_answers_and_it_is_said(corpus: Corpus) -> None:
    told = ask(corpus, "kurser dagsorden", DAY)
    assert (told.has_all, told.found[0].record.id) == (False, "hald/2024-06-10/1.2")
    assert ask(corpus, "liste kurser", DAY).has_all
    assert ask(corpus, "liste kurser 2019", DAY).found == ()


def test_what_came_later_is_left_out(corpus: Corpus) -> None:
    assert ids(corpus, "liste", date(2024, 6, 9)) == ["hald/2024-03-18/1.2"]
    assert ids(corpus, "hald/2024-06-10/1.2", date(2024, 6, 9)) == []


def test_a_decision_stands_until_another_supersedes_it(corpus: Corpus) -> None:
    for day, state in ((date(2024, 6, 9), State.DECIDED), (date(2024, 6, 10), State.SUPERSEDED)):
        (found,) = ask(corpus, "hald/2024-03-18/1.2", day).found
        assert [told for _, told in found.decisions] == [state]


def test_only_one_council(corpus: Corpus) -> None:
    assert ids(corpus, "liste", council="andet") == []


def test_scores_are_between_0_and_1_and_fall(corpus: Corpus) -> None:
    scores = [found.score for found in ask(corpus, "liste", DAY).found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
    assert scores[0] == 1
    assert ask(corpus, "liste", DAY).found[0].record.kind is RecordKind.DECISION


def test_the_command(content: Content) -> None:
    folder = content().parent
    done = run("raadsportal", "ask", "listen", "--on", "2024-04-01", cwd=folder)
    assert done.stdout == (
        "hald/2024-03-18/1.2  Liste over kurser\n"
        "  Rådet for Hald, 18. marts 2024\n"
        "  Vedtaget\n"
        "      Rådet vedtog listen.\n"
        "  Portalens seneste referat er fra 18. marts 2024.\n"
    )
    done = run("raadsportal", "ask", "hald/2024-03-18/1.2", "--on", "2024-03-17", cwd=folder)
    assert done.stdout == "Mødet blev holdt senere, 18. marts 2024.\n"
    done = run("raadsportal", "ask", "ingenting", cwd=folder)
    assert done.stdout == "Intet fundet. Prøv med et eller to ord, for eksempel: raadsportal ask budget\n"
    done = run("raadsportal", "ask", "listen", "--council", "hal", cwd=folder)
    assert (done.returncode, done.stderr) == (1, "Error: “hal” er ikke et kendt råd. Mente du “hald”?\n")


def test_the_command_as_json(content: Content) -> None:
    done = run("raadsportal", "ask", "listen", "--json", "--type", "decision", cwd=content().parent)
    assert json.loads(done.stdout) == [
        {
            "id": "hald/2024-03-18/1.2",
            "url": "https://proeve.example/hald/2024-03-18/1.2/",
            "type": "decision",
            "title": "Liste over kurser",
            "score": 1.0,
            "council": "hald",
            "date": "2024-03-18",
            "decisions": [{"id": "hald/2024-03-18/1.2", "outcome": "approved", "state": "decided"}],
            "known_until": "2024-03-18",
        }
    ]


def test_the_command_says_what_became_of_an_id(content: Content) -> None:
    ledger = "moved:\n  - {from: hald/2024-03-18/9, to: hald/2024-03-18/1.2}\n"
    ledger += "withdrawn:\n  - {id: hald/2024-03-18/8, on: 2024-05-01, why: En fejl.}\n"
    folder = content({"addresses.yml": ledger}).parent
    done = run("raadsportal", "ask", "hald/2024-03-18/9", cwd=folder)
    assert done.stdout.startswith("hald/2024-03-18/1.2  Liste over kurser\n")
    done = run("raadsportal", "ask", "hald/2024-03-18/8", cwd=folder)
    assert done.stdout == "Trukket tilbage 1. maj 2024: En fejl.\n"


def test_the_command_does_not_answer_from_broken_content(content: Content) -> None:
    folder = content().parent
    done = run("raadsportal", "ask", "x", "--content", "ingen", cwd=folder)
    assert done.returncode == 1
    assert "[content-missing]" in done.stdout


def test_the_id_of_a_meeting_gives_its_items(corpus: Corpus) -> None:
    assert ids(corpus, "hald/2024-03-18") == ["hald/2024-03-18/1.1", "hald/2024-03-18/1.2"]
    assert ids(corpus, "hald/2024-03-18", date(2024, 3, 17)) == []


def test_the_command_says_what_it_took_for_what(content: Content) -> None:
    folder = content().parent
    done = run("raadsportal", "ask", "lsten zzzz", "--on", "2024-04-01", cwd=folder)
    assert done.stdout.split("\n")[:3] == [
        "“lsten” står ingen steder. Der er søgt på “listen”.",
        "“zzzz” står ingen steder og er udeladt.",
        "hald/2024-03-18/1.2  Liste over kurser",
    ]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "hvad er der",
            "Søgningen springer så små ord over. Skriv også et ord, der siger, hvad det handler om.",
        ),
        ("-listen", "Et ord med minus foran fjerner kun resultater. Skriv også et ord, der skal stå der."),
        ("?!", "Her er ingen ord, der kan søges på."),
    ],
)
def test_the_command_says_what_a_question_lacks(question: str, said: str, content: Content) -> None:
    done = run("raadsportal", "ask", "--", question, cwd=content().parent)
    assert done.stdout == f"{said}\n"
