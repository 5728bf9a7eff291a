"""Labels of sections where they begin a block, in every layout that secretariats use for them.

A label heads a section: alone on its line, in bold, with a colon, or, from the left column of a table, with
nothing but a space behind it. An ordinary sentence may begin with the same word; it goes on in small letters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.model import SectionKind
from raadsportal.prose import plain_text
from raadsportal.source.line_labels import leading_label
from raadsportal.vocabulary import Vocabulary, fold

#: `Indstilling: Det indstilles`, `Sagen kort (tilføjet): …`; a label has few words.
_WITH_COLON = re.compile(
    r"[*_]{0,3}(?P<label>[^:*_|]{1,60}?)[*_]{0,3}\s{0,3}(?P<beside>\([^()]{1,60}\))?\s{0,3}:[*_]{0,3}\s*(?P<rest>.*)",
    re.DOTALL,
)
_BESIDE = re.compile(r"(?P<label>.{1,60}?)\s{0,3}(?P<beside>\([^()]{1,60}\))?\s{0,3}:?")


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


def label_of(block: Block, vocabulary: Vocabulary) -> Label | None:
    """Return the label that begins a block, if one surely does."""
    if block.kind is BlockKind.TABLE or not block.text.strip():
        return None
    bold = leading_label(block.text, vocabulary)
    if block.kind is BlockKind.HEADING or (block.is_strong and not (bold and bold.rest)):
        return _alone(block.plain, vocabulary, Form.HEADING)
    if bold:
        return Label(bold.label.rstrip(" :"), bold.kind, bold.rest, Form.BOLD)
    return _with_colon(block.text, vocabulary) or _alone(block.plain, vocabulary, Form.ALONE)


def _alone(plain: str, vocabulary: Vocabulary, form: Form) -> Label | None:
    """Return the label that a block consists of; the end of a broken sentence is none."""
    found = _BESIDE.fullmatch(plain.strip()) if plain[:1].isupper() and not plain.endswith(".") else None
    kind = vocabulary.labels.get(fold(found["label"])) if found else None
    return Label(found["label"], kind, "", form, found["beside"] or "") if found and kind else None


def _with_colon(text: str, vocabulary: Vocabulary) -> Label | None:
    found = _WITH_COLON.fullmatch(text)
    kind = vocabulary.labels.get(fold(plain_text(found["label"]))) if found else None
    if not found or not kind:
        return None
    return Label(
        plain_text(found["label"]).strip(), kind, found["rest"].strip(), Form.COLON, found["beside"] or ""
    )


class SpacedLabels:
    """Labels with nothing but a space behind them, which only a document that uses them so may have.

    A label is one of those if the document prints it as one elsewhere, or prints others so and it heads
    many lines itself; and if what follows begins as a sentence or a title does.
    """

    def __init__(self, blocks: Sequence[Block], vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.longest = max((len(label.split()) for label in vocabulary.labels), default=0)
        sure = Counter(
            fold(found.text) for found in (label_of(block, vocabulary) for block in blocks) if found
        )
        spaced = Counter(found.label for found in map(self._begun, blocks) if found)
        self.used = _used(sure, spaced)

    def of(self, block: Block) -> Label | None:
        """Return the label that begins a block so."""
        found = self._begun(block)
        if not found or found.label not in self.used:
            return None
        return Label(found.printed, self.vocabulary.labels[found.label], found.rest, Form.SPACE)

    def _begun(self, block: Block) -> _Begun | None:
        if block.kind is not BlockKind.PARAGRAPH or block.text[:1] in "*_[|":
            return None
        words = block.text.split(" ")
        for count in range(min(self.longest, len(words) - 1), 0, -1):
            printed, rest = " ".join(words[:count]), " ".join(words[count:]).strip()
            if fold(printed) in self.vocabulary.labels and _begins(rest) and printed[:1].isupper():
                return _Begun(fold(printed), printed, rest)
        return None


@dataclass(frozen=True)
class _Begun:
    label: str
    printed: str
    rest: str


def _begins(rest: str) -> bool:
    """Tell whether words begin as a sentence or a title does: in a capital letter, or with an address."""
    return rest[:1].isupper() or rest.startswith(("http", "<http"))


def _used(sure: Mapping[str, int], spaced: Mapping[str, int]) -> frozenset[str]:
    """Return the labels that a document prints with a space: those it prints otherwise too, or often so."""
    often = {label for label, count in spaced.items() if count > 1}
    return frozenset(label for label in spaced if label in sure or (label in often and len(often) > 1))


def labels_in(blocks: Iterable[Block], vocabulary: Vocabulary) -> Counter[str]:
    """Return how often each label heads something, folded."""
    found = (label_of(block, vocabulary) for block in blocks)
    return Counter(fold(one.text) for one in found if one)
