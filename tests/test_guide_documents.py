"""The guide's examples of documents, executed: each rule's wrong and right, opened as `import` does."""

from __future__ import annotations

import io
import zipfile

import pytest

from raadsportal.intake.documents.pdf import read_pdf
from raadsportal.intake.opening import Kind, kind_of_minutes
from raadsportal.rules.documents import DOCUMENT_ERRORS
from tests.raadsportal.intake.documents.printed import Rule, below, pdf
from tests.test_guide import EXAMPLES


def word_document() -> bytes:
    """Return the least that is a Word document by its parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name in ("[Content_Types].xml", "word/document.xml"):
            made.writestr(name, "<x/>")
    return stream.getvalue()


OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
#: What each file of an example has; the words above it in the guide say the same.
FILES = {
    "document-unreadable": (OLD_WORD, word_document()),
    "document-scanned": (pdf([Rule(0, 0, 400, 600)]), pdf(below("Referat fra havnen"))),
}


def codes(raw: bytes) -> list[str]:
    """Return the codes of all problems of a file."""
    kind, problems = kind_of_minutes(raw, "referat")
    if kind is Kind.PDF:
        problems = [*problems, *read_pdf(raw, "referat")[1]]
    return [one.code for one in problems]


@pytest.mark.parametrize("code", DOCUMENT_ERRORS)
def test_each_rules_examples(code: str) -> None:
    assert set(EXAMPLES[code]) == {"Forkert", "Rigtigt"}
    wrong, right = FILES[code]
    assert (codes(wrong), codes(right)) == ([code], [])
