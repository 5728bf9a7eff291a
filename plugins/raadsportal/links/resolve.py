"""What the words of a mention mean in their meeting: ids of things that the portal holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from functools import cached_property
from typing import NamedTuple

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import (
    MeetingId,
    attachment_id,
    item_number,
    municipality_id,
    organ_id,
    parse_target,
    person_id,
    topic_id,
)
from raadsportal.ids.lists import list_type_id
from raadsportal.ledger import moved_to, withdrawal
from raadsportal.links.neighbours import Neighbours
from raadsportal.lists.named import list_ids
from raadsportal.lists.used import is_used
from raadsportal.mentions.named import (
    AttachmentNamed,
    CouncilNamed,
    DayNamed,
    IdNamed,
    ItemNamed,
    ListNamed,
    MeetingNamed,
    MunicipalityNamed,
    Named,
)


class Meant(NamedTuple):
    """What may be meant: no id for what the portal does not hold, several where several things fit."""

    ids: tuple[str, ...] = ()
    inferred: bool = False


@dataclass(frozen=True)
class Place:
    """Where a mention stands."""

    meeting: m.Meeting
    item: m.Item | None = None
    """None for what is said outside the items."""


@dataclass(frozen=True)
class Resolver:
    """Finds what is meant among the things of a corpus."""

    corpus: Corpus

    def meant(self, named: Named, place: Place) -> Meant:
        """Return what a mention means at its place."""
        match named:
            case ItemNamed():
                return self._item(named, place)
            case MeetingNamed():
                return self._meeting(named, place)
            case AttachmentNamed(number):
                return Meant(_attachments(number, place))
            case CouncilNamed(council):
                return Meant((council,))
            case MunicipalityNamed(municipality):
                return Meant((municipality_id(municipality),))
            case ListNamed():
                return Meant(self._list(named, place))
            case IdNamed(written):
                target = moved_to(self.corpus.ledger, written)
                known = target in self.ids or withdrawal(self.corpus.ledger, target)
                return Meant((target,) if known else ())
            case _:
                return Meant()

    @cached_property
    def ids(self) -> frozenset[str]:
        """The id of everything that a link made on purpose can lead to."""
        corpus = self.corpus
        decided = (item for meeting in corpus.meetings for item in meeting.items)
        return frozenset(
            {
                *corpus.council,
                *corpus.meeting,
                *(municipality_id(found) for found in corpus.municipality),
                *(person_id(found) for found in corpus.person),
                *(topic_id(found) for found in corpus.topic),
                *list_ids(edition for _, edition in corpus.edition.values()),
                *(list_type_id(found.id) for found in corpus.list_types if is_used(corpus, found)),
                *(organ_id(council.id, organ.id) for council in corpus.councils for organ in council.organs),
                *(name for item in decided for name in (item.id, *(d.id for d in item.decisions))),
            }
        )

    def _list(self, named: ListNamed, place: Place) -> tuple[str, ...]:
        """Return the list, or the edition of a year, that a word means; the item must be about that list.

        One word may mean lists of several kinds (`positivliste`), and a wrong link is worse than none.
        """
        council = named.council or place.meeting.id.council
        found = [
            series
            for series in self.corpus.series
            if series.council == council
            and named.word in {word.casefold() for word in series.type.words}
            and (named.council or _is_about(place.item, series))
        ]
        if len(found) != 1:
            return ()
        year = str(named.year or "")
        of_year = [one.id for one in found[0].editions if year and (one.valid.start or one.name)[:4] == year]
        return (of_year[0],) if len(of_year) == 1 else (found[0].id,)

    @cached_property
    def _neighbours(self) -> Neighbours:
        return Neighbours(self.corpus)

    @cached_property
    def _days(self) -> Mapping[tuple[str, date], tuple[MeetingId, ...]]:
        """Meetings by council and day."""
        found: dict[tuple[str, date], list[MeetingId]] = defaultdict(list)
        # Where one of several was cancelled, words mean those that were held.
        for meeting in sorted(self.corpus.meetings, key=lambda one: one.status is m.Status.CANCELLED):
            held = found[meeting.id.council, meeting.id.date]
            if not (held and meeting.status is m.Status.CANCELLED):
                held.append(meeting.id)
        for before, now in self._moved_meetings():
            found.setdefault((before.council, before.date), [now])
        return {key: tuple(meetings) for key, meetings in found.items()}

    def _moved_meetings(self) -> Iterator[tuple[MeetingId, MeetingId]]:
        """Yield meetings that have moved, with what they are now: texts go on naming the old day."""
        ledger = self.corpus.ledger
        for source in ledger.moves:
            before, now = parse_target(source), parse_target(moved_to(ledger, source))
            if before and now and before.number is None and str(now.meeting) in self.corpus.meeting:
                yield before.meeting, now.meeting

    @cached_property
    def _months(self) -> Mapping[tuple[str, int, int], tuple[MeetingId, ...]]:
        """Meetings by council, year and month."""
        found: dict[tuple[str, int, int], list[MeetingId]] = defaultdict(list)
        for meeting in self.corpus.meetings:
            day = meeting.id.date
            found[meeting.id.council, day.year, day.month].append(meeting.id)
        return {key: tuple(meetings) for key, meetings in found.items()}

    def _item(self, named: ItemNamed, place: Place) -> Meant:
        if named.meeting is None:
            return Meant(_items(named.number, place.meeting))
        meant = self._meeting(named.meeting, place)
        held = [self.corpus.meeting.get(meeting) for meeting in meant.ids]
        found = tuple(item for meeting in held if meeting for item in _items(named.number, meeting))
        return Meant(found, meant.inferred)

    def _meeting(self, named: MeetingNamed, place: Place) -> Meant:
        if named.when is None:
            # “Sit næste møde” may be anybody's; “RAR Fyns næste møde” is not next to this one.
            if named.organ is None or named.council not in {None, place.meeting.id.council}:
                return Meant()
            beside = self._neighbours.beside(place.meeting.id, named.organ, named.step)
            return Meant(beside, inferred=True)
        year = named.when.year or nearest_year(named.when, place.meeting.id.date)
        day = _day(year, named.when.month, named.when.day or 1)
        if day is None:
            return Meant()
        inferred = named.when.year is None
        council = named.council or place.meeting.id.council
        if named.when.day is None:
            held = self._months.get((council, year, named.when.month), ())
        else:
            held = self._days.get((council, day), ())
        return Meant(tuple(map(str, _of_organ(held, named.organ, place.meeting.id))), inferred)


def _of_organ(held: Sequence[MeetingId], organ: str | None, here: MeetingId) -> Sequence[MeetingId]:
    """Return the meetings of an organ; where the words do not say whose, those of the body at hand first.

    Of several on the day of the meeting at hand, it speaks of itself.
    """
    own = [meeting for meeting in held if meeting.organ == here.organ]
    found = (own or held) if organ is None else [one for one in held if (one.organ or "") == organ]
    return [here] if here in found else found


def _is_about(item: m.Item | None, series: m.Series) -> bool:
    """Tell whether an item has a list as its topic, or an edition says that the item tells of it."""
    if item is None:
        return False
    told = (
        name
        for edition in series.editions
        for name in (edition.decision, *edition.sources, *(change.by for change in edition.changes))
    )
    return series.name in item.topics or item.id in {(name or "").partition("#")[0] for name in told}


def nearest_year(named: DayNamed, day: date) -> int:
    """Return the year in which a day or month without a year lies nearest to the day of the meeting."""
    return min(
        [year for year in (day.year - 1, day.year, day.year + 1) if MINYEAR <= year <= MAXYEAR],
        key=lambda year: (abs((_first_of(named, year) - day).days), year),
    )


def _day(year: int, month: int, day: int) -> date | None:
    """Return a day, or None if there is none, as 29 February in most years."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _first_of(named: DayNamed, year: int) -> date:
    return _day(year, named.month, named.day or 15) or date(year, named.month, 28)


def _items(number: str, meeting: m.Meeting) -> tuple[str, ...]:
    wanted = item_number(number)
    return tuple(item.id for item in meeting.items if item.number == wanted)


def _attachments(number: str, place: Place) -> tuple[str, ...]:
    """Return where an attachment stands: under the item at hand, else under another item of its meeting."""
    if place.item is None:
        return ()
    if not number:
        only = place.item.attachments
        return _attachments_of(only[0].number, place.item, place.meeting) if len(only) == 1 else ()
    own = _attachments_of(number, place.item, place.meeting)
    if own or "." not in number:
        return own
    others = (item for item in place.meeting.items if item is not place.item)
    return tuple(found for item in others for found in _attachments_of(number, item, place.meeting))


def _attachments_of(number: str, item: m.Item, meeting: m.Meeting) -> tuple[str, ...]:
    found = [
        attachment for attachment in item.attachments if attachment.number.casefold() == number.casefold()
    ]
    return tuple(
        attachment_id(str(meeting.id), attachment.file)
        if attachment.available is m.Availability.PUBLIC and attachment.file
        else f"{item.id}#{attachment.section or 'attachments'}"
        for attachment in found[:2]
    )
