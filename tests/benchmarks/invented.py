"""A portal of invented councils, as large as one likes, to measure with: `python -m tests.benchmarks.invented`.

The same size and seed give the same files, byte for byte. No sentence is from a document of any council.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from raadsportal.ids import slug
from tests.benchmarks.words import Words

_FIRST_DAY = date(2015, 1, 12)
_LAST_DAY = date(2024, 12, 9)
_SECTIONS = ("Sagen kort", "Indstilling", "Beslutning", "Sagsfremstilling", "Baggrund")
#: Which share of an item's words each section has; the decision is short.
_SHARES = (0.14, 0.08, 0.07, 0.56, 0.15)
_OUTCOMES = ("vedtog", "godkendte", "drøftede", "udsatte", "afviste")
_TOPICS, _TERMS, _PEOPLE, _PLACES = 30, 60, 20, 7


@dataclass(frozen=True)
class Size:
    """How large a portal is."""

    meetings: int = 720
    items: int = 21
    """How many items a meeting has."""
    councils: int = 12
    words: int = 350
    """How many words an item has, about."""
    vocabulary: int = 60_000
    """How many words there are before they are inflected."""


def invented(size: Size, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Yield the files of a content folder, each with its path."""
    words = Words(seed, size.vocabulary)
    councils = _distinct(words.place, min(size.councils, size.meetings))
    places = _distinct(words.place, _PLACES * len(councils), councils)
    people = _distinct(words.person, _PEOPLE * len(councils))
    topics = _distinct(words.name, _TOPICS)
    yield "portal.yml", _PORTAL
    yield "people.yml", _rows({"id": slug(name), "name": name} for name in people)
    yield "municipalities.yml", _rows(_places(places))
    yield "topics.yml", _rows(_topic(words, name) for name in topics)
    yield "glossary.yml", _rows(_terms(words))
    for number, name in enumerate(councils):
        own = places[number :: len(councils)]
        yield f"councils/{slug(name)}/council.yml", _council(words, name, own)
    for number in range(size.meetings):
        council = number % len(councils)
        day = _day(number // len(councils), -(-size.meetings // len(councils)), council)
        path = f"councils/{slug(councils[council])}/meetings/{day}.md"
        present = [slug(name) for name in people[council :: len(councils)]]
        yield path, _meeting(words, size, day, present, [slug(topic) for topic in topics])


def write_content(folder: Path, size: Size, seed: int = 1) -> Path:
    """Write a portal's content into a folder."""
    for name, text in invented(size, seed):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def texts_to_ask(size: Size, seed: int = 1) -> tuple[str, ...]:
    """Return questions of all kinds about a portal: common and rare words, several, a slip, a name, a day."""
    words = Words(seed, size.vocabulary)
    council = _distinct(words.place, 1)[0]
    common, rare = words.words[:40], words.words[2000:2400] or words.words
    return (
        rare[7], common[3], f"{common[11]} {common[17]}", f"{rare[30]} {council}", f"{common[5]}en", council,
        common[21][:-1], f"{common[8]} -{common[2]}", f'"{common[1]}"', "12. januar 2015", "pkt. 2.1",
    )  # fmt: skip


def _distinct(make: Callable[[], str], count: int, taken: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return so many names of which no two have the same address."""
    found = {slug(name): "" for name in taken}
    while len(found) < count + len(taken):
        name = make()
        found.setdefault(slug(name), name)
    return tuple(name for name in found.values() if name)


def _rows(rows: Iterable[Mapping[str, object]]) -> str:
    """Return a YAML list; each row is JSON, which is YAML too."""
    return "".join(f"- {json.dumps(row, ensure_ascii=False)}\n" for row in rows)


def _places(names: tuple[str, ...]) -> Iterator[dict[str, str]]:
    for number, name in enumerate(names):
        yield {"id": slug(name), "name": name, "code": f"{number + 1000:04}"}


def _topic(words: Words, name: str) -> dict[str, object]:
    about = words.sentence(12)
    return {
        "id": slug(name),
        "name": name.capitalize(),
        "about": about,
        "synonyms": [words.name(), words.name()],
    }


def _terms(words: Words) -> Iterator[dict[str, str]]:
    for meaning in _distinct(lambda: f"{words.name()} {words.name()} {words.name()}", _TERMS):
        short = "".join(word[0] for word in meaning.split()).upper()
        yield {"term": f"{short}{words.random.randint(2, 99)}", "means": meaning}


def _council(words: Words, name: str, places: tuple[str, ...]) -> str:
    told = {
        "name": f"Rådet for {name}",
        "full_name": f"Rådet for {name} og omegn",
        "kind": "råd",
        "valid": {"from": "2015", "to": None},
        "municipalities": [slug(place) for place in places],
        "organs": [{"id": "formandskab", "name": "Formandskabet"}],
        "vocabulary": "midt-nord",
        "about": words.sentence(14),
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _day(number: int, count: int, council: int) -> date:
    """Return the day of a council's meeting, so that they lie evenly; no two councils meet on one day."""
    apart = (_LAST_DAY - _FIRST_DAY).days / max(count, 1)
    return _FIRST_DAY + timedelta(days=int(number * apart) + council)


def _meeting(words: Words, size: Size, day: date, people: list[str], topics: list[str]) -> str:
    numbers = [f"{at // 5 + 1}.{at % 5 + 1}" for at in range(size.items)]
    told = [{"number": number, "topics": words.random.sample(topics, 2)} for number in numbers]
    matter = {
        "date": str(day),
        "status": "approved",
        "attendance": [{"org": "Kommunerne", "people": people}],
        "items": told,
    }
    front = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in matter.items())
    body = "\n".join(_item(words, size, number) for number in numbers)
    return f"---\n{front}\n---\n# Rådsmøde {day}\n\n{body}"


def _item(words: Words, size: Size, number: str) -> str:
    """Return an item, with a heading for its group where one begins."""
    group = f"## {number.partition('.')[0]}. {words.title()}\n\n" if number.endswith(".1") else ""
    length = size.words * words.random.uniform(0.3, 1.7)
    text = "\n\n".join(
        f"#### {name}\n\n{_said(words) if name == 'Beslutning' else ''}{words.text(int(length * share))}"
        for name, share in zip(_SECTIONS, _SHARES, strict=True)
    )
    return f"{group}### {number} {words.title()} (B)\n\n{text}\n"


def _said(words: Words) -> str:
    """Return what was decided; now and then no more than that something was noted."""
    if words.random.random() < 0.3:
        return f"Rådet tog {words.name()} til efterretning. "
    return f"Rådet {words.random.choice(_OUTCOMES)} {words.name()}. "


_PORTAL = """\
name: Måleportalen
address: https://maaling.example/
language: da
vocabulary: midt-nord
contact: post@maaling.example
"""


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--meetings", type=int, default=Size.meetings)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    write_content(given.folder, Size(meetings=given.meetings), given.seed)
