"""The JSON files under `data/`: every item, decision, meeting and council, and the ledger of addresses."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from raadsportal import model as m
from raadsportal.addresses import Addresses
from raadsportal.corpus import Corpus
from raadsportal.exports.lists import list_files, list_tables
from raadsportal.ids import attachment_id, url
from raadsportal.show import meeting_facts, original_record, reference_record


def data_files(corpus: Corpus) -> Mapping[str, str]:
    """Return the text of each file by its path under the site's root."""
    tables = {
        "councils": [_council(corpus, council) for council in corpus.councils],
        "meetings": [_meeting(corpus, meeting) for meeting in corpus.meetings],
        "items": [_item(corpus, mt, item) for mt in corpus.meetings for item in mt.items],
        "decisions": [
            _decision(corpus, mt, item, decision)
            for mt in corpus.meetings
            for item in mt.items
            for decision in item.decisions
        ],
        "addresses": _addresses(corpus),
    }
    files = {f"data/{name}.json": as_json(rows) for name, rows in tables.items()}
    files |= {name: as_lines(found) for name, found in list_files(corpus).items()}
    return {**files, **list_tables(corpus)}


def as_json(rows: Any) -> str:
    """Return data as JSON text that is the same for the same data, with one line feed at its end."""
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def as_lines(facts: Any) -> str:
    """Return data that a page fetches: JSON with one row a line, and no more signs than it takes."""
    if isinstance(facts, list):
        return "[\n" + ",\n".join(map(_compact, facts)) + "\n]\n"
    parts = (
        f"{_compact(name)}:" + (as_lines(value).rstrip("\n") if name == "rows" else _compact(value))
        for name, value in facts.items()
    )
    return "{" + ",\n".join(parts) + "}\n"


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _council(corpus: Corpus, council: m.Council) -> dict[str, Any]:
    return {
        "id": council.id,
        "url": url(corpus.portal.address, council.id),
        "name": council.name,
        "full_name": council.full_name,
        "kind": council.kind,
        "valid_from": council.validity.start,
        "valid_to": council.validity.end,
        "certainty": council.validity.certainty.value,
        "predecessors": [link.id for link in council.predecessors],
        "successors": [link.id for link in council.successors],
        "neighbours": [{"id": link.id, "certainty": link.certainty.value} for link in council.neighbours],
        "municipalities": [
            {
                "id": link.id,
                "name": corpus.municipality[link.id].name,
                "code": corpus.municipality[link.id].code,
                "certainty": link.certainty.value,
            }
            for link in council.municipalities
            if link.id in corpus.municipality
        ],
        "organs": [{"id": organ.id, "name": organ.name} for organ in council.organs],
        "website": council.website or None,
    }


def _meeting(corpus: Corpus, meeting: m.Meeting) -> dict[str, Any]:
    identity = str(meeting.id)
    return {
        "id": identity,
        "url": url(corpus.portal.address, identity),
        **meeting_facts(meeting),
        "source": meeting.source or None,
        "original": _original(corpus, meeting),
        "items": [item.id for item in meeting.items],
    }


def _original(corpus: Corpus, meeting: m.Meeting) -> dict[str, Any] | None:
    told = original_record(meeting.original)
    if told is None:
        return None
    return {**told, "url": url(corpus.portal.address, attachment_id(str(meeting.id), told["file"]))}


def _item(corpus: Corpus, meeting: m.Meeting, item: m.Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "url": url(corpus.portal.address, item.id),
        "council": meeting.id.council,
        "organ": meeting.id.organ,
        "meeting": str(meeting.id),
        "date": meeting.id.date.isoformat(),
        "number": item.number,
        "title": item.title,
        "kinds": [kind.value for kind in item.kinds],
        "kinds_source": item.kinds_source.value,
        "text": "\n\n".join(_section_text(section) for section in item.sections),
        "text_form": meeting.text_form.value,
        "closed": item.closed or None,
        "topics": list(item.topics),
        "municipalities": [municipality.id for municipality in corpus.named_municipalities(item)],
        "references": [reference_record(reference) for reference in item.references],
        "referenced_by": [
            reference_record(reference)
            for target in (item.id, *(d.id for d in item.decisions if d.id != item.id))
            for reference in corpus.referenced_by.get(target, ())
        ],
        "decisions": [decision.id for decision in item.decisions],
    }


def _addresses(corpus: Corpus) -> list[dict[str, Any]]:
    """Return every id that has been public, with what became of it."""
    addresses, rows = Addresses(corpus), []
    for name, row in sorted(corpus.ledger.published.items()):
        fate = addresses.fate(name)
        rows.append(
            {
                "id": name,
                "url": url(corpus.portal.address, name),
                "first": row.first.isoformat(),
                "changed": row.changed.isoformat(),
                "moved_to": fate.target if fate.target != name else None,
                "withdrawn": fate.withdrawn.on.isoformat() if fate.withdrawn else None,
            }
        )
    return rows


def _section_text(section: m.Section) -> str:
    return f"{section.label}\n{section.text}" if section.label else section.text


def _decision(corpus: Corpus, meeting: m.Meeting, item: m.Item, decision: m.Decision) -> dict[str, Any]:
    until = corpus.known_until(meeting.id.council)
    return {
        "id": decision.id,
        "item": item.id,
        "url": url(corpus.portal.address, decision.id),
        "council": meeting.id.council,
        "organ": meeting.id.organ,
        "date": meeting.id.date.isoformat(),
        "number": item.number,
        "title": item.title,
        "words": decision.words,
        "text_form": meeting.text_form.value,
        "outcome": decision.outcome.value,
        "outcome_source": decision.outcome_source.value,
        "proposed": decision.proposed.value if decision.proposed else None,
        "state": corpus.state(meeting, decision).value,
        "known_until": until.isoformat() if until else None,
        "decided_by": decision.decided_by or meeting.decided_by or meeting.id.organ,
        "relations": [
            {
                "kind": relation.target_kind.value,
                "relation": relation.kind.value,
                "text": "",
                "target": relation.target,
            }
            for relation in decision.relations
        ],
    }
