"""An account of words: where each word of a document has gone, and which have gone nowhere."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from raadsportal.intake.documents.form import Block, Document, Place
from raadsportal.intake.minutes.body import heading_of
from raadsportal.intake.minutes.draft import Draft
from raadsportal.intake.minutes.facts import Facts, Placed
from raadsportal.intake.minutes.opening_lines import Words
from raadsportal.prose import plain_text
from raadsportal.vocabulary import Vocabulary

_WORD = re.compile(r"\w+(?:[-’'./]\w+)*")
#: What stands in a column whose head says something of those with it.
_CROSSES = frozenset({"x", "ja", "yes"})
#: Lines that are taken out as they are: what they say stands elsewhere in the portal.
_WHOLE = frozenset({"municipalities", "contents", "columns", "council", "secretariat", "again"})


@dataclass(frozen=True)
class Unplaced:
    """Words of the document that stand neither in the text nor in a field."""

    place: Place
    words: tuple[str, ...]


@dataclass(frozen=True)
class Account:
    """Where the words of a document have gone; all counts are of words."""

    text: int
    """In the text of the minutes."""
    fields: int
    """In lines that became fields of the front matter, with the labels that led to them."""
    again: int
    """In the table of contents and headings that are printed again: the same words stand in the text."""
    left_out: int
    """Left out by the reader on purpose: headers, page numbers."""
    unplaced: tuple[Unplaced, ...] = ()
    made: tuple[str, ...] = ()
    """Words of the text that the document does not have."""


def account(document: Document, draft: Draft, facts: Facts, body: str, vocabulary: Vocabulary) -> Account:
    """Return the account of a document whose whole draft became these facts and this text of a file."""
    source, result = _by_place(draft), _words(body)
    lines = [one for one in facts.placed if "title" not in one.as_]
    in_fields = _sum(_of(one.line.text) for one in lines)
    again = _sum(_of(_said(part)) for block in draft.contents for part in block.all())
    again += _sum(_of(head) for group in draft.groups for head in group.printed[1:])
    total = _sum(words.elements() for words in source.values())
    lost = total - in_fields - again - result
    told, leads = _told(facts), _leads(vocabulary)
    besides = Words(vocabulary).besides
    telling = [(one.line.place, _untold(one, besides(one.line.text), told, leads)) for one in lines]
    unplaced = [*_located(source, lost), *(Unplaced(place, words) for place, words in telling if words)]
    return Account(
        text=sum((total & result).values()),
        fields=sum(in_fields.values()),
        again=sum(again.values()),
        left_out=sum(len(_of(one.text)) for one in document.left_out),
        unplaced=tuple(sorted(unplaced, key=lambda one: (one.place, one.words))),
        made=tuple(sorted((result - total).elements())),
    )


def _by_place(draft: Draft) -> Mapping[Place, Counter[str]]:
    """Return the words of a draft by where they stand in the document."""
    found: dict[Place, Counter[str]] = defaultdict(Counter)
    for block in _blocks(draft):
        found[block.place].update(_of(_said(block)))
    for group in draft.groups:
        if group.place:
            found[group.place].update(word for head in group.printed for word in _of(head))
        for item in group.items:
            found[item.place].update(_of(heading_of(item, group)))
            labels = (part.label for part in item.parts if not part.is_made)
            found[item.place].update(word for label in labels for word in _of(label))
    return found


def _blocks(draft: Draft) -> Iterator[Block]:
    tops: list[Sequence[Block]] = [draft.preamble, draft.contents, *(group.blocks for group in draft.groups)]
    tops += [part.blocks for item in draft.items for part in item.parts]
    return (part for blocks in tops for block in blocks for part in block.all())


def _located(source: Mapping[Place, Counter[str]], lost: Counter[str]) -> Iterator[Unplaced]:
    """Yield lost words where they stand; of words that come more often, those that stand first."""
    rest = lost.copy()
    for place in sorted(source):
        gone = source[place] & rest
        rest -= gone
        if gone:
            yield Unplaced(place, tuple(sorted(gone.elements())))


def _untold(placed: Placed, rest: str, told: str, leads: frozenset[str]) -> tuple[str, ...]:
    """Return the words of a line that no field has and that do not only lead up to one.

    Of a line with the day or the time only the `rest` besides those can be left over.
    """
    if _WHOLE.intersection(placed.as_):
        return ()
    text = rest if {"date", "time", "issued", "place"}.intersection(placed.as_) else placed.line.text
    # A cross in a column stands in the field that the head of the column tells.
    return tuple(word for word in _of(text) if word not in told and word not in leads | _CROSSES)


def _told(facts: Facts) -> str:
    """Return the words of all fields as one text; a word that a line's end broke is found in it too."""
    people = [one for row in facts.attendance for one in row.people]
    words = [facts.title, facts.place, facts.chair, facts.secretariat, facts.body]
    words += [f"{one.org} {one.named.name} {one.named.title}" for one in people]
    words += [f"{one.named.arrived} {one.named.left}" for one in people]
    words += [row.org for row in facts.attendance]
    return " ".join(words).casefold()


def _leads(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the words of all labels and phrases that lead up to a field."""
    lists: list[Iterable[str]] = [
        vocabulary.attendance, vocabulary.held, vocabulary.clock, vocabulary.on_behalf, vocabulary.arrivals,
        vocabulary.departures, vocabulary.months, vocabulary.no_attachments,
    ]  # fmt: skip
    for words in (vocabulary.roles, vocabulary.presences, vocabulary.facts, vocabulary.references):
        lists += words.values()
    return frozenset(word for phrases in lists for phrase in phrases for word in _of(phrase))


def _said(block: Block) -> str:
    marker = block.marker if block.marker[:1].isalnum() else ""
    return f"{marker} {block.plain}"


def _words(markdown: str) -> Counter[str]:
    return _sum(_of(plain_text(line)) for line in markdown.split("\n"))


def _sum(found: Iterable[Iterable[str]]) -> Counter[str]:
    return Counter(word for words in found for word in words)


def _of(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
