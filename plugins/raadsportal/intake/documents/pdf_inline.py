"""Words of a PDF with their style as inline Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from raadsportal.intake.documents.inline import Piece, inline_markdown
from raadsportal.intake.documents.pdf_lines import Word

_NUMBER = re.compile(r"^(\d{1,9})\\([.)])")


def inline(words: Sequence[Word], is_heading: bool = False) -> str:
    """Return words as Markdown.

    A heading may begin with a number; elsewhere that would be an entry of a list.
    """
    text = inline_markdown(tuple(_pieces(words)))
    return _NUMBER.sub(r"\1\2", text) if is_heading else text


def _pieces(words: Sequence[Word]) -> Iterator[Piece]:
    """Yield words with the spaces between them, which look like what stands around them."""
    for index, word in enumerate(words):
        if index:
            yield Piece(" ")
        yield from (Piece(run.text, run.is_bold, run.is_italic, run.link) for run in word.runs)
