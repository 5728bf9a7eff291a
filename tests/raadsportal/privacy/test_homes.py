"""Where somebody lives is told from where a board meets."""

from __future__ import annotations

import pytest

from raadsportal.privacy.homes import homes
from raadsportal.source.vocabularies import Vocabularies

WORDS = Vocabularies(None).everything()
STREETS = (
    "Kajgade 12", "Gl. Kongevej 3", "H.C. Holms Allé 27 B", "Ane Dahls Vej 9A", "Øster Molevej 104",
    "Strandvejen 5", "Vej ved Åen 8", "Niels Holms Gade 1", "Prinsesse Maries Allé 44", "Lillegade 3C",
)  # fmt: skip
DOORS = ("st. tv.", "1. th", "2. mf.", "kl. tv", "10. th.", "3.tv", "4. sal, tv", "st.th.", "1 tv", "2., th")
FRAMES = (
    "Bopæl: {}, 9999 Hald", "Privatadresse {}.", "Han bor på {}", "hun bor i {}, Hald", "bopæl på {} i Hald",
    "folkeregisteradresse: {}; flyttet", "Hjemmeadressen er {}.", "| Bopæl | {} |", "boende {}, 9999 Hald",
    "Home address: {}, Hald",
)  # fmt: skip
TRUE = [(f"Boden i {street}, {door} står tom.", street) for street in STREETS for door in DOORS[::2]]
TRUE += [
    (frame.format(street), street) for frame in FRAMES if " i Hald" not in frame for street in STREETS[::2]
]
MISSES = [
    text.format(street)
    for street in STREETS
    for text in (
        "Mødet holdes {}, 9999 Hald.",
        "Kontoret ligger på {}, 2. sal",
        "Rådet mødes i {} den 3. maj",
        "Skriv til {}, 9999 Hald",
        "{} til 14 bliver bygget om.",
    )
]
MISSES += [
    "29.205 bor i Region Hald. Ydelsen er for unge under 30 år",
    "Der bor på Hald 45 pct. af de ledige",
    "De bor i Hald 120 kilometer væk",
    "tabel 12, 3. mf",
    "Bopæl\n\nMødested: Kajgade 12",
    "Borgerens bopælskommune er 851",
    "bosat på Hald",
    "boede i 12 år i Hald",
    "Bopælskravet i kapitel 4 gælder",
]


@pytest.mark.parametrize(("text", "street"), TRUE)
def test_a_home(text: str, street: str) -> None:
    (found,) = homes(text, WORDS)
    assert found.words.startswith(street.split(" i ")[0])


@pytest.mark.parametrize("text", MISSES)
def test_no_home(text: str) -> None:
    assert list(homes(text, WORDS)) == []
