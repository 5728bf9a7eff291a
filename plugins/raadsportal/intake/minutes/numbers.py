"""The numbers by which items are called: printed ones, unless none is printed, or one is printed twice."""

from __future__ import annotations

from collections import Counter
from string import ascii_lowercase


class Numbers:
    """Gives each item of a meeting, in their order, a number that no other has."""

    def __init__(self) -> None:
        self.used: Counter[str] = Counter()
        self.last = ""

    def of(self, printed: str, group: str) -> str:
        """Return the number of the next item; a letter counts below the number of its group.

        Without a printed number an item stands behind the one before it (`4a` behind `4`), and so does one
        whose number is taken (`3.1b` is the second `3.1`).
        """
        whole = f"{group}.{printed}" if printed.isalpha() and group else printed
        wanted = whole.casefold() if whole else ""
        if wanted and not self.used[wanted]:
            return self._taken(wanted)
        behind = wanted or self.last
        if not behind:
            return self._taken("1")
        letters = (f"{behind}{letter}" for letter in (ascii_lowercase[1:] if wanted else ascii_lowercase))
        return self._taken(next(number for number in letters if not self.used[number]))

    def _taken(self, number: str) -> str:
        self.used[number] += 1
        self.last = number
        return number
