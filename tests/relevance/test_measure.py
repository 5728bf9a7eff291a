"""The questions are sound, and the search answers no fewer of them than it did."""

from __future__ import annotations

from collections import Counter

import pytest

from raadsportal.clock import moment
from raadsportal.pages.calendars import plan_calendars
from raadsportal.pages.decisions import plan_decisions
from raadsportal.pages.lists import plan_lists
from raadsportal.pages.minutes import plan_minutes
from raadsportal.source.load import load
from tests.relevance.measure import (
    NOW,
    ROOT,
    Asked,
    mean_reciprocal_rank,
    measured,
    questions,
    recall,
    report,
)


@pytest.fixture(scope="module")
def asked() -> tuple[Asked, ...]:
    return measured()


def test_every_answer_is_a_page() -> None:
    corpus = load(ROOT / "content", moment(NOW)).corpus
    plans = (*plan_minutes(corpus), *plan_decisions(corpus), *plan_calendars(corpus), *plan_lists(corpus))
    pages = {plan.id for plan in plans} | {"about"}
    named = {
        found.partition("#")[0]
        for told in questions()
        for found in (*told["answers"], *told.get("never", ()))
    }
    assert sorted(named - pages) == []


def test_the_questions_are_many_and_of_all_kinds() -> None:
    told = questions()
    assert len(told) >= 120
    assert [words for words, times in Counter(one["q"] for one in told).items() if times > 1] == []
    assert min(Counter(one["kind"] for one in told).values()) >= 8


def test_the_search_answers_no_fewer_than_it_did(asked: tuple[Asked, ...]) -> None:
    assert recall(asked) >= 0.95
    assert mean_reciprocal_rank(asked) >= 0.9


def test_what_is_left_out_is_not_found(asked: tuple[Asked, ...]) -> None:
    assert [one.words for one in asked if one.wrong] == []


def test_the_report_has_a_line_for_each_kind_and_each_miss(asked: tuple[Asked, ...]) -> None:
    lines = list(report(asked))
    assert lines[0].split() == ["kind", "questions", "recall@3", "MRR"]
    assert lines[-1].startswith("missed: ")
    assert sum(line.startswith("missed: ") for line in lines) == sum(not 0 < one.rank <= 3 for one in asked)
