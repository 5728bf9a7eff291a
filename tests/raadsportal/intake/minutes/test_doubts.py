"""Doubts: where they stand, and how they are printed."""

from __future__ import annotations

import pytest

from raadsportal.intake.documents.form import Place
from raadsportal.intake.minutes.doubts import NOWHERE, doubt
from raadsportal.problems import Severity
from tests.raadsportal.intake.minutes.papers import ENGLISH


def test_a_doubt_is_printed_with_its_document_page_and_line() -> None:
    found = doubt("import-person-unknown", Place(3, 12), name="Ann Dahl").problem("mappe/referat.pdf")
    assert (found.where.path, found.where.page, found.where.line) == ("mappe/referat.pdf", 3, 12)
    assert found.severity is Severity.NOTE
    assert found.message(ENGLISH) == "Ann Dahl is not among the council's people and stands by name"


def test_what_the_document_as_a_whole_does_not_say_stands_nowhere() -> None:
    found = doubt("import-day-unknown")
    assert found.place == NOWHERE
    assert found.problem("a.txt").severity is Severity.WARNING


def test_values_are_words_in_an_order_that_does_not_change() -> None:
    one = doubt("import-number-twice", Place(0, 2), printed="1", number=2)
    other = doubt("import-number-twice", Place(0, 2), number="2", printed="1")
    assert one == other
    assert one.values == (("number", "2"), ("printed", "1"))


def test_doubts_are_sorted_as_they_stand_in_the_document() -> None:
    places = [Place(2, 1), Place(1, 9), Place(1, 2)]
    found = sorted(doubt("import-day-unknown", place) for place in places)
    assert [one.place for one in found] == [Place(1, 2), Place(1, 9), Place(2, 1)]


def test_a_doubt_needs_a_rule() -> None:
    with pytest.raises(KeyError):
        doubt("import-nothing-known").problem("a.txt")
