"""What is named as something of a meeting that the portal holds, and is not there."""

from __future__ import annotations

from raadsportal import model as m
from raadsportal.ids import item_id, item_number
from raadsportal.ledger import moved_to, withdrawal
from raadsportal.links.resolve import Place, Resolver
from raadsportal.mentions.named import AttachmentNamed, DayNamed, ItemNamed, MeetingNamed, Named


def leads_nowhere(named: Named, resolver: Resolver, place: Place) -> bool:
    """Tell whether words that mean nothing here name an item or attachment that ought to be here.

    Of a meeting that the words name, every item ought to be; of the meeting at hand those numbered as its
    items are, for a bare number may be a point of something else (`punkt 3 i aftalen`). An attachment ought
    to be where others of its item are.
    """
    match named:
        case ItemNamed(number, None):
            return _is_numbered_so(number, place.meeting) and not _was_there(number, resolver, place.meeting)
        case ItemNamed(number, MeetingNamed(when=DayNamed()) as meeting):
            held = [resolver.corpus.meeting.get(found) for found in resolver.meant(meeting, place).ids]
            known = [found for found in held if found and found.items]
            return len(known) == 1 and not _was_there(number, resolver, known[0])
        case AttachmentNamed(number):
            return any(_has_attachments_beside(number, item) for item in place.meeting.items)
        case _:
            return False


def _is_numbered_so(number: str, meeting: m.Meeting) -> bool:
    """Tell whether a number of several parts is like those of a meeting's items."""
    parts = item_number(number).count(".")
    return parts > 0 and any(item.number.count(".") == parts for item in meeting.items)


def _was_there(number: str, resolver: Resolver, meeting: m.Meeting) -> bool:
    """Tell whether a meeting had an item of this number, which was withdrawn or is called otherwise now."""
    ledger, named = resolver.corpus.ledger, item_id(str(meeting.id), item_number(number))
    return bool(withdrawal(ledger, named)) or moved_to(ledger, named) != named


def _has_attachments_beside(number: str, item: m.Item) -> bool:
    """Tell whether an item lists attachments numbered from its own number, as this one would be."""
    own = f"{item.number}."
    beside = [paper.number for paper in item.attachments if paper.number.casefold().startswith(own)]
    return number.casefold().startswith(own) and number.count(".") in {found.count(".") for found in beside}
