"""Lists as they are written: every slip has its place and its sentence, and hides no other."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.conftest import Content
from tests.lists import FIRST, LISTS, TYPE, corpus, said, series

FILE = "councils/hald/lists/positivliste/2023.yml"
TYPE_FILE = "list-types/courses.yml"


def with_row(row: str) -> str:
    return FIRST.replace("  - {key: bagning, course: Bagning, group: Mad, days: 3}", f"  - {row}")


def test_the_small_portal_is_without_problems(content: Content) -> None:
    assert said(content(LISTS)) == []


def test_values_have_the_types_of_their_columns(content: Content) -> None:
    rows = {row.key: row.values for row in series(corpus(content(LISTS))).editions[0].rows}
    assert rows["svejsning"] == {
        "course": "Svejsning",
        "number": "01234",
        "group": "Metal",
        "days": 5,
        "price": Decimal("1250.50"),
        "public": True,
    }
    assert rows["drejning"]["public"] is False
    assert rows["drejning"]["since"] == date(2020, 1, 31)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("{key: b, course: Bagning, days: tre}", "11:31: fejl [value-wrong] “days” kan ikke læses: her skal stå et tal"),
        ("{key: b, course: Bagning, days: 0}", "11:31: fejl [value-wrong] “days” kan ikke læses: tallet er for lille"),
        ("{key: b, course: Bagning, days: 2.5}", "11:31: fejl [value-wrong] “days” kan ikke læses: her skal stå et helt tal"),
        ("{key: b, course: Bagning, price: 12.50}", "11:31: fejl [value-wrong] “price” kan ikke læses: tallet er skrevet på en anden måde, end listens kolonner siger"),
        ("{key: b, course: Bagning, price: nan}", "11:31: fejl [value-wrong] “price” kan ikke læses: her skal stå et tal"),
        ("{key: b, course: Bagning, public: måske}", "11:31: fejl [value-wrong] “public” kan ikke læses: her skal stå et af ordene for ja og nej"),
        ("{key: b, course: Bagning, since: 2025-02-30}", "11:31: fejl [date-impossible] “2025-02-30” er ikke en dag i kalenderen"),
        ("{key: b, course: Bagning, since: 30-02-2025}", "11:31: fejl [date-impossible] “30-02-2025” er ikke en dag i kalenderen"),
        ("{key: b, course: Bagning, group: Glas}", "11:31: fejl [value-unknown] “Glas” er ikke en af de værdier, “group” kan have"),
        ("{key: b, course: Bagning, gruppe: Mad}", "11:31: fejl [key-unknown] “gruppe” er ikke en kendt nøgle"),
        ("{key: b}", "11:5: fejl [key-missing] “course” mangler"),
        ("{course: Bagning}", "11:5: fejl [key-missing] “key” mangler"),
        ("{key: B Æ, course: Bagning}", "11:6: fejl [value-wrong] “key” kan ikke læses: det har en anden form, end det skal have"),
        ("{key: b, course: Bagning, place: hall}", "11:5: fejl [municipality-unknown] “hall” står ikke i municipalities.yml"),
        ("{key: b, course: Bagning, source: hald/2023-03-20/9}", "11:5: fejl [target-unknown] “hald/2023-03-20/9” findes ikke"),
        ("{key: svejsning, course: Bagning}", "11:5: fejl [row-twice] nøglen “svejsning” er optaget: den hører til rækken i content/councils/hald/lists/positivliste/2023.yml:9:5"),
        ('{key: b, course: Bagning, number: "01234"}', "11:5: fejl [value-twice] “01234” står også under number i rækken “svejsning”"),
        ("bare et ord", "11:5: fejl [value-wrong] “-” kan ikke læses: her skal stå nøgler med værdier"),
    ],
)  # fmt: skip
def test_a_row_that_is_wrong_is_told_of_at_its_place(row: str, expected: str, content: Content) -> None:
    found = said(content({**LISTS, FILE: with_row(row).replace("remove: [{key: bagning", "remove: [{key: svejsning").replace("counts: {total: 3, by: {group: {Metal: 2, Mad: 1}}}\n", "counts: {}\n")}))  # fmt: skip
    assert f"positivliste/2023.yml:{expected}" in found


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("type: courses", "type: curses", "2:1: fejl [list-type-unknown] “curses” er ikke en kendt listetype"),
        ("coverage: complete", "coverage: hel", "6:1: fejl [value-unknown] “hel” er ikke en af de værdier, “coverage” kan have"),
        ("to: 2024-03-31", "to: 2022-03-31", "4:1: advarsel [validity-turned] perioden slutter, før den begynder"),
        ("hald/2023-03-20/1.2", "hald/2023-03-20/1.9", "5:1: fejl [target-unknown] “hald/2023-03-20/1.9” findes ikke"),
        ("on: 2023-10-01", "on: 1. oktober", "13:5: fejl [date-impossible] “1. oktober” er ikke en dag i kalenderen"),
        ("remove: [{key: bagning, note: Ingen brugte det.}]", "remove: [baging]", "16:14: fejl [row-unknown] ingen række på listen har nøglen “baging” den dag"),
        ("change: [{key: drejning, days: 4}]", "change: [{key: drejning, days: fire}]", "17:30: fejl [value-wrong] “days” kan ikke læses: her skal stå et tal"),
        ("Metal: 2, Mad: 1", "Metal: 2, Mad: 2", "7:1: advarsel [groups-differ] grupperne giver tilsammen 4, men det samlede tal er oplyst til 3"),
        ("counts: {add: 1", "counts: {add: 19", "13:5: advarsel [total-differs] det oplyste tal er 19, men der er 1 rækker"),
    ],
)  # fmt: skip
def test_an_edition_that_is_wrong_is_told_of_at_its_place(
    before: str, after: str, expected: str, content: Content
) -> None:
    assert f"positivliste/2023.yml:{expected}" in said(content({**LISTS, FILE: FIRST.replace(before, after)}))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("- {name: course,", "- {name: key,", "“name” kan ikke læses: det ord tilhører portalen"),
        ("- {name: course,", "- {name: Kursus,", "“name” kan ikke læses"),
        ("facets: [group]", "facets: [grup]", "[column-unknown] “grup” er ikke en kolonne på listen"),
        ("primaryKey: [course]", "primaryKey: [kursus]", "[column-unknown] “kursus” er ikke en kolonne på listen"),
        ("type: integer", "type: heltal", "[value-unknown] “heltal” er ikke en af de værdier, “type” kan have"),
        ("aliases: [Uddannelse]", "aliases: [Nummer]", "[column-twice] “nummer” er overskrift både for kolonnen number"),
        ("{name: number, title: Nummer, constraints: {unique: true}}", "{name: number, title: N, constraints: {pattern: '('}}", "[constraint-unusable] pattern i kolonnen “number” kan ikke bruges"),
        ('groupChar: "."', 'groupChar: ","', "[constraint-unusable] groupChar i kolonnen “price” kan ikke bruges"),
    ],
)  # fmt: skip
def test_a_type_that_is_wrong_is_told_of(before: str, after: str, expected: str, content: Content) -> None:
    assert expected in "\n".join(said(content({**LISTS, TYPE_FILE: TYPE.replace(before, after)})))


def test_a_wrong_row_hides_no_other_and_no_number_is_held_against_it(content: Content) -> None:
    text = FIRST.replace("course: Svejsning,", "").replace("days: 3}", "days: x}")
    found = said(content({**LISTS, FILE: text}))
    assert [one.split("[")[1].split("]")[0] for one in found] == ["key-missing", "value-wrong"]


def test_a_portal_may_name_columns_of_its_own_without_code(content: Content) -> None:
    own = "name: Bænke\nrow: bænk\nrows: bænke\nschema: {fields: [{name: sted, title: Sted}]}\n"
    listed = "type: baenke\nrows: [{key: havnen, sted: Havnen}]\n"
    files = {**LISTS, "list-types/baenke.yml": own, "councils/hald/lists/baenke/2024.yml": listed}
    root = content(files)
    assert said(root) == []
    assert series(corpus(root), name="baenke").editions[0].rows[0].values == {"sted": "Havnen"}


def test_what_a_draft_decided_is_not_public(content: Content) -> None:
    autumn = LISTS["councils/hald/meetings/2023-09-18.md"]
    assert isinstance(autumn, str)
    draft = autumn.replace("status: approved", "status: draft")
    found = series(corpus(content({**LISTS, "councils/hald/meetings/2023-09-18.md": draft})))
    assert found.editions[0].changes == ()
    spring = LISTS["councils/hald/meetings/2023-03-20.md"]
    assert isinstance(spring, str)
    hidden = spring.replace("status: approved", "status: draft")
    public = corpus(content({**LISTS, "councils/hald/meetings/2023-03-20.md": hidden}))
    assert [edition.name for edition in series(public).editions] == ["2024"]


@pytest.mark.parametrize(
    "name", ["lists/strø.yml", "lists/positivliste/2023.txt", "lists/positivliste/mere/2023.yml"]
)
def test_a_stray_file_among_lists_is_told_of(name: str, content: Content) -> None:
    root = content({**LISTS, f"councils/hald/{name}": FIRST})
    assert ["folder-unknown" in one for one in said(root)] == [True]


@pytest.mark.parametrize(
    "rows",
    [
        "rows: {a: {course: A}}",
        "rows: 5",
        "rows: [{key: a, course: A}]\nchanges: [{on: 2023-05-01, by: hald/2023-03-20/1.2, add: {key: b, course: B}}]",
    ],
)
def test_a_forgotten_dash_is_told_of(rows: str, content: Content) -> None:
    head = FIRST.partition("counts:")[0]
    assert any("her skal stå en liste" in one for one in said(content({**LISTS, FILE: head + rows + "\n"})))


@pytest.mark.parametrize("name", ["list-types/index.yml", "councils/hald/lists/positivliste/index.yml"])
def test_no_list_takes_the_place_of_an_overview(name: str, content: Content) -> None:
    found = said(content({**LISTS, name: TYPE if name.startswith("list-types") else FIRST}))
    assert ["[list-name] “index” kan ikke være en del af en adresse" in one for one in found] == [True]
