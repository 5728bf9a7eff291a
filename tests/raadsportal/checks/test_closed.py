"""Closed items tell their number, title and reason; whatever else stands there is refused, and shown nowhere."""

from __future__ import annotations

import pytest

from raadsportal.checks.judge import judge_content
from raadsportal.clock import moment
from raadsportal.model import Outcome, Status
from raadsportal.pages.minutes import plan_minutes
from raadsportal.source.load import load
from tests.conftest import MINUTES, NOW, Content
from tests.raadsportal.checks.test_judge import MEETING, said, with_front_matter

HINT = (
    " | Slet det: Kun nummer, en neutral overskrift og grunden må stå her. Det, der har været gemt, ligger stadig i"
    " historikken."
)


def closed(rest: str, body: str = "### 1.2 Lukket punkt\n") -> str:
    """Return minutes whose item 1.2 is closed, with something more in its row and below its heading."""
    told = with_front_matter(f'items: [{{number: "1.2", closed: Personsag{rest}}}]')
    return told.partition("### 1.2")[0] + body


def codes(content: Content, text: str) -> list[str]:
    return [
        line.removeprefix(f"content/{MEETING}:").removesuffix(HINT) for line in said(content, {MEETING: text})
    ]


def test_number_title_reason_note_and_outcome_are_public(content: Content) -> None:
    rest = ", note: Behandlet til sidst., order: 2, added: 2024-03-18, decisions: [{outcome: approved}]"
    assert codes(content, closed(rest)) == []
    corpus = load(content({MEETING: closed(rest)}), moment(NOW)).corpus
    item = corpus.meeting["hald/2024-03-18"].items[1]
    assert (item.title, item.closed, item.note) == ("Lukket punkt", "Personsag", "Behandlet til sidst.")
    assert [(decision.outcome, decision.words) for decision in item.decisions] == [(Outcome.APPROVED, "")]
    (page,) = (plan for plan in plan_minutes(corpus) if plan.id == "hald/2024-03-18")
    assert "*Lukket punkt: Personsag*" in page.body


@pytest.mark.parametrize(
    ("rest", "body", "expected"),
    [
        ("", "### 1.2 Lukket\n\nEn sag.\n", ["18:1", "tekst"]),
        ("", "### 1.2 Lukket\n\n#### Sagen kort\n\nEn sag.\n", ["20:1", "tekst"]),
        ("", "### 1.2 Lukket\n\n#### Bilag\n\n- 1.2.1 Navnet\n", ["20:1", "en liste over bilag"]),
        (
            ", attachments: [{title: Navnet, available: members-only}]",
            "### 1.2 Lukket\n",
            ["4:44", "en liste over bilag"],
        ),
        (", topics: [kurser]", "### 1.2 Lukket\n", ["4:44", "et emne"]),
        (", municipalities: [hald]", "### 1.2 Lukket\n", ["4:44", "en kommune"]),
        (", presenters: [{name: Bo}]", "### 1.2 Lukket\n", ["4:44", "en oplægsholder"]),
        (
            ", decisions: [{outcome: approved, follows: [hald/2024-03-18/1.1]}]",
            "### 1.2 Lukket\n",
            ["4:56", "hvad der blev besluttet"],
        ),
        (
            ", decisions: [{outcome: approved, note: Bo fik brev.}]",
            "### 1.2 Lukket\n",
            ["4:56", "hvad der blev besluttet"],
        ),
    ],
)
def test_what_a_closed_item_must_not_tell(
    rest: str, body: str, expected: list[str], content: Content
) -> None:
    place, what = expected
    found = [line for line in codes(content, closed(rest, body)) if "attachment-row-unmatched" not in line]
    assert found == [f"{place}: fejl [closed-told] punkt 1.2 er lukket, men her står {what}"]


def test_the_text_of_a_closed_item_is_in_no_public_fact_even_if_nobody_judges(content: Content) -> None:
    row = (
        'items: [{number: "1.2", closed: Personsag, topics: [kurser], municipalities: [hald],'
        " presenters: [{name: Bo}], decisions: [{note: Bo}]}]"
    )
    corpus = load(content({MEETING: with_front_matter(row)}), moment(NOW)).corpus
    item = corpus.meeting["hald/2024-03-18"].items[1]
    told = (item.sections, item.attachments, item.topics, item.presenters, item.references, item.urls)
    assert told == ((), (), (), (), (), ())
    assert [(decision.words, decision.note) for decision in item.decisions] == [("", "")]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            'items: [{number: "1.2", closed: }]',
            "4:25: fejl [value-wrong] “closed” kan ikke læses: her skal stå en tekst | Se i vejledningen, hvordan"
            " “closed” skrives.",
        ),
        (
            'items: [{number: "1.2", closed: ""}]',
            "4:25: fejl [value-wrong] “closed” kan ikke læses: her skal stå en tekst | Se i vejledningen, hvordan"
            " “closed” skrives.",
        ),
        (
            "publish_from:",
            "4:1: fejl [value-wrong] “publish_from” kan ikke læses: tidspunktet skal have en forskel til UTC, som i"
            " 2024-03-18T12:00:00+01:00 | Se i vejledningen, hvordan “publish_from” skrives.",
        ),
    ],
)
def test_what_keeps_back_and_cannot_be_read_keeps_everything_back(
    row: str, expected: str, content: Content
) -> None:
    changed = {MEETING: with_front_matter(row)}
    assert [line.removeprefix(f"content/{MEETING}:") for line in said(content, changed)] == [expected]
    loaded = load(content(changed), moment(NOW))
    assert loaded.minutes[0].meeting.status is Status.DRAFT
    assert loaded.corpus.meetings == ()


def test_a_closed_item_marked_for_decision_needs_none(content: Content) -> None:
    assert judge_content(load(content({MEETING: closed("", "### 1.2 Lukket (B)\n")}), moment(NOW))) == ()
    assert "### 1.2" in MINUTES
