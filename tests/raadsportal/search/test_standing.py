"""Where words stand, and how often the common ones do."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.search import standing
from raadsportal.search.standing import Standing, counts, standings

ROWS = [
    ("kursus", "", "kursus kursus brev"),
    ("brev", "", "kursus"),
    ("", "", ""),
    ("dans", "", "kursus brev"),
]
ANY_ROWS = st.lists(st.tuples(*[st.lists(st.sampled_from("abc")).map(" ".join)] * 2), max_size=12)


@pytest.fixture
def two_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standing, "COMMON", 2)


@pytest.mark.usefixtures("two_are_many")
def test_words_are_counted_by_record_and_by_column() -> None:
    assert standings(ROWS) == {
        "brev": Standing(3, "02"),
        "dans": Standing(1, "0"),
        "kursus": Standing(3, "02", "2"),
    }


@pytest.mark.usefixtures("two_are_many")
def test_a_common_word_is_counted_where_it_is_common() -> None:
    assert list(counts(ROWS, standings(ROWS))) == [{"2": [[0, 1, 2], [2, 1, 1]]}]


def test_words_that_are_not_common_have_no_counts() -> None:
    assert list(counts(ROWS, standings(ROWS))) == []


@given(ANY_ROWS)
def test_counts_tell_every_record_of_a_common_word(rows: list[tuple[str, str]]) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(standing, "COMMON", 1)
        found = standings(rows)
        told = list(counts(rows, found))
    common = [(word, one) for word, one in found.items() if one.common]
    assert [one.file for _, one in common] == list(range(len(told)))
    for word, one in common:
        for column, (steps, times) in told[one.file].items():
            stands = {at: Counter(row[int(column)].split())[word] for at, row in enumerate(rows)}
            assert dict(zip(accumulate(steps), times, strict=True)) == {
                at: n for at, n in stands.items() if n
            }
