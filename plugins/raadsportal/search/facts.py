"""What a reader can limit a search by, and what a hit says of itself beside its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids.lists import list_type_id
from raadsportal.labels import VALIDITY, label
from raadsportal.language import Catalogue
from raadsportal.search.record import Record, RecordKind
from raadsportal.states import WITHOUT_EFFECT
from raadsportal.views.names import organ_name, thing_link

#: What records of a kind are called.
KINDS: Mapping[RecordKind, str] = MappingProxyType(
    {
        RecordKind.DECISION: "Decision",
        RecordKind.ITEM: "Item on an agenda",
        RecordKind.MEETING: "Meeting",
        RecordKind.LIST: "List",
        RecordKind.ROW: "Row of a list",
        RecordKind.TOPIC: "Topic",
        RecordKind.THREAD: "Thread",
        RecordKind.FOLLOWUP: "Follow-up",
        RecordKind.COUNCIL: "Council",
        RecordKind.ORGAN: "Body of a council",
        RecordKind.CALENDAR: "Calendar",
        RecordKind.PREPARATION: "Preparation",
        RecordKind.MUNICIPALITY: "Municipality",
        RecordKind.PERSON: "Person",
        RecordKind.TERM: "Word explained",
    }
)
#: By what a search can be limited, in the order in which it is offered.
FACETS = ("council", "organ", "municipality", "year", "outcome", "state", "topic", "list", "type")


#: States that the outcome says already.
_SAID = frozenset({m.State.DECIDED.value, m.State.PROPOSED.value})


@dataclass(frozen=True)
class Facts:
    """What is known of a record beside its words."""

    facets: Mapping[str, tuple[str, ...]]
    """The values by which it is limited, by facet."""
    outcome: str = ""
    state: str = ""
    now: tuple[str, str] | None = None
    """The id and the title of the decision that is in its place today."""


def facts_of(corpus: Corpus, record: Record, behind: Mapping[str, tuple[m.Edition, ...]]) -> Facts:
    """Return what is known of a record beside its words; `behind` tells which editions decisions made."""
    meeting, item = corpus.placed.get(record.id, (None, None))
    facets = {
        "council": (record.council,) if record.council else (),
        "organ": tuple(_organs(record, meeting or corpus.meeting.get(record.id))),
        "year": (str(record.on.year),) if record.on else (),
        "type": (record.kind.value,),
        "municipality": tuple(_own(record, RecordKind.MUNICIPALITY)),
        "topic": tuple(_own(record, RecordKind.TOPIC)),
        "list": tuple(dict.fromkeys(_lists(corpus, record, item, behind))),
    }
    if meeting is None or item is None:
        return Facts(facets)
    named = tuple(found.id for found in corpus.named_municipalities(item))
    topics = tuple(topic for topic in item.topics if topic in corpus.topic)
    outcomes = _once(decision.outcome for decision in item.decisions)
    states = _once(
        corpus.state(meeting, decision)
        for decision in item.decisions
        if decision.outcome not in WITHOUT_EFFECT
    )
    facets |= {"municipality": named, "topic": topics, "outcome": outcomes, "state": states}
    words = corpus.catalogue
    told = ", ".join(words.text(label(m.Outcome(value))) for value in outcomes)
    holds = ", ".join(_holds(m.State(value), words) for value in states if value not in _SAID)
    return Facts(facets, told, holds, _now(corpus, item))


def _holds(state: m.State, words: Catalogue) -> str:
    if state is m.State.UNKNOWN:
        return words.text("Whether it still holds is not known")
    return words.text(label(state))


def _lists(
    corpus: Corpus, record: Record, item: m.Item | None, behind: Mapping[str, tuple[m.Edition, ...]]
) -> Iterator[str]:
    """Yield the lists that a record is of, or an item is behind: a council's own, and all of its type."""
    page = record.id.partition("#")[0]
    names = (item.id, *(decision.id for decision in item.decisions)) if item else ()
    editions = (
        [page] if page in corpus.edition else [one.id for name in names for one in behind.get(name, ())]
    )
    for series in (corpus.edition[edition][0] for edition in editions):
        yield from (series.id, list_type_id(series.type.id))
    if record.kind is RecordKind.LIST and not editions:
        yield page


def _own(record: Record, kind: RecordKind) -> Iterator[str]:
    if record.kind is kind:
        yield record.id.rpartition("/")[2]


def _organs(record: Record, meeting: m.Meeting | None) -> Iterator[str]:
    """Yield the organ that a record is of: the council's own meetings are of none."""
    organ = (meeting.id.organ or meeting.decided_by) if meeting else None
    if record.kind is RecordKind.ORGAN:
        organ = record.id.rpartition("/")[2]
    if organ and record.council:
        yield f"{record.council}/{organ}"


def _once(values: Iterable[m.Outcome | m.State]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value.value for value in values if value is not m.Outcome.NONE))


def _now(corpus: Corpus, item: m.Item) -> tuple[str, str] | None:
    """Return what is in the place of an item's first decision that holds no longer."""
    for decision in item.decisions:
        current = corpus.current(decision)
        if current:
            return current, thing_link(corpus, current).title
    return None


def facet_label(corpus: Corpus, facet: str, value: str) -> str:
    """Return what a value of a facet is called."""
    words = corpus.catalogue
    if facet == "list":
        return thing_link(corpus, value).title
    if facet == "organ":
        council, _, organ = value.partition("/")
        return f"{organ_name(corpus, council, organ)}, {corpus.council[council].name}"
    names: Mapping[str, Mapping[str, m.Council | m.Municipality | m.Topic]] = {
        "council": corpus.council,
        "municipality": corpus.municipality,
        "topic": corpus.topic,
    }
    if facet in names:
        return names[facet][value].name
    return _word(words, facet, value)


def _word(words: Catalogue, facet: str, value: str) -> str:
    if facet == "outcome":
        return words.text(label(m.Outcome(value)))
    if facet == "state":
        return words.text(VALIDITY[m.State(value)])
    return words.text(KINDS[RecordKind(value)]) if facet == "type" else value
