"""The numbers by which items are called: printed ones, unless none is printed, or one is printed twice."""

from __future__ import annotations

from string import ascii_lowercase


class Numbers:
    """Gives each item of a meeting, in their order, a number that no other has."""

    def __init__(self, *, is_any_printed: bool = True) -> None:
        self.is_any_printed = is_any_printed
        self.used: set[str] = set()
        self.last = ""

    def of(self, printed: str, group: str) -> str:
        """Return the number of the next item; a letter counts below the number of its group.

        Without a printed number an item stands behind the one before it (`4a` behind `4`), and so does one
        whose number is taken (`3.1b` is the second `3.1`). Where none is printed at all they are counted.
        """
        if not self.is_any_printed:
            self.used.add(str(len(self.used) + 1))
            return str(len(self.used))
        wanted = (f"{group}.{printed}" if printed.isalpha() and group else printed).casefold()
        behind = wanted or self.last
        letters = ascii_lowercase[1:] if wanted else ascii_lowercase
        choices = (wanted or ("" if self.last else "1"), *(f"{behind}{letter}" for letter in letters))
        number = next(
            (one for one in choices if one and one not in self.used), f"{behind}-{len(self.used) + 1}"
        )
        self.used.add(number)
        self.last = wanted or self.last or number
        return number
