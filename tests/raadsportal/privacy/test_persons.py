"""A name in a context that suggests a case about a person is told from all other names."""

from __future__ import annotations

import pytest

from raadsportal.privacy.persons import persons
from raadsportal.source.vocabularies import Vocabularies

WORDS = Vocabularies(None).everything()
KNOWN = frozenset({"ane holm"})
NAMES = (
    "Karla Munk Jensen", "Bo Dahl", "Mette-Marie Lind", "Ole von Hald", "Søren K. Lund", "Fatima al Amin",
    "Ali Hald", "Ulla Brix Poulsen", "Jens Åge Ø. Holm", "Lene Nør",
)  # fmt: skip
PEOPLE = (
    "Borgeren {} har søgt.", "den ledige {} fik afslag", "Sygemeldte {} er ikke raskmeldt", "fleksjobber {}",
    "kontanthjælpsmodtageren, {}, klagede", "Patient: {}.", "(praktikant {})",
)  # fmt: skip
CASES = (
    "sagen om {} er afsluttet", "Klage fra {}, Hald", "Dispensation til {}", "ansøgning fra {} om løntilskud",
    "afskedigelsen af {} drøftes", "sag vedrørende “{}”", "complaint from {}",
)  # fmt: skip
STATES = (
    "{} er sygemeldt", "Nu blev {} afskediget.", "{} har været længe ledig", "Den sygemeldte medarbejder {}",
    "ledig akademiker {} fortalte",
)  # fmt: skip
COMMON = ("Karla Munk Jensen", "Bo Dahl", "Mette-Marie Lind", "Søren K. Lund", "Ulla Brix Poulsen")
TRUE = [(frame.format(name), name) for name in NAMES for frame in (*PEOPLE, *CASES)]
TRUE += [(frame.format(name), name) for name in COMMON for frame in STATES]
MISSES = [
    "Ane Holm er ledig",
    "Emma Lunds Skole er lukket for ledige",
    "Bo Dahl orienterede om, at mange er ledige",
    "Hald er ledig",
    "Nordre Hald er ledig",
    "Bo Dahl A/S er opsagt",
    "er ledig",
    "Klage fra Ane Holm, medlem",
    "klage fra Hald Kommune",
    "Klage fra Dansk Havneforbund",
    "klage fra Emma Lunds Skole",
    "Ansøgning fra Bo Dahl ApS",
    "ansøgning fra Jensen Byg A/S om tilskud",
    "Dispensation til Lund & Lind I/S",
    "dispensation til Hald Bådebyggeri",
    "sagen om Havnen",
    "sagen om Nordre Mole",
    "sag om Udvidet Adgang",
    "Karla Munk Jensen bød velkommen",
    "formand Bo Dahl orienterede",
    "Borgere i Hald Kommune",
    "Borgeren i Centrum",
    "borger- og erhvervsservice",
    "Borgernes Hus",
    "de ledige i Nordre Hald",
    "ledige i RAR Hald",
    "Ledige HK Hald",
    "ledige akademikere",
    "Den ledige\nBo Dahl bød velkommen",
    "Elever fra Hald Skole",
    "flygtninge fra Nordre Land",
    "jobparate. Bo Dahl orienterede",
    "opsigelsen af Aftale 12",
    "bevilling til FGU Hald",
    "Bevilling til Udvikling",
    "klage over Sagsbehandlingen",
    "sagen om Ø",
    "ansøgning fra AMU Hald",
    "den ledige",
    "",
]


@pytest.mark.parametrize(("text", "name"), TRUE)
def test_a_person(text: str, name: str) -> None:
    assert [found.words for found in persons(text, WORDS, KNOWN)] == [name]


@pytest.mark.parametrize("text", MISSES)
def test_no_person(text: str) -> None:
    assert list(persons(text, WORDS, KNOWN)) == []


def test_a_word_for_people_is_not_about_who_sits_at_the_table() -> None:
    assert [found.words for found in persons("borgeren Ane Holm", WORDS, KNOWN)] == ["Ane Holm"]
