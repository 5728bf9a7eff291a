"""What stands below the heading of an item, parted where a label begins a section."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from raadsportal.intake.documents.form import Block, BlockKind
from raadsportal.intake.minutes.draft import Part
from raadsportal.intake.minutes.labels import Form, Label
from raadsportal.model import SectionKind


@dataclass
class _Open:
    """A section while its blocks are gathered."""

    label: str
    kind: SectionKind
    is_made: bool = False
    has_body: bool = False
    blocks: list[Block] = field(default_factory=list)


def parts_of(blocks: Sequence[Block], labels: Sequence[Label | None]) -> tuple[Part, ...]:
    """Return the sections of an item in their order; `labels` has the label that begins each block."""
    found = [_Open("", SectionKind.OTHER)]
    for block, label in zip(blocks, labels, strict=True):
        if label and not _is_said(label, found[-1]):
            found.append(_Open(label.text.strip(), label.kind, label.is_made, label.has_body))
            found[-1].blocks += [*_beside(block, label), *_rest(block, label)]
        else:
            found[-1].has_body |= bool(label and label.has_body and not found[-1].blocks)
            found[-1].blocks.append(block)
    parts = (Part(one.label, one.kind, tuple(one.blocks), one.is_made, one.has_body) for one in found)
    return tuple(part for part in parts if part.label or part.blocks)


def _beside(block: Block, label: Label) -> Iterator[Block]:
    """Yield the remark in brackets beside a label: it is no part of its name."""
    if label.beside.strip():
        text = label.beside.strip()
        yield replace(block, kind=BlockKind.PARAGRAPH, text=text, level=0, marker="", rows=())


def _rest(block: Block, label: Label) -> Iterator[Block]:
    """Yield what follows a label in its own block."""
    if label.rest:
        yield replace(block, kind=BlockKind.PARAGRAPH, text=label.rest, level=0, marker="")


def _is_said(label: Label, before: _Open) -> bool:
    """Tell whether a label is a word of the section before it.

    `Beslutning: Forslag til beslutning: …` says what is proposed, in a list of attachments each row may
    begin with the word for one, and below `Beslutning` may stand whose it is.
    """
    if (label.form is Form.SPACE or label.is_row) and label.kind is before.kind:
        return True
    opens_decision = before.kind is SectionKind.DECISION and not before.blocks
    is_proposal = label.kind is SectionKind.RECOMMENDATION and label.form is not Form.HEADING
    return opens_decision and (is_proposal or (label.kind is SectionKind.DECISION and bool(label.beside)))
