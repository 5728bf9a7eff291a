"""Files that are no text: what may be private in them, and what they hold that nobody sees."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from raadsportal.checks.exceptions import Exceptions
from raadsportal.papers.parts import Part, PartKind, UnreadableError
from raadsportal.papers.reading import parts_of
from raadsportal.problems import Problem, Where, problem

_RULES = {
    PartKind.REMARK: "paper-remarks",
    PartKind.CHANGE: "paper-changes",
    PartKind.HIDDEN: "paper-hidden",
    PartKind.SPOT: "paper-spot",
    PartKind.UNREAD: "paper-unread",
}


def judge_paper(
    path: str, raw: bytes | None, exceptions: Exceptions, *, is_public: bool = True
) -> Iterator[Problem]:
    """Yield what may be private in a file; one that is not to be public itself may hold remarks and the like.

    Of several places with the same words the first one that has a name is told.
    """
    try:
        parts = parts_of(raw) if raw is not None else (Part(PartKind.UNREAD),)
    except UnreadableError:
        parts = (Part(PartKind.UNREAD),)
    yield from _private(path, parts, exceptions)
    if is_public:
        yield from _unseen(path, parts, exceptions)


def _private(path: str, parts: tuple[Part, ...], exceptions: Exceptions) -> Iterator[Problem]:
    told: set[tuple[str, str]] = set()
    for part in sorted(parts, key=lambda part: not (part.page or part.name)):
        for one in exceptions.suspected(path, part.words):
            if (one.code, one.words) not in told:
                yield problem(one.code, _where(path, part), words=one.masked)
            told.add((one.code, one.words))


def _unseen(path: str, parts: tuple[Part, ...], exceptions: Exceptions) -> Iterator[Problem]:
    told: set[tuple[str, str]] = set()
    for part in parts:
        code = _RULES.get(part.kind, "")
        words = part.name or PurePosixPath(path).name
        if code and (code, words) not in told and not exceptions.let(code, path, words):
            yield problem(code, _where(path, part), words=words)
        told.add((code, words))


def _where(path: str, part: Part) -> Where:
    return Where(path, page=part.page) if part.page else Where(path, cell=part.name)
