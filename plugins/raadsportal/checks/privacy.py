"""What may be private: it must not be published, unless somebody has looked and said why it may."""

from __future__ import annotations

from collections.abc import Iterator

from raadsportal.model import PrivacyException
from raadsportal.privacy.contacts import contacts
from raadsportal.privacy.personal_numbers import personal_numbers
from raadsportal.privacy.suspected import Suspected
from raadsportal.problems import Problem, Where, problem
from raadsportal.source.all_texts import all_names, all_texts
from raadsportal.source.loaded import Loaded

#: Where the exceptions stand: what they allow is written out in it.
FILE = "privacy.yml"


def judge_privacy(loaded: Loaded) -> Iterator[Problem]:
    """Yield what may be private in texts and names of files, and exceptions that allow nothing.

    The words themselves are masked: what a run prints may be public too.
    """
    used: set[PrivacyException] = set()
    for path, text, is_name in _texts(loaded):
        yield from _judged(path, text, loaded, used, is_name=is_name)
    for row in loaded.exceptions:
        if row not in used:
            yield problem("privacy-exception-unused", row.where or Where(f"{loaded.shown}/{FILE}"))


def judge_privacy_of_one(loaded: Loaded) -> Iterator[Problem]:
    """Yield what may be private in the one file that was read, and in its name."""
    if loaded.only and loaded.only.text:
        path = loaded.only.path
        yield from _judged(path, loaded.only.text, loaded, set())
        yield from _judged(path, path.rpartition("/")[2], loaded, set(), is_name=True)


def _judged(
    path: str, text: str, loaded: Loaded, used: set[PrivacyException], *, is_name: bool = False
) -> Iterator[Problem]:
    """Yield what may be private in a text and is not excepted; exceptions that it needs join `used`."""
    told = path.removeprefix(f"{loaded.shown}/")
    for one in _suspected(text, loaded):
        allowed = [row for row in loaded.exceptions if row.allows(one.code, told, one.words)]
        used.update(allowed)
        if not allowed and told != FILE:
            where = Where(path) if is_name else _where(path, text, one.start)
            yield problem(one.code, where, words=one.masked)


def _texts(loaded: Loaded) -> Iterator[tuple[str, str, bool]]:
    """Yield each text with its path, and each name of a file."""
    for file in all_texts(loaded.root, loaded.shown):
        if file.text:
            yield file.path, file.text, False
    for path, name in all_names(loaded.root, loaded.shown):
        yield path, name, True


def _suspected(text: str, loaded: Loaded) -> list[Suspected]:
    today = loaded.corpus.now.date()
    found = [*personal_numbers(text, loaded.words, today), *contacts(text, loaded.words)]
    return sorted(found)


def _where(path: str, text: str, start: int) -> Where:
    return Where(path, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
