"""References to items and attachments that a meeting ought to have and has not."""

from __future__ import annotations

import pytest

from tests.conftest import MINUTES, Content
from tests.raadsportal.checks.test_judge import MEETING, said

OTHER = "councils/hald/meetings/2024-06-10.md"
SAID = (
    ": Mødet har ikke et sådant punkt eller bilag | Se efter, om nummeret er rigtigt. Er det trykt sådan, så skriv det i"
    " punktets note."
)


def told(content: Content, words: str, note: str = "", **files: str) -> list[str]:
    """Return what is said of words in item 1.2 of a second meeting, of 10 June."""
    text = MINUTES.replace("2024-03-18", "2024-06-10").replace("18. marts", "10. juni")
    text = text.replace("Hald Kommune har bedt om det.", words)
    row = f'status: approved\nitems: [{{number: "1.2", note: {note}}}]\n'
    text = text.replace("status: approved\n", row) if note else text
    found = said(content, {OTHER: text, **files})
    return [line.removeprefix(f"content/{OTHER}:").removesuffix(SAID) for line in found]


@pytest.mark.parametrize(
    ("words", "place", "named"),
    [
        ("Se pkt. 1.7.", "21:4", "pkt. 1.7"),
        ("Se også\npunkt 1.1 og 2.4.", "22:14", "2.4"),
        ("Se bilag 1.2.3.", "21:4", "bilag 1.2.3"),
        ("Se punkt 1.4 på rådsmødet den 18. marts 2024.", "21:4", "punkt 1.4"),
        ("Se punkt 7 på rådsmødet den 18. marts.", "21:4", "punkt 7"),
    ],
)
def test_what_ought_to_be_there(words: str, place: str, named: str, content: Content) -> None:
    assert told(content, words) == [f"{place}: advarsel [reference-nowhere] “{named}” fører ingen steder hen"]


@pytest.mark.parametrize(
    "words",
    [
        "Se pkt. 1.1 og bilag 1.2.1.",
        "Se pkt. 7.",
        "Se pkt. 1.1.4.",
        "Se punkt 2.4 i aftalen.",
        "Se bilag 7 og bilag 1.1.3.",
        "Se punkt 1.4 på rådsmødet den 31. januar 2024.",
        "Se punkt 1.2 på rådsmødet den 18. marts 2024.",
    ],
)
def test_what_may_be_elsewhere(words: str, content: Content) -> None:
    assert told(content, words) == []


def test_a_note_on_the_item_explains_it(content: Content) -> None:
    assert told(content, "Se pkt. 1.7.", "Trykt sådan.") == [
        "22:4: note [reference-nowhere] “pkt. 1.7” fører ingen steder hen"
    ]


def test_an_item_that_was_there_is_not_missing(content: Content) -> None:
    withdrawn = "withdrawn:\n  - {id: hald/2024-03-18/1.4, on: 2024-04-01, why: En fejl.}\n"
    moved = "moved:\n  - {from: hald/2024-03-18/1.5, to: hald/2024-03-18/1.1}\n"
    words = "Se punkt 1.4 og 1.5 på rådsmødet den 18. marts 2024."
    assert told(content, words, **{"addresses.yml": withdrawn + moved}) == []


def test_minutes_that_are_not_public_are_judged_too(content: Content) -> None:
    text = MINUTES.replace("approved", "draft").replace("Hald Kommune har bedt om det.", "Se pkt. 1.7.")
    assert [line for line in said(content, {MEETING: text}) if "reference-nowhere" in line] != []
