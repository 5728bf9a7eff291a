"""A council's meetings and events as rows: its calendar and its minutes, each meeting once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import calendar_id
from raadsportal.labels import label
from raadsportal.rough import RoughDate, on_day
from raadsportal.states import was_held
from raadsportal.views.common import Tag, tag
from raadsportal.views.names import LinkTo, council_link, organ_name, thing_link

#: What is still to come, or was when the document that tells of it was written.
_AHEAD = frozenset({m.AppointmentStatus.PLANNED, m.AppointmentStatus.TENTATIVE})
#: Words of so few letters lead to a day and say nothing without it (“on”, “of”).
_SHORT = 4
#: How many coming rows another page than the calendar shows.
SHOWN = 5


@dataclass(frozen=True)
class AppointmentRow:
    """A meeting or an event."""

    when: RoughDate
    day: str
    weekday: str
    """The day of the week, if the day is known."""
    iso: str
    """The day, week, month or year for a machine; empty where it is none of these."""
    title: str
    is_meeting: bool
    page: str
    """The id of the minutes or the agenda; empty if the portal has none."""
    papers: str
    """What is to be found there."""
    council: LinkTo
    organ: str
    hours: str
    place: str
    status: Tag
    moved_from: str
    """When it was to be at first."""
    remark: str
    inferred: bool
    note: str
    sources: tuple[LinkTo, ...]

    @property
    def facts(self) -> tuple[str, ...]:
        """Who meets beside the title, and where."""
        return tuple(filter(None, (self.organ, self.place)))

    @property
    def is_unminuted(self) -> bool:
        """Whether it is a meeting that was held and of which the portal has no minutes."""
        return self.is_meeting and self.status.value == m.AppointmentStatus.HELD and not self.page


@dataclass(frozen=True)
class Glance:
    """What other pages show of a council's calendar: the first rows to come."""

    id: str
    rows: tuple[AppointmentRow, ...]


@dataclass(frozen=True)
class _Joined:
    """A row of the calendar with the meeting's minutes, if there are any, and when it was to be at first."""

    row: m.Appointment
    meeting: m.Meeting | None = None
    moved_from: RoughDate | None = None


def has_calendar(corpus: Corpus, council: m.Council) -> bool:
    """Tell whether there is anything to show in a council's calendar."""
    held = council.calendar
    return bool(corpus.meetings_of.get(council.id) or held.appointments or held.news)


def appointments(corpus: Corpus, council: m.Council) -> tuple[AppointmentRow, ...]:
    """Return the meetings and events of a council, the earliest first."""
    return in_order(_row(corpus, council, found) for found in _joined(corpus, council))


def news(corpus: Corpus, council: m.Council) -> tuple[AppointmentRow, ...]:
    """Return the news and press releases of a council, the earliest first."""
    return in_order(_row(corpus, council, _Joined(row)) for row in council.calendar.news)


def planned_after(corpus: Corpus, council: m.Council, day: date) -> tuple[AppointmentRow, ...]:
    """Return what was still to come on a day, as far as the calendar knows."""
    return tuple(
        row for row in appointments(corpus, council) if row.status.value in _AHEAD and row.when.latest >= day
    )


def is_coming(corpus: Corpus, row: AppointmentRow) -> bool:
    """Tell whether something still lies ahead today, be it that it was cancelled or moved."""
    return row.status.value != m.AppointmentStatus.HELD and row.when.latest >= corpus.today


def was_planned(corpus: Corpus, row: AppointmentRow) -> bool:
    """Tell whether something was planned for a time that has passed, and nothing says that it took place."""
    return row.status.value in _AHEAD and row.when.latest < corpus.today


def first_to_come(corpus: Corpus, *councils: m.Council) -> tuple[AppointmentRow, ...]:
    """Return what lies nearest ahead for some councils; what has all year to come stands behind a day."""
    rows = (row for council in councils for row in appointments(corpus, council) if is_coming(corpus, row))
    nearest = sorted(in_order(rows), key=lambda row: (*row.when.days, row.when.latest)[0])
    return tuple(nearest[:SHOWN])


