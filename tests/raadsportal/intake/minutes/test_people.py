"""Names matched to the people of the portal: one spelling of one person, and no guess beyond."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from raadsportal.intake.minutes.people import KnownPeople
from raadsportal.model import Membership, Person, Seat

ANE = Person("ane-holm", "Ane Holm", ("Ane Marie Holm",))
BO = Person("bo-friis", "Bo Friis")
OTHER_BO = Person("bo-friis-2", "Bo Friis")
CARL = Person("carl-dam", "Carl Dam")
KNOWN = KnownPeople(
    (ANE, BO, CARL), (Membership("ane-holm", "FF", Seat.MEMBER), Membership("bo-friis", "FF", Seat.CHAIR))
)


@pytest.mark.parametrize(
    ("name", "person", "nearly"),
    [
        ("Ane Holm", ANE, None),
        ("  ane   HOLM ", ANE, None),
        ("Ane Marie Holm", ANE, None),
        ("Ane M. Holm", None, ANE),
        ("Anne Holm", None, ANE),
        ("Bo Fris", None, BO),
        ("Carl Dam", CARL, None),
        ("Carl Damm", None, None),
        ("Dan Bach", None, None),
        ("Ane", None, None),
        ("", None, None),
    ],
)
def test_whom_a_name_means(name: str, person: Person | None, nearly: Person | None) -> None:
    found = KNOWN.match(name)
    assert (found.person, found.nearly) == (person, nearly)


def test_one_name_of_two_people_means_the_one_with_a_seat() -> None:
    known = replace(KNOWN, people=(*KNOWN.people, OTHER_BO))
    assert known.match("Bo Friis").person == BO
    assert replace(known, memberships=()).match("Bo Friis").person is None


def test_whose_name_was_deleted_is_nobody() -> None:
    known = replace(KNOWN, people=(replace(ANE, erased=date(2025, 1, 1)), BO))
    assert known.match("Ane Holm").person is None
    assert known.match("Ane Holm").nearly is None
    assert known.names == frozenset({"bo friis"})


def test_a_seat_on_an_organ_is_none_on_the_council() -> None:
    known = KnownPeople((BO,), (Membership("bo-friis", "FF", Seat.CHAIR, organ="formandskab"),))
    assert known.seat("bo-friis") is None
    assert KNOWN.seat("bo-friis") is Seat.CHAIR
