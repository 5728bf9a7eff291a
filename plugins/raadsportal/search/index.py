"""An index of the records in SQLite, for questions that are asked without a built site.

Every word stands in it as what stands for all its forms, so that a question needs no more than those.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from raadsportal.corpus import Corpus
from raadsportal.search.grammar import grammar_of
from raadsportal.search.lexicon import Lexicon, lexicon
from raadsportal.search.question import Question, question
from raadsportal.search.records import Record, RecordKind, records

_COLUMNS = ("title", "keys", "said", "body", "joined")
#: What a word counts for in a title, in other names, in what was decided, in the text, as a part of a word.
_WEIGHTS = (8.0, 5.0, 4.0, 1.0, 2.0)
#: What kinds of records are worth beside decisions: those come first.
_KINDS = {
    RecordKind.ITEM: 0.9,
    RecordKind.MEETING: 0.9,
    RecordKind.ROW: 0.5,
    RecordKind.TERM: 0.6,
    RecordKind.COUNCIL: 0.7,
    RecordKind.ORGAN: 0.7,
    RecordKind.CALENDAR: 0.6,
}
#: Items that decided nothing but routine come last.
_ROUTINE = 0.05
#: How much more a record is worth whose whole title was asked for.
_WHOLE = 1.5
#: How much more a record is worth whose title, and nothing else, was asked for: that very thing is meant.
_ITSELF = 2.0


@dataclass(frozen=True)
class Hit:
    """A record that answers, and how well beside the best, which has 1."""

    record: Record
    score: float


class Index:
    """The records of a corpus, ready to be asked."""

    def __init__(self, corpus: Corpus) -> None:
        self.records = records(corpus)
        texts = (text for record in self.records for text in record.texts)
        words = corpus.catalogue
        self.lexicon = lexicon(texts, corpus.glossary, grammar_of(words), words)
        self.columns = [_columns(record, self.lexicon) for record in self.records]
        self.store = _store(self.columns)

    def ask(
        self, text: str, is_wanted: Callable[[Record], bool] = lambda _: True
    ) -> tuple[Question, tuple[Hit, ...]]:
        """Return what a text asks for, and the wanted records that answer it, the best first."""
        asked = question(text, self.lexicon)
        found = self._matching(asked, " AND ") or self._having_most(asked)
        hits = [self._hit(place, score, asked) for place, score in found if is_wanted(self.records[place])]
        best = max((hit.score for hit in hits), default=1.0)
        return asked, tuple(sorted((replace(hit, score=hit.score / best) for hit in hits), key=_order))

    def _matching(self, asked: Question, joined: str) -> list[tuple[int, float]]:
        """Return the places of the records that have the words and phrases, with how well they have them."""
        wanted = [f'"{word}"' for word in asked.words] + [f'"{" ".join(words)}"' for words in asked.phrases]
        if not wanted:
            return []
        query = f"({joined.join(wanted)})" + "".join(f' NOT "{word}"' for word in asked.without)
        weights = ", ".join(map(str, _WEIGHTS))
        told = f"SELECT rowid, bm25(found, {weights}) FROM found WHERE found MATCH ?"
        return [(int(place), -float(score)) for place, score in self.store.execute(told, (query,))]

    def _having_most(self, asked: Question) -> list[tuple[int, float]]:
        """Return the records that have more than half of the words, and as many as any has."""
        found = self._matching(asked, " OR ") if not asked.phrases else []
        had = {place: self._had(place, asked) for place, _ in found}
        most = max(had.values(), default=0)
        return [pair for pair in found if had[pair[0]] == most and 2 * most > len(asked.words)]

    def _had(self, place: int, asked: Question) -> int:
        words = {word for text in self.columns[place] for word in text.split()}
        return sum(word in words for word in asked.words)

    def _hit(self, place: int, score: float, asked: Question) -> Hit:
        record, titled = self.records[place], set(self.columns[place][0].split())
        whole = len(titled & set(asked.words)) / len(titled) if titled else 0
        worth = _KINDS.get(record.kind, 1.0) * (_ROUTINE if record.is_routine else 1.0)
        itself = _ITSELF if titled == set(asked.words) else 1.0
        return Hit(record, score * worth * itself * (1 + _WHOLE * whole))


def _order(hit: Hit) -> tuple[bool, float, int, float, str]:
    """Return what puts the best first, routine last; of those nearly as good, the newest first."""
    on = hit.record.on
    return (
        hit.record.is_routine,
        -round(hit.score, 1),
        -(on.toordinal() if on else 0),
        -hit.score,
        hit.record.id,
    )


def _columns(record: Record, words: Lexicon) -> tuple[str, ...]:
    joined = (part for text in record.texts for part in words.joined(text))
    return (*(" ".join(words.words(text)) for text in record.texts), " ".join(joined))


def _store(rows: Sequence[tuple[str, ...]]) -> sqlite3.Connection:
    store, columns = sqlite3.connect(":memory:"), ", ".join(_COLUMNS)
    store.execute(
        f"CREATE VIRTUAL TABLE found USING fts5({columns}, tokenize = \"ascii tokenchars '.,/:-'\")"
    )
    told = f"INSERT INTO found (rowid, {columns}) VALUES (?, ?, ?, ?, ?, ?)"
    store.executemany(told, ((place, *texts) for place, texts in enumerate(rows)))
    return store
