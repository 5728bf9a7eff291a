"""The words by which minutes tell of themselves, line by line."""

from __future__ import annotations

import pytest

from raadsportal.intake.minutes.opening_lines import Words
from raadsportal.model import Fact, Format, Status
from tests.raadsportal.intake.minutes.papers import lines, vocabulary

WORDS = Words(vocabulary())


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("Dato: 3. marts 2025", Fact.WHEN, "3. marts 2025"),
        ("Sted: Pakhuset", Fact.PLACE, "Pakhuset"),
        ("Sted\tPakhuset\tKajgade 7", Fact.PLACE, "Pakhuset Kajgade 7"),
        ("Mødeleder: Dan Bach", Fact.CHAIR, "Dan Bach"),
        ("Udvalg: Havneudvalget", Fact.BODY, "Havneudvalget"),
        ("Kajen: revner", None, ""),
        ("Sted", None, ""),
        ("Kaj\tPakhuset", None, ""),
    ],
)
def test_a_label_tells_which_fact_stands_beside_it(text: str, fact: Fact | None, value: str) -> None:
    (line,) = lines(text)
    found = WORDS.said(line)
    assert (found.fact, found.value) == (fact, value)
    assert found.told == (value or line.text)


def test_the_day_of_another_meeting_is_none_of_this_one() -> None:
    (this, other) = lines("Møde 3. marts 2025\nNæste møde: 7. april 2025")
    assert [one.month for one in WORDS.days(WORDS.said(this))] == [3]
    assert WORDS.days(WORDS.said(other)) == ()


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Mandag den 3. marts 2025 kl. 13.00-15.30", ""),
        ("Referat af møde den 3. marts 2025", "Referat af møde"),
        ("Pakhuset", "Pakhuset"),
        ("3. marts 2025", ""),
    ],
)
def test_what_is_left_of_a_line_without_its_day_and_times(text: str, rest: str) -> None:
    assert WORDS.rest_of(text) == rest


@pytest.mark.parametrize(
    ("text", "is_title"),
    [
        ("Referat af møde i Haldrådet", True),
        ("Møde 3. marts 2025", True),
        ("Rådet holdt møde om kajen.", False),
        ("Referat:", False),
        ("Kajen revner", False),
        ("Referat\taf møde", False),
        ("Referat " + "af møde " * 30, False),
    ],
)
def test_a_title_names_minutes_and_is_no_sentence(text: str, is_title: bool) -> None:
    (line,) = lines(text)
    assert WORDS.is_title(line) is is_title


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Referatet er godkendt", Status.APPROVED),
        ("Udkast til referat", Status.DRAFT),
        ("Referatet er sendt i høring", Status.HEARING),
        ("Mødet er aflyst", Status.CANCELLED),
    ],
)
def test_minutes_say_how_they_stand(text: str, status: Status) -> None:
    assert WORDS.status(["Haldrådet", text]) == (status, 1)


def test_minutes_that_do_not_say_how_they_stand() -> None:
    assert WORDS.status(["Haldrådet", "Referat", "Dagsorden"]) is None
    assert (WORDS.is_agenda("Dagsorden"), WORDS.is_agenda("Referat")) == (True, False)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Virtuelt møde på Teams", Format.VIRTUAL),
        ("Skriftlig behandling", Format.WRITTEN),
        ("Pakhuset", None),
    ],
)
def test_how_a_meeting_is_held(text: str, form: Format | None) -> None:
    assert WORDS.format(text) is form


def test_places_stand_behind_their_words() -> None:
    assert list(WORDS.places("mødet holdes i Pakhuset i Hald.")) == ["Pakhuset i Hald", "Hald"]
    assert list(WORDS.places("Kajen revner")) == []
