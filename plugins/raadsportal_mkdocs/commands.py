"""The commands that need MkDocs: `raadsportal build` and `raadsportal serve`."""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import sys
import tempfile
from pathlib import Path

import click
from mkdocs.commands.build import build as build_site
from mkdocs.commands.serve import serve as serve_site
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError

from raadsportal.cli.options import Options, common_options, interface
from raadsportal_mkdocs.minutes import CONTENT_VARIABLE, NOW_VARIABLE
from raadsportal_mkdocs.trying import trying_editor

_ = interface().text

_PLUGINS = (
    "raadsportal/minutes",
    "raadsportal/decisions",
    "raadsportal/lists",
    "raadsportal/opendata",
    "raadsportal/search",
    "raadsportal/editor",
)

_CONFIG = click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("mkdocs.yml"),
    show_default=True,
    help=_("The portal's mkdocs.yml."),
)


@click.command(help=_("Build the site beside the old one, and put it in its place when it is whole."))
@common_options
@_CONFIG
def build(options: Options, config: Path) -> None:
    """Build the site; a build that fails leaves the old one as it was."""
    site_dir = Path(os.path.normpath(options.site_dir.absolute()))
    _refuse_precious(site_dir, options, config)
    _log_to_stderr()
    fresh = Path(tempfile.mkdtemp(prefix=f".{site_dir.name}-", dir=site_dir.parent))
    fresh.chmod(0o755)
    try:
        _prepare(config, options)
        loaded = load_config(str(config), site_dir=str(fresh.absolute()), strict=True)
        _refuse_foreign(loaded)
        loaded.plugins.on_startup(command="build", dirty=False)
        try:
            build_site(loaded)
        finally:
            loaded.plugins.on_shutdown()
    except Abort:  # the log has said why
        sys.exit(1)
    except (BuildError, ConfigurationError) as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    else:
        swap(fresh, site_dir)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    click.echo(_("The site is built in {folder}.", folder=options.site_dir))


def _refuse_foreign(loaded: MkDocsConfig) -> None:
    """End the command if mkdocs.yml would build some other site than the portal's."""
    if loaded.theme.name != "material":
        raise ConfigurationError(_("mkdocs.yml: theme must be material."))
    missing = [name for name in _PLUGINS if name not in loaded.plugins]
    if missing:
        raise ConfigurationError(_("mkdocs.yml: plugins lacks {names}.", names=", ".join(missing)))


def _refuse_precious(site_dir: Path, options: Options, config: Path) -> None:
    """End the command if building into this folder would take away what somebody wrote."""
    portal = config.absolute().parent
    precious = [options.content.resolve(), (portal / "docs").resolve(), config.resolve()]
    target = site_dir.resolve()
    near = any(target == path or target in path.parents or path in target.parents for path in precious)
    held = site_dir.is_dir() and any(site_dir.iterdir())
    foreign = held and not (site_dir / "404.html").is_file()
    if near or foreign or site_dir.is_symlink() or (site_dir.exists() and not site_dir.is_dir()):
        message = _(
            "{folder} cannot be the folder of the site: it holds something else.", folder=options.site_dir
        )
        raise click.UsageError(message)


def swap(fresh: Path, site_dir: Path) -> None:
    """Put the fresh site in the place of the old one; of several builds at once the last one stays, whole."""
    aside = Path(tempfile.mkdtemp(prefix=f".{site_dir.name}-", dir=site_dir.parent))
    for attempt in range(100):
        with contextlib.suppress(FileNotFoundError):
            site_dir.rename(aside / str(attempt))
        try:
            fresh.rename(site_dir)
            break
        except OSError:  # another build has put its site there in the meantime
            continue
    shutil.rmtree(aside, ignore_errors=True)


def _address(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    """Return the address of a server, or say that it is none."""
    host, _colon, port = value.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise click.BadParameter(_("write a host and a port, as in 127.0.0.1:8000"))
    return value


@click.command(help=_("Build the site, serve it on this machine, and build again when the content changes."))
@common_options
@_CONFIG
@click.option(
    "--address",
    default="127.0.0.1:8000",
    show_default=True,
    callback=_address,
    help=_("Where the site is served."),
)
@click.option(
    "--editor", is_flag=True, help=_("Also try the editor, at /admin/; it writes to branches here.")
)
def serve(options: Options, config: Path, address: str, editor: bool) -> None:
    """Serve the site with live reload."""
    try:
        _prepare(config, options)
        with trying_editor(address) if editor else contextlib.nullcontext():
            serve_site(str(config), dev_addr=address, livereload=True, strict=False)
    except (Abort, BuildError, ConfigurationError) as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except OSError as error:
        click.echo(
            _("The site cannot be served on {address}: {reason}", address=address, reason=error.strerror),
            err=True,
        )
        sys.exit(1)


def _prepare(config: Path, options: Options) -> None:
    """Hand the options to the plugin that loads the content, through the environment of this process."""
    if not config.is_file():
        raise ConfigurationError(_("There is no {file} here.", file=config))
    os.environ[CONTENT_VARIABLE] = str(options.content.absolute())
    if options.now:
        os.environ[NOW_VARIABLE] = options.now.isoformat()
        # What MkDocs takes for the day on which pages were last changed.
        os.environ["SOURCE_DATE_EPOCH"] = str(max(0, int(options.now.timestamp())))


def _log_to_stderr() -> None:
    """Print MkDocs' log without its own prefixes: messages begin with file and line."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
    logger.propagate = False
