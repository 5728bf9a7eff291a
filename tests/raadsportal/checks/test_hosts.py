"""Web addresses that look like slips of those that the portal knows."""

from __future__ import annotations

import pytest

from tests.conftest import COUNCIL, MINUTES, PORTAL, Content
from tests.raadsportal.checks.test_judge import MEETING, said, with_front_matter

HINT = " | Er den rigtig, så skriv den under hosts i portal.yml; er den trykt sådan, så skriv det i punktets note."
WEBSITES = (
    f"{COUNCIL}website: https://www.hald-raadet.example/om\nsources: [https://bibliotek.gov.example/x]\n"
)


def told(content: Content, words: str, text: str = MINUTES, portal: str = PORTAL) -> list[str]:
    """Return what is said of words with an address, without what is always said of it."""
    files = {
        MEETING: text.replace("Hald Kommune har bedt om det.", words),
        "councils/hald/council.yml": WEBSITES,
        "portal.yml": portal,
    }
    return [line.removeprefix(f"content/{MEETING}:").removesuffix(HINT) for line in said(content, files)]


def slip(place: str, host: str, meant: str, severity: str = "advarsel") -> list[str]:
    return [
        f"{place}: {severity} [host-like] webadressen fører til {host}, som ligner en slåfejl for {meant}"
    ]


@pytest.mark.parametrize(
    ("words", "column", "host", "meant"),
    [
        ("Se https://raadet-hald.example/om.", 12, "raadet-hald.example", "hald-raadet.example"),
        ("Se www.hald-radet.example.", 8, "hald-radet.example", "hald-raadet.example"),
        ("Se [her](http://WWW.Hald-Raadte.example/).", 21, "hald-raadte.example", "hald-raadet.example"),
        ("Se https://hald-raadet.exmaple/.", 12, "hald-raadet.exmaple", "hald-raadet.example"),
        ("Se https://nyt.bibliotk.gov.example/.", 12, "nyt.bibliotk.gov.example", "bibliotek.gov.example"),
        ("Se <https://pröve.example>.", 0, "", ""),
        ("Se https://proevee.example/.", 12, "proevee.example", "proeve.example"),
    ],
)
def test_slips(words: str, column: int, host: str, meant: str, content: Content) -> None:
    assert told(content, words) == (slip(f"21:{column}", host, meant) if host else [])


@pytest.mark.parametrize(
    "words",
    [
        "Se https://hald-raadet.example/ og https://www.hald-raadet.example/x.",
        "Se https://arkiv.hald-raadet.example/.",
        "Se https://hald-kommune.example/ og https://gov.example/.",
        "Se https://museet.gov.example/.",
        "Skriv til post@raadet-hald.example.",
        "Filen raadet-hald.example ligger der.",
        "Se https://hald.example/.",
    ],
)
def test_other_addresses(words: str, content: Content) -> None:
    assert told(content, words) == []


def test_a_host_that_the_portal_says_it_knows(content: Content) -> None:
    known = f"{PORTAL}hosts: [www.raadet-hald.example]\n"
    assert told(content, "Se https://raadet-hald.example/om.", portal=known) == []
    # What is known has slips of its own.
    assert told(content, "Se https://radet-hald.example/om.", portal=known) == slip(
        "21:12", "radet-hald.example", "raadet-hald.example"
    )


def test_a_note_on_the_item_explains_it(content: Content) -> None:
    noted = with_front_matter('items: [{number: "1.2", note: Trykt sådan.}]')
    assert told(content, "Se https://raadet-hald.example/.", noted) == slip(
        "22:12", "raadet-hald.example", "hald-raadet.example", "note"
    )
