"""Lines that a page broke, joined into the paragraphs and entries that they were.

What begins anew is told by what stands there: a blank line, a label, a mark of a list, a number, a date, a
line that the one before left half empty. All else goes on with the line above it. Some documents have a
blank line between any two lines; there only what would not have fitted into the line above goes on with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import quantiles

from raadsportal.intake.documents.form import Block, BlockKind, Document, Place
from raadsportal.intake.documents.hyphens import Spelling, joined, with_own_words
from raadsportal.intake.minutes.labels import Label
from raadsportal.phrases import compile_phrases
from raadsportal.prose import URL
from raadsportal.source.headings import read_heading
from raadsportal.vocabulary import Vocabulary

#: A line that is shorter than this share of a full one was ended by its writer, if a sentence ends there.
_FULL = 0.75
#: A line that is shorter than this was ended by its writer where the next one begins with a capital letter.
_SHORT = 0.5
#: A line that the next word would not make longer than this had room for it.
_ROOMY = 0.85
#: A line is full if it and the next word would be longer than this share of the longest lines.
_NEARLY = 0.9
#: As many lines as tell how long a full one is.
_FEWEST = 8
_ROW = re.compile(r"(?:\d{1,2}[.)]|[a-zA-Z][.)]|\d{1,3}(?:\.\d{1,3})+[.)]?)\s+\S")
_ENDS = (".", "!", "?", ":", ";")


@dataclass(frozen=True)
class Joined:
    """The blocks of a document whose lines were broken, and the words that were broken with them."""

    blocks: tuple[Block, ...]
    words: tuple[tuple[str, Place], ...]


class Joining:
    """Joins the lines of one document."""

    def __init__(
        self,
        document: Document,
        labels: Callable[[Block], Label | None],
        vocabulary: Vocabulary,
        spelling: Spelling,
    ) -> None:
        self.blocks, self.labels, self.vocabulary = document.blocks, labels, vocabulary
        self.spelling = with_own_words(spelling, [block.plain for block in document.blocks])
        self.width = _width(document.blocks)
        self.is_spaced = _is_spaced(document.blocks)
        self.attachment, self.heads = _attachment_row(vocabulary), _heads(vocabulary)
        self.words: list[tuple[str, Place]] = []

    def joined(self) -> Joined:
        """Return paragraphs and entries that are whole again."""
        found: list[Block] = []
        above: Block | None = None
        for block in self.blocks:
            if above is not None and self._goes_on(above, block, found[-1]):
                found[-1] = replace(found[-1], text=self._together(found[-1].text, block))
            else:
                found.append(block)
            above = block
        return Joined(tuple(found), tuple(self.words))

    def _goes_on(self, above: Block, block: Block, whole: Block) -> bool:
        """Tell whether a line goes on with the one above it, which belongs to `whole`."""
        if block.kind is not BlockKind.PARAGRAPH or whole.kind in {BlockKind.TABLE, BlockKind.HEADING}:
            return False
        apart = block.place.line - above.place.line if above.place.page == block.place.page else 0
        if apart not in {1, 2} or (apart == 2 and not (self.is_spaced and self._is_wrapped(above, block))):
            return False
        if self.labels(block) or _ROW.match(block.plain) or self.vocabulary.date_line.match(block.plain):
            return False
        if self.attachment.match(block.plain) or (
            block.plain[:1].isupper() and self.heads.match(block.plain)
        ):
            return False
        return not self._is_ended(above, whole, block)

    def _is_wrapped(self, above: Block, block: Block) -> bool:
        """Tell whether a line ended because the next word did not fit, in the midst of a sentence."""
        text, words = above.plain.rstrip(), block.plain.split()
        fits = len(text) + 1 + len(words[0]) <= _NEARLY * self.width if words else True
        goes_on = block.plain[:1].islower() or text.split()[-1][:1].islower()
        return not fits and goes_on and not text.endswith(_ENDS)

    def _is_ended(self, above: Block, whole: Block, block: Block) -> bool:
        """Tell whether a line ends what it belongs to: a colon, a sentence on a short line, a name, marks."""
        text = above.plain.rstrip()
        if text.endswith(":"):
            return True
        if text.endswith(_ENDS) and len(text) < _FULL * self.width:
            return True
        if block.plain[:1].isupper() and (len(text) < _SHORT * self.width or self._would_fit(text, block)):
            return True
        return text.endswith(")") and bool(read_heading(whole.plain, self.vocabulary).kinds)

    def _would_fit(self, text: str, block: Block) -> bool:
        """Tell whether the first word of a line would have stood well in the line above."""
        return len(text) + 1 + len(block.plain.split()[0]) <= _ROOMY * self.width

    def _together(self, text: str, block: Block) -> str:
        """Return a text with the line below it; a word that the line's end broke is whole again."""
        before, last = text.rstrip().rpartition(" ")[::2]
        first, _, after = block.text.partition(" ")
        one = _address(last, first) or joined(last, first, self.spelling)
        if one is None:
            return f"{text.rstrip()} {block.text}"
        if not URL.match(one):
            self.words.append((one, block.place))
        return " ".join(filter(None, (before, one, after)))


def _is_spaced(blocks: Sequence[Block]) -> bool:
    """Tell whether a document has a blank line between any two: many sentences go on behind one."""
    pairs = [
        (one.plain, other.plain)
        for one, other in pairwise(blocks)
        if other.kind is BlockKind.PARAGRAPH and other.place.line == one.place.line + 2
    ]
    return sum(one[-1:] not in _ENDS and other[:1].islower() for one, other in pairs) >= _FEWEST


def _attachment_row(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return the pattern of a row in a list of attachments: `Bilag 5.2.1: Plan`."""
    words = "|".join(map(re.escape, vocabulary.attachment_prefixes)) or "(?!)"
    return re.compile(rf"(?:{words})\s+\d{{1,3}}(?:\.\d{{1,3}})*\s?[:–—-]\s", re.IGNORECASE)


def _heads(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return the pattern of a label before those who were there, or before a fact: `Afbud:`, `Sted:`."""
    words = [word for told in vocabulary.presences.values() for word in told]
    words += [*vocabulary.attendance, *(word for told in vocabulary.facts.values() for word in told)]
    return re.compile(rf"{compile_phrases(words).pattern}\s?:", re.IGNORECASE)


def _address(last: str, first: str) -> str | None:
    """Return the address of a link that a line's end has broken; None if it is none."""
    if not URL.match(last) or not (last.endswith(("-", "/", "_", "=", "?")) or re.search(r"[/=&]", first)):
        return None
    return last + first


def _width(blocks: Sequence[Block]) -> float:
    """Return how many letters a full line has; 0 where too few lines tell."""
    lengths = [len(block.plain) for block in blocks if block.kind is not BlockKind.TABLE]
    return quantiles(lengths, n=10)[-1] if len(lengths) >= _FEWEST else 0.0
