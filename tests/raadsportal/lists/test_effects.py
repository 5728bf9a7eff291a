"""Changes that count, and those that do not: what was proposed, turned down, put in writing or undone."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from raadsportal.checks.judge import judge_content
from raadsportal.lists.answer import Answer, answer
from raadsportal.lists.editions import edition_on
from raadsportal.lists.effects import counting, doubts, proposed, refusals
from raadsportal.lists.said import Reason, Said
from raadsportal.lists.stays import rows_on
from raadsportal.source.load import load
from tests.conftest import NOW, Content
from tests.lists import FIRST, LISTS, SECOND, corpus, series

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
    edition = edition_on(found, series(found), date.fromisoformat(day))
    assert edition is not None
    return list(rows_on(counting(found, edition), date.fromisoformat(day)))


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
    assert [(one.row.key, one.is_told) for _, one in told.refused] == [("truck", True)]


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
    assert [one.stay.row.key for one in told.rows] == ["truck", "truckvask"]
    assert told.decision == "hald/2023-09-18/1.2#b1"
    told = ask(content({**LISTS, FILE: more.replace("Truckvask", "Vaskestruck")}), "truck", "2023-11-01")
    assert [one.stay.row.key for one in told.rows] == ["truck", "truckvask"]
    assert told.decision == "hald/2023-09-18/1.2#b1"


def test_what_changes_say_stands_apart(content: Content) -> None:
    found = corpus(with_decision(content, "outcome: proposed, proposed: approved"))
    edition = series(found).editions[0]
    assert counting(found, edition).changes == ()
    assert [(stay.row.key, stay.row.values.get("days")) for stay in proposed(found, edition)] == [
        ("truck", 7),
        ("drejning", 4),
    ]
    assert doubts(found, edition) == {"bagning": (date(2023, 10, 1),), "drejning": (date(2023, 10, 1),)}
    assert [(one.row.key, one.is_told) for one in refusals(found, edition)] == [("dans", False)]


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


BASE = """
type: courses
title: Positivliste 2023
valid: {from: 2023-04-01, to: 2024-03-31}
decision: hald/2023-03-20/1.2
coverage: complete
rows: [{key: svejsning, course: Svejsning, group: Metal}]
"""
#: Decisions of one meeting each, by the day of the meeting: on that day, only proposed, or in writing in July.
MEETINGS = {"2023-04-20": "", "2023-04-21": "proposed", "2023-04-22": "written", "2023-05-20": ""}
OF = {
    "": "outcome: approved",
    "proposed": "outcome: proposed, proposed: approved",
    "written": "outcome: proposed, proposed: approved, decided_on: 2023-07-01",
}
TRUCK = "{key: truck, course: Truck, group: Metal}"


def _with(content: Content, changes: str, base: str = BASE, undone: str = "") -> Path:
    """Write Hald's list of 2023 with changes; `undone` is what the meeting of 18 September withdraws."""
    front = str(LISTS[MINUTES]).replace("{key: b1,", "{key: b1, FACTS,")
    held = {
        f"councils/hald/meetings/{day}.md": front.replace("2023-09-18", day).replace("FACTS", OF[how])
        for day, how in MEETINGS.items()
    }
    later = f"outcome: approved, withdraws: [{undone}]" if undone else "outcome: other"
    second = {"councils/hald/lists/positivliste/2024.yml": None, MINUTES: front.replace("FACTS", later)}
    text = f"{base}changes:\n{changes}" if changes else base
    return content({**LISTS, FILE: text, **held, **second})


DECIDED, PROPOSED, WRITTEN, NEXT = (f"hald/{day}/1.2#b1" for day in MEETINGS)


