"""Words as inline Markdown: their style is kept, and no sign of theirs becomes markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.intake.documents.pdf_inline import inline
from raadsportal.intake.documents.pdf_lines import Run, Word
from raadsportal.prose import plain_text

TO = "https://havn.example/sag/1"
RUNS = st.builds(
    Run,
    st.text(st.sampled_from("abæ1.-+#*_`[](){}<>|\\!:/~@ "), min_size=1, max_size=6),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", TO, "javascript:x", "https://havn.example/(a b)"]),
)


def word(*runs: Run) -> Word:
    return Word(runs, 0, 1, 10)


@pytest.mark.parametrize(
    ("words", "markdown"),
    [
        ([word(Run("Kaj"))], "Kaj"),
        ([word(Run("Kaj", is_bold=True)), word(Run("nord", is_bold=True)), word(Run("i"))], "**Kaj nord** i"),
        ([word(Run("Kaj", is_bold=True, is_italic=True))], "***Kaj***"),
        ([word(Run("Kaj", is_italic=True), Run(":"))], "*Kaj*:"),
        ([word(Run("se")), word(Run("sagen", link=TO)), word(Run("her", link=TO))], f"se [sagen her]({TO})"),
        ([word(Run("se", link="javascript:x"))], "se"),
        ([word(Run("a_b_c")), word(Run("[1]"))], "a_b_c \\[1\\]"),
        ([word(Run("#")), word(Run("4"))], "\\# 4"),
        ([word(Run("30.")), word(Run("maj"))], "30\\. maj"),
        ([word(Run("2*3", is_bold=True))], "2\\*3"),
    ],
)
def test_style_is_kept_and_signs_are_none(words: list[Word], markdown: str) -> None:
    assert inline(words) == markdown


def test_a_heading_may_begin_with_a_number() -> None:
    assert inline([word(Run("1.")), word(Run("Kaj"))], is_heading=True) == "1. Kaj"


@given(st.lists(st.lists(RUNS, min_size=1, max_size=3), min_size=1, max_size=5))
def test_the_plain_text_is_the_words_as_printed(runs: list[list[Run]]) -> None:
    words = [
        word(*(Run(run.text.replace(" ", "x"), run.is_bold, run.is_italic, run.link) for run in group))
        for group in runs
    ]
    assert plain_text(inline(words)).split() == [one.text for one in words]
