"""Headers, footers and page numbers are told from text; a line of the text itself is never taken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.intake.documents.form import Why
from raadsportal.intake.documents.pdf_lines import Line, Run, Word
from raadsportal.intake.documents.running import Sheet, running


def sheet(page: int, *lines: tuple[float, str]) -> Sheet:
    return Sheet(
        page,
        842,
        tuple(
            Line(page, number, (Word((Run(words),), 60, 200, 10),), top, top + 10)
            for number, (top, words) in enumerate(lines, 1)
        ),
    )


def left(*sheets: Sheet) -> list[tuple[int, str, Why]]:
    return [(one.place.page, one.text, one.why) for _, one in sorted(running(sheets).items())]


def body(page: int) -> list[tuple[float, str]]:
    return [(100, f"Først {'abcdefghijklmn'[page]}"), (700, f"Sidst {'abcdefghijklmn'[page]}")]


@pytest.mark.parametrize("words", ["Side {} af 9", "{}", "- {} -", "Side {}"])
def test_numbers_of_pages(words: str) -> None:
    sheets = [sheet(page, *body(page), (810, words.format(page))) for page in (1, 2, 3)]
    assert left(*sheets) == [(page, words.format(page), Why.PAGE_NUMBER) for page in (1, 2, 3)]


def test_left_and_right_pages_have_headers_of_their_own() -> None:
    sheets = [sheet(page, (30, "Nordø" if page % 2 else "Havnerådet"), *body(page)) for page in range(1, 7)]
    assert [(page, words) for page, words, _ in left(*sheets)] == [
        (page, "Nordø" if page % 2 else "Havnerådet") for page in range(1, 7)
    ]


def test_only_some_pages_have_a_header() -> None:
    sheets = [sheet(page, *([(30, "Bilag")] if page > 9 else []), *body(page)) for page in range(1, 13)]
    assert [page for page, _, _ in left(*sheets)] == [10, 11, 12]


def test_a_label_that_opens_some_pages_is_text() -> None:
    opening = {2: [(100, "Beslutning:")], 5: [(100, "Beslutning:")], 9: [(100, "Beslutning:")]}
    sheets = [
        sheet(page, (30, "Nordø"), *opening.get(page, [(100, f"Ord {body(page)[0][1]}")]), (140, "x"))
        for page in range(1, 13)
    ]
    assert {words for _, words, _ in left(*sheets)} == {"Nordø"}


def test_what_stands_close_to_the_text_or_counts_otherwise_is_text() -> None:
    close = [sheet(page, (88, "Nordø"), *body(page)) for page in (1, 2, 3)]
    jumping = [sheet(page, (30, f"Sag {page * page}"), *body(page)) for page in (1, 2, 3)]
    moving = [sheet(page, (30 + 10 * page, "Nordø"), *body(page)) for page in (1, 2, 3)]
    assert left(*close) == left(*jumping) == left(*moving) == left(sheet(1, (30, "Nordø"), *body(1))) == []


def test_the_text_may_come_close_to_what_nearly_every_page_has() -> None:
    close = (799, "Kajen")
    sheets = [sheet(page, *body(page), *[close] * (page == 2), (810, f"Side {page}")) for page in range(1, 6)]
    assert left(*sheets) == [(page, f"Side {page}", Why.PAGE_NUMBER) for page in range(1, 6)]
    few = [sheet(page, *body(page), (799, "abcd"[page]), (810, f"Side {page}")) for page in range(1, 4)]
    assert left(*few) == []


@given(st.lists(st.lists(st.floats(140, 690), max_size=6), min_size=1, max_size=6))
def test_nothing_in_the_middle_of_a_page_is_taken(tops: list[list[float]]) -> None:
    sheets = [sheet(page, *((top, "Nordø") for top in sorted(each))) for page, each in enumerate(tops, 1)]
    assert left(*sheets) == []
