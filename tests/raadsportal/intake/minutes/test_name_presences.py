"""Whether somebody came, in words before and behind a name."""

from __future__ import annotations

import pytest

from raadsportal.intake.minutes.name_presences import NamePresences
from raadsportal.model import Presence
from tests.raadsportal.intake.minutes.papers import vocabulary

PRESENCES = NamePresences(vocabulary())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ann Dahl - afbud", ("Ann Dahl", Presence.EXCUSED)),
        ("Ann Dahl – fraværende", ("Ann Dahl", Presence.ABSENT)),
        ("Ann Dahl: Deltog", ("Ann Dahl", Presence.PRESENT)),
        ("Ann Dahl - kajen", ("Ann Dahl - kajen", None)),
        (" - afbud", (" - afbud", None)),
        ("Ann Dahl", ("Ann Dahl", None)),
    ],
)
def test_behind_a_name(text: str, found: tuple[str, Presence | None]) -> None:
    assert PRESENCES.behind(text) == found


@pytest.mark.parametrize(
    ("text", "names", "presence"),
    [
        ("Der er afbud fra Ann Dahl", "Ann Dahl", Presence.EXCUSED),
        ("Afbud: Ann Dahl", "Ann Dahl", Presence.EXCUSED),
        ("Meldt afbud", "", Presence.EXCUSED),
        ("Ann Dahl og Bo Friis meldte afbud", "Ann Dahl og Bo Friis meldte afbud", None),
        ("Ann Dahl", "Ann Dahl", None),
    ],
)
def test_before_names(text: str, names: str, presence: Presence | None) -> None:
    begin, found = PRESENCES.before(text)
    assert (text[begin:], found) == (names, presence)


def test_words_that_are_an_absence_and_nothing_else() -> None:
    assert PRESENCES.is_absence("afbud.") is Presence.EXCUSED
    assert PRESENCES.is_absence("til stede") is None
    assert PRESENCES.is_absence("afbud i dag") is None
