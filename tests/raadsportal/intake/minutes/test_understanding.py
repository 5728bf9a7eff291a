"""Documents of many shapes understood as minutes: every item with its number, its title and its sections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.intake.documents.form import Block
from raadsportal.intake.documents.text import text_document
from raadsportal.intake.minutes.draft import Draft
from raadsportal.intake.minutes.understanding import understood
from raadsportal.shipped import shipped_vocabularies
from raadsportal.source.headings import read_heading
from raadsportal.source.vocabularies import Vocabularies
from raadsportal.vocabulary import Vocabulary
from tests.conftest import ROOT

GOLDEN = Path(__file__).parents[3] / "golden" / "minutes"
LINES = (
    "# Møde i rådet", "## 1. Havnen", "### 1.1 Kajen (B)", "- 1.2. Molen (O)", "**Beslutning:** Vedtaget.", "Beslutning",
    "Bilag: Ingen", "Sagen kort: Kajen revner.", "Rådet talte om kajen.", "- nord", "1. maj. Møde", "2. Vejen ..... 3",
    "Kaj\tBåde", "Indstilling\tDet indstilles, at kajen laves.", "", "3. Broen", "a) Lys", "Eventuelt", "|a|b|",
)  # fmt: skip


@cache
def vocabulary(name: str) -> Vocabulary:
    found = Vocabularies(shipped_vocabularies()).get(name)
    assert found is not None
    return found


def read(name: str) -> tuple[Draft, dict[str, Any]]:
    case = next(yaml.safe_load_all((GOLDEN / f"{name}.yml").read_text("utf-8")))
    text = (GOLDEN / f"{name}.txt").read_text("utf-8")
    return understood(text_document(text), vocabulary(case["vocabulary"])), case


#: Those that are read without the facts of their meeting; test_golden_documents.py imports all of them whole.
NAMES = ("forening", "menighedsraad", "region", "skolebestyrelse", "steering", "udvalg")


@pytest.mark.parametrize("name", NAMES)
def test_a_document_is_understood(name: str) -> None:
    draft, case = read(name)
    found = [
        [item.number, item.heading.title, [part.label for part in item.parts if part.label]]
        for item in draft.items
    ]
    assert found == case["items"]
    assert len(draft.preamble) == case["preamble"]


#: Minutes of councils as they publish them; they are not part of the repository.
PUBLIC = ROOT.parent / "shared" / "seeds"
#: The minutes of the portal that were written from each, and the vocabulary of those who wrote it.
MEETINGS = {
    "000_": ("vestjylland/meetings/2024-03-18.md", "midt-nord"),
    "001_": ("nordjylland/meetings/2023-09-28.md", "midt-nord"),
    "002_": ("vestjylland/meetings/2023-06-15.md", "midt-nord"),
    "003_": ("oestjylland/meetings/2020-03-23.md", "midt-nord"),
    "004_": ("sjaelland/meetings/2023-03-21.md", "oest"),
}


@pytest.mark.skipif(not PUBLIC.is_dir(), reason="the documents are not here")
@pytest.mark.parametrize("begin", MEETINGS)
def test_published_minutes_are_understood_as_they_were_by_hand(begin: str) -> None:
    """Retold minutes have every heading and label of the document, so they tell what is to be found."""
    name, style = MEETINGS[begin]
    (path,) = PUBLIC.glob(f"{begin}*.txt")
    draft = understood(text_document(path.read_text("utf-8")), vocabulary(style))
    headings, labels = outline(ROOT / "content" / "councils" / name)
    found = list(draft.items)
    assert [item.heading.title for item in found] == headings
    assert [[part.label.partition(" (")[0] for part in item.parts if part.label] for item in found] == labels


def outline(path: Path) -> tuple[list[str], list[list[str]]]:
    """Return the titles of items in minutes, without numbers and marks, and the labels below each."""
    headings: list[str] = []
    labels: list[list[str]] = []
    for line in path.read_text("utf-8").split("\n"):
        if line.startswith("### "):
            headings.append(read_heading(line.removeprefix("### "), vocabulary("midt-nord")).title)
            labels.append([])
        elif line.startswith("#### "):
            labels[-1].append(line.removeprefix("#### ").partition(" (")[0])
    return headings, labels


def placed(draft: Draft) -> Iterator[Block]:
    """Yield every block of a draft in the order of the document."""
    yield from draft.preamble
    for group in draft.groups:
        yield from group.blocks
        for item in group.items:
            for part in item.parts:
                yield from part.blocks


@given(st.lists(st.sampled_from(LINES), max_size=40))
def test_no_word_is_lost_or_made(lines: list[str]) -> None:
    document = text_document("\n".join(lines))
    draft = understood(document, vocabulary("dansk"))
    told = [*(part.plain for block in placed(draft) for part in block.all())]
    told += [item.printed for item in draft.items]
    told += [part.label for item in draft.items for part in item.parts]
    told += [printed for group in draft.groups for printed in group.printed]
    told += [part.plain for block in draft.contents for part in block.all()]
    source = letters(" ".join(part.plain for block in document.blocks for part in block.all()))
    assert not source - letters(" ".join(told))


def letters(text: str) -> Counter[str]:
    return Counter(letter for letter in text if letter.isalpha())


@given(st.lists(st.sampled_from(LINES), max_size=40))
def test_no_two_items_have_one_number(lines: list[str]) -> None:
    numbers = [item.number for item in understood(text_document("\n".join(lines)), vocabulary("dansk")).items]
    assert len(set(numbers)) == len(numbers)
