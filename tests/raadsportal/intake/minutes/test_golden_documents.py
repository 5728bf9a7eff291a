"""Documents of many kinds of bodies imported: all that their minutes say, against what a person reads in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from raadsportal.form.minutes import formed
from raadsportal.intake.minutes.facts import Told
from raadsportal.intake.minutes.importing import Importing
from raadsportal.intake.minutes.knowing import Knowing
from raadsportal.intake.minutes.making import Made
from raadsportal.language import Catalogue
from raadsportal.model import Meeting
from raadsportal.shipped import shipped_vocabularies
from raadsportal.source.minutes import read_minutes
from raadsportal.source.text_files import TextFile
from raadsportal.source.vocabularies import Vocabularies

GOLDEN = Path(__file__).parents[3] / "golden" / "minutes"
NOBODY_KNOWN = Importing(Knowing(Vocabularies(shipped_vocabularies())), lambda _: None, Catalogue("en"))


@cache
def imported(name: str) -> tuple[tuple[Made, Meeting], ...]:
    """Return the minutes of each meeting in a document, imported where no portal is, as they are read again."""
    found = NOBODY_KNOWN.all(
        (GOLDEN / f"{name}.txt").read_bytes(), f"{name}.txt", Told(), with_council=True, is_minutes=True
    )
    made = [one.made for one in found if one.made]
    return tuple((one, read_minutes(TextFile("", one.text), None, one.vocabulary).meeting) for one in made)


@cache
def truths(name: str) -> tuple[dict[str, Any], ...]:
    return tuple(yaml.safe_load_all((GOLDEN / f"{name}.yml").read_text("utf-8")))


def numbers(meeting: Meeting) -> object:
    return [item.printed or item.number for item in meeting.items]


def titles(meeting: Meeting) -> object:
    return [item.title for item in meeting.items]


def labels(meeting: Meeting) -> object:
    return [[section.label for section in item.sections if section.label] for item in meeting.items]


def attendance(meeting: Meeting) -> object:
    return sorted(
        [row.org, person.name, row.role.value, person.presence.value]
        for row in meeting.attendance
        for person in row.people
    )


def attachments(meeting: Meeting) -> object:
    found = {
        item.printed or item.number: [[one.number, one.title, one.url or ""] for one in item.attachments]
        for item in meeting.items
    }
    return {number: papers for number, papers in found.items() if papers}


def told_attendance(truth: Mapping[str, Any]) -> object:
    return sorted(
        [row.get("org", ""), name, row.get("role", "member"), row.get("presence", "present")]
        for row in truth["attendance"]
        for name in row["people"]
    )


def told_attachments(truth: Mapping[str, Any]) -> object:
    papers: Mapping[str, list[list[str]]] = truth["attachments"]
    return {number: [[*one, ""][:3] for one in found] for number, found in papers.items()}


#: What is compared of a meeting: as a person reads it in the document, and as the import has it.
POINTS: Mapping[str, tuple[Callable[[Mapping[str, Any]], object], Callable[[Meeting], object]]] = {
    "numbers": (lambda truth: [number for number, _, _ in truth["items"]], numbers),
    "titles": (lambda truth: [title for _, title, _ in truth["items"]], titles),
    "labels": (lambda truth: [found for _, _, found in truth["items"]], labels),
    "attendance": (told_attendance, attendance),
    "attachments": (told_attachments, attachments),
}


def facts(made: Made, meeting: Meeting) -> Mapping[str, object]:
    return {
        "title": made.facts.title,
        "body": made.facts.body,
        "date": made.facts.day,
        "start": meeting.start and meeting.start.isoformat("minutes"),
        "end": meeting.end and meeting.end.isoformat("minutes"),
        "place": meeting.place,
        "status": meeting.status.value,
        "chair": meeting.chair,
        "issued": meeting.issued,
    }


def compared(truth: Mapping[str, Any], made: Made, meeting: Meeting) -> dict[str, tuple[object, object]]:
    """Return what the truth tells, point by point, as it is and as it was found."""
    points = {key: (told(truth), found(meeting)) for key, (told, found) in POINTS.items()}
    said = facts(made, meeting)
    return points | {key: (value, said[key]) for key, value in truth["meeting"].items()}


@pytest.mark.parametrize("name", sorted(path.stem for path in GOLDEN.glob("*.txt")))
def test_a_document_is_imported_as_a_person_reads_it(name: str) -> None:
    """What a document's `missed` names is known to be wrong, and must be, until it is taken out there."""
    found, told = imported(name), truths(name)
    assert len(found) == len(told)
    for truth, (made, meeting) in zip(told, found, strict=True):
        points, missed = compared(truth, made, meeting), set(truth.get("missed", ()))
        right = {key: is_ for key, (is_, _) in points.items() if key not in missed}
        assert {key: points[key][1] for key in right} == right
        assert {key for key, (is_, was) in points.items() if is_ != was} == missed


@pytest.mark.parametrize("name", sorted(path.stem for path in GOLDEN.glob("*.txt")))
def test_what_is_imported_has_its_form(name: str) -> None:
    for made, meeting in imported(name):
        path = f"content/councils/x/meetings/{meeting.id.name}.md"
        assert formed(made.text, path, None, NOBODY_KNOWN.knowing.vocabularies.everything()) == made.text
