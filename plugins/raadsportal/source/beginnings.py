"""What a new portal, council or meeting begins with: files of the package with names put into them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from string import Template

from raadsportal.language import catalogue, languages

_BEGINNINGS = Path(__file__).parents[1] / "beginnings"
#: A file that would be hidden in the package, under the name that it has there.
_NAMES = {"gitignore": ".gitignore"}


def new_portal(name: str, address: str, council: str, language: str) -> Mapping[str, str]:
    """Return the files of a portal of one body, by their paths: it can be built as it is."""
    whole = _files("portal", language, name=json.dumps(name, ensure_ascii=False), address=json.dumps(address))
    own = new_council(name, language)
    return whole | {f"content/councils/{council}/{path}": text for path, text in own.items()}


def new_council(name: str, language: str) -> Mapping[str, str]:
    """Return the files of a council, by their paths in its folder."""
    return _files("council", language, name=json.dumps(name, ensure_ascii=False))


def new_meeting(day: date, language: str) -> str:
    """Return the text of minutes that are still to be written; they are a draft, and not public."""
    words = catalogue(language).day(day)
    (text,) = _files("meeting", language, day=day.isoformat(), day_in_words=words).values()
    return text


def _files(what: str, language: str, **values: str) -> dict[str, str]:
    """Return the files of a beginning; in English where the package has none in this language."""
    spoken = language if language in languages() and (_BEGINNINGS / language).is_dir() else "en"
    folder = _BEGINNINGS / spoken / what
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).with_name(_NAMES.get(path.name, path.name)).as_posix(): Template(
            path.read_text(encoding="utf-8")
        ).substitute(values)
        for path in found
    }
