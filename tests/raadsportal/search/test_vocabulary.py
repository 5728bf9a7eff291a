"""The words of the content as files that a browser fetches by a word's first letters."""

from __future__ import annotations

from raadsportal.language import catalogue
from raadsportal.search.grammar import Grammar, grammar_of
from raadsportal.search.lexicon import lexicon
from raadsportal.search.standing import Standing
from raadsportal.search.vocabulary import padded, shards

WORDS = catalogue("da")
TEXT = "indsatsen indsats indsatsen Århus arkiv"


def test_words_are_together_however_they_are_typed() -> None:
    assert padded("aarhus") == padded("arhus") == "arhus_______"
    assert padded("oestjyllandsk") == "ostjyllandsk"


def test_a_file_tells_how_often_a_word_stands_its_head_and_whether_it_may_be_a_part() -> None:
    told = shards(lexicon([TEXT], (), Grammar(paradigms=(("en", ""),)), WORDS), {})
    assert told["i"] == {"words": [["indsats", 1], ["indsatsen", 2, "indsats", 1]], "heads": {}}


def test_a_file_tells_where_heads_stand() -> None:
    told = shards(
        lexicon([TEXT], (), Grammar(), WORDS), {"arkiv": Standing(3, "03", "3", 8), "2024": Standing(1, "1")}
    )
    assert told["a"]["heads"] == {"arkiv": [3, "03", "3", 8]}
    assert told["2"] == {"words": [], "heads": {"2024": [1, "1"]}}


def test_many_words_are_divided_by_one_letter_more() -> None:
    text = " ".join(
        f"b{one}{two}{three}" for one in "aeiou" for two in "klmnprst" for three in "bcdfghjklmnpqrstvwxz"
    )
    told = shards(lexicon([f"a c {text}"], (), grammar_of(WORDS), WORDS), {})
    begins = [begin for begin in told if begin.startswith("b")]
    assert begins[:1] != ["b"]
    assert all(len(found["words"]) <= 700 for found in told.values())
    for begin, found in told.items():
        assert all(padded(word[0]).startswith(begin) for word in found["words"])
    assert sum(padded("baka").startswith(begin) for begin in told) == 1
