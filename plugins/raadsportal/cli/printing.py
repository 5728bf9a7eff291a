"""What the command line prints: problems, minutes, answers."""

from __future__ import annotations

import json
from collections.abc import Iterable

import click

from raadsportal import show
from raadsportal.language import Catalogue
from raadsportal.model import Meeting, Source
from raadsportal.problems import Problem, Severity, count_of


def print_problems(problems: tuple[Problem, ...], words: Catalogue, form: str) -> None:
    """Print problems in one of the forms of `check`."""
    if form == "json":
        records = [show.problem_record(found, words) for found in problems]
        click.echo(json.dumps(records, ensure_ascii=False, indent=1))
        return
    for found in problems:
        click.echo(found.line(words) if form == "text" else _github(found, words))
        if form == "text":
            click.echo(f"    {found.hint(words)}")
    click.echo(summary(problems, words), err=form == "github")


def summary(problems: Iterable[Problem], words: Catalogue) -> str:
    """Return how many problems there are, in one sentence."""
    found = tuple(problems)
    if not found:
        return words.text("No problems found.")
    return ", ".join(
        (
            words.plural("{count} error", "{count} errors", count_of(found, Severity.ERROR)),
            words.plural("{count} warning", "{count} warnings", count_of(found, Severity.WARNING)),
            words.plural("{count} note", "{count} notes", count_of(found, Severity.NOTE)),
        )
    )


def _github(found: Problem, words: Catalogue) -> str:
    """Return a workflow command, with the characters escaped that would end it."""
    kind = "notice" if found.severity is Severity.NOTE else found.severity.value
    where = f"file={_property(found.where.path)},line={found.where.line},col={found.where.column}"
    text = f"{found.message(words)} {found.hint(words)}"
    return f"::{kind} {where},title={_property(found.code)}::{_escaped(text)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def print_meeting(meeting: Meeting, words: Catalogue) -> None:
    """Print a meeting for a person to read: one line an item, with what became of it."""
    known = meeting.date_source is not Source.NONE
    click.echo(f"{meeting.title}  [{meeting.id if known else words.text('day not known')}]")
    for item in meeting.items:
        kinds = "+".join(kind.value for kind in item.kinds) or "–"
        outcomes = ", ".join(decision.outcome.value for decision in item.decisions) or "–"
        click.echo(f"  {item.number:<8} {item.title}  ({kinds}: {outcomes})")
        for section in item.sections:
            first = section.text.split("\n")[0][:80]
            click.echo(f"           {section.kind.value:<15} {section.label or '–'}: {first}")
    counts = (
        words.plural("{count} item", "{count} items", len(meeting.items)),
        words.plural("{count} decision", "{count} decisions", sum(len(i.decisions) for i in meeting.items)),
    )
    click.echo("  " + ", ".join(counts))
