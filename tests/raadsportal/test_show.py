"""The form that `show --json` prints, and the data files: whole values, as other programs rely on them."""

from __future__ import annotations

import json

from raadsportal.clock import moment
from raadsportal.exports.json_files import data_files
from raadsportal.show import shown_meeting
from raadsportal.source.load import load, load_one
from tests.conftest import NOW, Content


def test_a_meeting_as_json(content: Content) -> None:
    root = content()
    one = load_one(root / "councils/hald/meetings/2024-03-18.md", root, moment(NOW))
    shown = shown_meeting(one.minutes[0].meeting, one.problems, one.corpus.catalogue)
    assert {
        key: shown[key] for key in ("id", "council", "organ", "date", "date_source", "status", "text_form")
    } == {
        "id": "hald/2024-03-18",
        "council": "hald",
        "organ": None,
        "date": "2024-03-18",
        "date_source": "stated",
        "status": "approved",
        "text_form": "verbatim",
    }
    assert shown["groups"] == [{"number": "1", "title": "Rådets forhold"}]
    assert shown["attendance"][0]["name"] == "Ane Holm"
    assert shown["attendance"][0]["person"] == "ane-holm"
    assert shown["absent"] == []
    assert shown["problems"] == []
    assert shown["items"][1] == {
        "number": "1.2",
        "printed": "1.2",
        "title": "Liste over kurser",
        "kinds": ["decision"],
        "kinds_source": "stated",
        "presentation": False,
        "group": "1",
        "order": 2,
        "topics": [],
        "sections": [
            {"kind": "summary", "label": "Sagen kort", "text": "Hald Kommune har bedt om det."},
            {"kind": "decision", "label": "Beslutning", "text": "Rådet vedtog listen."},
            {"kind": "attachments", "label": "Bilag", "text": "1.2.1 Listen"},
        ],
        "outcome": "approved",
        "outcome_source": "derived",
        "decisions": [
            {
                "id": "hald/2024-03-18/1.2",
                "text": "Rådet vedtog listen.",
                "outcome": "approved",
                "outcome_source": "derived",
                "proposed": None,
                "decided_by": None,
                "decided_on": None,
                "relations": [],
            }
        ],
        "attachments": [
            {"number": "1.2.1", "title": "Listen", "url": None, "file": None, "available": "not-published"}
        ],
        "presenters": [],
        "urls": [],
        "references": [
            {"kind": "municipality", "relation": "refers", "text": "Hald", "target": "municipalities/hald"}
        ],
        "note": None,
    }


def test_the_data_files(content: Content) -> None:
    files = data_files(load(content(), moment(NOW)).corpus)
    names = ("addresses", "councils", "decisions", "items", "lists", "meetings")
    assert sorted(files) == [f"data/{name}.json" for name in names]
    assert json.loads(files["data/items.json"])[1] == {
        "id": "hald/2024-03-18/1.2",
        "url": "https://proeve.example/hald/2024-03-18/1.2/",
        "council": "hald",
        "organ": None,
        "meeting": "hald/2024-03-18",
        "date": "2024-03-18",
        "number": "1.2",
        "title": "Liste over kurser",
        "closed": None,
        "kinds": ["decision"],
        "kinds_source": "stated",
        "text": "Sagen kort\nHald Kommune har bedt om det.\n\nBeslutning\nRådet vedtog listen.\n\nBilag\n1.2.1 Listen",
        "text_form": "verbatim",
        "topics": [],
        "municipalities": ["hald"],
        "references": [
            {"kind": "municipality", "relation": "refers", "text": "Hald", "target": "municipalities/hald"}
        ],
        "referenced_by": [],
        "decisions": ["hald/2024-03-18/1.2"],
    }
    assert json.loads(files["data/decisions.json"])[1] == {
        "id": "hald/2024-03-18/1.2",
        "item": "hald/2024-03-18/1.2",
        "url": "https://proeve.example/hald/2024-03-18/1.2/",
        "council": "hald",
        "organ": None,
        "date": "2024-03-18",
        "number": "1.2",
        "title": "Liste over kurser",
        "words": "Rådet vedtog listen.",
        "text_form": "verbatim",
        "outcome": "approved",
        "outcome_source": "derived",
        "proposed": None,
        "state": "decided",
        "known_until": "2024-03-18",
        "decided_by": None,
        "relations": [],
    }
