"""A small portal in memory, and what an import of a text into it makes."""

from __future__ import annotations

from functools import cache

from raadsportal.intake.documents.form import Document
from raadsportal.intake.documents.text import text_document
from raadsportal.intake.minutes.account import Account
from raadsportal.intake.minutes.doubts import Doubt
from raadsportal.intake.minutes.fact_lines import Line, lines_of
from raadsportal.intake.minutes.facts import Facts, Told
from raadsportal.intake.minutes.importing import Imported, Importing
from raadsportal.intake.minutes.knowing import Knowing
from raadsportal.intake.minutes.making import Made
from raadsportal.intake.minutes.people import KnownPeople
from raadsportal.intake.minutes.roles import Heads
from raadsportal.language import Catalogue
from raadsportal.model import (
    Council,
    Link,
    Membership,
    Municipality,
    Organ,
    Person,
    Seat,
    Seats,
    Term,
    Validity,
)
from raadsportal.shipped import shipped_vocabularies
from raadsportal.source.vocabularies import Vocabularies
from raadsportal.vocabulary import Vocabulary

ENGLISH = Catalogue("en")
VOCABULARIES = Vocabularies(shipped_vocabularies())
PEOPLE = (
    Person("ane-holm", "Ane Holm"),
    Person("bo-friis", "Bo Friis", ("Bo K. Friis",)),
    Person("dan-bach", "Dan Bach"),
)
MUNICIPALITIES = (
    Municipality("hald", "Hald", "0999", ("Hald Kommune",)),
    Municipality("skum", "Skum", "0998"),
    Municipality("tange", "Tange", "0997"),
)
#: A council with seats for two organisations and the municipalities, and a committee.
HALD = Council(
    "hald",
    "Haldrådet",
    "Rådet for Hald og omegn",
    "råd",
    Validity(),
    municipalities=(Link("hald"), Link("skum")),
    secretariat="Havnekontoret Hald",
    seats=(Seats("FF", 3, "Fiskernes Forening", ("fiskerne",)), Seats("Kommunerne", 2)),
    organs=(Organ("formandskab", "Formandskabet"), Organ("havneudvalg", "Havneudvalget")),
    vocabulary="dansk",
    memberships=(
        Membership("ane-holm", "FF", Seat.MEMBER),
        Membership("bo-friis", "FF", Seat.SUBSTITUTE),
        Membership("dan-bach", "Kommunerne", Seat.CHAIR),
    ),
)
TANGE = Council("tange", "Tangerådet", "Rådet for Tange", "råd", Validity())
MINUTES = """\
Referat af møde i Haldrådet
Mandag den 3. marts 2025 kl. 13.00-15.30
Sted: Pakhuset, Kajgade 7, Hald
Referatet er godkendt.

Til stede: Ane Holm, Dan Bach

1. Kajen (B)

Sagen kort: Kajen revner.
Beslutning: Rådet vedtog at lave kajen.
Bilag: 1.1 Tegning af kajen

2. Molen (O)

Beslutning: Taget til efterretning.
"""


@cache
def vocabulary(name: str = "dansk") -> Vocabulary:
    found = VOCABULARIES.get(name)
    assert found is not None
    return found


@cache
def knowing(*, is_empty: bool = False) -> Knowing:
    """Return what the small portal knows; nothing but words if it is empty."""
    if is_empty:
        return Knowing(VOCABULARIES)
    glossary = (Term("HK", "Havnekontoret"),)
    return Knowing(
        VOCABULARIES, (HALD, TANGE), PEOPLE, MUNICIPALITIES, glossary, {"hald": vocabulary("dansk")}
    )


def no_dictionary(_: str) -> None:
    """Know no words: they are those of a machine without one."""


def importing(*, is_empty: bool = False, words: Catalogue = ENGLISH) -> Importing:
    return Importing(knowing(is_empty=is_empty), no_dictionary, words)


def imported(
    source: str | bytes,
    told: Told | None = None,
    *,
    is_empty: bool = False,
    is_minutes: bool = False,
    shown: str = "referat.txt",
) -> Imported:
    """Return what an import makes of a document with the minutes of one meeting."""
    raw = source.encode() if isinstance(source, str) else source
    (found,) = importing(is_empty=is_empty).all(
        raw, shown, told or Told("referat"), with_council=True, is_minutes=is_minutes
    )
    return found


def made(source: str | bytes, told: Told | None = None, *, is_empty: bool = False) -> Made:
    found = imported(source, told, is_empty=is_empty, is_minutes=True)
    assert found.made is not None
    return found.made


def facts(source: str, told: Told | None = None, *, is_empty: bool = False) -> Facts:
    return made(source, told, is_empty=is_empty).facts


def account(source: str) -> Account:
    return made(source).account


def said(doubts: tuple[Doubt, ...]) -> list[tuple[str, int, dict[str, str]]]:
    """Return doubts as their code, their line and what they tell."""
    return [(one.code, one.place.line, dict(one.values)) for one in doubts]


def codes(source: str | bytes, told: Told | None = None, *, is_minutes: bool = False) -> list[str]:
    return [one.code for one in imported(source, told, is_minutes=is_minutes).problems]


def lines(source: str) -> tuple[Line, ...]:
    return lines_of(text_document(source).blocks)


def document(source: str) -> Document:
    return text_document(source)


def heads(name: str = "dansk", *, is_empty: bool = False) -> Heads:
    if is_empty:
        return Heads(vocabulary(name), None, KnownPeople())
    known = knowing()
    return Heads(vocabulary(name), HALD, known.people_of(HALD), known.glossary)
