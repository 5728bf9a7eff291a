"""Minutes in their form: levels, labels, marks and blank lines; and never another sense."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.clock import moment
from raadsportal.form.files import unformed
from raadsportal.form.minutes import formed
from raadsportal.model import Meeting
from raadsportal.source.load import load
from raadsportal.source.minutes import read_minutes
from raadsportal.source.text_files import TextFile
from raadsportal.vocabulary import Vocabulary
from tests.conftest import NOW, ROOT

FRONT = "---\ndate: 2024-03-18\nstatus: approved\n---\n"
PATH = "content/councils/hald/meetings/2024-03-18.md"


@cache
def vocabulary() -> Vocabulary:
    """Return the words of a house style with bold labels; no fixture, for Hypothesis would print it whole."""
    return load(ROOT / "content", moment(NOW)).corpus.vocabularies["vestjylland"]


def meeting(text: str) -> Meeting:
    return read_minutes(TextFile(PATH, text), "hald", vocabulary()).meeting


def form(text: str) -> str:
    return formed(text, PATH, "hald", vocabulary())


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "\n\n# Møde\n### 1 Sag\n#### Beslutning\nVedtaget.\n\n\n\n",
            "# Møde\n\n### 1 Sag\n\n#### Beslutning\n\nVedtaget.\n",
        ),
        (
            "# Møde\n\n## 1 Sag\n\n**Beslutning:** Vedtaget.\nMed brev.\n",
            "# Møde\n\n### 1 Sag\n\n#### Beslutning\n\nVedtaget.\nMed brev.\n",
        ),
        (
            "Møde\n====\n\n## 1. Gruppe\n\n### 1.1 Sag ###\n\n### Beslutning\n\n* a\n+ b\n    * c\n",
            "# Møde\n\n## 1. Gruppe\n\n### 1.1 Sag\n\n#### Beslutning\n\n- a\n- b\n    - c\n",
        ),
        (
            "# Møde\n\n### 1 Sag\n\nEn linje  \nog en til  \n\nslut   \n",
            "# Møde\n\n### 1 Sag\n\nEn linje  \nog en til\n\nslut\n",
        ),
        (
            "# Møde\n\n### 1 Sag\n\nListe:\n- a\n- b\n\n30. maj mødes vi.\n",
            "# Møde\n\n### 1 Sag\n\nListe:\n\n- a\n- b\n\n30\\. maj mødes vi.\n",
        ),
        (
            "# Møde\n\n### 1 Sag\n\n```\n* a   \n\n\n### b\n```\n\n* * *\n",
            "# Møde\n\n### 1 Sag\n\n```\n* a   \n\n\n### b\n```\n\n* * *\n",
        ),
        # A word would be lost, so the label stays where it is.
        (
            "# Møde\n\n### 1 Sag\n\n**Beslutning (enstemmig):** Vedtaget.\n",
            "# Møde\n\n### 1 Sag\n\n**Beslutning (enstemmig):** Vedtaget.\n",
        ),
    ],
)
def test_a_form(body: str, expected: str) -> None:
    shown = form(FRONT + body)
    assert shown == FRONT + expected
    assert form(shown) == shown


def test_minutes_without_front_matter_stay() -> None:
    for text in ("# Møde\n\n\n\nTekst\n", "---\ndate: 2024-03-18\n# Møde\n"):
        assert form(text) == text


def test_front_matter_has_its_layout_and_the_lines_around_it() -> None:
    text = "---  \ndate:   2024-03-18 # dag\nstatus: approved\n...\n\n# Møde\n\n### 1 Sag\n\nTekst.\n"
    assert form(text) == (
        "---\ndate: 2024-03-18 # dag\nstatus: approved\n---\n# Møde\n\n### 1 Sag\n\nTekst.\n"
    )


PIECES = st.sampled_from(
    [
        "# Møde",
        "## 1. Gruppe",
        "## 2 Sag (B)",
        "### 1.1 Sag (B)",
        "### 1.2 Liste ###",
        "### Beslutning",
        "#### Beslutning",
        "#### Sagen kort",
        "##### Mindre",
        "**Beslutning:** Rådet vedtog listen.",
        "**Beslutning**",
        "*Sagen kort*: Kort.",
        "Titel\n-----",
        "Titel\n=====",
        "Rådet vedtog listen.  ",
        "30. maj: Møde.",
        "* række\n* to",
        "+ række\n\n    mere",
        "1. første\n2. anden",
        "- ja\n    * nej",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "> citat\n> mere",
        "```\nkode   \n\n\n* x\n```",
        "    kode",
        "Se [her][hald/2024-03-18/1.1].",
        "Bilag:\n- 1.1.1 Brev",
        "#### Bilag",
        "- 1.1.1 Brev",
        "",
        "\n\n",
        "***",
    ]
)
BODIES = st.lists(st.tuples(PIECES, st.sampled_from(["\n", "\n\n", "\n\n\n\n", "   \n"])), max_size=14).map(
    lambda parts: "".join(piece + end for piece, end in parts)
)


@given(body=BODIES)
def test_the_form_changes_no_fact_and_the_second_time_nothing(body: str) -> None:
    text = FRONT + body
    shown = form(text)
    before, after = meeting(text), meeting(shown)
    assert (before.title, [item.id for item in before.items]) == (
        after.title,
        [item.id for item in after.items],
    )
    assert [item.decisions for item in before.items] == [item.decisions for item in after.items]
    assert [item.attachments for item in before.items] == [item.attachments for item in after.items]
    told = [[(part.kind, part.label, part.text) for part in item.sections] for item in before.items]
    assert told == [[(part.kind, part.label, part.text) for part in item.sections] for item in after.items]
    assert form(shown) == shown


def test_the_content_has_its_form() -> None:
    assert [file.shown for file in unformed(load(ROOT / "content", moment(NOW), "content"))] == []
