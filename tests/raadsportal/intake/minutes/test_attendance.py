"""Lists of those who were there: in a line, below heads, in tables; and what nobody can read."""

from __future__ import annotations

from raadsportal.intake.documents.form import Place
from raadsportal.intake.minutes.attendance import AttendanceLists
from raadsportal.intake.minutes.attendance_rows import rows_of
from raadsportal.intake.minutes.attended import Lists
from raadsportal.intake.minutes.fact_lines import ELSEWHERE, Line
from tests.raadsportal.intake.minutes.papers import heads, lines, said

HEADS = heads()


def read(source: str, *, is_opening: bool = True, only_headings: bool = False) -> Lists:
    lists = AttendanceLists(HEADS, HEADS.names)
    return lists.read(lines(source), is_opening=is_opening, only_headings=only_headings)


def told(source: str) -> list[tuple[str, str, str, list[str]]]:
    """Return the rows of attendance: organisation, role, presence and names."""
    return [
        (row.org, row.role.value, row.presence.value, [one.named.name for one in row.people])
        for row in rows_of(read(source))
    ]


def test_one_line_for_each_presence() -> None:
    assert told("Til stede: Ane Holm og Dan Bach\nAfbud: Bo Friis") == [
        ("", "member", "present", ["Ane Holm", "Dan Bach"]),
        ("", "substitute", "excused", ["Bo Friis"]),
    ]


def test_organisations_stand_over_their_people() -> None:
    source = "Til stede:\nFor fiskerne:\nAne Holm\nFor Kommunerne:\nDan Bach\n\nSuppleanter:\nEva Juul (FF)"
    assert told(source) == [
        ("fiskerne", "member", "present", ["Ane Holm"]),
        ("Kommunerne", "member", "present", ["Dan Bach"]),
        ("FF", "substitute", "present", ["Eva Juul"]),
    ]


def test_an_organisation_that_nobody_came_from_is_kept() -> None:
    source = "Deltagere:\nFor fiskerne:\nFor Kommunerne:\nDan Bach"
    assert told(source) == [
        ("fiskerne", "member", "present", []),
        ("Kommunerne", "member", "present", ["Dan Bach"]),
    ]


def test_a_table_with_names_and_organisations() -> None:
    source = "Deltagere:\nAne Holm\tFF\nFinn Krog\tSkolen\n"
    found = read(source)
    assert [(one.named.name, one.org, one.role.value) for one in found.people] == [
        ("Ane Holm", "FF", "member"),
        ("Finn Krog", "Skolen", "guest"),
    ]
    assert said(found.doubts) == [("import-role-assumed", 3, {"name": "Finn Krog", "role": "guest"})]


def test_a_table_with_words_for_presence() -> None:
    source = "Deltagere:\nAne Holm\tTil stede\nDan Bach\tAfbud\n"
    assert told(source) == [
        ("", "member", "present", ["Ane Holm"]),
        ("", "member", "excused", ["Dan Bach"]),
    ]


def test_a_line_that_cannot_be_read_is_told_of() -> None:
    source = "Til stede:\nAne Holm\nHele bådelaugets bestyrelse med ægtefæller.\nDan Bach\n"
    found = read(source)
    assert [one.named.name for one in found.people] == ["Ane Holm", "Dan Bach"]
    assert said(found.doubts) == [
        ("import-attendance-unread", 3, {"words": "Hele bådelaugets bestyrelse med ægtefæller."})
    ]
    assert [line.place.line for line in found.used] == [1, 2, 4]


def test_elsewhere_only_words_for_attendance_begin_a_list() -> None:
    source = "Suppleanter:\nEva Juul"
    assert [one.named.name for one in read(source).people] == ["Eva Juul"]
    assert read(source, is_opening=False).people == ()
    below = "## Til stede\nAne Holm"
    assert [one.named.name for one in read(below, is_opening=False, only_headings=True).people] == [
        "Ane Holm"
    ]
    assert read("Til stede:\nAne Holm", is_opening=False, only_headings=True).people == ()


def test_nothing_is_read_where_there_is_no_list() -> None:
    assert read("Ane Holm\nDan Bach") == Lists()
    assert read("") == Lists()


def test_a_list_with_names_and_organisations_in_its_lines() -> None:
    source = "Deltagere:\nAne Holm, Sydkystens Havn\nDan Bach, Skolen\nEva Juul, Sognet\n\nAfbud:\nFinn Krog, Det Gule Pakhus"
    assert [(one.named.name, one.org, one.presence.value) for one in read(source).people] == [
        ("Ane Holm", "Sydkystens Havn", "present"),
        ("Dan Bach", "Skolen", "present"),
        ("Eva Juul", "Sognet", "present"),
        ("Finn Krog", "Det Gule Pakhus", "excused"),
    ]


def test_that_nobody_was_absent_is_read_too() -> None:
    found = read("Til stede:\nAne Holm\n\nAfbud:\nIngen")
    assert [one.text for one in found.used] == ["Til stede:", "Ane Holm", "Afbud:", "Ingen"]
    assert found.doubts == ()


def test_a_head_above_all_lines_stays_where_it_is() -> None:
    above = Line(ELSEWHERE, Place(0, 1), ("Fremmøde",), level=1)
    lists = AttendanceLists(HEADS, HEADS.names)
    found = lists.read(lines("Ane Holm\nDan Bach"), is_opening=False, above=above)
    assert [one.named.name for one in found.people] == ["Ane Holm", "Dan Bach"]
    assert above not in found.used


def test_a_role_alone_begins_a_list_whose_lines_say_who_came() -> None:
    source = "Medlemmer\n\n- Ane Holm: Deltog\n- Dan Bach: Afbud\n"
    assert told(source) == [
        ("", "member", "present", ["Ane Holm"]),
        ("", "member", "excused", ["Dan Bach"]),
    ]
    assert told("Medlemmer\n\n- Ane Holm\n- Dan Bach\n") == []


def test_a_sentence_that_nobody_is_missing_ends_no_list() -> None:
    read_ = read("Til stede: Ane Holm\n\nFraværende:\n\nIngen var fraværende i dag\n\nGæster:\n\nDan Bach")
    assert [one.named.name for one in read_.people] == ["Ane Holm", "Dan Bach"]
    assert said(read_.doubts) == []


def test_a_head_stays_where_nothing_below_it_can_be_read() -> None:
    read_ = read("Til stede: Ane Holm\n\nGæster til stede:\n\ntre tilhørere og en hund\n\nen kat og en mus")
    assert [line.text for line in read_.used] == ["Til stede: Ane Holm"]
    assert said(read_.doubts) == [("import-attendance-unread", 5, {"words": "tre tilhørere og en hund"})]


def test_several_names_in_a_line_that_ends_are_all() -> None:
    read_ = read("Til stede: Ane Holm og Dan Bach.\n\nHavnens Fremtid\n\nAfbud: Bo Friis.")
    assert [one.named.name for one in read_.people] == ["Ane Holm", "Dan Bach", "Bo Friis"]
    assert [one.named.name for one in read("Til stede: Ane Holm og Dan Bach,\n\nBo Friis").people] == [
        "Ane Holm", "Dan Bach", "Bo Friis",
    ]  # fmt: skip


def test_a_line_with_two_heads_stays_unless_both_are_read() -> None:
    assert read("Referat fra mødet. Til stede: Ane Holm. Derudover deltog: to hunde.").used == ()
    (line,) = {one.at for one in read("Til stede: Ane Holm. Afbud: Bo Friis.").used}
    assert line == (0, 0)
