"""The command `raadsportal`. Commands that need a site generator are found as entry points."""

from __future__ import annotations

import functools
import io
import json
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import click

from raadsportal import __version__, show
from raadsportal.addresses import Addresses
from raadsportal.checks.judge import judge_content, judge_one
from raadsportal.clock import ClockError, moment
from raadsportal.language import Catalogue, catalogue, languages
from raadsportal.model import Meeting, Source
from raadsportal.problems import Problem, Severity, closest, count_of
from raadsportal.source.erasure import erase as erase_person
from raadsportal.source.ledger import write_ledger
from raadsportal.source.load import load, load_one


def interface() -> Catalogue:
    """Return the words of the command line: Danish unless RAADSPORTAL_LANGUAGE says otherwise."""
    told = os.environ.get("RAADSPORTAL_LANGUAGE", "da")
    return catalogue(told if told in languages() else "da")


_ = interface().text


class Now(click.ParamType[datetime]):
    """A moment on the command line."""

    name = "moment"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Return the moment, or say that it is none."""
        if isinstance(value, datetime):
            return value
        try:
            return moment(value)
        except ClockError:
            self.fail(
                _("“{value}” is not a moment; write 2024-03-18 or 2024-03-18T12:00+01:00", value=value),
                param,
                ctx,
            )


@dataclass(frozen=True)
class Options:
    """What every command takes: where the content lies, where the site, and what the clock says."""

    content: Path
    site_dir: Path
    now: datetime | None

    def moment(self) -> datetime:
        """Return the moment given, else the environment's, else the system's."""
        try:
            return self.now or moment()
        except ClockError as error:
            raise click.UsageError(_("SOURCE_DATE_EPOCH is not a number: {value}", value=error)) from None


def common_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that all have, as one value: its first argument."""

    @functools.wraps(command)
    def run(content: Path, site_dir: Path, now: datetime | None, **others: Any) -> None:
        command(Options(content, site_dir, now), **others)

    folder = click.Path(path_type=Path)
    for option in (
        click.option("--now", type=Now(), default=None, help=_("The moment to take as now.")),
        click.option(
            "--site-dir",
            type=folder,
            default=Path("site"),
            show_default=True,
            help=_("Where the site is built."),
        ),
        click.option(
            "--content",
            type=folder,
            default=Path("content"),
            show_default=True,
            help=_("The folder with the content."),
        ),
    ):
        run = option(run)
    return run


class Commands(click.Group):
    """The group of all commands, those of installed plug-ins among them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return sorted({*super().list_commands(ctx), *(point.name for point in _points())})

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Return a command by its name."""
        own = super().get_command(ctx, name)
        found = [point for point in _points() if point.name == name]
        return own or (found[0].load() if found else None)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what the machine refuses is said in a sentence, in letters that it can print."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        try:
            return super().invoke(ctx)
        except OSError as error:
            said = _("The machine refuses {file}: {reason}", file=error.filename or "", reason=error.strerror)
            raise click.ClickException(said) from None


def _points() -> Iterable[Any]:
    return sorted(entry_points(group="raadsportal.commands"), key=lambda point: point.name)


@click.group(cls=Commands, help=_("A portal for the minutes and decisions of councils."))
@click.version_option(__version__)
def main() -> None:
    """Run the command line."""


@main.command(help=_("Judge the content by all rules; the exit code is 1 if there is an error."))
@common_options
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", show_default=True,
    help=_("How problems are printed."),
)  # fmt: skip
def check(options: Options, form: str) -> None:
    """Judge the content."""
    loaded = load(options.content, options.moment())
    problems = judge_content(loaded)
    print_problems(problems, loaded.corpus.catalogue, form)
    if count_of(problems, Severity.ERROR):
        sys.exit(1)


@main.command("show", help=_("Show one minutes file as the portal understands it."))
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@common_options
@click.option("--json", "as_json", is_flag=True, help=_("Print JSON."))
def show_file(options: Options, file: Path, as_json: bool) -> None:
    """Show one minutes file."""
    root = _root_of(file) or (options.content if (options.content / "portal.yml").is_file() else None)
    loaded = load_one(file, root, options.moment())
    words, problems = loaded.corpus.catalogue, judge_one(loaded)
    if not loaded.minutes:
        print_problems(problems, words, "text")
        sys.exit(1)
    meeting = loaded.minutes[0].meeting
    if as_json:
        click.echo(json.dumps(show.shown_meeting(meeting, problems, words), ensure_ascii=False, indent=2))
        return
    print_meeting(meeting, words)
    print_problems(problems, words, "text")


@main.command(help=_("Bring the ledger of addresses up to date with what is public."))
@common_options
def publish(options: Options) -> None:
    """Write addresses.yml; nothing is written while the content has an error."""
    loaded = load(options.content, options.moment())
    words = loaded.corpus.catalogue
    problems = judge_content(loaded)
    if count_of(problems, Severity.ERROR):
        print_problems(problems, words, "text")
        sys.exit(1)
    old = loaded.corpus.ledger.published
    new = Addresses(loaded.corpus).brought_up_to_date(loaded.corpus.today)
    write_ledger(options.content, new, words.text("raadsportal publish writes what stands under published."))
    changed = sum(name in old and old[name] != row for name, row in new.published.items())
    click.echo(words.plural("{count} new address", "{count} new addresses", len(new.published) - len(old)))
    click.echo(words.plural("{count} changed", "{count} changed", changed))


@main.command(help=_("Erase a person: a hash replaces the id in all files, and the name is deleted."))
@click.argument("person")
@common_options
def erase(options: Options, person: str) -> None:
    """Erase a person, and say where the name still stands in prose."""
    loaded = load(options.content, options.moment())
    words, known = loaded.corpus.catalogue, loaded.corpus.person
    if person not in known:
        suggestion = closest(person, known)
        said = words.text("There is no person “{person}” in people.yml.", person=person)
        meant = words.text("Did you mean “{suggestion}”?", suggestion=suggestion) if suggestion else ""
        raise click.ClickException(f"{said} {meant}".strip())
    erased = erase_person(options.content, known[person], loaded.corpus.today)
    click.echo(words.text("{person} is now {id}.", person=person, id=erased.id))
    for file in erased.files:
        click.echo(f"  {file}")
    for where in erased.left:
        click.echo(words.text("{place}: the name still stands here; reword it.", place=where))


def _root_of(file: Path) -> Path | None:
    """Return the content folder that a minutes file lies in."""
    return next((folder for folder in file.resolve().parents if (folder / "portal.yml").is_file()), None)


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


if __name__ == "__main__":
    main()
