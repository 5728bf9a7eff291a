"""The document behind minutes: exact messages for one that is missing, another, or reveals too much."""

from __future__ import annotations

import hashlib

import pytest

from tests.conftest import Content
from tests.raadsportal.checks.test_judge import MEETING, said, with_front_matter

FILE = "councils/hald/meetings/2024-03-18/referat.docx"
RAW = b"PK the document"
HASH = hashlib.sha256(RAW).hexdigest()
OTHER = "0" * 64
PLACE = "content/councils/hald/meetings/2024-03-18.md:4:1: fejl"
KEPT = f"original: {{file: referat.docx, sha256: {HASH}}}"


def test_an_original_that_is_there_is_no_problem(content: Content) -> None:
    assert said(content, {MEETING: with_front_matter(KEPT), FILE: RAW}) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            f"original: {{file: referater.docx, sha256: {HASH}}}",
            f"{PLACE} [original-missing] det oprindelige dokument referater.docx mangler | Læg filen i mappen"
            " content/councils/hald/meetings/2024-03-18, eller fjern original.",
        ),
        (
            f"original: {{file: referat.docx, sha256: {OTHER}}}",
            f"{PLACE} [original-differs] referat.docx er ikke det dokument, original fortæller om: dets fingeraftryk"
            f" er {HASH} | Læg den rigtige fil tilbage, eller skriv dens fingeraftryk som sha256.",
        ),
        (
            f"original: {{file: ../referat.docx, sha256: {HASH}}}",
            f"{PLACE} [attachment-file-outside] bilagets fil “../referat.docx” ligger ikke i mødets egen mappe | Skriv"
            " navnet på en fil i content/councils/hald/meetings/2024-03-18, uden sti.",
        ),
        (
            f"original: {{file: referat.html, sha256: {HASH}}}",
            f"{PLACE} [attachment-file-name] filen “referat.html” kan ikke offentliggøres under det navn | Brug en PDF,"
            " et kontordokument, en tabel, en tekst eller et billede med et enkelt navn.",
        ),
        (
            f'{KEPT}\nitems: [{{number: "1.2", closed: Personsag}}]',
            f"{PLACE} [original-reveals] hald/2024-03-18/1.2 er ikke offentligt, men det oprindelige dokument kan rumme"
            " det | Fjern original, og slet filen content/councils/hald/meetings/2024-03-18/referat.docx.",
        ),
    ],
)
def test_what_is_wrong_with_an_original(content: Content, line: str, expected: str) -> None:
    assert expected in said(content, {MEETING: with_front_matter(line), FILE: RAW})


def test_an_original_holds_what_was_withdrawn_from_its_minutes(content: Content) -> None:
    ledger = "withdrawn:\n  - {id: hald/2024-03-18/1.3, on: 2024-04-01, why: Personsag}\n"
    found = said(content, {MEETING: with_front_matter(KEPT), FILE: RAW, "addresses.yml": ledger})
    assert [line.split("]")[0] for line in found] == [f"{PLACE} [original-reveals"]


def test_a_withdrawn_attachment_says_nothing_of_the_original(content: Content) -> None:
    ledger = "withdrawn:\n  - {id: hald/2024-03-18/bilag/kort.pdf, on: 2024-04-01, why: Fejl}\n"
    assert said(content, {MEETING: with_front_matter(KEPT), FILE: RAW, "addresses.yml": ledger}) == []
