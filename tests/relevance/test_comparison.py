"""What other searches show is told as records, in their favour where it could be told either way."""

from __future__ import annotations

import pytest

from tests.relevance.comparison import answered, belonging, record_of, row
from tests.relevance.measure import Asked

ITEMS = {"hald/2024-03-18#item-1-2": "hald/2024-03-18/1.2", "hald/2024-03-18#kurser": "hald/2024-03-18/1.2"}


def test_an_anchor_belongs_to_the_item_that_began_last() -> None:
    html = '<h1 id="top"></h1><h3 id="item-1-1"></h3><h4 id="a"></h4><h3 id="item-1-2"></h3><h4 id="b"></h4>'
    told = belonging(html, {"item-1-1": "hald/2024-03-18/1.1", "item-1-2": "hald/2024-03-18/1.2"})
    assert dict(told) == {
        "item-1-1": "hald/2024-03-18/1.1",
        "a": "hald/2024-03-18/1.1",
        "item-1-2": "hald/2024-03-18/1.2",
        "b": "hald/2024-03-18/1.2",
    }


@pytest.mark.parametrize(
    ("address", "record"),
    [
        ("hald/2024-03-18/1.2/", "hald/2024-03-18/1.2"),
        ("hald/2024-03-18/1.2/index.html", "hald/2024-03-18/1.2"),
        ("hald/2024-03-18/#item-1-2", "hald/2024-03-18/1.2"),
        ("hald/2024-03-18/?mark=kurser#kurser", "hald/2024-03-18/1.2"),
        ("hald/2024-03-18/#elsewhere", "hald/2024-03-18#elsewhere"),
        ("glossary/#word--veu", "glossary#word--veu"),
        ("", ""),
    ],
)
def test_an_address_is_of_a_record(address: str, record: str) -> None:
    assert record_of(address, ITEMS) == record


def test_of_a_place_with_two_names_the_right_one_counts() -> None:
    told = {"q": "kurser", "kind": "word", "answers": ["hald/2024-03-18/1.2"]}
    found = answered(
        told, [["hald/2024-03-18", "hald/2024-03-18/1.1"], ["hald/2024-03-18", "hald/2024-03-18/1.2"]]
    )
    assert (found.found, found.rank) == (("hald/2024-03-18", "hald/2024-03-18/1.2"), 2)


def test_the_page_that_holds_an_answer_is_right_where_pages_are_found() -> None:
    told = {"q": "VEU", "kind": "word", "answers": ["glossary#word--veu"]}
    assert answered(told, [["glossary"]]).rank == 0
    assert answered(told, [["glossary"]], finds_pages=True).rank == 1


def test_a_row_of_the_table() -> None:
    right = Asked("a", "word", frozenset({"x"}), frozenset(), ("y", "x"))
    nothing = Asked("b", "word", frozenset({"x"}), frozenset(), ())
    assert row("ours", [right, nothing]).split() == ["ours", "0.500", "0.250", "1"]
