"""The inbox: documents that wait to become minutes, each put where its minutes belong.

A document leaves the inbox only when all that it holds has found its place; else it stays as it is, and
nothing of it is written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from raadsportal.intake.minutes.folder import Outcome, Sheet, Source, outcomes
from raadsportal.intake.minutes.importing import Importing
from raadsportal.intake.minutes.originals import keep
from raadsportal.intake.minutes.review import write_review
from raadsportal.intake.opening import bytes_of, is_table
from raadsportal.model import Status
from raadsportal.problems import Problem, Where, problem
from raadsportal.source.folders import INBOX, slip_in, waiting
from raadsportal.source.minutes import read_minutes
from raadsportal.source.text_files import read_text
from raadsportal.source.writing import write_whole

#: What in a document's minutes is not known, so that they have no place.
_REASONS = {"council": "the council", "day": "the day"}


@dataclass(frozen=True)
class Settled:
    """Minutes that were written."""

    path: Path
    sheet: Sheet
    doubts: tuple[tuple[str, Problem], ...]
    """What somebody is to look at, each with its place in the document in words."""


@dataclass(frozen=True)
class Arrival:
    """What became of a document in the inbox."""

    name: str
    """Its path in the inbox."""
    settled: tuple[Settled, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Why it stays."""


def arrivals(content: Path, importing: Importing) -> Iterator[Arrival]:
    """Import every document in the inbox of `content`, and yield what became of each, by their names.

    Raises OSError if a file cannot be written.
    """
    _clear(content / INBOX)
    sources: list[Source] = []
    for path in waiting(content / INBOX):
        source = _source(content, path, importing)
        why = _why_not(source)
        if why:
            yield Arrival(source.relative, problems=(why,))
        else:
            sources.append(source)
    for outcome in outcomes(sources, importing):
        yield _arrival(content, outcome, importing)


def _source(content: Path, path: Path, importing: Importing) -> Source:
    """Return a document of the inbox; a folder that is called as a council says whose it is."""
    relative = path.relative_to(content / INBOX)
    known = {council.id for council in importing.knowing.councils}
    council = relative.parts[0] if len(relative.parts) > 1 and relative.parts[0] in known else None
    return Source(path, relative.as_posix(), council, is_apart=False)


def _why_not(source: Source) -> Problem | None:
    """Return why a file is not even read."""
    where = Where(source.relative)
    if source.path.is_symlink():
        return problem("file-unreadable", where, reason="it is no ordinary file")
    return problem("inbox-list", where) if is_table(source.path) else None


def _arrival(content: Path, outcome: Outcome, importing: Importing) -> Arrival:
    name = outcome.source.relative
    if outcome.problems:
        return Arrival(name, problems=outcome.problems)
    settled = [_settled(content, sheet, name, importing) for sheet in outcome.sheets]
    why = [one for one in settled if isinstance(one, Problem)] or _doubled(settled, name)
    if why:
        return Arrival(name, problems=tuple(why))
    placed = tuple(one for one in settled if isinstance(one, Settled))
    _write(placed, outcome.source)
    became = [f"{one.sheet.council}/{one.sheet.name}" for one in placed]
    _leave(outcome.source.path, content / INBOX, became)
    return Arrival(name, placed)


def _settled(content: Path, sheet: Sheet, name: str, importing: Importing) -> Settled | Problem:
    """Return where minutes belong; a problem if that is not known or something else is there."""
    where, path = Where(name), place_of(content, sheet.council, sheet.name)
    if path is None:
        return problem("inbox-unplaced", where, reason=_REASONS["council" if sheet.name else "day"])
    if not path.exists():
        return Settled(path, sheet, sheet.doubts)
    shown = path.as_posix()
    vocabulary = importing.knowing.vocabulary(importing.knowing.council(sheet.council or ""), "")
    if read_minutes(read_text(path, shown), sheet.council, vocabulary).meeting.status is not Status.AGENDA:
        return problem("inbox-there", where, file=shown)
    replaced = ("", problem("import-agenda-replaced", where, file=shown))
    return Settled(path, sheet, (replaced, *sheet.doubts))


def _doubled(settled: Sequence[Settled | Problem], name: str) -> list[Problem]:
    """Return a problem if a document holds the minutes of one meeting twice."""
    paths = [one.path for one in settled if isinstance(one, Settled)]
    twice = next((path for path in paths if paths.count(path) > 1), None)
    return [problem("inbox-there", Where(name), file=twice.as_posix())] if twice else []


def place_of(content: Path, council: str | None, name: str | None) -> Path | None:
    """Return where minutes lie in the content; None if the council has no folder or the day is not known."""
    folder = content / "councils" / (council or "-")
    return folder / "meetings" / f"{name}.md" if name and folder.is_dir() else None


def _write(settled: Sequence[Settled], source: Source) -> None:
    raw = bytes_of(source.path) or b""
    for one in settled:
        if one.sheet.original:
            keep(one.sheet.original, raw, one.path)
        write_whole(one.path, one.sheet.text)
        write_review(one.path, one.sheet.review)


def _leave(path: Path, inbox: Path, became: Sequence[str]) -> None:
    """Delete a document from the inbox, and the folders in it that hold nothing more.

    Its slip stays and tells what the document became: in the editor it stands for the whole suggestion.
    """
    path.unlink()
    for slip in sorted(path.parent.glob("*.yml")):
        told = slip_in(slip)
        if told and told.document == path:
            write_whole(
                slip,
                f"document: {json.dumps(path.name, ensure_ascii=False)}\nbecame: [{', '.join(became)}]\n",
            )
    _tidy(path, inbox)


def _clear(inbox: Path) -> None:
    """Delete the slips of documents that left in an earlier suggestion: they are of no more use."""
    for slip in sorted(inbox.rglob("*.yml")) if inbox.is_dir() else ():
        told = slip_in(slip)
        if told and told.became and not told.document.exists():
            slip.unlink()
            _tidy(slip, inbox)


def _tidy(path: Path, inbox: Path) -> None:
    for folder in path.parents:
        if folder == inbox or any(folder.iterdir()):
            return
        folder.rmdir()
