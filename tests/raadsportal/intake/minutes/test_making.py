"""A whole document made into a file: what the file says, and what the portal reads from it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.intake.minutes.making import Made
from raadsportal.problems import Severity
from raadsportal.source.minutes import read_minutes
from raadsportal.source.text_files import TextFile, text_of
from tests.raadsportal.intake.documents.docx import docx, p
from tests.raadsportal.intake.minutes.papers import HALD, MINUTES, imported, made, said
from tests.raadsportal.intake.minutes.test_account import LINES, WORDS

TEXT = """\
---
date: 2025-03-03
status: approved
council: hald
time: 13:00–15:30
place: Pakhuset, Kajgade 7, Hald
format: physical
attendance:
  - {people: [ane-holm, dan-bach]}
---
# Referat af møde i Haldrådet, 3. marts 2025

Referatet er godkendt.

### 1 Kajen (B)

#### Sagen kort

Kajen revner.

#### Beslutning

Rådet vedtog at lave kajen.

#### Bilag

1.1 Tegning af kajen

### 2 Molen (O)

#### Beslutning

Taget til efterretning.
"""
#: What is said of a fact that the document does not tell.
MISSING = {"key-missing", "council-missing"}


def test_minutes_become_a_file() -> None:
    found = made(MINUTES)
    assert found.text == TEXT
    assert found.doubts == ()


def test_what_the_file_says_is_what_was_meant() -> None:
    meeting = read_minutes(TextFile("", made(MINUTES).text), HALD, made(MINUTES).vocabulary).meeting
    assert [(item.number, item.title, len(item.sections)) for item in meeting.items] == [
        ("1", "Kajen", 3),
        ("2", "Molen", 1),
    ]
    assert [one.person for row in meeting.attendance for one in row.people] == ["ane-holm", "dan-bach"]


@pytest.mark.parametrize(
    ("source", "doubt"),
    [
        ("## Kajen\n\nBeslutning: Ja.\n\n## Molen\n\nBeslutning: Nej.\n", ("import-numbers-made", 3, {"count": "2"})),
        (
            "1. Kajen (B)\n\nBeslutning: Ja.\n\n1. Molen (B)\n\nBeslutning: Nej.\n",
            ("import-number-twice", 7, {"printed": "1", "number": "1b"}),
        ),
    ],
)  # fmt: skip
def test_numbers_that_were_made_are_told_of(source: str, doubt: tuple[str, int, dict[str, str]]) -> None:
    found = made(f"Referat af møde i Haldrådet\n\n{source}")
    assert doubt in said(found.doubts)


def test_words_that_a_lines_end_broke_are_told_of_once() -> None:
    full = "Rådet talte længe om den lange kaj ved det gamle pakhus, og om den skal have nye"
    lines = [f"{full} bolvær-", "ker igen inden vinteren."] * 12
    source = "Referat af møde i Haldrådet\n\n1. Kajen (B)\n\n" + "\n".join([*lines, "Nye bolværker er dyre."])
    (found,) = [one for one in said(made(source).doubts) if one[0] == "import-words-joined"]
    assert found == ("import-words-joined", 6, {"count": "12", "words": ", ".join(["bolværker"] * 12)})


def test_comments_in_the_margin_are_counted() -> None:
    remarks = "".join(f'<w:comment w:id="{number}">{p("Er det rigtigt?")}</w:comment>' for number in (1, 2))
    body = "".join(p(line) for line in MINUTES.splitlines() if line)
    found = made(docx(body, {"comments": remarks}))
    assert ("import-comments-left", 0, {"count": "2"}) in said(found.doubts)
    assert found.account.left_out == 6
    assert "rigtigt" not in found.text
    assert "import-comments-left" not in [one.code for one in made(docx(body)).doubts]


def test_doubts_stand_in_the_order_of_the_document() -> None:
    source = "Til stede: Eva Juul, Finn Krog\n\n1. Kajen (B)\n\nSe [a](b.docx).\n\n1. Molen (B)\n\nHer.\n"
    places = [one.place for one in made(source).doubts]
    assert places == sorted(places)
    assert len(set(places)) > 2


def errors(found: Made) -> list[str]:
    read = read_minutes(text_of(found.text.encode(), "referat.md"), None, found.vocabulary)
    problems = [*text_of(found.text.encode(), "referat.md").problems, *read.problems]
    return [one.code for one in problems if one.severity is Severity.ERROR and one.code not in MISSING]


@given(st.lists(st.one_of(WORDS, st.sampled_from(LINES)), max_size=25))
def test_any_file_that_is_made_can_be_read(lines: list[str]) -> None:
    found = imported("\n".join(lines), is_minutes=True).made
    assert found is None or errors(found) == []


@given(st.lists(st.one_of(WORDS, st.sampled_from(LINES)), max_size=25))
def test_the_same_document_gives_the_same_file(lines: list[str]) -> None:
    source = "\n".join(lines)
    assert imported(source, is_minutes=True) == imported(source, is_minutes=True)
