"""Laws of identity: ids are ASCII, stable, never empty, and read back as they were written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal import ids
from raadsportal.ids.lists import change_anchor, is_row_key

SLUGS = st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,6}){0,2}", fullmatch=True).filter(ids.is_council_id)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31))
SUFFIXES = st.one_of(st.just(""), st.integers(2, 9).map(str), SLUGS)
NUMBERS = st.from_regex(r"[0-9]{1,3}(\.[0-9]{1,2}){0,2}(\.[a-z])?", fullmatch=True)


@given(st.text())
def test_a_slug_is_ascii_and_never_empty(text: str) -> None:
    found = ids.slug(text)
    assert found
    assert found.isascii()
    assert set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@given(st.text())
def test_a_slug_of_a_slug_is_itself(text: str) -> None:
    assert ids.slug(ids.slug(text)) == ids.slug(text)


@given(st.text())
def test_an_item_number_is_stable_and_never_empty(text: str) -> None:
    found = ids.item_number(text)
    assert found
    assert "/" not in found
    assert ids.item_number(found) == found


@given(SLUGS, DAYS, SUFFIXES)
def test_a_meeting_id_reads_back_as_it_was_written(council: str, day: date, suffix: str) -> None:
    written = ids.MeetingId(council, day, suffix)
    assert ids.parse_meeting_name(council, written.name) == written


@given(SLUGS, DAYS, SUFFIXES, NUMBERS, st.sampled_from([None, "b1", "b12"]))
def test_a_target_reads_back_as_it_was_written(
    council: str, day: date, suffix: str, number: str, key: str | None
) -> None:
    meeting = ids.MeetingId(council, day, suffix)
    written = ids.decision_id(ids.item_id(str(meeting), number), key)
    assert ids.parse_target(written) == ids.Target(meeting, ids.item_number(number), key)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Østjylland", "oestjylland"),
        ("Høje-Taastrup", "hoeje-taastrup"),
        ("Ærø", "aeroe"),
        ("Aabenraa", "aabenraa"),
        ("Jakob B. Wätjen", "jakob-b-watjen"),
        ("A\u030a", "aa"),  # decomposed: A and a ring
        ("!", "u21"),
        ("", "u20"),
    ],
)
def test_slugs(text: str, slug: str) -> None:
    assert ids.slug(text) == slug


@pytest.mark.parametrize(
    ("printed", "number"),
    [("2.1.", "2.1"), ("5.A", "5.a"), ("0.1.1", "0.1.1"), ("5. a)", "5.a"), ("12/24", "12-24"), ("3:", "3")],
)
def test_item_numbers(printed: str, number: str) -> None:
    assert ids.item_number(printed) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hald",
        "hald/2024-13-01",
        "decisions/2024-03-18",
        "hald/2024-03-18/",
        "hald/2024-03-18#b1",
        "../2024-03-18",
    ],
)
def test_what_is_no_target(text: str) -> None:
    assert ids.parse_target(text) is None


def test_addresses_under_a_site() -> None:
    assert (
        ids.url("https://x.example/raad", "hald/2024-03-18/2.2#b1")
        == "https://x.example/raad/hald/2024-03-18/2.2/#b1"
    )
    assert ids.url("https://x.example/", "") == "https://x.example/"


def test_a_file_has_no_slash_at_its_end_and_its_name_is_escaped() -> None:
    assert ids.url("https://x.example/", "a/2024-03-18/bilag/Ålborg plan.pdf") == (
        "https://x.example/a/2024-03-18/bilag/%C3%85lborg%20plan.pdf"
    )
    assert ids.is_public_id("a/2024-03-18/bilag/Ålborg plan (1).pdf")
    assert not ids.is_public_id("a/2024-03-18/bilag/../x.pdf")


def test_a_change_of_a_list_has_an_anchor_that_no_row_can_have() -> None:
    assert change_anchor("2023-10-01", 1) == "list--change-2023-10-01"
    assert change_anchor("2023-10-01", 2) == "list--change-2023-10-01--2"
    assert not is_row_key(change_anchor("2023-10-01", 1))
