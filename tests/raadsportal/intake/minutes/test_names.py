"""Lists of people read: names, and what stands before and behind them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.intake.minutes.attended import Named
from raadsportal.intake.minutes.names import Names
from raadsportal.model import Presence, Role
from tests.raadsportal.intake.minutes.papers import vocabulary

NAMES = Names(vocabulary(), frozenset({"havnefogeden"}))


def told(text: str) -> list[dict[str, Any]] | None:
    """Return what is told of each of those named, without what is not."""
    found = NAMES.of(text)
    return None if found is None else [{key: one for key, one in vars(it).items() if one} for it in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Dahl", ["Ann Dahl"]),
        ("Ann Dahl, Bo Friis og Clara Gram", ["Ann Dahl", "Bo Friis", "Clara Gram"]),
        ("Ann Dahl; Bo Friis", ["Ann Dahl", "Bo Friis"]),
        ("Ann Dahl\nBo Friis", ["Ann Dahl", "Bo Friis"]),
        ("Ann, Bo og Clara", ["Ann", "Bo", "Clara"]),
        ("Jens-Ole Bruun-Møller", ["Jens-Ole Bruun-Møller"]),
        ("Ellen van der Meer", ["Ellen van der Meer"]),
        ("Hans d'Arc", ["Hans d'Arc"]),
        ("@anndahl", ["@anndahl"]),
        ("Havnefogeden", ["Havnefogeden"]),
    ],
)
def test_names_are_taken_apart(text: str, names: list[str]) -> None:
    assert told(text) == [{"name": name} for name in names]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("formand Bo Friis", {"name": "Bo Friis", "title": "formand", "role": Role.MEMBER}),
        ("Bo Friis (suppleant)", {"name": "Bo Friis", "role": Role.SUBSTITUTE}),
        ("Bo Friis, havnechef", {"name": "Bo Friis", "title": "havnechef"}),
        ("Bo Friis – havnechef", {"name": "Bo Friis", "title": "havnechef"}),
        ("Bo Friis, Havnekontoret", {"name": "Bo Friis", "org": "Havnekontoret"}),
        ("Bo Friis (FF)", {"name": "Bo Friis", "org": "FF"}),
        ("FF: Bo Friis", {"name": "Bo Friis", "org": "FF"}),
        ("Bo Friis for Havnen", {"name": "Bo Friis", "org": "Havnen"}),
        ("Bo Friis, havnechef, Havnekontoret", {"name": "Bo Friis", "title": "havnechef", "org": "Havnekontoret"}),
        ("Bo Friis @bo-friis (FF)", {"name": "Bo Friis", "title": "@bo-friis", "org": "FF"}),
        ("Bo Friis (@bo-friis)", {"name": "Bo Friis", "title": "@bo-friis"}),
        ("Сава Нил @sava", {"name": "Сава Нил", "title": "@sava"}),
        ("Bo Friis (afbud)", {"name": "Bo Friis", "presence": Presence.EXCUSED}),
        ("Bo Friis: Afbud", {"name": "Bo Friis", "presence": Presence.EXCUSED}),
        ("Bo Friis: Deltog", {"name": "Bo Friis", "presence": Presence.PRESENT}),
        ("Bo Friis (ankom under punkt 3)", {"name": "Bo Friis", "arrived": "3"}),
        ("Bo Friis (gik under punkt 2.1)", {"name": "Bo Friis", "left": "2.1"}),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_is_told_of_it(text: str, found: dict[str, Any]) -> None:
    assert told(text) == [found]
    assert told(f"Ann Dahl, {text}") == [{"name": "Ann Dahl"}, found]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ann",
        "Kajen revner",
        "Rådet drøftede kajen.",
        "Hald Kommune",
        "formand",
        "Ann Dahl, Bo Friis blev valgt til at føre ordet for rådet i hele den periode, der kommer nu!",
    ],
)
def test_what_names_nobody(text: str) -> None:
    assert told(text) is None


def test_one_word_is_a_name_as_an_entry_of_a_list() -> None:
    assert NAMES.of("Ann") is None
    assert NAMES.of("Ann", is_entry=True) == (Named("Ann"),)
    assert NAMES.of("HAVNEN", is_entry=True) is None


def test_an_organisation_is_known_by_a_word_in_it() -> None:
    found = {text: NAMES.is_organisation(text) for text in ("Hald Kommune", "Skum Havn", "Ann Dahl")}
    assert found == {"Hald Kommune": True, "Skum Havn": False, "Ann Dahl": False}


def test_a_list_goes_on_with_a_word_for_and() -> None:
    assert NAMES.begins_with_and("og Bo Friis")
    assert not NAMES.begins_with_and("Oscar Friis")


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    found = NAMES.of(text, is_entry=True)
    assert found is None or all(one.name.strip() for one in found)


@given(st.lists(st.sampled_from(["Ann Dahl", "Bo Friis", "Clara Gram"]), min_size=1, max_size=6))
def test_as_many_are_found_as_are_named(names: list[str]) -> None:
    assert told(", ".join(names)) == [{"name": name} for name in names]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ann Dahl, Sydkystens Havn", Named("Ann Dahl", org="Sydkystens Havn")),
        (
            "Ann Dahl, Fiskeriforeningen (formand)",
            Named("Ann Dahl", "formand", "Fiskeriforeningen", Role.MEMBER),
        ),
        ("Ann Dahl, havnechef", Named("Ann Dahl", title="havnechef")),
    ],
)
def test_a_list_may_have_a_name_and_an_organisation_in_each_line(text: str, found: Named) -> None:
    assert NAMES.pair(text) == (found,)


@pytest.mark.parametrize(
    "text", ["Ann Dahl", "Ann Dahl, Bo Friis, Clara Gram", "Havnen, Ann Dahl", "og Bo Friis"]
)
def test_what_is_no_pair(text: str) -> None:
    assert NAMES.pair(text) is None


def test_lines_are_pairs_if_most_organisations_can_be_no_names() -> None:
    pairs = ["Ann Dahl, Havnekontoret", "Bo Friis, Sydkystens Havn", "Eva Juul, Skolen"]
    assert NAMES.are_pairs(pairs)
    assert not NAMES.are_pairs(pairs[:2])
    assert not NAMES.are_pairs(["Ann Dahl, Bo Friis", "Clara Gram, Dan Holm", "Eva Juul, Finn Krog"])


def test_words_before_a_list_tell_of_all_in_it() -> None:
    absent = {"presence": Presence.EXCUSED}
    assert told("Der er afbud fra Bo Friis og Ann Dahl") == [
        {"name": "Bo Friis", **absent}, {"name": "Ann Dahl", **absent},
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mr W Grove Clerk", Named("W Grove", "Mr, Clerk")),
        ("Mrs P. A. Alder-Lee Deputy Town Clerk", Named("P. A. Alder-Lee", "Mrs, Deputy Town Clerk")),
        ("Mr W Grove", Named("W Grove", "Mr")),
    ],
)
def test_an_office_behind_initials_and_a_surname(text: str, found: Named) -> None:
    assert Names(vocabulary("committee-en")).of(text) == (found,)


@pytest.mark.parametrize("text", ["Public Questions – None", "PART ONE – OPEN TO THE PUBLIC"])
def test_what_is_nobody(text: str) -> None:
    assert Names(vocabulary("committee-en")).of(text) is None


def test_and_behind_a_comma() -> None:
    assert [one.name for one in NAMES.of("Ann Dahl, Bo Friis, og Eva Juul") or ()] == [
        "Ann Dahl",
        "Bo Friis",
        "Eva Juul",
    ]


def test_an_office_in_front_is_that_of_all() -> None:
    found = NAMES.of("Havnekontoret (HK): Ann Dahl, Bo Friis") or ()
    assert [(one.name, one.org) for one in found] == [
        ("Ann Dahl", "Havnekontoret (HK)"), ("Bo Friis", "Havnekontoret (HK)"),
    ]  # fmt: skip