def glance(corpus: Corpus, council: m.Council) -> Glance | None:
    """Return the first rows to come of a council's calendar; None for a council without one."""
    if not has_calendar(corpus, council):
        return None
    return Glance(calendar_id(council.id), first_to_come(corpus, council))


def in_order(rows: Iterable[AppointmentRow]) -> tuple[AppointmentRow, ...]:
    """Return rows in the order of their days; on one day by hour, and meetings before events."""
    return tuple(sorted(rows, key=_place))


def _place(row: AppointmentRow) -> tuple[object, ...]:
    return *row.when.key, row.hours or "~", not row.is_meeting, row.council.id, row.title, row.page


def _joined(corpus: Corpus, council: m.Council) -> Iterator[_Joined]:
    """Yield each meeting and event once: the calendar's row of a meeting and its minutes are one."""
    rows = _with_new_days(council.calendar.appointments)
    for meeting in sorted(corpus.meetings_of.get(council.id, ()), key=lambda found: found.id):
        match = next(_matches(meeting, rows), None)
        if match:
            rows.remove(match)
        told = _as_minuted(meeting, match.row if match else None, corpus.today)
        yield _Joined(told, meeting, match.moved_from if match else None)
    yield from rows


def _with_new_days(told: Sequence[m.Appointment]) -> list[_Joined]:
    """Return the calendar's rows, and one on the new day of each that was moved, if none is there yet."""
    found = [_Joined(row) for row in told]
    for row in told:
        if row.status is m.AppointmentStatus.MOVED and row.moved_to:
            there = replace(row, on=row.moved_to, status=m.AppointmentStatus.PLANNED, moved_to=None, note="")
            same = [at for at, other in enumerate(found) if _is_same(other.row, there)]
            if same:
                found[same[0]] = replace(found[same[0]], moved_from=row.on)
            else:
                found.append(_Joined(there, moved_from=row.on))
    return found


def _is_same(one: m.Appointment, other: m.Appointment) -> bool:
    named = one.is_meeting or one.title == other.title
    return named and (one.on, one.is_meeting, one.organ) == (other.on, other.is_meeting, other.organ)


def _matches(meeting: m.Meeting, rows: Iterable[_Joined]) -> Iterator[_Joined]:
    """Yield the rows that may be of a meeting: those of who met first, then those of whose place it took."""
    told = [found for found in rows if _is_of(meeting, found.row)]
    yield from (found for found in told if found.row.organ == _organ(meeting))
    if meeting.decided_by:
        yield from (found for found in told if found.row.organ == meeting.id.organ)


def _is_of(meeting: m.Meeting, row: m.Appointment) -> bool:
    """Tell whether a row is of a meeting on that day; one that was cancelled is of none that was held."""
    at_odds = row.status is m.AppointmentStatus.CANCELLED and meeting.status is not m.Status.CANCELLED
    moved = row.status is m.AppointmentStatus.MOVED
    return row.is_meeting and row.on.day == meeting.id.date and not moved and not at_odds


def _organ(meeting: m.Meeting) -> str | None:
    return meeting.id.organ or meeting.decided_by


def _as_minuted(meeting: m.Meeting, row: m.Appointment | None, today: date) -> m.Appointment:
    """Return the calendar's row of a meeting as its minutes or its agenda tell of it."""
    on, planned = on_day(meeting.id.date), m.AppointmentStatus.PLANNED
    row = row or m.Appointment(on, planned, is_meeting=True)
    status = row.status
    if meeting.status is m.Status.CANCELLED:
        status = m.AppointmentStatus.CANCELLED
    elif was_held(meeting, today):
        status = m.AppointmentStatus.HELD
    return replace(
        row,
        on=on,
        status=status,
        organ=_organ(meeting),
        start=meeting.start or row.start,
        end=meeting.end if meeting.start else row.end,
        place=meeting.place or row.place,
        date_source=meeting.date_source,
        sources=tuple(source for source in row.sources if not f"{source}/".startswith(f"{meeting.id}/")),
    )


