"""How lists and rows stand, in words: who decided them, and what keeps the portal from being sure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.lists.answer import Reason
from raadsportal.lists.provenance import Deed
from raadsportal.lists.standing import Standing, effect_of
from raadsportal.views.common import Tag
from raadsportal.views.names import LinkTo, thing_link

STANDINGS: Mapping[Standing, str] = MappingProxyType(
    {
        Standing.DECIDED: "Decided",
        Standing.PROPOSED: "Only a proposal",
        Standing.REJECTED: "Not adopted",
        Standing.ELSEWHERE: "The decision is not on the portal",
        Standing.UNSAID: "The decision is not known",
    }
)

DEEDS: Mapping[Deed, str] = MappingProxyType(
    {
        Deed.MADE: "On the list from the beginning",
        Deed.ADDED: "Added",
        Deed.REMOVED: "Taken out",
        Deed.CHANGED: "Changed",
        Deed.REFUSED: "Not taken on",
        Deed.NAMED: "Named",
    }
)

#: Why the answer to a question of a day is not known.
REASONS: Mapping[Reason, str] = MappingProxyType(
    {
        Reason.NO_LIST: "The portal has no list for that day.",
        Reason.PROPOSED: "It was only proposed. The portal does not know whether it was decided later.",
        Reason.REJECTED: "The list was not adopted at the meeting that the portal knows of.",
        Reason.BEYOND: "The portal knows of no changes made after its latest information.",
        Reason.PERIOD: "It is not known to the day when the list was valid.",
        Reason.EXTRACT: "The portal has only some of the rows of this list.",
        Reason.SPELLING: "Nothing is spelled so, but something nearly so stands on the list.",
    }
)


@dataclass(frozen=True)
class DecidedBy:
    """The decision behind something, and how it stands."""

    standing: Tag
    link: LinkTo | None


def decided_by(corpus: Corpus, identity: str | None) -> DecidedBy:
    """Return the decision of an id with how it stands."""
    standing = effect_of(corpus, identity).standing
    tag = Tag(standing.value, corpus.catalogue.text(STANDINGS[standing]))
    return DecidedBy(tag, thing_link(corpus, identity) if identity else None)


def is_only_proposed(corpus: Corpus, edition: m.Edition) -> bool:
    """Tell whether an edition as a whole was only proposed."""
    return effect_of(corpus, edition.decision).standing is Standing.PROPOSED
