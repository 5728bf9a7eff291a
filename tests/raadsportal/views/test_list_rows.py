"""The rows of an edition as a table: their order, their numbers, and the name each has in the page's address."""

from __future__ import annotations

import re

import pytest

from raadsportal.ids.lists import is_row_key
from raadsportal.views.lists.edition import EditionView, edition_view
from tests.conftest import Content
from tests.lists import FIRST, LISTS, corpus, said, series

FILE = "councils/hald/lists/positivliste/2023.yml"
WHEEL = """
name: Årshjul
row: møde
rows: møder
as_of: true
schema:
  fields:
    - {name: when, title: Hvornår, holds: when}
    - {name: what, title: Hvad, constraints: {required: true}}
  primaryKey: [what]
show: {name: what, plots: [{kind: wheel}]}
"""
YEAR = """
type: hjul
valid: {from: 2023-01-01, to: 2023-12-31}
decision: hald/2022-12-12/1
coverage: complete
rows:
  - {key: jul, what: Jul, when: 2023-12}
  - {key: forår, what: Forår, when: 2023-04}
  - {key: tomt, what: Engang}
changes:
  - on: 2023-10-01
    by: hald/2023-09-18/1.2#b1
    add: [{key: sommer, what: Sommer, when: 2023-07}]
    remove: [forår]
    change: [{key: jul, when: 2023-02}]
""".replace("forår", "foraar")


def viewed(content: Content, files: dict[str, str | bytes | None], name: str) -> EditionView:
    root = content({**LISTS, **files})
    assert said(root) == []
    found = corpus(root)
    listed = series(found, name=name)
    return edition_view(found, listed, listed.editions[0])


def test_a_row_that_comes_again_has_one_address(content: Content) -> None:
    again = (
        "  - {on: 2023-11-01, by: hald/2023-09-18/1.2#b1, add: [{key: bagning, course: Bagning, group: Mad}],"
        " refuse: [{key: dans, course: Dans}, {key: drejning-2, course: Drejning II}]}\n"
        "  - {on: 2023-12-01, by: hald/2023-09-18/1.2#b1, add: [{key: drejning-2, course: Drejning II}]}\n"
    )
    view = viewed(content, {FILE: FIRST + again}, "positivliste")
    assert view.refused is not None
    here = [row for group in (*view.table.groups, *view.refused.groups) for row in group.rows]
    assert [(row.cells[0].text, row.key) for row in here] == [
        ("Drejning II", "drejning-2"),
        ("Bagning", ""),
        ("Bagning", "bagning"),
        ("Svejsning", "svejsning"),
        ("Drejning", ""),
        ("Drejning", "drejning"),
        ("Truck for alle", "truck"),
        ("Dans", "dans"),
        ("Dans", ""),
        ("Drejning II", ""),
    ]


@pytest.mark.parametrize("key", ["rp-content", "rp-words", "rp-list-hald-positivliste-2023"])
def test_no_row_takes_an_anchor_of_the_page(key: str, content: Content) -> None:
    root = content({**LISTS, FILE: FIRST.replace("key: truck", f"key: {key}")})
    assert said(root) == [
        "positivliste/2023.yml:15:12: fejl [value-wrong] “key” kan ikke læses: det ord tilhører portalen"
    ]
    assert not is_row_key(key)


def test_a_wheel_has_the_numbers_of_the_table_after_changes_too(content: Content) -> None:
    files = {"list-types/hjul.yml": WHEEL, "councils/hald/lists/hjul/2023.yml": YEAR}
    view = viewed(content, dict(files), "hjul")
    rows = [tuple(cell.text for cell in row.cells[:3]) for row in view.table.groups[0].rows]
    assert [column.name for column in view.table.columns[:3]] == ["what", "number", "when"]
    assert rows == [
        ("Jul", "1", "februar 2023"),
        ("Forår", "", "april 2023"),
        ("Sommer", "2", "juli 2023"),
        ("Jul", "", "december 2023"),
        ("Engang", "3", ""),
    ]
    (wheel,) = view.drawings
    drawn = re.findall(r"<text[^>]*>([0-9]{1,2})</text>", wheel.markup)
    assert sorted(set(drawn)) == ["1", "2"]
