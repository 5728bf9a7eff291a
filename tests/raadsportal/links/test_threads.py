"""Threads, and what later decisions make of earlier ones; invented minutes of two meetings."""

from __future__ import annotations

from datetime import date

import pytest

from raadsportal.clock import moment
from raadsportal.corpus import Corpus
from raadsportal.links.threads import threads
from raadsportal.model import FollowUpState, State
from raadsportal.pages.decisions import plan_decisions
from raadsportal.pages.minutes import plan_minutes
from raadsportal.source.load import load
from tests.conftest import MINUTES, NOW, Content

FIRST, LATER = "hald/2024-03-18/1.2", "hald/2024-06-10/1.2"


def two_meetings(content: Content, relation: str, first: str = "", **files: str) -> Corpus:
    """Return the corpus of two meetings; the later list has `relation`, the first one says `first` of itself."""
    rows = 'items: [{number: "1.2", decisions: [{%s}]}]'
    later = MINUTES.replace("2024-03-18", "2024-06-10")
    later = later.replace("status: approved\n", f"status: approved\n{rows % relation}\n")
    earlier = (
        MINUTES.replace("status: approved\n", f"status: approved\n{rows % first}\n") if first else MINUTES
    )
    meetings = {
        "councils/hald/meetings/2024-03-18.md": earlier,
        "councils/hald/meetings/2024-06-10.md": later,
    }
    return load(content({**meetings, **files}), moment(NOW)).corpus


def state(corpus: Corpus, day: date) -> State:
    meeting, item = corpus.placed[FIRST]
    return corpus.state(meeting, item.decisions[0], day)


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("supersedes", State.DECIDED, State.SUPERSEDED),
        ("amends", State.DECIDED, State.AMENDED),
        ("withdraws", State.DECIDED, State.WITHDRAWN),
        ("follows", State.DECIDED, State.DECIDED),
        ("implements", State.DECIDED, State.DECIDED),
    ],
)
def test_a_later_decision_changes_an_earlier_one_from_its_day(
    kind: str, before: State, after: State, content: Content
) -> None:
    corpus = two_meetings(content, f"{kind}: [{FIRST}]")
    assert state(corpus, date(2024, 6, 9)) is before
    assert state(corpus, date(2024, 6, 10)) is after


def test_what_is_only_proposed_ends_nothing(content: Content) -> None:
    corpus = two_meetings(content, f"outcome: proposed, proposed: approved, supersedes: [{FIRST}]")
    assert state(corpus, date(2025, 1, 1)) is State.DECIDED


def test_a_proposal_decided_in_writing_counts_from_that_day(content: Content) -> None:
    told = f"outcome: proposed, proposed: approved, decided_on: 2024-07-01, supersedes: [{FIRST}]"
    corpus = two_meetings(content, told)
    assert state(corpus, date(2024, 6, 30)) is State.DECIDED
    assert state(corpus, date(2024, 7, 1)) is State.SUPERSEDED
    meeting, item = corpus.placed[LATER]
    assert corpus.state(meeting, item.decisions[0], date(2024, 6, 30)) is State.PROPOSED
    assert corpus.state(meeting, item.decisions[0], date(2024, 7, 1)) is State.DECIDED


@pytest.mark.parametrize("kind", ["follows", "amends", "supersedes", "implements", "withdraws"])
def test_joined_decisions_are_a_thread_with_a_page(kind: str, content: Content) -> None:
    corpus = two_meetings(content, f"{kind}: [{FIRST}, hald/2023-01-31]")
    (thread,) = threads(corpus)
    assert thread.id == "threads/hald-2024-03-18-1.2"
    assert [decision.id for _, _, decision in thread.decisions] == [FIRST, LATER]
    assert thread.missing == ("hald/2023-01-31",)
    pages = {plan.id for plan in (*plan_minutes(corpus), *plan_decisions(corpus))}
    assert {"threads", thread.id} <= pages


def test_a_thread_within_one_meeting_has_one_day(content: Content) -> None:
    corpus = two_meetings(content, "follows: [hald/2024-06-10/1.1]")
    (view,) = (plan.view for plan in plan_decisions(corpus) if plan.kind == "thread")
    assert view.lead == "2 beslutninger fra 10. juni 2024"


def test_a_list_changed_or_a_thing_named_joins_nothing(content: Content) -> None:
    corpus = two_meetings(content, "changes: [hald/lists/kurser/2024]")
    assert threads(corpus) == ()


def test_a_relation_is_seen_from_both_ends(content: Content) -> None:
    corpus = two_meetings(content, f"amends: [{FIRST}]")
    (back,) = corpus.referenced_by[FIRST]
    assert (back.relation.value, back.target) == ("amends", LATER)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (f"from: {FIRST}", FollowUpState.NOT_REPORTED),
        (f"from: {FIRST}, due: 2024-06", FollowUpState.NOT_REPORTED),
        (f"from: {FIRST}, due: 2024-09", FollowUpState.UNKNOWN),
        (f"from: {LATER}", FollowUpState.UNKNOWN),
        (f"from: {FIRST}, reported: [{LATER}]", FollowUpState.REPORTED),
        (f"from: {FIRST}, closed: {LATER}", FollowUpState.REPORTED),
    ],
)
def test_silence_counts_only_where_later_minutes_are_here(
    row: str, expected: FollowUpState, content: Content
) -> None:
    corpus = two_meetings(
        content, "", **{"councils/hald/followups.yml": f"- {{id: kort, what: Der tegnes et kort., {row}}}\n"}
    )
    (asked,) = corpus.council["hald"].followups
    assert corpus.followup_state("hald", asked) is expected
    assert [council for council, _ in corpus.followups_at[asked.source]] == ["hald"]