@pytest.mark.parametrize(
    ("changes", "question", "day", "said"),
    [
        # What was only proposed to be left out may have been taken on.
        (f"  - {{on: 2023-05-01, by: {PROPOSED}, refuse: [{TRUCK}]}}\n", "truck", "2023-05-15", Said.UNKNOWN),
        (f"  - {{on: 2023-05-01, by: {WRITTEN}, refuse: [{TRUCK}]}}\n", "truck", "2023-06-15", Said.UNKNOWN),
        (f"  - {{on: 2023-05-01, by: {WRITTEN}, refuse: [{TRUCK}]}}\n", "truck", "2023-07-15", Said.NO),
        # The order of the file is the order in which things were decided.
        (f"  - {{on: 2023-05-01, by: {WRITTEN}, add: [{TRUCK}]}}\n  - {{on: 2023-06-01, by: {NEXT}, remove: [truck]}}\n",
         "truck", "2023-08-01", Said.NO),
        (f"  - {{on: 2023-05-01, by: {WRITTEN}, remove: [svejsning]}}\n"
         f"  - {{on: 2023-06-01, by: {NEXT}, add: [{{key: svejsning, course: Svejsning}}]}}\n", "svejsning", "2023-08-01", Said.YES),
        (f"  - {{on: 2023-05-01, by: {WRITTEN}, add: [{TRUCK}]}}\n  - {{on: 2023-06-01, by: {NEXT}, change: [{{key: truck, course: Gaffel}}]}}\n",
         "gaffel", "2023-06-15", Said.UNKNOWN),
        (f"  - {{on: 2023-05-01, by: {WRITTEN}, add: [{TRUCK}]}}\n  - {{on: 2023-06-01, by: {NEXT}, change: [{{key: truck, course: Gaffel}}]}}\n",
         "gaffel", "2023-08-01", Said.YES),
        # A proposal to take a row out is not forgotten when the row is rewritten.
        (f"  - {{on: 2023-05-01, by: {PROPOSED}, remove: [svejsning]}}\n  - {{on: 2023-06-01, by: {NEXT}, change: [{{key: svejsning, days: 5}}]}}\n",
         "svejsning", "2023-07-15", Said.UNKNOWN),
        (f"  - {{on: 2023-03-30, by: {PROPOSED}, remove: [svejsning]}}\n", "svejsning", "2023-04-15", Said.UNKNOWN),
        # What left without being named may be any row that was there by then.
        (f"  - {{on: 2023-05-01, by: {DECIDED}, counts: {{remove: 1}}, note: x}}\n  - {{on: 2023-06-01, by: {NEXT}, add: [{TRUCK}]}}\n"
         f"  - {{on: 2023-08-01, by: {NEXT}, counts: {{remove: 1}}, note: x}}\n", "truck", "2023-07-15", Said.YES),
        (f"  - {{on: 2023-05-01, by: {DECIDED}, counts: {{remove: 1}}, note: x}}\n  - {{on: 2023-06-01, by: {NEXT}, add: [{TRUCK}]}}\n"
         f"  - {{on: 2023-08-01, by: {NEXT}, counts: {{remove: 1}}, note: x}}\n", "truck", "2023-09-01", Said.UNKNOWN),
        (f"  - {{on: 2023-05-01, by: {WRITTEN}, counts: {{remove: 1}}, note: x}}\n  - {{on: 2023-06-01, by: {NEXT}, add: [{TRUCK}]}}\n",
         "truck", "2023-07-15", Said.UNKNOWN),
        # Numbers by group are numbers too.
        (f"  - {{on: 2023-05-01, by: {DECIDED}, counts: {{by: {{group: {{Metal: 2}}}}}}, note: x}}\n", "xyzq", "2023-05-15", Said.UNKNOWN),
        # What was decided where the portal has no minutes was not decided before that day.
        (f"  - {{on: 2023-05-01, by: hald/2023-08-20/1.2, add: [{TRUCK}]}}\n", "truck", "2023-05-15", Said.UNKNOWN),
        (f"  - {{on: 2023-05-01, by: hald/2023-08-20/1.2, add: [{TRUCK}]}}\n", "truck", "2023-08-20", Said.YES),
        # A row that is called otherwise now is still there.
        (f"  - {{on: 2023-06-01, by: {NEXT}, change: [{{key: svejsning, course: Lodning}}]}}\n", "svejsning", "2023-07-15", Said.UNKNOWN),
    ],
)  # fmt: skip
def test_changes_in_a_row(content: Content, changes: str, question: str, day: str, said: Said) -> None:
    assert ask(_with(content, changes), question, day).said is said


def test_rewriting_a_row_does_not_make_it_surer(content: Content) -> None:
    rewritten = f"  - {{on: 2023-06-01, by: {NEXT}, change: [{{key: KEY, days: 5}}]}}\n"
    added = f"  - {{on: 2023-05-01, by: {DECIDED}, add: [{TRUCK}]}}\n" + rewritten.replace("KEY", "truck")
    folder = _with(content, added, undone=DECIDED)
    assert [ask(folder, "truck", day).said for day in ("2023-09-17", "2023-10-15")] == [
        Said.YES,
        Said.UNKNOWN,
    ]
    for decision in (PROPOSED, WRITTEN):
        base = BASE.replace("hald/2023-03-20/1.2", decision)
        told = ask(_with(content, rewritten.replace("KEY", "svejsning"), base), "svejsning", "2023-06-15")
        assert told.said is Said.UNKNOWN


