"""`raadsportal inbox`: what waits there made into minutes, and told of in a pull request's own form."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from raadsportal.checks.judge import judge_content
from raadsportal.cli.import_minutes import importing_of
from raadsportal.cli.options import Options, common_options, interface
from raadsportal.intake.minutes.inbox import Arrival, arrivals
from raadsportal.intake.minutes.inbox_report import report
from raadsportal.problems import Problem
from raadsportal.source.load import load
from raadsportal.source.writing import write_whole

_ = interface().text


@click.command(
    help=_("Make minutes of every document in content/inbox; the exit code is 1 if one stays there.")
)
@common_options
@click.option(
    "--report", "file", type=click.Path(path_type=Path), help=_("A file for what is printed (Markdown).")
)
@click.option(
    "--keep-original", is_flag=True, help=_("Keep the document itself beside its minutes, open to all.")
)
def inbox(options: Options, file: Path | None, keep_original: bool) -> None:
    """Import the inbox."""
    if not (options.content / "portal.yml").is_file():
        raise click.ClickException(_("There is no portal in {folder}.", folder=options.content))
    importing, words = importing_of(options, keeps_original=keep_original)
    found = sorted(arrivals(options.content, importing), key=lambda one: one.name)
    told = report(found, _judged(options, found), words)
    if file:
        write_whole(file, told)
    click.echo(told, nl=False)
    if any(one.problems for one in found):
        sys.exit(1)


def _judged(options: Options, found: list[Arrival]) -> dict[str, list[Problem]]:
    """Return what the rules say of each file that was written."""
    paths = {one.path.as_posix() for arrival in found for one in arrival.settled}
    judged: dict[str, list[Problem]] = {path: [] for path in sorted(paths)}
    if judged:
        for one in judge_content(load(options.content, options.moment())):
            if one.where.path in judged:
                judged[one.where.path].append(one)
    return judged
