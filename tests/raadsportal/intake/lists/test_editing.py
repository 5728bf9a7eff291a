"""Editions written into: rows and changes come and go, and not a letter of the rest is touched."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from raadsportal import model as m
from raadsportal.intake.lists.editing import EditionFormError, with_change, with_rows
from raadsportal.intake.lists.merging import in_order
from raadsportal.intake.lists.plan import Heading, Plan, Target, change_from, first_rows, new_edition
from raadsportal.intake.lists.reading import ListRead
from raadsportal.intake.lists.yaml_rows import listed, row_text
from raadsportal.lists.stays import rows_on
from raadsportal.problems import Where
from raadsportal.source.lists import edition_in
from raadsportal.source.text_files import text_of
from tests.raadsportal.intake.lists.sheets import DANISH, list_type
from tests.raadsportal.test_exports_tables import TEXT, rows

PLACE = ("hald", "kurser", "2024")
SHOWN = "content/councils/hald/lists/kurser/2024.yml"
EVERY = (
    "course",
    "number",
    "group",
    "offered",
    "share",
    "price",
    "seats",
    "start",
    "active",
    "year",
    "month",
    "town",
    "when",
)
BY_HAND = """\
# Listen, som rådet vedtog den.
type: kurser
valid: {from: 2024-04-01, to: 2025-03-31}   # begge dage er trykt
decision: hald/2024-03-18/1.2
note: >-
  To linjer
  med en note.
rows:
  # jern og metal
  - {key: svejs, course: MAG-svejsning, group: Jern, note: Rettet 3. maj.}  # set efter
  - key: truck
    # nummeret mangler
    course: "Truck, certifikat B"
    group: >-
      Lager og
      havn

  # resten
  - { course: Kran, key: kran }

# Herunder det, der skete siden.
changes:
  # den første
  - on: 2024-10-01
    by: hald/2024-03-18/1.2
    add: [{key: lift, course: Lift}]
    note: >-
      En note
      til ændringen.
  # den sidste
  - {on: 2025-01-01, remove: [lift], by: hald/2024-03-18/1.2}
