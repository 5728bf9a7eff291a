"""One document imported: from the bytes of a file to minutes, or to the sentence that says why not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from raadsportal.intake.documents.form import Document, Unit
from raadsportal.intake.documents.hyphens import Spelling
from raadsportal.intake.documents.reading import read_any
from raadsportal.intake.minutes.bounds import TimeOver
from raadsportal.intake.minutes.days import days_in
from raadsportal.intake.minutes.facts import Told
from raadsportal.intake.minutes.knowing import Knowing
from raadsportal.intake.minutes.making import Dictionary, Made, made
from raadsportal.intake.minutes.opening_lines import Words
from raadsportal.intake.minutes.originals import original_of
from raadsportal.intake.minutes.several import meetings_in
from raadsportal.language import Catalogue
from raadsportal.model import Cue, Original, SectionKind
from raadsportal.problems import Problem, Severity, Where, count_of, problem

#: So few kinds of sections other documents have too; so many blocks are an opening, of so few words.
_FEW, _OPENING, _SHORT = 2, 15, 14


@dataclass(frozen=True)
class Imported:
    """What became of a document."""

    shown: str
    made: Made | None
    problems: tuple[Problem, ...]
    """Why nothing could be made; or what is unsure, in the order of the document."""
    unit: Unit = Unit.LINE
    original: Original | None = None
    """Under which name and hash the document is to be kept beside its minutes."""

    @property
    def warnings(self) -> int:
        """How many doubts are to be decided."""
        return count_of(self.problems, Severity.WARNING)


@dataclass(frozen=True)
class Importing:
    """Imports documents with what one portal knows."""

    knowing: Knowing
    dictionary: Dictionary
    words: Catalogue
    language: str = "da"
    """In which the portal's documents mostly are."""
    keeps_original: bool = False
    """Whether minutes tell of their document, so that it can be published beside them."""

    def all(self, raw: bytes | None, shown: str, told: Told, *, with_council: bool, is_minutes: bool
            ) -> tuple[Imported, ...]:  # fmt: skip
        """Return the minutes of each meeting that a file holds; one that says why not if it holds none.

        `is_minutes` where somebody says that it is nothing else. A limit of time or memory (see `bounded`)
        is a reason why not.
        """
        try:
            return self._all(raw, shown, told, with_council=with_council, is_minutes=is_minutes)
        except (MemoryError, RecursionError, TimeOver):
            return (Imported(shown, None, (problem("document-stopped", Where(shown)),)),)

    def _all(self, raw: bytes | None, shown: str, told: Told, *, with_council: bool, is_minutes: bool
             ) -> tuple[Imported, ...]:  # fmt: skip
        document, problems = read_any(raw, shown, lambda: self._spelling)
        if document is None:
            return (Imported(shown, None, tuple(problems)),)
        vocabulary = self.knowing.vocabulary(None, "\n".join(block.plain for block in document.blocks))
        original = original_of(raw, shown) if raw is not None and self.keeps_original else None
        return tuple(
            self._one(
                one, shown, told, tuple(problems), original, with_council=with_council, is_minutes=is_minutes
            )
            for one in meetings_in(document, vocabulary)
        )

    def _one(self, document: Document, shown: str, told: Told, problems: tuple[Problem, ...],
             original: Original | None, *, with_council: bool, is_minutes: bool) -> Imported:  # fmt: skip
        whole = made(
            document, told, self.knowing, self.dictionary, self.words,
            with_council=with_council, original=original,
        )  # fmt: skip
        if not is_minutes and not _is_minutes(whole, document, told.name):
            text = "\n".join(block.plain for block in document.blocks)
            code = "document-no-minutes" if self.knowing.speaks(text) else "document-language"
            return Imported(shown, None, (*problems, problem(code, Where(shown))))
        found = (*problems, *(one.problem(shown) for one in whole.doubts))
        return Imported(shown, whole, found, document.unit, original)

    @cached_property
    def _spelling(self) -> Spelling:
        """What is a word where a PDF broke it: its language is not known before it is read."""
        vocabulary = self.knowing.vocabularies.everything(self.language)
        joints = frozenset(vocabulary.references.get(Cue.AND, ()))
        letters = self.dictionary(self.language)
        return Spelling(letters, True, joints) if letters else Spelling(joints=joints)


def _is_minutes(found: Made, document: Document, name: str) -> bool:
    """Tell whether a document looks like minutes: it says so of a day, or has decisions or people present.

    One without items must say so and tell who was there, in whatever words, or say all in its title.
    """
    items = () if found.is_whole else tuple(found.draft.items)
    kinds = {part.kind for item in items for part in item.parts if part.label}
    has_marks = any(item.heading.kinds for item in items)
    if items and (SectionKind.DECISION in kinds or len(kinds) > _FEW or has_marks or found.facts.attendance):
        return True
    words = Words(found.vocabulary)
    opening = [block.plain for block in document.blocks[:_OPENING] if len(block.plain.split()) <= _SHORT]
    opening.append(re.sub(r"[\W_]+", " ", name))
    says_so = any(words.minutes.search(text) or words.gatherings.search(text) for text in opening)
    if any(_is_whole_title(text, words) for text in opening):
        return True
    has_people = bool(found.facts.attendance) or any(map(words.tells_people, _lines(document)))
    return says_so and found.facts.day is not None and (bool(items) or has_people)


def _is_whole_title(text: str, words: Words) -> bool:
    """Tell whether a line says that these are minutes, of what, and of which day."""
    says_both = words.minutes.match(text) and words.gatherings.search(text)
    return bool(says_both and days_in(text, words.vocabulary))


def _lines(document: Document) -> Sequence[str]:
    return [block.plain for block in document.blocks[:_OPENING]]
