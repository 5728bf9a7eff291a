"""Lines that go on from the line above them: those of entries of a list, and those inside a sentence."""

from __future__ import annotations

import pytest

from raadsportal.intake.documents.continued import TextLine, continued

LONG = "Rådet talte længe om den gamle kaj og om det"


def joined(text: str) -> list[str]:
    return [
        line.text for line in continued([TextLine(at, one) for at, one in enumerate(text.split("\n"), 1)])
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"{LONG}\nnye pakhus", [f"{LONG} nye pakhus"]),
        (f"{LONG}\nnye\npakhus", [f"{LONG} nye pakhus"]),
        (f"{LONG}\n\nnye pakhus", [LONG, "", "nye pakhus"]),
        (f"{LONG}.\nnye pakhus", [f"{LONG}.", "nye pakhus"]),
        (f"{LONG}\nNye pakhus", [LONG, "Nye pakhus"]),
        (f"{LONG}-\nnye pakhus", [f"{LONG}-", "nye pakhus"]),
        ("Til stede:\nalle", ["Til stede:", "alle"]),
        ("- en kaj\n  af sten", ["- en kaj af sten"]),
        ("1. en kaj\n   Af sten\n   og tov", ["1. en kaj Af sten og tov"]),
        ("- en kaj\nAf sten", ["- en kaj", "Af sten"]),
        ("- en kaj\n  - af sten", ["- en kaj", "  - af sten"]),
        (f"{LONG}\n# nye pakhus", [LONG, "# nye pakhus"]),
        (f"{LONG}\tto\nnye pakhus", [f"{LONG}\tto", "nye pakhus"]),
        (f"# {LONG}\nnye pakhus", [f"# {LONG}", "nye pakhus"]),
        (f"| {LONG} |\nnye pakhus", [f"| {LONG} |", "nye pakhus"]),
    ],
)
def test_a_line_goes_on_or_stands_alone(text: str, lines: list[str]) -> None:
    assert joined(text) == lines


def test_a_line_keeps_the_number_of_its_first() -> None:
    lines = [TextLine(3, LONG), TextLine(4, "nye pakhus"), TextLine(5, "Slut.")]
    assert [line.number for line in continued(lines)] == [3, 5]
