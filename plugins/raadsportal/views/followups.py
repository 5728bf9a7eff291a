"""The register of follow-ups: what was asked for, of whom, by when, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import followup_id
from raadsportal.language import Catalogue
from raadsportal.views.common import Tag, bound, tag
from raadsportal.views.names import LinkTo, council_link, thing_link


@dataclass(frozen=True)
class FollowUpRow:
    """A follow-up as one row."""

    anchor: str
    what: str
    who: str
    due: str
    rhythm: str
    state: Tag
    source: LinkTo
    source_day: str
    """The day of the meeting that asked for it, with the item's number."""
    reported: tuple[LinkTo, ...]
    note: str


@dataclass(frozen=True)
class CouncilFollowUps:
    """A council's follow-ups: what is outstanding first, then recurring duties, then what was reported."""

    council: LinkTo
    known_until: str
    outstanding: tuple[FollowUpRow, ...]
    recurring: tuple[FollowUpRow, ...]
    reported: tuple[FollowUpRow, ...]
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class FollowUpsView:
    """What the register of follow-ups shows."""

    councils: tuple[CouncilFollowUps, ...]
    count: str


def followups_view(corpus: Corpus) -> FollowUpsView:
    """Return the follow-ups of all councils."""
    councils = tuple(council_followups(corpus, council) for council in corpus.councils if council.followups)
    total = sum(len(council.followups) for council in corpus.councils)
    return FollowUpsView(councils, corpus.catalogue.plural("{count} follow-up", "{count} follow-ups", total))


def council_followups(corpus: Corpus, council: m.Council) -> CouncilFollowUps:
    """Return the follow-ups of one council."""
    words, until = corpus.catalogue, corpus.known_until(council.id)
    states = {found.id: corpus.followup_state(council.id, found) for found in council.followups}
    once = [found for found in council.followups if found.kind is m.FollowUpKind.ONCE]
    done = [found for found in once if states[found.id] is m.FollowUpState.REPORTED]
    counted = Counter(states[found.id] for found in once)
    return CouncilFollowUps(
        council=council_link(corpus, council.id),
        known_until=words.day(until) if until else "",
        outstanding=_rows(corpus, council.id, (found for found in once if found not in done)),
        recurring=_rows(
            corpus, council.id, (f for f in council.followups if f.kind is m.FollowUpKind.RECURRING)
        ),
        reported=_rows(corpus, council.id, done),
        counts=tuple(
            (tag(state, words).label, counted[state]) for state in m.FollowUpState if counted[state]
        ),
    )


def item_followups(corpus: Corpus, item: m.Item) -> tuple[FollowUpRow, ...]:
    """Return what an item asks for, and what it reports on."""
    return tuple(
        row
        for council, found in corpus.followups_at.get(item.id, ())
        for row in _rows(corpus, council, (found,))
    )


def outstanding_of(corpus: Corpus, item: str, sources: Collection[str]) -> tuple[FollowUpRow, ...]:
    """Return what an item or its decisions (`sources`) asked for, and nobody is known to have reported on."""
    return tuple(
        row
        for council, found in corpus.followups_at.get(item, ())
        if found.source in sources and corpus.followup_state(council, found) is not m.FollowUpState.REPORTED
        for row in _rows(corpus, council, (found,))
    )


def _rows(corpus: Corpus, council: str, found: Iterable[m.FollowUp]) -> tuple[FollowUpRow, ...]:
    ordered = sorted(found, key=lambda one: (one.due or "9999", one.id))
    return tuple(_row(corpus, council, one) for one in ordered)


def _row(corpus: Corpus, council: str, found: m.FollowUp) -> FollowUpRow:
    words = corpus.catalogue
    told = (*found.reported, *((found.closed,) if found.closed else ()))
    rhythm = tag(found.rhythm, words).label if found.rhythm else ""
    return FollowUpRow(
        anchor=followup_id(council, found.id).partition("#")[2],
        what=found.what,
        who=found.who[:1].upper() + found.who[1:],
        due="" if rhythm and found.due_words.casefold() == rhythm.casefold() else _due(found, words),
        rhythm=rhythm,
        state=tag(corpus.followup_state(council, found), words),
        source=thing_link(corpus, found.source),
        source_day=_day(corpus, found),
        reported=tuple(thing_link(corpus, target) for target in dict.fromkeys(told)),
        note=found.note,
    )


def _due(found: m.FollowUp, words: Catalogue) -> str:
    """Return when something is due: in the writer's own words, for a day may be one of an event."""
    if found.due_words or not found.due:
        return found.due_words
    return words.text("due: {day}", day=bound(found.due, words))


def _day(corpus: Corpus, found: m.FollowUp) -> str:
    if found.source not in corpus.placed:
        return ""
    words, (meeting, item) = corpus.catalogue, corpus.placed[found.source]
    return words.text("{day}, item {number}", day=words.day(meeting.id.date), number=item.number)
