"""What a secretariat can edit: a council's minutes, lists and calendar, and what all councils share."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from pydantic import BaseModel

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.editor.fields import Field, Forms
from raadsportal.source.folders import INBOX
from raadsportal.source.list_shapes import EditionShape
from raadsportal.source.portal_shapes import (
    CalendarShape,
    FollowUpShape,
    MembershipShape,
    PersonShape,
    PrivacyExceptionShape,
    TermShape,
    TopicShape,
)
from raadsportal.source.shapes import MeetingShape

Collection: TypeAlias = dict[str, Any]

#: The files that lie beside a council's minutes, with what a row of each is.
_OF_COUNCIL: tuple[tuple[str, str, type[BaseModel]], ...] = (
    ("calendar", "Calendar", CalendarShape),
    ("members", "Members", MembershipShape),
    ("followups", "Follow-ups", FollowUpShape),
)
_OF_ALL: tuple[tuple[str, str, type[BaseModel]], ...] = (
    ("people", "People", PersonShape),
    ("topics", "Topics", TopicShape),
    ("glossary", "Glossary", TermShape),
    ("privacy", "Exceptions from the protection of private words", PrivacyExceptionShape),
)
_FORM_LABELS = {
    "minutes": "Minutes",
    "one minutes": "minutes",
    "one list": "list",
    "inbox": "Put in a Word document",
    "one document": "document",
    "council": "The council",
    "shared": "What all councils share",
    "document": "Document (Word, PDF or text)",
    "document hint": "It becomes minutes by itself. The suggestion then tells what to look at.",
    "became": "It became the minutes of",
    "became hint": "The portal writes it here.",
}

#: A form without a page beside it.
_ALONE = {"preview": False}


@dataclass(frozen=True)
class Collections:
    """Makes the collections of a portal whose content lies in the folder `content` of its repository."""

    corpus: Corpus
    content: str

    def of_council(self, council: m.Council) -> list[Collection]:
        """Return what is edited for one council."""
        forms = Forms(self.corpus.catalogue, has_organs=bool(council.organs))
        folder = f"{self.content}/councils/{council.id}"
        own = [self._file(*told, folder, forms) for told in _OF_COUNCIL]
        return [
            self._inbox(council),
            self._minutes(council, folder, forms),
            *(
                self._series(series, folder, forms)
                for series in self.corpus.series
                if series.council == council.id
            ),
            {"name": "council", "label": self._text("council"), "editor": _ALONE, "files": own},
        ]

    def of_all(self) -> Collection:
        """Return what the councils share."""
        forms = Forms(self.corpus.catalogue)
        files = [self._file(*told, self.content, forms) for told in _OF_ALL]
        return {"name": "shared", "label": self._text("shared"), "editor": _ALONE, "files": files}

    def _minutes(self, council: m.Council, folder: str, forms: Forms) -> Collection:
        labels = self._labels(council)
        body = {"name": "body", "label": forms.named("body"), "widget": "minutes", "labels": labels}
        fields = {field["name"]: field for field in forms.fields(MeetingShape)}
        first = [fields.pop(name) for name in ("date", "status", "title")]
        return {
            "name": "meetings",
            "label": self._text("minutes"),
            "label_singular": self._text("one minutes"),
            "folder": f"{folder}/meetings",
            "extension": "md",
            "slug": "{{fields.date}}{{fields.organ | ternary('-', '')}}{{fields.organ}}",
            "summary": "{{date}} {{title}} {{organ}}",
            "identifier_field": "date",
            "sortable_fields": ["date"],
            "create": True,
            "delete": False,
            "fields": [*first, body, *fields.values()],
        }

    def _series(self, series: m.Series, folder: str, forms: Forms) -> Collection:
        named = series.type.name_field or series.type.fields[0].name
        rows = forms.columns(series.type.fields, named)
        whole = replace(forms, rows=rows, row=series.type.row)
        edition = {field["name"]: field for field in whole.fields(EditionShape)}
        kind = {"name": "type", "widget": "hidden", "default": series.type.id}
        return {
            "name": f"list-{series.name}",
            "label": series.title,
            "label_singular": self._text("one list"),
            "folder": f"{folder}/lists/{series.name}",
            "extension": "yml",
            "slug": "{{fields.valid.from | truncate(4, '')}}",
            "summary": "{{filename}} {{title}}",
            "identifier_field": "type",
            "create": True,
            "delete": False,
            "fields": [kind, *(field for name, field in edition.items() if name != "type")],
        }

    def _file(self, name: str, label: str, shape: type[BaseModel], folder: str, forms: Forms) -> Collection:
        fields = forms.fields(shape)
        if shape is not CalendarShape:
            fields = [forms.rows_of("rows", shape)]
        shown = self.corpus.catalogue.text(label)
        return {"name": name, "label": shown, "file": f"{folder}/{name}.yml", "fields": fields}

    def _inbox(self, council: m.Council) -> Collection:
        document: Field = {
            "name": "document",
            "label": self._text("document"),
            "hint": self._text("document hint"),
            "widget": "file",
            "media_folder": "",
            "public_folder": "",
            "choose_url": False,
        }
        became = {
            "name": "became",
            "label": self._text("became"),
            "hint": self._text("became hint"),
            "widget": "list",
            "required": False,
        }
        return {
            "name": "inbox",
            "label": self._text("inbox"),
            "label_singular": self._text("one document"),
            "folder": f"{self.content}/{INBOX}/{council.id}",
            "extension": "yml",
            "slug": "{{fields.document}}",
            "summary": "{{document}}",
            "identifier_field": "document",
            "create": True,
            "editor": _ALONE,
            "fields": [document, became],
        }

    def _labels(self, council: m.Council) -> list[str]:
        """Return the label that the council uses most for each kind of section, else the first one."""
        sections = self.corpus.vocabularies[council.id].sections
        printed = Counter(
            section.label
            for meeting in self.corpus.meetings_of.get(council.id, ())
            for item in meeting.items
            for section in item.sections
        )
        told = (sections[kind] for kind in m.SectionKind if sections.get(kind))
        return [max(labels, key=lambda label: printed[label]) for labels in told]

    def _text(self, what: str) -> str:
        return self.corpus.catalogue.text(_FORM_LABELS[what])
