"""How relations are told: what came about, what was only proposed, and what leads to a whole meeting."""

from __future__ import annotations

import pytest

from raadsportal.clock import moment
from raadsportal.corpus import Corpus
from raadsportal.source.load import load
from raadsportal.views.common import decision_row
from raadsportal.views.relations import meeting_rows, relation_rows
from tests.conftest import MINUTES, NOW, Content

LATER = "councils/hald/meetings/2024-06-10.md"


def two(content: Content, relation: str, words: str = "Rådet vedtog en ny liste.") -> Corpus:
    """Load a second meeting whose item 1.2 has a relation to the first's."""
    row = f'items:\n  - number: "1.2"\n    decisions: [{{{relation}: [hald/2024-03-18/1.2]}}]\n---\n# Råds'
    second = MINUTES.replace("2024-03-18", "2024-06-10").replace("---\n# Råds", row)
    second = second.replace("Rådet vedtog listen.", words).replace(
        "Hald Kommune har", "Mødet den 18. marts har"
    )
    return load(content({LATER: second}), moment(NOW)).corpus


@pytest.mark.parametrize(
    ("relation", "words", "there", "here"),
    [
        ("supersedes", "Rådet vedtog en ny liste.", "Afløst af", "Afløser"),
        ("supersedes", "Forslag: listen godkendes.", "Foreslået afløst i", "Ville afløse (kun forslag)"),
        ("withdraws", "Rådet trak den tilbage.", "Trukket tilbage af", "Trækker tilbage"),
        ("amends", "Rådet udsatte sagen.", "Foreslået ændret i", "Ville ændre (kun forslag)"),
        ("follows", "Forslag: listen godkendes.", "Taget op igen i", "Bygger videre på"),
    ],
)
def test_both_ends_tell_the_same(relation: str, words: str, there: str, here: str, content: Content) -> None:
    corpus = two(content, relation, words)
    first, second = (corpus.placed[f"hald/{day}/1.2"] for day in ("2024-03-18", "2024-06-10"))
    assert [row.label for row in relation_rows(corpus, *first)] == [there]
    assert [row.label for row in relation_rows(corpus, *second)] == [here]


def test_a_decision_names_what_replaced_it(content: Content) -> None:
    corpus = two(content, "supersedes")
    meeting, item = corpus.placed["hald/2024-03-18/1.2"]
    row = decision_row(corpus, meeting, item.decisions[0])
    (later,) = row.replaced_by
    assert row.is_over
    assert (later.label, later.short, later.link.id) == (
        "Afløst af",
        "10. juni 2024, punkt 1.2",
        "hald/2024-06-10/1.2",
    )
    assert later.link.title == "Rådet for Hald, 10. juni 2024: 1.2 Liste over kurser"


def test_a_proposal_replaces_nothing(content: Content) -> None:
    corpus = two(content, "supersedes", "Forslag: listen godkendes.")
    meeting, item = corpus.placed["hald/2024-03-18/1.2"]
    row = decision_row(corpus, meeting, item.decisions[0])
    assert (row.is_over, row.replaced_by) == (False, ())


def test_a_meeting_shows_what_names_it(content: Content) -> None:
    corpus = two(content, "follows")
    (row,) = meeting_rows(corpus, corpus.meeting["hald/2024-03-18"])
    assert (row.label, [link.id for link in row.links]) == ("Nævnt i", ["hald/2024-06-10/1.2"])


def test_a_chain_of_replacements_leads_to_what_holds_now(content: Content) -> None:
    corpus = two(content, "supersedes")
    third = MINUTES.replace("2024-03-18", "2024-09-02").replace(
        "---\n# Råds",
        'items:\n  - number: "1.2"\n    decisions: [{supersedes: [hald/2024-06-10/1.2]}]\n---\n# Råds',
    )
    root = content({"councils/hald/meetings/2024-09-02.md": third})
    corpus = load(root, moment(NOW)).corpus
    meeting, item = corpus.placed["hald/2024-03-18/1.2"]
    row = decision_row(corpus, meeting, item.decisions[0])
    assert [later.link.id for later in row.replaced_by] == ["hald/2024-06-10/1.2"]
    assert row.current is not None
    assert (row.current.label, row.current.link.id) == ("Gældende nu:", "hald/2024-09-02/1.2")
    assert row.leads_on == (row.current,)
    assert corpus.current(corpus.placed["hald/2024-09-02/1.2"][1].decisions[0]) is None


@pytest.mark.parametrize(
    ("last", "current"),
    [
        ("decisions: [{supersedes: [hald/2024-06-10/1.2]}]", "hald/2024-09-02/1.2"),
        ("decisions: [{supersedes: [hald/2024-06-10/1.2], in_force: {from: 2024-09, to: 2024-10}}]", None),
        ("decisions: [{withdraws: [hald/2024-06-10/1.2]}]", None),
    ],
)
def test_what_holds_now_is_told_only_where_something_may(
    last: str, current: str | None, content: Content
) -> None:
    two(content, "supersedes")
    third = MINUTES.replace("2024-03-18", "2024-09-02").replace(
        "---\n# Råds", f'items:\n  - number: "1.2"\n    {last}\n---\n# Råds'
    )
    row = 'items:\n  - number: "1.2"\n    decisions: [{supersedes: [hald/2024-03-18/1.2]}]\n---\n# Råds'
    second = MINUTES.replace("2024-03-18", "2024-06-10").replace("---\n# Råds", row)
    corpus = load(content({LATER: second, "councils/hald/meetings/2024-09-02.md": third}), moment(NOW)).corpus
    assert corpus.current(corpus.placed["hald/2024-03-18/1.2"][1].decisions[0]) == current
