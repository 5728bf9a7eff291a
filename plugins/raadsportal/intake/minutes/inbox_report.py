"""What came of the inbox, as Markdown for the pull request in which the minutes are looked through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from raadsportal.forge import plain
from raadsportal.intake.minutes.inbox import Arrival, Settled
from raadsportal.language import Catalogue
from raadsportal.problems import Problem, Severity

#: As many doubts of each kind as are printed of one document: a forge takes 65,536 letters, a person less.
_MOST = 40


def report(arrivals: Sequence[Arrival], judged: Mapping[str, Sequence[Problem]], words: Catalogue) -> str:
    """Return what became of each document; `judged` has what the portal's rules say of each new file."""
    if not arrivals:
        return words.text("The inbox is empty.") + "\n"
    pieces = [f"## {words.text('From the inbox')}"]
    for arrival in arrivals:
        pieces += [_settled(arrival, one, judged, words) for one in arrival.settled]
        if arrival.problems:
            pieces.append(_stays(arrival, words))
    return "\n\n".join(pieces) + "\n"


def _settled(
    arrival: Arrival, one: Settled, judged: Mapping[str, Sequence[Problem]], words: Catalogue
) -> str:
    path = one.path.as_posix()
    items = words.plural("{count} item", "{count} items", one.sheet.items)
    made = words.text("{items}, from {file}", items=items, file=plain(arrival.name))
    wrong = [found for found in judged.get(path, ()) if found.severity is Severity.ERROR]
    parts = [f"### {plain(one.sheet.title)}\n\n`{path}`: {made}"]
    parts += _listed(words.text("The portal cannot take them before this is right"), _said(wrong, words))
    decide = [row for row in one.doubts if row[1].severity is Severity.WARNING]
    chosen = [row for row in one.doubts if row[1].severity is not Severity.WARNING]
    parts += _listed(words.text("To be decided"), _doubts(decide, words))
    parts += _folded(words.text("Chosen"), _doubts(chosen, words))
    parts += [words.text("Nothing is unsure.")] if not one.doubts and not wrong else []
    return "\n\n".join(parts)


def _stays(arrival: Arrival, words: Catalogue) -> str:
    title = words.text("{file} stays in the inbox", file=plain(arrival.name))
    return "\n".join([f"### {title}", "", *_said(arrival.problems, words)])


def _said(problems: Sequence[Problem], words: Catalogue) -> list[str]:
    return [f"- {_sentences(found, words)}" for found in problems]


def _doubts(rows: Sequence[tuple[str, Problem]], words: Catalogue) -> list[str]:
    """Return a row to tick for each doubt; of very many the first, and how many more there are."""
    lines = [
        f"- [ ] {f'**{place}:** ' if place else ''}{_sentences(found, words)}"
        for place, found in rows[:_MOST]
    ]
    more = len(rows) - _MOST
    return [*lines, "- " + words.plural("and {count} more", "and {count} more", more)] if more > 0 else lines


def _sentences(found: Problem, words: Catalogue) -> str:
    """Return what is to be seen, and below it what to do."""
    return f"{plain(found.message(words))}.<br>{plain(found.hint(words))}"


def _listed(title: str, rows: Sequence[str]) -> Iterator[str]:
    if rows:
        yield "\n".join([f"**{title}**", "", *rows])


def _folded(title: str, rows: Sequence[str]) -> Iterator[str]:
    if rows:
        yield "\n".join([f"<details><summary>{title} ({len(rows)})</summary>", "", *rows, "", "</details>"])
