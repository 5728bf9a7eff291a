"""The Markdown of minutes in one layout: levels of headings, labels on lines of their own, blank lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadsportal.prose import escape_date, lines_outside_code, starts_list_unannounced
from raadsportal.source.agenda import read_agenda
from raadsportal.source.outline import outline
from raadsportal.vocabulary import Vocabulary

_HEADING = re.compile(r"#{1,6}(?=\s|$)")
_UNDERLINE = re.compile(r"(?:=+|-{2,})\s*")
_CLOSING = re.compile(r"(?:^|\s)#+\s*$")
_BULLET = re.compile(r"(?P<indent>\s*)[*+-]\s+(?=\S)")
_RULE = re.compile(r"\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})")


def with_ranks(body: str, vocabulary: Vocabulary) -> str:
    """Return minutes whose headings have the levels of canonical ones, and whose labels are headings."""
    agenda = read_agenda(outline(body, 0), "", vocabulary)
    shown: list[str] = []
    for at, line, _ in lines_outside_code(body):
        if at in agenda.ranks:
            title = _heading_words(shown.pop() if _UNDERLINE.fullmatch(line) and shown else line)
            shown += ["", "#" * agenda.ranks[at] + f" {title}".rstrip(), ""]
        elif at in agenda.labels:
            shown += ["", f"#### {agenda.labels[at].label}", "", agenda.labels[at].rest]
        else:
            shown.append(line)
    return "\n".join(shown)


def _heading_words(line: str) -> str:
    """Return the words of a heading without the signs that begin and may close it."""
    words = _HEADING.sub("", line).strip()
    return _CLOSING.sub("", words).strip()


def tidied(body: str, vocabulary: Vocabulary) -> str:
    """Return Markdown with one blank line where some are, one mark for lists, nothing at the ends of lines.

    Two spaces that break a line stay.
    """
    shown: list[str] = []
    code: set[int] = set()
    for _, line, in_code in lines_outside_code(body):
        plain = line if in_code else _line(line, vocabulary)
        before = shown[-1] if shown else ""
        beside_heading = bool(_HEADING.match(plain)) != bool(_HEADING.match(before)) or _HEADING.match(plain)
        if not in_code and before and plain and (beside_heading or starts_list_unannounced(before, plain)):
            shown.append("")
        if in_code:
            code.add(len(shown))
        if in_code or plain or before:
            shown.append(plain)
    text = "\n".join(_without_loose_breaks(shown, code)).strip("\n")
    return f"{text}\n" if text else ""


def _line(line: str, vocabulary: Vocabulary) -> str:
    breaks = "  " if line.endswith("  ") and line.strip() else ""
    plain = line.rstrip() + breaks
    if _HEADING.match(plain):
        marks = _HEADING.match(plain)
        return f"{marks[0] if marks else ''} {_heading_words(plain)}".rstrip()
    if not _RULE.fullmatch(plain):
        plain = _BULLET.sub(r"\g<indent>- ", plain, count=1)
    return escape_date(plain, vocabulary)


def _without_loose_breaks(lines: list[str], code: set[int]) -> Iterator[str]:
    """Yield lines; a break behind which nothing follows breaks nothing. Code is at the places of `code`."""
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else ""
        yield line if following.strip() or at in code else line.rstrip()
