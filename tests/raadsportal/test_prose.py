"""Prose prints as it was meant: dates stay dates, lists are lists, sentences end where they end."""

from __future__ import annotations

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.prose import plain_text, printable, sentences, urls
from raadsportal.source.vocabularies import Vocabularies
from raadsportal.vocabulary import Vocabulary

DANISH = Vocabularies(None).get("dansk") or Vocabulary("")


@pytest.fixture
def danish() -> Vocabulary:
    return DANISH


@pytest.mark.parametrize(
    "line", ["30. maj. Temamøde", "- 30. maj: Temamøde", "  3. juni holdes der møde", "> 1. april"]
)
def test_a_date_never_prints_as_a_list(line: str, danish: Vocabulary) -> None:
    html = markdown.markdown(printable(line, danish), extensions=["sane_lists"])
    assert "<ol>" not in html
    assert line.strip("-> ").split(".")[0] + "." in html


def test_a_numbered_list_stays_one(danish: Vocabulary) -> None:
    assert printable("1. Velkomst\n2. Valg", danish) == "1. Velkomst\n2. Valg"


def test_a_list_gets_the_blank_line_that_it_needs(danish: Vocabulary) -> None:
    assert printable("Rådet:\n- mødes\n- taler", danish) == "Rådet:\n\n- mødes\n- taler"


def test_code_is_left_alone(danish: Vocabulary) -> None:
    fenced = "```\nTekst\n- 30. maj\n30. maj\n```"
    assert printable(fenced, danish) == fenced


@given(st.text(alphabet="abc .-*1230\n`|#>[]()majuni", max_size=80))
def test_printing_twice_changes_nothing_more(text: str) -> None:
    once = printable(text, DANISH)
    assert printable(once, DANISH) == once


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Det står i pkt. 2.4. Rådet vedtog det.", ("Det står i pkt. 2.4.", "Rådet vedtog det.")),
        ("Mødet er d. 8. juni. Det er i Hald.", ("Mødet er d. 8. juni.", "Det er i Hald.")),
        ("Ane B. Holm kom kl. 13. Hun gik igen.", ("Ane B. Holm kom kl. 13.", "Hun gik igen.")),
        ("Skoler m.fl. Ikke flere", ("Skoler m.fl. Ikke flere",)),
        ("Første linje\nAnden linje", ("Første linje", "Anden linje")),
    ],
)
def test_sentences(text: str, parts: tuple[str, ...], danish: Vocabulary) -> None:
    assert sentences(text, danish) == parts


def test_plain_text_keeps_words_and_drops_markup() -> None:
    source = "##### Om **listen**\n\nSe [siden](https://x.example) og *Hald*.\n\n- et\n- to\n\n| A | B |\n|---|--:|\n| 1 | 2.161 |"
    assert plain_text(source) == "Om listen\nSe siden og Hald.\net\nto\nA; B\n1; 2.161"


def test_addresses_end_before_punctuation() -> None:
    text = "Se https://x.example/a. Og (https://x.example/b), [c](https://x.example/c) <https://x.example/d>"
    assert urls(text) == tuple(f"https://x.example/{letter}" for letter in "abcd")


@pytest.mark.parametrize(
    "piece", ["a ", "*", "[", "[a](", "**a ", "_a ", "![](a", "[x](<a", "<http://", "|-", " ", "a@"]
)
def test_a_very_long_line_is_read(piece: str) -> None:
    """A pattern whose steps grow with the square of the line would not come to an end here."""
    assert isinstance(plain_text(piece * 60_000), str)


def test_a_rule_below_a_line_stays_a_rule(danish: Vocabulary) -> None:
    assert printable("Afvist.\n---\nMere", danish) == "Afvist.\n\n---\nMere"


def test_an_address_may_hold_parentheses() -> None:
    assert urls("(se https://x.example/c_(d)). Og https://x.example/e).") == (
        "https://x.example/c_(d)",
        "https://x.example/e",
    )


def test_an_escaped_bracket_is_a_sign_and_no_address() -> None:
    assert plain_text(r"Skriv til \<a@havn.example> eller <b@havn.example>") == (
        "Skriv til <a@havn.example> eller b@havn.example"
    )
