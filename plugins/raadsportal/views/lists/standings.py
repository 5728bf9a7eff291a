"""How lists and rows stand, in words: who decided them, and what keeps the portal from being sure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.language import Catalogue
from raadsportal.lists.provenance import Deed
from raadsportal.lists.said import Reason
from raadsportal.lists.standing import Effect, Standing, effect_of
from raadsportal.views.common import Tag
from raadsportal.views.names import LinkTo, thing_link

STANDINGS: Mapping[Standing, str] = MappingProxyType(
    {
        Standing.DECIDED: "Decided",
        Standing.PROPOSED: "Only a proposal",
        Standing.REJECTED: "Not adopted",
        Standing.DISCUSSED: "Dealt with, no decision named",
        Standing.WITHDRAWN: "Taken off the portal",
        Standing.ELSEWHERE: "The decision is not on the portal",
        Standing.UNSAID: "The decision is not known",
    }
)

#: What a row's stay on a list is by a decision that does not count.
MARKS: Mapping[Standing, str] = MappingProxyType(
    {
        Standing.PROPOSED: "only proposed",
        Standing.REJECTED: "not adopted",
        Standing.DISCUSSED: "no decision named",
        Standing.WITHDRAWN: "decision taken off the portal",
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

#: The same of what no decision that counts stands behind.
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
        Reason.DISCUSSED: "The meeting dealt with it, but the minutes name no decision.",
        Reason.WITHDRAWN: "The item that decided it has been taken off the portal.",
        Reason.DECISION: "The decision did not hold on that day: it was made later, or undone before.",
        Reason.DOUBT: "To take it off the list, to change it, or a new list without it, was proposed. The "
        "portal does not know whether that was decided.",
        Reason.BEYOND: "The portal knows of no changes made after its latest information.",
        Reason.PERIOD: "It is not known to the day when the list was valid.",
        Reason.EXTRACT: "The portal has only some of the rows of this list.",
        Reason.RECORD: "This list is a record: nothing comes and goes on it. These rows have the words:",
        Reason.WORDING: "The words do not name anything on the list. See whether one of its rows is meant.",
        Reason.SPELLING: "Nothing is spelled so, but something nearly so stands on the list.",
    }
)


def deeds_of(effect: Effect) -> Mapping[Deed, str]:
    """Return what a decision that stands so does to rows; of one that does not count, what it would do."""
    return DEEDS if effect.counts else MappingProxyType({**DEEDS, **PROPOSED_DEEDS})


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


#: What a script says when it answers a question of a day.
ANSWERS: Mapping[str, str] = MappingProxyType(
    {
        "yes": "Yes, it stood on the list on {day}.",
        "no": "No, it did not stand on the list on {day}.",
        "empty": "The list was empty on {day}.",
        "listed": "On the list on {day}, as far as the portal knows:",
        "unknown": "Not known: the portal cannot say for {day}.",
        "unknown_refused": "Not known for {day}. It was not taken on, {told}.",
        "unknown_came": "Not known for {day}. It came onto the list on {told}.",
        "unknown_proposed": "Not known for {day}. It was proposed for the list.",
        "councils": "{count} councils:",
        "count_yes": "yes from {count}",
        "count_no": "no from {count}",
        "count_unknown": "not known from {count}",
        "rest": "Nothing is known from: {councils}",
        "between": "from {start} to {end}",
        "from": "from {start}",
        "until": "until {end}",
        "undated": "days not known",
        "refused": "not taken on, {day}",
        "left_out": "proposed to be left out, {day}",
        "others": "On other days:",
        "near": "Did you mean: {names}?",
        "more": "and {count} more",
        "has": "The portal has:",
        "list": "List:",
        "decision": "Decision:",
        "known": "Changes are known until {day}.",
        "neighbours": "The neighbours' lists",
        "difference": "From {since} to {day}",
        "without": "The portal has no list for {day}.",
        "without_from": "For {day} the portal has no list from: {councils}.",
        "added": "New",
        "removed": "Gone",
        "changed": "Changed",
        "unsure_rows": "Not sure",
        "marked": "{when} ({mark})",
        "decided_later": "decided on {day}",
        "undone": "the decision was undone on {day}",
        "unsure_day": "not sure on that day",
        "only": "Only {council}",
        "from_one": "{council}; of the others it is not known",
        "several": "Several councils",
        "unsure": "Not known for sure",
        "across": "What the councils' lists had on {day}, as far as the portal knows:",
        "none": "The portal knows of nothing on the lists on {day}.",
        "same": "The rows are the same.",
        "same_known": "The portal knows of no difference.",
        "partly": "Only what the portal has of the lists is compared.",
        "failed": "The answer could not be fetched. Look in the table below.",
    }
)


def day_words(words: Catalogue) -> dict[str, Any]:
    """Return every sentence with which a script answers a question of a day, its places in braces."""
    return {
        **{name: words.text(message) for name, message in ANSWERS.items()},
        "reasons": {reason.value: words.text(message) for reason, message in REASONS.items()},
        "standings": {standing.value: words.text(message) for standing, message in STANDINGS.items()},
        "marks": {standing.value: words.text(message) for standing, message in MARKS.items()},
        "small": sorted(words.small_words),
    }
