"""Inline Markdown shows the words that were printed, whatever signs they have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.intake.documents.inline import Piece, inline_markdown
from raadsportal.prose import plain_text

SIGNS = st.text(
    st.sampled_from("ab \n\\`*_{}[]()#+-.!|<>~=&:/@19é")
    | st.characters(codec="utf-8", exclude_categories=["C", "Z"]),
    max_size=30,
)
PIECES = st.lists(
    st.builds(
        Piece,
        SIGNS,
        st.booleans(),
        st.booleans(),
        st.sampled_from(["", "https://havn.example/a_(b)*c", "mailto:a@b.example", "#sted"]),
    ),
    max_size=6,
)


@given(PIECES)
def test_words_are_what_was_printed(pieces: list[Piece]) -> None:
    printed = " ".join("".join(piece.text for piece in pieces).split())
    assert plain_text(inline_markdown(pieces)) == printed


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ([Piece("1. maj")], r"1\. maj"),
        ([Piece("- ja\n# nej\n2) måske")], "\\- ja\n\\# nej\n2\\) måske"),
        ([Piece("a_b _c_ 2 * 3 [x] | <b>")], r"a_b \_c\_ 2 \* 3 \[x\] | \<b>"),
        ([Piece("| a")], r"\| a"),
        ([Piece("---")], r"\---"),
        ([Piece("Skriv til <a@b.example>")], r"Skriv til \<a@b.example>"),
        ([Piece("Frist: ", is_bold=True), Piece("maj")], "**Frist:** maj"),
        ([Piece("a", is_bold=True), Piece(" "), Piece("b", is_bold=True)], "**a b**"),
        ([Piece("a", True, True), Piece(" b", is_italic=True)], "***a*** *b*"),
        ([Piece("a\nb", is_bold=True)], "**a**\n**b**"),
        ([Piece("a*b", is_bold=True)], r"a\*b"),
        ([Piece("planen", address="https://havn.example/a b")], "[planen](https://havn.example/a%20b)"),
        ([Piece("planen", address="javascript:alert(1)")], "planen"),
        ([Piece(" \n ")], ""),
    ],
)
def test_markup_stands_only_where_the_words_stay(pieces: list[Piece], text: str) -> None:
    assert inline_markdown(pieces) == text
