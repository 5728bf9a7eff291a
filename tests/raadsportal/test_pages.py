"""Which pages there are: every address once, every parent there, neighbours that know each other."""

from __future__ import annotations

import pytest

from raadsportal.clock import moment
from raadsportal.corpus import Corpus
from raadsportal.pages import PagePlan, judge_addresses, plan_decisions, plan_minutes
from raadsportal.source.load import load
from tests.conftest import MINUTES, NOW, ROOT, Content


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """Load the portal's own content."""
    return load(ROOT / "content", moment(NOW)).corpus


@pytest.fixture(scope="module")
def plans(corpus: Corpus) -> tuple[PagePlan, ...]:
    return plan_minutes(corpus) + plan_decisions(corpus)


def test_every_address_is_one_pages(plans: tuple[PagePlan, ...]) -> None:
    assert judge_addresses(plans) == ()
    assert len({plan.id for plan in plans}) == len(plans)


def test_every_parent_is_a_page_and_no_page_is_above_itself(plans: tuple[PagePlan, ...]) -> None:
    known = {plan.id: plan for plan in plans}
    for plan in plans:
        seen = {plan.id}
        while plan.parent is not None:
            plan = known[plan.parent]
            assert plan.id not in seen
            seen.add(plan.id)


def test_next_and_previous_know_each_other(plans: tuple[PagePlan, ...]) -> None:
    known = {plan.id: plan for plan in plans}
    pairs = [(plan.id, plan.next) for plan in plans if plan.next]
    assert len(pairs) == 82 - 5 + 1  # the items but the last of each meeting, and one meeting after another
    for earlier, later in pairs:
        assert known[later].previous == earlier


def test_the_same_content_gives_the_same_plans(corpus: Corpus) -> None:
    again = load(ROOT / "content", moment(NOW)).corpus
    assert plan_minutes(again) + plan_decisions(again) == plan_minutes(corpus) + plan_decisions(corpus)


def test_two_pages_with_one_address(content: Content) -> None:
    small = load(content(), moment(NOW), "content").corpus
    found = judge_addresses(plan_minutes(small), taken=["hald"])
    assert [problem.line(small.catalogue) for problem in found] == [
        "content/councils/hald/council.yml:1:1: fejl [address-twice] to sider ville få adressen hald"
    ]


def test_an_items_page_begins_with_what_was_decided(content: Content) -> None:
    small = load(content(), moment(NOW)).corpus
    page = next(plan for plan in plan_minutes(small) if plan.id == "hald/2024-03-18/1.2")
    assert page.body == (
        "## Beslutning {: #beslutning }\n\nRådet vedtog listen.\n\n"
        "## Sagen kort {: #sagen-kort }\n\n[Hald](../../municipalities/hald.md) Kommune har bedt om det.\n\n"
        "## Bilag {: #bilag }\n\n- 1.2.1 Listen *Ikke offentliggjort*{: .availability }"
    )
    assert page.view.decisions[0].outcome.label == "Vedtaget"
    assert [place.title for place in page.view.municipalities] == ["Hald"]


def test_the_meeting_holds_the_whole_document(content: Content) -> None:
    small = load(content(), moment(NOW)).corpus
    page = next(plan for plan in plan_minutes(small) if plan.id == "hald/2024-03-18")
    assert page.body.startswith(
        "## 1 Rådets forhold {: #group-1 }\n\n### [1.1 Godkendelse af dagsorden](2024-03-18/1.1.md) {: #item-1-1 }\n\n"
        "#### Beslutning {: #item-1-1--beslutning }\n\nRådet godkendte dagsordenen."
    )


def test_an_item_is_routine_only_if_all_its_decisions_are(content: Content) -> None:
    name = "councils/hald/meetings/2024-03-18.md"
    both = MINUTES.replace(
        "status: approved\n",
        'status: approved\nitems: [{number: "1.1", decisions: [{key: b1, words: "Rådet godkendte"},'
        ' {key: b2, words: "Ane Holm"}]}]\n',
    ).replace("Rådet godkendte dagsordenen.", "Rådet godkendte dagsordenen. Ane Holm blev valgt til formand.")
    one, two = (
        load(content({name: text}), moment(NOW)).corpus.meetings[0].items[0] for text in (MINUTES, both)
    )
    assert (one.routine, two.routine) == (True, False)
    assert [decision.routine for decision in two.decisions] == [True, False]
