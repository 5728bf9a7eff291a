"""The command `raadsportal`. Commands that need a site generator are found as entry points."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable
from importlib.metadata import entry_points
from typing import Any

import click

from raadsportal import __version__
from raadsportal.cli.asking import answer
from raadsportal.cli.content import check, erase, publish, show_file
from raadsportal.cli.diff import diff
from raadsportal.cli.form import fmt
from raadsportal.cli.importing import import_document
from raadsportal.cli.inbox import inbox
from raadsportal.cli.options import interface

_ = interface().text


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
        except BrokenPipeError:  # the reader has read enough; click ends quietly
            raise
        except OSError as error:
            said = _("The machine refuses {file}: {reason}", file=error.filename or "", reason=error.strerror)
            raise click.ClickException(said) from None


def _points() -> Iterable[Any]:
    return sorted(entry_points(group="raadsportal.commands"), key=lambda point: point.name)


@click.group(cls=Commands, help=_("A portal for the minutes and decisions of councils."))
@click.version_option(__version__)
def main() -> None:
    """Run the command line."""


for command in (answer, check, diff, erase, fmt, import_document, inbox, publish, show_file):
    main.add_command(command)
