"""Links whose address stands apart are whole; what would be the portal's own reference is escaped."""

from __future__ import annotations

import pytest

from raadsportal.intake.documents.continued import TextLine
from raadsportal.intake.documents.form import LeftOut, Place, Why
from raadsportal.intake.documents.references import with_whole_links

TO = "https://havn.example/plan"


def read(text: str) -> tuple[list[str], tuple[LeftOut, ...]]:
    lines = [TextLine(at, line) for at, line in enumerate(text.split("\n"), 1)]
    kept, left = with_whole_links(lines)
    return [line.text for line in kept], left


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("Se [planen][1].", f"[1]: {TO}"),
        ("Se [planen][Den Plan].", f"[den  plan]: <{TO}>"),
        ("Se [planen][].", f'[Planen]: {TO} "Planen"'),
    ],
)
def test_a_link_gets_its_address(line: str, address: str) -> None:
    found, left = read(f"{line}\n\n{address}")
    assert found == [f"Se [planen]({TO}).", ""]
    assert left == (LeftOut(TO, Place(0, 3), Why.LINK),)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Se [planen][1].", "Se [planen]\\[1\\]."),
        ("Se [plan][planen](https://a.example).", "Se \\[plan\\][planen](https://a.example)."),
        ("Se [punkt 4][hald/2025-03-03/4].", "Se [punkt 4][hald/2025-03-03/4]."),
        ("Se [planen](https://a.example).", "Se [planen](https://a.example)."),
        ("En [note] her.", "En [note] her."),
    ],
)
def test_without_an_address_the_words_stay(line: str, shown: str) -> None:
    assert read(line) == ([shown], ())


def test_an_address_that_no_link_asks_for_stays() -> None:
    assert read(f"Kajen.\n\n[1]: {TO}") == (["Kajen.", "", f"[1]: {TO}"], ())
