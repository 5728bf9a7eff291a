"""The rules that content is judged by: a stable code, a severity, the message and the hint of each.

Texts are message ids; `docs/guide/rules.md` explains every code with an example.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from raadsportal.rules.documents import DOCUMENT_ERRORS, DOCUMENT_NOTES, DOCUMENT_WARNINGS
from raadsportal.rules.errors import ERRORS
from raadsportal.rules.privacy import PRIVACY_ERRORS, PRIVACY_NOTES, PRIVACY_WARNINGS
from raadsportal.rules.tables import TABLE_ERRORS, TABLE_NOTES, TABLE_WARNINGS
from raadsportal.rules.warnings import NOTES, WARNINGS


@dataclass(frozen=True)
class Rule:
    """What one code means."""

    severity: str
    message: str
    hint: str


RULES: Mapping[str, Rule] = MappingProxyType(
    {code: Rule("error", *texts) for code, texts in ERRORS.items()}
    | {code: Rule("warning", *texts) for code, texts in WARNINGS.items()}
    | {code: Rule("note", *texts) for code, texts in NOTES.items()}
    | {code: Rule("error", *texts) for code, texts in PRIVACY_ERRORS.items()}
    | {code: Rule("warning", *texts) for code, texts in PRIVACY_WARNINGS.items()}
    | {code: Rule("note", *texts) for code, texts in PRIVACY_NOTES.items()}
    | {code: Rule("error", *texts) for code, texts in TABLE_ERRORS.items()}
    | {code: Rule("warning", *texts) for code, texts in TABLE_WARNINGS.items()}
    | {code: Rule("note", *texts) for code, texts in TABLE_NOTES.items()}
    | {code: Rule("error", *texts) for code, texts in DOCUMENT_ERRORS.items()}
    | {code: Rule("warning", *texts) for code, texts in DOCUMENT_WARNINGS.items()}
    | {code: Rule("note", *texts) for code, texts in DOCUMENT_NOTES.items()}
)
