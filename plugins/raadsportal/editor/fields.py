"""The fields of a form, made from the shape of what they fill in; the editor is Decap CMS.

A field is a mapping as Decap's configuration has it: `name`, `label`, `widget` and what the widget needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from raadsportal import model as m
from raadsportal.editor.names import name_of, row_name_of, word_of
from raadsportal.labels import LABELS
from raadsportal.language import Catalogue
from raadsportal.source import fields as kinds
from raadsportal.source.fields import Shape
from raadsportal.source.row_shapes import RowShape

Field: TypeAlias = dict[str, Any]

#: Texts that may have several lines.
_LONG = frozenset({"about", "closed", "note", "body"})
#: What a form has no room for: it stays in the file as it is.
_NOT_SHOWN = frozenset({"counts", "extra", "original", "council", "standing"})
#: What the row of a list is called while it is folded up.
_SUMMARIES: Mapping[str, str] = {
    "AttachmentShape": "{{number}} {{title}} {{file}}",
    "AttendanceShape": "{{org}}",
    "ChangeShape": "{{on}}",
    "CompleteShape": "{{from}} – {{to}}",
    "CorrectionShape": "{{on}} {{text}}",
    "DecisionShape": "{{words}}",
    "EventRowShape": "{{date}} {{title}}",
    "EventShape": "{{on}} {{what}}",
    "FollowUpShape": "{{what}}",
    "ItemShape": "{{number}}",
    "MeetingRowShape": "{{date}} {{title}}",
    "MembershipShape": "{{person}} {{org}}",
    "PersonNamed": "{{id}}{{name}}",
    "PersonShape": "{{name}}",
    "PrivacyExceptionShape": "{{file}}: {{words}}",
    "RemovalShape": "{{key}}",
    "StepShape": "{{what}}",
    "TermShape": "{{term}}",
    "TopicShape": "{{name}}",
}


#: What a column holds, as it is chosen.
_HELD: Mapping[m.Holds | None, str] = {m.Holds.MUNICIPALITY: "municipalities", m.Holds.PERSON: "people"}
#: What a row's name in addresses is made from, by its shape.
_SLUGGED: Mapping[str, str] = {"FollowUpShape": "what", "PersonShape": "name", "TopicShape": "name"}


class _Pattern(NamedTuple):
    """What a text must look like, and the words that say so."""

    pattern: str
    hint: str


def _mark(alias: Any) -> Any:
    return alias.__metadata__[0]


#: Texts of a form of their own, by what reads them.
_HINTS: Mapping[str, str] = {
    "bound": "A day, a month or a year: 2025-04-01, 2025-04 or 2025",
    "when": "As exactly as it is known: 2025-04-01, 2025-04, 2025-Q2, 2025-W14 or 2025",
    "times": "Hours and minutes: 12.30–16.00 or 12.30",
    "moment": "Day, time and time zone: 2025-04-01T08:00+02:00",
    "address": "A whole address: https://…",
    "slug": "Small letters, digits and hyphens: ane-holm",
}
_PATTERNS: tuple[tuple[Any, _Pattern], ...] = (
    (_mark(kinds.Bound), _Pattern(r"^(1[0-9]|2[01])\d{2}(-\d{2}(-\d{2})?)?$", _HINTS["bound"])),
    (_mark(kinds.When), _Pattern(r"^[12]\d{3}\S*$", _HINTS["when"])),
    (
        _mark(kinds.Times),
        _Pattern(r"^\s*\d{1,2}[:.]\d{2}(\s*[-–—]\s*\d{1,2}[:.]\d{2})?\s*$", _HINTS["times"]),
    ),
    (
        _mark(kinds.Moment),
        _Pattern(r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$", _HINTS["moment"]),
    ),
    (_mark(kinds.WebAddress), _Pattern(r"^https?://\S+$", _HINTS["address"])),
    (_mark(kinds.OptionalAddress), _Pattern(r"^https?://\S+$", _HINTS["address"])),
    (_mark(kinds.Slug), _Pattern(r"^[a-z0-9]+(-[a-z0-9]+)*$", _HINTS["slug"])),
)


#: What is chosen among, by the keys of shapes that name something which the portal holds.
_ORGANS = "organs"
_CHOSEN: Mapping[tuple[str, str], str] = {
    ("ItemShape", "topics"): "topics",
    ("ItemShape", "municipalities"): "municipalities",
    ("PersonNamed", "id"): "people",
    ("MembershipShape", "person"): "people",
    ("MembershipShape", "for"): "people",
    ("MembershipShape", "organ"): _ORGANS,
    ("MeetingShape", "organ"): _ORGANS,
    ("MeetingShape", "decided_by"): _ORGANS,
    ("DecisionShape", "decided_by"): _ORGANS,
    ("MeetingRowShape", "organ"): _ORGANS,
    ("CompleteShape", "organ"): _ORGANS,
}


@dataclass(frozen=True)
class Forms:
    """Makes the fields of shapes, in the words of one language."""

    words: Catalogue
    has_organs: bool = False
    """Whether the council has organs to choose among."""
    rows: tuple[Field, ...] = ()
    """The fields of a list's rows, where a shape has rows of any form."""
    row: str = ""
    """What one of these rows is called."""

    def fields(self, shape: type[BaseModel]) -> list[Field]:
        """Return a field for each key of a shape that a form has room for, in the order of the shape."""
        found = ((info.alias or name, info) for name, info in shape.model_fields.items())
        return [
            self._field(shape, key, info)
            for key, info in found
            if key not in _NOT_SHOWN and (self.has_organs or _CHOSEN.get((shape.__name__, key)) != _ORGANS)
        ]

    def rows_of(self, key: str, shape: type[BaseModel]) -> Field:
        """Return the field of a file that is nothing but rows."""
        return {"name": key, "label": self.named(key), "required": False, **self._list(shape)}

    def columns(self, columns: Iterable[m.Field], named: str) -> tuple[Field, ...]:
        """Return the fields of a list's rows: their key, made from the column `named`, then each column."""
        own = {field["name"]: field for field in self.fields(RowShape)}
        told = (self._column(column) for column in columns)
        return (self.slugged(own["key"], named), *told, own["note"], own["source"])

    def _column(self, column: m.Field) -> Field:
        required = bool(column.constraints.get("required"))
        common = {"name": column.name, "label": column.title, "required": required}
        hint = {"hint": column.description} if column.description else {}
        return {**common, **hint, **self._cell(column)}

    def _cell(self, column: m.Field) -> Field:
        """Return what the cells of a column are filled in with; a number that is grouped is a text here."""
        if column.holds in _HELD:
            return {"widget": "select", "options_of": _HELD[column.holds]}
        if "enum" in column.constraints:
            return {"widget": "select", "options": list(column.constraints["enum"])}
        if column.type is m.FieldType.BOOLEAN:
            answers = (("yes", column.true_values[0]), ("no", column.false_values[0]))
            return {"widget": "select", "options": [self._word(text, value) for text, value in answers]}
        if column.type is m.FieldType.DATE:
            return dict(_DAY)
        if column.type is m.FieldType.INTEGER and not column.group_char:
            return {"widget": "number", "value_type": "int", "step": 1}
        return {"widget": "string"}

    def _word(self, text: str, value: str) -> Field:
        return {"label": self.words.text(text), "value": value}

    def slugged(self, field: Field, source: str) -> Field:
        """Return the field of a name in addresses, which is made from another field if it is left empty."""
        hint = self.words.text("Made by itself if you leave it empty; it cannot be changed later.")
        return {**field, "required": False, "hint": hint, "slug_of": source}

    def named(self, key: str) -> str:
        """Return what a key of minutes or of a whole file is called."""
        return self.words.text(name_of("", key))

    def _field(self, shape: type[BaseModel], key: str, info: FieldInfo) -> Field:
        name = shape.__name__
        label = self.words.text(self._name(shape, key))
        common = {"name": key, "label": label, "required": info.is_required()}
        chosen = _CHOSEN.get((name, key))
        kind, marks = _plain(info.annotation, tuple(info.metadata))
        if chosen is not None:
            several = get_origin(kind) is tuple
            return {
                **common,
                "widget": "select",
                "options_of": chosen,
                **({"multiple": True} if several else {}),
            }
        made = {**common, **self._widget(key, kind, marks)}
        return self.slugged(made, _SLUGGED[name]) if key == "id" and name in _SLUGGED else made

    @staticmethod
    def _name(shape: type[BaseModel], key: str) -> str:
        """Return what a key is called: by its shape, else by the shape that it comes from."""
        own = next(base for base in reversed(shape.__mro__) if key in _keys(base))
        return name_of(own.__name__, key)

    def _widget(self, key: str, kind: Any, marks: tuple[Any, ...]) -> Field:
        if get_origin(kind) is tuple and get_args(kind)[-1] is Ellipsis:
            return self._list(get_args(kind)[0], key)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return {"widget": "object", "collapsed": True, "fields": self.fields(kind)}
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            words = [self._word(LABELS[kind, value.value], value.value) for value in kind]
            return {"widget": "select", "options": words}
        if get_origin(kind) is Literal:
            words = [self._word(word_of(value), value) for value in get_args(kind)]
            return {"widget": "select", "options": words}
        return self._plain_widget(key, kind, marks)

    def _plain_widget(self, key: str, kind: Any, marks: tuple[Any, ...]) -> Field:
        if kind is date:
            return dict(_DAY)
        if kind is bool:
            return {"widget": "boolean", "default": False}
        if kind is int:
            return {"widget": "number", "value_type": "int", "step": 1}
        found = next((pattern for mark, pattern in _PATTERNS if mark in marks), None)
        if found:
            hint = self.words.text(found.hint)
            return {"widget": "string", "hint": hint, "pattern": [found.pattern, hint]}
        return {"widget": "text" if key in _LONG else "string"}

    def _list(self, inner: Any, key: str = "") -> Field:
        kind, marks = _plain(inner, ())
        if kind is Any:
            named = {"label_singular": self.row, "summary": "{{key}}"}
            # A change tells only what becomes different.
            rows = [{**row, "required": row["required"] and key != "change"} for row in self.rows]
            return {"widget": "list", "fields": rows, **named, **_FOLDED}
        if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
            return {"widget": "list", "hint": self.words.text("Several are parted by commas.")}
        shorts = [mark.func.key for mark in marks if isinstance(getattr(mark, "func", None), kinds.Short)]
        return {
            "widget": "list",
            "fields": self.fields(kind),
            "label_singular": self.words.text(row_name_of(kind.__name__)),
            "summary": _SUMMARIES[kind.__name__],
            **({"short": shorts[0]} if shorts else {}),
            **_FOLDED,
        }


_DAY: Field = {
    "widget": "datetime",
    "format": "YYYY-MM-DD",
    "date_format": "DD.MM.YYYY",
    "time_format": False,
    "default": "",
}
_FOLDED: Field = {"collapsed": True, "minimize_collapsed": True, "add_to_top": False}


def _keys(shape: type) -> set[str]:
    if not (issubclass(shape, BaseModel) and shape not in {BaseModel, Shape}):
        return set()
    return {info.alias or name for name, info in shape.model_fields.items()}


def _plain(annotation: Any, marks: tuple[Any, ...]) -> tuple[Any, tuple[Any, ...]]:
    """Return a type without its annotations and without None, with what was annotated."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *more = get_args(annotation)
            marks = (*marks, *more)
        elif get_origin(annotation) in {Union, UnionType}:
            (annotation,) = [one for one in get_args(annotation) if one is not type(None)]
        else:
            return annotation, marks
