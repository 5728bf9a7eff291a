"""A house style as data: which labels, marks and phrases a council's minutes use, and what they mean.

There are no regular expressions in the files, only phrases (`raadsportal.phrases`): one is quick to write for
somebody who has never seen one, and cannot be made to run for ever.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from raadsportal.model import Cue, Fact, Format, Kind, Outcome, Presence, Private, Role, SectionKind, Status
from raadsportal.phrases import NOTHING, compile_phrases, denied, is_usable, words_of


def fold(label: str) -> str:
    """Return a label or mark as it is compared: lower case, single spaces, no colon at its end."""
    return " ".join(label.split()).strip(" :.*").casefold()


@dataclass(frozen=True)
class Vocabulary:
    """The labels, marks and phrases of one house style."""

    name: str
    language: str = ""
    title: str = ""
    sections: Mapping[SectionKind, tuple[str, ...]] = field(default_factory=dict)
    marks: Mapping[Kind, tuple[str, ...]] = field(default_factory=dict)
    presentation_marks: tuple[str, ...] = ()
    mark_separators: tuple[str, ...] = ()
    item_prefixes: tuple[str, ...] = ()
    attachment_prefixes: tuple[str, ...] = ()
    no_attachments: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    not_yet: tuple[str, ...] = ()
    grants: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    asides: tuple[str, ...] = ()
    clause_joints: tuple[str, ...] = ()
    outcomes: Mapping[Outcome, tuple[str, ...]] = field(default_factory=dict)
    amendments: tuple[str, ...] = ()
    recommendations: Mapping[Kind, tuple[str, ...]] = field(default_factory=dict)
    routine: tuple[str, ...] = ()
    municipality_before: tuple[str, ...] = ()
    municipality_after: tuple[str, ...] = ()
    references: Mapping[Cue, tuple[str, ...]] = field(default_factory=dict)
    organ_meetings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    months: tuple[str, ...] = ()
    """The twelve of a year, from January; those of several languages behind each other."""
    weekdays: tuple[str, ...] = ()
    """The seven of a week, from Monday; those of several languages behind each other."""
    happened: tuple[str, ...] = ()
    votes: tuple[str, ...] = ()
    totals: tuple[str, ...] = ()
    parts_of: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    minutes: tuple[str, ...] = ()
    gatherings: tuple[str, ...] = ()
    statuses: Mapping[Status, tuple[str, ...]] = field(default_factory=dict)
    facts: Mapping[Fact, tuple[str, ...]] = field(default_factory=dict)
    contents: tuple[str, ...] = ()
    item_titles: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    clock: tuple[str, ...] = ()
    other_days: tuple[str, ...] = ()
    formats: Mapping[Format, tuple[str, ...]] = field(default_factory=dict)
    bodies: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    attendance: tuple[str, ...] = ()
    presences: Mapping[Presence, tuple[str, ...]] = field(default_factory=dict)
    roles: Mapping[Role, tuple[str, ...]] = field(default_factory=dict)
    honorifics: tuple[str, ...] = ()
    on_behalf: tuple[str, ...] = ()
    arrivals: tuple[str, ...] = ()
    departures: tuple[str, ...] = ()
    private: Mapping[Private, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def labels(self) -> Mapping[str, SectionKind]:
        """Every section label, folded, with the kind of section that it heads."""
        return {fold(label): kind for kind, labels in self.sections.items() for label in labels}

    @cached_property
    def known_marks(self) -> Mapping[str, Kind | None]:
        """Every mark, folded, with its kind; None for the mark of a presentation."""
        kinds: dict[str, Kind | None] = {
            fold(mark): kind for kind, marks in self.marks.items() for mark in marks
        }
        return kinds | {fold(mark): None for mark in self.presentation_marks}

    @cached_property
    def outcome_patterns(self) -> Mapping[Outcome, re.Pattern[str]]:
        """The phrases of each outcome."""
        return {outcome: compile_phrases(phrases) for outcome, phrases in self.outcomes.items()}

    @cached_property
    def refusal_pattern(self) -> re.Pattern[str]:
        """A negation with, a few words on in the same clause, a word that grants: `ikke blevet godkendt`."""
        return denied(self.negations, self.grants, self.clause_joints)

    @cached_property
    def not_yet_pattern(self) -> re.Pattern[str]:
        """Words that put something off with, a few words on, a word that grants: `endnu ikke godkendt`."""
        return denied(self.not_yet, self.grants, self.clause_joints)

    @cached_property
    def report_pattern(self) -> re.Pattern[str]:
        """Words behind which others' deeds are told, to the end of the clause that they open."""
        opening = compile_phrases(self.reports)
        joined = "|".join(map(re.escape, self.clause_joints)) or "(?!)"
        return (
            NOTHING
            if opening is NOTHING
            else re.compile(
                rf"(?P<opening>{opening.pattern})(?P<told>.*?)(?=;|,\s{{1,9}}(?:{joined})\b|$)", re.IGNORECASE
            )
        )

    @cached_property
    def aside_pattern(self) -> re.Pattern[str]:
        """A subordinate clause between commas: it tells more of something, and decides nothing itself."""
        words = "|".join(words_of(word) for word in self.asides if is_usable(word))
        return re.compile(rf",\s{{1,9}}(?:{words})\b[^,;]*", re.IGNORECASE) if words else NOTHING

    @cached_property
    def recommendation_patterns(self) -> Mapping[Kind, re.Pattern[str]]:
        """The phrases by which a recommendation tells what an item is for."""
        return {kind: compile_phrases(phrases) for kind, phrases in self.recommendations.items()}

    @cached_property
    def amendment_pattern(self) -> re.Pattern[str]:
        """The phrases that say that something was approved otherwise than proposed."""
        return compile_phrases(self.amendments)

    @cached_property
    def routine_pattern(self) -> re.Pattern[str]:
        """The phrases of decisions that every meeting makes."""
        return compile_phrases(self.routine)

    @cached_property
    def weekday_pattern(self) -> re.Pattern[str]:
        """The names of the days of the week."""
        return compile_phrases(self.weekdays)

    @cached_property
    def happened_pattern(self) -> re.Pattern[str]:
        """The phrases that tell of what has happened, in front of its day."""
        return compile_phrases(self.happened)

    @cached_property
    def organisation_pattern(self) -> re.Pattern[str]:
        """The words in the name of an organisation."""
        return compile_phrases(self.organisations)

    @cached_property
    def private_patterns(self) -> Mapping[Private, re.Pattern[str]]:
        """The words that tell what a number is, of each kind."""
        return {kind: compile_phrases(self.private.get(kind, ())) for kind in Private}

    @cached_property
    def vote_pattern(self) -> re.Pattern[str]:
        """The phrases that tell how somebody votes."""
        return compile_phrases(self.votes)

    @cached_property
    def negation_pattern(self) -> re.Pattern[str]:
        """The words that deny."""
        return compile_phrases(self.negations)

    @cached_property
    def honorific_pattern(self) -> re.Pattern[str]:
        """What stands before a name."""
        return compile_phrases(self.honorifics)

    @cached_property
    def part_pattern(self) -> re.Pattern[str]:
        """The words of a table's row that tells a part of the row above it (`of which`)."""
        return compile_phrases(self.parts_of)

    def is_total(self, label: str) -> bool:
        """Tell whether the label of a table's row or column, as a whole, says that it is the total."""
        return bool(self._total_pattern.fullmatch(label.strip(" .:")))

    @cached_property
    def _total_pattern(self) -> re.Pattern[str]:
        return compile_phrases(self.totals)

    def says_no_attachments(self, line: str) -> bool:
        """Tell whether a line, as a whole, says that an item has no attachments."""
        return bool(self._no_attachments_pattern.fullmatch(line.strip(" .*_")))

    @cached_property
    def _no_attachments_pattern(self) -> re.Pattern[str]:
        return compile_phrases(self.no_attachments)

    @cached_property
    def proposal_pattern(self) -> re.Pattern[str]:
        """The words that open a decision which is only proposed, with their colon."""
        usable = (phrase for phrase in self.proposals if is_usable(phrase))
        parts = sorted((words_of(phrase) for phrase in usable), key=len, reverse=True)
        return re.compile(rf"\s*(?:{'|'.join(parts)})\s*:\s*", re.IGNORECASE) if parts else NOTHING

    @cached_property
    def date_line(self) -> re.Pattern[str]:
        """A line that begins with a date such as `30. maj`: the day, the full stop, the month."""
        names = "|".join(re.escape(month) for month in self.months) or "(?!)"
        return re.compile(
            rf"(?P<indent>\s*(?:[-*+>]\s+)*)(?P<day>\d{{1,2}})(?P<stop>\.)(?P<month>\s+(?:{names})\b)", re.I
        )

    @cached_property
    def abbreviation_ends(self) -> frozenset[str]:
        """Abbreviations with a full stop, folded: a sentence does not end there."""
        return frozenset(word.casefold().rstrip(".") for word in self.abbreviations)


def merged(base: Vocabulary, other: Vocabulary) -> Vocabulary:
    """Return `other` with what `base` has and it lacks; lists are joined, the own phrases first."""
    joined = {
        name: _joined(getattr(base, name), getattr(other, name))
        for name in Vocabulary.__dataclass_fields__
        if name not in {"name", "title", "months", "weekdays"}
    }
    # The place of a month among the twelve tells its number: `april` and `April` are two names.
    months, weekdays = (*other.months, *base.months), (*other.weekdays, *base.weekdays)
    title = other.title or base.title
    return Vocabulary(name=other.name, title=title, months=months, weekdays=weekdays, **joined)


def _joined(base: Any, other: Any) -> Any:
    if isinstance(base, Mapping) and isinstance(other, Mapping):
        return {
            key: tuple(dict.fromkeys((*other.get(key, ()), *base.get(key, ()))))
            for key in (*base, *(key for key in other if key not in base))
        }
    if isinstance(base, tuple) and isinstance(other, tuple):
        return tuple(dict.fromkeys((*other, *base)))
    return other or base
