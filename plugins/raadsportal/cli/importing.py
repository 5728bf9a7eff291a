"""`raadsportal import`: a document made into content, spreadsheets into lists and all others into minutes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, NoReturn

import click

from raadsportal import model as m
from raadsportal.cli.import_folder import import_folder
from raadsportal.cli.import_minutes import Asked as MinutesAsked
from raadsportal.cli.import_minutes import import_one
from raadsportal.cli.import_report import print_plan, print_read
from raadsportal.cli.import_target import Asked, editions_of, target_of
from raadsportal.cli.options import Options, common_options, interface
from raadsportal.intake.lists.keys import Keys
from raadsportal.intake.lists.knowing import known_on
from raadsportal.intake.lists.plan import (
    Heading,
    Plan,
    Target,
    change_from,
    first_rows,
    new_edition,
    state_now,
)
from raadsportal.intake.lists.reading import ListRead, Wanted, read_list
from raadsportal.intake.opening import is_table
from raadsportal.language import Catalogue
from raadsportal.lists.stays import rows_on
from raadsportal.problems import Severity, count_of
from raadsportal.source.load import load
from raadsportal.source.writing import write_whole

_ = interface().text
_DAY = click.DateTime(["%Y-%m-%d"])
_MINUTES = "minutes"
#: Options that only lists have.
_OF_LISTS = (
    "series",
    "edition",
    "title",
    "start",
    "end",
    "decision",
    "on",
    "by",
    "first",
    "sheet",
    "without",
)


@click.command(
    "import", help=_("Make minutes of a document (Word, PDF, text) or a list of a spreadsheet (XLSX, CSV).")
)
@click.argument("document", type=click.Path(path_type=Path))
@common_options
@click.option("--type", "kind", help=_("What it is: minutes, or a type of list, as in list-types/."))
@click.option("--council", help=_("The council whose it is."))
@click.option("--date", "day", type=_DAY, help=_("The day of the meeting, if the document does not say it."))
@click.option(
    "--status",
    type=click.Choice([one.value for one in m.Status]),
    help=_("How the minutes stand, as in status."),
)
@click.option("--series", help=_("The list's folder, if the council has several lists of the type, or none."))
@click.option("--edition", help=_("The edition's name, for instance 2024."))
@click.option("--title", default="", help=_("The title of a new edition."))
@click.option("--valid-from", "start", help=_("The first day of a new edition."))
@click.option("--valid-to", "end", help=_("The last day of a new edition."))
@click.option("--decision", help=_("The id of the decision that made a new edition."))
@click.option(
    "--complete", is_flag=True, help=_("The document is the whole list: what it lacks is not on it.")
)
@click.option("--on", type=_DAY, help=_("The day from which the list is as in the document."))
@click.option("--by", help=_("The id of the decision behind the change of that day."))
@click.option("--first", is_flag=True, help=_("The document is how the list began, before its changes."))
@click.option("--sheet", help=_("The sheet with the list."))
@click.option("--without", multiple=True, help=_("The head of a column that is not read; may be repeated."))
@click.option(
    "-o",
    "out",
    type=click.Path(path_type=Path),
    help=_("The file (or, of a folder, the folder) to write."),
)
@click.option(
    "--keep-original", is_flag=True, help=_("Keep the document itself beside its minutes, open to all.")
)
@click.option("--write", is_flag=True, help=_("Write it; else it is only shown what would be written."))
def import_document(options: Options, document: Path, write: bool, **told: Any) -> None:
    """Read a document, show what comes of it, and write it if that is wanted."""
    if document.is_dir() and told["kind"] in {None, _MINUTES}:
        import_folder(options, document, _out_of(told["out"]), keeps_original=told["keep_original"])
        return
    _refuse_others(document)
    if _is_list(document, told):
        import_list(options, document, told, write=write)
        return
    day: datetime | None = told["day"]
    status = m.Status(told["status"]) if told["status"] else None
    is_minutes = told["kind"] == _MINUTES
    asked = MinutesAsked(
        told["council"], day.date() if day else None, status, told["out"], write, is_minutes,
        told["keep_original"],
    )  # fmt: skip
    import_one(options, document, asked)


def _out_of(out: Path | None) -> Path:
    """Return the folder that what comes of a folder goes into."""
    if out is None:
        raise click.ClickException(_("Say where what comes of the folder is to lie: -o and a folder."))
    if out.is_file():
        raise click.ClickException(_("{file} is a file; what comes of a folder is many.", file=out))
    return out


def _is_list(document: Path, told: dict[str, Any]) -> bool:
    """Tell whether a document is to be a list: as is said, or as what is in the file says."""
    if told["kind"]:
        return bool(told["kind"] != _MINUTES)
    return is_table(document) or any(told[name] for name in _OF_LISTS)


def _refuse_others(document: Path) -> None:
    """End the command for what it cannot read; a pipe or a device would keep it waiting for ever."""
    if document.is_dir():
        raise click.ClickException(_("{folder} is a folder. Name the spreadsheet itself.", folder=document))
    if not document.is_file():
        raise click.ClickException(_("There is no file {file}.", file=document))


def import_list(options: Options, document: Path, told: dict[str, Any], *, write: bool) -> None:
    """Show what a spreadsheet changes in a list, and write it if that is wanted."""
    loaded = load(options.content, options.moment())
    asked = _asked(told)
    target, words = target_of(loaded, asked), loaded.corpus.catalogue
    editions = editions_of(loaded, target)
    keys = Keys(target.type)
    keys.learn(editions)
    wanted = Wanted(target.type, known_on(loaded.corpus), told["sheet"], told["without"])
    read = read_list(document, wanted, keys)
    print_read(read, words)
    if count_of(read.problems, Severity.ERROR):
        _end_unwritten(words)
    plan, compared = _plan(read, target, asked, editions, words)
    print_plan(plan, target, compared, words)
    if count_of(plan.problems, Severity.ERROR):
        _end_unwritten(words)
    _finish(plan, target, asked, words, write=write)


def _asked(told: dict[str, Any]) -> Asked:
    on: datetime | None = told["on"]
    heading = Heading(told["title"], told["start"], told["end"], told["decision"], told["complete"])
    return Asked(
        told["kind"], told["council"], told["series"], told["edition"], heading,
        on.date() if on else None, told["by"], told["first"], told["out"],
    )  # fmt: skip


def _plan(
    read: ListRead, target: Target, asked: Asked, editions: Sequence[m.Edition], words: Catalogue
) -> tuple[Plan, str]:
    """Return what the import would do, and the title of what it is compared with."""
    edition = target.edition
    if edition is None:
        before = rows_on(target.held(editions[0]), date.max) if editions else {}
        title = editions[0].title if editions else ""
        return new_edition(read, target, asked.heading, before), title
    if asked.on and asked.by:
        return change_from(read, target, edition, asked.on, asked.by), edition.title
    if edition.changes and not asked.first:
        plan = state_now(read, target, edition)
        if plan.difference:
            print_plan(plan, target, edition.title, words)
            raise click.ClickException(_which(words))
        return plan, edition.title
    return first_rows(read, target, edition), edition.title


def _which(words: Catalogue) -> str:
    return words.text(
        "The edition has changes. Say --on and --by if the document is the list from a day on, "
        "or --first if it is how the list began."
    )


def _finish(plan: Plan, target: Target, asked: Asked, words: Catalogue, *, write: bool) -> None:
    path = asked.out or Path(target.shown)
    text = plan.text or (target.text if asked.out else "")
    if not text:
        click.echo(words.text("The list says so already; there is nothing to write."))
    elif write or asked.out or _confirmed(path, words):
        write_whole(path, text)
        click.echo(words.text("Written: {file}", file=path.as_posix()))
    else:
        click.echo(words.text("Nothing is written. Add --write to write {file}.", file=path.as_posix()))


def _confirmed(path: Path, words: Catalogue) -> bool:
    """Ask on a terminal; elsewhere nobody could answer."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    return click.confirm(words.text("Write {file}?", file=path.as_posix()))


def _end_unwritten(words: Catalogue) -> NoReturn:
    click.echo(words.text("Nothing is written."))
    sys.exit(1)
