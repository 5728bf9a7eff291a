"""Words with their style as inline Markdown, whose plain text is the words as they were printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from raadsportal.intake.documents.pdf_lines import Run, Word
from raadsportal.prose import plain_text

_MARKUP = re.compile(r"([\\`*_{}\[\]<>|])")
_SIGN = re.compile(r"^([#+\-])")
_NUMBER = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^()\[\]<>\s\\]{1,2000}")


def inline(words: Sequence[Word], is_heading: bool = False) -> str:
    """Return words as Markdown; their styles are left out where Markdown could not say them.

    A heading may begin with a number; elsewhere that would be an entry of a list.
    """
    text = " ".join(word.text for word in words)
    for styled in (_styled(words, with_links=True), _styled(words, with_links=False)):
        if plain_text(styled).split() == text.split():
            return styled if is_heading else _NUMBER.sub(r"\1\\\2", styled)
    escaped = _MARKUP.sub(r"\\\1", text)
    return _SIGN.sub(r"\\\1", escaped)


def _styled(words: Sequence[Word], with_links: bool) -> str:
    groups = groupby(_runs(words), key=lambda run: replace(run, text=""))
    text = "".join(_marked("".join(run.text for run in group), style, with_links) for style, group in groups)
    return _SIGN.sub(r"\\\1", text)


def _runs(words: Sequence[Word]) -> Iterator[Run]:
    """Yield the runs of words with the spaces between them; a space has the style of both its sides."""
    for index, word in enumerate(words):
        if index:
            one, other = words[index - 1].runs[-1], word.runs[0]
            link = one.link if one.link == other.link else ""
            yield Run(" ", one.is_bold and other.is_bold, one.is_italic and other.is_italic, link)
        yield from word.runs


def _marked(text: str, run: Run, with_links: bool) -> str:
    marked = _MARKUP.sub(r"\\\1", text)
    if not text.strip():
        return text
    sign = "*" * (2 * run.is_bold + run.is_italic)
    marked = f"{sign}{marked}{sign}"
    return f"[{marked}]({run.link})" if with_links and _ADDRESS.fullmatch(run.link) else marked
