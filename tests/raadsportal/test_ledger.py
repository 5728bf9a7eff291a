"""What became of an id: laws of following moves and withdrawals through a ledger."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from raadsportal.ledger import GONE, Fate, Fates, above, withdrawal
from raadsportal.model import Ledger, Moved, Withdrawn
from raadsportal.problems import Where

HERE = Where("addresses.yml")
DAY = date(2026, 11, 22)
NAMES = st.sampled_from(["a", "a/b", "a/b/c", "a/b/c#d", "x", "x/b", "x/b/c", "y/b/c#d"])


def moved(*pairs: tuple[str, str]) -> Ledger:
    return Ledger(moved=tuple(Moved(source, target, HERE) for source, target in pairs))


def test_above() -> None:
    assert list(above("a/b/c#d")) == ["a/b/c#d", "a/b/c", "a/b", "a"]
    assert list(above("a")) == ["a"]


def test_what_is_there_is_there_whatever_the_ledger_says() -> None:
    assert Fates(moved(("a", "x")), {"a", "x"}.__contains__).of("a") == Fate("a")


def test_a_move_takes_along_what_lies_below() -> None:
    fates = Fates(moved(("a/b", "x/y")), {"x/y", "x/y/c", "x/y/c#d"}.__contains__)
    assert fates.of("a/b/c#d") == Fate("x/y/c#d")
    assert fates.of("a/bc") == GONE


def test_the_nearest_word_counts() -> None:
    told = Withdrawn("a/b/c", DAY, "why", HERE)
    ledger = Ledger(moved=moved(("a/b", "x")).moved, withdrawn=(told,))
    fates = Fates(ledger, {"x", "x/c"}.__contains__)
    assert fates.of("a/b/c#d") == Fate(withdrawn=told)
    assert fates.of("a/b") == Fate("x")
    assert withdrawal(ledger, "a/b/c#d") == told
    assert withdrawal(ledger, "a/b") is None


def test_a_chain_of_moves_is_followed_to_its_end() -> None:
    assert Fates(moved(("a", "b"), ("b", "c")), {"c"}.__contains__).of("a") == Fate("c")


def test_a_circle_leads_nowhere() -> None:
    assert Fates(moved(("a", "b"), ("b", "a")), {"c"}.__contains__).of("a") == GONE
    assert Fates(moved(("a", "a/b")), set[str]().__contains__).of("a") == GONE


@given(st.lists(st.tuples(NAMES, NAMES), max_size=6), st.sets(NAMES), NAMES)
def test_a_fate_is_a_thing_that_is_there_or_none(
    pairs: list[tuple[str, str]], there: set[str], name: str
) -> None:
    found = Fates(moved(*pairs), there.__contains__).of(name)
    assert found == GONE or found.target in there
