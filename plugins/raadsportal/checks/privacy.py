"""What may be private: it must not be published, unless somebody has looked and said why it may."""

from __future__ import annotations

from collections.abc import Iterator

from raadsportal.checks.exceptions import Exceptions
from raadsportal.checks.papers import judge_paper
from raadsportal.problems import Problem, Where, problem
from raadsportal.source.all_files import all_names, all_papers, all_texts, papers_beside
from raadsportal.source.folders import INBOX
from raadsportal.source.loaded import Loaded


def judge_privacy(loaded: Loaded) -> Iterator[Problem]:
    """Yield what may be private in all files and their names, and exceptions that allow nothing.

    The words themselves are masked: what a run prints may be public too.
    """
    exceptions = Exceptions(loaded)
    for file in all_texts(loaded.root, loaded.shown):
        if file.text:
            yield from _text(file.path, file.text, exceptions)
    for path, name in all_names(loaded.root, loaded.shown):
        yield from _name(path, name, exceptions)
    for path, raw in all_papers(loaded.root, loaded.shown):
        is_public = not path.startswith(f"{loaded.shown}/{INBOX}/")
        yield from judge_paper(path, raw, exceptions, is_public=is_public)
    yield from exceptions.unused()


def judge_privacy_of_one(loaded: Loaded) -> Iterator[Problem]:
    """Yield what may be private in the one file that was read, in its name, in the papers of its meeting."""
    if loaded.only and loaded.only.text:
        path, exceptions = loaded.only.path, Exceptions(loaded)
        yield from _text(path, loaded.only.text, exceptions)
        yield from _name(path, path.rpartition("/")[2], exceptions)
        for paper, raw in papers_beside(path):
            yield from judge_paper(paper, raw, exceptions)


def _text(path: str, text: str, exceptions: Exceptions) -> Iterator[Problem]:
    for one in exceptions.suspected(path, text):
        yield problem(one.code, _where(path, text, one.start), words=one.masked)


def _name(path: str, name: str, exceptions: Exceptions) -> Iterator[Problem]:
    for one in exceptions.suspected(path, name):
        yield problem(one.code, Where(path), words=one.masked)


def _where(path: str, text: str, start: int) -> Where:
    return Where(path, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
