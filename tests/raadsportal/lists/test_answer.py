"""The question of a day: yes, no or not known, and never a no from what is not whole."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from raadsportal.lists.answer import Answer, answer
from raadsportal.lists.editions import neighbours
from raadsportal.lists.said import Reason, Said
from tests.conftest import Content
from tests.lists import FIRST, LISTS, corpus, series

FILE = "councils/hald/lists/positivliste/2023.yml"


def ask(folder: Path, question: str, day: str, council: str = "hald") -> Answer:
    found = corpus(folder)
    return answer(found, series(found, council), question, date.fromisoformat(day))


@pytest.mark.parametrize(
    ("question", "day", "said"),
    [
        ("truck", "2023-09-30", Said.NO),
        ("truck", "2023-10-01", Said.YES),
        ("truck", "2024-03-31", Said.YES),
        ("truck", "2024-04-01", Said.YES),
        ("bagning", "2023-09-30", Said.YES),
        ("bagning", "2023-10-01", Said.NO),
        ("svejsning", "2023-04-01", Said.YES),
        ("SVEJS", "2023-04-01", Said.YES),
        ("ost smoer", "2024-05-01", Said.YES),
        ("dans", "2023-11-01", Said.NO),
        ("01234", "2023-11-01", Said.YES),
        ("truck for alle", "2023-11-01", Said.YES),
        ("s", "2023-11-01", Said.UNKNOWN),
        ("sve", "2023-11-01", Said.UNKNOWN),
        ("ning", "2023-11-01", Said.UNKNOWN),
        ("for", "2023-11-01", Said.UNKNOWN),
        ("metal", "2023-11-01", Said.UNKNOWN),
        ("???", "2023-11-01", Said.UNKNOWN),
        ("北京", "2023-11-01", Said.UNKNOWN),
        ("svejsnng", "2023-11-01", Said.UNKNOWN),
        ("svejsekursus", "2023-11-01", Said.UNKNOWN),
        ("kursus i svejsning", "2023-11-01", Said.UNKNOWN),
        ("drejer", "2023-11-01", Said.UNKNOWN),
        ("truckcertifikat", "2023-11-01", Said.UNKNOWN),
        ("truck", "2023-03-31", Said.UNKNOWN),
        ("truck", "2025-04-01", Said.UNKNOWN),
        ("", "2023-10-01", Said.YES),
    ],
)
def test_a_whole_list_answers_yes_and_no(content: Content, question: str, day: str, said: Said) -> None:
    assert ask(content(LISTS), question, day).said is said


def test_the_decision_behind_an_answer_is_the_row_s_own(content: Content) -> None:
    told = ask(content(LISTS), "truck", "2023-10-01")
    assert told.decision == "hald/2023-09-18/1.2#b1"
    assert [one.stay.row.key for one in told.rows] == ["truck"]
    assert told.known_until == date(2026, 11, 22)
    assert ask(content(LISTS), "svejsning", "2023-10-01").decision == "hald/2023-03-20/1.2"


def test_a_row_on_other_days_is_told_of(content: Content) -> None:
    told = ask(content(LISTS), "bagning", "2023-10-01")
    assert [(one.stay.row.key, one.stay.end, one.stay.ended_by) for one in told.others] == [
        ("bagning", date(2023, 9, 30), "hald/2023-09-18/1.2#b1")
    ]
    assert ask(content(LISTS), "bagning", "2023-10-01", "bro").said is Said.YES


@pytest.mark.parametrize(
    ("before", "after", "question", "day", "reason"),
    [
        ("complete", "extract", "tromle", "2023-05-01", Reason.EXTRACT),
        ("complete", "extract", "tromle", "2024-03-30", Reason.BEYOND),
        ("complete", "complete\nknown_until: 2023-06-30", "svejsning", "2023-07-01", Reason.BEYOND),
        ("complete", "complete\nknown_until: 2023-06-30", "tromle", "2023-07-01", Reason.BEYOND),
        ("{from: 2023-04-01, to: 2024-03-31}", "{from: 2023-04, to: 2024-03-31}", "tromle", "2023-04-15", Reason.PERIOD),
        ("{from: 2023-04-01, to: 2024-03-31}", "{}", "svejsning", "2023-05-15", Reason.PERIOD),
        ("{from: 2023-04-01, to: 2024-03-31}", "{from: 2023-04-01, to: 2024-03}", "svejsning", "2024-03-15", Reason.PERIOD),
        ("to: 2024-03-31}", "to: 2024-03-31, certainty: unverified}", "svejsning", "2023-05-01", Reason.PERIOD),
        ("counts: {total: 3,", "note: To mangler.\ncounts: {total: 5,", "tromle", "2023-05-01", Reason.EXTRACT),
        ("counts: {add: 1,", "note: To mangler.\n    counts: {add: 3,", "tromle", "2023-11-01", Reason.EXTRACT),
        ("remove: 1, refuse: 1}", "remove: 3, refuse: 1}", "svejsning", "2023-11-01", Reason.EXTRACT),
        ("complete", "complete", "metal", "2023-05-01", Reason.WORDING),
        ("complete", "complete", "???", "2023-05-01", Reason.WORDING),
        ("complete", "complete", "svejsnng", "2023-05-01", Reason.SPELLING),
        ("complete", "complete", "svejsning", "2022-05-01", Reason.NO_LIST),
    ],
)  # fmt: skip
def test_why_an_answer_is_not_known(
    content: Content, before: str, after: str, question: str, day: str, reason: Reason
) -> None:
    files = {**LISTS, FILE: FIRST.replace(before, after), "councils/hald/lists/positivliste/2024.yml": None,
             "councils/hald/meetings/2024-03-18.md": None}  # fmt: skip
    told = ask(content(files), question, day)
    assert (told.said, told.reason) == (Said.UNKNOWN, reason)


def test_what_was_only_proposed_is_neither_yes_nor_no(content: Content) -> None:
    minutes = LISTS["councils/hald/meetings/2023-03-20.md"]
    assert isinstance(minutes, str)
    proposed = minutes.replace("Rådet vedtog listen.", "Forslag til beslutning: Listen godkendes.")
    folder = content({**LISTS, "councils/hald/meetings/2023-03-20.md": proposed})
    for question in ("svejsning", "tromle"):
        told = ask(folder, question, "2023-05-01")
        assert (told.said, told.reason) == (Said.UNKNOWN, Reason.PROPOSED)
    # What another decision added was decided.
    assert ask(folder, "truck", "2023-10-01").said is Said.YES


def test_a_list_that_was_withdrawn_answers_no_longer(content: Content) -> None:
    autumn = LISTS["councils/hald/meetings/2023-09-18.md"]
    assert isinstance(autumn, str)
    ended = autumn.replace(
        "{key: b2, words: Rådet sendte brev}",
        "{key: b2, words: Rådet trak listen, outcome: approved, withdraws: [hald/2023-03-20/1.2]}",
    )
    folder = content({**LISTS, "councils/hald/meetings/2023-09-18.md": ended})
    assert ask(folder, "svejsning", "2023-09-17").said is Said.YES
    told = ask(folder, "svejsning", "2023-09-18")
    assert (told.said, told.reason) == (Said.UNKNOWN, Reason.DECISION)


def test_nothing_is_answered_for_the_future(content: Content) -> None:
    found = corpus(content(LISTS), "2023-06-01T12:00:00+02:00")
    for question in ("svejsning", "tromle"):
        told = answer(found, series(found), question, date(2023, 6, 2))
        assert (told.said, told.reason) == (Said.UNKNOWN, Reason.BEYOND)


def test_what_was_refused_is_told_of(content: Content) -> None:
    told = ask(content(LISTS), "dans", "2023-11-01")
    assert [(one.row.key, one.change.by) for _, one in told.refused] == [("dans", "hald/2023-09-18/1.2#b1")]


def test_neighbours_are_those_that_the_council_names(content: Content) -> None:
    found = corpus(content(LISTS))
    assert [other.id for other in neighbours(found, series(found))] == ["bro/lists/positivliste"]


def test_two_editions_of_one_day_say_no_only_together(content: Content) -> None:
    second = LISTS["councils/hald/lists/positivliste/2024.yml"]
    assert isinstance(second, str)
    early = second.replace("from: 2024-04-01", "from: 2024-03-20") + "note: Begge gjaldt i marts.\n"
    folder = content({**LISTS, "councils/hald/lists/positivliste/2024.yml": early})
    told = ask(folder, "drejning", "2024-03-25")
    assert (told.said, told.reason) == (Said.UNKNOWN, Reason.PERIOD)
    assert ask(folder, "svejsning", "2024-03-25").said is Said.YES
    assert ask(folder, "tromle", "2024-03-25").said is Said.NO


def test_a_row_is_named_by_what_its_name_is_called(content: Content) -> None:
    own = str(LISTS["list-types/courses.yml"]).replace(
        "{name: number, title: Nummer, constraints: {unique: true}}",
        "{name: number, title: Nummer, type: integer, constraints: {unique: true}}",
    )
    by_place = own.replace("show: {name: course,", "show: {name: place,").replace(
        "[course]\nshow", "[place]\nshow"
    )
    rows = FIRST.replace('number: "01234"', "number: 40123").replace(
        "course: Svejsning,", "course: Svejsning, place: bro,"
    )
    places = '- {id: hald, name: Hald, code: "0999"}\n- {id: bro, name: Hald Enge, code: "0998"}\n'
    files = {**LISTS, "list-types/courses.yml": own, FILE: rows, "municipalities.yml": places}
    told = [ask(content(files), question, "2023-11-01").said for question in ("40123", "4012", "99999")]
    assert told == [Said.YES, Said.UNKNOWN, Said.NO]
    folder = content({**files, "list-types/courses.yml": by_place})
    told = [ask(folder, question, "2023-11-01").said for question in ("Hald Enge", "bro", "xyzq")]
    assert told == [Said.YES, Said.YES, Said.NO]


ODD = (
    "  - {key: ce, course: Kørekort C/E, group: Metal}\n  - {key: a1, course: Kran A1, group: Metal}\n"
    "  - {key: edb, course: EDB, group: Mad}\n  - {key: plads, course: Plads 4812, group: Metal}\n"
    "  - {key: haccp, course: H.A.C.C.P., group: Mad}\n  - {key: lang, course: Plads 48 65 20 11, group: Metal}\n"
    "  - {key: oel, course: Øl, group: Mad}\n"
    "  - {key: tig, course: TIG, group: Metal}\n  - {key: bus, course: Bus, group: Metal}\n"
)


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("CE", "ce"), ("A 1", "a1"), ("E.D.B.", "edb"), ("48 12", "plads"), ("TIG-svejser", "tig"),
        ("tigsvejser", "tig"), ("buschauffør", "bus"), ("minibus", "bus"), ("haccp", "haccp"),
        ("48652011", "lang"), ("Öl", "oel"), ("ol", "oel"),
    ],
)  # fmt: skip
def test_what_is_parted_otherwise_may_be_meant(question: str, key: str, content: Content) -> None:
    told = ask(content({**LISTS, FILE: FIRST.replace("rows:\n", f"rows:\n{ODD}")}), question, "2023-11-01")
    assert told.said is Said.UNKNOWN
    assert key in {row.key for row in told.near}


def test_the_beginning_of_a_name_is_not_what_was_left_out_under_it(content: Content) -> None:
    more = FIRST.replace("rows:\n", "rows:\n  - {key: vask, course: Danskvask, group: Metal}\n")
    folder = content({**LISTS, FILE: more.replace("course: Dans}", "course: Dansk}")})
    told = ask(folder, "dansk", "2023-11-01")
    assert (told.said, told.reason) == (Said.UNKNOWN, Reason.WORDING)
    assert [one.stay.row.key for one in told.rows] == ["vask"]
    # Of what nothing else is called, the beginning is enough.
    assert ask(folder, "danskv", "2023-11-01").said is Said.YES


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("C", Said.YES), ("C++", Said.UNKNOWN), ("C#", Said.UNKNOWN), ("svejsning кран", Said.UNKNOWN),
        ("北京 svejsning", Said.UNKNOWN), ("кран tromle", Said.UNKNOWN), ("svejsning", Said.YES),
    ],
)  # fmt: skip
def test_what_cannot_be_compared_is_not_left_out(question: str, said: Said, content: Content) -> None:
    more = FIRST.replace("rows:\n", "rows:\n  - {key: c, course: C, group: Metal}\n")
    assert ask(content({**LISTS, FILE: more}), question, "2023-11-01").said is said


@pytest.mark.parametrize("question", ["", "  ", " \u0085\ufeff", "\u001c\u200b"])
def test_what_nobody_sees_asks_for_everything(question: str, content: Content) -> None:
    told = ask(content(LISTS), question, "2023-11-01")
    assert (told.said, told.asks_for_all, len(told.rows)) == (Said.YES, True, 3)


def test_all_lists_of_a_neighbour_are_asked(content: Content) -> None:
    again = {"councils/bro/lists/anden-liste/2023.yml": LISTS["councils/bro/lists/positivliste/2023.yml"]}
    found = corpus(content({**LISTS, **again}))
    assert [other.id for other in neighbours(found, series(found))] == [
        "bro/lists/anden-liste",
        "bro/lists/positivliste",
    ]
