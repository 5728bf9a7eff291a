"""What an import prints: how the document was read, and what it would change, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from raadsportal.cli.printing import print_problems
from raadsportal.intake.lists.plan import Plan, Target
from raadsportal.intake.lists.reading import ListRead
from raadsportal.language import Catalogue
from raadsportal.lists.difference import changed_values
from raadsportal.model import ListType, Row, Value
from raadsportal.views.lists.tables import shown_value

#: As many rows of each kind as are shown one by one.
_MOST = 200
#: As many problems as are shown one by one.
_MOST_PROBLEMS = 200


def print_read(read: ListRead, words: Catalogue) -> None:
    """Print what was read of a document, and what is wrong or doubtful in it."""
    rows = words.plural("{count} row", "{count} rows", len(read.rows))
    click.echo(f"{read.place}: {rows}")
    if read.titles:
        click.echo(words.text("Columns: {columns}", columns=", ".join(read.titles)))
    if read.problems:
        print_problems(read.problems[:_MOST_PROBLEMS], words, "text")
        _print_left(len(read.problems) - _MOST_PROBLEMS, words)


def print_plan(plan: Plan, target: Target, compared: str, words: Catalogue) -> None:
    """Print what would change, and what is doubtful about it; `compared` is the title of the list before."""
    click.echo("")
    if compared:
        click.echo(words.text("Compared with {title}:", title=compared))
        _print_difference(plan, target.type, words)
    else:
        click.echo(words.text("There is no earlier list to compare with."))
    if plan.problems:
        print_problems(plan.problems, words, "text")


def _print_difference(plan: Plan, list_type: ListType, words: Catalogue) -> None:
    told = plan.difference
    _print_rows(words.plural("{count} row is new", "{count} rows are new", len(told.added)),
                [f"+ {named(row, list_type)}" for row in told.added], words)  # fmt: skip
    _print_rows(words.plural("{count} row is gone", "{count} rows are gone", len(told.removed)),
                [f"- {named(row, list_type)}" for row in told.removed], words)  # fmt: skip
    _print_rows(words.plural("{count} row is changed", "{count} rows are changed", len(told.changed)),
                list(_changes(plan, list_type, words)), words)  # fmt: skip
    if plan.others:
        click.echo(
            words.plural(
                "{count} row gets another note or source",
                "{count} rows get another note or source",
                plan.others,
            )
        )
    click.echo(words.plural("{count} row is as it was", "{count} rows are as they were", plan.same))


def _print_rows(heading: str, lines: Sequence[str], words: Catalogue) -> None:
    click.echo(heading)
    for line in lines[:_MOST]:
        click.echo(f"  {line}")
    _print_left(len(lines) - _MOST, words)


def _print_left(count: int, words: Catalogue) -> None:
    if count > 0:
        click.echo("  " + words.plural("and {count} more", "and {count} more", count))


def _changes(plan: Plan, list_type: ListType, words: Catalogue) -> Iterator[str]:
    for old, new in plan.difference.changed:
        told = (
            f"{list_type.field(name).title}: {_value(was, words)} → {_value(now, words)}"
            for name, was, now in changed_values(old, new)
        )
        yield f"* {named(new, list_type)}: {'; '.join(told)}"


def _value(value: Value, words: Catalogue) -> str:
    return shown_value(words, value) or "–"


def named(row: Row, list_type: ListType) -> str:
    """Return a row's name with its key."""
    return f"{row.values.get(list_type.name_field, '–')} ({row.key})"
