"""Changes that count, and those that do not: what was proposed, turned down, put in writing or undone."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from raadsportal.checks.judge import judge_content
from raadsportal.lists.answer import Answer, Reason, Said, answer, rows_of
from raadsportal.lists.effects import counting, doubts, pending, refusals
from raadsportal.lists.standing import Standing
from raadsportal.source.load import load
from tests.conftest import NOW, Content
from tests.lists import FIRST, LISTS, corpus, series

FILE = "councils/hald/lists/positivliste/2023.yml"
MINUTES = "councils/hald/meetings/2023-09-18.md"


def with_decision(content: Content, facts: str, also: str = "") -> Path:
    """Write the small portal with other facts of the decision that changes Hald's list."""
    autumn = LISTS[MINUTES]
    assert isinstance(autumn, str)
    told = autumn.replace("{key: b1,", f"{{key: b1, {facts},")
    other = "{key: b2, words: Rådet sendte brev}"
    return content({**LISTS, MINUTES: told.replace(other, f"{{key: b2, words: Rådet sendte brev{also}}}")})


def ask(folder: Path, question: str, day: str, now: str | None = None) -> Answer:
    found = corpus(folder, now) if now else corpus(folder)
    return answer(found, series(found), question, date.fromisoformat(day))


def keys(folder: Path, day: str) -> list[str]:
    found = corpus(folder)
    return list(rows_of(found, series(found), date.fromisoformat(day)))


OPEN = [
    ("outcome: proposed, proposed: approved", Reason.PROPOSED),
    ("outcome: discussed", Reason.DISCUSSED),
    ("outcome: noted", Reason.DISCUSSED),
    ("outcome: none", Reason.DISCUSSED),
]


@pytest.mark.parametrize(("facts", "reason"), OPEN)
def test_what_is_open_moves_no_row_and_makes_what_it_speaks_of_unknown(
    content: Content, facts: str, reason: Reason
) -> None:
    folder = with_decision(content, facts)
    assert keys(folder, "2023-11-01") == ["svejsning", "drejning", "bagning"]
    told = ask(folder, "truck", "2023-10-01")
    assert (told.said, told.reason) == (Said.UNKNOWN, reason)
    assert [one.stay.by for one in told.rows] == ["hald/2023-09-18/1.2#b1"]
    assert ask(folder, "bagning", "2023-09-30").said is Said.YES
    told = ask(folder, "bagning", "2023-10-01")
    assert (told.said, told.reason) == (Said.UNKNOWN, Reason.DOUBT)
    # What the proposal does not speak of is as sure as before.
    assert ask(folder, "svejsning", "2023-10-01").said is Said.YES
    assert ask(folder, "tromle", "2023-10-01").said is Said.NO


@pytest.mark.parametrize("outcome", ["rejected", "deferred"])
def test_what_was_turned_down_does_nothing(content: Content, outcome: str) -> None:
    folder = with_decision(content, f"outcome: {outcome}")
    assert keys(folder, "2023-11-01") == ["svejsning", "drejning", "bagning"]
    assert ask(folder, "bagning", "2023-11-01").said is Said.YES
    told = ask(folder, "truck", "2023-11-01")
    assert told.said is Said.NO
    assert [(one.row.key, one.standing) for _, one in told.refused] == [("truck", Standing.REJECTED)]


@pytest.mark.parametrize("outcome", ["approved", "approved-amended", "other"])
def test_what_was_decided_counts(content: Content, outcome: str) -> None:
    folder = with_decision(content, f"outcome: {outcome}")
    assert keys(folder, "2023-11-01") == ["svejsning", "drejning", "truck"]
    assert ask(folder, "truck", "2023-11-01").said is Said.YES


