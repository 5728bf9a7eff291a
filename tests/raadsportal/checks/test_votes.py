"""Votes of those who were not there, by the attendance and the order in which the items were dealt with."""

from __future__ import annotations

import pytest

from tests.conftest import MINUTES, Content
from tests.raadsportal.checks.test_judge import MEETING, said

GONE = (
    " stemmer under punkt 1.2, men var der ikke ifølge attendance | Se efter, om navnet og attendance er rigtige. Er"
    " det trykt sådan, så skriv det i punktets note."
)


def told(content: Content, row: str, words: str, front: str = "", names: str = "") -> list[str]:
    """Return what is said when Bo Vad, of whose attendance `row` tells, is told of under item 1.2."""
    whole = f"  - {{org: LO, people: [{{name: Bo Vad{names}}}]{row}}}\n"
    text = MINUTES.replace("attendance:\n", f"attendance:\n{whole}")
    text = text.replace("status: approved\n", f"status: approved\n{front}").replace(
        "Rådet vedtog listen.", words
    )
    return [
        line.removeprefix(f"content/{MEETING}:").removesuffix(GONE) for line in said(content, {MEETING: text})
    ]


@pytest.mark.parametrize(
    ("row", "words", "place"),
    [
        (", left: '1.1'", "Listen blev vedtaget. Bo Vad stemte imod.", "26:23"),
        (", presence: excused", "Bo Vad undlod at stemme. Listen blev vedtaget.", "26:1"),
        (", presence: absent", "Listen blev vedtaget. Direktør Vad stemte for.", "26:32"),
        (", presence: absent", "Vedtaget.\n\n- Imod stemte Vad.", "28:15"),
    ],
)
def test_somebody_votes_who_was_not_there(row: str, words: str, place: str, content: Content) -> None:
    assert told(content, row, words) == [f"{place}: advarsel [voter-gone] Bo Vad"]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("", "Listen blev vedtaget. Bo Vad stemte imod."),
        (", left: '1.2'", "Listen blev vedtaget. Bo Vad stemte imod."),
        (", arrived: '1.2'", "Listen blev vedtaget. Bo Vad stemte imod."),
        (", presence: excused", "Listen blev vedtaget. Bo Vad har senere set den."),
        (", presence: excused", "Bo Vad stemte ikke. Listen blev vedtaget."),
        (", presence: excused", "Listen blev vedtaget. Ida Vad stemte imod."),
        (", presence: unknown", "Listen blev vedtaget. Bo Vad stemte imod."),
        (", presence: excused", "Bo Vads afbud blev nævnt. Alle stemte for, og listen blev vedtaget."),
    ],
)
def test_what_can_be_right(row: str, words: str, content: Content) -> None:
    assert told(content, row, words) == []


def test_the_order_of_business_tells_who_had_gone(content: Content) -> None:
    words = "Listen blev vedtaget. Bo Vad stemte imod."
    first = 'items: [{number: "1.2", order: 1}]\n'
    assert told(content, ", left: '1.1'", words, first) == []
    assert told(content, ", arrived: '1.1'", words, first) == ["27:23: advarsel [voter-gone] Bo Vad"]


def test_a_note_on_the_item_explains_it(content: Content) -> None:
    noted = 'items: [{number: "1.2", note: Trykt sådan.}]\n'
    words = "Listen blev vedtaget. Bo Vad stemte imod."
    assert told(content, ", left: '1.1'", words, noted) == ["27:23: note [voter-gone] Bo Vad"]


def test_a_last_name_that_two_bear_tells_neither(content: Content) -> None:
    both = "}, {name: Ib Vad"
    row = ", presence: excused"
    text = "Listen blev vedtaget, men Vad stemte imod."
    assert told(content, row, text) == ["26:27: advarsel [voter-gone] Bo Vad"]
    assert told(content, row, text, names=both) == []
