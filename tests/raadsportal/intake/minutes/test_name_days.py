"""Days in names of files, and years in names of folders."""

from __future__ import annotations

from datetime import date

import pytest

from raadsportal.intake.minutes.facts import Told
from raadsportal.intake.minutes.name_days import day_in_name, year_in_name
from tests.raadsportal.intake.minutes.papers import facts, made, said, vocabulary

TITLE = "Referat af møde i Haldrådet\n\n"
ITEM = "1. Kajen (B)\n\nBeslutning: Ja.\n"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2024-03-18 referat", date(2024, 3, 18)),
        ("a/18.03.2024", date(2024, 3, 18)),
        ("20240318", date(2024, 3, 18)),
        ("2024/18. marts", date(2024, 3, 18)),
        ("2024/referat_03-18", date(2024, 3, 18)),
        ("2024/referat-18-03", date(2024, 3, 18)),
        ("2024-03-18-referat", date(2024, 3, 18)),
        ("referat-18.-marts-2024", date(2024, 3, 18)),
        ("referat-18-03-2024", date(2024, 3, 18)),
        ("2024/03-18-19", date(2024, 3, 18)),
        ("2024/hald/03-18", date(2024, 3, 18)),
        ("03-18", None),
        ("2024/sag 03-1812", None),
        ("2024/03-98", None),
        ("2024/referat", None),
    ],
)
def test_the_day_in_the_name_of_a_file(name: str, day: date | None) -> None:
    assert day_in_name(name, vocabulary()) == day


def test_the_year_of_the_nearest_folder() -> None:
    assert year_in_name("2019/hald/2020/referat") == 2020
    assert year_in_name("hald/2020 referat") is None


def test_a_day_without_a_year_is_of_its_folders_year() -> None:
    source = f"{TITLE}Mandag den 3. marts kl. 13-15\n\n{ITEM}"
    assert facts(source, Told("2025/referat")).day == date(2025, 3, 3)
    reason = {"day": "2025-03-03", "reason": "a day without its year"}
    assert ("import-day-inferred", 3, reason) in said(made(source, Told("2025/referat")).doubts)
    assert facts(source, Told("referat")).day is None
