"""An index of the records in SQLite, for questions that are asked without a built site.

Every word stands in it as what stands for all its forms, so that a question needs no more than those.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import prod
from typing import NamedTuple

from raadsportal.corpus import Corpus
from raadsportal.search.grammar import grammar_of
from raadsportal.search.lexicon import Lexicon, lexicon
from raadsportal.search.question import Question, Sought, question
from raadsportal.search.record import Record, RecordKind
from raadsportal.search.records import records
from raadsportal.search.tokens import is_number


@dataclass(frozen=True)
class Ranking:
    """Every number by which records are put in order; the script that asks in a browser is given the same."""

    columns: Mapping[str, float]
    """What a word counts for in a title, in other names, in what was decided, in the text, as a part of a
    word, and in other words for what the record is about."""
    kinds: Mapping[RecordKind, float]
    """What kinds of records are worth beside decisions, which come first; a kind that is not named has 1."""
    routine: float
    """What items are worth that decided nothing but routine; they come last whatever they are worth."""
    whole: float
    """How much is added to 1 for a record whose whole title was asked for."""
    itself: float
    """How much more a record is worth if its title and nothing else was asked for: that thing is meant."""
    number: float
    """How much more an item is worth whose number was asked for."""
    of_kind: float
    """How much more a record is worth if no more is asked for than its kind: `råd` asks for the councils."""
    sought: float
    """How much more what tells of meetings, or of people, is worth where those are asked for."""
    loose: float
    """What a record is worth that has the words of a phrase, but not the small ones between them."""


RANKING = Ranking(
    columns={"title": 8.0, "keys": 5.0, "said": 4.0, "body": 2.0, "joined": 1.0, "related": 0.5},
    kinds={
        RecordKind.ITEM: 0.8,
        RecordKind.MEETING: 0.9,
        RecordKind.LIST: 0.8,
        RecordKind.ROW: 0.5,
        RecordKind.TOPIC: 0.5,
        RecordKind.THREAD: 0.4,
        RecordKind.FOLLOWUP: 0.1,
        RecordKind.COUNCIL: 0.8,
        RecordKind.ORGAN: 0.8,
        RecordKind.CALENDAR: 0.6,
        RecordKind.PREPARATION: 0.4,
        RecordKind.PERSON: 0.8,
        RecordKind.TERM: 0.5,
    },
    routine=0.05,
    whole=1.0,
    itself=2.0,
    number=5.0,
    of_kind=10.0,
    sought=30.0,
    loose=0.1,
)
#: What tells of what a question asks for.
SOUGHT = {
    Sought.NEXT: RecordKind.CALENDAR,
    Sought.LAST: RecordKind.MEETING,
    Sought.WHO: RecordKind.PERSON,
}


#: Where a phrase may stand: in the words of a record itself.
_OWN = "{title keys said body}"
#: Where a word may not stand that is barred: parts of words say it too, but not other words for a topic.
_SAID = "{title keys said body joined}"


@dataclass(frozen=True)
class Hit:
    """A record that answers, and how well beside the best, which has 1."""

    record: Record
    score: float
    is_last: bool = False
    """Whether it decided nothing but routine, and is not what was asked for by its number."""


class Found(NamedTuple):
    """What a question asks for, and what answers it."""

    asked: Question
    hits: tuple[Hit, ...]
    """The best first."""
    has_all: bool
    """Whether they have all that is asked for; else no record has, and they have the most of the words."""
    has_exactly: bool
    """Whether any has the phrases with small words and days as they were typed."""


class Index:
    """The records of a corpus, ready to be asked."""

    def __init__(self, corpus: Corpus) -> None:
        self.records = records(corpus)
        bare = _lexicon(corpus, self.records)
        self.columns = [_columns(record, bare) for record in self.records]
        standing = frozenset(word for texts in self.columns for text in texts for word in text.split())
        self.lexicon = replace(bare, standing=standing)
        told = self.lexicon.grammar.kinds.items()
        self.kinds = {kind: frozenset(self.lexicon.words(texts)) for kind, texts in told}
        self.store = _store(self.columns)

    def ask(self, text: str, is_wanted: Callable[[Record], bool] = lambda _: True) -> Found:
        """Return what a text asks for, and the wanted records that answer it."""
        asked = question(text, self.lexicon)
        found = self._matching(asked, " AND ")
        told = found or self._having_most(asked)
        hits = [self._hit(place, score, asked) for place, score in told if is_wanted(self.records[place])]
        best = max((hit.score for hit in hits), default=1.0)
        ranked = sorted((replace(hit, score=hit.score / best) for hit in hits), key=_order)
        has_exactly = any(self._has_exactly(hit.record, asked) for hit in hits)
        return Found(asked, tuple(ranked), bool(found) or not told, has_exactly or not hits)

    def _matching(self, asked: Question, joined: str) -> list[tuple[int, float]]:
        """Return the places of the records that have the words and phrases, with how well they have them."""
        wanted = [f'"{word}"' for word in asked.words] + [_in(_OWN, words) for words in asked.phrases]
        if not wanted:
            return []
        query = f"({joined.join(wanted)})" + "".join(f" NOT {_in(_SAID, words)}" for words in asked.without)
        weights = ", ".join(map(str, RANKING.columns.values()))
        told = f"SELECT rowid, bm25(found, {weights}) FROM found WHERE found MATCH ?"
        return [(int(place), -float(score)) for place, score in self.store.execute(told, (query,))]

    def _having_most(self, asked: Question) -> list[tuple[int, float]]:
        """Return the records with all numbers and days, half of the words or more, and as many as any has."""
        found = self._matching(asked, " OR ") if not asked.phrases else []
        had = {place: self._had(place, asked) for place, _ in found}
        most = max(had.values(), default=0)
        return [pair for pair in found if most and had[pair[0]] == most and 2 * most >= len(asked.words)]

    def _had(self, place: int, asked: Question) -> int:
        words = {word for text in self.columns[place] for word in text.split()}
        has_numbers = all(word in words for word in asked.words if is_number(word))
        return sum(word in words for word in asked.words) if has_numbers else 0

    def _hit(self, place: int, score: float, asked: Question) -> Hit:
        record, titled = self.records[place], set(self.columns[place][0].split())
        whole = len(titled & set(asked.words)) / len(titled) if titled else 0
        is_last = record.is_routine and record.number not in asked.numbers
        worth = RANKING.kinds.get(record.kind, 1.0) * (1 + RANKING.whole * whole)
        factors = (
            (RANKING.routine, is_last),
            (RANKING.itself, titled == set(asked.words)),
            (RANKING.number, record.number in asked.numbers),
            (RANKING.of_kind, self._is_asked_by_kind(record, asked)),
            (RANKING.sought, asked.sought is not None and SOUGHT[asked.sought] is record.kind),
            (RANKING.loose, not self._has_exactly(record, asked)),
        )
        return Hit(record, score * worth * prod(factor for factor, holds in factors if holds), is_last)

    def _is_asked_by_kind(self, record: Record, asked: Question) -> bool:
        return bool(asked.words) and self.kinds.get(record.kind, frozenset()).issuperset(asked.words)

    def _has_exactly(self, record: Record, asked: Question) -> bool:
        """Tell whether the phrases with small words stand in a record as they were typed."""
        texts = [self.lexicon.sequence(text) for text in record.texts] if asked.exact else []
        return all(any(phrase in text for text in texts) for phrase in asked.exact)


def _order(hit: Hit) -> tuple[bool, float, int, float, str]:
    """Return what puts the best first, routine last; of those nearly as good, the newest first."""
    on = hit.record.on
    return (
        hit.is_last,
        -int(10 * hit.score + 0.5),
        -(on.toordinal() if on else 0),
        -round(hit.score, 6),
        hit.record.id,
    )


def _in(columns: str, words: Sequence[str]) -> str:
    return f'({columns} : "{" ".join(words)}")'


def _lexicon(corpus: Corpus, told: Iterable[Record]) -> Lexicon:
    words, texts = corpus.catalogue, (text for record in told for text in record.texts)
    people = (name for person in corpus.people for name in (person.name, *person.names))
    return lexicon(texts, corpus.glossary, grammar_of(words), words, people)


def _columns(record: Record, words: Lexicon) -> tuple[str, ...]:
    joined = [part for text in record.texts for part in words.joined(text)]
    related = words.words(record.related) + words.words(words.grammar.kinds.get(record.kind, ""))
    texts = [words.words(text, record.on) for text in record.texts]
    return tuple(map(" ".join, (*texts, joined, related)))


def _store(rows: Sequence[tuple[str, ...]]) -> sqlite3.Connection:
    store, columns = sqlite3.connect(":memory:"), ", ".join(RANKING.columns)
    store.execute(
        f"CREATE VIRTUAL TABLE found USING fts5({columns}, tokenize = \"ascii tokenchars '.,/:-'\")"
    )
    told = f"INSERT INTO found (rowid, {columns}) VALUES (?{', ?' * len(RANKING.columns)})"
    store.executemany(told, ((place, *texts) for place, texts in enumerate(rows)))
    return store
