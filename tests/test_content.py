"""The five meetings as counted by hand in the minutes: nothing lost, nothing invented."""

from __future__ import annotations

from collections import Counter

import pytest

from raadsportal.checks.judge import judge_content
from raadsportal.clock import moment
from raadsportal.model import Certainty, Role, SectionKind, Status
from raadsportal.problems import Severity
from raadsportal.source.load import load
from raadsportal.source.loaded import Loaded
from tests.conftest import NOW, ROOT

#: Items, groups, labelled sections, attachments; then members, substitutes, observers, constituency, secretariat, guests.
COUNTED = {
    "vestjylland/2024-03-18": (16, 5, 82, 13, (10, 2, 1, 1, 3, 0)),
    "nordjylland/2023-09-28": (17, 4, 88, 15, (14, 0, 2, 2, 3, 4)),
    "vestjylland/2023-06-15": (19, 4, 99, 23, (13, 2, 0, 0, 3, 1)),
    "oestjylland/2020-03-23": (15, 5, 70, 9, (3, 0, 0, 0, 2, 0)),
    "sjaelland/2023-03-21": (15, 2, 78, 26, (16, 0, 2, 0, 3, 1)),
}
ROLES = (Role.MEMBER, Role.SUBSTITUTE, Role.OBSERVER, Role.CONSTITUENCY, Role.SECRETARIAT, Role.GUEST)


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(ROOT / "content", moment(NOW), "content")


def test_the_content_is_without_problems(loaded: Loaded) -> None:
    words = loaded.corpus.catalogue
    found = [one for one in judge_content(loaded) if one.severity is not Severity.NOTE]
    assert [one.line(words) for one in found] == []


def test_every_note_on_the_content_is_one_that_the_content_explains(loaded: Loaded) -> None:
    notes = {one.code for one in judge_content(loaded) if one.severity is Severity.NOTE}
    assert notes == {
        "date-later", "decision-routine", "decision-unsaid", "host-like", "sum-differs", "validity-short",
        "weekday-differs",
    }  # fmt: skip


@pytest.mark.parametrize("name", COUNTED)
def test_a_meeting_is_whole(name: str, loaded: Loaded) -> None:
    meeting = loaded.corpus.meeting[name]
    roles = Counter(person.role for person in meeting.present)
    sections = [section for item in meeting.items for section in item.sections if section.label]
    attachments = [attachment for item in meeting.items for attachment in item.attachments]
    counted = (len(meeting.items), len(meeting.groups), len(sections), len(attachments))
    assert (*counted, tuple(roles[role] for role in ROLES)) == COUNTED[name]


def test_the_items_of_all_meetings(loaded: Loaded) -> None:
    assert sum(len(meeting.items) for meeting in loaded.corpus.meetings) == 82
    assert all(meeting.status is Status.APPROVED for meeting in loaded.corpus.meetings)


def test_what_was_only_proposed_when_the_quorum_was_lost(loaded: Loaded) -> None:
    meeting = loaded.corpus.meeting["vestjylland/2024-03-18"]
    outcomes = {
        item.number: [decision.outcome.value for decision in item.decisions] for item in meeting.items
    }
    assert outcomes["2.2"] == ["proposed"]
    assert outcomes["2.1"] == ["approved", "approved", "deferred"]
    assert {number for number, found in outcomes.items() if "proposed" in found} == {
        "1.2", "1.3", "1.4", "2.2", "2.3", "2.4", "3.1", "3.2",
    }  # fmt: skip


def test_the_order_of_business(loaded: Loaded) -> None:
    def order(name: str) -> list[str]:
        return [
            item.number for item in sorted(loaded.corpus.meeting[name].items, key=lambda item: item.order)
        ]

    assert order("vestjylland/2024-03-18")[:4] == ["0.1", "1.1", "2.1", "1.2"]
    assert order("vestjylland/2023-06-15")[:3] == ["0", "3.3", "1.1"]
    assert order("sjaelland/2023-03-21")[3:6] == ["4", "5.b", "5.a"]


def test_every_item_that_has_a_decision_section_has_a_decision(loaded: Loaded) -> None:
    for meeting in loaded.corpus.meetings:
        for item in meeting.items:
            assert bool(item.section(SectionKind.DECISION)) == bool(item.decisions), item.id


def test_councils_and_municipalities(loaded: Loaded) -> None:
    corpus = loaded.corpus
    former = [council for council in corpus.councils if council.successors]
    assert (len(corpus.councils), len(former), len(corpus.municipalities)) == (13, 8, 98)
    for municipality in corpus.municipalities:
        names = [council.id.startswith("rbr-") for council in corpus.councils_of[municipality.id]]
        assert sorted(names) == [False, True], municipality.name
    doubtful = {
        (council.id, link.id)
        for council in corpus.councils
        for link in council.municipalities
        if link.certainty is Certainty.UNVERIFIED
    }
    assert {("fyn", "middelfart"), ("rbr-hovedstaden", "bornholm")} <= doubtful


def test_one_person_has_one_entry(loaded: Loaded) -> None:
    spellings = [name for person in loaded.corpus.people for name in (person.name, *person.names)]
    assert len(spellings) == len(set(spellings))
    assert loaded.corpus.person["jakob-b-watjen"].names == ("Jakob B. Watjen",)
