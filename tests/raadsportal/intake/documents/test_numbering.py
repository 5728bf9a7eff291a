"""Numbers are counted as Word counts them: levels, restarts, letters, roman numbers, numbers of styles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from raadsportal.intake.documents.numbering import Counting, read_numbering, spelled
from tests.raadsportal.intake.documents.docx import level, numbering, part


def counting(inner: str, **styles: str) -> Counting:
    return Counting(read_numbering(etree.fromstring(part("numbering", inner)), styles))


def num(number: int, inner: str = "", declared: int = 0) -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{declared}"/>{inner}</w:num>'


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (1, "lowerLetter", "a"),
        (27, "upperLetter", "AA"),
        (1994, "lowerRoman", "mcmxciv"),
        (4, "upperRoman", "IV"),
        (0, "lowerRoman", "0"),
        (4, "none", ""),
        (4, "cardinalText", "4"),
    ],
)
def test_numbers_are_spelled_in_the_form_of_their_level(number: int, form: str, text: str) -> None:
    assert spelled(number, form) == text


def test_a_deeper_level_starts_again_behind_a_higher_one() -> None:
    count = counting(numbering(level(0, "decimal", "%1."), level(1, "lowerLetter", "%1.%2)")))
    depths = [0, 1, 1, 0, 1]
    assert [count.marker("1", depth) for depth in depths] == ["1.", "1.a)", "1.b)", "2.", "2.a)"]


def test_a_level_may_never_start_again_or_only_behind_the_first() -> None:
    never = level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>')
    first = level(2, "decimal", "%3", '<w:lvlRestart w:val="1"/>')
    count = counting(numbering(level(0, "decimal", "%1"), never, first))
    depths = [0, 1, 2, 1, 2, 0, 1, 2]
    assert [count.marker("1", depth) for depth in depths] == ["1", "1", "1", "2", "2", "2", "3", "1"]


def test_numbers_of_one_list_count_on_unless_one_begins_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    count = counting(numbering(level(0, "decimal", "%1."), numbers=num(1) + num(2) + num(3, anew)))
    assert [count.marker(number, 0) for number in "1123312"] == ["1.", "2.", "3.", "5.", "6.", "7.", "8."]


def test_figures_of_all_levels_and_a_level_of_its_own() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "Bilag %1")}</w:lvlOverride>'
    inner = numbering(
        level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", "<w:isLgl/>"), numbers=num(1) + num(2, own)
    )
    count = counting(inner)
    assert [count.marker("1", 0), count.marker("1", 1), count.marker("2", 0)] == ["I", "1.1", "Bilag B"]


def test_a_list_may_be_that_of_a_style() -> None:
    linked = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="Punkter"/></w:abstractNum>'
    count = counting(
        numbering(level(0, "lowerRoman", "(%1)"), numbers=num(1) + linked + num(2, declared=7)), Punkter="1"
    )
    assert [count.marker("2", 0), count.marker("1", 0)] == ["(i)", "(ii)"]


def test_what_is_not_declared_has_no_number() -> None:
    assert counting("").marker("1", 0) is None
    assert Counting(read_numbering(None, {})).marker("1", 3) is None


@given(st.lists(st.integers(0, 2), max_size=30))
def test_a_number_never_comes_twice_in_its_place(depths: list[int]) -> None:
    count = counting(
        numbering(*(level(one, "decimal", ".".join(f"%{n + 1}" for n in range(one + 1))) for one in range(3)))
    )
    shown, last = [], -1
    for depth in depths:
        last = min(depth, last + 1)
        shown.append(count.marker("1", last))
    assert len(set(shown)) == len(shown)
