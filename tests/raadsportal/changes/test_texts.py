"""Which words of a text change, and how that is said."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.changes.texts import edits, text_change
from raadsportal.language import catalogue

WORDS = catalogue("da")
TEXTS = st.lists(st.sampled_from(["rådet", "vedtog", "listen", "ikke", "1."]), max_size=12).map(" ".join)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Rådet vedtog listen.", "Rådet vedtog\n listen.", ""),
        (
            "Rådet vedtog femten kurser.",
            "Rådet vedtog seksten kurser.",
            "Sagen: 1 ord ændret (“femten” bliver til “seksten”)",
        ),
        ("Rådet vedtog listen.", "Rådet vedtog ikke listen.", "Sagen: 1 ord ændret (“ikke” kommer til)"),
        ("Rådet vedtog ikke listen.", "Rådet vedtog listen.", "Sagen: 1 ord ændret (“ikke” går ud)"),
        (
            "En to tre fire fem",
            "Et to tri fire fam seks",
            "Sagen: 4 ord ændret (“En” bliver til “Et”; “tre” bliver til “tri”; “fem” bliver til “fam seks”)",
        ),
        (
            "a 1 b 2 c 3 d 4 e",
            "a 5 b 6 c 7 d 8 e",
            "Sagen: 4 ord ændret (“1” bliver til “5”; “2” bliver til “6”; “3” bliver til “7” …)",
        ),
        ("", "Rådet vedtog listen.", "Sagen: ny tekst (3 ord)"),
        ("Rådet vedtog listen.", "", "Sagen: væk (3 ord)"),
        ("ord " * 30, "andet " * 25, "Sagen: skrevet om, 30 ord før, 25 ord nu"),
        ("a " + "b " * 12, "a", "Sagen: 12 ord ændret (“b b b b b b b b …” går ud)"),
    ],
)
def test_a_change_in_words(old: str, new: str, expected: str) -> None:
    assert text_change("Sagen", old, new, WORDS) == expected


@given(TEXTS, TEXTS)
def test_edits_account_for_every_word(old: str, new: str) -> None:
    found = edits(old, new)
    went = Counter(word for edit in found for word in edit.old)
    came = Counter(word for edit in found for word in edit.new)
    assert not went - Counter(old.split())
    assert Counter(old.split()) - went + came == Counter(new.split())


@given(TEXTS, TEXTS)
def test_a_text_has_changed_if_one_of_its_words_has(old: str, new: str) -> None:
    assert bool(text_change("Sagen", old, new, WORDS)) == (old.split() != new.split())
