"""Minutes before and after: what is new, what is gone, and which words of which item are others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from raadsportal import model as m
from raadsportal.changes.facts import fact_changes
from raadsportal.changes.items import changed_items
from raadsportal.changes.texts import text_change
from raadsportal.changes.told import Told, listed
from raadsportal.corpus import Corpus
from raadsportal.ids import attachment_id
from raadsportal.labels import label
from raadsportal.language import Catalogue
from raadsportal.states import DECIDED
from raadsportal.views.names import meeting_name

_FACTS: Mapping[str, str] = {
    "title": "Title",
    "status": "Status",
    "text_form": "Form of the text",
    "date_source": "Source of the day",
    "start": "Begins",
    "end": "Ends",
    "place": "Place",
    "format": "Form of the meeting",
    "quorate": "Quorum",
    "chair": "Chair",
    "secretariat": "Secretariat",
    "issued": "Minutes dated",
    "sent": "Sent to the members",
    "published": "Published",
    "source": "Source",
    "decided_by": "Decided by",
    "note": "Note",
    "corrections": "Corrections",
    "original": "Original document",
    "attendance": "Those who took part",
}


def new_meetings(old: Corpus, new: Corpus) -> Iterator[Told]:
    """Yield the meetings that become public: what they are, how many items, and what they decide."""
    words = new.catalogue
    for name, meeting in new.meeting.items():
        if name not in old.meeting:
            what = words.text(label(meeting.status)).lower()
            decisions = [one for item in meeting.items for one in item.decisions if one.outcome in DECIDED]
            weighty = sum(not one.routine for one in decisions)
            items = words.plural("{count} item", "{count} items", len(meeting.items))
            told = words.plural(
                "{count} decision beside routine", "{count} decisions beside routine", weighty
            )
            yield Told(
                f"{meeting_name(new, meeting.id)}: {what}, {items}, {told}", name, _files(new, meeting)
            )


def _files(corpus: Corpus, meeting: m.Meeting) -> tuple[str, ...]:
    """Return which files become public with a meeting: what is in them, nobody but the clerk has read."""
    if not meeting.files:
        return ()
    return (corpus.catalogue.text("Files: {names}", names=listed(meeting.files, corpus.catalogue)),)


def gone_meetings(old: Corpus, new: Corpus) -> Iterator[Told]:
    """Yield the meetings that are public no longer."""
    for name, meeting in old.meeting.items():
        if name not in new.meeting:
            items = new.catalogue.plural("{count} item", "{count} items", len(meeting.items))
            yield Told(f"{meeting_name(old, meeting.id)}: {items}")


def changed_meetings(old: Corpus, new: Corpus, changed_files: frozenset[str]) -> Iterator[Told]:
    """Yield what changes in minutes that were public before: of the meeting itself, then of each item.

    `changed_files` are the ids of published files whose bytes are others.
    """
    for name, meeting in new.meeting.items():
        before = old.meeting.get(name)
        if before is None:
            continue
        own = tuple(filter(None, _of_meeting(before, meeting, changed_files, new.catalogue)))
        if own:
            yield Told(meeting_name(new, meeting.id), name, own)
        yield from changed_items(before, meeting, new)


def _of_meeting(
    old: m.Meeting, new: m.Meeting, changed_files: frozenset[str], words: Catalogue
) -> Iterator[str]:
    yield from fact_changes(old, new, _FACTS, words)
    yield _people(old, new, words)
    yield text_change(words.text("Introduction"), old.preamble.markdown, new.preamble.markdown, words)
    before, after = _headings(old), _headings(new)
    for key in dict.fromkeys((*after, *before)):
        yield from _of_group(before.get(key), after.get(key), words)
    for file in sorted({*new.files} & {*old.files}):
        if attachment_id(str(new.id), file) in changed_files:
            yield words.text("The file {file} is another", file=file)


def _headings(meeting: m.Meeting) -> dict[tuple[str, int], m.Group]:
    """Return the headings over items by their number, and by which of that number they are."""
    counted: Counter[str] = Counter()
    found = {}
    for group in meeting.groups:
        counted[group.number] += 1
        found[group.number, counted[group.number]] = group
    return found


def _of_group(old: m.Group | None, new: m.Group | None, words: Catalogue) -> Iterator[str]:
    before, after = (f"{one.number} {one.title}".strip() if one else "" for one in (old, new))
    if old is None:
        yield words.text("The heading “{title}” is new", title=after)
    elif new is None:
        yield words.text("The heading “{title}” is gone", title=before)
    else:
        yield text_change(words.text("Heading {number}", number=new.number), before, after, words)
        yield text_change(after, old.passage.markdown, new.passage.markdown, words)


def _people(old: m.Meeting, new: m.Meeting, words: Catalogue) -> str:
    before, after = ({one.name for one in meeting.present} for meeting in (old, new))
    came, went = words.text("came in: {names}"), words.text("went out: {names}")
    told = [
        form.format(names=listed(sorted(names), words))
        for form, names in ((came, after - before), (went, before - after))
        if names
    ]
    return words.text("Present: {what}", what=", ".join(told)) if told else ""
