"""A whole folder of documents imported: two at a time, none stopping the others, and resumed where it ended.

What a worker gives back is plain and small; only the one that gathers writes files, in the order of the
names of the sources, so that the same folder gives the same files whichever worker was first.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import re
import signal
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from raadsportal.intake.minutes.bounds import TimeOver, bounded
from raadsportal.intake.minutes.facts import Told
from raadsportal.intake.minutes.importing import Imported, Importing
from raadsportal.intake.minutes.learning import labels_in
from raadsportal.intake.minutes.making import Made
from raadsportal.intake.minutes.review import place_words, review
from raadsportal.intake.opening import bytes_of
from raadsportal.language import Catalogue
from raadsportal.model import Original
from raadsportal.phrases import compile_phrases
from raadsportal.problems import Problem, Severity, Where, count_of, problem
from raadsportal.vocabulary import Vocabulary

#: Endings of documents that minutes are in; what else lies in a folder is counted.
ENDINGS = frozenset({".docx", ".docm", ".doc", ".pdf", ".txt", ".md", ".markdown", ".odt", ".rtf"})
#: A folder of a year or of a kind of file tells no team.
_NO_TEAM = re.compile(r"\d[\d .-]*|pdf|word|docx|", re.IGNORECASE)
#: How the name of a file begins that Word makes while somebody has a document open.
_OPEN_IN_WORD = "~$"
_WORKERS = 2


@dataclass(frozen=True)
class Source:
    """A document of a folder."""

    path: Path
    relative: str
    """Its path in the folder, as it is told of."""
    council: str | None = None
    """Whose it is, if that is said from outside."""
    is_apart: bool = True
    """Whether its minutes will lie in no council's folder, so that they must say whose they are."""
    beside: str = ""
    """The council that most documents beside it are of, for one that does not say whose it is."""

    def team(self, vocabulary: Vocabulary) -> str:
        """Return whose it is by the folders it lies in."""
        return team_in(PurePosixPath(self.relative).parts[:-1], vocabulary)


def team_in(folders: Sequence[str], vocabulary: Vocabulary) -> str:
    """Return the team that the nearest of folders tells: that is no year, and not called `minutes`."""
    return next(filter(None, (_team(name, vocabulary) for name in reversed(folders))), "")


def _team(name: str, vocabulary: Vocabulary) -> str:
    """Return the team that a folder is called after; `harbour-minutes` is the harbour's."""
    words, general = re.sub(r"[-_]", " ", name), compile_phrases(vocabulary.folders)
    while found := next((one for one in general.finditer(words) if one.end() == len(words)), None):
        words = words[: found.start()].rstrip()
    return "" if _NO_TEAM.fullmatch(words) else name[: len(words)]


@dataclass(frozen=True)
class Sheet:
    """One meeting's minutes made from a document, ready to be written."""

    text: str
    review: str
    """Empty if there is nothing to look at."""
    title: str
    council: str | None
    name: str | None
    """Its day and organ, as files of meetings are called; None if the day is not known."""
    items: int
    nowhere: int
    """How many words of the document stand nowhere."""
    language: str
    doubts: tuple[tuple[str, Problem], ...] = ()
    """What somebody is to look at, each with its place in the document in words."""
    original: Original | None = None

    def count(self, severity: Severity) -> int:
        """Count the doubts of one severity."""
        return count_of((found for _, found in self.doubts), severity)


