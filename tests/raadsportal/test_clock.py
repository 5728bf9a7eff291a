"""The clock: what is given, else the environment's, else the system's."""

from __future__ import annotations

import pytest

from raadsportal.clock import ClockError, moment


@pytest.mark.parametrize(
    ("given", "environment", "expected"),
    [
        ("2024-03-18", {}, "2024-03-18T12:00:00+01:00"),
        ("2024-07-01T08:00", {}, "2024-07-01T08:00:00+02:00"),
        ("2024-07-01T08:00:00+00:00", {"SOURCE_DATE_EPOCH": "1"}, "2024-07-01T10:00:00+02:00"),
        (None, {"SOURCE_DATE_EPOCH": "0"}, "1970-01-01T01:00:00+01:00"),
    ],
)
def test_moments(given: str | None, environment: dict[str, str], expected: str) -> None:
    assert moment(given, environment).isoformat() == expected


@pytest.mark.parametrize(("given", "environment"), [("i dag", {}), (None, {"SOURCE_DATE_EPOCH": "now"})])
def test_what_is_no_moment(given: str | None, environment: dict[str, str]) -> None:
    with pytest.raises(ClockError):
        moment(given, environment)