@pytest.mark.parametrize(
    ("question", "day", "said", "reason"),
    [
        ("truck", "2023-09-30", Said.NO, None),
        ("truck", "2023-10-01", Said.UNKNOWN, Reason.DECISION),
        ("truck", "2023-11-14", Said.UNKNOWN, Reason.DECISION),
        ("truck", "2023-11-15", Said.YES, None),
        ("bagning", "2023-09-30", Said.YES, None),
        ("bagning", "2023-10-01", Said.UNKNOWN, Reason.DECISION),
        ("bagning", "2023-11-14", Said.UNKNOWN, Reason.DECISION),
        ("bagning", "2023-11-15", Said.NO, None),
    ],
)
def test_what_was_decided_in_writing_later_counts_from_then(
    content: Content, question: str, day: str, said: Said, reason: Reason | None
) -> None:
    folder = with_decision(content, "outcome: proposed, proposed: approved, decided_on: 2023-11-15")
    told = ask(folder, question, day)
    assert (told.said, told.reason) == (said, reason)


@pytest.mark.parametrize(
    ("proposed", "said"), [("approved", Said.YES), ("rejected", Said.NO), ("noted", Said.UNKNOWN)]
)
def test_what_was_decided_in_writing_is_what_was_proposed(
    content: Content, proposed: str, said: Said
) -> None:
    folder = with_decision(content, f"outcome: proposed, proposed: {proposed}, decided_on: 2023-11-15")
    assert ask(folder, "truck", "2023-12-01").said is said


def test_what_was_undone_is_neither_yes_nor_no_from_then(content: Content) -> None:
    undone = ", outcome: approved, withdraws: [hald/2023-09-18/1.2#b1]"
    spring = LISTS["councils/hald/meetings/2024-03-18.md"]
    assert isinstance(spring, str)
    items = 'items:\n  - number: "1.2"\n    decisions:\n      - {words: Rådet vedtog listen'
    later = spring.replace("---\n# Råds", f"{items}{undone}}}\n---\n# Råds")
    folder = content({**LISTS, "councils/hald/meetings/2024-03-18.md": later})
    for question, before in (("truck", Said.YES), ("bagning", Said.NO)):
        assert ask(folder, question, "2024-03-17").said is before
        told = ask(folder, question, "2024-03-18")
        assert (told.said, told.reason) == (Said.UNKNOWN, Reason.DECISION)


def test_what_a_cancelled_meeting_was_to_decide_is_not_decided(content: Content) -> None:
    autumn = LISTS[MINUTES]
    assert isinstance(autumn, str)
    folder = content({**LISTS, MINUTES: autumn.replace("status: approved", "status: cancelled")})
    assert ask(folder, "truck", "2023-10-01").said is Said.UNKNOWN


def test_nothing_stands_on_a_list_that_was_not_adopted(content: Content) -> None:
    minutes = LISTS["councils/hald/meetings/2023-03-20.md"]
    assert isinstance(minutes, str)
    rejected = minutes.replace("Rådet vedtog listen.", "Rådet afviste listen.")
    folder = content({**LISTS, "councils/hald/meetings/2023-03-20.md": rejected})
    for question in ("svejsning", "truck", "tromle"):
        told = ask(folder, question, "2023-11-01")
        assert (told.said, told.reason) == (Said.UNKNOWN, Reason.REJECTED)


def test_a_row_without_a_decision_does_not_borrow_the_list_s(content: Content) -> None:
    folder = content(
        {**LISTS, FILE: FIRST.replace("by: hald/2023-09-18/1.2#b1", "note: Ukendt.\n    by: null")}
    )
    told = ask(folder, "truck", "2023-11-01")
    assert (told.said, told.decision) == (Said.YES, None)


def test_the_decision_is_that_of_the_row_that_answers(content: Content) -> None:
    more = FIRST.replace("rows:\n", "rows:\n  - {key: truckvask, course: Truckvask, group: Metal}\n")
    told = ask(content({**LISTS, FILE: more.replace("total: 3", "total: 4")}), "truck", "2023-11-01")
    assert [one.stay.row.key for one in told.rows] == ["truckvask", "truck"]
    told = ask(content({**LISTS, FILE: more.replace("Truckvask", "Vaskestruck")}), "truck", "2023-11-01")
    assert [one.stay.row.key for one in told.rows] == ["truck", "truckvask"]
    assert told.decision == "hald/2023-09-18/1.2#b1"


