"""The document that minutes were made from: there, unchanged, and holding nothing that is not public."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from raadsportal import model as m
from raadsportal.checks.uniqueness import is_own_file, wrong_name
from raadsportal.ids import is_file
from raadsportal.problems import Problem, problem
from raadsportal.source.files import sha256_of
from raadsportal.source.loaded import Loaded
from raadsportal.source.minutes import Minutes


def judge_originals(loaded: Loaded) -> Iterator[Problem]:
    """Yield a problem for each original that is missing, another, or holds what its minutes leave out."""
    for minutes in loaded.minutes:
        if minutes.meeting.original:
            yield from _judge(loaded, minutes, minutes.meeting.original)


def _judge(loaded: Loaded, minutes: Minutes, original: m.Original) -> Iterator[Problem]:
    meeting, where = minutes.meeting, minutes.where("original")
    shown = meeting.where.path.removesuffix(".md")
    folder = loaded.root / "councils" / meeting.id.council / "meetings" / Path(shown).name
    wrong = wrong_name(original.file, shown, where)
    if wrong:
        yield wrong
    elif not is_own_file(folder, original.file):
        yield problem("original-missing", where, file=original.file, folder=shown)
    else:
        found = sha256_of(folder / original.file)
        if found != original.sha256:
            yield problem("original-differs", where, file=original.file, found=found)
    for thing in _not_public(loaded, meeting):
        yield problem("original-reveals", where, thing=thing, file=f"{shown}/{original.file}")


def _not_public(loaded: Loaded, meeting: m.Meeting) -> Iterator[str]:
    """Yield what of a meeting is closed or was withdrawn: its minutes leave it out, a document cannot."""
    yield from (item.id for item in meeting.items if item.closed)
    below = f"{meeting.id}/"
    for name in sorted(loaded.corpus.ledger.withdrawals):
        if name.startswith(below) and not is_file(name):
            yield name
