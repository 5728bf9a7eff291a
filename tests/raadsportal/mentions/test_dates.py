"""Days in prose, with the names of months written out and short, in one language and in several."""

from __future__ import annotations

import pytest

from raadsportal.mentions.dates import date_at, month_of
from raadsportal.mentions.named import DayNamed
from raadsportal.mentions.tokens import tokens
from raadsportal.source.vocabularies import Vocabularies

SHIPPED = Vocabularies(None)
DANISH, ENGLISH, BOTH = (SHIPPED.everything(language).months for language in ("da", "en", ""))


@pytest.mark.parametrize(
    ("text", "day", "length"),
    [
        ("12. februar 2025", DayNamed(2, 12, 2025), 4),
        ("12. feb. 2025", DayNamed(2, 12, 2025), 5),
        ("12 febr 2025", DayNamed(2, 12, 2025), 3),
        ("3. maj. Derefter", DayNamed(5, 3), 3),
        ("12. fe 2025", None, 0),
        ("31. feb. 2025", None, 0),
    ],
)
def test_danish_days(text: str, day: DayNamed | None, length: int) -> None:
    assert date_at(tokens(text), 0, DANISH) == ((day, length) if day else None)


@pytest.mark.parametrize(
    ("text", "day", "length"),
    [
        ("Nov. 22, 2023", DayNamed(11, 22, 2023), 5),
        ("22 Sept 2023", DayNamed(9, 22, 2023), 3),
        ("March 3", DayNamed(3, 3), 2),
    ],
)
def test_english_days(text: str, day: DayNamed, length: int) -> None:
    assert date_at(tokens(text), 0, ENGLISH) == (day, length)


def test_each_language_counts_its_own_twelve() -> None:
    assert len(BOTH) == len(DANISH) + len(ENGLISH)
    assert [month_of(name, BOTH) for name in DANISH[:12]] == list(range(1, 13))
    assert [month_of(name, BOTH) for name in ENGLISH] == list(range(1, 13))
    assert (month_of("okt", BOTH), month_of("Oct", BOTH)) == (10, 10)
