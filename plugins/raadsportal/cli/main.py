"""The command `raadsportal`. Commands that need a site generator are found as entry points."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable
from importlib.metadata import EntryPoint, entry_points

import click

from raadsportal import __version__
from raadsportal.cli.options import interface

_ = interface().text

_GROUP = "raadsportal.commands"
#: Where the commands are. Each is loaded when it is asked for: to judge content no document need be read.
_OWN = {
    "ask": "raadsportal.cli.asking:answer",
    "bridge": "raadsportal.cli.bridge:bridge",
    "check": "raadsportal.cli.content:check",
    "diff": "raadsportal.cli.diff:diff",
    "erase": "raadsportal.cli.content:erase",
    "fmt": "raadsportal.cli.form:fmt",
    "import": "raadsportal.cli.importing:import_document",
    "inbox": "raadsportal.cli.inbox:inbox",
    "new": "raadsportal.cli.new:new",
    "publish": "raadsportal.cli.content:publish",
    "show": "raadsportal.cli.content:show_file",
}


class Commands(click.Group):
    """The group of all commands, those of installed plug-ins among them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        del ctx
        return sorted(point.name for point in _points())

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Return a command by its name."""
        del ctx
        found = next((point for point in _points() if point.name == name), None)
        return found.load() if found else None

    def invoke(self, ctx: click.Context) -> object:
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


def _points() -> Iterable[EntryPoint]:
    """Return where each command is: the own ones first, then those of installed plug-ins."""
    own = (EntryPoint(name, place, _GROUP) for name, place in _OWN.items())
    return (*own, *entry_points(group=_GROUP))


@click.group(cls=Commands, help=_("A portal for the minutes and decisions of councils."))
@click.version_option(__version__)
def main() -> None:
    """Run the command line."""
