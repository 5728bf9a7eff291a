"""Which pages there are: every address once, every parent there, neighbours that know each other."""

from __future__ import annotations

import pytest

from raadsportal.clock import moment
from raadsportal.corpus import Corpus
from raadsportal.pages.calendars import plan_calendars
from raadsportal.pages.decisions import plan_decisions
from raadsportal.pages.minutes import plan_minutes
from raadsportal.pages.plan import PagePlan, judge_addresses
from raadsportal.pages.search import plan_search
from raadsportal.source.load import load
from tests.conftest import MINUTES, NOW, ROOT, Content


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """Load the portal's own content."""
    return load(ROOT / "content", moment(NOW)).corpus


@pytest.fixture(scope="module")
def plans(corpus: Corpus) -> tuple[PagePlan, ...]:
    return plan_minutes(corpus) + plan_decisions(corpus) + plan_calendars(corpus) + plan_search(corpus)


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
    for plan in (plan_minutes, plan_decisions, plan_calendars, plan_search):
        assert plan(again) == plan(corpus)


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
        '#### Beslutning {: #item-1-1--beslutning data-of="punkt 1.1" }\n\nRådet godkendte dagsordenen.'
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


def test_the_first_use_of_a_term_leads_to_its_explanation_at_the_end_of_the_page(content: Content) -> None:
    glossary = (
        "- {term: VEU, means: voksenuddannelse, about: Kurser for voksne.}\n"
        "- {term: KF, means: kursusforum, certainty: unverified}\n- {term: XY, means: gammelt, to: '2020'}\n"
    )
    text = MINUTES.replace("har bedt om det.", "spurgte om VEU, `KF`, VEU-midler, XY og KF. VEU igen.")
    small = load(
        content({"glossary.yml": glossary, "councils/hald/meetings/2024-03-18.md": text}), moment(NOW)
    ).corpus
    page = next(plan for plan in plan_minutes(small) if plan.id == "hald/2024-03-18/1.2")
    assert "om [VEU](#word--veu), `KF`, VEU-midler, XY og [KF](#word--kf). VEU igen." in page.body
    assert page.body.endswith(
        "## Ord på siden {: #words-of-the-page }\n\n- **KF**{: #word--kf }: formentlig kursusforum (ikke bekræftet)\n"
        "- **VEU**{: #word--veu }: voksenuddannelse. Kurser for voksne."
    )


def test_a_topic_shows_items_without_a_decision_and_a_matter_its_events(content: Content) -> None:
    topics = (
        "- {id: kurser, name: Kurser}\n- {id: sag, name: En sag, kind: matter, items: [hald/2024-03-18/1.1],"
        " events: [{on: 2024-05, what: Der skete noget., items: [hald/2024-03-18/1.2]}, {on: 2023, what: Før.}]}\n"
    )
    text = MINUTES.replace(
        "status: approved\n", 'status: approved\nitems: [{number: "1.2", topics: [kurser]}]\n'
    )
    text = text.replace("#### Beslutning\n\nRådet vedtog listen.\n\n", "")
    small = load(
        content({"topics.yml": topics, "councils/hald/meetings/2024-03-18.md": text}), moment(NOW)
    ).corpus
    views = {plan.id: plan.view for plan in plan_decisions(small)}
    assert views["topics/kurser"].count == "1 punkt, 0 beslutninger"
    assert [row.number for meeting in views["topics/kurser"].meetings for row in meeting.items] == ["1.2"]
    matter = views["topics/sag"]
    assert [(event.day, event.what) for event in matter.events] == [
        ("2023", "Før."),
        ("maj 2024", "Der skete noget."),
    ]
    assert matter.events[1].items[0].id == "hald/2024-03-18/1.2"
    assert [council.council.id for council in matter.councils] == ["hald"]


def test_a_member_gets_what_is_outstanding_on_one_sheet(content: Content) -> None:
    asked = "- {id: kort, what: Der tegnes et kort., from: hald/2024-03-18/1.2, due: 2024-06}\n"
    asked += "- {id: tal, what: Tal vises., kind: recurring, every: meeting, from: hald/2024-03-18/1.2}\n"
    text = MINUTES.replace(
        "status: approved\n",
        'status: approved\nitems: [{number: "1.2", topics: [kurser], decisions: [{outcome: proposed}]}]\n',
    )
    small = load(
        content({"councils/hald/followups.yml": asked, "councils/hald/meetings/2024-03-18.md": text}),
        moment(NOW),
    ).corpus
    sheet = next(plan.view for plan in plan_minutes(small) if plan.id == "hald/prepare")
    assert [row.id for told in sheet.proposals for row in told.decisions] == ["hald/2024-03-18/1.2"]
    assert [(row.what, row.due) for row in sheet.followups.outstanding] == [
        ("Der tegnes et kort.", "frist: juni 2024")
    ]
    assert [(row.what, row.rhythm) for row in sheet.followups.recurring] == [("Tal vises.", "På hvert møde")]
    assert [topic.topic.id for topic in sheet.topics] == ["topics/kurser"]
