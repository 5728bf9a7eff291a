"""The lines before the first item, read for what they say of the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from raadsportal.intake.minutes.days import DaySaid, Times, TimesSaid, days_in
from raadsportal.intake.minutes.fact_lines import Line
from raadsportal.model import Cue, Fact, Format, Status
from raadsportal.phrases import compile_phrases
from raadsportal.vocabulary import Vocabulary, fold

#: No title is longer; no more words than these are a short line.
_LONGEST_TITLE, _SHORT = 160, 6
_LABEL = re.compile(r"(?P<label>[^:\n]{2,60}):\s+(?P<value>\S.*)", re.DOTALL)
_STRAY = re.compile(r"^[\s,.;:–—-]+|[\s,;:–—-]+$")


#: What these tell has a number.
_OF_DAYS = frozenset({Fact.WHEN, Fact.ISSUED, Fact.SENT})


@dataclass(frozen=True)
class Said:
    """A line with what it says beside a label, if it has one."""

    line: Line
    fact: Fact | None = None
    value: str = ""

    @property
    def told(self) -> str:
        """The words that tell something: behind the label, or all."""
        return self.value or self.line.text


class Words:
    """The words by which minutes tell of themselves, ready to be looked for."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary, self.times = vocabulary, Times(vocabulary)

    def said(self, line: Line) -> Said:
        """Return a line with its label of a fact, in front of a colon or in the left column of a table."""
        if len(line.cells) > 1:
            label, value = line.cells[0], " ".join(line.cells[1:])
        else:
            found = _LABEL.fullmatch(line.text)
            label, value = (found["label"], found["value"]) if found else ("", "")
        fact = self._labels.get(fold(label))
        return Said(line, fact, value) if fact and self._may_be(fact, value) else Said(line)

    def _may_be(self, fact: Fact, value: str) -> bool:
        """Tell whether a value may be that of a label: `KL: Bo Friis` is no time."""
        return fact not in _OF_DAYS or any(sign.isdigit() for sign in value)

    def has_label(self, text: str) -> bool:
        """Tell whether a line begins with a label of any kind."""
        return bool(_LABEL.fullmatch(text))

    def days(self, said: Said) -> tuple[DaySaid, ...]:
        """Return the days that a line names, but for those behind words such as `next meeting`."""
        other = self.other_days.search(said.told)
        return () if other else days_in(said.told, self.vocabulary)

    def times_of(self, said: Said) -> TimesSaid | None:
        """Return the times that a line names."""
        return self.times.of(said.told, is_told=said.fact is Fact.WHEN)

    def ended_at(self, text: str) -> TimesSaid | None:
        """Return the time in a sentence about the end; right behind the words for it an hour is enough."""
        found = self.ended.match(text)
        behind = text[found.end() :].strip(" :") if found else ""
        return self.times.of(text) or self.times.of(behind, is_told=behind[:1].isdigit())

    def rest_of(self, text: str) -> str:
        """Return what stands behind the last day or time of a text, without the words that lead to it."""
        return _STRAY.sub("", self._around(text)[-1])

    def besides(self, text: str) -> str:
        """Return a text without its days and times, the words that lead to them, and those for a meeting."""
        rest = self._label.sub("", " ".join(self._around(text)), count=1)
        for pattern in (self.held, self.ended, self.minutes, self.gatherings):
            rest = pattern.sub(" ", rest)
        return _STRAY.sub("", " ".join(rest.split()))

    def _around(self, text: str) -> Sequence[str]:
        """Return what stands before, between and behind the days and times of a text."""
        for said in reversed(days_in(text, self.vocabulary)):
            text = f"{text[: said.start]}\t{text[said.end :]}"
        text = self.times.without(text, "\t")
        text = re.sub(rf"(?:{self._leading.pattern}[\s.,]*)+(?=\t)", "\t", text, flags=re.IGNORECASE)
        return re.sub(r"[\s,]*\t[\s,]*", "\t", text).strip("\t").split("\t")

    def before_day(self, text: str) -> str:
        """Return what stands before the first day or time of a text, without the words that lead to it."""
        days = days_in(text, self.vocabulary)
        before = text[: days[0].start] if days else text
        return (
            re.sub(rf"(?:[\s,]+{self._leading.pattern})+[\s.,]*$", "", before, flags=re.I) if days else text
        )

    def is_title(self, line: Line) -> bool:
        """Tell whether a line may be the title: it names minutes or a meeting, and is no sentence."""
        text = line.text
        return (
            len(text) <= _LONGEST_TITLE
            and len(line.cells) == 1
            and not text.endswith((".", ":", ";"))
            and bool(self.minutes.search(text) or self.gatherings.search(text))
        )

    def status(self, texts: Sequence[str]) -> tuple[Status, int] | None:
        """Return how minutes stand by what they say of themselves, and which text says so."""
        for status in (Status.APPROVED, Status.DRAFT, Status.HEARING, Status.CANCELLED):
            for at, text in enumerate(texts):
                if self._statuses[status].search(text):
                    return status, at
        return None

    def is_municipality(self, text: str) -> bool:
        """Tell whether words are the name of a municipality: that is no body, but has some."""
        return fold(text.split()[-1]) in map(fold, self.vocabulary.municipality_after) if text else False

    def tells_people(self, text: str) -> bool:
        """Tell whether a line has a label for those who were there."""
        found = _LABEL.fullmatch(text)
        return bool(found and self.attendance.fullmatch(found["label"].strip(" *")))

    def is_room(self, text: str) -> bool:
        """Tell whether a short line has a word for a place: `Mødelokale 2`, `Town Hall, room 2`."""
        words = text.replace(",", " ").split()
        is_named = any(self._labels.get(fold(word)) is Fact.PLACE for word in words) and ":" not in text
        return is_named and 1 < len(words) <= _SHORT and text[:1].isupper() and not text.endswith(".")

    def is_agenda(self, title: str) -> bool:
        """Tell whether a title is that of an agenda, and not of minutes."""
        return bool(self._statuses[Status.AGENDA].search(title))

    def is_out(self, text: str) -> bool:
        """Tell whether a text says that the minutes were sent to be looked through."""
        return bool(self._statuses[Status.HEARING].search(text))

    def format(self, text: str) -> Format | None:
        """Return how a meeting is held, by the words of a text."""
        order = (Format.MIXED, Format.WRITTEN, Format.VIRTUAL, Format.PHYSICAL)
        return next((one for one in order if self._formats[one].search(text)), None)

    def places(self, text: str) -> Iterator[str]:
        """Yield what stands behind a word for a place in a text, from the first such word on."""
        for match in self._at_place.finditer(text):
            yield _STRAY.sub("", text[match.end() :]).rstrip(".")

    @cached_property
    def minutes(self) -> re.Pattern[str]:
        """Words for minutes."""
        return compile_phrases(self.vocabulary.minutes)

    @cached_property
    def gatherings(self) -> re.Pattern[str]:
        """Words for what minutes are of."""
        return compile_phrases(self.vocabulary.gatherings)

    @cached_property
    def bodies(self) -> re.Pattern[str]:
        """Words in the name of a body."""
        return compile_phrases(self.vocabulary.bodies)

    @cached_property
    def held(self) -> re.Pattern[str]:
        """Words that open a sentence about the meeting itself."""
        return compile_phrases(self.vocabulary.held)

    @cached_property
    def ended(self) -> re.Pattern[str]:
        """Words that open a sentence about its end."""
        return compile_phrases(self.vocabulary.ended)

    @cached_property
    def other_days(self) -> re.Pattern[str]:
        """Words before a day that is not the meeting's."""
        return compile_phrases(self.vocabulary.other_days)

    @cached_property
    def attendance(self) -> re.Pattern[str]:
        """Words over the names of those who were there or were not."""
        presences = (word for words in self.vocabulary.presences.values() for word in words)
        return compile_phrases((*self.vocabulary.attendance, *presences))

    @cached_property
    def contents(self) -> frozenset[str]:
        """Headings of tables of contents, folded."""
        return frozenset(map(fold, self.vocabulary.contents))

    @cached_property
    def _labels(self) -> Mapping[str, Fact]:
        return {fold(label): fact for fact, labels in self.vocabulary.facts.items() for label in labels}

    @cached_property
    def _label(self) -> re.Pattern[str]:
        return re.compile(rf"\A\s*{compile_phrases(self._labels).pattern}", re.IGNORECASE)

    @cached_property
    def _statuses(self) -> Mapping[Status, re.Pattern[str]]:
        return {one: compile_phrases(self.vocabulary.statuses.get(one, ())) for one in Status}

    @cached_property
    def _formats(self) -> Mapping[Format, re.Pattern[str]]:
        return {one: compile_phrases(self.vocabulary.formats.get(one, ())) for one in Format}

    @cached_property
    def _at_place(self) -> re.Pattern[str]:
        return re.compile(
            rf"{compile_phrases(self.vocabulary.references.get(Cue.AT_PLACE, ())).pattern}\s+", re.IGNORECASE
        )

    @cached_property
    def _leading(self) -> re.Pattern[str]:
        words = [word for word in self.vocabulary.references.get(Cue.ON_DAY, ()) if word[0].isalpha()]
        return compile_phrases((*words, *self.vocabulary.clock))
