"""The invented portal is sound, is the same each time, and is as large as was asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from raadsportal.checks.judge import judge_content
from raadsportal.clock import moment
from raadsportal.search.index import Index
from raadsportal.source.load import Loaded, load
from tests.benchmarks.invented import Size, invented, texts_to_ask, write_content
from tests.benchmarks.words import Words
from tests.conftest import ROOT

FEW = Size(meetings=5, items=6, councils=2, words=60, vocabulary=3000)
NOW = "2026-11-22"


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    return load(write_content(tmp_path_factory.mktemp("invented") / "content", FEW), moment(NOW))


def test_no_rule_is_broken(loaded: Loaded) -> None:
    assert [problem.message for problem in judge_content(loaded)] == []


def test_it_is_as_large_as_was_asked_for(loaded: Loaded) -> None:
    corpus = loaded.corpus
    assert (len(corpus.councils), len(corpus.meetings)) == (2, 5)
    assert [len(meeting.items) for meeting in corpus.meetings] == [6] * 5
    items = [item for meeting in corpus.meetings for item in meeting.items]
    lengths = [sum(len(section.text.split()) for section in item.sections) for item in items]
    assert 40 < sum(lengths) / len(lengths) < 120


def test_some_items_are_routine_and_most_are_not(loaded: Loaded) -> None:
    routine = sum(item.routine for meeting in loaded.corpus.meetings for item in meeting.items)
    assert 0 < routine < 15


def test_the_same_seed_gives_the_same_files_and_another_gives_others() -> None:
    assert list(invented(FEW, 3)) == list(invented(FEW, 3))
    names = [[name for name, _ in invented(FEW, seed)] for seed in (3, 4)]
    assert names[0] != names[1]


def test_no_sentence_is_from_a_document() -> None:
    documents = " ".join(
        path.read_text("utf-8") for path in sorted((ROOT / "content/councils").rglob("*.md"))
    )
    told = " ".join(text for name, text in invented(FEW) if name.endswith(".md"))
    sentences = [text.strip() for text in re.split(r"(?<=[.])\s", told) if len(text.split()) > 3]
    assert len(sentences) > 100
    assert [text for text in sentences if text in documents] == []


def test_few_words_are_common_and_most_are_rare() -> None:
    words = Words(1, 5000)
    counts: dict[str, int] = {}
    for word in words.text(20_000).lower().replace(".", "").replace(",", "").split():
        counts[word] = counts.get(word, 0) + 1
    common = sorted(counts.values(), reverse=True)
    assert len(common) > 3000
    assert sum(common[:100]) > 0.4 * sum(common)
    assert sum(count == 1 for count in common) > 0.4 * len(common)


def test_the_questions_have_answers(loaded: Loaded) -> None:
    index = Index(loaded.corpus)
    answered = [text for text in texts_to_ask(FEW) if index.ask(text)[1]]
    assert len(answered) >= 7


def test_files_are_written(tmp_path: Path) -> None:
    folder = write_content(tmp_path, FEW)
    for name, text in invented(FEW):
        assert (folder / name).read_text("utf-8") == text
