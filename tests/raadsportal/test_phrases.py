"""Phrases are found as whole words, the longest first, in any case; the quick pattern finds what the plain one would."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.phrases import NOTHING, compile_phrases, is_usable, words_of

WORDS = st.text("abÅé-,.*", min_size=1, max_size=4)
PHRASES = st.lists(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), max_size=6)
TEXTS = st.text("abABåÅéÉ-,. \n", max_size=40)


def plain(phrases: list[str]) -> re.Pattern[str]:
    """Return the pattern that tries every phrase at every place: slow, and plainly right."""
    usable = sorted((phrase for phrase in phrases if is_usable(phrase)), key=len, reverse=True)
    bodies = "|".join(words_of(phrase) for phrase in usable)
    return re.compile(rf"(?:(?<!\w)|(?!\w))(?:{bodies})(?!\w)", re.IGNORECASE) if bodies else NOTHING


@given(PHRASES, TEXTS)
def test_the_quick_pattern_finds_what_the_plain_one_finds(phrases: list[str], text: str) -> None:
    simple = [phrase for phrase in phrases if "..." not in phrase]
    found = [match.span() for match in compile_phrases(simple).finditer(text)]
    assert found == [match.span() for match in plain(simple).finditer(text)]


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        (["godkend*"], "Rådet GODKENDTE det; ugodkendt", ["GODKENDTE"]),
        (["rådet", "rådet støtter"], "Rådet støtter, rådets", ["Rådet støtter"]),
        (["*rådet støtter"], "Haldrådet støtter; rådet støtter", ["Haldrådet støtter", "rådet støtter"]),
        (["*rådet", "haldrådet vil"], "Haldrådet vil", ["Haldrådet vil"]),
        ([", dog"], "ja, dog ikke", [", dog"]),
        (["så ... ikke"], "Så vil vi ikke", ["Så vil vi ikke"]),
        (["imod ..."], "imod alt andet, dog", ["imod alt andet"]),
        (["* dag"], "hver dag", ["hver dag"]),
        (["ærø*"], "ÆRØSKØBING ærø", ["ÆRØSKØBING", "ærø"]),
        (["3 timer"], "13 timer 3 timer", ["3 timer"]),
        (["...", "*", ""], "alt", []),
        ([], "alt", []),
    ],
)
def test_what_is_found(phrases: list[str], text: str, found: list[str]) -> None:
    assert [match[0] for match in compile_phrases(phrases).finditer(text)] == found
