"""One language of the interface: messages from a catalogue, dates, numbers and the order of the alphabet.

Message ids are the English texts themselves, so a portal in English needs no catalogue.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from babel.core import Locale
from babel.dates import format_date
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

#: The letters that come after z, in order. Double a is the old spelling of å and sorts as it does.
_AFTER_Z: Mapping[str, str] = MappingProxyType({"da": "æøå"})
_SAME_LETTER: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {"da": (("aa", "å"), ("ä", "æ"), ("ö", "ø"), ("ü", "y"))}
)
_LOCALES = Path(__file__).parent / "locale"


@dataclass(frozen=True)
class Catalogue:
    """The words of one language."""

    language: str
    messages: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)

    def text(self, message: str, **values: object) -> str:
        """Return a message in this language with its placeholders filled."""
        found = self.messages.get(message, message)
        chosen = found if isinstance(found, str) else found[0]
        return chosen.format(**values) if values else chosen

    def plural(self, one: str, many: str, count: int) -> str:
        """Return the form of a message for `count` things; `{count}` stands for the number."""
        found = self.messages.get(one, (one, many))
        forms = (found, found) if isinstance(found, str) else found
        return forms[0 if count == 1 else 1].format(count=self.number(count))

    def day(self, day: date) -> str:
        """Return a day in full words (`18. marts 2024`)."""
        return _written(day, "long", self._locale)

    def month(self, day: date) -> str:
        """Return the month of a day with its year (`marts 2024`)."""
        return format_date(day, format="MMMM y", locale=self._locale)

    def number(self, number: float | Decimal) -> str:
        """Return a number as this language writes it (`1.294`, `62,5`), with up to six decimals."""
        return format_decimal(number, format="#,##0.######", locale=self._locale)

    def month_name(self, day: date) -> str:
        """Return the month of a day without its year (`marts`)."""
        return format_date(day, format="LLLL", locale=self._locale)

    def days(self, first: date, last: date) -> str:
        """Return days that follow one another in one month (`14.–15. maj 2024`); the day comes first."""
        return f"{self.day(first).split()[0]}–{self.day(last)}"

    def whole_day(self, day: date) -> str:
        """Return a day with its name (`mandag den 18. marts 2024`)."""
        return format_date(day, format="full", locale=self._locale)

    def weekday(self, day: date) -> str:
        """Return the day of the week (`mandag`)."""
        return format_date(day, format="cccc", locale=self._locale)

    def weekdays(self) -> tuple[str, ...]:
        """Return the names of the days of a week, from Monday."""
        return tuple(self.weekday(date(2024, 1, day)) for day in range(1, 8))

    @property
    def small_words(self) -> frozenset[str]:
        """Return words that alone say nothing (`for`, `og`), with all letters spelled in ASCII."""
        return _small_words(self.language)

    @property
    def word_list(self) -> str:
        """Return how words are inflected and joined, in YAML; empty where nobody has written it down."""
        return _word_list(self.language)

    @property
    def _locale(self) -> Locale:
        return _locale_of("en_GB" if self.language == "en" else self.language)

    def month_names(self, *, short: bool = False) -> tuple[str, ...]:
        """Return the names of the twelve months from January, in full or as they are shortened."""
        form = "LLL" if short else "LLLL"
        return tuple(format_date(date(2024, month, 1), form, locale=self._locale) for month in range(1, 13))

    def sort_key(self, text: str) -> tuple[tuple[int, str], ...]:
        """Return the key that puts names in this language's alphabetical order."""
        lowered = text.casefold()
        for written, letter in _SAME_LETTER.get(self.language, ()):
            lowered = lowered.replace(written, letter)
        last = _AFTER_Z.get(self.language, "")
        # Equal names end with their own spelling, so that the order never depends on how they came.
        return (*((last.find(letter) + 1, letter) for letter in lowered), (-1, text))

    def initial(self, name: str) -> str:
        """Return the letter under which a name stands in an alphabetical list (`Aabenraa` under Å)."""
        lowered = name.casefold()
        for written, letter in _SAME_LETTER.get(self.language, ()):
            if lowered.startswith(written):
                return letter.upper()
        return lowered[:1].upper()

    def sorted(self, names: Iterable[str]) -> list[str]:
        """Return names in alphabetical order."""
        return sorted(names, key=self.sort_key)


@cache
def _word_list(language: str) -> str:
    path = _LOCALES / language / "words.yml"
    return path.read_text("utf-8") if path.is_file() else ""


@cache
def _small_words(language: str) -> frozenset[str]:
    path = _LOCALES / language / "small-words.txt"
    return frozenset(path.read_text("utf-8").split()) if path.is_file() else frozenset()


@cache
def _locale_of(name: str) -> Locale:
    return Locale.parse(name)


@lru_cache(maxsize=10_000)
def _written(day: date, form: str, locale: Locale) -> str:
    """Return a day in a form of a locale; the same days stand on many pages and in many rows."""
    return format_date(day, format=form, locale=locale)


@cache
def catalogue(language: str) -> Catalogue:
    """Return the catalogue of a language; a language without one is shown in English."""
    path = _LOCALES / language / "LC_MESSAGES" / "raadsportal.po"
    if not path.is_file():
        return Catalogue(language if language == "en" else "en")
    with path.open("rb") as stream:
        template = read_po(stream, locale=language)
    found = {_first(entry.id): _form(entry.string) for entry in template if entry.id and entry.string}
    return Catalogue(language, MappingProxyType(found))


def languages() -> tuple[str, ...]:
    """Return the languages that the interface speaks."""
    return tuple(sorted({"en", *(path.parent.parent.name for path in _LOCALES.glob("*/*/*.po"))}))


def _first(message: str | Iterable[str]) -> str:
    return message if isinstance(message, str) else next(iter(message))


def _form(string: str | Iterable[str]) -> str | tuple[str, ...]:
    return string if isinstance(string, str) else tuple(string)
