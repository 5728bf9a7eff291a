"""A portal in a temporary folder, and what imports documents into it."""

from __future__ import annotations

from pathlib import Path

from raadsportal.clock import moment
from raadsportal.intake.minutes.importing import Importing
from raadsportal.intake.minutes.knowing import knowing
from raadsportal.intake.opening import dictionary
from raadsportal.source.load import load
from raadsportal.source.vocabularies import Vocabularies
from tests.conftest import NOW

#: Minutes of the small portal's council that leave nothing to doubt.
MINUTES_TEXT = """\
Referat fra møde i Rådet for Hald
Tirsdag den 4. juni 2024 kl. 16-18
Referatet er godkendt.

Til stede: Ane Holm

1. Kurser (B)
Beslutning: Rådet vedtog kurserne.
"""


def importing_into(content: Path, *, keeps_original: bool = False) -> Importing:
    """Return what imports documents into the portal of a folder."""
    loaded = load(content, moment(NOW), "content")
    known = knowing(loaded, Vocabularies(content, "content"))
    return Importing(known, dictionary, loaded.corpus.catalogue, "da", keeps_original)
