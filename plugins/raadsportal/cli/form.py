"""`raadsportal fmt`: content files in their one form."""

from __future__ import annotations

import sys

import click

from raadsportal.cli.options import Options, common_options, interface
from raadsportal.form.files import unformed
from raadsportal.source.load import load
from raadsportal.source.writing import write_whole

_ = interface().text


@click.command(help=_("Bring minutes and lists into their one form; not a word of them changes."))
@common_options
@click.option(
    "--check", "only_check", is_flag=True, help=_("Write nothing; the exit code is 1 if a file is otherwise.")
)
def fmt(options: Options, only_check: bool) -> None:
    """Bring content files into their form."""
    words, count = interface(), 0
    for file in unformed(load(options.content, options.moment())):
        count += 1
        if not only_check:
            write_whole(file.path, file.text)
        click.echo(file.shown)
    if not count:
        click.echo(words.text("All files have their form."))
    elif only_check:
        click.echo(words.plural("{count} file has another form.", "{count} files have another form.", count))
        sys.exit(1)
    else:
        click.echo(
            words.plural("{count} file has its form now.", "{count} files have their form now.", count)
        )
