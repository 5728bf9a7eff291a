"""Facts beside the texts: which of them a change touches, from what to what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from raadsportal.fingerprints import fingerprint
from raadsportal.labels import LABELS
from raadsportal.language import Catalogue

#: A longer value is not shown.
_SHOWN = 80


def fact_changes(old: object, new: object, names: Mapping[str, str], words: Catalogue) -> Iterator[str]:
    """Yield what becomes of each named fact of a thing; `names` tells what its fields are called."""
    for field, name in names.items():
        before, after = getattr(old, field), getattr(new, field)
        if before != after and (isinstance(before, _PLAIN) or differs(before, after)):
            yield fact_change(words.text(name), _said(before, words), _said(after, words), words)


def fact_change(what: str, old: str | None, new: str | None, words: Catalogue) -> str:
    """Return what becomes of one fact; None stands for a value that cannot be shown in a line."""
    if old is None or new is None or len(old) > _SHOWN or len(new) > _SHOWN:
        return words.text("{what}: changed", what=what)
    if not old:
        return words.text("{what}: “{new}” is new", what=what, new=new)
    if not new:
        return words.text("{what}: “{old}” is gone", what=what, old=old)
    return f"{what}: {words.text('“{old}” becomes “{new}”', old=old, new=new)}"


def differs(old: object, new: object) -> bool:
    """Tell whether two things of the model say something else, wherever they stand in their files."""
    return fingerprint(old) != fingerprint(new)


_PLAIN = (str, date, datetime, time, bool, int, type(None))


def _said(value: Any, words: Catalogue) -> str | None:
    """Return a plain value as people say it; None for one with parts."""
    if value is None or value == ():
        return ""
    if isinstance(value, StrEnum):
        label = LABELS.get((type(value), value.value))
        return words.text(label) if label else value.value
    if isinstance(value, bool):
        return words.text("yes") if value else words.text("no")
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return words.day(value)
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, tuple) and all(isinstance(one, str) for one in value):
        return ", ".join(value)
    return str(value) if isinstance(value, str | int) else None
