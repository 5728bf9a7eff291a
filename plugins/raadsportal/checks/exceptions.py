"""What may be private in a text, less what somebody has looked at and let stand."""

from __future__ import annotations

from collections.abc import Iterator

from raadsportal.model import PrivacyException
from raadsportal.privacy.finding import suspected
from raadsportal.privacy.suspected import Suspected
from raadsportal.problems import Problem, Where, problem
from raadsportal.source.loaded import Loaded

#: Where the exceptions stand: what they allow is written out in it.
FILE = "privacy.yml"


class Exceptions:
    """The exceptions of a content folder during one run; it keeps count of those that were of use."""

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._used: set[PrivacyException] = set()
        corpus = loaded.corpus
        self._known = frozenset(person.name.casefold() for person in corpus.people)

    def suspected(self, path: str, text: str) -> Iterator[Suspected]:
        """Yield what may be private in a text of a file and is not let."""
        loaded = self._loaded
        for one in suspected(text, loaded.words, loaded.corpus.now.date(), self._known):
            if not self.let(one.code, path, one.words):
                yield one

    def let(self, code: str, path: str, words: str) -> bool:
        """Tell whether words may stand in a file, and count the rows that say so as used."""
        told = path.removeprefix(f"{self._loaded.shown}/")
        rows = [row for row in self._loaded.exceptions if row.allows(code, told, words)]
        self._used.update(rows)
        return bool(rows) or told == FILE

    def unused(self) -> Iterator[Problem]:
        """Yield the rows that nothing has needed."""
        for row in self._loaded.exceptions:
            if row not in self._used:
                yield problem("privacy-exception-unused", row.where or Where(f"{self._loaded.shown}/{FILE}"))
