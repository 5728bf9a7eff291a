"""A short hash of what a thing says: it changes when the content does, and only then."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from hashlib import sha256
from typing import Any

from raadsportal.rough import RoughDate

#: Where a thing stands, and what is found by comparing it with others: not its own content.
_NOT_ITS_OWN = frozenset({"where", "begins", "order", "links", "references", "places"})


def fingerprint(thing: object) -> str:
    """Return 16 hexadecimal digits for a thing of the model.

    A field with its default value counts as absent, so that a new kind of fact changes no old fingerprint.
    """
    text = json.dumps(_facts(thing), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()[:16]


def _is_default(field: Field[Any], own: Any) -> bool:
    if field.default_factory is not MISSING:
        return bool(own == field.default_factory())
    return field.default is not MISSING and bool(own == field.default)


def _facts(value: Any) -> Any:
    if is_dataclass(value):
        told = ((field, getattr(value, field.name)) for field in fields(value))
        return {
            field.name: _facts(own)
            for field, own in told
            if field.name not in _NOT_ITS_OWN and not _is_default(field, own)
        }
    if isinstance(value, RoughDate):
        return str(value)
    if isinstance(value, Mapping):
        return {name: _facts(own) for name, own in value.items()}
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, tuple | list):
        return [_facts(part) for part in value]
    return value.isoformat() if isinstance(value, date | datetime | time) else value
