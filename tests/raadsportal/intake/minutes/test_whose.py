"""Whose minutes a document is, and how sure that is."""

from __future__ import annotations

import pytest

from raadsportal.intake.minutes.facts import Told
from raadsportal.intake.minutes.whose import body_in, whose
from tests.raadsportal.intake.minutes.papers import (
    HALD,
    MINUTES,
    TANGE,
    document,
    knowing,
    lines,
    made,
    said,
    vocabulary,
)

NOBODY = "Referat\n3. marts 2025\n\n1. Kajen (B)\n\nBeslutning: Den laves.\n"


def found(
    source: str, told: Told | None = None, *, is_empty: bool = False
) -> tuple[str | None, str, list[object]]:
    """Return the id, the printed name of one that is not known, and the doubts."""
    those = whose(document(source), told or Told("referat"), knowing(is_empty=is_empty))
    return those.id, those.body, [(code, values) for code, _, values in said(those.doubts)]


def test_the_opening_names_the_council() -> None:
    assert found(MINUTES) == ("hald", "", [])
    assert whose(document(MINUTES), Told("referat"), knowing()).council == HALD
    assert found(NOBODY.replace("Referat", "Rådet for Tanges referat")) == ("tange", "", [])


def test_what_is_told_holds_and_another_name_is_told_of() -> None:
    differs = ("import-council-differs", {"council": "tange", "other": "hald"})
    assert found(MINUTES, Told("referat", council="tange")) == ("tange", "", [differs])
    assert found(MINUTES, Told("referat", council="hald")) == ("hald", "", [])
    assert found(NOBODY, Told("referat", council="tange")) == ("tange", "", [])
    assert found(NOBODY, Told("referat", council="havn"), is_empty=True) == ("havn", "havn", [])


def test_the_files_name_may_tell() -> None:
    inferred = ("import-council-inferred", {"council": "hald", "reason": "the file's name"})
    assert found(NOBODY, Told("2025/referat hald")) == ("hald", "", [inferred])
    assert found(NOBODY, Told("2025/haldum"))[0] is None
    assert found(NOBODY, Told("hald-og-tange"))[0] is None


def test_how_often_the_text_names_one_may_tell() -> None:
    often = "Haldrådet spurgte, om det, som Haldrådet før har sagt til alle i byen, stadig er det, som Haldrådet mener."
    inferred = ("import-council-inferred", {"council": "hald", "reason": "how often the text names it"})
    assert found(NOBODY + often) == ("hald", "", [inferred])
    other = "Det mente Tangerådet i hvert fald, da de alle sad sammen på kajen den aften i marts i fjor."
    assert found(f"{NOBODY}{often}\n{other}\n{other}")[0] is None


def test_the_folder_tells_before_a_name_is_made() -> None:
    new = ("import-council-new", {"body": "Havneholdet", "council": "havneholdet"})
    assert found(NOBODY, Told("referat", folder="Havneholdet"), is_empty=True) == (
        "havneholdet",
        "Havneholdet",
        [new],
    )


@pytest.mark.parametrize(
    ("opening", "body"),
    [
        ("Referat af møde i Tornby Menighedsråd", "Tornby Menighedsråd"),
        ("Lindby Kommune\nUdvalget for Havn og Klima\nReferat", "Udvalget for Havn og Klima"),
        ("Udvalg: Havneudvalget\nReferat", "Havneudvalget"),
        ("Udvalg\tHavneudvalget", "Havneudvalget"),
        ("Referat\nKajen revner", ""),
        ("Havneudvalget mødtes på kajen i går.", ""),
    ],
)
def test_a_body_that_the_portal_does_not_know(opening: str, body: str) -> None:
    assert body_in(lines(opening), vocabulary())[1] == body


def test_a_new_body_gets_an_id_and_one_that_is_not_found_is_told_of() -> None:
    told = {"body": "Tornby Menighedsråd", "council": "tornby-menighedsraad"}
    opening = "Referat af møde i Tornby Menighedsråd\n\n1. Orgelet (B)\n"
    assert found(opening, is_empty=True) == (
        "tornby-menighedsraad",
        "Tornby Menighedsråd",
        [("import-council-new", told)],
    )
    assert found(NOBODY, is_empty=True) == (None, "", [("import-council-unknown", {})])


def test_the_council_of_a_known_id() -> None:
    assert knowing().council("tange") == TANGE


def test_a_body_before_the_day_in_its_line() -> None:
    found = made(
        "Referat\nErhvervs- og Havneudvalget onsdag den 3. marts 2025 kl. 19.00\n\n1. Kajen (B)\n",
        is_empty=True,
    )
    assert found.facts.body == "Erhvervs- og Havneudvalget"