"""


def edition_of(text: str, folder: Path) -> m.Edition:
    made, problems = edition_in(text_of(text.encode(), SHOWN), PLACE, {"kurser": list_type(folder)})
    assert problems == []
    assert made is not None
    return made


def target(text: str, folder: Path) -> tuple[Target, m.Edition]:
    edition = edition_of(text, folder)
    return Target(list_type(folder), PLACE, SHOWN, edition, text), edition


def found(*told: m.Row, columns: tuple[str, ...] = ("course", "group")) -> ListRead:
    return ListRead(rows=told, place="liste.csv", columns=frozenset(columns))


def row(key: str, **values: m.Value) -> m.Row:
    return m.Row(key, values)


SVEJS, TRUCK, KRAN = (
    row("svejs", course="MAG-svejsning", group="Jern"),
    row("truck", course="Truck, certifikat B", group="Lager og havn"),
    row("kran", course="Kran"),
)


def replaced(text: str, *pairs: tuple[str, str]) -> str:
    for old, new in pairs:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


def told_by(plan: Plan) -> list[str]:
    return [one.line(DANISH) for one in plan.problems]


def test_the_same_rows_change_nothing(tmp_path: Path) -> None:
    aim, edition = target(BY_HAND, tmp_path)
    plan = first_rows(found(KRAN, SVEJS, TRUCK), aim, edition)
    assert (plan.text, plan.same, plan.problems) == (None, 3, ())


def test_new_rows_stand_behind_the_rows_before_them(tmp_path: Path) -> None:
    aim, edition = target(BY_HAND, tmp_path)
    new = row("a", course="A"), row("b", course="B: et", group="01"), row("c", course="C")
    plan = first_rows(found(new[0], SVEJS, new[1], TRUCK, KRAN, new[2]), aim, edition)
    assert told_by(plan) == []
    assert plan.text == replaced(
        BY_HAND,
        ("  - {key: svejs", "  - {key: a, course: A}\n  - {key: svejs"),
        ("# set efter\n", '# set efter\n  - {key: b, course: "B: et", group: "01"}\n'),
        ("key: kran }\n", "key: kran }\n  - {key: c, course: C}\n"),
    )


def test_a_changed_row_keeps_its_note_and_its_remarks(tmp_path: Path) -> None:
    aim, edition = target(BY_HAND, tmp_path)
    changed = (
        row("svejs", course="MAG-svejsning", group="Metal"),
        row("truck", course="Truck B", group="Lager og havn"),
    )
    plan = first_rows(found(*changed, KRAN), aim, edition)
    block = BY_HAND[BY_HAND.index("  - key: truck") : BY_HAND.index("\n  # resten")]
    assert plan.text == replaced(
        BY_HAND,
        ("group: Jern, note: Rettet 3. maj.}", "group: Metal, note: Rettet 3. maj.}"),
        (block, "  # nummeret mangler\n  - {key: truck, course: Truck B, group: Lager og havn}\n"),
    )


def test_a_row_that_is_gone_takes_only_itself_away(tmp_path: Path) -> None:
    aim, edition = target(BY_HAND, tmp_path)
    plan = first_rows(found(SVEJS, KRAN), aim, edition)
    block = BY_HAND[BY_HAND.index("  - key: truck") : BY_HAND.index("\n  # resten")]
    assert plan.text == replaced(BY_HAND, (block, ""))


def test_a_change_is_put_in_the_order_of_days(tmp_path: Path) -> None:
    aim, edition = target(BY_HAND, tmp_path)
    now = (
        row("svejs", course="MAG-svejsning", group="Metal"),
        KRAN,
        row("lift", course="Lift"),
        row("ny", course="Ny"),
    )
    plan = change_from(found(*now), aim, edition, date(2024, 11, 1), "hald/2024-03-18/1.2")
    assert told_by(plan) == []
    assert plan.text == replaced(
        BY_HAND,
        (
            "      til ændringen.\n",
            "      til ændringen.\n"
            "  - on: 2024-11-01\n"
            "    by: hald/2024-03-18/1.2\n"
            "    add:\n"
            "      - {key: ny, course: Ny}\n"
            "    remove:\n"
            "      - truck\n"
            "    change:\n"
            "      - {key: svejs, group: Metal}\n",
        ),
    )


def test_a_change_before_and_behind_all_others(tmp_path: Path) -> None:
    aim, edition = target(BY_HAND, tmp_path)
    early = change_from(found(SVEJS, TRUCK), aim, edition, date(2024, 5, 1), "x/2024-01-01/1").text or ""
    assert early.index("  # den første\n  - on: 2024-05-01\n") < early.index("  - on: 2024-10-01\n")
    late = change_from(found(SVEJS, TRUCK), aim, edition, date(2025, 2, 1), "x/2024-01-01/1").text or ""
    assert late == BY_HAND + "  - on: 2025-02-01\n    by: x/2024-01-01/1\n    remove:\n      - kran\n"


def test_a_value_that_is_gone_is_taken_away(tmp_path: Path) -> None:
    aim, edition = target(BY_HAND, tmp_path)
    plan = change_from(
        found(row("svejs", course="MAG-svejsning"), TRUCK, KRAN), aim, edition, date(2025, 2, 1), "b/1"
    )
    assert (plan.text or "").endswith("    by: b/1\n    change:\n      - {key: svejs, group: null}\n")


def test_what_a_later_change_needs_cannot_go(tmp_path: Path) -> None:
    aim, edition = target(BY_HAND, tmp_path)
    plan = change_from(found(SVEJS, TRUCK, KRAN), aim, edition, date(2024, 11, 1), "x/2024-01-01/1")
    assert plan.text is None
    assert told_by(plan) == [
        f"{SHOWN}:31:31: fejl [row-unknown] ingen række på listen har nøglen “lift” den dag"
    ]


def test_values_of_columns_that_the_document_lacks_stay(tmp_path: Path) -> None:
    aim, edition = target(BY_HAND, tmp_path)
    plan = first_rows(
        found(
            row("svejs", course="Svejs"),
            row("truck", course="Truck, certifikat B"),
            KRAN,
            columns=("course",),
        ),
        aim,
        edition,
    )
    assert "  - {key: svejs, course: Svejs, group: Jern, note: Rettet 3. maj.}  # set efter\n" in (
        plan.text or ""
    )
    assert told_by(plan) == [
        "liste.csv:1:1: note [column-absent] regnearket har ingen kolonne “Erhvervsgruppe”; "
        "det, listen siger dér, bliver stående (værdier: 2)"
    ]


def test_a_row_that_looks_rewritten_is_told_of(tmp_path: Path) -> None:
    aim, edition = target(BY_HAND, tmp_path)
    new = m.Row("mag-svejsning-2", {"course": "MAG svejsning", "group": "Jern"}, where=Where("liste.csv", 2))
    plan = first_rows(found(new, TRUCK, KRAN), aim, edition)
    assert told_by(plan) == [
        "liste.csv:2:1: advarsel [row-renamed] “MAG svejsning” er ny, og “MAG-svejsning” er væk: det kan være det samme"
    ]
    assert plan.problems[0].hint(DANISH) == (
        "Er det det samme, så skriv svejs i rækken, i en kolonne med overskriften key."
    )


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_marks_stay(end: str, mark: str, tmp_path: Path) -> None:
    list_type(tmp_path)
    edition = edition_of(BY_HAND, tmp_path)
    aim = Target(list_type(tmp_path), PLACE, SHOWN, edition, mark + BY_HAND.replace("\n", end))
    plan = first_rows(found(SVEJS, TRUCK, KRAN, row("ny", course="Ny")), aim, edition)
    wanted = replaced(BY_HAND, ("key: kran }\n", "key: kran }\n  - {key: ny, course: Ny}\n"))
    assert plan.text == mark + wanted.replace("\n", end)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("type: kurser\n", "type: kurser\nrows:\n  - {key: a, course: A}\n"),
        ("type: kurser", "type: kurser\nrows:\n  - {key: a, course: A}\n"),
        ("rows: []  # ingen endnu\ntype: kurser\n", "rows:  # ingen endnu\n  - {key: a, course: A}\ntype: kurser\n"),
        ("rows:\ntype: kurser\n", "rows:\n  - {key: a, course: A}\ntype: kurser\n"),
        ("rows: ~\ntype: kurser\n", "rows:\n  - {key: a, course: A}\ntype: kurser\n"),
        ("type: kurser\nrows:", "type: kurser\nrows:\n  - {key: a, course: A}\n"),
        (
            "type: kurser\nchanges:\n- {on: 2024-05-01}\n",
            "type: kurser\nrows:\n  - {key: a, course: A}\nchanges:\n- {on: 2024-05-01}\n",
        ),
        ("type: kurser\nrows: [{key: a, course: B}]\n", "type: kurser\nrows:\n  - {key: a, course: A}\n"),
        ("type: kurser\nrows:\n- {key: b, course: B}\n", "type: kurser\nrows:\n- {key: a, course: A}\n"),
        ("type: kurser\nrows:\n-\n  key: a\n  course: B", "type: kurser\nrows:\n-\n  {key: a, course: A}"),
        ("type: kurser\nrows:\n- {key: b, course: B}", "type: kurser\nrows:\n- {key: a, course: A}\n"),
    ],
)  # fmt: skip
def test_every_form_of_rows(text: str, wanted: str, tmp_path: Path) -> None:
    aim, edition = target(text, tmp_path)
    plan = first_rows(found(row("a", course="A")), aim, edition)
    assert (plan.text, told_by(plan)) == (wanted, [])


@pytest.mark.parametrize(
    "text", ["{type: kurser, rows: []}\n", "type: kurser\nrows: [\n  # et\n  {key: a, course: B}]\n"]
)
def test_what_cannot_be_written_into(text: str, tmp_path: Path) -> None:
    aim, edition = target(text, tmp_path)
    plan = first_rows(found(row("a", course="A")), aim, edition)
    assert (plan.text, told_by(plan)) == (
        None,
        [f"{SHOWN}:1:1: fejl [list-form] listens fil har en form, der ikke kan skrives i"],
    )


@pytest.mark.parametrize(
    "text", ["type: kurser\n", "type: kurser\nchanges: []\n", "type: kurser\nchanges:\n"]
)
def test_the_first_change(text: str, tmp_path: Path) -> None:
    change = m.Change(date(2024, 5, 1), "x/1", add=(row("a", course="A"),))
    assert with_change(text, list_type(tmp_path), change) == (
        "type: kurser\nchanges:\n  - on: 2024-05-01\n    by: x/1\n    add:\n      - {key: a, course: A}\n"
    )


def test_a_new_edition(tmp_path: Path) -> None:
    aim = Target(list_type(tmp_path), PLACE, SHOWN)
    heading = Heading("Kurser: 2024", "2024-04-01", None, "hald/2024-03-18/1.2", complete=True)
    plan = new_edition(found(SVEJS, KRAN), aim, heading, {})
    assert (plan.text, told_by(plan)) == (
        "type: kurser\n"
        'title: "Kurser: 2024"\n'
        "valid: {from: 2024-04-01, to: null}\n"
        "decision: hald/2024-03-18/1.2\n"
        "coverage: complete\n"
        "rows:\n"
        "  - {key: svejs, course: MAG-svejsning, group: Jern}\n"
        "  - {key: kran, course: Kran}\n",
        [],
    )


def test_a_new_edition_that_is_wrong_is_not_written(tmp_path: Path) -> None:
    aim = Target(list_type(tmp_path), PLACE, SHOWN)
    plan = new_edition(found(SVEJS), aim, Heading(start="1. april"), {})
    assert (plan.text, told_by(plan)) == (
        None,
        [f"{SHOWN}:2:9: fejl [date-impossible] “1. april” er ikke en dag i kalenderen"],
    )


@given(before=rows(TEXT), after=rows(TEXT), data=st.data())
@settings(
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.function_scoped_fixture,
        HealthCheck.filter_too_much,
    ]
)
def test_what_is_written_is_what_was_meant(
    before: list[m.Row], after: list[m.Row], data: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Any rows of any edition become any others, as first rows and as a change; remarks stay."""
    folder = tmp_path_factory.getbasetemp()
    kept = data.draw(st.lists(st.sampled_from(before), unique_by=lambda one: one.key))
    told = list({one.key: one for one in (*after, *kept)}.values())
    text = "type: kurser\nrows:\n" + "".join(
        f"  # {at}\n{listed((row_text(list_type(folder), one),), '  ')}" for at, one in enumerate(before)
    )
    aim, edition = target(text, folder)
    read = ListRead(rows=tuple(told), columns=frozenset((*EVERY, "note", "source")))
    plan = first_rows(read, aim, edition)
    assert [one.code for one in plan.problems if one.severity.value == "error"] == []
    meant = in_order(told)
    now = edition_of(plan.text or text, folder)
    assert {one.key: (one.values, one.note, one.source) for one in now.rows} == {
        key: (one.values, one.note, one.source) for key, one in meant.items()
    }
    assert all(f"  # {at}\n" in (plan.text or text) for at in range(len(before)))
    plan = change_from(read, aim, edition, date(2024, 5, 1), "x/2024-01-01/1")
    assert [one.code for one in plan.problems if one.severity.value == "error"] == []
    now = edition_of(plan.text or text, folder)
    assert {key: one.values for key, one in rows_on(now, date(2024, 5, 1)).items()} == {
        key: one.values for key, one in meant.items()
    }
    assert (plan.text or text).startswith(text)


