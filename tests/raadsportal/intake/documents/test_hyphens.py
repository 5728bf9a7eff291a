"""Words broken at the end of a line: which are made whole, which keep their hyphen, which stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.intake.documents.hyphens import Spelling, joined, with_own_words
from raadsportal.intake.opening import DICTIONARIES, dictionary

WORDS = """beskæftigelse formandskabet skal komme kommer skalkomme institut forsknings rapporten kontor møde
ommøde om vest pandemi klima indsatsen den havne drift og uddannelses en sker mail""".split()  # noqa: SIM905
DANISH = Spelling(
    lambda word: word.casefold() in WORDS, has_dictionary=True, joints=frozenset({"og", "samt"})
)


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("beskæf-", "tigelse,", "beskæftigelse,"),
        ("(Beskæf-", "tigelse)", "(Beskæftigelse)"),
        ("BESKÆF-", "TIGELSE", "BESKÆFTIGELSE"),
        ("beskæf\u00ad", "tigelse", "beskæftigelse"),
        ("beskæf‐", "tigelse", "beskæftigelse"),
        ("xyz\u00ad", "abc", "xyzabc"),
        ("klimaind-", "satsen", "klimaindsatsen"),
        ("forsknings-", "institut.", "forskningsinstitut."),
        ("kystrap-", "porten", "kystrapporten"),
        ("social-beskæf-", "tigelse", "social-beskæftigelse"),
        ("Vigsølun-", "dvig", "Vigsølundvig"),
    ],
)
def test_a_broken_word_is_whole_again(before: str, after: str, whole: str) -> None:
    assert joined(before, after, DANISH) == whole


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("AMK-", "kontor", "AMK-kontor"),
        ("2024-", "25", "2024-25"),
        ("e-", "mail", "e-mail"),
        ("Zoom-", "møde", "Zoom-møde"),
        ("covid-", "pandemi", "covid-pandemi"),
        ("Hans-", "Peter", "Hans-Peter"),
        ("uge-", "26", "uge-26"),
    ],
)
def test_a_hyphen_of_the_word_itself_stays(before: str, after: str, whole: str) -> None:
    assert joined(before, after, DANISH) == whole


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("uddannelses-", "og"),
        ("uddannelses-", "samt,"),
        ("skal", "komme"),
        ("skal-", "(komme"),
        ("-", "komme"),
        ("–", "komme"),
        ("om,", "møde"),
        ("", "møde"),
        ("møde", ""),
        ("kl.", "møde"),
        ("Formandsk", "Abet"),
        ("12", "møde"),
    ],
)
def test_words_stay_apart(before: str, after: str) -> None:
    assert joined(before, after, DANISH) is None


def test_a_hyphen_that_is_lost_is_missed_where_the_halves_are_no_words() -> None:
    assert joined("formandsk", "abet.", DANISH) == "formandskabet."
    assert joined("(formandsk", "abet", DANISH) == "(formandskabet"
    assert joined("havne", "drift", DANISH) is None
    assert joined("formandsk", "abet", Spelling()) is None


def test_the_document_itself_says_how_its_words_are_spelled() -> None:
    lines = ["vi taler om havneforsøg her i dag", "så står e-mail, syd-vest og kaj- eller molehuse der"]
    own = with_own_words(Spelling(), lines)
    assert own.own >= {"havneforsøg", "e-mail", "syd-vest"}
    assert not own.own & {"vi", "dag", "så", "der"}
    assert own.joints == {"eller"}
    assert joined("havnefor-", "søg", own) == "havneforsøg"
    assert joined("syd-", "vest", own) == "syd-vest"
    assert joined("kaj-", "eller", own) is None
    assert joined("ukend-", "te", own) == "ukend-te"


@given(before=st.text(max_size=12), after=st.text(max_size=12))
def test_no_letter_is_lost_or_found(before: str, after: str) -> None:
    before, after = "".join(before.split()), "".join(after.split())
    whole = joined(before, after, DANISH)
    assert whole in {None, before + after, before[:-1] + after}


@given(st.sampled_from(WORDS), st.sampled_from(WORDS))
def test_two_words_are_never_made_one_without_a_hyphen(before: str, after: str) -> None:
    assert joined(before, after, DANISH) is None


@pytest.mark.skipif(not list(DICTIONARIES.glob("da_*.dic")), reason="no Danish dictionary")
def test_a_real_dictionary_knows_what_is_long() -> None:
    known = dictionary("da")
    assert known is not None
    danish = Spelling(known, has_dictionary=True, joints=frozenset({"og"}))
    assert joined("formandsk", "abet", danish) == "formandskabet"
    assert joined("beredskabs-", "planlægningen", danish) == "beredskabsplanlægningen"
    assert joined("skal", "komme", danish) is None
    assert joined("uddannelses-", "og", danish) is None
