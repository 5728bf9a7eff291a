"""Something that can be found: of what kind it is, and the texts in which its words stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class RecordKind(StrEnum):
    """What a record is of."""

    DECISION = "decision"
    ITEM = "item"
    MEETING = "meeting"
    LIST = "list"
    ROW = "row"
    TOPIC = "topic"
    THREAD = "thread"
    FOLLOWUP = "followup"
    COUNCIL = "council"
    ORGAN = "organ"
    CALENDAR = "calendar"
    PREPARATION = "preparation"
    MUNICIPALITY = "municipality"
    PERSON = "person"
    TERM = "term"


@dataclass(frozen=True)
class Record:
    """Something that can be found, with the texts in which its words stand, the weightiest first."""

    id: str
    kind: RecordKind
    title: str
    keys: str = ""
    """Other names of it, and what it is about."""
    said: str = ""
    """What was decided, or what it says in short."""
    body: str = ""
    council: str | None = None
    on: date | None = None
    is_routine: bool = False
    """Whether nothing but routine was decided."""
    number: str = ""
    """The number by which it is called in its meeting."""
    related: str = ""
    """Other words for what it is about, which nobody may be shown as its own."""
    shown: str = ""
    """What is shown in the place of `said`: the values of a row with the heads of their columns."""
    when: str = ""
    """What is shown beside the day: how long a list holds, or a row stood on it."""

    @property
    def texts(self) -> tuple[str, str, str, str]:
        """The texts in which its words stand, the weightiest first."""
        return self.title, self.keys, self.said, self.body


def texts_of(texts: Iterable[str]) -> str:
    """Return texts as one, a line for each; none for one that is empty."""
    return "\n".join(text for text in texts if text)
