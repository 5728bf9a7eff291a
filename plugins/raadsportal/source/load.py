"""A whole content folder read: which files belong to which council, and what they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import is_council_id, parse_target
from raadsportal.language import Catalogue, catalogue
from raadsportal.links.connect import connected
from raadsportal.problems import Problem, Where, closest, problem
from raadsportal.source.councils import (
    V,
    read_council,
    read_exceptions,
    read_glossary,
    read_municipalities,
    read_people,
    read_portal,
    read_topics,
)
from raadsportal.source.folders import judge_content_folder, judge_council_folder
from raadsportal.source.front_matter import NO_DAY, split
from raadsportal.source.ledger import FILE as LEDGER
from raadsportal.source.ledger import read_ledger
from raadsportal.source.list_types import read_list_types, unread_types
from raadsportal.source.lists import read_lists
from raadsportal.source.loaded import Loaded
from raadsportal.source.minutes import Minutes, read_minutes
from raadsportal.source.public import completed, is_public, public_corpus, series_of
from raadsportal.source.text_files import read_text
from raadsportal.source.trees import Found
from raadsportal.source.vocabularies import Vocabularies
from raadsportal.vocabulary import Vocabulary


def load(root: Path, now: datetime, shown: str | None = None) -> Loaded:
    """Read the content folder `root`; `shown` is how its path is shown in messages."""
    return _Reading(root, shown or root.as_posix()).load(now)


def load_one(path: Path, root: Path | None, now: datetime) -> Loaded:
    """Read one minutes file, wherever it lies, in the light of the content folder `root` if there is one.

    What is loaded has at most that one file of minutes (none if it is no text), and its problems only.
    """
    return _Reading(root or Path("content"), (root or Path("content")).as_posix()).one(path, now)


class _Reading:
    def __init__(self, root: Path, shown: str) -> None:
        self.root = root
        self.shown = shown
        self.problems: list[Problem] = []
        self.vocabularies = Vocabularies(root, shown)

    def load(self, now: datetime) -> Loaded:
        portal = self._portal()
        words = catalogue(portal.language)
        municipalities = self._rows(read_municipalities, "municipalities.yml")
        people = self._people(words)
        topics = self._rows(read_topics, "topics.yml")
        glossary = self._rows(read_glossary, "glossary.yml")
        councils = self._councils()
        by_council = {council.id: self._vocabulary(council, portal) for council in councils}
        list_types = self._list_types()
        editions = self._editions(councils, list_types)
        minutes = tuple(self._minutes(councils, by_council))
        self.vocabularies.read_own()
        self.problems += self.vocabularies.problems
        corpus, found = connected(
            public_corpus(
                Corpus(
                    portal=portal,
                    catalogue=words,
                    now=now,
                    councils=tuple(sorted(councils, key=lambda council: _council_order(council, words))),
                    municipalities=tuple(
                        sorted((v for v, _ in municipalities), key=lambda v: words.sort_key(v.name))
                    ),
                    people=tuple(sorted((v for v, _ in people), key=lambda v: words.sort_key(v.name))),
                    topics=tuple(sorted((v for v, _ in topics), key=lambda v: words.sort_key(v.name))),
                    glossary=tuple(term for term, _ in glossary),
                    list_types=tuple(list_types.values()),
                    ledger=self._ledger(),
                    vocabularies=by_council,
                ),
                [found.meeting for found in minutes],
                editions,
            )
        )
        written = series_of(editions, councils, list_types)
        self.problems += (*found, *_of_hidden(replace(corpus, series=written), minutes))
        rows = [(f"municipalities/{value.id}", where) for value, where in municipalities]
        rows += [(f"people/{value.id}", where) for value, where in people]
        rows += [(f"topics/{value.id}", where) for value, where in topics]
        rows += [(f"glossary/{term.term}", where) for term, where in glossary]
        told = tuple(councils), tuple(topic for topic, _ in topics), tuple(editions)
        loaded = Loaded(self.root, self.shown, corpus, minutes, (), tuple(rows), *told)
        return self._watched(loaded)

    def _watched(self, loaded: Loaded) -> Loaded:
        """Return what was loaded with what tells private words from others, and all problems."""
        exceptions = tuple(row for row, _ in self._rows(read_exceptions, "privacy.yml"))
        words, found = self.vocabularies.everything(), tuple(self.problems)
        return replace(loaded, exceptions=exceptions, words=words, problems=found)

    def one(self, path: Path, now: datetime) -> Loaded:
        """Read one file; problems of other files are not its own and are left out."""
        portal, types, councils = self._portal(), self._list_types(), self._councils()
        editions = self._editions(councils, types)
        corpus = Corpus(
            portal=portal,
            catalogue=catalogue(portal.language),
            now=now,
            councils=tuple(councils),
            municipalities=tuple(value for value, _ in self._rows(read_municipalities, "municipalities.yml")),
            people=tuple(value for value, _ in self._people(catalogue(portal.language))),
            topics=tuple(value for value, _ in self._rows(read_topics, "topics.yml")),
            list_types=tuple(types.values()),
            series=series_of(editions, councils, types),
        )
        vocabularies = {council.id: self._vocabulary(council, portal) for council in corpus.councils}
        corpus = replace(corpus, vocabularies=vocabularies)
        file = read_text(path, path.as_posix())
        if file.text is None:
            return Loaded(self.root, self.shown, corpus, (), file.problems, ())
        folder = path.resolve().parent
        lies_in = (
            folder.parent.name if folder.name == "meetings" and folder.parent.name in vocabularies else None
        )
        told = lies_in or _council_told(file.text, vocabularies)
        vocabulary = vocabularies.get(told or "") or self.vocabularies.everything()
        minutes = read_minutes(file, lies_in, vocabulary)
        alone = replace(corpus, meetings=(completed(minutes.meeting, corpus),))
        alone = replace(alone, vocabularies={**vocabularies, minutes.meeting.id.council: vocabulary})
        linked, found = connected(alone)
        read = replace(minutes, meeting=linked.meetings[0])
        # Of the other meetings nothing is loaded here: a link to one of them can be right.
        known = tuple(one for one in found if not _leads_elsewhere(one, minutes.meeting))
        problems = (*minutes.problems, *known)
        written = corpus.councils, corpus.topics, tuple(editions)
        loaded = Loaded(self.root, self.shown, corpus, (read,), problems, (), *written, only=file)
        return replace(self._watched(loaded), problems=problems)

    def _portal(self) -> m.Portal:
        path = self.root / "portal.yml"
        if not path.is_file() or not (self.root / "councils").is_dir():
            self.problems.append(problem("content-missing", Where(f"{self.shown}/portal.yml")))
            return m.Portal("", "http://localhost/", "da", "")
        portal, found = read_portal(path, f"{self.shown}/portal.yml")
        self.problems += [*found, *judge_content_folder(self.root, self.shown)]
        return portal or m.Portal("", "http://localhost/", "da", "")

    def _rows(
        self, read: Callable[[Path, str], Found[list[tuple[V, Where]]]], name: str
    ) -> list[tuple[V, Where]]:
        rows, found = read(self.root / name, f"{self.shown}/{name}")
        self.problems += found
        return rows

    def _people(self, words: Catalogue) -> list[tuple[m.Person, Where]]:
        nameless = words.text("Erased person")
        return [
            (replace(person, name=nameless) if person.erased else person, where)
            for person, where in self._rows(read_people, "people.yml")
        ]

    def _ledger(self) -> m.Ledger:
        ledger, found = read_ledger(self.root / LEDGER, f"{self.shown}/{LEDGER}")
        self.problems += found
        return ledger

    def _list_types(self) -> Mapping[str, m.ListType]:
        types, found = read_list_types(self.root, self.shown)
        self.problems += found
        return types

    def _editions(self, councils: Iterable[m.Council], types: Mapping[str, m.ListType]) -> list[m.Edition]:
        editions, unread = [], unread_types(self.root, self.shown, types)
        for council in councils:
            folder, shown = f"councils/{council.id}/lists", f"{self.shown}/councils/{council.id}/lists"
            read, found = read_lists(self.root / folder, shown, council.id, types, unread)
            self.problems += found
            editions += read
        return editions

    def _councils(self) -> list[m.Council]:
        councils = []
        for folder in _folders(self.root / "councils"):
            shown = f"{self.shown}/councils/{folder.name}"
            if not is_council_id(folder.name):
                self.problems.append(problem("council-reserved", Where(shown), council=folder.name))
                continue
            council, found = read_council(folder, shown)
            self.problems += found
            self.problems += judge_council_folder(folder, shown)
            # A council whose own file is wrong still has its minutes judged: one run reports everything.
            councils.append(council or m.Council(folder.name, folder.name, folder.name, "", m.Validity()))
        return councils

    def _vocabulary(self, council: m.Council, portal: m.Portal) -> Vocabulary:
        name = council.vocabulary or portal.vocabulary
        found = self.vocabularies.get(name) if name else None
        if name and found is None:
            known = self.vocabularies.names()
            self.problems.append(
                problem(
                    "vocabulary-unknown",
                    council.where,
                    vocabulary=name,
                    known=", ".join(known),
                    suggestion=closest(name, known),
                )
            )
        return found or self.vocabularies.everything()

    def _minutes(self, councils: Sequence[m.Council], by_council: dict[str, Vocabulary]) -> Iterable[Minutes]:
        for council in councils:
            folder = self.root / "councils" / council.id / "meetings"
            for path in (
                sorted(folder.glob("[!.]*.md")) if folder.is_dir() and not folder.is_symlink() else []
            ):
                shown = f"{self.shown}/councils/{council.id}/meetings/{path.name}"
                file = read_text(path, shown)
                if file.text is None:
                    self.problems += file.problems
                    continue
                minutes = read_minutes(file, council.id, by_council[council.id])
                self.problems += minutes.problems
                yield minutes


def _council_told(text: str, known: Iterable[str]) -> str | None:
    """Return the council that the file itself names in its front matter."""
    tree = split(text, "").front_matter
    told = tree.value.get("council") if tree and isinstance(tree.value, dict) else None
    return told if told in set(known) else None


def _council_order(council: m.Council, words: Catalogue) -> tuple[str, tuple[tuple[int, str], ...]]:
    """Councils that began earlier come first; among those, by name."""
    return council.validity.start or "9999", words.sort_key(council.name)


def _folders(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(
        path
        for path in folder.iterdir()
        if path.is_dir() and not path.is_symlink() and not path.name.startswith(".")
    )


def _leads_elsewhere(found: Problem, meeting: m.Meeting) -> bool:
    target = parse_target(dict(found.values).get("target", ""))
    return found.code == "target-unknown" and target is not None and target.meeting != meeting.id


def _of_hidden(corpus: Corpus, minutes: Sequence[Minutes]) -> tuple[Problem, ...]:
    """Return what is wrong with the references of minutes that are not public yet."""
    hidden = tuple(
        completed(found.meeting, corpus)
        for found in minutes
        if not is_public(found.meeting, corpus.now) and found.meeting.id.date != NO_DAY
    )
    if not hidden:
        return ()
    paths = {meeting.where.path for meeting in hidden}
    _, found = connected(replace(corpus, meetings=(*corpus.meetings, *hidden)))
    return tuple(problem for problem in found if problem.where.path in paths)
