"""The account of words: each word of a document stands in the file, in a field, or is told of."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.intake.documents.form import Place
from raadsportal.intake.minutes.account import Account, Unplaced, account
from raadsportal.intake.minutes.facts import Facts
from raadsportal.intake.minutes.understanding import understood
from raadsportal.model import Status
from raadsportal.prose import plain_text
from tests.raadsportal.intake.minutes.papers import MINUTES, document, made, said, vocabulary

LINES = (
    "# Referat af møde i Haldrådet", "Mandag den 3. marts 2025 kl. 13.00-15.30", "Sted: Pakhuset på kajen", "Referat",
    "Til stede: Ane Holm, Dan Bach", "Afbud:", "Bo Friis (FF)", "For fiskerne:", "Næste møde: 4. april 2025",
    "## 1. Havnen", "### 1.1 Kajen (B)", "- 1.2. Molen (O)", "2. Vejen", "**Beslutning:** Rådet vedtog det.", "Beslutning",
    "Bilag: Ingen", "Sagen kort: Kajen revner.", "Rådet talte om kajen & molen.", "- nord", "1. maj. Møde", "2. Vejen ..... 3",
    "Kaj\tBåd", "Indstilling\tDet indstilles.", "", "|a|b|", "[kort](https://havn.example)", "[plan](plan.docx)", "Skum",
    "Haldrådet", "Indholdsfortegnelse", "*skråt* og **fedt**", "a) Lys", "Hej_med_dig", "Eventuelt", "http://havn.example/a?b=1",
)  # fmt: skip


def test_every_word_has_gone_somewhere() -> None:
    assert made(MINUTES).account == Account(text=36, fields=18, again=0, left_out=0)


def test_contents_and_headers_are_counted_apart() -> None:
    titles = "1. Kajen ..... 2\n2. Molen ..... 3\n3. Vejen ..... 4\n4. Broen ..... 5\n"
    items = "".join(f"{row[:8]}\n\nBeslutning: Ja.\n\n" for row in titles.splitlines())
    found = made(f"Referat af møde i Haldrådet\n\nIndholdsfortegnelse\n\n{titles}\n{items}").account
    assert (found.again, found.left_out, found.unplaced, found.made) == (12, 0, (), ())


def test_words_that_stand_nowhere_are_told_of_with_their_line() -> None:
    source = "Referat\n\n1. Kajen (B)\n\nKajen revner meget.\n"
    draft, facts = understood(document(source), vocabulary()), Facts("Referat", Status.APPROVED)
    body = "# Referat\n\n### 1 Kajen (B)\n\nKajen revner.\n"
    found = account(document(source), draft, facts, body, vocabulary())
    assert found.unplaced == (Unplaced(Place(0, 5), ("meget",)),)
    assert (found.text, found.made) == (6, ())


def test_words_that_the_document_does_not_have_are_told_of() -> None:
    source = "Referat\n\n1. Kajen (B)\n"
    draft, facts = understood(document(source), vocabulary()), Facts("Referat", Status.APPROVED)
    found = account(
        document(source), draft, facts, "# Referat\n\n### 1 Kajen (B)\n\nVedtaget.\n", vocabulary()
    )
    assert (found.unplaced, found.made) == ((), ("vedtaget",))


def test_a_lost_word_is_a_doubt() -> None:
    source = MINUTES.replace("Til stede: Ane Holm,", "Til stede: Ane Holm (kom cyklende),")
    found = made(source)
    assert [one for one in said(found.doubts) if one[0] == "import-words-unplaced"] == []
    assert "title: kom cyklende" in found.text


def words_of(text: str) -> Counter[str]:
    return Counter(word.casefold() for word in re.findall(r"[^\W\d_]+", text))


def is_accounted_for(source: str) -> None:
    """Check that each word is in the file, in a line that became fields, printed again, or told of."""
    found = made(source)
    read = document(source)
    there = words_of("\n".join(map(plain_text, found.text.split("\n"))))
    for placed in found.facts.placed:
        there += words_of(placed.line.text)
    for block in found.draft.contents:
        for part in block.all():
            there += words_of(part.plain)
    for group in found.draft.groups:
        there += words_of(" ".join(group.printed[1:]))
    there += words_of(" ".join(word for one in found.account.unplaced for word in one.words))
    missing = words_of(" ".join(read.words())) - there
    assert not missing, (missing, found.text)


@given(st.lists(st.sampled_from(LINES), max_size=30))
def test_words_in_are_words_out(lines: list[str]) -> None:
    source = "\n".join(lines)
    if document(source).blocks:
        is_accounted_for(source)


WORDS = st.text(alphabet=st.characters(categories=("L", "N", "P", "Zs"), max_codepoint=0x17F), max_size=40)


@given(st.lists(st.one_of(WORDS, st.sampled_from(LINES)), max_size=20))
def test_words_of_any_text_are_accounted_for(lines: list[str]) -> None:
    source = "\n".join(lines)
    if any(block.plain.strip() for block in document(source).blocks):
        is_accounted_for(source)


def test_the_law_can_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    """The checker notices a word that is in no place."""
    honest = made(MINUTES)
    less = replace(honest, text=honest.text.replace("Kajen revner.", ""))
    monkeypatch.setattr("tests.raadsportal.intake.minutes.test_account.made", lambda _: less)
    with pytest.raises(AssertionError, match="revner"):
        is_accounted_for(MINUTES)
