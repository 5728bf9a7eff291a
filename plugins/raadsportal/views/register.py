"""The register: one row a decision, grouped so that it works without a script."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeAlias

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import register_id
from raadsportal.labels import VALIDITY, label
from raadsportal.language import Catalogue
from raadsportal.states import WITHOUT_EFFECT
from raadsportal.views.common import MeetingRow, meeting_row
from raadsportal.views.figures import FiguresView, decision_figures
from raadsportal.views.names import LinkTo


@dataclass(frozen=True)
class Axis:
    """One way of dividing the register, with its parts."""

    title: str
    parts: tuple[LinkTo, ...]


@dataclass(frozen=True)
class RegisterView:
    """What the register, or one part of it, shows."""

    id: str
    title: str
    meetings: tuple[MeetingRow, ...]
    decision_count: str
    axes: tuple[Axis, ...]
    whole: bool
    figures: FiguresView | None


Row: TypeAlias = tuple[m.Meeting, m.Item, m.Decision]


@dataclass(frozen=True)
class Part:
    """A part of the register: on which axis, its name in addresses, its title, and its decisions."""

    axis: str
    name: str
    title: str
    rows: tuple[Row, ...]

    @property
    def id(self) -> str:
        """The address of this part."""
        return register_id(self.axis, self.name)


_AXES = {
    "council": "By council",
    "year": "By year",
    "outcome": "By outcome",
    "state": "By validity",
    "topic": "By topic",
}


def register_parts(corpus: Corpus) -> tuple[Part, ...]:
    """Return every part of the register that holds a decision, in one walk through all."""
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in corpus.decisions:
        for key in _keys(row, corpus):
            found[key].append(row)
    return tuple(
        Part(axis, name, title, tuple(found[axis, name]))
        for axis, name, title in _titles(corpus)
        if (axis, name) in found
    )


def _keys(row: Row, corpus: Corpus) -> Iterable[tuple[str, str]]:
    meeting, item, decision = row
    yield "council", meeting.id.council
    yield "year", str(meeting.id.date.year)
    yield "outcome", decision.outcome.value
    if decision.outcome not in WITHOUT_EFFECT:
        yield "state", corpus.state(meeting, decision).value
    for topic in item.topics:
        yield "topic", topic


def _titles(corpus: Corpus) -> Iterable[tuple[str, str, str]]:
    words = corpus.catalogue
    for council in corpus.councils:
        yield "council", council.id, council.name
    for year in sorted({meeting.id.date.year for meeting in corpus.meetings}, reverse=True):
        yield "year", str(year), str(year)
    for outcome in m.Outcome:
        yield "outcome", outcome.value, words.text(label(outcome))
    for state in m.State:
        yield "state", state.value, words.text(VALIDITY[state])
    for topic in corpus.topics:
        yield "topic", topic.id, topic.name


def register_view(corpus: Corpus, part: Part | None, parts: tuple[Part, ...]) -> RegisterView:
    """Return the whole register (`part` None) or one part of it."""
    words = corpus.catalogue
    rows = part.rows if part else corpus.decisions
    return RegisterView(
        id=part.id if part else "decisions",
        title=_title(part, words),
        meetings=tuple(_meetings(corpus, rows)),
        decision_count=words.plural("{count} decision", "{count} decisions", len(rows)),
        axes=tuple(_axis(corpus, axis, parts, part) for axis in _AXES),
        whole=part is None,
        figures=decision_figures(corpus) if part is None else None,
    )


def _title(part: Part | None, words: Catalogue) -> str:
    """Return a heading that says what it is out of context too."""
    if part is None:
        return words.text("Decisions")
    return words.text("Decisions: {part}", part=part.title)


def _meetings(corpus: Corpus, rows: Sequence[Row]) -> Iterable[MeetingRow]:
    """Yield each meeting once, with the items and only those of their decisions that are in the rows."""
    for meeting_id, of_meeting in groupby(rows, key=lambda row: row[0].id):
        held = [list(of_item) for _, of_item in groupby(of_meeting, key=lambda row: row[1].id)]
        items = tuple(replace(of_item[0][1], decisions=tuple(d for _, _, d in of_item)) for of_item in held)
        yield meeting_row(corpus, corpus.meeting[str(meeting_id)], items)


def _axis(corpus: Corpus, axis: str, parts: tuple[Part, ...], current: Part | None) -> Axis:
    words = corpus.catalogue
    return Axis(
        words.text(_AXES[axis]),
        tuple(
            LinkTo(part.id, part.title, _size(part, words), current=part is current)
            for part in parts
            if part.axis == axis and part.rows
        ),
    )


def _size(part: Part, words: Catalogue) -> str:
    """Return how many decisions a part has; of a year or a council also of how many meetings they are."""
    if part.axis not in {"council", "year"}:
        return words.number(len(part.rows))
    meetings = len({meeting.id for meeting, _, _ in part.rows})
    return ", ".join(
        (
            words.plural("{count} decision", "{count} decisions", len(part.rows)),
            words.plural("{count} meeting", "{count} meetings", meetings),
        )
    )
