"""Rough dates: what each notation means, how it is said, and laws that hold for every one of them."""

from __future__ import annotations

import warnings
from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from raadsportal.language import Catalogue, catalogue
from raadsportal.rough import Precision, RoughDate, parse
from raadsportal.source.fields import Bound

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its grammar is older than the parser that it is written for
    from edtf import EDTFObject, parse_edtf

DANISH = catalogue("da")
ENGLISH = Catalogue("en")


def read(text: str) -> RoughDate:
    found = parse(text)
    assert found is not None, text
    return found


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "edtf", "danish", "english"),
    [
        ("2023", "2023-01-01", "2023-12-31", "2023", "2023", "2023"),
        ("2023-06", "2023-06-01", "2023-06-30", "2023-06", "juni 2023", "June 2023"),
        ("2024-03-18", "2024-03-18", "2024-03-18", "2024-03-18", "18. marts 2024", "18 March 2024"),
        ("2023-H1", "2023-01-01", "2023-06-30", "2023-40", "1. halvår 2023", "first half of 2023"),
        ("2023-H2", "2023-07-01", "2023-12-31", "2023-41", "2. halvår 2023", "second half of 2023"),
        ("2023-Q1", "2023-01-01", "2023-03-31", "2023-33", "1. kvartal 2023", "quarter 1 of 2023"),
        ("2023-Q4", "2023-10-01", "2023-12-31", "2023-36", "4. kvartal 2023", "quarter 4 of 2023"),
        (
            "2023-W12",
            "2023-03-20",
            "2023-03-26",
            "[2023-03-20..2023-03-26]",
            "uge 12, 2023",
            "week 12, 2023",
        ),
        ("2025-W01", "2024-12-30", "2025-01-05", "[2024-12-30..2025-01-05]", "uge 1, 2025", "week 1, 2025"),
        (
            "2023-06-early",
            "2023-06-01",
            "2023-06-10",
            "[2023-06-01..2023-06-10]",
            "primo juni 2023",
            "early June 2023",
        ),
        (
            "2023-06-mid",
            "2023-06-11",
            "2023-06-20",
            "[2023-06-11..2023-06-20]",
            "medio juni 2023",
            "mid-June 2023",
        ),
        (
            "2023-06-late",
            "2023-06-21",
            "2023-06-30",
            "[2023-06-21..2023-06-30]",
            "ultimo juni 2023",
            "late June 2023",
        ),
        (
            "2024-02-late",
            "2024-02-21",
            "2024-02-29",
            "[2024-02-21..2024-02-29]",
            "ultimo februar 2024",
            "late February 2024",
        ),
        (
            "2022-04/2023-12",
            "2022-04-01",
            "2023-12-31",
            "2022-04/2023-12",
            "april 2022 til december 2023",
            "April 2022 to December 2023",
        ),
        (
            "2024-05-14/2024-05-15",
            "2024-05-14",
            "2024-05-15",
            "2024-05-14/2024-05-15",
            "14.–15. maj 2024",
            "14–15 May 2024",
        ),
        (
            "2024-05-31/2024-06-01",
            "2024-05-31",
            "2024-06-01",
            "2024-05-31/2024-06-01",
            "31. maj 2024 til 1. juni 2024",
            "31 May 2024 to 1 June 2024",
        ),
        (
            "2023-Q2/2023-W40",
            "2023-04-01",
            "2023-10-08",
            "2023-04/2023-10-08",
            "2. kvartal 2023 til uge 40, 2023",
            "quarter 2 of 2023 to week 40, 2023",
        ),
        ("2022-04/..", "2022-04-01", "9999-12-31", "2022-04/..", "fra april 2022", "from April 2022"),
        (
            "../2023-H1",
            "0001-01-01",
            "2023-06-30",
            "../2023-06",
            "til 1. halvår 2023",
            "until first half of 2023",
        ),
    ],
)
def test_what_each_notation_means(
    text: str, earliest: str, latest: str, edtf: str, danish: str, english: str
) -> None:
    found = read(text)
    assert (found.earliest.isoformat(), found.latest.isoformat()) == (earliest, latest)
    assert (found.uncertain, found.approximate) == (False, False)
    assert (found.edtf, found.words(DANISH), found.words(ENGLISH)) == (edtf, danish, english)


@pytest.mark.parametrize(
    ("text", "edtf", "danish"),
    [
        ("2024-03-18?", "2024-03-18?", "18. marts 2024 (ikke bekræftet)"),
        ("2024-03~", "2024-03~", "omkring marts 2024"),
        ("2024%", "2024%", "omkring 2024 (ikke bekræftet)"),
        # EDTF marks no quarter and no set of days as doubtful: their months and days are marked instead
        ("2023-Q4?", "2023-10?/2023-12?", "4. kvartal 2023 (ikke bekræftet)"),
        ("2023-H1~", "2023-01~/2023-06~", "omkring 1. halvår 2023"),
        ("2023-W12?", "2023-03-20?/2023-03-26?", "uge 12, 2023 (ikke bekræftet)"),
        ("2023-06-late%", "2023-06-21%/2023-06-30%", "omkring ultimo juni 2023 (ikke bekræftet)"),
        ("2022-04/2023-12?", "2022-04?/2023-12?", "april 2022 til december 2023 (ikke bekræftet)"),
        ("2022/2023~", "2022~/2023~", "omkring 2022 til omkring 2023"),
        ("2022-04/..~", "2022-04~/..", "fra omkring april 2022"),
        ("2024-05-14/2024-05-15~", "2024-05-14~/2024-05-15~", "omkring 14.–15. maj 2024"),
    ],
)
def test_what_is_doubtful_says_so(text: str, edtf: str, danish: str) -> None:
    assert (read(text).edtf, read(text).words(DANISH)) == (edtf, danish)


