"""The search page: what a script says there, and what a reader finds without one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import municipality_id, person_id, term_anchor, topic_id
from raadsportal.ids.lists import list_type_id
from raadsportal.language import Catalogue
from raadsportal.lists.used import is_used
from raadsportal.states import was_held
from raadsportal.views.names import LinkTo, council_link

#: Under what names stand that begin with no letter (`3F`).
_DIGITS = "0–9"

#: By what a search can be limited, in the order in which the page offers it: name in the address, and title.
FACETS: Mapping[str, str] = MappingProxyType(
    {
        "type": "Kind of hit",
        "council": "Council",
        "organ": "Organ",
        "topic": "Topic",
        "list": "List",
        "municipality": "Municipality",
        "year": "Year",
        "outcome": "Outcome",
        "state": "Does it hold?",
    }
)

#: What the script of the page says, its places in braces.
SAID: Mapping[str, str] = MappingProxyType(
    {
        "one": "1 match",
        "many": "{count} matches",
        "none": "No matches",
        "searching": "Searching …",
        "shown": "The first {shown} are shown.",
        "done": "Show {matches}",
        "anywhere": "Search the whole portal, without limits",
        "more": "Show {count} more",
        "meant": "Did you mean {words}?",
        "unknown": "These words stand nowhere on the portal and were left out: {words}",
        "unknown_all": "These words stand nowhere on the portal: {words}",
        "small": "The search passes over such small words. Write one that tells what it is about.",
        "without": "A word with a minus only takes hits away. Write also one that is to be there.",
        "words": "There is no word here that can be searched for.",
        "most": "Nothing has all the words. These have most of them.",
        "inexact": "Nothing has those words exactly as you wrote them. These come near.",
        "unknown_value": "{facet}: “{value}” is not on the portal.",
        "item": "item {number}",
        "now": "Holds today: {link}",
        "remove": "Remove {name}",
        "clear": "Remove all limits",
        "all": "Show all {count}",
        "fewer": "Show fewer",
    }
)


@dataclass(frozen=True)
class Letter:
    """What begins with one letter."""

    letter: str
    links: tuple[LinkTo, ...]


@dataclass(frozen=True)
class Held:
    """A council with the meetings that the portal has of it."""

    council: LinkTo
    count: str
    period: str


@dataclass(frozen=True)
class SearchView:
    """What the search page shows."""

    meeting_count: str
    held: tuple[Held, ...]
    without: tuple[LinkTo, ...]
    """Councils of which the portal has no minutes."""
    letters: tuple[Letter, ...]
    words: Mapping[str, Any]


def search_view(corpus: Corpus) -> SearchView:
    """Return what the search page shows."""
    held = tuple(_held(corpus))
    named = {row.council.id for row in held}
    return SearchView(
        meeting_count=corpus.catalogue.plural("{count} meeting", "{count} meetings", len(corpus.meetings)),
        held=held,
        without=tuple(
            council_link(corpus, council.id) for council in corpus.councils if council.id not in named
        ),
        letters=_letters(corpus),
        words=search_words(corpus.catalogue),
    )


def search_words(words: Catalogue) -> dict[str, Any]:
    """Return every sentence of the page's script, and what each way of limiting a search is called."""
    return {
        **{name: words.text(message) for name, message in SAID.items()},
        # Pairs, for their order: JSON's own objects have none.
        "facets": [(name, words.text(message)) for name, message in FACETS.items()],
    }


def _held(corpus: Corpus) -> Iterator[Held]:
    words = corpus.catalogue
    for council in corpus.councils:
        meetings = [one for one in corpus.meetings_of.get(council.id, ()) if was_held(one, corpus.today)]
        days = sorted(one.id.date for one in meetings)
        if days:
            first, last = words.day(days[0]), words.day(days[-1])
            told = first if first == last else words.text("from {start} to {end}", start=first, end=last)
            count = words.plural("{count} meeting", "{count} meetings", len(meetings))
            yield Held(council_link(corpus, council.id), count, told)


def _letters(corpus: Corpus) -> tuple[Letter, ...]:
    words = corpus.catalogue
    found: dict[str, list[LinkTo]] = defaultdict(list)
    for link in sorted(_entries(corpus), key=lambda link: (words.sort_key(link.title), link.id)):
        initial = words.initial(link.title.lstrip("“”\"'«»(/.- "))
        found[initial if initial.isalpha() else _DIGITS].append(link)
    ordered = sorted(found, key=lambda letter: (letter != _DIGITS, words.sort_key(letter)))
    return tuple(Letter(letter, tuple(found[letter])) for letter in ordered)


def _entries(corpus: Corpus) -> Iterator[LinkTo]:
    """Yield what has a name under which a reader may look for it."""
    words = corpus.catalogue
    for topic in corpus.topics:
        told = words.text("Single matter") if topic.is_matter else words.text("Topic")
        yield LinkTo(topic_id(topic.id), topic.name, told)
    for list_type in corpus.list_types:
        if is_used(corpus, list_type):
            yield LinkTo(list_type_id(list_type.id), list_type.name, words.text("List"))
    for council in corpus.councils:
        yield LinkTo(council.id, council.name, words.text("Council"))
    for place in corpus.municipalities:
        yield LinkTo(municipality_id(place.id), place.name, words.text("Municipality"))
    for person in corpus.people:
        if not person.erased:
            yield LinkTo(person_id(person.id), person.name, words.text("Person"))
    for term in corpus.glossary:
        yield LinkTo(f"glossary#{term_anchor(term.term)}", term.term, _meaning(term, words))


def _meaning(term: m.Term, words: Catalogue) -> str:
    """Return what a term stands for, with the doubt that there is."""
    if term.certainty is m.Certainty.UNVERIFIED:
        return words.text("probably {means} (not confirmed)", means=term.means)
    return term.means
