"""One minutes file as the portal understands it: the form that `raadsportal show --json` prints."""

from __future__ import annotations

from typing import Any

from raadsportal import model as m
from raadsportal.language import Catalogue
from raadsportal.problems import Problem


def reference_record(reference: m.Reference) -> dict[str, Any]:
    """Return a reference as it stands in every data file; `inferred` only where the year is not written."""
    return {
        "kind": reference.kind.value,
        "relation": reference.relation.value,
        "text": reference.text,
        "target": reference.target,
        **({"inferred": True} if reference.inferred else {}),
    }


def meeting_facts(meeting: m.Meeting) -> dict[str, Any]:
    """Return what every data file says of a meeting; what is not known is null."""
    return {
        "council": meeting.id.council or None,
        "organ": meeting.id.organ,
        "decided_by": meeting.decided_by,
        "date": meeting.id.date.isoformat() if meeting.date_source is not m.Source.NONE else None,
        "date_source": meeting.date_source.value,
        "start": f"{meeting.start:%H:%M}" if meeting.start else None,
        "end": f"{meeting.end:%H:%M}" if meeting.end else None,
        "title": meeting.title,
        "place": meeting.place or None,
        "format": meeting.format.value if meeting.format else None,
        "status": meeting.status.value,
        "quorate": meeting.quorate.value if meeting.quorate else None,
        "text_form": meeting.text_form.value,
    }


def shown_meeting(meeting: m.Meeting, problems: tuple[Problem, ...], words: Catalogue) -> dict[str, Any]:
    """Return a meeting as plain data, with all its items and with what is wrong in its file."""
    identified = meeting.date_source is not m.Source.NONE and bool(meeting.id.council)
    return {
        "id": str(meeting.id) if identified else None,
        **meeting_facts(meeting),
        "note": meeting.note or None,
        "original": original_record(meeting.original),
        "groups": [{"number": group.number, "title": group.title} for group in meeting.groups],
        "items": [_item(item, identified) for item in meeting.items],
        "attendance": [_participant(person) for person in meeting.present],
        "absent": [_participant(person) for person in meeting.participants if person not in meeting.present],
        "problems": [problem_record(found, words) for found in problems],
    }


def original_record(original: m.Original | None) -> dict[str, Any] | None:
    """Return the document that minutes were made from as plain data."""
    return {"file": original.file, "sha256": original.sha256} if original else None


def problem_record(found: Problem, words: Catalogue) -> dict[str, Any]:
    """Return a problem as plain data, in the language of the portal."""
    return {
        "code": found.code,
        "severity": found.severity.value,
        "file": found.where.path,
        "line": found.where.line,
        "column": found.where.column,
        "message": found.message(words),
        "hint": found.hint(words),
    }


def _item(item: m.Item, identified: bool) -> dict[str, Any]:
    return {
        "number": item.number,
        "printed": item.printed,
        "title": item.title,
        "kinds": [kind.value for kind in item.kinds],
        "kinds_source": item.kinds_source.value,
        "presentation": item.presentation,
        "group": item.group.number if item.group else None,
        "order": item.order,
        "topics": list(item.topics),
        "sections": [
            {"kind": part.kind.value, "label": part.label or None, "text": part.text}
            for part in item.sections
        ],
        "outcome": item.outcome.value,
        "outcome_source": item.decisions[0].outcome_source.value if item.decisions else m.Source.NONE.value,
        "decisions": [_decision(decision, identified) for decision in item.decisions],
        "attachments": [_attachment(attachment) for attachment in item.attachments],
        "presenters": [_participant(person) for person in item.presenters],
        "urls": list(item.urls),
        "references": [reference_record(reference) for reference in item.references],
        "note": item.note or None,
    }


def _decision(decision: m.Decision, identified: bool) -> dict[str, Any]:
    return {
        "id": decision.id if identified else None,
        "text": decision.words,
        "outcome": decision.outcome.value,
        "outcome_source": decision.outcome_source.value,
        "proposed": decision.proposed.value if decision.proposed else None,
        "decided_by": decision.decided_by,
        "decided_on": decision.decided_on.isoformat() if decision.decided_on else None,
        "relations": [
            {"relation": relation.kind.value, "target": relation.target} for relation in decision.relations
        ],
    }


def _attachment(attachment: m.Attachment) -> dict[str, Any]:
    return {
        "number": attachment.number or None,
        "title": attachment.title,
        "url": attachment.url,
        "file": attachment.file,
        "available": attachment.available.value,
    }


def _participant(person: m.Participant) -> dict[str, Any]:
    return {
        "name": person.name,
        "person": person.person,
        "org": person.org or None,
        "role": person.role.value,
        "presence": person.presence.value,
        "title": person.title or None,
        "for": person.stands_for,
        "arrived": person.arrived,
        "left": person.left,
    }
