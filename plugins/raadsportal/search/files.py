"""The files by which the built site is searched, all of them in one folder that is called by what they hold.

A browser keeps what it has fetched; as the folder of another content has another name, it never mixes
the two. `search/current.json` tells the name.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any

from raadsportal.corpus import Corpus
from raadsportal.ids import url
from raadsportal.lists.provenance import editions_by
from raadsportal.search.asking_data import start
from raadsportal.search.coding import coded
from raadsportal.search.facts import FACETS, KINDS, Facts, facet_label, facts_of
from raadsportal.search.index import Index
from raadsportal.search.packing import name_of, packed
from raadsportal.search.record import Record
from raadsportal.search.runner import Page, indexed
from raadsportal.search.standing import counts, standings
from raadsportal.search.tokens import hyphened, tokens
from raadsportal.search.vocabulary import shards

#: Where the files are under the site's root.
FOLDER = "search"
#: So many records are a block of a common word: Pagefind's time grows with the square of the records.
BLOCK = 256


def search_files(corpus: Corpus) -> Mapping[str, bytes]:
    """Return the files by their path under the site's root; the same content gives the same bytes."""
    told = _Told(corpus, Index(corpus))
    files = {f"pagefind/{name}": body for name, body in packed(indexed(told.pages()), len(told.rows)).items()}
    files |= {f"records/{name_of(number)}": _zipped(shown) for number, shown in enumerate(told.shown())}
    files |= {f"counts/{number}": _zipped(found) for number, found in enumerate(told.counts())}
    words = shards(told.index.lexicon, told.standing)
    files |= {f"words/{number}": _zipped(found) for number, found in enumerate(words.values())}
    files["facts"] = _zipped(told.facts())
    files["facets"] = _zipped({facet: told.facet(facet) for facet in FACETS})
    files["start"] = _zipped(start(told.index, tuple(words), BLOCK))
    name = _name(files)
    found = {f"{FOLDER}/{name}/{path}": body for path, body in files.items()}
    return {**found, f"{FOLDER}/current.json": _json({"folder": name}) + b"\n"}


def _name(files: Mapping[str, bytes]) -> str:
    """Return the name of a folder by what it holds."""
    read = sha256()
    for path, body in sorted(files.items()):
        read.update(f"{path} {len(body)}\n".encode() + body)
    return read.hexdigest()[:12]


class _Told:
    """An index with its records in the order of pages: by day, those of no day first, then by id."""

    def __init__(self, corpus: Corpus, index: Index) -> None:
        self.corpus, self.index = corpus, index
        pairs = zip(index.records, index.columns, strict=True)
        self.rows = sorted(pairs, key=lambda row: (row[0].on.toordinal() if row[0].on else 0, row[0].id))
        behind = editions_by(corpus)
        self.known = [facts_of(corpus, record, behind) for record, _ in self.rows]

        self.standing = standings(columns for _, columns in self.rows)

    def counts(self) -> Iterable[Mapping[str, Any]]:
        """Return how often each common word stands in each record."""
        return counts((columns for _, columns in self.rows), self.standing)

    def pages(self) -> Iterable[Page]:
        """Yield the words of each record as Pagefind is given them."""
        for number, (record, columns) in enumerate(self.rows):
            words = [
                coded(word, column, number // BLOCK if str(column) in self.standing[word].common else None)
                for column, text in enumerate(columns)
                for word in text.split()
            ]
            yield Page(record.id, " ".join(words))

    def shown(self) -> Iterable[Mapping[str, Any]]:
        """Yield what a hit on each record shows."""
        for (record, _), known in zip(self.rows, self.known, strict=True):
            yield self._shown(record, known)

    def _shown(self, record: Record, known: Facts) -> Mapping[str, Any]:
        words = self.corpus.catalogue
        told = {
            "id": record.id,
            "url": _address(record.id),
            "kind": words.text(KINDS[record.kind]),
            "title": record.title,
            "council": self.corpus.council[record.council].name if record.council else "",
            "date": record.on.isoformat() if record.on else "",
            "when": record.when,
            "number": record.number,
            "outcome": known.outcome,
            "state": known.state,
            "now": {"url": _address(known.now[0]), "title": known.now[1]} if known.now else None,
            "keys": record.keys,
            "said": record.shown or record.said,
            "body": record.body,
            "forms": self._forms(record),
        }
        return {name: value for name, value in told.items() if value}

    def _forms(self, record: Record) -> Mapping[str, list[str]]:
        """Return what the words of a record are found by: the head first, then what they are joined of."""
        found = {}
        for text in record.texts:
            for word in (*(token.word for token in tokens(text)), *hyphened(text)):
                heads = list(dict.fromkeys((self.index.lexicon.head(word), *self.index.lexicon.parts(word))))
                if heads != [word]:
                    found[word] = heads
        return dict(sorted(found.items()))

    def facts(self) -> Mapping[str, Any]:
        """Return what ranks each record: a row of numbers for each fact, in the order of pages."""
        records = [record for record, _ in self.rows]
        return {
            "days": _steps([record.on.toordinal() if record.on else 0 for record in records]),
            "lengths": [sum(len(text.split()) for text in columns) for _, columns in self.rows],
            "titled": [len(set(columns[0].split())) for _, columns in self.rows],
            "routine": [int(record.is_routine) for record in records],
            "kinds": _coded_rows([record.kind.value for record in records]),
            "numbers": _coded_rows([record.number for record in records]),
        }

    def facet(self, facet: str) -> Mapping[str, Any]:
        """Return the values of a facet with what they are called, and which of them each record has."""
        rows = [known.facets.get(facet, ()) for known in self.known]
        values = list(dict.fromkeys(value for row in rows for value in row))
        place = {value: number for number, value in enumerate(values)}
        sets = list(dict.fromkeys(rows))
        which = {row: number for number, row in enumerate(sets)}
        return {
            "values": [[value, facet_label(self.corpus, facet, value)] for value in values],
            "sets": [[place[value] for value in row] for row in sets],
            "rows": [which[row] for row in rows],
        }


def _address(identity: str) -> str:
    """Return the address of an id under the site's root."""
    return url("", identity).removeprefix("/")


def _steps(numbers: Sequence[int]) -> list[int]:
    """Return how much each number is more than the one before it."""
    return [number - before for before, number in zip((0, *numbers), numbers, strict=False)]


def _coded_rows(texts: Sequence[str]) -> Mapping[str, Any]:
    values = list(dict.fromkeys(texts))
    place = {value: number for number, value in enumerate(values)}
    return {"values": values, "rows": [place[text] for text in texts]}


def _json(told: Any) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _zipped(told: Any) -> bytes:
    """Return data in JSON, as small as it gets, whatever the server does."""
    return gzip.compress(_json(told), 9, mtime=0)
