"""What prose points at: each wording with what it names, and what only looks like a reference."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.mentions.cues import Cues
from raadsportal.mentions.find import Names, find_links, find_mentions
from raadsportal.mentions.named import (
    AttachmentNamed,
    CouncilNamed,
    DayNamed,
    IdNamed,
    ItemNamed,
    LawNamed,
    ListNamed,
    MeetingNamed,
    MunicipalityNamed,
    Named,
)
from raadsportal.model import Council, Municipality, Validity
from raadsportal.source.vocabularies import Vocabularies
from raadsportal.vocabulary import Vocabulary

DANISH = Cues(Vocabularies(None).get("dansk") or Vocabulary(""))
ENGLISH = Cues(Vocabularies(None).get("committee-en") or Vocabulary(""))
NAMES = Names(
    tuple(
        Council(place.lower(), f"RAR {place}", "", "", Validity())
        for place in ("Fyn", "Bornholm", "Hovedstaden")
    ),
    (Municipality("odense", "Odense", "0461"),),
)
MAY = DayNamed(5, 3, 2024)


def found(text: str, cues: Cues = DANISH) -> list[tuple[str, Named]]:
    return [(mention.text, mention.named) for mention in find_mentions(text, NAMES, cues)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jf. pkt. 2.4.", [("pkt. 2.4", ItemNamed("2.4"))]),
        ("punkt 3.2 på dagsordenen", [("punkt 3.2", ItemNamed("3.2"))]),
        ("punkterne 0.1.1 og 0.1.2", [("punkterne 0.1.1", ItemNamed("0.1.1")), ("0.1.2", ItemNamed("0.1.2"))]),
        ("Punkt 5.a, 5.b og 6 tages", [("Punkt 5.a", ItemNamed("5.a")), ("5.b", ItemNamed("5.b")), ("6", ItemNamed("6"))]),
        (
            "punkt 2.1 på rådsmødet den 3. maj 2024",
            [("punkt 2.1", ItemNamed("2.1", MeetingNamed("", MAY))), ("rådsmødet den 3. maj 2024", MeetingNamed("", MAY))],
        ),
        ("På dette punkt 3 kommuner", []),
        ("et punkt på 2.400 kr.", []),
        ("bilag 1.4.1", [("bilag 1.4.1", AttachmentNamed("1.4.1"))]),
        ("bilagene 1) og 2)", [("bilagene 1", AttachmentNamed("1")), ("2", AttachmentNamed("2"))]),
        ("bilag 3-5", [("bilag 3", AttachmentNamed("3")), ("5", AttachmentNamed("5")), ("5", AttachmentNamed("4"))]),
        ("rådsmødet den 3. maj 2024", [("rådsmødet den 3. maj 2024", MeetingNamed("", MAY))]),
        ("mødet 3.5.2024", [("mødet 3.5.2024", MeetingNamed(None, MAY))]),
        ("mødet den 3/5-2024", [("mødet den 3/5-2024", MeetingNamed(None, MAY))]),
        ("sit møde den 3.5.", [("sit møde den 3.5", MeetingNamed(None, DayNamed(5, 3)))]),
        ("Rådsmødet 6. juni", [("Rådsmødet 6. juni", MeetingNamed("", DayNamed(6, 6)))]),
        ("Rådsmødet fredag d. 3. maj 2024", [("Rådsmødet fredag d. 3. maj 2024", MeetingNamed("", MAY))]),
        ("januar-mødet", [("januar-mødet", MeetingNamed(None, DayNamed(1)))]),
        ("novembermødet", [("novembermødet", MeetingNamed(None, DayNamed(11)))]),
        ("Rådsmødet i januar 2024", [("Rådsmødet i januar 2024", MeetingNamed("", DayNamed(1, None, 2024)))]),
        ("punkt 2.1-4", [("punkt 2.1", ItemNamed("2.1")), ("4", ItemNamed("2.4")), ("4", ItemNamed("2.2")), ("4", ItemNamed("2.3"))]),
        ("Rådets seneste møde", [("Rådets seneste møde", MeetingNamed("", None, -1))]),
        ("formandskabets næste møde", [("formandskabets næste møde", MeetingNamed("formandskab", None, 1))]),
        (
            "Rådets seneste møde den 6. juni",
            [("Rådets seneste møde den 6. juni", MeetingNamed("", DayNamed(6, 6)))],
        ),
        ("rådets næste opgave", []),
        ("Bilaget viser det", [("Bilaget", AttachmentNamed(""))]),
        ("bilaget 1.4.1", [("bilaget 1.4.1", AttachmentNamed("1.4.1"))]),
        ("VEU-aftalen", [("VEU-aftalen", LawNamed())]),
        ("trepart 2021", [("trepart 2021", LawNamed())]),
        ("sidste rådsmøde", [("sidste rådsmøde", MeetingNamed("", None, -1))]),
        ("næste formandskabsmøde", [("næste formandskabsmøde", MeetingNamed("formandskab", None, 1))]),
        (
            "møderne den 3. maj 2024 og 6. juni",
            [("møderne den 3. maj 2024", MeetingNamed(None, MAY)), ("6. juni", MeetingNamed(None, DayNamed(6, 6)))],
        ),
        ("på et møde om havnen den 3. maj 2024", []),
        ("temamødet den 3. maj", []),
        ("mødet den 31. februar", []),
        ("RAR Fyns liste", [("RAR Fyns", CouncilNamed("fyn"))]),
        ("RAR-Hovedstaden", [("RAR-Hovedstaden", CouncilNamed("hovedstaden"))]),
        (
            "RAR Fyn, Bornholm og Hovedstaden",
            [("RAR Fyn", CouncilNamed("fyn")), ("Bornholm", CouncilNamed("bornholm")), ("Hovedstaden", CouncilNamed("hovedstaden"))],
        ),
        ("RAR og Fyn", []),
        ("Odense Kommune", [("Odense", MunicipalityNamed("odense"))]),
        ("§ 31, stk. 1 i lov om havne, da", [("§ 31, stk. 1 i lov om havne", LawNamed())]),
        ("efter havneloven", [("havneloven", LawNamed())]),
        ("positivlisten 2024", [("positivlisten 2024", ListNamed("positivlisten", 2024))]),
    ],
)  # fmt: skip
def test_danish(text: str, expected: list[tuple[str, Named]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see item 2.4", [("item 2.4", ItemNamed("2.4"))]),
        ("the meeting on May 3, 2024", [("meeting on May 3, 2024", MeetingNamed("", MAY))]),
        ("the meeting of 3 May 2024", [("meeting of 3 May 2024", MeetingNamed("", MAY))]),
        ("appendix 2 and 3", [("appendix 2", AttachmentNamed("2")), ("3", AttachmentNamed("3"))]),
    ],
)
def test_english(text: str, expected: list[tuple[str, Named]]) -> None:
    assert found(text, ENGLISH) == expected


@pytest.mark.parametrize(
    "text",
    [
        "https://x.example/pkt-2.4/Odense",
        "`pkt. 2.4`",
        "```\npkt. 2.4\n```",
        "[pkt. 2.4](https://x.example)",
        "[pkt. 2.4][fyn/2024-01-01/2.4]",
        "##### pkt. 2.4",
        "a@odense.example",
        "pkt.\n\n2.4",
        "pkt.\n- 2.4",
    ],
)
def test_what_is_no_prose_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_link_on_purpose_has_its_words_and_its_id() -> None:
    mentions = list(find_links("Se [det punkt][fyn/2024-01-01/2.4] og\n```\n[x][y]\n```\n[to][z]"))
    assert [(m.text, m.named, m.start) for m in mentions] == [
        ("det punkt", IdNamed("fyn/2024-01-01/2.4"), 3),
        ("to", IdNamed("z"), 53),
    ]


WORDS = st.sampled_from(
    ["pkt", ".", "punkterne", "2.4", "3", "og", ",", "-", "rådsmødet", "den", "maj", "2024", "RAR", "Fyn", "§", "lov", "om",
     "bilag", ")", "sidste", "\n", "\n\n", "`", "[", "](", ")", "Odense", "positivlisten", "til", "#"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=40))
def test_mentions_stand_where_they_say_and_do_not_overlap(words: list[str]) -> None:
    text = " ".join(words)
    mentions = find_mentions(text, NAMES, DANISH)
    assert all(text[m.start : m.end] == m.text and m.text.strip() == m.text != "" for m in mentions)
    for before, after in pairwise(mentions):
        assert before.end <= after.start or (before.start, before.end) == (after.start, after.end)


@pytest.mark.parametrize(
    "text",
    [
        "pkt. 2.4, ",
        "punkterne 1 og ",
        "1 og " * 5,
        "§ 31, stk. 1 ",
        "RAR Fyn, ",
        "rådsmødet den ",
        "[",
        "`",
        "lov om ",
        "sidste ",
    ],
)
def test_a_hundred_thousand_words_take_no_longer_than_their_number(text: str) -> None:
    """Each takes a few seconds; where a finder looked further than a fixed way, it would take hours."""
    find_mentions(text * (200_000 // len(text)), NAMES, DANISH)
