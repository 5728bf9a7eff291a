"""Words as Pagefind keeps them: no other word begins as one does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from raadsportal.search.coding import coded, short

WORDS = st.from_regex(r"[a-z]{1,8}[0-9]{0,2}|§?[0-9]{1,3}([.,/:-][0-9]{1,2})?[a-z]?", fullmatch=True)


def test_a_word_ends_in_its_column_and_its_block() -> None:
    assert coded("indsats", 0) == "indsatsω0"
    assert coded("indsats", 3, 37) == "indsatsω311"


def test_signs_are_letters() -> None:
    assert coded("§31", 1) == "ζ31ω1"
    assert coded("1.5,2/3:4-5", 1) == "1α5β2γ3δ4ε5ω1"
    assert coded("1.5,2/3:4-5", 1).isalnum()


@given(WORDS, WORDS, st.integers(0, 5), st.integers(0, 5), st.none() | st.integers(0, 1295))
def test_nothing_but_the_word_in_its_column_begins_with_it(
    one: str, other: str, column: int, place: int, block: int | None
) -> None:
    assert coded(other, place, block).startswith(coded(one, column)) is ((one, column) == (other, place))


def test_numbers_are_short_and_of_one_width() -> None:
    assert [short(number, 3) for number in (0, 35, 36, 46655)] == ["000", "00z", "010", "zzz"]
    assert short(46656, 3) == "1000"