@dataclass(frozen=True)
class Outcome:
    """What became of a document."""

    source: Source
    digest: str
    sheets: tuple[Sheet, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Why there are no minutes."""
    labels: Counter[str] = field(default_factory=Counter)


def sources_in(folder: Path) -> tuple[tuple[Source, ...], int]:
    """Return the documents in a folder and all inside it, by their paths, and how many files are none."""
    found, others = [], 0
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        is_hidden = any(part.startswith((".", _OPEN_IN_WORD)) for part in relative.parts)
        if is_hidden or not path.is_file() or path.is_symlink():
            continue
        if path.suffix.casefold() in ENDINGS:
            found.append(Source(path, relative.as_posix()))
        else:
            others += 1
    return tuple(found), others


def digest_of(source: Source) -> str:
    """Return the hash of a document; empty for one that is too large. Raises OSError."""
    raw = bytes_of(source.path)
    return hashlib.sha256(raw).hexdigest() if raw is not None else ""


_importing: list[Importing] = []


def outcomes(sources: Sequence[Source], importing: Importing) -> Iterator[Outcome]:
    """Yield what becomes of each document, in their order; two are read at a time."""
    _importing[:] = [importing]  # what a forked worker finds there need not be sent to it
    remaining = list(sources)
    while remaining:
        done = 0
        for outcome in _pooled(remaining):
            done += 1
            yield outcome
        if done < len(remaining):
            yield _alone(remaining[done])
            done += 1
        remaining = remaining[done:]


def _pooled(sources: Sequence[Source]) -> Iterator[Outcome]:
    """Yield outcomes until all are there or a worker is killed: then the next source is the one to doubt."""
    with _pool(min(_WORKERS, os.cpu_count() or 1)) as pool:
        running: list[Future[Outcome]] = []
        waiting = iter(sources)
        for source in waiting:
            try:
                running.append(pool.submit(_outcome, source))
            except BrokenProcessPool:  # it takes no more; the first one running tells which to doubt
                break
            if len(running) < 2 * _WORKERS:
                continue
            outcome = _result(running.pop(0))
            if outcome is None:
                return
            yield outcome
        for future in running:
            outcome = _result(future)
            if outcome is None:
                return
            yield outcome


def _alone(source: Source) -> Outcome:
    """Return the outcome of a document in a worker of its own; one that kills even that is told of."""
    with _pool(1) as pool:
        outcome = _result(pool.submit(_outcome, source))
    return outcome or Outcome(source, "", problems=(problem("document-stopped", Where(source.relative)),))


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, multiprocessing.get_context("fork"), initializer=_begin)


def _result(future: Future[Outcome]) -> Outcome | None:
    try:
        return future.result()
    except BrokenProcessPool:
        return None


def _begin() -> None:
    """Leave Ctrl-C to the one that gathers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _outcome(source: Source) -> Outcome:
    """Return what becomes of a document; whatever it does, the others go on."""
    try:
        with bounded():
            return _made(source)
    except (MemoryError, RecursionError, TimeOver, TimeoutError):
        return Outcome(source, "", problems=(problem("document-stopped", Where(source.relative)),))
    except OSError as error:
        reason = error.strerror or ""
        return Outcome(
            source, "", problems=(problem("document-refused", Where(source.relative), why=reason),)
        )


def _made(source: Source) -> Outcome:
    (importing,) = _importing
    raw = bytes_of(source.path)
    name = PurePosixPath(source.relative).with_suffix("").as_posix()
    team = source.team(importing.knowing.vocabularies.everything())
    told = Told(name, source.council, folder=team, beside=source.beside)
    found = importing.all(raw, source.relative, told, with_council=source.is_apart, is_minutes=False)
    made = [one for one in found if one.made]
    labels = sum((labels_in(one.made.draft) for one in made if one.made), Counter[str]())
    digest = hashlib.sha256(raw).hexdigest() if raw is not None else ""
    problems = () if made else found[0].problems
    return Outcome(source, digest, tuple(_sheet(one, importing) for one in made), problems, labels)


def _sheet(imported: Imported, importing: Importing) -> Sheet:
    made = imported.made
    assert made is not None
    facts = made.facts
    beside = review(made, imported.shown, imported.unit, importing.words) if imported.problems else ""
    return Sheet(
        made.text, beside, facts.title, facts.council, facts.name,
        len(list(made.draft.items)), sum(len(one.words) for one in made.account.unplaced),
        made.vocabulary.language, tuple(_doubts(imported, made, importing.words)), imported.original,
    )  # fmt: skip


def _doubts(imported: Imported, made: Made, words: Catalogue) -> Iterator[tuple[str, Problem]]:
    for one in made.doubts:
        yield place_words(one.place, imported.unit, words), one.problem(imported.shown)