def _row(corpus: Corpus, council: m.Council, found: _Joined) -> AppointmentRow:
    words, row, meeting = corpus.catalogue, found.row, found.meeting
    title, organ = _title(corpus, council, found), organ_name(corpus, council.id, row.organ)
    return AppointmentRow(
        when=row.on,
        day=row.on.words(words),
        weekday=words.weekday(row.on.day) if row.on.day else "",
        iso=row.on.datetime,
        title=title,
        is_meeting=row.is_meeting,
        page=str(meeting.id) if meeting else "",
        papers=_papers(corpus, meeting) if meeting else "",
        council=council_link(corpus, council.id),
        organ="" if organ in title else organ,
        hours=_hours(row.start, row.end),
        place=row.place,
        status=_status(corpus, row),
        moved_from=found.moved_from.words(words) if found.moved_from else "",
        remark=_remark(corpus, found),
        inferred=row.date_source is m.Source.INFERRED,
        note=row.note,
        sources=tuple(_source(corpus, source) for source in row.sources),
    )


def _title(corpus: Corpus, council: m.Council, found: _Joined) -> str:
    """Return what a row is called; a meeting without a title is called after who meets."""
    words, row = corpus.catalogue, found.row
    organ = organ_name(corpus, council.id, row.organ)
    met = words.text("Meeting: {organ}", organ=organ) if organ else words.text("Council meeting")
    told = _without_day(found.meeting.title, words.day(found.meeting.id.date)) if found.meeting else ""
    return row.title or told or met


def _without_day(title: str, day: str) -> str:
    """Return a title without its day and the short word that led to it (`Meeting of 18 March 2024`)."""
    before, _, after = title.partition(day)
    words = before.split()
    if words and not after.strip() and day in title and len(words[-1]) < _SHORT and words[-1].islower():
        words.pop()
    return " ".join((*words, *after.split())).strip(" ,:–-")


def _papers(corpus: Corpus, meeting: m.Meeting) -> str:
    count = corpus.catalogue.plural("{count} item", "{count} items", len(meeting.items))
    return f"{tag(meeting.status, corpus.catalogue).label} · {count}" if meeting.items else ""


def _hours(start: time | None, end: time | None) -> str:
    return "–".join(f"{moment:%H.%M}" for moment in (start, end) if moment)


def _status(corpus: Corpus, row: m.Appointment) -> Tag:
    """Return the tag of how a row stands; what is still planned and an event that was held need no word."""
    words = corpus.catalogue
    if row.status is m.AppointmentStatus.MOVED and row.moved_to:
        return Tag(row.status, words.text("Moved to {day}", day=row.moved_to.words(words)))
    held = row.status is m.AppointmentStatus.HELD and not row.is_meeting
    ahead = row.status is m.AppointmentStatus.PLANNED and row.on.latest >= corpus.today
    return Tag(row.status, "" if held or ahead else words.text(label(row.status)))


def _remark(corpus: Corpus, found: _Joined) -> str:
    """Return in a sentence what is not known of a row."""
    words, row = corpus.catalogue, found.row
    if row.status is m.AppointmentStatus.MOVED and not row.moved_to:
        return words.text("The new day is not known.")
    if row.is_meeting and row.status is m.AppointmentStatus.HELD and not found.meeting:
        return words.text("The minutes are not on the portal.")
    return ""


def _source(corpus: Corpus, source: str) -> LinkTo:
    """Return the link to what states a row, with day and number for where the council is known."""
    if source not in corpus.placed:
        return thing_link(corpus, source)
    words, (meeting, item) = corpus.catalogue, corpus.placed[source]
    note = words.text("{day}, item {number}", day=words.day(meeting.id.date), number=item.number)
    return replace(thing_link(corpus, source), note=note)
