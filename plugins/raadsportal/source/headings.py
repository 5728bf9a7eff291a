"""An item's heading taken apart: number, title and marks (`### 2.2 Title (O+B)`)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from raadsportal.model import Kind
from raadsportal.prose import plain_text
from raadsportal.vocabulary import Vocabulary, fold

_NUMBER = re.compile(
    r"(?P<number>\d{1,4}(?:\.\d{1,2})+(?:\.?[a-z])?|\d{1,4}/\d{2,4}|\d{1,3}\.[a-z]|\d{1,3}[a-z]?|[a-z](?=\))|(?-i:[IVX]{1,6})(?=[.)]))"
    r"(?P<end>[.):]{0,3})(?:\s+|$)",
    re.IGNORECASE,
)
#: Marks stand last, or before a remark: `Plan (B)`, `Plan (B) (lukket)`, `Plan (O) – udsat`.
_MARKS = re.compile(r" ?[(\[](?P<marks>[^()\[\]]{1,60})[)\]](?=$| ?[(\[]| [–—-] |,|:)")


@dataclass(frozen=True)
class Heading:
    """What an item's or a group's heading says."""

    number: str
    title: str
    kinds: tuple[Kind, ...] = ()
    presentation: bool = False
    unknown_marks: tuple[str, ...] = ()


def read_heading(text: str, vocabulary: Vocabulary) -> Heading:
    """Read a heading as plain words; what looks like marks but is none is returned as unknown."""
    rest = _without_prefix(plain_text(text).strip("*_• "), vocabulary)
    number = _NUMBER.match(rest)
    if number and (not _is_number(number["number"], number["end"]) or _is_date(rest, vocabulary)):
        number = None
    title = rest[number.end() :].strip(" –—-:") if number else rest
    printed = number["number"] if number else ""
    unknown: tuple[str, ...] = ()
    for marks in reversed(list(_MARKS.finditer(title))):
        kinds, presentation, strange = _read_marks(marks["marks"], vocabulary)
        if kinds is not None:
            shown = f"{title[: marks.start()]}{title[marks.end() :]}".strip(" –—-,:")
            return Heading(printed, shown, kinds, presentation, strange)
        unknown = unknown or strange
    return Heading(printed, title, unknown_marks=unknown)


def _is_number(number: str, end: str) -> bool:
    """Tell a number from a title that begins with one (`2024 in figures`, `3 nye kurser` without a stop)."""
    return bool(end) or not number.isdigit() or len(number) <= 2


def _is_date(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a title begins with a date (`30. maj`); a title's own first word has a capital letter."""
    date = vocabulary.date_line.match(text)
    return date is not None and date["month"].strip()[:1].islower()


def _without_prefix(text: str, vocabulary: Vocabulary) -> str:
    for prefix in vocabulary.item_prefixes:
        head, rest = text[: len(prefix)], text[len(prefix) :]
        if head.casefold() == prefix.casefold() and re.match(r"[.\s]*\d", rest):
            return rest.lstrip(". ")
    return text


def _read_marks(text: str, vocabulary: Vocabulary) -> tuple[tuple[Kind, ...] | None, bool, tuple[str, ...]]:
    """Return kinds, whether there is a presentation, unknown marks; None for kinds if these are no marks."""
    separators = "|".join(re.escape(mark) for mark in vocabulary.mark_separators) or "(?!)"
    tokens = [part.strip() for part in re.split(separators, text) if part.strip()]
    words = text.split()
    if all(fold(word) in vocabulary.known_marks for word in words):
        tokens = words
    known = [token for token in tokens if fold(token) in vocabulary.known_marks]
    unknown = tuple(token for token in tokens if fold(token) not in vocabulary.known_marks)
    if unknown and not known:
        looks_like_marks = bool(vocabulary.known_marks) and all(len(token) == 1 for token in tokens)
        return None, False, unknown if looks_like_marks else ()
    found = {vocabulary.known_marks[fold(token)] for token in known}
    return tuple(kind for kind in Kind if kind in found), None in found, unknown
