"""Days of a body against their weekday, and against the day of the meeting that tells of them."""

from __future__ import annotations

import pytest

from raadsportal.language import Catalogue
from raadsportal.source.minutes import read_minutes
from raadsportal.source.text_files import TextFile
from raadsportal.source.vocabularies import Vocabularies

SHIPPED = Vocabularies(None)


def told(line: str, *, front: str = "", words: str = "dansk", note: str = "") -> list[str]:
    """Return what is said of a line in the minutes of a Wednesday, 12 February 2025."""
    vocabulary = SHIPPED.get(words)
    assert vocabulary is not None
    items = f"items:\n  - {{number: '1', note: {note}}}\n" if note else ""
    text = f"---\ndate: 2025-02-12\nstatus: approved\n{front}{items}---\n# Møde\n\n### 1 Kajen\n\n{line}\n"
    found = read_minutes(TextFile("m.md", text), "hald", vocabulary).problems
    days = [one for one in found if one.code in {"weekday-differs", "date-later"}]
    return [f"{one.where.column}: {one.severity.value} {one.message(Catalogue('en'))}" for one in days]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Mødet er mandag den 12. marts 2025.", "10: warning 2025-03-12 is a onsdag, not a mandag"),
        ("Mandag d. 12/3 2025", "1: warning 2025-03-12 is a onsdag, not a mandag"),
        ("fredag 12. marts", "1: warning 2025-03-12 is a onsdag, not a fredag"),
        ("| Søndag den 12.3.2025 |", "3: warning 2025-03-12 is a onsdag, not a søndag"),
    ],
)
def test_another_weekday(line: str, said: str) -> None:
    assert told(line) == [said]


@pytest.mark.parametrize(
    "line",
    [
        "onsdag den 12. marts 2025",
        "tirsdag den 12. marts",
        "torsdag den 12. marts",
        "mandag og tirsdag den 11. marts 2025",
        "mandag den 3.-4. marts 2025",
        "mandag i uge 12",
        "hver mandag. Den 12. marts 2025 er rådet samlet",
        "mandag: kajen; 12. marts 2025 molen",
        "`mandag den 12. marts 2025`",
        "mandag den 31. februar 2025",
    ],
)
def test_days_that_can_be_right(line: str) -> None:
    assert told(line) == []


def test_english_weekdays() -> None:
    assert told("Monday, 12 March 2025", words="committee-en") == [
        "1: warning 2025-03-12 is a wednesday, not a monday"
    ]
    assert told("Wednesday, March 12, 2025", words="committee-en") == []


def test_something_happened_later_than_the_minutes() -> None:
    late = "“3. marts 2025” is later than 2025-02-12, the last day that these minutes can tell of"
    assert told("Rådet udsendte den 3. marts 2025 en nyhed.") == [f"20: warning {late}"]
    assert told("Så holdt rådet den 3. marts 2025 møde.") == [f"20: warning {late}"]
    assert told("Rådet udsendte den 3. marts 2025 en nyhed.", front="sent: 2025-03-03\n") == []


@pytest.mark.parametrize(
    "line",
    [
        "Rådet udsendte den 3. februar 2025 en nyhed.",
        "Rådet udsendte den 3. marts en nyhed.",
        "Næste møde er den 3. marts 2025.",
        "Rådet udsendte planen for det møde, der skal holdes den 3. marts 2025.",
        "Formanden orienterede om mødet den 3. marts 2025.",
    ],
)
def test_days_ahead_may_be_told_of(line: str) -> None:
    assert told(line) == []


def test_a_note_of_the_item_explains_what_is_printed() -> None:
    (said,) = told("mandag den 12. marts 2025", note="Ugedagen er trykt sådan.")
    assert said.startswith("1: note ")
