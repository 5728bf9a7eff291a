"""Two states of the content compared: everything that a reader of the site would see change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from raadsportal import model as m
from raadsportal.changes.addresses import changed_addresses
from raadsportal.changes.around import changed_around
from raadsportal.changes.facts import differs
from raadsportal.changes.lists import changed_lists
from raadsportal.changes.meetings import changed_meetings, gone_meetings, new_meetings
from raadsportal.changes.standing import changed_states
from raadsportal.changes.told import Part, Report, Told, part
from raadsportal.ids import attachment_id
from raadsportal.labels import label
from raadsportal.privacy.personal_numbers import personal_numbers
from raadsportal.source.files import sha256_of
from raadsportal.source.loaded import Loaded
from raadsportal.views.names import meeting_name


def compare(old: Loaded, new: Loaded) -> Report:
    """Return what changes in public from one state of the content to another, both on the same day.

    Raises OSError where a published file cannot be read.
    """
    before, after = old.corpus, new.corpus
    words, files = after.catalogue, _changed_files(old, new)
    parts = (
        *part(words.text("New"), new_meetings(before, after)),
        *part(words.text("Changed"), changed_meetings(before, after, files)),
        *part(words.text("No longer public"), gone_meetings(before, after)),
        *part(words.text("Lists"), changed_lists(before, after)),
        *part(words.text("What holds"), changed_states(before, after)),
        *part(words.text("Councils, people and words"), changed_around(before, after)),
        *part(words.text("Not public"), _kept_back(old, new)),
    )
    return _masked(Report(parts, tuple(changed_addresses(before, after))), new)


def _masked(report: Report, loaded: Loaded) -> Report:
    """Return a report without numbers that may be somebody's: also what goes out would be read in it."""

    def plain(text: str) -> str:
        for one in sorted(personal_numbers(text, loaded.words, loaded.corpus.today), reverse=True):
            text = text[: one.start] + one.masked + text[one.end :]
        return text

    def row(told: Told) -> Told:
        return Told(plain(told.text), told.id, tuple(map(plain, told.details)))

    return Report(
        tuple(Part(part.title, tuple(map(row, part.rows))) for part in report.parts), report.addresses
    )


def _kept_back(old: Loaded, new: Loaded) -> Iterator[Told]:
    """Yield the meetings that are written and not public, if the change is about them."""
    words = new.corpus.catalogue
    for name, meeting in sorted(new.meeting.items()):
        hidden = name not in new.corpus.meeting
        if hidden and (name not in old.meeting or differs(old.meeting[name], meeting)):
            yield Told(f"{_called(new, meeting)}: {_why(meeting, new)}")
    for name, meeting in sorted(old.meeting.items()):
        if name not in new.meeting and name not in old.corpus.meeting:
            yield Told(words.text("{thing} is gone", thing=_called(old, meeting)))


def _called(loaded: Loaded, meeting: m.Meeting) -> str:
    known = meeting.id.council in loaded.corpus.council
    return meeting_name(loaded.corpus, meeting.id) if known else str(meeting.id)


def _why(meeting: m.Meeting, loaded: Loaded) -> str:
    words = loaded.corpus.catalogue
    if meeting.status is m.Status.DRAFT or meeting.publish_from is None:
        return words.text(label(m.Status.DRAFT)).lower()
    return words.text("held back until {moment}", moment=meeting.publish_from.isoformat(" ", "minutes"))


def _changed_files(old: Loaded, new: Loaded) -> frozenset[str]:
    """Return the ids of published files that are there before and after, with other bytes."""
    before, after = _files(old), _files(new)
    return frozenset(name for name in before.keys() & after.keys() if before[name] != after[name])


def _files(loaded: Loaded) -> Mapping[str, str]:
    found = {}
    for meeting in loaded.corpus.meetings:
        folder = loaded.root / "councils" / meeting.id.council / "meetings" / meeting.id.name
        for file in meeting.files:
            if (folder / file).is_file():
                found[attachment_id(str(meeting.id), file)] = sha256_of(folder / file)
    return found
