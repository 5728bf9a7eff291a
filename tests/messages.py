"""Finds every message that the interface can show, where it stands in the code and the templates."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import extract_from_dir

from raadsportal.labels import LABELS, PROPOSALS, ROLES, SEATS, VALIDITY
from raadsportal.rules import RULES
from raadsportal.search.facts import KINDS
from raadsportal.views import search
from raadsportal.views.lists.standings import (
    ANSWERS,
    DEEDS,
    MARKS,
    PROPOSED_DEEDS,
    REASONS,
    STANDINGS,
)

ROOT = Path(__file__).parents[1]
_SAID_BY = {"text", "_", "plural"}


def messages() -> set[str]:
    """Return every message id; of a plural the form for one."""
    return {
        *_of_rules(),
        *LABELS.values(),
        *SEATS.values(),
        *ROLES.values(),
        *PROPOSALS.values(),
        *VALIDITY.values(),
        *KINDS.values(),
        *STANDINGS.values(),
        *DEEDS.values(),
        *PROPOSED_DEEDS.values(),
        *REASONS.values(),
        *ANSWERS.values(),
        *MARKS.values(),
        *search.SAID.values(),
        *search.FACETS.values(),
        *_of_code(),
        *_of_templates(),
    }


def _of_rules() -> Iterator[str]:
    for rule in RULES.values():
        yield rule.message
        yield rule.hint
    yield from (
        "error",
        "warning",
        "note",
        "the form is broken",
        "the machine refuses it",
        "it is no ordinary file",
    )


def _of_code() -> Iterator[str]:
    for path in sorted((ROOT / "plugins").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node.func) in _SAID_BY and node.args:
                yield from _strings(node.args[0])
            if (
                isinstance(node, ast.Assign | ast.AnnAssign)
                and _target(node)
                in {
                    "_AXES",
                    "_CALLED",
                    "_CALLED_HERE",
                    "_CHOICE_WORDS",
                    "_EDITOR_PHRASES",
                    "_FIELD_WORDS",
                    "_SUGGESTED",
                    "_FORM_LABELS",
                    "_HINTS",
                    "_FACTS",
                    "_DECISION_FACTS",
                    "_PORTAL_FACTS",
                    "_REASONS",
                    "_ROWS",
                    "_LEADS_TO",
                    "LED_TO_BY",
                    "_DOUBTFUL",
                    "_WOULD",
                    "_WOULD_BY",
                }
                and isinstance(node.value, ast.Dict)
            ):
                yield from (value for key in node.value.values for value in _strings(key))
        if path.name == "meeting.py":
            yield from ("Minutes dated", "Sent to the members", "Published")


def _target(node: ast.Assign | ast.AnnAssign) -> str:
    target = node.targets[0] if isinstance(node, ast.Assign) else node.target
    return target.id if isinstance(target, ast.Name) else ""


def _strings(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    if isinstance(node, ast.IfExp):
        yield from (*_strings(node.body), *_strings(node.orelse))


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _of_templates() -> Iterator[str]:
    keywords = {"_": None, "plural": (1, 2)}
    found = extract_from_dir(
        str(ROOT / "overrides"),
        [("**.html", "jinja2")],
        {"**.html": {"trimmed": "true", "silent": "false"}},
        keywords=keywords,
    )
    for _, _, message, _, _ in found:
        yield message if isinstance(message, str) else message[0]
