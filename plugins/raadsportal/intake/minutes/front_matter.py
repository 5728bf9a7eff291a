"""The front matter of minutes made from a document: what is a fact, and nothing that the text says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import yaml

from raadsportal.ids import item_number
from raadsportal.intake.minutes.attendance_rows import AttendanceRow
from raadsportal.intake.minutes.attended import Attended
from raadsportal.intake.minutes.body import heading_of
from raadsportal.intake.minutes.doubts import Doubt, doubt
from raadsportal.intake.minutes.facts import Facts
from raadsportal.intake.minutes.links import Mended
from raadsportal.intake.minutes.people import KnownPeople
from raadsportal.model import Original, Presence, Role, Source
from raadsportal.source.headings import read_heading
from raadsportal.vocabulary import Vocabulary

#: Staff and guests get no page, and so no id.
_BY_NAME = frozenset({Role.SECRETARIAT, Role.GUEST})
_WIDE = 1_000_000


class People:
    """Writes those who took part: by id where the portal knows them, else by name; every doubt is kept."""

    def __init__(self, known: KnownPeople) -> None:
        self.known, self.doubts = known, list[Doubt]()

    def row(self, row: AttendanceRow) -> dict[str, Any]:
        """Return a row of attendance as front matter has it."""
        told: dict[str, Any] = {"org": row.org} if row.org else {}
        if row.role is not Role.MEMBER:
            told["role"] = row.role.value
        told["people"] = [self._person(one) for one in row.people]
        if row.presence is not Presence.PRESENT:
            told["presence"] = row.presence.value
        return told | {key: value for key, value in (("arrived", row.arrived), ("left", row.left)) if value}

    def _person(self, one: Attended) -> Any:
        named = one.named
        match = self.known.match(named.name)
        title = {"title": named.title} if named.title else {}
        if match.person and one.role not in _BY_NAME:
            return {"id": match.person.id, **title} if title else match.person.id
        if one.role not in _BY_NAME:
            self._tell(
                one, match.nearly.id if match.nearly else "", match.nearly.name if match.nearly else ""
            )
        return {"name": named.name, **title}

    def _tell(self, one: Attended, nearly: str, its_name: str) -> None:
        if nearly:
            told = {"name": one.named.name, "person": nearly, "other": its_name}
            self.doubts.append(doubt("import-person-like", one.place.place, **told))
        elif self.known.memberships:
            self.doubts.append(doubt("import-person-unknown", one.place.place, name=one.named.name))


def front_matter(
    facts: Facts, mended: Mended, people: People, vocabulary: Vocabulary,
    *, original: Original | None, note: str, with_council: bool,
) -> str:  # fmt: skip
    """Return front matter with its two lines; `note` tells people why the day is only inferred."""
    lines = ["---", *(f"{key}: {_flow(value)}" for key, value in _facts(facts, with_council=with_council))]
    if original:
        lines.append(f"original: {_flow({'file': original.file, 'sha256': original.sha256})}")
    lines += _block("attendance", [people.row(row) for row in facts.attendance])
    lines += _block("items", list(_item_rows(mended, vocabulary)))
    if note:
        lines.append(f"note: {_flow(note)}")
    return "\n".join([*lines, "---"]) + "\n"


def _facts(facts: Facts, *, with_council: bool) -> Iterator[tuple[str, Any]]:
    """Yield the facts that there are, in the order of the guide."""
    told: Mapping[str, Any] = {
        "date": facts.day,
        "date_source": "inferred" if facts.day_source is Source.INFERRED else None,
        "status": facts.status.value,
        "council": facts.council if with_council else None,
        "organ": facts.organ,
        "decided_by": facts.decided_by,
        "time": str(facts.times) if facts.times else None,
        "place": facts.place,
        "format": facts.format.value if facts.format else None,
        "chair": facts.chair,
        "secretariat": facts.secretariat,
        "issued": facts.issued,
        "sent": facts.sent,
    }
    return ((key, value) for key, value in told.items() if value)


def _item_rows(mended: Mended, vocabulary: Vocabulary) -> Iterator[dict[str, Any]]:
    """Yield a row for each item that is called otherwise here than its heading has it, or has lost a link."""
    printed = {
        item.number: _printed(heading_of(item, group), vocabulary)
        for group in mended.draft.groups
        for item in group.items
    }
    times = Counter(printed.values())
    for number, own in printed.items():
        # Of two items with one printed number the portal must be told which is which.
        is_told = own != item_number(number) or times[own] > 1
        attachments = mended.attachments.get(number)
        told: dict[str, Any] = {"printed": own} if is_told else {}
        if attachments:
            told["attachments"] = list(attachments)
        if told:
            yield {"number": number, **told}


def _printed(heading: str, vocabulary: Vocabulary) -> str:
    """Return the number that the portal reads from a heading; empty if there is none."""
    number = read_heading(heading, vocabulary).number
    return item_number(number) if number else ""


def _block(key: str, rows: list[Any]) -> list[str]:
    return [f"{key}:", *(f"  - {_flow(row)}" for row in rows)] if rows else []


def _flow(value: Any) -> str:
    """Return a value on one line; a day stands without quotes."""
    if isinstance(value, date):
        return value.isoformat()
    text = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, width=_WIDE, sort_keys=False)
    return str(text).removesuffix("...\n").strip()
