"""What must be there once: ids of rows and meetings, and the file of each public attachment."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from raadsportal import model as m
from raadsportal.ids import is_plain_file_name as is_plain
from raadsportal.problems import Problem, Where, problem
from raadsportal.source.front_matter import NO_DAY
from raadsportal.source.loaded import Loaded


def judge_ids(loaded: Loaded) -> Iterator[Problem]:
    """Yield a problem for each id that two rows or two meetings have."""
    first: dict[str, Where] = {}
    dated = [found for found in loaded.minutes if found.meeting.id.date != NO_DAY]
    meetings = [(str(found.meeting.id), found.where()) for found in dated]
    asked = [
        (f"followups/{council.id}-{found.id}", found.where or council.where)
        for council in loaded.councils
        for found in council.followups
    ]
    organs = [
        (f"organs/{council.id}/organs/{organ.id}", council.where)
        for council in loaded.councils
        for organ in council.organs
    ]
    for name, where in (*loaded.rows, *meetings, *asked, *organs):
        if name in first:
            yield problem("id-twice", where, id=name.partition("/")[2] or name, first=first[name])
        first.setdefault(name, where)


def judge_attachments(loaded: Loaded) -> Iterator[Problem]:
    """Yield a problem for each attachment that is said to be public and is not there."""
    for minutes in loaded.minutes:
        meeting = minutes.meeting
        shown = meeting.where.path.removesuffix(".md")
        folder = loaded.root / "councils" / meeting.id.council / "meetings" / Path(shown).name
        for item in meeting.items:
            for attachment in item.attachments:
                where = minutes.item_where(item.number, "attachments")
                where = where if item.number in minutes.item_rows else item.where
                if attachment.available is m.Availability.PUBLIC:
                    yield from _attachment(attachment, folder, shown, where)
                elif attachment.available is m.Availability.EXTERNAL and not attachment.url:
                    yield problem("attachment-address-missing", where, title=attachment.title)


def wrong_name(file: str, shown: str, where: Where) -> Problem | None:
    """Return the problem of a name under which no file of a meeting can be published."""
    if file in {".", ".."} or "/" in file or "\\" in file:
        return problem("attachment-file-outside", where, file=file, folder=shown)
    return None if is_plain(file) else problem("attachment-file-name", where, file=file)


def is_own_file(folder: Path, file: str) -> bool:
    """Tell whether a meeting's folder has the file itself, and no pointer to another."""
    return (folder / file).is_file() and not (folder / file).is_symlink() and not folder.is_symlink()


def _attachment(attachment: m.Attachment, folder: Path, shown: str, where: Where) -> Iterator[Problem]:
    file = attachment.file or ""
    wrong = wrong_name(file, shown, where) if file else None
    if wrong:
        yield wrong
    elif not file:
        yield problem("attachment-file-unnamed", where, title=attachment.title, folder=shown)
    elif not is_own_file(folder, file):
        yield problem("attachment-file-missing", where, title=attachment.title, file=file, folder=shown)
