"""What an import is unsure of: a choice, the place in the document, and what else it could have been."""

from __future__ import annotations

from dataclasses import dataclass

from raadsportal.intake.documents.form import Place
from raadsportal.problems import Problem, Where, problem

#: For what the document as a whole does not say.
NOWHERE = Place(0, 0)


@dataclass(frozen=True, order=True)
class Doubt:
    """A choice that somebody is to look at."""

    place: Place
    code: str
    """The rule that says what was chosen, and what else could have been."""
    values: tuple[tuple[str, str], ...] = ()

    def problem(self, shown: str) -> Problem:
        """Return the doubt as it is printed, with the document that people know by the name `shown`."""
        where = Where(shown, max(self.place.line, 1), page=self.place.page)
        return problem(self.code, where, **dict(self.values))


def doubt(code: str, place: Place = NOWHERE, /, **values: object) -> Doubt:
    """Make the doubt that rule `code` names."""
    return Doubt(place, code, tuple(sorted((name, str(value)) for name, value in values.items())))
