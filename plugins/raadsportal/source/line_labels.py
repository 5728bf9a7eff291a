"""Labels of sections inside lines: in bold at the start they head a section, elsewhere they do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from raadsportal.model import SectionKind
from raadsportal.vocabulary import Vocabulary, fold

_BEFORE = r" {0,9}(?:(?:[-*+>]|\d{1,3}[.)]) {1,9}){0,2}"
_LABEL = r"(?P<label>[^*_:.()|]{1,80})(?: {0,3}\([^()*_]{1,60}\))?"
#: `**Beslutning:** Godkendt`, `*Beslutning* - Godkendt`, `**Beslutning (enstemmig)**`
_BOLD = re.compile(
    rf"{_BEFORE}(?P<mark>\*{{1,3}}|_{{1,3}}){_LABEL}"
    r"(?P<stop>[:.]? {0,3}(?P=mark) {0,3}(?:[:.]|[-–—](?= ))?) {0,9}(?P<rest>\S.*)?"
)
#: `**Beslutning: Godkendt**`
_BOLD_BOTH = re.compile(
    rf"{_BEFORE}(?P<mark>\*{{2,3}}|_{{2,3}}){_LABEL}(?P<stop>:) {{0,9}}(?P<rest>[^*_]{{1,500}})(?P=mark)"
)
_PLAIN = re.compile(rf"(?:{_BEFORE}|\| {{0,9}})[*_]{{0,3}}{_LABEL} {{0,3}}[*_]{{0,3}} {{0,3}}[:|]")
_INNER = re.compile(r"(?<=\S) {0,3}(?P<mark>\*\*|__)(?P<label>[^*_:]{1,80})(?::(?P=mark)|(?P=mark):)")


@dataclass(frozen=True)
class LineLabel:
    """A label at the start of a line, with what follows it there."""

    label: str
    kind: SectionKind
    rest: str


def leading_label(line: str, vocabulary: Vocabulary) -> LineLabel | None:
    """Return the label in bold that begins a line: alone on it, or with a stop or a dash behind it."""
    whole = line.rstrip()
    match = _BOLD.fullmatch(whole) or _BOLD_BOTH.fullmatch(whole)
    if match is None or (match["rest"] and not set(match["stop"]) & set(":.-–—")):
        return None
    kind = vocabulary.labels.get(fold(match["label"]))
    return LineLabel(match["label"].strip(), kind, match["rest"] or "") if kind else None


def stray_labels(line: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the labels of decisions that head nothing where they stand: plain, in a table, within a line.

    Other labels are ordinary words too; a decision that is not read as one is lost to the register.
    """
    for match in (_PLAIN.match(line), *_INNER.finditer(line)):
        if match and vocabulary.labels.get(fold(match["label"])) is SectionKind.DECISION:
            yield match["label"].strip()
