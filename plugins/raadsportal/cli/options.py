"""What every command takes, and the words of the command line."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from raadsportal.clock import ClockError, moment
from raadsportal.language import Catalogue, catalogue, languages


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
