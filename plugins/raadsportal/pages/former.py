"""Pages at addresses that were public once: they lead on, or say what was withdrawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from raadsportal.addresses import Addresses
from raadsportal.pages.plan import PagePlan
from raadsportal.views.former import FormerRow, moved_row, moved_view, withdrawn_row, withdrawn_view


def plan_former(addresses: Addresses) -> tuple[PagePlan, ...]:
    """Return a page for each former address; for one that is gone without a word there is none."""
    return tuple(_plans(addresses))


def former_rows(addresses: Addresses) -> Mapping[str, tuple[FormerRow, ...]]:
    """Return what each page says of its own parts, and a meeting of its items, that are here no longer."""
    corpus = addresses.corpus
    found: dict[str, list[FormerRow]] = defaultdict(list)
    for identity, fate in addresses.former(parts=True):
        if fate.target == page_of(identity):
            continue  # an only decision: its page is its address, and the old anchor stands there still
        if fate.target is not None:
            found[page_of(identity)].append(moved_row(corpus, identity, fate.target))
        elif fate.withdrawn:
            found[page_of(identity)].append(withdrawn_row(corpus, identity, fate.withdrawn))
    for told in corpus.ledger.withdrawn:
        meeting, _, _ = told.id.rpartition("/")
        if meeting in corpus.meeting and "#" not in told.id:
            found[meeting].append(withdrawn_row(corpus, told.id, told))
    return {page: tuple(rows) for page, rows in found.items()}


def page_of(identity: str) -> str:
    """Return the page that an id stands on."""
    return identity.partition("#")[0]


def _plans(addresses: Addresses) -> Iterator[PagePlan]:
    corpus = addresses.corpus
    words = corpus.catalogue
    for identity, fate in addresses.former():
        if fate.target is not None:
            moved = moved_view(corpus, identity, fate.target)
            yield PagePlan(identity, moved.title, "moved", moved, parent="councils", is_former=True)
        elif fate.withdrawn:
            tomb = withdrawn_view(corpus, identity, fate.withdrawn)
            title = words.text("{thing}: withdrawn", thing=tomb.title)
            parent = tomb.above.id if tomb.above else "councils"
            yield PagePlan(identity, title, "withdrawn", tomb, parent=parent, is_former=True)
