"""A file with the minutes of several meetings is parted; one meeting never is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.intake.minutes.several import meetings_in
from tests.raadsportal.intake.minutes.papers import document, vocabulary


def parts(source: str) -> list[list[str]]:
    return [[block.plain for block in one.blocks] for one in meetings_in(document(source), vocabulary())]


def test_headings_with_days_begin_meetings_and_the_title_is_that_of_each() -> None:
    source = "# Møder\n\n## 3. marts 2025\n\n1. Kajen (B)\n\n## Møde 4. april 2025\n\n1. Molen (B)\n"
    assert parts(source) == [
        ["Møder", "3. marts 2025", "1. Kajen (B)"],
        ["Møder", "Møde 4. april 2025", "1. Molen (B)"],
    ]


def test_what_is_more_than_a_title_belongs_to_the_first_meeting() -> None:
    source = "a\n\nb\n\nc\n\nd\n\ne\n\n# 3. marts 2025\n\nf\n\n# 4. april 2025\n\ng\n"
    assert parts(source) == [["a", "b", "c", "d", "e", "3. marts 2025", "f"], ["4. april 2025", "g"]]


@pytest.mark.parametrize(
    "source",
    [
        "# Møde 3. marts 2025\n\n1. Kajen\n",
        "# 3. marts 2025\n\na\n\n# 3. marts 2025\n\nb\n",
        "# 1. Mødet 3. marts 2025\n\na\n\n# 2. Mødet 4. april 2025\n\nb\n",
        "3. marts 2025\n\na\n\n4. april 2025\n\nb\n",
        "# Kajen og molen skal være klar til brug igen den 3. marts 2025\n\na\n\n# Den nye vej skal være klar igen senest den 4. april 2025\n\nb\n",
        "# 3. marts\n\na\n\n# 4. april\n\nb\n",
    ],
    ids=["one", "the same day", "items", "no headings", "sentences", "no year"],
)
def test_what_is_one_meeting(source: str) -> None:
    assert len(parts(source)) == 1


def test_the_highest_level_with_days_counts() -> None:
    source = "# 3. marts 2025\n\n## Frist 1. maj 2025\n\n## Frist 1. juni 2025\n\n# 4. april 2025\n\na\n"
    assert [one[0] for one in parts(source)] == ["3. marts 2025", "4. april 2025"]


def test_what_was_left_out_goes_with_its_meeting() -> None:
    page = "\n".join(f"linje {number}" for number in range(20))
    footer = "Referat fra rådet for havnen {}"
    source = f"# 3. marts 2025\n{page}\n{footer.format(1)}\n{page}\n{footer.format(2)}\nslut\n# 4. april 2025\n{page}\n{footer.format(3)}\nslut\n"
    found = [[one.text for one in part.left_out] for part in meetings_in(document(source), vocabulary())]
    assert found == [[footer.format(1), footer.format(2)], [footer.format(3)]]


LINES = ("# 3. marts 2025", "# 4. april 2025", "## 5. maj 2025", "# Kajen", "Kajen revner", "1. Kajen (B)")


@given(st.lists(st.sampled_from(LINES), max_size=20))
def test_no_block_is_lost(source: list[str]) -> None:
    whole = document("\n\n".join(source))
    kept = [block for part in meetings_in(whole, vocabulary()) for block in part.blocks]
    assert [block for block in whole.blocks if block not in kept] == []
