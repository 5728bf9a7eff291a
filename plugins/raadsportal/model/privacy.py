"""What somebody has looked at and let stand, though it looks private."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from raadsportal.problems import Where


@dataclass(frozen=True)
class PrivacyException:
    """A row of privacy.yml: letters that may stand in one file, and why."""

    file: str
    """Its path below the content folder."""
    rule: str
    words: str
    reason: str
    by: str
    on: date
    where: Where | None = None

    def allows(self, rule: str, file: str, words: str) -> bool:
        """Tell whether words may stand in a file; spaces and signs between them do not count."""
        return (self.rule, self.file) == (rule, file) and _bare(self.words) == _bare(words)


def _bare(words: str) -> str:
    return "".join(sign for sign in words.casefold() if sign.isalnum() or sign in "@.")
