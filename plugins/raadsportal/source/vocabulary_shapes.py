"""The shape of a vocabulary's file: every key that a house style may have."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from raadsportal import model as m
from raadsportal.source.fields import Shape, Slug


class VocabularyShape(Shape):
    """A vocabulary's file."""

    title: str = ""
    language: str = ""
    extends: str | None = None
    sections: dict[m.SectionKind, tuple[str, ...]] = Field(default_factory=dict)
    marks: dict[Literal["decision", "discussion", "information", "presentation"], tuple[str, ...]] = Field(
        default_factory=dict
    )
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
    outcomes: dict[m.Outcome, tuple[str, ...]] = Field(default_factory=dict)
    amendments: tuple[str, ...] = ()
    recommendations: dict[m.Kind, tuple[str, ...]] = Field(default_factory=dict)
    routine: tuple[str, ...] = ()
    municipality_before: tuple[str, ...] = ()
    municipality_after: tuple[str, ...] = ()
    references: dict[m.Cue, tuple[str, ...]] = Field(default_factory=dict)
    organ_meetings: dict[Slug, tuple[str, ...]] = Field(default_factory=dict)
    months: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
    happened: tuple[str, ...] = ()
    votes: tuple[str, ...] = ()
    totals: tuple[str, ...] = ()
    parts_of: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    minutes: tuple[str, ...] = ()
    gatherings: tuple[str, ...] = ()
    statuses: dict[m.Status, tuple[str, ...]] = Field(default_factory=dict)
    facts: dict[m.Fact, tuple[str, ...]] = Field(default_factory=dict)
    contents: tuple[str, ...] = ()
    item_titles: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    clock: tuple[str, ...] = ()
    other_days: tuple[str, ...] = ()
    formats: dict[m.Format, tuple[str, ...]] = Field(default_factory=dict)
    bodies: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    attendance: tuple[str, ...] = ()
    presences: dict[m.Presence, tuple[str, ...]] = Field(default_factory=dict)
    roles: dict[m.Role, tuple[str, ...]] = Field(default_factory=dict)
    honorifics: tuple[str, ...] = ()
    on_behalf: tuple[str, ...] = ()
    arrivals: tuple[str, ...] = ()
    departures: tuple[str, ...] = ()
    private: dict[m.Private, tuple[str, ...]] = Field(default_factory=dict)
