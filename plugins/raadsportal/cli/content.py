"""The commands that work on the content alone."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from raadsportal import show
from raadsportal.addresses import Addresses
from raadsportal.checks.judge import judge_content, judge_one
from raadsportal.cli.options import Options, common_options, interface
from raadsportal.cli.printing import print_meeting, print_problems
from raadsportal.form.fixes import fixed
from raadsportal.ids import person_id
from raadsportal.language import Catalogue
from raadsportal.ledger import moved_to
from raadsportal.problems import Problem, Severity, closest, count_of
from raadsportal.source.erasure import Erased, NotYamlError
from raadsportal.source.erasure import erase as erase_person
from raadsportal.source.ledger import FILE as LEDGER
from raadsportal.source.ledger import LedgerFormError, write_ledger
from raadsportal.source.load import load, load_one
from raadsportal.source.loaded import Loaded
from raadsportal.source.writing import write_whole

_ = interface().text


@click.command(help=_("Judge the content by all rules; the exit code is 1 if there is an error."))
@common_options
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", show_default=True,
    help=_("How problems are printed."),
)  # fmt: skip
@click.option(
    "--fix", is_flag=True, help=_("Put right what is certain, in the files; then judge what is left.")
)
def check(options: Options, form: str, fix: bool) -> None:
    """Judge the content."""
    loaded = load(options.content, options.moment())
    problems = judge_content(loaded)
    if fix:
        _fix(loaded, problems)
        loaded = load(options.content, options.moment())
        problems = judge_content(loaded)
    print_problems(problems, loaded.corpus.catalogue, form)
    if count_of(problems, Severity.ERROR):
        sys.exit(1)


def _fix(loaded: Loaded, problems: Sequence[Problem]) -> None:
    """Put problems right in their files; how many is said on the second channel: the first may be JSON."""
    count = 0
    for file in fixed(loaded, problems):
        write_whole(file.path, file.text)
        count += file.count
    said = loaded.corpus.catalogue.plural("{count} problem put right", "{count} problems put right", count)
    click.echo(said, err=True)


@click.command("show", help=_("Show one minutes file as the portal understands it."))
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


@click.command(help=_("Bring the ledger of addresses up to date with what is public."))
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
    try:
        remark = words.text("raadsportal publish writes what stands under published.")
        write_ledger(options.content, new, remark)
    except LedgerFormError:
        said = words.text(
            "{file} has a form that cannot be written into. Write published: first on a line of its own.",
            file=LEDGER,
        )
        raise click.ClickException(said) from None
    added = [name for name in new.published if name not in old]
    changed = [name for name, row in new.published.items() if name in old and old[name] != row]
    _list(words.plural("{count} new address", "{count} new addresses", len(added)), added)
    _list(words.plural("{count} changed", "{count} changed", len(changed)), changed)


def _list(heading: str, names: list[str]) -> None:
    click.echo(heading)
    for name in names:
        click.echo(f"  {name}")


@click.command(help=_("Erase a person: a hash replaces the id in all files, and the name is deleted."))
@click.argument("person")
@common_options
def erase(options: Options, person: str) -> None:
    """Erase a person, and say where the name may still stand in prose."""
    loaded = load(options.content, options.moment())
    words, known = loaded.corpus.catalogue, loaded.corpus.person
    if person not in known:
        suggestion = closest(person, known)
        said = words.text("There is no person “{person}” in people.yml.", person=person)
        meant = words.text("Did you mean “{suggestion}”?", suggestion=suggestion) if suggestion else ""
        raise click.ClickException(f"{said} {meant}".strip())
    if known[person].erased:
        raise click.ClickException(words.text("{person} has been erased already.", person=person))
    ledger = loaded.corpus.ledger
    former = [row.source for row in ledger.moved if moved_to(ledger, row.source) == person_id(person)]
    try:
        erased = erase_person(
            options.content,
            known[person],
            [name.removeprefix(person_id("")) for name in former],
            loaded.corpus.today,
        )
    except NotYamlError as error:
        said = words.text("{file} cannot be read. Mend it first: raadsportal check says how.", file=error)
        raise click.ClickException(said) from None
    _print_erased(person, erased, words)


def _print_erased(person: str, erased: Erased, words: Catalogue) -> None:
    _list(words.text("{person} is now {id}.", person=person, id=erased.id), list(erased.files))
    if not erased.left:
        return
    count = len(erased.left)
    click.echo(
        words.plural(
            "The name may still stand in {count} place.", "The name may still stand in {count} places.", count
        )
    )
    click.echo(words.text("Reword them now: this list cannot be made again. Look into the attachments too."))
    for left in erased.left:
        click.echo(f"{left.where}: {left.words or words.text('the file cannot be read')}")


def _root_of(file: Path) -> Path | None:
    """Return the content folder that a minutes file lies in."""
    return next((folder for folder in file.resolve().parents if (folder / "portal.yml").is_file()), None)
