"""How lists and rows stand, in words: who decided them, and what keeps the portal from being sure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.language import Catalogue
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

#: The same of what was only proposed.
PROPOSED_DEEDS: Mapping[Deed, str] = MappingProxyType(
    {
        Deed.MADE: "Proposed for the list",
        Deed.ADDED: "Proposed to be added",
        Deed.REMOVED: "Proposed to be taken out",
        Deed.CHANGED: "Proposed to be changed",
        Deed.REFUSED: "Proposed to be left out",
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
        Reason.RECORD: "This list is a record: nothing comes and goes on it. These rows have the words:",
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


def day_words(words: Catalogue) -> dict[str, Any]:
    """Return every sentence with which a script answers a question of a day, its places in braces."""
    return {
        "yes": words.text("Yes, it stood on the list on {day}."),
        "no": words.text("No, it did not stand on the list on {day}."),
        "unknown": words.text("Not known: the portal cannot say for {day}."),
        "reasons": {reason.value: words.text(message) for reason, message in REASONS.items()},
        "standings": {standing.value: words.text(message) for standing, message in STANDINGS.items()},
        "between": words.text("from {start} to {end}"),
        "from": words.text("from {start}"),
        "until": words.text("until {end}"),
        "undated": words.text("days not known"),
        "proposed": words.text("{when} (only proposed)"),
        "refused": words.text("not taken on, {day}"),
        "others": words.text("On other days:"),
        "near": words.text("Did you mean: {names}?"),
        "more": words.text("and {count} more"),
        "has": words.text("The portal has:"),
        "list": words.text("List:"),
        "decision": words.text("Decision:"),
        "known": words.text("The portal knows the list until {day}."),
        "neighbours": words.text("The neighbours' lists"),
        "whole": words.text(
            "The table below shows what stood on the list on {day}, as far as the portal knows."
        ),
        "difference": words.text("From {since} to {day}"),
        "added": words.text("New"),
        "removed": words.text("Gone"),
        "changed": words.text("Changed"),
        "only": words.text("Only {council}"),
        "several": words.text("Several councils"),
        "none": words.text("The portal knows of none on that day."),
        "same": words.text("The rows are the same."),
        "partly": words.text("Only what the portal has of the lists is compared."),
        "failed": words.text("The answer could not be fetched. Look in the table below."),
    }
