"""The report of a change as text for a terminal and as Markdown for a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from raadsportal.changes.told import Report, Told
from raadsportal.forge import plain
from raadsportal.ids import url
from raadsportal.language import Catalogue

#: A comment on GitHub holds 65,536 signs; what is behind is counted.
_LETTERS = 60_000


def as_text(report: Report, words: Catalogue) -> str:
    """Return the report as lines: headings, rows, and details further in."""
    lines = []
    for part in report.parts:
        lines.append(part.title)
        for row in part.rows:
            lines.append(f"  {row.text}")
            lines += [f"    {detail}" for detail in row.details]
    return "\n".join((*(lines or [_nothing(words)]), _addresses(report, words))) + "\n"


def as_markdown(report: Report, words: Catalogue, preview: str = "") -> str:
    """Return the report as a comment; with the address of a preview, its rows lead there."""
    pieces = [f"## {words.text('What this changes for readers')}"]
    for part in report.parts:
        rows = "\n".join(line for row in part.rows for line in _rows(row, preview))
        pieces.append(f"### {part.title}\n\n{rows}")
    if not report.parts:
        pieces.append(_nothing(words))
    pieces.append(plain(_addresses(report, words)))
    return _cut("\n\n".join(pieces), words)


def _rows(row: Told, preview: str) -> Iterator[str]:
    shown = plain(row.text)
    yield f"- [{shown}]({url(preview, row.id)})" if preview and row.id else f"- {shown}"
    yield from (f"  - {plain(detail)}" for detail in row.details)


def _nothing(words: Catalogue) -> str:
    return words.text("Readers will see no change.")


def _addresses(report: Report, words: Catalogue) -> str:
    return words.text("Addresses: {what}.", what="; ".join(report.addresses))


def _cut(text: str, words: Catalogue) -> str:
    """Return a comment no longer than a forge takes, cut between its lines."""
    if len(text) <= _LETTERS:
        return text + "\n"
    shown = text[:_LETTERS].rpartition("\n")[0]
    left = text.count("\n", len(shown))
    more = words.plural("and {count} more line", "and {count} more lines", left)
    return f"{shown}\n\n{more}\n"
