"""What can be wrong with content: values with a place, a stable code, a message and a hint.

The core neither logs nor raises for bad content; it returns these. Messages are English message ids; the
catalogues turn them into the portal's language.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from raadsportal.rules import RULES

if TYPE_CHECKING:
    from raadsportal.language import Catalogue


#: As many letters of a value as a message shows.
_SHOWN = 1000
#: As many letters of a word as are compared with others.
_COMPARED = 100


class Severity(StrEnum):
    """How bad a problem is; a note never fails a build."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, order=True)
class Where:
    """A place in a file, counted from 1."""

    path: str
    line: int = 1
    column: int = 1
    cell: str = ""
    """The place in a workbook, as spreadsheet programs spell it (`Ark1!C12`); empty in a text."""
    page: int = 0
    """The page of a document that has pages; its lines are counted on each."""

    def __str__(self) -> str:
        if self.cell:
            return f"{self.path}:{self.cell}"
        return (
            f"{self.path}:{self.page}:{self.line}" if self.page else f"{self.path}:{self.line}:{self.column}"
        )


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong at one place."""

    where: Where
    code: str
    severity: Severity
    values: tuple[tuple[str, str], ...] = ()
    """What the message's placeholders stand for."""

    def message(self, catalogue: Catalogue) -> str:
        """Return the sentence that says what is wrong."""
        values = dict(self.values)
        if "reason" in values:
            values["reason"] = catalogue.text(values["reason"])
        return catalogue.text(RULES[self.code].message, **values)

    def hint(self, catalogue: Catalogue) -> str:
        """Return what to do about it."""
        values = dict(self.values)
        suggestion = values.get("suggestion", "")
        meant = catalogue.text("Did you mean “{suggestion}”?", suggestion=suggestion) if suggestion else ""
        return " ".join(part for part in (meant, catalogue.text(RULES[self.code].hint, **values)) if part)

    def line(self, catalogue: Catalogue) -> str:
        """Return the problem in one line: `file:line:column: severity [code] message`."""
        severity = catalogue.text(self.severity.value)
        return f"{self.where}: {severity} [{self.code}] {self.message(catalogue)}"

    def noted(self) -> Problem:
        """Return the same problem as one that the content itself explains."""
        return replace(self, severity=Severity.NOTE)


def problem(code: str, where: Where, **values: object) -> Problem:
    """Make the problem that rule `code` names."""
    shown = tuple(sorted((name, _shortened(str(value))) for name, value in values.items()))
    return Problem(where, code, Severity(RULES[code].severity), shown)


def _shortened(value: str) -> str:
    """Return a value as it fits in a message: one line, and no longer than anybody would read."""
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in value).split())
    return line if len(line) <= _SHOWN else line[:_SHOWN].rstrip() + " …"


def closest(word: str, known: Iterable[str]) -> str:
    """Return the known word most like `word`, or an empty string where none is like it."""
    found = process.extractOne(
        word,
        known if isinstance(known, list | tuple) else sorted(known),
        scorer=fuzz.ratio,
        processor=_compared,
        score_cutoff=60,
    )
    return found[0] if found else ""


def _compared(word: str) -> str:
    return word[:_COMPARED].lower()


def count_of(problems: Iterable[Problem], severity: Severity) -> int:
    """Count the problems of one severity."""
    return sum(found.severity == severity for found in problems)
