"""Addresses before and after: nothing that was public may vanish without a word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from raadsportal.addresses import Addresses
from raadsportal.changes.told import listed
from raadsportal.corpus import Corpus
from raadsportal.language import Catalogue
from raadsportal.ledger import GONE, above


def changed_addresses(old: Corpus, new: Corpus) -> Iterator[str]:
    """Yield what becomes of addresses: how many are new, which lead on, which are withdrawn, which vanish."""
    words, before, now = new.catalogue, Addresses(old).things, Addresses(new)
    left = {name: now.fate(name) for name in before if name not in now.things}
    lost = [name for name, fate in left.items() if fate == GONE]
    moved = [name for name, fate in left.items() if fate.target]
    withdrawn = [name for name, fate in left.items() if fate.withdrawn]
    fresh = sum(name not in before for name in now.things)
    yield (
        _counted(words.plural("{count} vanishes", "{count} vanish", len(lost)), lost, words)
        if lost
        else (words.text("none vanishes"))
    )
    if fresh:
        yield words.plural("{count} is new", "{count} are new", fresh)
    if moved:
        yield _counted(words.plural("{count} leads on", "{count} lead on", len(moved)), moved, words)
    if withdrawn:
        count = words.plural("{count} is withdrawn", "{count} are withdrawn", len(withdrawn))
        yield _counted(count, withdrawn, words)


def _counted(count: str, names: Sequence[str], words: Catalogue) -> str:
    """Return how many addresses and which: those that lie below no other, as items do below their meeting."""
    known = set(names)
    highest = [name for name in names if known.isdisjoint(other for other in above(name) if other != name)]
    return f"{count}: {listed(highest, words)}"
