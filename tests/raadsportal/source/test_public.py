"""What is public: no draft, nothing held back, and no decision of what was not held."""

from __future__ import annotations

import pytest

from raadsportal.checks.judge import judge_content
from raadsportal.clock import moment
from raadsportal.source.load import load
from tests.conftest import MINUTES, NOW, Content
from tests.raadsportal.checks.test_judge import MEETING, said, with_front_matter


def test_drafts_and_embargoed_minutes_are_not_public(content: Content) -> None:
    draft = MINUTES.replace("approved", "draft")
    later = MINUTES.replace("2024-03-18", "2024-04-01").replace(
        "status: approved", "status: approved\npublish_from: 2099-01-01T08:00+01:00"
    )
    root = content({MEETING: draft, "councils/hald/meetings/2024-04-01.md": later})
    assert load(root, moment(NOW)).corpus.meetings == ()
    assert [str(found.id) for found in load(root, moment("2099-01-02")).corpus.meetings] == [
        "hald/2024-04-01"
    ]


def test_what_is_not_public_is_not_told_of_by_what_is(content: Content) -> None:
    draft = MINUTES.replace("2024-03-18", "2024-01-08").replace("approved", "draft")
    told = 'items: [{number: "1.2", decisions: [{follows: [hald/2024-01-08/1.1, hald/2023-01-01/1]}]}]'
    seats = "- {person: ane-holm, source: [hald/2024-01-08/1.2]}\n"
    asked = (
        "- {id: a, what: Hemmeligt., from: hald/2024-01-08/1.1}\n"
        "- {id: b, what: Kort., from: hald/2024-03-18/1.1, reported: [hald/2024-01-08/1.1], closed: hald/2024-01-08/1.2}\n"
    )
    topics = (
        "- {id: sag, name: Sag, kind: matter, items: [hald/2024-01-08/1.1, hald/2024-03-18/1.1], events:"
        " [{on: 2024-05, what: Hemmeligt., items: [hald/2024-01-08/1.1]}, {on: 2024, what: Kendt.}]}\n"
    )
    root = content(
        {
            MEETING: with_front_matter(told),
            "councils/hald/meetings/2024-01-08.md": draft,
            "councils/hald/members.yml": seats,
            "councils/hald/followups.yml": asked,
            "topics.yml": topics,
        }
    )
    loaded = load(root, moment(NOW))
    corpus = loaded.corpus
    assert judge_content(loaded) == ()
    decision = corpus.meeting["hald/2024-03-18"].items[1].decisions[0]
    assert [relation.target for relation in decision.relations] == ["hald/2023-01-01/1"]
    assert corpus.council["hald"].memberships == ()
    assert [(f.id, f.reported, f.closed) for f in corpus.council["hald"].followups] == [("b", (), None)]
    assert [(topic.items, [event.what for event in topic.events]) for topic in corpus.topics] == [
        (("hald/2024-03-18/1.1",), ["Kendt."])
    ]


def test_the_links_of_a_draft_are_judged(content: Content) -> None:
    draft = MINUTES.replace("2024-03-18", "2024-05-06").replace("approved", "draft")
    draft = draft.replace("Hald Kommune", "[Se][hald/2024-05-06/1.1] og [se][hald/2024-05-06/9].")
    found = said(content, {"councils/hald/meetings/2024-05-06.md": draft})
    assert [line.partition(" | ")[0] for line in found] == [
        "content/councils/hald/meetings/2024-05-06.md:21:30: fejl [target-unknown] “hald/2024-05-06/9” findes ikke"
    ]


@pytest.mark.parametrize(
    ("status", "day"), [("cancelled", "2024-06-10"), ("agenda", "2024-06-10"), ("approved", "2027-06-10")]
)
def test_what_was_not_held_has_decided_nothing(status: str, day: str, content: Content) -> None:
    row = 'items:\n  - number: "1.2"\n    decisions: [{supersedes: [hald/2024-03-18/1.2]}]\n---\n# Råds'
    later = MINUTES.replace("2024-03-18", day).replace("---\n# Råds", row)
    root = content(
        {f"councils/hald/meetings/{day}.md": later.replace("status: approved", f"status: {status}")}
    )
    corpus = load(root, moment(NOW), "content").corpus
    assert [item.decisions for item in corpus.meeting[f"hald/{day}"].items] == [(), ()]
    assert corpus.acts == {}
