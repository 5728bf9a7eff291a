"""The review list: all that somebody is to look at in imported minutes, as a text to read beside them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from raadsportal.intake.documents.form import Place, Unit
from raadsportal.intake.minutes.doubts import NOWHERE
from raadsportal.intake.minutes.making import Made
from raadsportal.language import Catalogue
from raadsportal.problems import Problem, Severity
from raadsportal.source.folders import REVIEW
from raadsportal.source.writing import write_whole

#: What a line became that has no key of its own.
_REASONS = {
    "again": "printed again, and left out here",
    "columns": "heads of columns, which tell how the rows below are read",
    "contents": "table of contents, which the portal makes itself",
    "council": "the council, which the portal knows",
    "municipalities": "the council's municipalities, which the portal knows",
    "title": "the title",
}


def review(made: Made, shown: str, unit: Unit, words: Catalogue) -> str:
    """Return the review list of minutes made from the document `shown`."""
    problems = [one.problem(shown) for one in made.doubts]
    pieces = [_head(made, shown, words)]
    for severity, title in (
        (Severity.WARNING, words.text("To be decided")),
        (Severity.NOTE, words.text("Chosen")),
    ):
        lines = list(_doubts(made, problems, severity, unit, words))
        if lines:
            pieces.append("\n".join([title, "-" * len(title), *lines]))
    fields = list(_fields(made, unit, words))
    if fields:
        title = words.text("Lines that became fields")
        pieces.append("\n".join([title, "-" * len(title), *fields]))
    return "\n\n".join(pieces) + "\n"


def write_review(minutes: Path, text: str) -> Path:
    """Write the review list of a file of minutes, or delete an old one if there is nothing to look at.

    Returns its path. Raises OSError.
    """
    path = minutes.with_name(minutes.stem + REVIEW)
    if text:
        write_whole(path, text)
    else:
        path.unlink(missing_ok=True)
    return path


def _head(made: Made, shown: str, words: Catalogue) -> str:
    title = words.text("Look through: {file}", file=shown)
    told = words.text("This list is not published. Delete it when you have looked everything through.")
    return "\n".join([title, "=" * len(title), "", told, "", account_line(made, words)])


def account_line(made: Made, words: Catalogue) -> str:
    """Return where the words of the document have gone, in one sentence."""
    told = made.account
    nowhere = sum(len(one.words) for one in told.unplaced)
    return words.text(
        "Words: {text} in the text, {fields} in fields, {again} printed again (contents, headings), "
        "{left} left out (headers, page numbers), {nowhere} nowhere.",
        text=told.text, fields=told.fields, again=told.again, left=told.left_out, nowhere=nowhere,
    )  # fmt: skip


def place_words(place: Place, unit: Unit, words: Catalogue) -> str:
    """Return where something stands in a document, as a person would look it up."""
    if place == NOWHERE:
        return words.text("The document as a whole")
    if place.page:
        return words.text("Page {page}, line {line}", page=place.page, line=place.line)
    if unit is Unit.PARAGRAPH:
        return words.text("Paragraph {line}", line=place.line)
    return words.text("Line {line}", line=place.line)


def _doubts(
    made: Made, problems: list[Problem], severity: Severity, unit: Unit, words: Catalogue
) -> Iterator[str]:
    for one, found in zip(made.doubts, problems, strict=True):
        if found.severity is severity:
            yield f"[ ] {place_words(one.place, unit, words)}: {found.message(words)}"
            yield f"    {found.hint(words)}"


def _fields(made: Made, unit: Unit, words: Catalogue) -> Iterator[str]:
    for one in sorted(made.facts.placed, key=lambda placed: placed.line.place):
        text = " | ".join(" ".join(cell.split()) for cell in one.line.cells)
        told = (words.text(_REASONS[key]) if key in _REASONS else key for key in one.as_)
        yield f"{place_words(one.line.place, unit, words)}: {text} → {', '.join(told)}"
