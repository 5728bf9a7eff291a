"""What of the content is public: nothing shown tells of drafts, minutes held back or what was withdrawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date, datetime

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import parse_target
from raadsportal.ledger import moved_to, withdrawal
from raadsportal.lists.named import list_ids
from raadsportal.rough import parse
from raadsportal.source.front_matter import NO_DAY
from raadsportal.states import was_held


def is_public(meeting: m.Meeting, now: datetime) -> bool:
    """Tell whether minutes may be on the site: no draft, and not before the moment they are held back to."""
    held_back = meeting.publish_from is not None and meeting.publish_from > now
    return meeting.status is not m.Status.DRAFT and not held_back and meeting.id.date != NO_DAY


def public_corpus(
    corpus: Corpus, meetings: Sequence[m.Meeting], editions: Sequence[m.Edition] = ()
) -> Corpus:
    """Return the corpus with those of the meetings that are public, and without a word of what is not.

    Ids that have moved are those of today in it, wherever the content still writes the old ones.
    """
    public = [completed(meeting, corpus) for meeting in meetings if is_public(meeting, corpus.now)]
    hidden = {str(meeting.id) for meeting in meetings} - {str(meeting.id) for meeting in public}
    not_held = (str(meeting.id) for meeting in public if not was_held(meeting, corpus.today))
    seen = _Seen(corpus.ledger, frozenset(hidden), frozenset(not_held), corpus.today)
    types = {list_type.id: list_type for list_type in corpus.list_types}
    left = [found for edition in editions if (found := seen.left_of(edition))]
    seen = replace(seen, hidden_lists=list_ids(editions) - list_ids(left))
    told = [seen.edition(one, types[one.type]) for one in _silenced(left, editions)]
    return replace(
        corpus,
        series=series_of(told, corpus.councils, types),
        councils=tuple(seen.council(council) for council in corpus.councils),
        topics=tuple(seen.topic(topic) for topic in corpus.topics),
        held_back=frozenset(meeting.id for meeting in meetings if str(meeting.id) in hidden),
        meetings=tuple(sorted(map(seen.meeting, public), key=lambda found: found.id)),
    )


@dataclass(frozen=True)
class _Seen:
    """What is left of things when nothing tells of hidden meetings and of what was withdrawn."""

    ledger: m.Ledger
    hidden: frozenset[str]
    not_held: frozenset[str]
    day: date
    hidden_lists: frozenset[str] = frozenset()
    """The ids of lists, editions and rows that only hidden meetings tell of."""

    def council(self, council: m.Council) -> m.Council:
        told = (seat for seat in council.memberships if not seat.sources or self._open(seat.sources))
        seats = (replace(seat, sources=self._open(seat.sources)) for seat in told)
        asked = (self._followup(found) for found in council.followups if self._open([found.source]))
        calendar = replace(
            council.calendar,
            appointments=self._appointments(council.calendar.appointments),
            news=self._appointments(council.calendar.news),
        )
        return replace(council, memberships=tuple(seats), followups=tuple(asked), calendar=calendar)

    def left_of(self, edition: m.Edition) -> m.Edition | None:
        """Return an edition without what hidden meetings did to it; None if one made it."""
        if edition.decision and self._is_hidden(moved_to(self.ledger, edition.decision)):
            return None
        hidden = [one for one in edition.changes if self._is_hidden(moved_to(self.ledger, one.by or ""))]
        shown = [change for change in edition.changes if change not in hidden]
        known = {row.key for row in (*edition.rows, *(row for change in shown for row in change.add))}
        secret = {row.key for change in hidden for row in change.add} - known
        changes = tuple(_without(change, secret) for change in shown)
        return replace(edition, changes=changes, silent_from=_silent_from(hidden))

    def edition(self, edition: m.Edition, list_type: m.ListType) -> m.Edition:
        """Return an edition that names nothing hidden; what is withdrawn is only named as what decided."""
        things = frozenset(field.name for field in list_type.fields if field.holds is m.Holds.THING)
        return replace(
            edition,
            decision=self._behind(edition.decision),
            sources=self._told(edition.sources),
            counts=self._counts(edition.counts, things),
            rows=self._rows(edition.rows, things),
            changes=tuple(self._change(change, things) for change in edition.changes),
        )

    def _change(self, change: m.Change, things: frozenset[str]) -> m.Change:
        return replace(
            change,
            by=self._behind(change.by),
            add=self._rows(change.add, things),
            change=self._rows(change.change, things),
            refuse=self._rows(change.refuse, things),
            added=self._counts(change.added, things),
        )

    def _rows(self, rows: Iterable[m.Row], things: frozenset[str]) -> tuple[m.Row, ...]:
        return tuple(
            replace(row, source=self._told(row.source), values=dict(self._values(row, things)))
            if row.source or things
            else row
            for row in rows
        )

    def _values(self, row: m.Row, things: frozenset[str]) -> Iterator[tuple[str, m.Value]]:
        for name, value in row.values.items():
            if name not in things or value is None:
                yield name, value
            else:
                yield from ((name, now) for now in self._open((str(value),)))

    def _counts(self, counts: m.Counts, things: frozenset[str]) -> m.Counts:
        told = {
            name: self._groups(groups) if name in things else groups for name, groups in counts.by.items()
        }
        return replace(counts, by=told)

    def _groups(self, groups: Mapping[str, int]) -> Mapping[str, int]:
        return {now: count for name, count in groups.items() for now in self._open((name,))}

    def _told(self, sources: Iterable[str]) -> tuple[str, ...]:
        """Return those sources that may be told of; an address on another site always may."""
        return tuple(
            found for source in sources for found in ((source,) if "://" in source else self._open((source,)))
        )

    def _behind(self, target: str | None) -> str | None:
        """Return the id of a decision as it is today; a withdrawn one leads to its tombstone."""
        return moved_to(self.ledger, target) if target else None

    def _appointments(self, rows: Iterable[m.Appointment]) -> tuple[m.Appointment, ...]:
        told = (row for row in rows if not row.sources or self._open(row.sources))
        return tuple(replace(row, sources=self._open(row.sources)) for row in told)

    def topic(self, topic: m.Topic) -> m.Topic:
        """Return a topic without what only a hidden meeting or a withdrawn item tells."""
        told = (event for event in topic.events if not event.items or self._open(event.items))
        events = (replace(event, items=self._open(event.items)) for event in told)
        return replace(topic, events=tuple(events), items=self._open(topic.items))

    def meeting(self, meeting: m.Meeting) -> m.Meeting:
        """Return a meeting that does not lead to one which is on the portal and not public yet.

        What a meeting has not decided, for it was not held or is still to come, is no decision.
        """
        held = was_held(meeting, self.day)
        items = (
            replace(item, decisions=tuple(self._decision(decision) for decision in item.decisions if held))
            for item in map(_closed, meeting.items)
        )
        return replace(meeting, items=tuple(items))

    def _decision(self, decision: m.Decision) -> m.Decision:
        # A relation to something withdrawn stays: it leads to the tombstone, which tells nothing.
        now = (
            replace(relation, target=moved_to(self.ledger, relation.target))
            for relation in decision.relations
        )
        return replace(
            decision, relations=tuple(relation for relation in now if not self._is_hidden(relation.target))
        )

    def _followup(self, found: m.FollowUp) -> m.FollowUp:
        source = self._open([found.source])[0]
        closed = self._held([found.closed] if found.closed else [])
        return replace(
            found, source=source, reported=self._held(found.reported), closed=closed[0] if closed else None
        )

    def _held(self, targets: Iterable[str]) -> tuple[str, ...]:
        """Return those ids that may be told of, without those of meetings that have not been held."""
        return tuple(target for target in self._open(targets) if _meeting_of(target) not in self.not_held)

    def _open(self, targets: Iterable[str]) -> tuple[str, ...]:
        """Return those ids that may be told of, as they are today."""
        now = (moved_to(self.ledger, target) for target in targets)
        return tuple(
            target
            for target in now
            if not self._is_hidden(target) and withdrawal(self.ledger, target) is None
        )

    def _is_hidden(self, target: str) -> bool:
        return target in self.hidden_lists or (bool(self.hidden) and _meeting_of(target) in self.hidden)


def _closed(item: m.Item) -> m.Item:
    """Return an item; of a closed one only its number, title, note and reason, and how it ended.

    `judge_closed` refuses whatever else it tells; should nobody ask, it is still nowhere on the site.
    """
    if not item.closed:
        return item
    ended = (replace(decision, words="", note="", relations=()) for decision in item.decisions)
    empty = replace(item, sections=(), attachments=(), decisions=tuple(ended), urls=(), references=())
    return replace(empty, topics=(), presenters=())


def _silenced(left: Sequence[m.Edition], editions: Sequence[m.Edition]) -> Iterator[m.Edition]:
    """Yield editions that do not speak of the days for which a hidden one of the same list was made."""
    shown, hidden = {edition.id for edition in left}, dict[tuple[str, str], list[date]]()
    for edition in editions:
        start = parse(edition.valid.start) if edition.valid.start else None
        if edition.id not in shown:
            # Of one without a first day nobody knows which days it does not concern.
            day = start.earliest if start else date.min
            hidden.setdefault((edition.council, edition.series), []).append(day)
    for edition in left:
        days = (*hidden.get((edition.council, edition.series), ()), edition.silent_from)
        yield replace(edition, silent_from=min((day for day in days if day), default=None))


def _silent_from(hidden: Sequence[m.Change]) -> date | None:
    """Return the first day of which an edition may not speak: it cannot answer for what is hidden."""
    return min((change.on for change in hidden), default=None)


def _without(change: m.Change, secret: Set[str]) -> m.Change:
    """Return a change that names none of these rows."""
    if not secret:
        return change
    return replace(
        change,
        remove=tuple(gone for gone in change.remove if gone.key not in secret),
        change=tuple(row for row in change.change if row.key not in secret),
        removed=None if change.removed == len(change.remove) else change.removed,
    )


def _meeting_of(target: str) -> str:
    found = parse_target(target)
    return str(found.meeting) if found else ""


def series_of(
    editions: Iterable[m.Edition], councils: Sequence[m.Council], types: Mapping[str, m.ListType]
) -> tuple[m.Series, ...]:
    """Return the editions in series: in the order of councils, then by name, the earliest edition first."""
    order = {council.id: index for index, council in enumerate(councils)}
    found: dict[tuple[int, str], list[m.Edition]] = {}
    for edition in editions:
        found.setdefault((order[edition.council], edition.series), []).append(edition)
    series = [_series(found[key], types) for key in sorted(found)]
    often = Counter((one.council, one.type.id) for one in series)
    return tuple(
        one if often[one.council, one.type.id] == 1 else replace(one, title=one.editions[-1].title)
        for one in series
    )


def _series(editions: list[m.Edition], types: Mapping[str, m.ListType]) -> m.Series:
    ordered = sorted(editions, key=lambda edition: (edition.valid.start or "", edition.name))
    last = ordered[-1]
    same = tuple(edition for edition in ordered if edition.type == last.type)
    return m.Series(last.council, last.series, types[last.type], same, types[last.type].name)


def completed(meeting: m.Meeting, corpus: Corpus) -> m.Meeting:
    """Return a meeting with the names of those whom it names by id."""
    return replace(
        meeting,
        attendance=tuple(
            replace(row, people=tuple(_named(person, corpus) for person in row.people))
            for row in meeting.attendance
        ),
        items=tuple(
            replace(item, presenters=tuple(_named(person, corpus) for person in item.presenters))
            for item in meeting.items
        ),
    )


def _named(participant: m.Participant, corpus: Corpus) -> m.Participant:
    known = corpus.person.get(participant.person or "")
    return replace(participant, name=known.name) if known else participant
