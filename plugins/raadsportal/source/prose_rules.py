"""What can be wrong with the lines of a body: words that Markdown reads otherwise than they were meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from raadsportal.model import Section, SectionKind
from raadsportal.problems import Problem, Where, problem
from raadsportal.prose import (
    escape_date,
    is_stray_fence,
    lines_outside_code,
    link_targets,
    starts_list_unannounced,
)
from raadsportal.source.front_matter import Document
from raadsportal.vocabulary import Vocabulary

_LEADS_OUT = re.compile(r"https?://[^/\s]|mailto:|tel:", re.IGNORECASE)
#: Also in a quotation or a list row: a heading there would be one of the page's own.
_LIKE_A_HEADING = re.compile(
    r"\s{1,3}#{1,6}\s|#{1,6}[^#\s]|\s*(?:(?:>|(?:[-*+]|\d{1,3}[.)])\s)\s{0,9}){1,9}#{1,6}"
)


def judge_prose(document: Document, path: str, vocabulary: Vocabulary) -> list[Problem]:
    """Judge the body's lines: dates that print as lists, lists that do not print as lists, tabs."""
    problems = []
    before = ""
    for index, line, in_code in lines_outside_code(document.body):
        if in_code:
            continue
        at = Where(path, document.body_line + index)
        if is_stray_fence(line):
            problems.append(problem("fence-unread", at))
        if _LIKE_A_HEADING.match(line):
            problems.append(problem("heading-unread", at))
        if "<!--" in line:
            problems.append(problem("html-comment", at))
        where = Where(path, document.body_line + index, len(line) - len(line.lstrip()) + 1)
        date_line = vocabulary.date_line.match(line)
        if date_line:
            day = f"{date_line['day']}{date_line['stop']}{date_line['month']}"
            problems.append(problem("date-as-list", where, date=day, escaped=day.replace(".", "\\.", 1)))
        if starts_list_unannounced(before, escape_date(line, vocabulary)):
            problems.append(problem("list-without-blank-line", where))
        if "\t" in line:
            problems.append(
                problem("text-tab", Where(path, document.body_line + index, line.index("\t") + 1))
            )
        before = line
    return problems


def judge_links(sections: Iterable[Section]) -> list[Problem]:
    """Judge what an item's links point at; attachments are judged by themselves."""
    return [
        problem("link-nowhere", section.where, target=target)
        for section in sections
        if section.kind is not SectionKind.ATTACHMENTS
        for target in link_targets(section.markdown)
        if not _LEADS_OUT.match(target)
    ]
