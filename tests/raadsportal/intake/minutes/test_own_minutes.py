"""The portal's own minutes without their front matter, imported: what people wrote is understood from the text alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from raadsportal.clock import moment
from raadsportal.intake.minutes.facts import Told
from raadsportal.intake.minutes.importing import Importing
from raadsportal.intake.minutes.knowing import knowing
from raadsportal.model import Item, Meeting, Source
from raadsportal.source.load import Loaded, load
from raadsportal.source.minutes import read_minutes
from raadsportal.source.text_files import TextFile
from raadsportal.source.vocabularies import Vocabularies

CONTENT = Path(__file__).parents[4] / "content"
MINUTES = sorted(
    path
    for path in CONTENT.glob("councils/*/meetings/*.md")
    if "status: agenda" not in path.read_text("utf-8")
)
#: Items whose sections differ, with the reason.
MISSED = {("vestjylland", "2024-03-18", "2.3"): "a remark inside a decision becomes a section of its own"}


@cache
def loaded() -> Loaded:
    return load(CONTENT, moment("2026-01-01"), "content")


def own(path: Path) -> Meeting:
    """Return a meeting as the portal has it."""
    council, day = path.parents[1].name, path.stem[:10]
    return next(one for one in loaded().corpus.meetings if (one.id.council, one.id.name) == (council, day))


@cache
def imported(path: Path) -> Meeting:
    """Return a meeting as it is understood from the text of its file."""
    importing = Importing(
        knowing(loaded(), Vocabularies(CONTENT, "content")), lambda _: None, loaded().corpus.catalogue
    )
    body = path.read_text("utf-8").split("\n---\n", 1)[1]
    told = Told(path.stem, council=path.parents[1].name)
    (found,) = importing.all(body.encode(), path.name, told, with_council=False, is_minutes=False)
    assert found.made is not None
    return read_minutes(TextFile("", found.made.text), None, found.made.vocabulary).meeting


def heading(item: Item) -> tuple[str, str, tuple[str, ...]]:
    """Return what an item's heading says; marks that the file does not print are none."""
    kinds = item.kinds if item.kinds_source is Source.STATED else ()
    return item.printed or item.number, item.title, tuple(kind.value for kind in kinds)


@pytest.mark.parametrize("path", MINUTES, ids=lambda path: f"{path.parents[1].name}-{path.stem}")
def test_the_items_are_those_that_people_wrote(path: Path) -> None:
    assert [heading(one) for one in imported(path).items] == [heading(one) for one in own(path).items]


@pytest.mark.parametrize("path", MINUTES, ids=lambda path: f"{path.parents[1].name}-{path.stem}")
def test_their_sections_are(path: Path) -> None:
    council = path.parents[1].name
    found = {one.number: [part.kind for part in one.sections] for one in imported(path).items}
    meant = {one.number: [part.kind for part in one.sections] for one in own(path).items}
    wrong = {number for number, kinds in meant.items() if found.get(number) != kinds}
    assert wrong == {item for body, day, item in MISSED if (body, day) == (council, path.stem)}
