"""Pages at addresses whose thing has moved or was withdrawn: they say so, and lead on."""

from __future__ import annotations

from dataclasses import dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import ATTACHMENT_FOLDER, parse_target
from raadsportal.ledger import above
from raadsportal.views.names import LinkTo, thing_link, thing_name


@dataclass(frozen=True)
class MovedView:
    """What the page of an old address shows."""

    id: str
    title: str
    target: LinkTo


@dataclass(frozen=True)
class WithdrawnView:
    """A tombstone: number and neutral title, when and why; nothing of what was here."""

    id: str
    title: str
    name: str
    """The neutral title that somebody wrote; empty if none is written."""
    day: str
    iso: str
    why: str
    above: LinkTo | None
    """The meeting or council that it belonged to, if that is still here."""


@dataclass(frozen=True)
class FormerRow:
    """A part of a page that is here no longer: where a link to it still lands."""

    anchor: str
    text: str
    link: LinkTo


def moved_row(corpus: Corpus, identity: str, target: str) -> FormerRow:
    """Return what a page says of a part of it that has moved."""
    anchor = identity.partition("#")[2]
    return FormerRow(anchor, corpus.catalogue.text("What stood here has moved:"), thing_link(corpus, target))


def withdrawn_row(corpus: Corpus, identity: str, told: m.Withdrawn) -> FormerRow:
    """Return what a page says of a part of it, or of a meeting's item, that was withdrawn."""
    words, (path, _, anchor) = corpus.catalogue, identity.partition("#")
    target = parse_target(path)
    number = words.text("item {number}", number=target.number) if target and target.number else path
    name = f"{number}: {told.title}" if told.title else number
    said = words.text("Withdrawn {day}: {why}", day=words.day(told.on), why=told.why)
    return FormerRow(anchor, said, LinkTo("" if anchor else path, "" if anchor else name))


def moved_view(corpus: Corpus, identity: str, target: str) -> MovedView:
    """Return what the page of an id shows whose thing is at `target` now."""
    here = thing_link(corpus, target)
    link = here if here.id else LinkTo(target, target)
    return MovedView(identity, corpus.catalogue.text("The page has moved"), link)


def withdrawn_view(corpus: Corpus, identity: str, told: m.Withdrawn) -> WithdrawnView:
    """Return the tombstone of an id, which may lie below what was withdrawn."""
    words = corpus.catalogue
    return WithdrawnView(
        id=identity,
        title=_title(corpus, identity),
        name=told.title if told.id == identity else "",
        day=words.day(told.on),
        iso=told.on.isoformat(),
        why=told.why,
        above=_above(corpus, identity),
    )


def _title(corpus: Corpus, identity: str) -> str:
    meeting, _, file = identity.partition(f"/{ATTACHMENT_FOLDER}/")
    if file:
        return corpus.catalogue.text("Attachment to {meeting}", meeting=thing_name(corpus, meeting))
    return thing_name(corpus, identity) if parse_target(identity) else identity


def _above(corpus: Corpus, identity: str) -> LinkTo | None:
    for name in above(identity):
        if name in corpus.meeting:
            return LinkTo(name, corpus.meeting[name].title)
        if name in corpus.council:
            return LinkTo(name, corpus.council[name].name)
    return None