@pytest.mark.parametrize("counts", ["counts: {total: 2}", "counts: {by: {group: {Metal: 5}}}"])
def test_a_list_that_states_more_rows_says_no_no(content: Content, counts: str) -> None:
    told = ask(_with(content, "", f"{BASE}{counts}\nnote: x\n"), "xyzq", "2023-05-15")
    assert (told.said, told.reason) == (Said.UNKNOWN, Reason.EXTRACT)


def test_what_is_hidden_makes_nothing_surer(content: Content) -> None:
    change = "  - {on: 2023-12-01, by: hald/2023-11-01/1.2, remove: [svejsning]}\n"
    base = BASE.replace("complete", "extract")
    with_it, without = _with(content, change, base), _with(content, "", base)
    draft = str(LISTS[MINUTES]).replace("2023-09-18", "2023-11-01").replace("approved", "draft")
    (with_it / "councils/hald/meetings/2023-11-01.md").write_text(draft, encoding="utf-8")
    for day in ("2023-09-18", "2023-10-15", "2023-11-30", "2023-12-01"):
        told = [ask(folder, "svejsning", day) for folder in (with_it, without)]
        assert told[0].said is told[1].said
        assert told[0].known_until == told[1].known_until


def test_a_list_with_another_of_which_not_all_is_here_says_no_no(content: Content) -> None:
    second = (
        BASE.replace("complete", "extract").replace("Svejsning", "Bagning").replace("svejsning", "bagning")
    )
    files = {"councils/hald/lists/positivliste/2023-b.yml": second.replace("rows:", "note: x\nrows:")}
    folder = _with(content, "")
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    told = ask(folder, "xyzq", "2023-05-15")
    assert (told.said, told.reason) in {(Said.UNKNOWN, Reason.PERIOD), (Said.UNKNOWN, Reason.EXTRACT)}


def test_a_hidden_edition_silences_the_one_before_it(content: Content) -> None:
    folder = _with(content, "", BASE.replace(", to: 2024-03-31", ""))
    after = SECOND.replace("hald/2024-03-18/1.2", "hald/2024-02-01/1.2")
    draft = str(LISTS[MINUTES]).replace("2023-09-18", "2024-02-01").replace("approved", "draft")
    (folder / "councils/hald/lists/positivliste/2024.yml").write_text(after, encoding="utf-8")
    (folder / "councils/hald/meetings/2024-02-01.md").write_text(draft, encoding="utf-8")
    for question, before in (("svejsning", Said.YES), ("truck", Said.NO)):
        assert [ask(folder, question, day).said for day in ("2024-03-31", "2024-04-01")] == [
            before,
            Said.UNKNOWN,
        ]


def test_rows_added_after_an_unnamed_removal_of_the_same_day_are_sure(content: Content) -> None:
    removal = "  - {on: 2023-10-01, by: hald/2023-09-18/1.2#b1, note: x, counts: {remove: 1}}\n"
    first = FIRST.replace("changes:\n", f"changes:\n{removal}")
    folder = content({**LISTS, FILE: first})
    assert ask(folder, "truck", "2023-10-01").said is Said.YES
    told = ask(folder, "svejsning", "2023-10-01")
    assert (told.said, told.reason) == (Said.UNKNOWN, Reason.EXTRACT)
    # In the other order the new row may be the one that was taken out.
    folder = content({**LISTS, FILE: f"{FIRST}{removal}"})
    told = ask(folder, "truck", "2023-10-01")
    assert (told.said, told.reason) == (Said.UNKNOWN, Reason.EXTRACT)


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ("outcome: approved", Said.YES),
        ("outcome: proposed, proposed: approved, decided_on: 2023-11-15", Said.UNKNOWN),
    ],
)
def test_only_what_moved_a_list_in_time_proves_that_it_was_in_force(
    facts: str, said: Said, content: Content
) -> None:
    folder = with_decision(content, facts)
    unsure = FIRST.replace("to: 2024-03-31}", "to: 2024-03-31, certainty: unverified}")
    (folder / FILE).write_text(
        unsure.replace("complete", "extract\nknown_until: 2024-03-31"), encoding="utf-8"
    )
    assert ask(folder, "svejsning", "2023-10-01").said is said


def test_a_decision_of_no_council_s_day_is_refused(content: Content) -> None:
    folder = with_decision(content, "outcome: approved, decided_on: 0001-01-01")
    told = [one.code for one in load(folder, datetime.fromisoformat(NOW)).problems]
    assert told == ["date-impossible"]
