"""The files around the minutes: the portal, councils and members, people, municipalities, topics."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from raadsportal import model as m
from raadsportal.language import languages
from raadsportal.problems import Where, closest, problem
from raadsportal.source import portal_shapes as s
from raadsportal.source.calendars import read_calendar
from raadsportal.source.judging import judge, judge_rows, judge_with_places
from raadsportal.source.trees import Found, read_tree
from raadsportal.source.yaml_nodes import Tree

S = TypeVar("S", bound=BaseModel)
V = TypeVar("V")


def read_rows(
    path: Path, shown: str, shape: type[S], make: Callable[[S, Where], V]
) -> Found[list[tuple[V, Where]]]:
    """Read a file that is a list of rows; a file that is not there has none."""
    if not path.is_file():
        return [], []
    tree, problems = read_tree(path, shown)
    if tree is None:
        return [], problems
    rows, found = judge_rows(tree, shape)
    return [(make(row, tree.where((index,))), tree.where((index,))) for row, index in rows], problems + found


def read_portal(path: Path, shown: str) -> Found[m.Portal | None]:
    """Read portal.yml."""
    tree, problems = read_tree(path, shown)
    if tree is None:
        return None, problems
    shape, found = judge(tree, s.PortalShape)
    if shape and shape.language not in languages():
        known = languages()
        found.append(
            problem(
                "value-unknown",
                tree.where(("language",)),
                key="language",
                value=shape.language,
                known=", ".join(known),
                suggestion=closest(shape.language, known),
            )
        )
    return (_portal(shape) if shape else None), problems + found


def _portal(shape: s.PortalShape) -> m.Portal:
    editor = m.Editor(**shape.editor.model_dump()) if shape.editor else None
    return m.Portal(**{**shape.model_dump(), "editor": editor})


def read_council(folder: Path, shown: str) -> Found[m.Council | None]:
    """Read a council's council.yml and members.yml."""
    tree, problems = read_tree(folder / "council.yml", f"{shown}/council.yml")
    if tree is None:
        return None, problems
    shape, found, tree = judge_with_places(tree, s.CouncilShape)
    members, more = read_rows(folder / "members.yml", f"{shown}/members.yml", s.MembershipShape, _membership)
    asked, others = read_rows(folder / "followups.yml", f"{shown}/followups.yml", s.FollowUpShape, _followup)
    calendar, slips = read_calendar(folder / "calendar.yml", f"{shown}/calendar.yml")
    problems = [*problems, *found, *more, *others, *slips]
    if shape is None:
        return None, problems
    council = _council(folder.name, shape, tree, tuple(row for row, _ in members))
    return replace(council, followups=tuple(row for row, _ in asked), calendar=calendar), problems


def _council(
    council: str, shape: s.CouncilShape, tree: Tree, memberships: tuple[m.Membership, ...]
) -> m.Council:
    return m.Council(
        id=council,
        name=shape.name,
        full_name=shape.full_name or shape.name,
        kind=shape.kind,
        validity=m.Validity(shape.valid.start, shape.valid.end, shape.valid.certainty, shape.valid.note),
        predecessors=_links(shape.predecessors, tree, "predecessors"),
        successors=_links(shape.successors, tree, "successors"),
        neighbours=_links(shape.neighbours, tree, "neighbours"),
        municipalities=_links(shape.municipalities, tree, "municipalities"),
        secretariat=shape.secretariat.name if shape.secretariat else "",
        website=shape.website,
        seats=tuple(
            m.Seats(row.org, row.count, row.name, row.names, row.certainty, row.note) for row in shape.seats
        ),
        organs=tuple(m.Organ(row.id, row.name, row.kind, row.certainty, row.note) for row in shape.organs),
        vocabulary=shape.vocabulary,
        about=shape.about,
        sources=shape.sources,
        memberships=memberships,
        where=tree.where(()),
    )


def _links(rows: tuple[s.LinkShape, ...], tree: Tree, key: str) -> tuple[m.Link, ...]:
    return tuple(
        m.Link(row.id, row.certainty, row.start, row.end, row.note, tree.where((key, index)))
        for index, row in enumerate(rows)
    )


def _membership(row: s.MembershipShape, where: Where) -> m.Membership:
    return m.Membership(
        person=row.person,
        org=row.org,
        seat=row.role,
        organ=row.organ,
        start=row.start,
        end=row.end,
        stands_for=row.stands_for,
        certainty=row.certainty,
        note=row.note,
        sources=row.source,
        where=where,
    )


def _followup(row: s.FollowUpShape, where: Where) -> m.FollowUp:
    return m.FollowUp(
        id=row.id,
        what=row.what,
        kind=row.kind,
        source=row.source,
        who=row.who,
        rhythm=row.every,
        due=row.due,
        due_words=row.due_words,
        reported=row.reported,
        closed=row.closed,
        note=row.note,
        where=where,
    )


def read_people(path: Path, shown: str) -> Found[list[tuple[m.Person, Where]]]:
    """Read people.yml."""
    return read_rows(
        path, shown, s.PersonShape, lambda row, _: m.Person(row.id, row.name, row.names, row.note, row.erased)
    )


def read_municipalities(path: Path, shown: str) -> Found[list[tuple[m.Municipality, Where]]]:
    """Read municipalities.yml."""
    return read_rows(
        path,
        shown,
        s.MunicipalityShape,
        lambda row, _: m.Municipality(row.id, row.name, row.code, row.names, row.ambiguous),
    )


def read_topics(path: Path, shown: str) -> Found[list[tuple[m.Topic, Where]]]:
    """Read topics.yml."""
    return read_rows(
        path,
        shown,
        s.TopicShape,
        _topic,
    )


def read_exceptions(path: Path, shown: str) -> Found[list[tuple[m.PrivacyException, Where]]]:
    """Read privacy.yml."""
    return read_rows(
        path,
        shown,
        s.PrivacyExceptionShape,
        lambda row, where: m.PrivacyException(**row.model_dump(), where=where),
    )


def read_glossary(path: Path, shown: str) -> Found[list[tuple[m.Term, Where]]]:
    """Read glossary.yml."""
    return read_rows(path, shown, s.TermShape, lambda row, where: m.Term(**row.model_dump(), where=where))


def _topic(row: s.TopicShape, where: Where) -> m.Topic:
    events = tuple(m.Event(event.on, event.what, event.items) for event in row.events)
    return m.Topic(
        row.id,
        row.name,
        row.about,
        row.synonyms,
        row.routine,
        row.kind == "matter",
        row.organisations,
        events,
        row.items,
        where,
    )
