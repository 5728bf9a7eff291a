"""Any document read into blocks: Word, PDF, plain text and Markdown, told apart by what is in the file."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from raadsportal.intake.decoding import decoded
from raadsportal.intake.documents.form import Document
from raadsportal.intake.documents.hyphens import Spelling
from raadsportal.intake.documents.pdf import read_pdf
from raadsportal.intake.documents.text import text_document
from raadsportal.intake.documents.word import read_word
from raadsportal.intake.opening import Kind, kind_of_minutes, no_minutes
from raadsportal.problems import Problem, Where, problem
from raadsportal.source.text_files import plain_letters

#: As many letters as a text of minutes may have: twice those of a thousand full pages.
_MOST_LETTERS = 10_000_000


def read_any(
    raw: bytes | None, shown: str, spelling: Callable[[], Spelling]
) -> tuple[Document | None, list[Problem]]:
    """Return a document as blocks; None with the problems that say why it cannot be read.

    None for bytes is a file that is too large. `spelling` is asked only for what has broken lines: it may
    take seconds.
    """
    kind, problems = kind_of_minutes(raw, shown)
    if raw is None or kind is None:
        return None, problems
    if kind is Kind.WORD:
        return read_word(raw, shown)
    if kind is Kind.PDF:
        return read_pdf(raw, shown, spelling)
    return _read_text(raw, shown)


def _read_text(raw: bytes, shown: str) -> tuple[Document | None, list[Problem]]:
    found = decoded(raw, shown)
    if found is None:
        return None, [no_minutes("other", shown)]
    if len(found.text) > _MOST_LETTERS:
        return None, [no_minutes("words", shown)]
    document = text_document(plain_letters(unicodedata.normalize("NFC", found.text)))
    if not document.blocks:
        return None, [*found.problems, problem("document-empty", Where(shown))]
    return document, found.problems
