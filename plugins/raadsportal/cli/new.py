"""`raadsportal new`: a portal, a council or a meeting begun; nothing that is there is written over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from raadsportal.cli.options import Options, common_options, interface
from raadsportal.ids import is_council_id, slug
from raadsportal.language import languages
from raadsportal.source.beginnings import new_council, new_meeting, new_portal
from raadsportal.source.load import load
from raadsportal.source.writing import write_whole

_ = interface().text


@click.group(help=_("Begin a portal, a council or a meeting."))
def new() -> None:
    """Hold the commands that begin something."""


@new.command(help=_("Begin a portal of one body in an empty folder."))
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--name", required=True, help=_("What the body is called."))
@click.option("--address", required=True, help=_("Where the site will lie: https://…"))
@click.option("--council", help=_("The body's name in addresses; else made from its name."))
@click.option(
    "--language", type=click.Choice(languages()), default="da", show_default=True, help=_("Its language.")
)
def portal(folder: Path, name: str, address: str, council: str | None, language: str) -> None:
    """Write the files of a portal."""
    if folder.is_dir() and any(one for one in folder.iterdir() if one.name != ".git"):
        raise click.ClickException(_("{folder} is not empty.", folder=folder))
    _write(folder, new_portal(name, address, _council_id(council or slug(name)), language))
    click.echo(_("The portal is begun. Build it: cd {folder} && raadsportal build", folder=folder))


@new.command(help=_("Begin a council of the portal."))
@click.argument("council")
@click.option("--name", required=True, help=_("What the council is called."))
@common_options
def council(options: Options, council: str, name: str) -> None:
    """Write the files of a council."""
    folder = options.content / "councils" / _council_id(council)
    language = load(options.content, options.moment()).corpus.portal.language
    if folder.exists():
        raise click.ClickException(_("{folder} is there already.", folder=folder))
    _write(folder, new_council(name, language))
    click.echo(_("{folder} is begun.", folder=folder))


@new.command(help=_("Begin the minutes of a meeting; they are a draft until somebody says otherwise."))
@click.argument("council")
@click.argument("day", type=click.DateTime(["%Y-%m-%d"]))
@common_options
def meeting(options: Options, council: str, day: date) -> None:
    """Write minutes that are still to be filled in."""
    corpus = load(options.content, options.moment()).corpus
    if council not in corpus.council:
        raise click.ClickException(_("There is no council {council}.", council=council))
    path = options.content / "councils" / council / "meetings" / f"{day:%Y-%m-%d}.md"
    if path.exists():
        raise click.ClickException(_("{folder} is there already.", folder=path))
    write_whole(path, new_meeting(date(day.year, day.month, day.day), corpus.portal.language))
    click.echo(_("{folder} is begun.", folder=path))


def _council_id(text: str) -> str:
    if not is_council_id(text):
        raise click.ClickException(_("“{text}” cannot be a council's name in addresses.", text=text))
    return text


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for path, text in sorted(files.items()):
        write_whole(folder / path, text)