def test_an_edition_that_is_no_mapping_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EditionFormError):
        with_rows("- a\n", list_type(tmp_path), {}, [])


def test_what_was_kept_of_other_columns_stays_until_the_document_says_otherwise(tmp_path: Path) -> None:
    text = 'type: kurser\nrows:\n  - {key: a, course: A, extra: {Sted: Hald, Nr.: "1"}}\n'
    aim, edition = target(text, tmp_path)
    new = m.Row("a", {"course": "B"}, extra={"Nr.": "2"})
    read = ListRead(rows=(new,), columns=frozenset(("course",)), extras=frozenset(("Nr.",)))
    plan = first_rows(read, aim, edition)
    assert plan.text == text.replace("course: A", "course: B").replace('Nr.: "1"', 'Nr.: "2"')


def test_only_another_note_is_written_and_counted(tmp_path: Path) -> None:
    aim, edition = target(BY_HAND, tmp_path)
    noted = m.Row("svejs", SVEJS.values, note="Rettet 4. maj.")
    plan = first_rows(found(noted, TRUCK, KRAN, columns=("course", "group", "note")), aim, edition)
    assert (bool(plan.difference), plan.others, plan.same) == (False, 1, 2)
    assert plan.text == replaced(BY_HAND, ("Rettet 3. maj.", "Rettet 4. maj."))
