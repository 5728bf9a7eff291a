"""One minutes file read: front matter and Markdown become a meeting, or problems, or both."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time
from pathlib import PurePosixPath

from raadsportal import model as m
from raadsportal.ids import MeetingId, item_id, municipality_id, parse_meeting_name
from raadsportal.outcomes import Reading, derive_kinds
from raadsportal.problems import Problem, Where, problem
from raadsportal.prose import urls
from raadsportal.source.agenda import Agenda, AgendaEntry, read_agenda
from raadsportal.source.attachments import Told, read_attachments, without_closed_addresses
from raadsportal.source.attendance import attendance, participant
from raadsportal.source.day_rules import judge_days
from raadsportal.source.decisions import DecisionRow, read_decisions
from raadsportal.source.front_matter import NO_DAY, Document, read_front_matter, split
from raadsportal.source.numbering import Numbered, Row, number_items
from raadsportal.source.outline import outline
from raadsportal.source.prose_rules import judge_links, judge_prose
from raadsportal.source.shapes import ItemShape, MeetingShape
from raadsportal.source.table_sums import judge_sums
from raadsportal.source.text_files import TextFile
from raadsportal.source.yaml_nodes import Place, Tree
from raadsportal.vocabulary import Vocabulary

#: Deviations of an original that a note on the item explains; the words stay as they were printed.
EXPLAINED_BY_NOTE = frozenset(
    {"date-later", "label-unknown", "label-unread", "mark-unknown", "sum-differs", "weekday-differs"}
)


@dataclass(frozen=True)
class Minutes:
    """What a file gives: the meeting as far as it can be understood, its words' places, and problems."""

    meeting: m.Meeting
    problems: tuple[Problem, ...]
    places: Tree | None
    """The front matter, for the place of what another rule finds wrong."""
    item_rows: dict[str, int]
    """Which row of `items` tells of the item with this number."""

    def where(self, *place: str | int) -> Where:
        """Return the line of a value in the front matter."""
        return self.places.where(place) if self.places else Where(self.meeting.where.path)

    def item_says(self, number: str, key: str) -> bool:
        """Tell whether the front matter says anything under a key of an item."""
        row = self.item_rows.get(number)
        return bool(self.places and row is not None and self.places.value["items"][row].get(key))

    def item_where(self, number: str, *place: str | int) -> Where:
        """Return the line of what the front matter says of an item."""
        if number not in self.item_rows:
            return self.where("items")
        return self.where("items", self.item_rows[number], *place)


def read_minutes(file: TextFile, council: str | None, vocabulary: Vocabulary) -> Minutes:
    """Read the text of a minutes file that lies in the folder of `council` (None if it lies elsewhere)."""
    document = split(file.text or "", file.path)
    problems = [*file.problems, *document.problems]
    shape, found, tree = read_front_matter(document)
    document = replace(document, front_matter=tree)
    problems += found
    name = PurePosixPath(file.path).stem
    identity, found = _identity(shape, council, name, document, file.path)
    problems += found
    agenda = read_agenda(outline(document.body, document.body_line), file.path, vocabulary)
    problems += agenda.problems
    problems += judge_prose(document, file.path, vocabulary)
    problems += judge_sums(document, file.path, vocabulary)
    if identity.date != NO_DAY:
        last = max(filter(None, (identity.date, shape.issued, shape.sent, shape.published)))
        problems += judge_days(document, file.path, identity.date, last, vocabulary)
    rows = _rows(shape, tree, file.path)
    numbered, found = number_items(agenda.entries, rows)
    problems += found
    assembly = _Assembly(identity, numbered, tree, vocabulary)
    items = assembly.items()
    problems += assembly.problems
    meeting = _meeting(identity, shape, agenda, items, file.path)
    item_rows = {item.number: item.row.index for item in numbered if item.row}
    return Minutes(meeting, tuple(_explained(problems, items)), tree, item_rows)


def _explained(problems: Sequence[Problem], items: Sequence[m.Item]) -> list[Problem]:
    """Return the problems; those that an item's own note explains fail no build."""
    begins = [item.where.line for item in items]
    noted = []
    for found in problems:
        before = bisect_right(begins, found.where.line)
        silenced = found.code in EXPLAINED_BY_NOTE and before and items[before - 1].note
        noted.append(found.noted() if silenced else found)
    return noted


def _identity(
    shape: MeetingShape, council: str | None, name: str, document: Document, path: str
) -> tuple[MeetingId, list[Problem]]:
    named = parse_meeting_name(council or shape.council or "", name)
    stated = shape.date if shape.date != NO_DAY else None
    problems = []
    if council and named is None:
        problems.append(problem("name-not-date", Where(path)))
    if document.front_matter and named and stated and named.date != stated:
        where = document.front_matter.where(("date",))
        problems.append(problem("date-not-name", where, date=stated.isoformat(), name=name))
    if document.front_matter and council:
        problems += _judge_place(shape, council, named.suffix if named else "", document.front_matter)
    day = (named.date if council and named else stated) or (named.date if named else NO_DAY)
    suffix = (named.suffix if named else "") if council else shape.organ or (named.suffix if named else "")
    return MeetingId(council or shape.council or "", day, suffix), problems


def _judge_place(shape: MeetingShape, council: str, suffix: str, tree: Tree) -> list[Problem]:
    """Judge what the front matter says of the council and organ against the folder and the file's name."""
    told = (("council", shape.council, council), ("organ", shape.organ, suffix))
    return [
        problem("place-differs", tree.where((key,)), key=key, value=value, place=place or "–")
        for key, value, place in told
        if value and value != place
    ]


