"""Whose minutes a document is: a council that the portal knows, or the name of one that it does not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from raadsportal.ids import slug
from raadsportal.intake.documents.form import Block, Document, Why
from raadsportal.intake.minutes.doubts import NOWHERE, Doubt, doubt
from raadsportal.intake.minutes.fact_lines import Line, lines_of
from raadsportal.intake.minutes.facts import Told
from raadsportal.intake.minutes.knowing import Knowing
from raadsportal.intake.minutes.opening_lines import Words
from raadsportal.model import Council, Fact
from raadsportal.vocabulary import Vocabulary

#: So many blocks are the opening of a document; a line with more words is a sentence.
_OPENING, _MOST_WORDS, _MOST_IN_TITLE = 40, 14, 10
#: A text names its own council so often, and so many times as often as any other.
_OFTEN, _TIMES = 3, 2
#: What tells whose minutes they are, if the document does not say it itself.
_REASONS = {
    "beside": "the folder that it lies in",
    "file": "the file's name",
    "often": "how often the text names it",
}
#: `Hede Vandværk a.m.b.a.`: the name of a company may end in letters with stops.
_SHORTENED = re.compile(r"(?:\b\w\.){2,}$")
_CAPITALISED = re.compile(r"[^\W\d_a-zæøåäöé][^\s]*")


@dataclass(frozen=True)
class Whose:
    """Whose minutes they are."""

    council: Council | None = None
    body: str = ""
    """The name of one that is not known, as it is printed."""
    doubts: tuple[Doubt, ...] = ()

    @property
    def id(self) -> str | None:
        """The council's id; of one that is not known what its id would be."""
        return self.council.id if self.council else slug(self.body) if self.body else None


def whose(document: Document, told: Told, knowing: Knowing) -> Whose:
    """Return whose minutes a document is: by what is said from outside, the document, its file's name."""
    inside = _named(document, knowing)
    if told.council:
        council = knowing.council(told.council)
        differs = inside and inside != told.council
        doubts = (doubt("import-council-differs", council=told.council, other=inside),) if differs else ()
        return Whose(council, "" if council else told.council, doubts)
    if inside:
        return Whose(knowing.council(inside))
    by_name = knowing.named_in_file(told.name)
    often = _most_named(document, knowing)
    for found, reason in ((by_name, _REASONS["file"]), (often, _REASONS["often"])):
        if found:
            council = knowing.council(found)
            said = doubt("import-council-inferred", council=found, reason=reason)
            return Whose(council, doubts=(said,))
    if told.folder:
        said = doubt("import-council-new", body=told.folder, council=slug(told.folder))
        return Whose(body=told.folder, doubts=(said,))
    found_here = _unknown(document, knowing)
    if found_here.body or not told.beside:
        return found_here
    said = doubt("import-council-inferred", council=told.beside, reason=_REASONS["beside"])
    return Whose(knowing.council(told.beside), told.beside, (said,))


def _named(document: Document, knowing: Knowing) -> str | None:
    """Return the council that the opening of a document names, or the lines on every page of it."""
    opening = [line.text for line in lines_of(document.blocks[:_OPENING])]
    running = [left.text for left in document.left_out if left.why is Why.RUNNING]
    for texts in (opening, running):
        counts = sum(
            (knowing.named_in(text) for text in texts if len(text.split()) <= _MOST_WORDS), Counter()
        )
        if len(counts) == 1:
            return next(iter(counts))
    return None


def _most_named(document: Document, knowing: Knowing) -> str | None:
    text = "\n".join(block.plain for block in _all(document))
    counts = knowing.named_in(text).most_common(2)
    others = counts[1][1] if len(counts) > 1 else 0
    return counts[0][0] if counts and counts[0][1] >= max(_OFTEN, _TIMES * others) else None


def _all(document: Document) -> Iterator[Block]:
    for block in document.blocks:
        yield from block.all()


def _unknown(document: Document, knowing: Knowing) -> Whose:
    """Return the name of a body that the portal does not know, by the words for bodies in the opening."""
    text = "\n".join(block.plain for block in document.blocks)
    vocabulary = knowing.vocabulary(None, text)
    line, body = body_in(lines_of(document.blocks[:_OPENING]), vocabulary)
    place = line.place if line else NOWHERE
    if not body:
        return Whose(doubts=(doubt("import-council-unknown"),))
    return Whose(body=body, doubts=(doubt("import-council-new", place, body=body, council=slug(body)),))


def body_in(lines: tuple[Line, ...], vocabulary: Vocabulary) -> tuple[Line | None, str]:
    """Return the line that names a body, and the name: beside its label, alone, or in a title.

    A title that is the first heading of the document comes before a line alone, which any heading may be.
    """
    words = Words(vocabulary)
    for line in lines:
        said = words.said(line)
        if said.fact is Fact.BODY:
            return line, said.value
    title = next((line for line in lines if line.level), None)
    in_title = _behind(title.text, words) if title else ""
    if in_title:
        return title, in_title
    heads = (at for at, line in enumerate(lines) if words.attendance.match(line.text.strip(" *")))
    above = lines[: next(heads, len(lines))]
    lines_alone = (line for line in above if len(line.cells) == 1 and not line.is_entry)
    short = [line for line in lines_alone if len(line.text.split()) <= _MOST_WORDS]
    alone = [
        line
        for line in short
        if words.bodies.search(line.text)
        and not words.minutes.search(line.text)
        and not words.gatherings.search(line.text)
    ]
    own = [(line, name) for line in alone if _is_name(name := words.before_day(line.text))]
    if own:
        named = [one for one in own[:3] if not words.is_municipality(one[1])] or own[:3]
        return max(named, key=lambda one: (bool(one[0].level), len(one[1].split()), len(one[1])))
    for line in short:
        name = _behind(line.text, words)
        if name:
            return line, name
    return None, ""


def _is_name(text: str) -> bool:
    is_plain = not any(sign.isdigit() or sign in ":;…" for sign in text)
    is_sentence = text.endswith((".", ",")) and not _SHORTENED.search(text)
    return is_plain and bool(_CAPITALISED.match(text)) and not is_sentence


def _behind(text: str, words: Words) -> str:
    """Return the name in a title such as `Møde i Tornby Menighedsråd`: capitals around a word for a body."""
    is_title = ":" not in text and (words.minutes.search(text) or words.gatherings.search(text))
    if not is_title or len(text.split()) > _MOST_IN_TITLE:
        return ""
    found = [
        match[0].strip(" ,.")
        for match in re.finditer(
            rf"{_CAPITALISED.pattern}(?:\s+(?:(?:for|og|of|and|the|i|in|&)\s+)*{_CAPITALISED.pattern})*", text
        )
        if words.bodies.search(match[0])
    ]
    name = max(found, key=len, default="")
    begins = words.minutes.match(name) or words.gatherings.match(name)
    own = _CAPITALISED.search(name, begins.end() if begins else 0)
    return name[own.start() :].strip(" ,.") if own else ""
