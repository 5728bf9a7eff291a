"""Heads over lists of people: which role, presence and organisation they give to those below."""

from __future__ import annotations

from typing import Any

import pytest

from raadsportal.intake.minutes.attended import Named
from raadsportal.intake.minutes.roles import Head, Heads, RoleFor
from raadsportal.model import Presence, Role
from tests.raadsportal.intake.minutes.papers import heads, lines

HEADS = heads()


def head(text: str, among: Heads = HEADS) -> Head | None:
    (line,) = lines(text)
    return among.of(line)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Til stede:", {"is_attendance": True, "presence": Presence.PRESENT}),
        ("Afbud:", {"is_attendance": True, "presence": Presence.EXCUSED}),
        ("Fraværende med afbud:", {"is_attendance": True, "presence": Presence.EXCUSED}),
        ("Suppleanter:", {"role": Role.SUBSTITUTE, "roles": (Role.SUBSTITUTE,)}),
        ("Fiskernes Forening", {"org": "Fiskernes Forening", "has_seat": True, "is_plain": True}),
        (
            "Til stede fra fiskerne:",
            {"is_attendance": True, "presence": Presence.PRESENT, "org": "fiskerne", "has_seat": True},
        ),
        ("Afbud fra Ane Holm: syg", {"is_attendance": True, "presence": Presence.EXCUSED, "rest": "syg"}),
        ("For fiskerne:", {"org": "fiskerne", "has_seat": True}),
        ("Til stede: Ane Holm", {"is_attendance": True, "presence": Presence.PRESENT, "rest": "Ane Holm"}),
    ],
)
def test_what_a_head_says(text: str, found: dict[str, Any]) -> None:
    assert head(text) == Head(**found)


@pytest.mark.parametrize(
    "text", ["Ane Holm", "Rådet drøftede kajen og molen og vejen dertil i lang tid med alle.", "Kajen revner"]
)
def test_what_is_no_head(text: str) -> None:
    assert head(text) is None


def test_the_councils_own_office_is_its_secretariat_in_its_short_form_too() -> None:
    known = {
        text: HEADS.is_secretariat(text)
        for text in ("Havnekontoret Hald", "HK Hald", "Havnekontoret", "Fiskernes Forening")
    }
    assert known == {
        "Havnekontoret Hald": True,
        "HK Hald": True,
        "Havnekontoret": True,
        "Fiskernes Forening": False,
    }
    assert not heads(is_empty=True).is_secretariat("Havnekontoret Hald")


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Board members in attendance:", (Role.MEMBER,)),
        ("In attendance:", (Role.GUEST,)),
        ("Members of the public present:", (Role.GUEST,)),
        ("Observers and guests:", (Role.OBSERVER, Role.GUEST)),
    ],
)
def test_a_role_is_told_by_words_that_are_no_part_of_others(text: str, roles: tuple[Role, ...]) -> None:
    found = head(text, heads("committee-en", is_empty=True))
    assert found is not None
    assert found.roles == roles


def test_several_heads_in_one_line_are_parted() -> None:
    english = heads("committee-en", is_empty=True)
    (line,) = lines("Present: A. Lee, B. Nair. Apologies: C. Ortiz.")
    assert [one.text for one in english.parted(line)] == ["Present: A. Lee, B. Nair.", "Apologies: C. Ortiz."]


@pytest.mark.parametrize(
    ("named", "above", "org", "found"),
    [
        (Named("Ann Dahl", role=Role.GUEST), Head(role=Role.OBSERVER), "", RoleFor(Role.GUEST)),
        (Named("Ann Dahl"), Head(role=Role.OBSERVER), "", RoleFor(Role.OBSERVER)),
        (Named("Bo Friis"), Head(), "FF", RoleFor(Role.SUBSTITUTE)),
        (Named("Ann Dahl"), Head(), "HK Hald", RoleFor(Role.SECRETARIAT)),
        (Named("Ann Dahl"), Head(), "Fiskernes Forening", RoleFor(Role.MEMBER)),
        (Named("Ann Dahl"), Head(), "Formandskabet", RoleFor(Role.MEMBER)),
        (Named("Ann Dahl"), Head(), "Skolen", RoleFor(Role.GUEST, is_assumed=True)),
        (Named("Ann Dahl"), Head(), "", RoleFor(Role.MEMBER)),
        (
            Named("Ann Dahl"),
            Head(roles=(Role.OBSERVER, Role.CONSTITUENCY)),
            "Skolen",
            RoleFor(Role.OBSERVER, is_assumed=True),
        ),
    ],
)
def test_a_role_is_said_or_known_or_assumed(named: Named, above: Head, org: str, found: RoleFor) -> None:
    assert HEADS.role_for(named, above, org) == found


def test_without_seats_to_compare_with_everybody_is_a_member() -> None:
    assert heads(is_empty=True).role_for(Named("Ann Dahl"), Head(), "Skolen") == RoleFor(Role.MEMBER)


@pytest.mark.parametrize(("words", "is_nobody"), [("Ingen", True), ("–", True), ("Ane Holm", False)])
def test_words_that_say_that_there_is_nobody(words: str, is_nobody: bool) -> None:
    assert HEADS.says_nobody(words) is is_nobody
