"""The guide's examples of documents, executed: each rule's wrong and right, opened as `import` does."""

from __future__ import annotations

import pytest

from raadsportal.intake.documents.pdf import read_pdf
from raadsportal.intake.documents.word import read_word
from raadsportal.intake.opening import Kind, kind_of_minutes
from raadsportal.rules.documents import DOCUMENT_ERRORS
from tests.raadsportal.intake.documents.docx import docx, p
from tests.raadsportal.intake.documents.printed import Rule, below, pdf
from tests.test_guide import EXAMPLES

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
#: What each file of an example has; the words above it in the guide say the same.
FILES = {
    "document-unreadable": (OLD_WORD, docx(p("Referat fra havnen"))),
    "document-empty": (docx(p()), docx(p("Referat fra havnen"))),
    "document-scanned": (pdf([Rule(0, 0, 400, 600)]), pdf(below("Referat fra havnen"))),
}


READERS = {Kind.PDF: read_pdf, Kind.WORD: read_word}


def codes(raw: bytes) -> list[str]:
    """Return the codes of all problems of a file."""
    kind, problems = kind_of_minutes(raw, "referat")
    if kind in READERS:
        problems = [*problems, *READERS[kind](raw, "referat")[1]]
    return [one.code for one in problems]


@pytest.mark.parametrize("code", DOCUMENT_ERRORS)
def test_each_rules_examples(code: str) -> None:
    assert set(EXAMPLES[code]) == {"Forkert", "Rigtigt"}
    wrong, right = FILES[code]
    assert (codes(wrong), codes(right)) == ([code], [])