def test_what_changes_say_stands_apart(content: Content) -> None:
    found = corpus(with_decision(content, "outcome: proposed, proposed: approved"))
    edition = series(found).editions[0]
    assert counting(found, edition).changes == ()
    assert [(stay.row.key, stay.row.values.get("days")) for stay in pending(found, edition)] == [
        ("truck", 7),
        ("drejning", 4),
    ]
    assert {key: [one.day for one in told] for key, told in doubts(found, edition).items()} == {
        "bagning": [date(2023, 10, 1)],
        "drejning": [date(2023, 10, 1)],
    }
    assert [(one.row.key, one.standing) for one in refusals(found, edition)] == [("dans", Standing.PROPOSED)]


def test_what_a_draft_changed_is_answered_by_neither_yes_nor_no(content: Content) -> None:
    folder = content({**LISTS, MINUTES: str(LISTS[MINUTES]).replace("status: approved", "status: draft")})
    for question, before in (("svejsning", Said.YES), ("tromle", Said.NO), ("truck", Said.NO)):
        assert ask(folder, question, "2023-09-30").said is before
        told = ask(folder, question, "2023-10-01")
        assert (told.said, told.reason) == (Said.UNKNOWN, Reason.BEYOND)


def test_a_decision_that_was_taken_off_the_portal_counts_no_longer(content: Content) -> None:
    gone = "withdrawn:\n  - {id: hald/2023-09-18/1.2, on: 2024-05-01, why: Fejl}\n"
    folder = content({**LISTS, "addresses.yml": gone, MINUTES: None})
    told = ask(folder, "truck", "2023-11-01")
    assert (told.said, told.reason, told.decision) == (
        Said.UNKNOWN,
        Reason.WITHDRAWN,
        "hald/2023-09-18/1.2#b1",
    )
    assert ask(folder, "bagning", "2023-11-01").reason is Reason.DOUBT
    assert ask(folder, "svejsning", "2023-11-01").said is Said.YES


def test_nothing_counts_before_it_was_decided(content: Content) -> None:
    early = FIRST.replace("on: 2023-10-01", "on: 2023-09-01").replace("from: 2023-04-01", "from: 2023-03-01")
    folder = content({**LISTS, FILE: early})
    told = [
        ask(folder, question, day).said
        for question in ("svejsning", "tromle")
        for day in ("2023-03-19", "2023-03-20")
    ]
    assert told == [Said.UNKNOWN, Said.YES, Said.UNKNOWN, Said.NO]
    days = ("2023-08-31", "2023-09-01", "2023-09-17", "2023-09-18")
    assert [ask(folder, "truck", day).said for day in days] == [Said.NO, Said.UNKNOWN, Said.UNKNOWN, Said.YES]


def test_a_proposal_may_name_a_row_that_is_decided_later(content: Content) -> None:
    twice = FIRST.rstrip() + (
        "\n  - on: 2023-12-01\n    by: hald/2023-09-18/1.2#b2\n"
        "    add: [{key: truck, course: Truck for alle, group: Metal, days: 7}]\n"
    )
    autumn = str(LISTS[MINUTES]).replace("{key: b1,", "{key: b1, outcome: proposed,")
    folder = content({**LISTS, FILE: twice, MINUTES: autumn})
    assert [ask(folder, "truck", day).said for day in ("2023-09-30", "2023-10-01", "2023-12-01")] == [
        Said.NO,
        Said.UNKNOWN,
        Said.YES,
    ]
    assert [one.code for one in judge_content(load(folder, datetime.fromisoformat(NOW), "content"))] == []
