"""The numbers by which items are called."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from raadsportal.intake.minutes.numbers import Numbers


def given_to(*printed: tuple[str, str]) -> list[str]:
    numbers = Numbers()
    return [numbers.of(number, group) for number, group in printed]


def test_printed_numbers_stay_and_letters_count_below_their_group() -> None:
    assert given_to(("1", ""), ("2.1", "2"), ("a", "5"), ("b", "5"), ("A", "")) == [
        "1",
        "2.1",
        "5.a",
        "5.b",
        "a",
    ]


def test_a_number_that_is_missing_or_doubled_is_made_of_the_one_before() -> None:
    assert given_to(("1", ""), ("", ""), ("", ""), ("2", "")) == ["1", "1a", "1b", "2"]
    assert given_to(("3.1", ""), ("3.1", ""), ("3.1", "")) == ["3.1", "3.1b", "3.1c"]
    assert given_to(("", ""), ("", "")) == ["1", "1a"]


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "1", "2", "1.1", "a", "B"]), st.sampled_from(["", "1"])), max_size=20
    )
)
def test_no_two_are_the_same(printed: list[tuple[str, str]]) -> None:
    found = given_to(*printed)
    assert len(set(found)) == len(found)
