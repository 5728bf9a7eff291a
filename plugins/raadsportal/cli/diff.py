"""`raadsportal diff`: what a change to the content changes in public."""

from __future__ import annotations

from pathlib import Path

import click

from raadsportal.changes.compare import compare
from raadsportal.changes.printed import as_markdown, as_text
from raadsportal.cli.options import Options, common_options, interface
from raadsportal.source.load import load
from raadsportal.source.revisions import NoRevisionError, content_at
from raadsportal.source.writing import write_whole

_ = interface().text


@click.command(help=_("Tell what has changed in public since BASE, a revision or a folder."))
@click.argument("base")
@common_options
@click.option(
    "--format", "form", type=click.Choice(["text", "markdown"]), default="text", show_default=True,
    help=_("How the changes are printed."),
)  # fmt: skip
@click.option("--preview", default="", help=_("The address of a preview of the site, to link to (Markdown)."))
@click.option("--report", "file", type=click.Path(path_type=Path), help=_("A file for what is printed."))
def diff(options: Options, base: str, form: str, preview: str, file: Path | None) -> None:
    """Compare the content with what it was at `base`, as both would be public today."""
    now = options.moment()
    try:
        with content_at(base, options.content) as folder:
            report = compare(load(folder, now), load(options.content, now))
    except NoRevisionError:
        raise click.ClickException(_("There is no content at “{base}”.", base=base)) from None
    words = interface()
    told = as_markdown(report, words, preview) if form == "markdown" else as_text(report, words)
    if file:
        write_whole(file, told)
    click.echo(told, nl=False)
