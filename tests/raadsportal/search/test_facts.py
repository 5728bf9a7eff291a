"""What a search can be limited by, and what those values are called."""

from __future__ import annotations

import pytest

from raadsportal.corpus import Corpus
from raadsportal.lists.provenance import editions_by
from raadsportal.search.facts import FACETS, KINDS, Facts, facet_label, facts_of
from raadsportal.search.record import RecordKind
from raadsportal.search.records import records
from tests.conftest import Content
from tests.lists import LISTS, corpus

OF_ORGAN = """\
---
date: 2024-04-18
status: approved
---
# Møde

### 1.1 Ny liste over kurser (B)

#### Beslutning

Formandskabet vedtog listen.
"""
ORGAN = "councils/hald/meetings/2024-04-18-formandskab.md"


@pytest.fixture
def found(content: Content) -> Corpus:
    return corpus(content({**LISTS, ORGAN: OF_ORGAN}))


def facts(found: Corpus, identity: str) -> Facts:
    (record,) = (record for record in records(found) if record.id == identity)
    return facts_of(found, record, editions_by(found))


def test_a_decision_is_limited_by_all_that_is_known_of_it(found: Corpus) -> None:
    told = facts(found, "hald/2024-03-18/1.2")
    assert told.facets["council"] == ("hald",)
    assert told.facets["year"] == ("2024",)
    assert told.facets["outcome"] == ("approved",)
    assert told.facets["type"] == ("decision",)
    assert told.facets["municipality"] == ("hald",)
    assert told.outcome == "Vedtaget"


def test_a_meeting_of_an_organ_is_of_that_organ(found: Corpus) -> None:
    assert facts(found, "hald/2024-04-18-formandskab/1.1").facets["organ"] == ("hald/formandskab",)
    assert facts(found, "hald/2024-04-18-formandskab").facets["organ"] == ("hald/formandskab",)
    assert facts(found, "hald/2024-03-18/1.2").facets["organ"] == ()


def test_what_is_no_item_is_limited_by_what_it_is(found: Corpus) -> None:
    assert facts(found, "topics/kurser").facets["topic"] == ("kurser",)
    assert facts(found, "municipalities/hald").facets["municipality"] == ("hald",)
    assert facts(found, "hald").facets == {
        "council": ("hald",),
        "organ": (),
        "year": (),
        "type": ("council",),
        "municipality": (),
        "topic": (),
        "list": (),
    }


def test_a_list_limits_to_its_rows_and_to_what_decided_it(found: Corpus) -> None:
    own = ("hald/lists/positivliste", "lists/courses")
    for name in ("hald/lists/positivliste/2023", "hald/lists/positivliste/2023#truck", "hald/2023-03-20/1.2"):
        assert facts(found, name).facets["list"] == own
    assert facts(found, "lists/courses").facets["list"] == ("lists/courses",)


def test_an_organ_is_limited_by_itself(found: Corpus) -> None:
    assert facts(found, "hald/organs/formandskab").facets["organ"] == ("hald/formandskab",)


def test_a_hit_says_how_a_decision_stands_only_where_its_outcome_does_not(found: Corpus) -> None:
    told = facts(found, "hald/2024-03-18/1.2")
    assert (told.facets["state"], told.state) == (("decided",), "")


def test_values_are_called_as_everywhere(found: Corpus) -> None:
    told = {
        ("council", "hald"): "Rådet for Hald",
        ("organ", "hald/formandskab"): "Formandskabet, Rådet for Hald",
        ("municipality", "hald"): "Hald",
        ("year", "2024"): "2024",
        ("outcome", "approved"): "Vedtaget",
        ("state", "decided"): "Uden oplyst periode",
        ("topic", "kurser"): "Kurser",
        ("list", "hald/lists/positivliste"): "Positivliste, Rådet for Hald",
        ("type", "row"): "Række i en liste",
    }
    assert {key: facet_label(found, *key) for key in told} == told
    assert tuple(dict.fromkeys(facet for facet, _ in told)) == FACETS


def test_every_kind_has_a_name() -> None:
    assert set(KINDS) == set(RecordKind)
    assert len(set(KINDS.values())) == len(KINDS)