@pytest.mark.parametrize(
    ("text", "precision", "day", "machine"),
    [
        ("2024-03-18", Precision.DAY, date(2024, 3, 18), "2024-03-18"),
        ("2024-03-18?", Precision.DAY, date(2024, 3, 18), "2024-03-18"),
        ("2024-03-18~", Precision.DAY, None, "2024-03-18"),
        ("2024-W12", Precision.WEEK, None, "2024-W12"),
        ("2024-03-mid", Precision.PART, None, ""),
        ("2024-03", Precision.MONTH, None, "2024-03"),
        ("2024-Q1", Precision.QUARTER, None, ""),
        ("2024-H1", Precision.HALF, None, ""),
        ("2024", Precision.YEAR, None, "2024"),
        ("2024-03-18/2024-03-19", Precision.INTERVAL, None, ""),
        ("2024/..", Precision.INTERVAL, None, ""),
        ("2024/2024", Precision.YEAR, None, "2024"),
    ],
)
def test_how_exactly_it_is_known(text: str, precision: Precision, day: date | None, machine: str) -> None:
    found = read(text)
    assert (found.precision, found.day, found.datetime) == (precision, day, machine)


@pytest.mark.parametrize(
    "text",
    [
        "", "?", "..", "../..", "/", "2024/", "/2024", "2024//2025", "2024/2025/2026",
        "24", "0999", "2200", "2024-0", "2024-13", "2024-02-30", "2023-02-29", "2024-3-1", "2024-03-1",
        "2024-Q0", "2024-Q5", "2024-H3", "2024-W00", "2023-W53", "2024-W1", "2024-q1", "2024-W12-1",
        "2024-early", "2024-03-ultimo", "2024-03-late-", "2024??", "?2024", "2024-03-18T12:00", " 2024", "2024 ",
        "2024-03-18/2024-03-17", "2024/2023", "2024-06/2024-Q1", "٢٠٢٤", "2024-03-18\n",
    ],
)  # fmt: skip
def test_what_is_no_rough_date(text: str) -> None:
    assert parse(text) is None


def test_the_weeks_of_a_long_year() -> None:
    assert (read("2020-W53").earliest, read("2020-W53").latest) == (date(2020, 12, 28), date(2021, 1, 3))


DAYS = st.dates(date(1000, 1, 1), date(2199, 12, 31))
YEARS = st.integers(1000, 2199)
MONTHS = DAYS.map(lambda day: f"{day:%Y-%m}")
SPANS = st.one_of(
    DAYS.map(str),
    MONTHS,
    YEARS.map(str),
    st.tuples(YEARS, st.integers(1, 2)).map(lambda found: f"{found[0]}-H{found[1]}"),
    st.tuples(YEARS, st.integers(1, 4)).map(lambda found: f"{found[0]}-Q{found[1]}"),
    st.tuples(YEARS, st.integers(1, 52)).map(lambda found: f"{found[0]}-W{found[1]:02}"),
    st.tuples(MONTHS, st.sampled_from(["early", "mid", "late"])).map("-".join),
)
SIDES = st.one_of(SPANS, st.just(".."))
TEXTS = st.tuples(
    st.one_of(SPANS, st.tuples(SIDES, SIDES).map("/".join)), st.sampled_from(["", "?", "~", "%"])
).map("".join)
ROUGH = TEXTS.map(parse).filter(lambda found: found is not None)


@given(SPANS, st.sampled_from(["", "?", "~", "%"]))
def test_every_span_is_read_and_written_alike(text: str, mark: str) -> None:
    assert str(parse(text + mark)) == text + mark


@given(ROUGH)
def test_what_is_written_is_read_again(found: RoughDate) -> None:
    assert parse(str(found)) == found


@given(ROUGH)
def test_nothing_ends_before_it_begins(found: RoughDate) -> None:
    assert found.earliest <= found.latest
    assert (found.day is None) or found.day == found.earliest == found.latest


@given(ROUGH, ROUGH, ROUGH)
def test_the_order_is_total(one: RoughDate, two: RoughDate, three: RoughDate) -> None:
    assert (one.key == two.key) == (one == two)
    if one.key <= two.key <= three.key:
        assert one.earliest <= two.earliest <= three.earliest
        assert sorted([three, one, two], key=lambda found: found.key) == [one, two, three]


@given(ROUGH)
def test_its_edtf_is_valid_and_means_the_same_days(found: RoughDate) -> None:
    told: EDTFObject = parse_edtf(found.edtf)
    if found.first:
        assert date(*told.lower_strict()[:3]) == found.earliest
    if found.last:
        assert date(*told.upper_strict()[:3]) == found.latest


@given(ROUGH)
def test_it_can_be_said_in_every_language(found: RoughDate) -> None:
    for words in (DANISH, ENGLISH):
        said = found.words(words)
        assert said
        assert "{" not in said
        assert ("ikke bekræftet" in said or "not confirmed" in said) == found.uncertain


@given(
    st.one_of(
        DAYS.map(str), MONTHS, YEARS.map(str), st.from_regex(r"[12][0-9]{3}(-[0-9]{2}){0,2}", fullmatch=True)
    )
)
def test_every_bound_of_a_period_is_the_same_days(text: str) -> None:
    try:
        bound = TypeAdapter(Bound).validate_python(text)
    except ValidationError:
        return
    first = [int(part) for part in f"{bound}-01-01"[:10].split("-")]
    year, month, *day = (int(part) for part in (bound if "-" in bound else f"{bound}-12").split("-"))
    assert read(bound).earliest == date(*first)
    assert read(bound).latest == date(year, month, day[0] if day else monthrange(year, month)[1])
