"""Labels of sections where they begin a block, in every layout that secretariats use for them.

A label heads a section: alone on its line, in bold, with a colon, or, from the left column of a table, with
nothing but a space behind it. An ordinary sentence may begin with the same word; it goes on in small letters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.intake.minutes.body_labels import body_label
from raadsportal.model import SectionKind
from raadsportal.prose import plain_text
from raadsportal.source.line_labels import leading_label
from raadsportal.vocabulary import Vocabulary, fold

#: `Indstilling: Det indstilles`, `Sagen kort (tilføjet): …`; a label has few words.
_WITH_COLON = re.compile(
    r"[*_]{0,3}(?P<label>[^:*_|]{1,120}?)[*_]{0,3}\s{0,3}(?P<beside>\([^()]{1,60}\))?\s{0,3}:[*_]{0,3}\s*(?P<rest>.*)",
    re.DOTALL,
)
_BESIDE = re.compile(r"(?P<label>.{1,60}?)\s{0,3}(?P<beside>\([^()]{1,60}\))?\s{0,3}:?")
#: The number of an attachment; a title of one is no longer.
_DOTTED = re.compile(r"\d+(?:\.\d+)*[a-zA-Z]?")
_LONGEST_ROW = 200
_NUMBER = re.compile(r"^[\d.]+[.:)]*\s*[-–]?\s*")
#: A line with more letters may have been broken.
_SHORT = 60


class Form(IntEnum):
    """How a label is told from the words behind it, the surest first."""

    HEADING = 0
    BOLD = 1
    COLON = 2
    ALONE = 3
    SPACE = 4


@dataclass(frozen=True)
class Label:
    """A label at the beginning of a block."""

    text: str
    """As it is printed, without its colon."""
    kind: SectionKind
    rest: str
    """What follows it in its block, as Markdown."""
    form: Form
    beside: str = ""
    """What is printed behind it in brackets."""
    has_body: bool = False
    """Whether what is beside it says who decided, and when."""
    is_made: bool = False
    """Whether its words are not printed: only who decided, and when."""
    is_row: bool = False
    """Whether it has the number of one attachment behind it: `Annex 1.2: …`."""


def label_of(block: Block, vocabulary: Vocabulary) -> Label | None:
    """Return the label that begins a block, if one surely does."""
    if block.kind is BlockKind.TABLE or not block.text.strip():
        return None
    bold = leading_label(block.text, vocabulary)
    if block.kind is BlockKind.HEADING or (block.is_strong and not (bold and bold.rest)):
        alone = _alone(block.plain, vocabulary, Form.HEADING)
        if alone or not bold:
            return alone
    if bold:
        return Label(bold.label.rstrip(" :"), bold.kind, bold.rest, Form.BOLD)
    return _with_colon(block.text, vocabulary) or _alone(block.plain, vocabulary, Form.ALONE)


def _alone(plain: str, vocabulary: Vocabulary, form: Form) -> Label | None:
    """Return the label that a block consists of; the end of a broken sentence is none."""
    found = _BESIDE.fullmatch(plain.strip()) if plain[:1].isupper() and not plain.endswith(".") else None
    kind = vocabulary.labels.get(fold(found["label"])) if found else None
    if found and not kind:
        bare = _WITH_COLON.fullmatch(f"{plain.strip().rstrip(':')}:")
        of_body = _of_body(bare, vocabulary, has_colon=plain.rstrip().endswith(":")) if bare else None
        return replace(of_body, form=form) if of_body else None
    return Label(found["label"], kind, "", form, found["beside"] or "") if found and kind else None


def _with_colon(text: str, vocabulary: Vocabulary) -> Label | None:
    found = _WITH_COLON.fullmatch(text)
    kind = vocabulary.labels.get(fold(plain_text(found["label"]))) if found else None
    if not found or not kind:
        return (
            (_numbered(found, vocabulary) or _of_body(found, vocabulary, has_colon=True)) if found else None
        )
    return Label(
        plain_text(found["label"]).strip(), kind, found["rest"].strip(), Form.COLON, found["beside"] or ""
    )


def _numbered(found: re.Match[str], vocabulary: Vocabulary) -> Label | None:
    """Return the label of attachments before the number and the title of one: `Annex 1.2: Map`."""
    word, _, number = plain_text(found["label"]).strip().rpartition(" ")
    kind, rest = vocabulary.labels.get(fold(word)), found["rest"].strip()
    is_row = (
        kind is SectionKind.ATTACHMENTS and _DOTTED.fullmatch(number) and _begins(rest, SectionKind.OTHER)
    )
    if not is_row or len(rest) > _LONGEST_ROW or "\n" in rest:
        return None
    return Label(word, SectionKind.ATTACHMENTS, f"{number}: {rest}", Form.COLON, is_row=True)


def _of_body(found: re.Match[str], vocabulary: Vocabulary, *, has_colon: bool) -> Label | None:
    """Return the label that says who decided, and when: `Decision in the Council on 3 May 2025`."""
    one = body_label(plain_text(found["label"]), vocabulary, has_colon=has_colon)
    if one is None:
        return None
    rest = found["rest"].strip()
    return Label(one.text, one.kind, rest, Form.COLON, one.beside, has_body=True, is_made=one.is_made)


class SpacedLabels:
    """Labels with nothing but a space behind them, which only a document that uses them so may have.

    A label is one of those if the document prints it as one elsewhere, or prints others so and it heads
    many lines itself; and if what follows begins as a sentence or a title does.
    """

    def __init__(self, blocks: Sequence[Block], vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.longest = max((len(label.split()) for label in vocabulary.labels), default=0)
        self.before = dict(zip(blocks[1:], blocks, strict=False))
        sure = Counter(fold(one.text) for one in (label_of(block, vocabulary) for block in blocks) if one)
        spaced = Counter(one.label for one in map(self._begun, blocks) if one)
        self.used = _used(sure, spaced)

    def of(self, block: Block) -> Label | None:
        """Return the label that begins a block so."""
        found = self._begun(block)
        if not found or found.label not in self.used:
            return None
        return Label(found.printed, self.vocabulary.labels[found.label], found.rest, Form.SPACE)

    def _is_inside(self, block: Block) -> bool:
        """Tell whether a block goes on with a sentence of the line above it."""
        before = self.before.get(block)
        if not before or (before.place.page, before.place.line + 1) != (block.place.page, block.place.line):
            return False
        return (
            before.kind is not BlockKind.TABLE
            and len(before.plain) > _SHORT
            and before.plain[-1] not in ".!?:"
        )

    def _begun(self, block: Block) -> _Begun | None:
        if block.kind is not BlockKind.PARAGRAPH or block.text[:1] in "*_[|" or self._is_inside(block):
            return None
        words = block.text.split(" ")
        for count in range(min(self.longest, len(words) - 1), 0, -1):
            printed, rest = " ".join(words[:count]), " ".join(words[count:]).strip()
            kind = self.vocabulary.labels.get(fold(printed))
            if kind and printed[:1].isupper() and printed[-1].isalpha() and _begins(rest, kind):
                return _Begun(fold(printed), printed, rest)
        return None


@dataclass(frozen=True)
class _Begun:
    label: str
    printed: str
    rest: str


def _begins(rest: str, kind: SectionKind) -> bool:
    """Tell whether words begin as a sentence or a title does: not in a small letter, but for an address.

    The number of an attachment has a title behind it: `Bilag 1.2 viser tallene` is a sentence.
    """
    if kind is SectionKind.ATTACHMENTS:
        rest = _NUMBER.sub("", rest)
    return rest[:1].isupper() or rest[:1].isdigit() or rest.startswith(("http", "<http"))


def _used(sure: Mapping[str, int], spaced: Mapping[str, int]) -> frozenset[str]:
    """Return the labels that a document prints with a space: those it prints otherwise too, or often so."""
    often = {label for label, count in spaced.items() if count > 1}
    return frozenset(label for label in spaced if label in sure or (label in often and len(often) > 1))