def _rows(shape: MeetingShape, tree: Tree | None, path: str) -> list[Row]:
    where = tree.where if tree else (lambda _place: Where(path))
    return [Row(row, index, where(("items", index))) for index, row in enumerate(shape.items)]


@dataclass
class _Assembly:
    """Builds the items of one meeting."""

    identity: MeetingId
    numbered: Sequence[Numbered]
    tree: Tree | None
    vocabulary: Vocabulary

    def __post_init__(self) -> None:
        self.problems: list[Problem] = []

    def items(self) -> tuple[m.Item, ...]:
        """Return the items in the order of the text, each with its place in the order of business."""
        orders = _orders([item.row.shape.order if item.row else None for item in self.numbered])
        return tuple(self._item(item, order) for item, order in zip(self.numbered, orders, strict=True))

    def _item(self, numbered: Numbered, order: int) -> m.Item:
        entry, row = numbered.entry, numbered.row
        shape = row.shape if row else ItemShape.model_construct(number=numbered.number)
        self.problems += judge_links(entry.sections)
        decisions = self._decisions(numbered, shape)
        kinds, source = self._kinds(entry, decisions)
        attachments = self._attachments(numbered, shape)
        sections = without_closed_addresses(entry.sections, attachments)
        return m.Item(
            id=item_id(str(self.identity), numbered.number),
            number=numbered.number,
            printed=numbered.printed,
            title=entry.heading.title,
            kinds=kinds,
            kinds_source=source,
            presentation=entry.heading.presentation,
            group=entry.group,
            order=order,
            moved=shape.order is not None,
            topics=shape.topics,
            presenters=tuple(participant(person, m.Role.GUEST) for person in shape.presenters),
            added=shape.added,
            closed=shape.closed,
            note=shape.note,
            sections=sections,
            attachments=attachments,
            decisions=decisions,
            urls=tuple(dict.fromkeys(url for section in sections for url in urls(section.markdown))),
            references=tuple(_stated_municipality(name) for name in shape.municipalities),
            where=entry.where,
        )

    def _where(self, numbered: Numbered, *place: str | int) -> Where:
        if not numbered.row or not self.tree:
            return numbered.entry.where
        full: Place = ("items", numbered.row.index, *place)
        return self.tree.where(full)

    def _decisions(self, numbered: Numbered, shape: ItemShape) -> tuple[m.Decision, ...]:
        texts = [part.text for part in numbered.entry.sections if part.kind is m.SectionKind.DECISION]
        rows = [
            DecisionRow(row, self._where(numbered, "decisions", index))
            for index, row in enumerate(shape.decisions)
        ]
        decisions, found = read_decisions(
            item_id(str(self.identity), numbered.number),
            numbered.number,
            "\n".join(texts) if texts else None,
            rows,
            self.vocabulary,
            numbered.entry.where,
        )
        self.problems += found
        return decisions

    def _kinds(
        self, entry: AgendaEntry, decisions: Sequence[m.Decision]
    ) -> tuple[tuple[m.Kind, ...], m.Source]:
        if entry.heading.kinds:
            return entry.heading.kinds, m.Source.STATED
        recommended = [part.text for part in entry.sections if part.kind is m.SectionKind.RECOMMENDATION]
        readings = [Reading(decision.outcome, decision.proposed) for decision in decisions]
        kinds = derive_kinds(readings, "\n".join(recommended), self.vocabulary)
        return kinds, m.Source.DERIVED if kinds else m.Source.NONE

    def _attachments(self, numbered: Numbered, shape: ItemShape) -> tuple[m.Attachment, ...]:
        lists = [part for part in numbered.entry.sections if part.kind is m.SectionKind.ATTACHMENTS]
        told = Told(
            tuple(
                (row, self._where(numbered, "attachments", index))
                for index, row in enumerate(shape.attachments)
            )
        )
        attachments, found = read_attachments(lists, told, self.vocabulary)
        self.problems += found
        return attachments


def _stated_municipality(name: str) -> m.Reference:
    return m.Reference(m.ReferenceKind.MUNICIPALITY, m.RelationKind.REFERS, name, municipality_id(name))


def _orders(stated: Sequence[int | None]) -> list[int]:
    """Return each item's place in the order of business: stated ones at theirs, the others around them."""
    taken = {order for order in stated if order is not None}
    free = (place for place in range(1, len(stated) + len(taken) + 1) if place not in taken)
    return [order if order is not None else next(free) for order in stated]


def _meeting(
    identity: MeetingId, shape: MeetingShape, agenda: Agenda, items: tuple[m.Item, ...], path: str
) -> m.Meeting:
    start, end = shape.time or (None, None)
    known = identity.date != NO_DAY
    return m.Meeting(
        id=identity,
        title=shape.title or agenda.title,
        status=shape.status,
        text_form=shape.text,
        date_source=m.Source(shape.date_source) if known else m.Source.NONE,
        start=time(*start) if start else None,
        end=time(*end) if end else None,
        place=shape.place,
        format=shape.format,
        quorate=shape.quorate,
        chair=shape.chair,
        secretariat=shape.secretariat,
        issued=shape.issued,
        sent=shape.sent,
        published=shape.published,
        source=shape.source,
        publish_from=shape.publish_from,
        decided_by=shape.decided_by,
        note=shape.note,
        corrections=tuple(m.Correction(row.on, row.text) for row in shape.corrections),
        preamble=agenda.preamble,
        attendance=tuple(attendance(row) for row in shape.attendance),
        groups=agenda.groups,
        items=items,
        where=Where(path),
        original=m.Original(shape.original.file, shape.original.sha256) if shape.original else None,
    )
