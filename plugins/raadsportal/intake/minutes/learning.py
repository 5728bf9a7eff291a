"""What a folder of minutes teaches: which labels they use that no vocabulary has, and what those may mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.intake.minutes.draft import Draft
from raadsportal.language import Catalogue
from raadsportal.model import SectionKind
from raadsportal.vocabulary import Vocabulary, fold

#: A label has no more words, and stands in so many documents; as alike as this are two words for one thing.
_MOST_WORDS, _FEWEST, _ALIKE = 5, 3, 90
_BOLD = re.compile(r"\*\*(?P<label>[^*:\n]{2,50}):?\*\*:?(?:\s|$)")
_COLON = re.compile(r"(?P<label>[^\W\d_][^:.,;!?\n]{1,49}):(?:\s|$)")


@dataclass(frozen=True)
class Learned:
    """A label that many documents use, and what it may head."""

    label: str
    documents: int
    kind: SectionKind | None
    """None where nothing tells."""


def labels_in(draft: Draft) -> Counter[str]:
    """Return what may be labels in a draft and is none yet: short headings and words before a colon."""
    found: Counter[str] = Counter()
    for item in draft.items:
        if not item.heading.number:
            found[item.heading.title] += 1
        for part in item.parts:
            found.update(label for block in part.blocks for label in _label(block))
    return Counter({label: 1 for label in found if 0 < len(label.split()) <= _MOST_WORDS})


def _label(block: Block) -> Iterator[str]:
    if block.kind is BlockKind.HEADING:
        yield block.plain.strip(" :*")
        return
    match = _BOLD.match(block.text) or (
        _COLON.match(block.text) if block.kind is BlockKind.PARAGRAPH else None
    )
    if match:
        yield match["label"].strip()


def learned(counts: Mapping[str, int], vocabulary: Vocabulary) -> tuple[Learned, ...]:
    """Return the labels that stand in enough documents, those that most have first."""
    spellings: dict[str, Counter[str]] = {}
    for label, count in sorted(counts.items()):
        spellings.setdefault(fold(label), Counter())[label] += count
    found = [
        Learned(those.most_common(1)[0][0], sum(those.values()), _kind(key, vocabulary))
        for key, those in spellings.items()
        if sum(those.values()) >= _FEWEST and key not in vocabulary.labels
    ]
    return tuple(sorted(found, key=lambda one: (-one.documents, one.label)))


def _kind(label: str, vocabulary: Vocabulary) -> SectionKind | None:
    """Return the kind of section that a label most likely heads: a known one is like it, or a part of it."""
    best: tuple[float, SectionKind | None] = (0.0, None)
    for known, kind in sorted(vocabulary.labels.items()):
        is_inside = f" {known} " in f" {label} " or (len(known) > _MOST_WORDS and known in label)
        likeness = 95.0 if is_inside else fuzz.ratio(known, label)
        best = max(best, (likeness, kind), key=lambda one: one[0])
    return best[1] if best[0] >= _ALIKE else None


def proposal(found: Iterable[Learned], base: str, words: Catalogue) -> str:
    """Return a vocabulary file to look through: what is guessed stands in it, the rest as remarks."""
    labels = list(found)
    lines = [f"# {words.text('Labels that these minutes use and no vocabulary has. Look them through.')}"]
    lines += [f"extends: {base}"] if base else []
    guessed = [one for one in labels if one.kind]
    lines += ["sections:"] if guessed else []
    for kind in SectionKind:
        own = [one.label for one in guessed if one.kind is kind]
        if own:
            lines.append(f"  {kind.value}: [{', '.join(map(_quoted, own))}]")
    rest = [one for one in labels if not one.kind]
    if rest:
        lines.append(
            f"# {words.text('What they head is not known. Move those that are labels to their kind:')}"
        )
        lines += [f"#   {one.label}  ({one.documents})" for one in rest]
    return "\n".join(lines) + "\n"


def _quoted(label: str) -> str:
    return '"' + label.replace("\\", "\\\\").replace('"', '\\"') + '"'
